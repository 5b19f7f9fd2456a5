// @vitest-environment happy-dom
import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findActionLines } from '../../src/daily-note/action-block';
import type { ActionLine } from '../../src/daily-note/action-line';
import { addDays } from '../../src/day';
import type { NotePath } from '../../src/note-path';
import { updateDates } from '../neighbours/writers/dates';
import { boardOf } from '../neighbours/writers/kanban';
import { lintNote, lintRules, type LintRule } from '../neighbours/writers/linter';
import { rollOver } from '../neighbours/writers/rollover';
import { cancelInTasks, stampBehind, tickInTasks, untickInTasks, type TasksWords } from '../neighbours/writers/tasks';
import { fillLate, type LateWay } from '../neighbours/writers/templates';
import { type Device, type Files, type OpenDevice } from './device';
import { first, withDevices } from './history';
import { histories } from './runs';
import { firstDay, journal } from './starting-vault';

/** An edit of a note by another plugin. Numbers are indexes into what the vault has, modulo its length. */
type PluginEdit =
	| { readonly by: 'this plugin' }
	| { readonly by: 'Tasks'; readonly line: number; readonly daysAgo: number; readonly words: TasksWords }
	| { readonly by: 'Tasks, cancelling' | 'Tasks, unticking' | 'a stamp'; readonly line: number }
	| { readonly by: 'a rollover'; readonly moves: boolean; readonly children: boolean; readonly heading: string }
	| { readonly by: 'a rollover of before' }
	| { readonly by: 'a template'; readonly way: LateWay; readonly filled: string }
	| { readonly by: 'a linter'; readonly note: number; readonly rules: readonly LintRule[] }
	| { readonly by: 'Kanban'; readonly line: number; readonly isDone: boolean }
	| { readonly by: 'dates'; readonly note: number; readonly adds: boolean };

const pick = fc.nat({ max: 19 });
const board = 'Board.md';
const yesterdaysNote = `${journal}/${addDays(firstDay, -1)}.md`;
const todaysNote = `${journal}/${firstDay}.md`;

const anyDeed: Arbitrary<PluginEdit> = fc.oneof(
	{ weight: 3, arbitrary: fc.record({ by: fc.constant('this plugin' as const) }) },
	{
		weight: 6,
		arbitrary: fc.record({
			by: fc.constant('Tasks' as const),
			line: pick,
			daysAgo: fc.nat({ max: 2 }),
			words: fc.record({ format: fc.constantFrom('emoji' as const, 'dataview' as const) }, { requiredKeys: ['format'] }).chain((words) =>
				fc.constantFrom<TasksWords>(words, words, { ...words, everyDays: 7 }, { ...words, onCompletion: 'delete' }, { ...words, everyDays: 1, onCompletion: 'delete' }),
			),
		}),
	},
	{ weight: 4, arbitrary: fc.record({ by: fc.constantFrom('Tasks, cancelling' as const, 'Tasks, unticking' as const, 'a stamp' as const), line: pick }) },
	{ weight: 4, arbitrary: fc.record({ by: fc.constant('a rollover' as const), moves: fc.boolean(), children: fc.boolean(), heading: fc.constantFrom('', '## Top of mind', '## Log') }) },
	{ weight: 2, arbitrary: fc.record({ by: fc.constant('a rollover of before' as const) }) },
	{ weight: 2, arbitrary: fc.record({ by: fc.constant('a template' as const), way: fc.constantFrom<LateWay>('overwrites', 'appends', 'prepends'), filled: fc.constantFrom('# Monday\n\n## Top of mind\n\n## Log\n- \n', '- [ ] water the plants\n') }) },
	{ weight: 4, arbitrary: fc.record({ by: fc.constant('a linter' as const), note: pick, rules: fc.uniqueArray(fc.constantFrom(...lintRules), { minLength: 1, maxLength: 4 }) }) },
	{ weight: 3, arbitrary: fc.record({ by: fc.constant('Kanban' as const), line: pick, isDone: fc.boolean() }) },
	{ weight: 3, arbitrary: fc.record({ by: fc.constant('dates' as const), note: pick, adds: fc.boolean() }) },
);

