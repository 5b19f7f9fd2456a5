import { actionKinds, type ActionKind } from '../actions/action';
import type { DailyNotes } from '../daily-note/daily-notes';
import { addDays, daysBetween, weekdayOf, type Day, type Weekday } from '../day';
import type { LineRecord } from '../record/line-record';

/**
 * The actions done on a day. A kind counts once, however many lines state it. Touches by hand are counted separately.
 */
export interface PractisedDay {
	readonly kinds: ReadonlySet<ActionKind>;
	readonly touches: number;
}

/** The days on which anything was done. */
export type Practice = ReadonlyMap<Day, PractisedDay>;

/** The sum of a range of days. */
export interface PracticeSum {
	/** The number of days on which anything was done. */
	readonly days: number;
	readonly kinds: Readonly<Record<ActionKind | 'touch', number>>;
}

/** A column in the picture of the record: a week; null for days outside the range. */
export type Week = readonly (Day | null)[];

/**
 * What was done each day. A line counts for the day of the daily note that holds it, else for the day in its block id.
 */
export function practiceOf(record: LineRecord, dailyNotes: DailyNotes): Practice {
	const days = new Map<Day, { kinds: Set<ActionKind>; ids: Set<string> }>();
	const noteDays = new Map<string, Day | null>();
	for (const { note, id, kind, day } of record.doneLines()) {
		if (!noteDays.has(note)) noteDays.set(note, dailyNotes.dayOf(note));
		const on = noteDays.get(note) ?? day;
		const known = days.get(on) ?? { kinds: new Set(), ids: new Set() };
		days.set(on, known);
		if (kind === 'touch') known.ids.add(id);
		else known.kinds.add(kind);
	}
	return new Map([...days].map(([day, { kinds, ids }]) => [day, { kinds, touches: ids.size }]));
}

/** What was done from one day to another, both included. */
export function sumOf(practice: Practice, from: Day, to: Day): PracticeSum {
	const within = [...practice].filter(([day]) => day >= from && day <= to).map(([, done]) => done);
	const count = (kind: ActionKind): number => within.filter(({ kinds }) => kinds.has(kind)).length;
	const kinds = Object.fromEntries(actionKinds.map((kind) => [kind, count(kind)])) as Record<ActionKind, number>;
	return { days: within.length, kinds: { ...kinds, touch: within.reduce((sum, { touches }) => sum + touches, 0) } };
}

/** What was done in each month (`YYYY-MM`) from one day to another, the latest first; empty months are left out. */
export function monthsOf(practice: Practice, from: Day, to: Day): [month: string, sum: PracticeSum][] {
	const months = new Map<string, Map<Day, PractisedDay>>();
	for (const [day, done] of practice) {
		const month = day.slice(0, 7);
		if (day >= from && day <= to)
			months.set(month, (months.get(month) ?? new Map<Day, PractisedDay>()).set(day, done));
	}
	return [...months].sort(([a], [b]) => (a > b ? -1 : 1)).map(([month, days]) => [month, sumOf(days, from, to)]);
}

/** The first day on which anything was done, from `from` on; `to` where nothing was. */
export function firstUse(practice: Practice, from: Day, to: Day): Day {
	return [...practice.keys()].reduce((least, day) => (day >= from && day < least ? day : least), to);
}

/** The weeks from one day to another, in order, each from the weekday `first` on. */
export function weeksBetween(from: Day, to: Day, first: Weekday): Week[] {
	const start = addDays(from, -((weekdayOf(from) - first + 7) % 7));
	const count = Math.floor(daysBetween(start, to) / 7) + 1;
	return Array.from({ length: count }, (_, week) =>
		Array.from({ length: 7 }, (__, weekday) => {
			const day = addDays(start, week * 7 + weekday);
			return day < from || day > to ? null : day;
		}),
	);
}
