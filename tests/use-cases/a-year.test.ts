import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findActionLines } from '../../src/daily-note/action-block';
import { peopleNamed } from '../../src/daily-note/today-actions';
import { addDays, day, daysBetween, weekdayOf, type Day } from '../../src/day';
import type { NotePath } from '../../src/note-path';
import { applyTicks } from '../../src/use-cases/apply-ticks';
import { writeToday } from '../../src/use-cases/write-today';
import { anyDay } from '../support/arbitraries';
import { personNote, plainNote, type PersonFields, type TestNote } from '../support/builders';
import { routineOf } from '../support/routine-of';
import { runs } from '../support/runs';

const first = day('2026-01-01');
const topics = Array.from({ length: 25 }, (_, index) => `topic ${String.fromCharCode(97 + index)}`);

const some = (minLength: number, maxLength: number): fc.Arbitrary<string[]> =>
	fc.subarray(topics, { minLength, maxLength });
/**
 * Birthdays spread over the year: days drawn with a bias crowd the first weeks of January, in which nobody else would
 * be called.
 */
const anyBirthday = fc.noBias(anyDay).map((one) => one.slice(5));
const interestsAlone = fc.record({ interests: some(1, 4) });
const everyTopic = fc.record({
	interests: some(1, 4),
	offers: some(0, 2),
	needs: some(0, 2),
	birthday: fc.option(anyBirthday, { nil: undefined }),
});

/** Ninety people and twenty, each with one to four of 25 interests; a few notes to share; one person in a hard time. */
function anyVault(words: fc.Arbitrary<PersonFields>): fc.Arbitrary<TestNote[]> {
	return fc.array(words, { minLength: 110, maxLength: 110 }).map((people) => [
		...people.map((said, index) =>
			personNote(`P${index}`, {
				...said,
				list: index < 20 ? 'list20' : 'network90',
				...(index === 60 ? { hardTime: 'illness' } : {}),
			}),
		),
		...topics
			.slice(0, 8)
			.map((topic) => plainNote(`Topics/On ${topic}.md`, `---\nupdated: 2026-06-01\n---\n# ${topic}\n`)),
	]);
}

interface Year {
	/** The days on which each person was touched. */
	readonly touches: ReadonlyMap<NotePath, readonly Day[]>;
	readonly introductions: readonly { readonly pair: string; readonly reason: string }[];
	/** The people in introductions and sharings. */
	readonly asked: ReadonlySet<NotePath>;
	/** The people whom a line names for no better reason than that they have waited. */
	readonly waited: ReadonlySet<NotePath>;
}

/**
 * Each of some days, writes the plan into the day's note, ticks every line and applies the ticks.
 *
 * @param journal what the user writes into a day's note before
 */
async function practise(
	notes: readonly TestNote[],
	days: number,
	journal: (day: Day) => string = () => '',
): Promise<Year> {
	const touches = new Map<NotePath, Day[]>();
	const introductions: { pair: string; reason: string }[] = [];
	const asked = new Set<NotePath>();
	const waited = new Set<NotePath>();
	const standing = routineOf(notes, { today: first });
	for (let passed = 0; passed < days; passed += 1) {
		const routine = { ...standing, today: addDays(first, passed) };
		const words = journal(routine.today);
		if (words !== '') await routine.vault.create(routine.dailyNotes.pathOf(routine.today), words);
		const { note } = await writeToday(routine);
		await routine.vault.edit(note, (text) => text.replaceAll('- [ ]', '- [x]'));
		const lines = findActionLines(routine.vault.textOf(note));
		for (const found of lines) {
			const people = peopleNamed([found], note, routine);
			for (const path of people) touches.set(path, [...(touches.get(path) ?? []), routine.today]);
			if (/since last touched|last in touch|in touch on|not been in touch/.test(found.line.reason))
				for (const path of people) waited.add(path);
			if (found.line.kind === 'introduction')
				introductions.push({ pair: [...people].sort().join(), reason: found.line.reason });
			if (found.line.kind === 'introduction' || found.line.kind === 'sharing')
				for (const path of people) asked.add(path);
		}
		const { failures, problems } = await applyTicks([note], routine);
		expect([...failures, ...problems]).toEqual([]);
	}
	return { touches, introductions, asked, waited };
}

/** The longest time without a touch in days, from the first of some days to the last. */
function longestGap(touched: readonly Day[], days: number): number {
	const all = [first, ...touched, addDays(first, days)];
	return Math.max(...all.slice(1).map((one, index) => daysBetween(all[index] ?? one, one)));
}

describe('daily plans with every action ticked', () => {
	// A year takes seconds, so one is played whole. Birthdays take their turns, and now and then they crowd a month.
	it.each([
		['a year with interests alone', interestsAlone, 365, 40],
		['120 days with interests, offers, needs and birthdays', everyTopic, 120, 45],
	])(
		'introduce no pair twice, name a match nine times out of ten, and forget no person: %s',
		async (_, words, days, longest) => {
			await fc.assert(
				fc.asyncProperty(anyVault(words), async (notes) => {
					const { touches, introductions, asked } = await practise(notes, days);
					expect(introductions).toHaveLength(days);
					expect(new Set(introductions.map(({ pair }) => pair)).size).toBe(days);
					const matched =
						introductions.filter(({ reason }) => /^both: |needs it$/.test(reason)).length / days;
					expect(matched).toBeGreaterThanOrEqual(0.9);
					const gaps = (from: number, to: number): number =>
						Math.max(
							...Array.from({ length: to - from }, (_, index) =>
								longestGap(touches.get(`People/P${from + index}.md`) ?? [], days),
							),
						);
					expect(gaps(0, 20)).toBeLessThanOrEqual(25);
					expect(gaps(20, 110)).toBeLessThanOrEqual(longest);
					expect(asked).not.toContain('People/P60.md');
				}),
				// No shrinking: a year takes seconds, and the shortest counterexample would take hours.
				{ numRuns: runs(1), endOnFailure: true },
			);
		},
	);

	it('never ask for somebody because of neglect whom the user meets every week, and reach everybody else, by what the journal says', async () => {
		const met = [3, 25, 26, 77].map((index) => `P${index}`);
		const journal = (on: Day): string =>
			weekdayOf(on) === 2 ? `# ${on}\n\nTea with ${met.map((name) => `[[${name}]]`).join(', ')}.\n` : '';
		await fc.assert(
			fc.asyncProperty(anyVault(interestsAlone), async (notes) => {
				// The first week has to pass before the journal says anything.
				const known = notes.map((note) =>
					met.some((name) => note.path === `People/${name}.md`) ? withTouch(note) : note,
				);
				const { touches, waited } = await practise(known, 120, journal);
				const paths = Array.from({ length: 110 }, (_, index) => `People/P${index}.md`);
				const isMet = (path: NotePath): boolean => met.some((name) => path === `People/${name}.md`);
				expect([...waited].filter(isMet)).toEqual([]);
				expect(waited.size).toBeGreaterThan(0);
				for (const path of paths.filter((one) => !isMet(one)))
					expect([path, longestGap(touches.get(path) ?? [], 120) <= 40]).toEqual([path, true]);
			}),
			{ numRuns: runs(1), endOnFailure: true },
		);
	});
});

/** The note of a person who was touched on the day before the first. */
function withTouch(note: TestNote): TestNote {
	return { ...note, text: note.text.replace('---\n', `---\nlastTouched: ${addDays(first, -1)}\n`) };
}