/** The notes that a deed changes, with their new texts. */
function notesAfter(deed: PluginEdit, files: Files, before: Files): Map<NotePath, string> {
	const textOf = (path: NotePath, of = files): string => of.get(path) ?? '';
	const changed = new Map<NotePath, string>();
	const onLine = (line: number, isFit: (line: ActionLine) => boolean, change: (text: string) => readonly string[]): void => {
		const found = nth(linesIn(files).filter((one) => isFit(one.line)), line);
		if (found === null) return;
		const text = textOf(found.path);
		const by = change(found.at.text);
		changed.set(found.path, text.slice(0, found.at.start) + by.join('\n') + text.slice(by.length === 0 ? found.at.next : found.at.end));
	};
	switch (deed.by) {
		case 'this plugin':
			break;
		case 'Tasks':
			onLine(deed.line, ({ done }) => !done, (line) => tickInTasks(line, addDays(firstDay, -deed.daysAgo), deed.words));
			break;
		case 'Tasks, cancelling':
			onLine(deed.line, ({ mark }) => mark === ' ', (line) => [cancelInTasks(line, firstDay, 'emoji')]);
			break;
		case 'Tasks, unticking':
			onLine(deed.line, ({ done }) => done, (line) => [untickInTasks(line)]);
			break;
		case 'a stamp':
			onLine(deed.line, ({ done }) => !done, (line) => [stampBehind(line, firstDay)]);
			break;
		case 'a rollover': {
			const { from, to } = rollOver(textOf(yesterdaysNote), textOf(todaysNote), deed);
			changed.set(todaysNote, to).set(yesterdaysNote, from);
			break;
		}
		case 'a rollover of before':
			changed.set(todaysNote, rollOver(textOf(yesterdaysNote, before), textOf(todaysNote, before)).to);
			break;
		case 'a template':
			changed.set(todaysNote, fillLate(textOf(todaysNote), deed.filled, deed.way));
			break;
		case 'a linter': {
			const path = nth(notesIn(files), deed.note);
			if (path !== null) changed.set(path, lintNote(textOf(path), deed.rules));
			break;
		}
		case 'Kanban': {
			const found = nth(linesIn(files).filter(({ path }) => path !== board), deed.line);
			if (found === null) break;
			const text = textOf(found.path);
			const cards = findActionLines(textOf(board)).map(({ at }) => at.text);
			const isDone = (card: string): boolean => /^- \[x\]/.test(card);
			const card = found.at.text.trim().replace(/^[*+]/, '-');
			changed.set(found.path, text.slice(0, found.at.start) + text.slice(found.at.next));
			const todo = [...cards.filter((one) => !isDone(one)), ...(deed.isDone ? [] : [card])];
			changed.set(board, boardOf({ 'To do': todo, Done: [...cards.filter(isDone), ...(deed.isDone ? [card] : [])] }));
			break;
		}
		case 'dates': {
			const path = nth(notesIn(files), deed.note);
			if (path !== null) changed.set(path, updateDates(textOf(path), new Date(2026, 10, 23, 9), { adds: deed.adds }));
			break;
		}
	}
	return new Map([...changed].filter(([path, text]) => text !== files.get(path)));
}

/** The newest touch of each person that ticked lines have shown since the start, and all days that any of them has shown. */
class Told {
	readonly least = new Map<NotePath, string>();
	readonly ever = new Map<NotePath, Set<string>>();

	/** Records the ticked lines in the notes, and the lines that were ticked before and are not any more. */
	take(before: Files, now: Files): void {
		const nameOf = ({ path, id }: PlainLine): string => `${path} ${id}`;
		const there = new Set(plainLines(now).map(nameOf));
		const done = new Set(plainLines(now).filter((line) => line.done).map(nameOf));
		for (const line of plainLines(before)) {
			if (line.done && there.has(nameOf(line)) && !done.has(nameOf(line))) for (const person of line.people) this.least.delete(person);
		}
		for (const { people, day } of plainLines(now).filter((line) => line.done)) {
			for (const person of people) {
				const known = this.least.get(person);
				if (known === undefined || known < day) this.least.set(person, day);
				this.ever.set(person, (this.ever.get(person) ?? new Set()).add(day));
			}
		}
	}
}

/** The plugin's line as a reader of the text sees it, parsed without the plugin's code. */
interface PlainLine {
	readonly path: NotePath;
	readonly id: string;
	readonly done: boolean;
	readonly people: readonly NotePath[];
	readonly day: string;
	/** All but the checkbox and the bullet. */
	readonly words: string;
}

function plainLines(files: Files): PlainLine[] {
	const stamp = /\s+(?:[✅❌] |\[(?:completion|cancelled):: )(\d{4}-\d{2}-\d{2})\]?/gu;
	return [...files].flatMap(([path, text]) =>
		text.split('\n').flatMap((line): PlainLine[] => {
			const [, id = '', y = '', m = '', d = ''] = / \^(tom-(\d{4})(\d{2})(\d{2})-[a-z]+)/.exec(line) ?? [];
			if (id === '' || !path.endsWith('.md')) return [];
			const completed = /(?:✅ |\[completion:: )(\d{4}-\d{2}-\d{2})/u.exec(line)?.[1];
			const people = [...(line.split(' · ')[0] ?? '').matchAll(/\[\[([^\]]*)\]\]/g)].map(([, name = '']) => `People/${name}.md`);
			const day = completed ?? /(\d{4}-\d{2}-\d{2})\.md$/.exec(path)?.[1] ?? `${y}-${m}-${d}`;
			const words = line.replace(stamp, '').replace(/^\s*[-*+] \[.\]/u, '').trim();
			return [{ path, id, done: /^\s*[-*+] \[[xX]\]/.test(line), people, day: day > firstDay ? firstDay : day, words }];
		}),
	);
}

