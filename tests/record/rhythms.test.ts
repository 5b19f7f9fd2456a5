import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { addDays, compactDay, type Day } from '../../src/day';
import { cadenceFitting, daysOfRhythm, drifts, rhythmOfDays } from '../../src/encounters/rhythm';
import { Rhythms, type DaysInTouch } from '../../src/record/rhythms';
import { defaultSettings } from '../../src/settings/settings';
import { personNote, plainNote, today, type PersonFields, type TestNote } from '../support/builders';
import { routineOf, type RoutineOptions } from '../support/routine-of';
import { runs } from '../support/runs';

const off = { encounters: { ...defaultSettings.encounters, count: false } };

const ago = (days: number): Day => addDays(today, -days);

/** Daily notes that say that the user was in touch, so many days ago. */
const met = (name: string, ...daysAgo: number[]): TestNote[] =>
	daysAgo.map((days) => plainNote(`Journal/${ago(days)}.md`, `Tea with [[${name}]].\n`));

const rhythmsOf = (notes: readonly TestNote[], options: RoutineOptions = {}): Rhythms => {
	const routine = routineOf(notes, options);
	return new Rhythms({ ...routine, links: routine.vault });
};

/** A daily note, so many days ago, in which an action with Ada is done, and which says no more of her. */
const ticked = (days: number): TestNote =>
	plainNote(`Journal/${ago(days)}.md`, `- [x] Call or write [[Ada]] ^tom-${compactDay(ago(days))}-compassion\n`);

/** What is said of Ada, who is in the notes besides the given ones. */
function ada(notes: readonly TestNote[], fields: PersonFields = {}, options: RoutineOptions = {}) {
	const routine = routineOf([personNote('Ada', { cadence: 60, ...fields }), ...notes], options);
	const rhythms = new Rhythms({ ...routine, links: routine.vault });
	const person = routine.roster.get('People/Ada.md');
	if (person === undefined) throw new Error('Ada is on no list');
	return {
		rhythm: rhythms.of(person),
		drifting: rhythms.drifting().map(({ person: { name }, rhythm, fitting }) => [name, rhythm, fitting]),
		since: (days: number) => rhythms.since(person, ago(days)),
	};
}

const weekly = [20, 27, 34, 41, 48, 55];

