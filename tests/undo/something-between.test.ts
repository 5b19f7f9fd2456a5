// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { noteName } from '../../src/note-path';
import { fewPeople, personText, todaysNote } from '../support/open-plugin';
import { acts, openActing, people, ticked, todaysLines, type Act, type ActingUser } from './acts';

const vault = {
	...fewPeople(),
	'People/Emmy Noether.md': personText('list20', 'lastTouched: 2026-11-20'),
	'Pricing.md': 'Prices.\n',
	'Hedy Lamarr.md': 'Inventor.\n',
	'.obsidian/plugins/top-of-mind/data.json': '{"writeWhen":"command"}',
	[todaysNote]: ['Rain.', '', '## Top of mind', ...Object.values(todaysLines), ''].join('\n'),
};

/** Changes to a note that an act has written, made before the act is undone. */
const meanwhile: Record<string, (acting: ActingUser, path: string) => Promise<void>> = {
	'has been written into': ({ change }, path) => change(path, (text) => `${text}More.\n`),
	'is being written into': async ({ bench, pass }, path) => {
		const { editor } = await bench.openNote(path);
		editor.setValue(`${editor.getValue()}More.\n`);
		await pass(20);
	},
	'has been renamed': ({ rename }, path) => rename(path, path.replace(/(?=\.\w+$)/, ' the Second')),
	'has been deleted': ({ remove }, path) => remove(path),
};

/** Acts that write the same as other acts, by another route. */
const alike = [
	'a touch from the panel',
	'a touch by the command line',
	'a tick in the panel',
	'a pause',
	'a hard time',
	'a move to the Network of 90',
	'putting a plain note on a list',
];

const situations = acts
	.filter(({ name }) => !alike.includes(name))
	.flatMap((act) => act.writes.flatMap((path) => Object.keys(meanwhile).map((what) => ({ act, path, what }))));

/** The lines that were added and removed. */
function difference(before: string, after: string): { came: string[]; went: string[] } {
	const [old, now] = [before.split('\n'), after.split('\n')];
	return { came: now.filter((line) => !old.includes(line)), went: old.filter((line) => !now.includes(line)) };
}

async function begun({ act }: Act): Promise<{ acting: ActingUser; before: Record<string, string> }> {
	const acting = await openActing(vault);
	const before = acting.notes();
	await act(acting);
	return { acting, before };
}

describe('an undo after a change in between', () => {
	// A base or an export is not Markdown, so the app has no editor of it in which a user could type.
	it.each(situations.filter(({ path, what }) => !(!path.endsWith('.md') && what.startsWith('is being'))))(
		'$act.name, and $path $what',
		async ({ act, path, what }) => {
			const { acting, before } = await begun(act);
			const done = acting.notes();
			await meanwhile[what]?.(acting, path);
			const between = acting.notes();
			const said = await acting.undo();
			await acting.pass(3_000);
			const after = acting.notes();
			const isTyped = what.startsWith('is being');
			expect(acting.bench.lostEdits).toEqual([]);
			if (said !== 'Undone') {
				// The undo is refused as a whole: every byte stays as the other change left it, and the notice names
				// the note and the reason.
				expect(said).toMatch(
					/has changed since, so it stays as it is\.|is not there any more, so nothing was written/,
				);
				const changed = Object.keys({ ...done, ...between }).filter(
					(one) => one === path || done[one] !== between[one],
				);
				expect(
					changed.map(noteName).some((name) => said.includes(name)),
					said,
				).toBe(true);
				expect(after).toEqual(isTyped ? { ...between, [path]: `${between[path] ?? ''}More.\n` } : between);
				return;
			}
			// The undo takes back its own change and nothing else: what was written in the meantime stays.
			expect(what).toMatch(/written into/);
			const { came, went } = difference(before[path] ?? '', after[path] ?? '');
			expect({ came, went }).toEqual({ came: ['More.'], went: [] });
			expect({ ...after, [path]: before[path] }).toEqual({ ...before, [path]: before[path] });
		},
	);
});