/** Lets other plugins work in the app one after another, then starts the app again. */
async function holds(deeds: readonly PluginEdit[]): Promise<void> {
	await withDevices(['app', 'program'], async ([app, program]) => {
		if (app === undefined || program === undefined) return;
		const beginning = await app.files();
		const told = new Told();
		told.take(beginning, beginning);
		await app.use(async (open) => {
			let before = beginning;
			for (const deed of deeds) before = await does(deed, { app, open, told, before });
		});
		await app.pass();
		const ended = await app.files();
		for (const [path, text] of ended) {
			const day = lastTouchedIn(text);
			const least = told.least.get(path);
			if (least !== undefined) expect([path, day >= least], `a touch on ${least} in a note that says ${day}`).toEqual([path, true]);
			const before = lastTouchedIn(beginning.get(path) ?? '');
			if (day !== before) expect([...(told.ever.get(path) ?? []), ...carried(path, ended, beginning)], `the days that lines have told of ${path}`).toContain(day);
		}
		const standing = plainLines(ended).map(({ path, words }) => `${path}: ${words}`);
		expect(standing, 'lines of ours').toEqual([...new Set(standing)]);
		await app.pass();
		expect(Object.fromEntries(await app.files()), 'what another start changes').toEqual(Object.fromEntries(ended));
		await program.replaceFiles(ended);
		await program.pass();
		expect(Object.fromEntries(await program.files()), 'what the program changes after the app').toEqual(Object.fromEntries(ended));
	});
}

/** Plays one deed. This plugin changes nothing but its own lines and properties in reaction. */
async function does(deed: PluginEdit, { app, open, told, before }: { app: Device; open: OpenDevice; told: Told; before: Files }): Promise<Files> {
	const files = await app.files();
	if (deed.by === 'this plugin') await open.writeToday();
	const written = notesAfter(deed, files, before);
	for (const [path, text] of written) await open.write(path, text);
	const now = await app.files();
	told.take(files, now);
	for (const path of new Set([...now.keys(), ...files.keys()])) {
		if (!path.endsWith('.md') || (deed.by === 'this plugin' && !files.has(path))) continue;
		expect(notOurs(path, now.get(path) ?? ''), `all that is not ours in ${path}`).toEqual(notOurs(path, written.get(path) ?? files.get(path) ?? ''));
	}
	return files;
}

/** A note without the parts that this plugin may change. */
function notOurs(path: NotePath, text: string): unknown {
	if (!path.startsWith('People/')) return text.split('\n').filter((line) => line.trim() !== '' && line !== '## Top of mind' && !line.includes('^tom-'));
	const [, yaml = '', body = ''] = /^---\n([^]*?)---\n([^]*)$/.exec(text) ?? [];
	const { lastTouched: _, introduced: __, shared: ___, ...others } = parse(yaml) as Record<string, unknown>;
	return { others, body, comments: yaml.includes('# by phone') };
}

const linesIn = (files: Files) => [...files].filter(([path]) => path.endsWith('.md')).flatMap(([path, text]) => findActionLines(text).map((found) => ({ ...found, path })));
const notesIn = (files: Files): NotePath[] => [...files.keys()].filter((path) => /^(?:People|Journal)\//.test(path));

/** The days to which an untick can go back: the days in the lines. */
function carried(path: NotePath, ...all: readonly Files[]): string[] {
	const days = all.flatMap(linesIn).flatMap(({ line }) => line.mentions.filter(({ target }) => `People/${target}.md` === path).map(({ last }) => last ?? ''));
	return ['', ...days];
}

function lastTouchedIn(text: string): string {
	return /^lastTouched: ["']?(\d{4}-\d{2}-\d{2})/m.exec(text)?.[1] ?? '';
}

function nth<Item>(items: readonly Item[], number: number): Item | null {
	return items.length === 0 ? null : first(items.slice(number % items.length));
}

describe('other plugins beside this one', () => {
	it('lose no tick, double no line, and keep every byte that is theirs, in whatever order they write', async () => {
		const deeds = fc.array(anyDeed, { minLength: 1, maxLength: 8, size: 'max' });
		await fc.assert(fc.asyncProperty(deeds, holds), histories(8));
	});

	it('lose no tick of a recurring task on a line that a linter has ended with two spaces', async () => {
		const linter: PluginEdit = { by: 'a linter', note: 0, rules: ['two spaces at line ends', 'sort the keys'] };
		await holds([linter, { by: 'Tasks', line: 0, daysAgo: 0, words: { format: 'emoji', everyDays: 7 } }]);
	});
});