describe('the rhythm', () => {
	it('is the median of the days between being in touch, from five gaps on', () => {
		expect(ada(met('Ada', ...weekly)).rhythm).toBe(7);
		expect(ada(met('Ada', 20, 27, 34, 41, 48)).rhythm).toBeNull();
		expect(ada(met('Ada', 20, 21, 31, 34, 54, 60)).rhythm).toBe(6);
		expect(ada(met('Ada', 20, 21, 31, 34, 54, 60, 69)).rhythm).toBe(7.5);
	});

	it('is that of the newest eleven gaps: older ones say how things were', () => {
		const daysWith = (...gaps: number[]): number[] =>
			[0, ...gaps].map((_, index) => 10 + gaps.slice(0, index).reduce((sum, gap) => sum + gap, 0));
		const [often, seldom] = [Array<number>(6).fill(2), Array<number>(6).fill(30)];
		expect(ada(met('Ada', ...daysWith(...often, ...seldom))).rhythm).toBe(2);
		expect(ada(met('Ada', ...daysWith(...seldom, ...often))).rhythm).toBe(30);
		expect(ada(met('Ada', ...daysWith(...seldom, ...often, ...often))).rhythm).toBe(30);
	});

	it('counts touches of the record and the last touch beside what notes say, each day once', () => {
		const line = (days: number): TestNote =>
			plainNote(
				`Journal/${ago(days)}.md`,
				`- [x] Call or write [[Ada]] ^tom-${compactDay(ago(days))}-compassion\n- [[Ada]] and I had tea.\n`,
			);
		expect(ada([...met('Ada', 27, 34), line(41), line(48), line(55)], { lastTouched: ago(20) }).rhythm).toBe(7);
		expect(ada([...met('Ada', 27, 34), line(41), line(48)], { lastTouched: ago(20) }).rhythm).toBeNull();
	});

	it('is not measured where encounters do not count: touches come when a plan asks for them', () => {
		expect(ada(met('Ada', ...weekly), { countEncounters: false }).rhythm).toBeNull();
		expect(ada(met('Ada', ...weekly), {}, { settings: off })).toMatchObject({ rhythm: null, drifting: [] });
	});

	it('counts a touch of which a note says no more than the line of its action', () => {
		expect(ada([...met('Ada', 20, 27, 34, 41), ticked(48), ticked(55)]).rhythm).toBe(7);
		expect(ada([20, 27, 34, 41, 48, 55].map(ticked)).rhythm).toBe(7);
	});

	it('knows no day to come, but today', () => {
		expect(ada(met('Ada', -3, 27, 34, 41, 48, 55)).rhythm).toBeNull();
		expect(ada([...met('Ada', 27, 34, 41, 48, 55), ticked(-3)]).rhythm).toBeNull();
		expect(ada([...met('Ada', 7, 14, 21, 28, 35), ticked(0)]).rhythm).toBe(7);
	});

	it('depends on the days alone: not on the order in which notes are read, nor on days before the newest gaps', () => {
		const anyGaps = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 0, maxLength: 30 });
		fc.assert(
			fc.property(anyGaps, fc.boolean(), (gaps, isReversed) => {
				const days = gaps.map((_, index) => gaps.slice(0, index + 1).reduce((sum, gap) => sum + gap, 0));
				const notes = met('Ada', ...days);
				const { rhythm } = ada(isReversed ? [...notes].reverse() : notes);
				expect(rhythm).toBe(rhythmOfDays(days.map(ago)));
				expect(rhythm).toBe(rhythmOfDays(days.slice(0, daysOfRhythm).map(ago)));
				expect(rhythm === null).toBe(days.length < 6);
				if (rhythm !== null)
					expect(
						gaps.slice(1, daysOfRhythm).filter((gap) => gap <= rhythm).length * 2,
					).toBeGreaterThanOrEqual(Math.min(gaps.length - 1, daysOfRhythm - 1));
			}),
			{ numRuns: runs(60) },
		);
	});
});

