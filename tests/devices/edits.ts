import fc, { type Arbitrary } from 'fast-check';
import { actionKinds, type ActionKind } from '../../src/actions/action';
import { findActionLines, type FoundLine } from '../../src/daily-note/action-block';
import { withMark } from '../../src/daily-note/action-line';
import { comparePaths, noteName, type NotePath } from '../../src/note-path';
import type { ListName } from '../../src/settings/lists';
import { asRecord } from '../../src/settings/unknown-record';
import { settingsFile, type Device, type OpenDevice } from './device';
import { journal, personText } from './starting-vault';

/** One edit by a user on a device. Numbers are indexes into what the vault has, modulo its length. */
export type Edit =
	| { readonly do: 'write today' }
	| { readonly do: 'tick' | 'untick'; readonly line: number; readonly isDated: boolean }
	| { readonly do: 'name another'; readonly line: number; readonly person: number }
	| { readonly do: 'add to the reason'; readonly line: number }
	| { readonly do: 'swap'; readonly kind: ActionKind }
	| { readonly do: 'add a person'; readonly name: string; readonly list: ListName }
	| { readonly do: 'retag'; readonly person: number; readonly list: ListName | null }
	| { readonly do: 'rename'; readonly person: number; readonly name: string }
	| { readonly do: 'touch'; readonly person: number; readonly words: string }
	| { readonly do: 'write words'; readonly words: string; readonly where: 'top' | 'end' }
	| { readonly do: 'write of a person'; readonly person: number; readonly words: string }
	| { readonly do: 'set'; readonly setting: Readonly<Record<string, unknown>> }
	| { readonly do: 'sleep' };

const pick = fc.nat({ max: 9 });
const anyList = fc.constantFrom<ListName>('list20', 'network90');
const wordsOfOne = fc.constantFrom(
	...['Rain.', 'Went for a walk.', '- [ ] buy bread', '- [x] called the bank', ''],
	// What notes say of people: encounters, and promises.
	...[
		'Lunch with [[Emmy Noether]].',
		'- [x] met [[Carl Sagan]]',
		'- [[Grace Hopper]] wrote',
		'- [ ] send [[Dorothy Vaughan]] the list',
		'- [[2026-11-20]] a walk',
		'- [ ] ask how it went 📅 2026-11-25',
	],
);

/** Any edit. Edits that matter most for two devices have the greatest weight. */
export const anyEdit: Arbitrary<Edit> = fc.oneof(
	{ weight: 6, arbitrary: fc.record({ do: fc.constant('write today' as const) }) },
	{ weight: 9, arbitrary: fc.record({ do: fc.constant('tick' as const), line: pick, isDated: fc.boolean() }) },
	{
		weight: 3,
		arbitrary: fc.record({ do: fc.constant('untick' as const), line: pick, isDated: fc.constant(false) }),
	},
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('name another' as const), line: pick, person: pick }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('add to the reason' as const), line: pick }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('swap' as const), kind: fc.constantFrom(...actionKinds) }) },
	{
		weight: 2,
		arbitrary: fc.record({
			do: fc.constant('add a person' as const),
			name: fc.constantFrom('Hedy Lamarr', 'Ida Rhodes', 'Joan Clarke'),
			list: anyList,
		}),
	},
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('retag' as const), person: pick, list: fc.option(anyList) }) },
	{
		weight: 2,
		arbitrary: fc.record({
			do: fc.constant('rename' as const),
			person: pick,
			name: fc.constantFrom('Katherine Johnson', 'Lise Meitner'),
		}),
	},
	{
		weight: 3,
		arbitrary: fc.record({ do: fc.constant('touch' as const), person: pick, words: fc.constantFrom('', 'coffee') }),
	},
	{
		weight: 3,
		arbitrary: fc.record({
			do: fc.constant('write words' as const),
			words: wordsOfOne,
			where: fc.constantFrom('top' as const, 'end' as const),
		}),
	},
	{
		weight: 2,
		arbitrary: fc.record({ do: fc.constant('write of a person' as const), person: pick, words: wordsOfOne }),
	},
	{
		weight: 2,
		arbitrary: fc.record({
			do: fc.constant('set' as const),
			setting: fc.constantFrom(
				{ heading: '## People today' },
				{ place: 'top' },
				{ appendText: '#task' },
				{ logTouches: false },
				{ activeWeekdays: [1, 2, 3] },
			),
		}),
	},
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('sleep' as const) }) },
);

