import { beforeAll, describe, expect, it } from 'vitest';
import { momentFormat } from '../../scripts/cli/moment-format';
import { addDays, day, dayAt, daysBetween, parseDay, weekdayOf, type Day } from '../../src/day';
import { inZone, offsetAt, transitions, type Transition } from '../support/every-zone';

const dayFormat = momentFormat({ hours: 0, minutes: 0 });

const minute = 60_000;
const hour = 60 * minute;

/** The time limit of a test over all zones, on a machine with other work to do. */
const patience = 60_000;

interface Zone {
	readonly zone: string;
	readonly changes: readonly Transition[];
}

/** Each zone, with its transitions of forty years. */
let zones: readonly Zone[] = [];

/** The same without duplicates: one zone of all that show the same time throughout. */
let world: readonly Zone[] = [];

/** Hours at which a day may start: midnight, the hour at which most clocks change, and the usual choice of users. */
const startHours = [0, 2, 4];

/** The calendar date at an instant, less the hours before a day starts. Computed with UTC dates alone. */
function dayOnTheWall(instant: number, startHour: number): string {
	return new Date(instant + offsetAt(instant) * minute - startHour * hour).toISOString().slice(0, 10);
}

/**
 * Instants around a transition, in order: each half hour of the night, each hour of the day before and after, and the
 * instants just before and after.
 */
function instantsAround({ at }: Transition): number[] {
	const hours = Array.from({ length: 53 }, (_, index) => at + (index - 26) * hour);
	const halfHours = Array.from({ length: 6 }, (_, index) => at + (index - 2.5) * hour);
	return [...hours, ...halfHours, at - 1, at + 1, at - minute, at + minute].sort((a, b) => a - b);
}

/** The faults in all zones, as sentences. With an assertion for each of the many transitions, tests are too slow. */
function faultsOf(find: (zone: string, change: Transition) => string[]): string[] {
	return world.flatMap(({ zone, changes }) =>
		inZone(zone, () =>
			changes.flatMap((change) =>
				find(zone, change).map((fault) => `${zone} ${new Date(change.at).toISOString()}: ${fault}`),
			),
		),
	);
}

beforeAll(() => {
	const [from, to] = [Date.UTC(2000, 0, 1), Date.UTC(2040, 0, 1)];
	const byTimes = new Map<string, Zone>();
	zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'].map((zone) => {
		const [offset, changes] = inZone(zone, () => [offsetAt(from), transitions(from, to)] as const);
		const times = JSON.stringify([offset, changes]);
		const there = byTimes.get(times) ?? { zone, changes };
		byTimes.set(times, there);
		return { zone, changes };
	});
	world = [...byTimes.values()];
}, patience);

describe('the samples of the world’s zones', () => {
	it('find the odd transitions', () => {
		const changesOf = (zone: string): readonly Transition[] =>
			zones.find((one) => one.zone === zone)?.changes ?? [];
		expect(zones.length).toBeGreaterThan(400);
		expect(zones.flatMap(({ changes }) => changes).length).toBeGreaterThan(10_000);
		expect(changesOf('Pacific/Apia').some(({ forward }) => forward === 24 * 60)).toBe(true);
		expect(new Set(changesOf('Australia/Lord_Howe').map(({ forward }) => forward))).toEqual(new Set([30, -30]));
		expect(changesOf('Antarctica/Troll').some(({ forward }) => forward === -120)).toBe(true);
		for (const zone of ['Asia/Beirut', 'America/Santiago']) {
			const isMidnightMissing = inZone(zone, () =>
				changesOf(zone).some(
					({ at, forward }) =>
						forward > 0 && new Date(at).getHours() === 1 && new Date(at - 1).getHours() === 23,
				),
			);
			expect(isMidnightMissing, zone).toBe(true);
		}
	});
});