describe('somebody is drifting', () => {
	it('who is silent for over twice their rhythm, within their cadence', () => {
		expect(ada(met('Ada', ...weekly)).drifting).toEqual([['Ada', 7, 7]]);
		expect(ada(met('Ada', ...weekly.map((days) => days - 6))).drifting).toEqual([]);
		expect(ada(met('Ada', ...weekly.map((days) => days - 5))).drifting).toEqual([['Ada', 7, 7]]);
		expect(ada(met('Ada', ...weekly), { cadence: 19 }).drifting).toEqual([]);
		expect(ada(met('Ada', ...weekly), { cadence: 20 }).drifting).toEqual([['Ada', 7, 7]]);
	});

	it('not within a week, or every weekend would be a silence', () => {
		expect(ada(met('Ada', 7, 8, 9, 10, 11, 14)).drifting).toEqual([]);
		expect(ada(met('Ada', 8, 9, 10, 11, 12, 15)).drifting).toEqual([['Ada', 1, 7]]);
	});

	it('not without a rhythm, however long the silence', () => {
		expect(ada(met('Ada', 20, 27, 34, 41, 48)).drifting).toEqual([]);
		expect(ada([], { lastTouched: ago(20) }).drifting).toEqual([]);
	});

	it('not while paused or snoozed', () => {
		expect(ada(met('Ada', ...weekly), { paused: true }).drifting).toEqual([]);
		expect(ada(met('Ada', ...weekly), { snoozeUntil: ago(-1) }).drifting).toEqual([]);
		expect(ada(met('Ada', ...weekly), { snoozeUntil: today }).drifting).toHaveLength(1);
	});

	it('with a cadence of whole weeks, which is shorter than theirs and makes them neglected', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 2, max: 400 }),
				fc.integer({ min: 1, max: 900 }),
				fc.integer({ min: 1, max: 900 }),
				(twice, silence, cadence) => {
					const rhythm = twice / 2;
					const fitting = cadenceFitting(rhythm);
					expect(fitting % 7 === 0 && fitting >= 7 && Math.abs(fitting - Math.max(rhythm, 7)) <= 3.5).toBe(
						true,
					);
					fc.pre(drifts(silence, rhythm, cadence));
					expect(fitting).toBeLessThan(cadence);
					expect(fitting).toBeLessThan(silence);
				},
			),
			{ numRuns: runs(300) },
		);
	});

	it('the longest silence first, measured in rhythms', () => {
		const notes = [
			...met('Ada', ...weekly),
			...met('Ben', ...weekly.map((days) => days + 1)).map(({ path, text }) => plainNote(path, text)),
		];
		const rhythms = rhythmsOf([
			...['Ada', 'Ben', 'Carl'].map((name) => personNote(name, { cadence: 60 })),
			...notes,
		]);
		expect(rhythms.drifting().map(({ person }) => person.name)).toEqual(['Ben', 'Ada']);
	});

	it('the longest silence first, though another is nearer to the end of their cadence', () => {
		const rhythms = rhythmsOf([
			personNote('Ada', { cadence: 90 }),
			personNote('Ben', { cadence: 31 }),
			...met('Ada', ...weekly),
			...met('Ben', 30, 42, 54, 66, 78, 90),
		]);
		expect(rhythms.drifting().map(({ person, rhythm }) => [person.name, rhythm])).toEqual([
			['Ada', 7],
			['Ben', 12],
		]);
	});

	it('in the order of paths, of those who have been silent for as many rhythms', () => {
		const rhythms = rhythmsOf([
			personNote('Ada', { cadence: 90 }),
			personNote('Ben', { cadence: 60 }),
			...weekly.map((days) => plainNote(`Journal/${ago(days)}.md`, 'Tea with [[Ada]] and [[Ben]].\n')),
		]);
		expect(rhythms.drifting().map(({ person }) => person.name)).toEqual(['Ada', 'Ben']);
	});

	it('at the cost of one pass over the record, whatever the number of people', () => {
		const routine = routineOf([
			...Array.from({ length: 20 }, (_, index) => personNote(`P${index}`, { cadence: 90, lastTouched: ago(30) })),
		]);
		const passes = vi.spyOn(routine.record, 'doneLines');
		const rhythms = new Rhythms({ ...routine, links: routine.vault });
		rhythms.drifting();
		for (const person of routine.roster.people()) rhythms.since(person, ago(30));
		expect(passes).toHaveBeenCalledTimes(1);
	});
});

describe('the days in touch', () => {
	const told = ({ touched, noted }: DaysInTouch) => ({ touched: [...touched].sort(), noted: [...noted].sort() });

	it('are those of touches, and those that only notes know', () => {
		const both = plainNote(`Journal/${ago(5)}.md`, `${ticked(5).text}\n[[Ada]] was glad.\n`);
		const { since } = ada([...met('Ada', 3, 9), both, ticked(7)], { lastTouched: ago(2) });
		expect(told(since(10))).toEqual({ touched: [ago(7), ago(5), ago(2)], noted: [ago(9), ago(3)] });
	});

	it('are those after a day, up to today', () => {
		const { since } = ada([...[10, 9, 0, -1].map(ticked), ...met('Ada', 12, 11, 8, -2)], { lastTouched: ago(13) });
		expect(told(since(9))).toEqual({ touched: [ago(0)], noted: [ago(8)] });
		expect(told(since(11))).toEqual({ touched: [ago(10), ago(9), ago(0)], noted: [ago(8)] });
		expect(told(since(14))).toEqual({
			touched: [ago(13), ago(10), ago(9), ago(0)],
			noted: [ago(12), ago(11), ago(8)],
		});
	});

	it('are those of touches alone where what notes say does not count', () => {
		const { since } = ada([...met('Ada', 3, 9), ticked(7)], { countEncounters: false });
		expect(told(since(10))).toEqual({ touched: [ago(7)], noted: [] });
	});
});
