import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findActionLines, markLines } from '../../src/daily-note/action-block';
import { actionsIn } from '../../src/daily-note/today-actions';
import { addDays } from '../../src/day';
import { historyOf } from '../../src/record/history';
import { practiceOf } from '../../src/pictures/practice';
import type { RolledOver } from '../../src/settings/settings';
import { applyTicks } from '../../src/use-cases/apply-ticks';
import { swapAction } from '../../src/use-cases/swap-action';
import { writeToday } from '../../src/use-cases/write-today';
import { personNote, plainNote, today, type TestNote } from '../support/builders';
import { routineOf, type TestRoutine } from '../support/routine-of';
import { runs } from '../support/runs';

const note = 'Journal/2026-11-23.md';
const yesterday = 'Journal/2026-11-22.md';
const people = [
	...['Ann', 'Bo', 'Cy'].map((name) => personNote(name, { list: 'list20' })),
	...['Dan', 'Eve', 'Flo', 'Gus', 'Hal', 'Ida', 'Jon', 'Kim', 'Lea', 'Max'].map((name, index) =>
		personNote(name, { lastTouched: addDays(today, -30 - index) }),
	),
];

/** The notes after yesterday's plan, with what a rollover makes of today's note. */
async function rolledOver(): Promise<{ lines: string; notes: readonly TestNote[] }> {
	const routine = routineOf(people, { today: addDays(today, -1) });
	const { after } = await writeToday(routine);
	return {
		lines: after
			.split('\n')
			.filter((line) => line.startsWith('- [ ]'))
			.join('\n'),
		notes: [...people, plainNote(yesterday, after)],
	};
}

function opened(notes: readonly TestNote[], text: string, rolled: RolledOver = 'others'): TestRoutine {
	return routineOf([...notes, plainNote(note, text)], { settings: { rolledOver: rolled } });
}

const named = (text: string): string[] =>
	findActionLines(text).flatMap(({ line }) => line.mentions.map(({ target }) => target));
const idsIn = (text: string): string[] => findActionLines(text).map(({ line }) => line.id);
const kinds = ['outreach', 'introduction', 'sharing', 'compassion'];
const idsOf = (date: string): string[] => kinds.map((kind) => `tom-${date}-${kind}`);