describe('today, around each change of clocks', () => {
	const found = {
		wrong: [] as string[],
		back: [] as string[],
		backWithoutCause: [] as string[],
		skipped: new Set<string>(),
	};

	/** Compares today with the day before and with `dayOnTheWall`, at one instant after the other. */
	function planContext(zone: string, change: Transition, startHour: number): void {
		let before: { instant: number; today: Day } | null = null;
		for (const instant of instantsAround(change)) {
			const today = dayAt(new Date(instant), startHour);
			const words = `${zone}, starting at ${startHour}, ${new Date(instant).toISOString()}: ${before?.today} → ${today}`;
			if (today !== dayOnTheWall(instant, startHour)) found.wrong.push(words);
			if (before !== null && today < before.today) {
				const isClockPutBack = change.forward < 0 && before.instant < change.at && instant >= change.at;
				(isClockPutBack && addDays(today, 1) === before.today ? found.back : found.backWithoutCause).push(
					words,
				);
			}
			if (before !== null && startHour === 0 && today > addDays(before.today, 1))
				found.skipped.add(`${zone} ${before.today} → ${today}`);
			before = { instant, today };
		}
	}

	beforeAll(() => {
		for (const { zone, changes } of world) {
			inZone(zone, () => {
				for (const change of changes) for (const startHour of startHours) planContext(zone, change, startHour);
			});
		}
	}, patience);

	it('is the date by UTC arithmetic, less the hours before a day starts', () => {
		expect(found.wrong).toEqual([]);
	});

	it('never goes back, except where clocks are put back over the start of a day, and then by one day', () => {
		expect(found.backWithoutCause).toEqual([]);
		// St John’s put its clocks back at one minute past midnight, and Troll puts them back by two hours.
		for (const zone of ['America/St_Johns, starting at 0', 'Antarctica/Troll, starting at 2']) {
			expect(
				found.back.some((words) => words.startsWith(zone)),
				zone,
			).toBe(true);
		}
	});

	it('skips no day except those that a zone never had', () => {
		expect([...found.skipped].sort()).toEqual([
			'Pacific/Apia 2011-12-29 → 2011-12-31',
			'Pacific/Fakaofo 2011-12-29 → 2011-12-31',
		]);
	});
});

describe('days, in each zone', () => {
	/** All that the core asks of the calendar, computed for a day and the days around it. */
	const arithmeticOf = (of: Day): unknown =>
		[-366, -31, -1, 0, 1, 2, 7].map((count) => {
			const other = addDays(of, count);
			const back = addDays(other, -count);
			return [
				other,
				back,
				daysBetween(of, other),
				daysBetween(other, of),
				weekdayOf(other),
				dayFormat.format(other, 'YYYY-MM-DD dddd GGGG-WW DDD'),
			];
		});

	it('are as far apart as in the calendar on each day on which clocks are changed', () => {
		const expected = new Map<Day, string>();
		let compared = 0;
		const faults = faultsOf((_, { at }) => {
			const changed = day(new Date(at + offsetAt(at) * minute).toISOString().slice(0, 10));
			const here = arithmeticOf(changed);
			compared += 1;
			const there = expected.get(changed) ?? inZone('UTC', () => JSON.stringify(arithmeticOf(changed)));
			expected.set(changed, there);
			return JSON.stringify(here) === there ? [] : [changed];
		});
		expect(faults).toEqual([]);
		expect(compared).toBe(world.flatMap(({ changes }) => changes).length);
		for (const text of expected.values()) {
			const rows = JSON.parse(text) as [string, string, number, number][];
			for (const [, back, there, home] of rows)
				expect([back, there + home, Number.isInteger(there)]).toEqual([rows[3]?.[0], 0, true]);
		}
	});

	it('all exist, also the one that Apia never had', () => {
		inZone('Pacific/Apia', () => {
			const [last, first] = [new Date(2011, 11, 29, 23, 59), new Date(2011, 11, 31)];
			expect(first.getTime() - last.getTime()).toBe(minute);
			expect([dayAt(last), dayAt(first)]).toEqual(['2011-12-29', '2011-12-31']);
			// With a start of the day at four, the skipped day consists of the four hours before the next one.
			expect([dayAt(last, 4), dayAt(first, 4), dayAt(new Date(2011, 11, 31, 4), 4)]).toEqual([
				'2011-12-29',
				'2011-12-30',
				'2011-12-31',
			]);
			expect(parseDay('2011-12-30')).toBe('2011-12-30');
			expect([addDays(day('2011-12-29'), 1), addDays(day('2011-12-31'), -1)]).toEqual([
				'2011-12-30',
				'2011-12-30',
			]);
			expect(daysBetween(day('2011-12-29'), day('2011-12-31'))).toBe(2);
		});
	});
});