describe('an undo', () => {
	it.each(acts)('of $name, pressed twice, does nothing more', async (act) => {
		const { acting, before } = await begun(act);
		await acting.undo();
		expect(acting.notes()).toEqual(before);
		await acting.pressAgain();
		await acting.pass(3_000);
		expect(acting.notes()).toEqual(before);
	});

	it('of a tick keeps what was there before the tick, even if the same line could have written it', async () => {
		// Ben was touched today by other means, and his note has the introduction already.
		const ben = personText('network90', 'lastTouched: 2026-11-23', 'introduced: ["[[Ada Lovelace]]"]');
		const acting = await openActing({ ...vault, [people.ben]: ben });
		const before = acting.notes();
		await acting.change(todaysNote, (text) =>
			text.replace(todaysLines.introduction, ticked(todaysLines.introduction)),
		);
		expect(acting.text(people.ada)).toContain('lastTouched: 2026-11-23');
		await acting.undo();
		await acting.pass(3_000);
		expect(acting.notes()).toEqual(before);
	});

	it('of a tick removes what it added to a person whose last touch it did not move', async () => {
		const acting = await openActing({ ...vault, [people.ben]: personText('network90', 'lastTouched: 2026-11-23') });
		const before = acting.notes();
		await acting.change(todaysNote, (text) =>
			text.replace(todaysLines.introduction, ticked(todaysLines.introduction)),
		);
		expect(acting.text(people.ben)).toContain('introduced:');
		await acting.undo();
		await acting.pass(3_000);
		expect(acting.notes()).toEqual(before);
	});

	it('of ticks made while the app was closed unticks their lines, so that they stay undone', async () => {
		const yesterday = `${ticked(todaysLines.outreach).replaceAll('20261123', '20261122')}\n`;
		const acting = await openActing({ ...vault, '2026-11-22.md': yesterday });
		expect(acting.text(people.grace)).toContain('lastTouched: 2026-11-22');
		expect(await acting.undo()).toBe('Undone');
		await acting.pass(3_000);
		expect(acting.text('2026-11-22.md')).toBe(yesterday.replace('[x]', '[ ]'));
		expect(acting.text(people.grace)).toBe(personText('list20'));
	});

	it('of a tick leaves a line alone that the user has ticked since, and its touch', async () => {
		const acting = await openActing(vault);
		await acting.change(todaysNote, (text) => text.replace(todaysLines.outreach, ticked(todaysLines.outreach)));
		await acting.change(todaysNote, (text) => text.replace(todaysLines.sharing, ticked(todaysLines.sharing)));
		const carl = acting.text(people.carl);
		// The notice on the later tick is the last; the notice on the outreach stands before it.
		[...document.querySelectorAll<HTMLElement>('.notice button')]
			.find(({ textContent }) => textContent === 'Undo')
			?.click();
		await acting.pass(3_000);
		expect(acting.text(people.grace)).toBe(personText('list20'));
		expect(acting.text(people.carl)).toBe(carl);
		expect(acting.text(todaysNote)).toBe(
			vault[todaysNote]?.replace(todaysLines.sharing, ticked(todaysLines.sharing)),
		);
	});

	it('of a touch that another followed leaves the other, and the day of both', async () => {
		const acting = await openActing(vault);
		await acting.choose('Ada Lovelace', 'In touch today');
		await acting.bench.runCli('top-of-mind:touch', { person: people.ada, note: 'once more' });
		await acting.pass(500);
		[...document.querySelectorAll<HTMLElement>('.notice button')]
			.find(({ textContent }) => textContent === 'Undo')
			?.click();
		await acting.pass(3_000);
		expect(acting.text(people.ada)).toContain('lastTouched: 2026-11-23');
		expect(acting.text(todaysNote)).not.toContain('touch-1');
		expect(acting.text(todaysNote)).toContain('· once more ^tom-20261123-touch-2');
	});

	it('of a swap allows the person that it had set aside again', async () => {
		const { acting } = await begun(
			acts.find(({ name }) => name.startsWith('a swap')) ?? {
				name: '',
				writes: [],
				act: () => Promise.reject(new Error('No swap')),
			},
		);
		expect(acting.text(todaysNote)).toContain('Reach out to [[Emmy Noether]]');
		await acting.undo();
		await acting.change(todaysNote, (text) => text.replace(`${todaysLines.outreach}\n`, ''));
		acting.run('write-today');
		await acting.pass(500);
		expect(acting.text(todaysNote)).toContain('Reach out to [[Grace Hopper]]');
	});

	it('of a swap is refused where the line has been ticked since', async () => {
		const { acting } = await begun(
			acts.find(({ name }) => name.startsWith('a swap')) ?? {
				name: '',
				writes: [],
				act: () => Promise.reject(new Error('No swap')),
			},
		);
		await acting.change(todaysNote, (text) => text.replace('- [ ] Reach out', '- [x] Reach out'));
		const between = acting.notes();
		[...document.querySelectorAll<HTMLElement>('.notice button')]
			.find(({ textContent }) => textContent === 'Undo')
			?.click();
		await acting.pass(500);
		expect(acting.notices()).toContain('The note on 2026-11-23 has changed since, so it stays as it is.');
		expect(acting.notes()).toEqual(between);
	});
});