/** Makes the edit; does nothing if the vault has nothing to edit. */
export async function make(edit: Edit, device: Device, open: OpenDevice): Promise<void> {
	const files = await device.files();
	const textOf = (path: string): string => files.get(path) ?? '';
	const change = (path: NotePath, text: string): Promise<void> =>
		text === files.get(path) ? Promise.resolve() : open.write(path, text);
	switch (edit.do) {
		case 'write today':
			return open.writeToday();
		case 'tick':
		case 'untick': {
			const found = nth(
				linesIn(files).filter(({ line }) => line.mark !== null && line.done === (edit.do === 'untick')),
				edit.line,
			);
			if (found === null) return;
			const marked = withMark(found.at.text, edit.do === 'tick' ? 'x' : ' ');
			const line = edit.isDated
				? marked.replace(/ \^tom-/, ` ✅ ${open.today()} ^tom-`)
				: marked.replace(/ ✅ \S+/, '');
			return change(found.path, replaced(textOf(found.path), found, line));
		}
		case 'name another': {
			const [found, person] = [nth(linesIn(files), edit.line), nth(await peopleOf(device), edit.person)];
			if (found === null || person === null) return;
			return change(
				found.path,
				replaced(textOf(found.path), found, found.at.text.replace(/\[\[[^\]]*\]\]/, `[[${noteName(person)}]]`)),
			);
		}
		case 'add to the reason': {
			const found = nth(linesIn(files), edit.line);
			if (found === null) return;
			return change(
				found.path,
				replaced(textOf(found.path), found, found.at.text.replace(/( ✅ \S+)?( #task)? \^tom-/, ' and more$&')),
			);
		}
		case 'swap':
			return open.swap(edit.kind);
		case 'add a person': {
			const path = `People/${edit.name}.md`;
			return files.has(path)
				? undefined
				: change(
						path,
						personText(edit.list, `email: ${edit.name.toLowerCase().replace(' ', '.')}@example.org`),
					);
		}
		case 'retag': {
			const path = nth(await peopleOf(device), edit.person);
			return path === null
				? undefined
				: change(path, textOf(path).replace(/^tags: .*$/m, `tags: [${edit.list ?? 'friend'}]`));
		}
		case 'rename': {
			const [path, to] = [nth(await peopleOf(device), edit.person), `People/${edit.name}.md`];
			return path === null || files.has(to) ? undefined : open.rename(path, to);
		}
		case 'touch': {
			const path = nth(await peopleOf(device), edit.person);
			return path === null ? undefined : open.touch(path, edit.words);
		}
		case 'write words': {
			const path = `${journal}/${open.today()}.md`;
			const text = files.get(path);
			if (text === undefined) return change(path, `${edit.words}\n`);
			return change(path, edit.where === 'top' ? `${edit.words}\n${text}` : `${text}${edit.words}\n`);
		}
		case 'write of a person': {
			const path = nth(await peopleOf(device), edit.person);
			return path === null ? undefined : change(path, `${textOf(path)}${edit.words}\n`);
		}
		case 'set': {
			const settings: unknown = JSON.parse(files.get(settingsFile) ?? '{}');
			return change(settingsFile, JSON.stringify({ ...asRecord(settings), ...edit.setting }, null, 2));
		}
		case 'sleep':
			return open.dayPasses();
	}
}

/** The plugin's lines in the daily notes, newest note first. */
function linesIn(files: ReadonlyMap<string, string>): (FoundLine & { readonly path: NotePath })[] {
	const notes = [...files].filter(([path]) => /^Journal\/[\d-]+\.md$/.test(path)).reverse();
	return notes.flatMap(([path, text]) => findActionLines(text).map((found) => ({ ...found, path })));
}

function replaced(text: string, { at }: FoundLine, line: string): string {
	return text.slice(0, at.start) + line + text.slice(at.end);
}

async function peopleOf(device: Device): Promise<NotePath[]> {
	const { roster } = await device.routine();
	return roster
		.people()
		.sort(comparePaths)
		.map(({ path }) => path);
}

function nth<Item>(items: readonly Item[], number: number): Item | null {
	return items[number % Math.max(1, items.length)] ?? null;
}