describe('lines of yesterday that another plugin has rolled over', () => {
	it('stay, and today names other people', async () => {
		const { lines, notes } = await rolledOver();
		const routine = opened(notes, `Rain.\n\n${lines}`);
		const { after } = await writeToday(routine);
		expect(after.startsWith(`Rain.\n\n${lines}\n`)).toBe(true);
		expect(idsIn(after)).toEqual([...idsOf('20261122'), ...idsOf('20261123')]);
		expect(new Set(named(after)).size).toBe(10);
		expect((await writeToday(routine)).after).toBe(after);
	});

	it('are what today would name as well, were they not there', async () => {
		const { lines, notes } = await rolledOver();
		const { after } = await writeToday(opened(notes, 'Rain.\n'));
		expect(named(after).filter((name) => lines.includes(`[[${name}]]`))).not.toEqual([]);
	});

	it('count as today’s where settings say so: only what is missing is written', async () => {
		const { lines, notes } = await rolledOver();
		const whole = opened(notes, `Rain.\n\n${lines}`, 'count');
		expect((await writeToday(whole)).after).toBe(`Rain.\n\n${lines}`);
		expect(actionsIn(whole.vault.textOf(note), note, whole).map(({ kind, line }) => [kind, line])).toEqual(
			lines.split('\n').map((line, at) => [kinds[at], line]),
		);
		const two = lines.split('\n').slice(2).join('\n');
		const { after } = await writeToday(opened(notes, `${two}\n`, 'count'));
		expect(idsIn(after)).toEqual([...idsOf('20261122').slice(2), ...idsOf('20261123').slice(0, 2)]);
		expect(new Set(named(after)).size).toBe(5);
	});

	it('count as today’s only in today’s note, of each kind the newest, and not if they were done before', async () => {
		const line = (date: string, name: string, mark = ' ', stamp = ''): string =>
			`- [${mark}] Call [[${name}]] (not in touch yet)${stamp} ^tom-${date}-compassion\n`;
		const routine = opened([...people, plainNote('Board.md', line('20261122', 'Dan'))], '', 'count');
		expect(actionsIn(line('20261122', 'Dan'), 'Board.md', routine)).toEqual([]);
		expect(
			actionsIn(line('20261120', 'Dan') + line('20261122', 'Eve') + line('20261121', 'Flo'), note, routine),
		).toMatchObject([{ people: ['People/Eve.md'] }]);
		expect(actionsIn(line('20261122', 'Dan') + line('20261123', 'Eve'), note, routine)).toMatchObject([
			{ people: ['People/Eve.md'] },
		]);
		expect(actionsIn(line('20261122', 'Dan', 'x', ' ✅ 2026-11-22'), note, routine)).toEqual([]);
		expect(actionsIn(line('20261122', 'Dan', 'x', ' ✅ 2026-11-23'), note, routine)).toMatchObject([
			{ people: ['People/Dan.md'], done: true },
		]);
		expect(actionsIn(line('20261122', 'Dan'), note, opened(people, ''))).toEqual([]);
	});

	it.each<RolledOver>(['others', 'count'])(
		'may come after today’s: then these give way where nobody has touched them (%s)',
		async (setting) => {
			const { lines, notes } = await rolledOver();
			const routine = opened(notes, 'Rain.\n', setting);
			const { after: written } = await writeToday(routine);
			routine.vault.put(note, `${written}\n${lines}`);
			const { after } = await writeToday(routine);
			expect(named(after)).toHaveLength(new Set(named(after)).size);
			expect(idsIn(after).sort()).toEqual(
				[...idsOf('20261122'), ...(setting === 'others' ? idsOf('20261123') : [])].sort(),
			);
			expect((await writeToday(routine)).after).toBe(after);
		},
	);

	it.each<[string, (line: string) => string]>([
		['has written anew', (line) => line.replace('Call or write', 'Go and see')],
		['has ticked', (line) => line.replace('[ ]', '[x]')],
		['has begun', (line) => line.replace('[ ]', '[/]')],
		['has noted something under', (line) => `${line}\n\t- at noon`],
	])('leave a line of today’s alone that the user %s', async (_, change) => {
		const { lines, notes } = await rolledOver();
		const routine = opened(notes, 'Rain.\n');
		const compassion = /^.*\^tom-20261123-compassion$/m.exec((await writeToday(routine)).after)?.[0] ?? '';
		const changed = routine.vault.textOf(note).replace(compassion, change);
		const theirs = lines
			.split('\n')
			.map((line) => line.replace(/\[\[\w+\]\]/, /\[\[\w+\]\]/.exec(compassion)?.[0] ?? ''))
			.slice(3)
			.join('\n');
		routine.vault.put(note, `${changed}\n${theirs}\n`);
		expect((await writeToday(routine)).after).toBe(`${changed}\n${theirs}\n`);
	});

	it.each<RolledOver>(['others', 'count'])(
		'touch on the day on which they are ticked, and leave the record of yesterday as it was (%s)',
		async (setting) => {
			const { lines, notes } = await rolledOver();
			const routine = opened(notes, `${lines}\n`, setting);
			routine.vault.put(note, markLines(routine.vault.textOf(note), 'tom-20261122-compassion', 'x'));
			const { touched } = await applyTicks([note, yesterday], routine);
			expect(touched).toMatchObject([{ day: today, kind: 'compassion' }]);
			const { record, vault, roster, dailyNotes } = routine;
			expect([...practiceOf(record, dailyNotes).keys()]).toEqual([today]);
			expect(historyOf(touched[0]?.path ?? '', { record, links: vault, roster, dailyNotes })).toMatchObject([
				{ day: today, note },
			]);
			const { after } = await writeToday(routine);
			expect(idsIn(after).includes('tom-20261123-compassion')).toBe(setting === 'others');
			expect(new Set(named(after)).size).toBe(named(after).length);
		},
	);

	it('count as today’s in the order of the note where a merge has put two of one kind and day there', () => {
		const [ann, bo] = ['Ann', 'Bo'].map((name) => `- [ ] Reach out to [[${name}]] · due ^tom-20261122-outreach`);
		const advice = '- [ ] Add a name to your List of 20 (it has none) ^tom-20261122-outreach';
		const shown = (...lines: (string | undefined)[]): string[] => {
			const routine = opened(people, lines.join('\n'), 'count');
			return actionsIn(routine.vault.textOf(note), note, routine).map(({ line }) => line);
		};
		expect(shown(ann, bo)).toEqual([ann]);
		expect(shown(ann, advice)).toEqual([ann]);
		expect(shown(advice, ann)).toEqual([ann]);
	});

	it('are swapped where they count as today’s, and become lines of today', async () => {
		const { lines, notes } = await rolledOver();
		const routine = opened(notes, `${lines}\n`, 'count');
		const { after, replaced } = await swapAction(routine, note, 'compassion');
		expect(replaced).toHaveLength(1);
		expect(idsIn(after)).toEqual([...idsOf('20261122').slice(0, 3), 'tom-20261123-compassion']);
		expect(new Set(named(after)).size).toBe(5);
		expect((await swapAction(opened(notes, `${lines}\n`), note, 'compassion')).after).toBe(`${lines}\n`);
	});

	it('of any number of days leave nobody named twice, whatever was done', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.array(fc.constantFrom(...kinds), { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
				fc.constantFrom<RolledOver>('others', 'count'),
				async (days, setting) => {
					let carried = '';
					let notes: readonly TestNote[] = people;
					for (const [index, done] of days.entries()) {
						const on = addDays(today, index - days.length + 1);
						const path = `Journal/${on}.md`;
						const routine = routineOf([...notes, plainNote(path, carried)], {
							today: on,
							settings: { rolledOver: setting },
						});
						const { after } = await writeToday(routine);
						const open = named(
							findActionLines(after)
								.map(({ at }) => at.text)
								.join('\n'),
						);
						expect(open).toHaveLength(new Set(open).size);
						expect((await writeToday(routine)).after).toBe(after);
						if (setting === 'count') expect(idsIn(after)).toHaveLength(4);
						routine.vault.put(
							path,
							done.reduce(
								(text, kind) =>
									findActionLines(text)
										.filter(({ line }) => line.kind === kind)
										.reduce((all, { line }) => markLines(all, line.id, 'x'), text),
								after,
							),
						);
						await applyTicks([path], routine);
						carried = routine.vault
							.textOf(path)
							.split('\n')
							.filter((line) => line.startsWith('- [ ]'))
							.join('\n');
						notes = [
							...people.map(({ path: one }) => plainNote(one, routine.vault.textOf(one))),
							...notes.slice(people.length),
							plainNote(path, routine.vault.textOf(path)),
						];
					}
				},
			),
			{ numRuns: runs(20) },
		);
	});
});
