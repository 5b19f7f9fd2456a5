import { addDays, weekdayOf, weekdays, type Day, type Weekday } from '../day';
import type { DayWords } from './day-words';
import type { LocaleCode } from './dictionary';
import { foldedPhrase } from './folded-phrase';
import type { RelativeDays } from './relative-days';

/** Whether a day that has gone by is asked for, or one to come. */
export type Direction = 'back' | 'ahead';

/** A Sunday. */
const aSunday = Date.UTC(2026, 10, 22);
const dayLength = 86_400_000;

/** Reads weekdays in one language: *Friday*, *last Friday*, *on Friday*, *next Friday*, *Friday last week*. */
export class WeekdayPhrases {
	private readonly names: readonly (readonly string[])[];
	private readonly weekNames: readonly (readonly [offset: number, name: string])[];

	constructor(
		locale: LocaleCode,
		private readonly words: DayWords,
		relative: RelativeDays,
	) {
		const formats = (['long', 'short'] as const).map(
			(weekday) => new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }),
		);
		const more = words.weekdays.split(' ');
		this.names = weekdays.map((weekday) => {
			const usual = formats.map((format) => format.format(aSunday + weekday * dayLength));
			return [...usual, ...(more[weekday] ?? '-').split('/')].filter((name) => name !== '-').map(foldedPhrase);
		});
		this.weekNames = [-1, 0, 1].map((offset) => [offset, words.weekNames?.[offset + 1] ?? relative.week(offset)]);
	}

	/** The day that a folded phrase means as of `today`; null where it is none. */
	read(phrase: string, today: Day, direction: Direction): Day | null {
		for (const weekday of weekdays) {
			for (const name of this.names[weekday] ?? []) {
				if (!phrase.includes(name)) continue;
				const found = this.readNamed(phrase, name, weekday, today, direction);
				if (found !== null) return found;
			}
		}
		return null;
	}

	private readNamed(phrase: string, name: string, weekday: Weekday, today: Day, direction: Direction): Day | null {
		const fits = (frames: readonly string[], week = ''): boolean =>
			frames.some((frame) => foldedPhrase(frame.replace('{week}', week).replace('{}', name)) === phrase);
		const { back, ahead, either, current, weeks } = this.words;
		if (phrase === name) return nearest(weekday, today, direction);
		// One character is a name only alone: 日 is Sunday and a day.
		if (name.length === 1) return null;
		if (fits(back)) return nearest(weekday, today, 'back');
		if (fits(ahead)) return nearest(weekday, today, 'ahead');
		if (fits(current) && weekdayOf(today) === weekday) return today;
		if (fits(either) || fits(current)) return nearest(weekday, today, direction);
		const week = this.weekNames.find(([, weekName]) => fits(weeks, weekName));
		return week === undefined ? null : addDays(monday(today), 7 * week[0] + ((weekday + 6) % 7));
	}
}

/** The last such weekday before `today`, or the next one after it. */
function nearest(weekday: Weekday, today: Day, direction: Direction): Day {
	const since = (weekdayOf(today) - weekday + 7) % 7 || 7;
	return addDays(today, direction === 'back' ? -since : since === 7 ? 7 : 7 - since);
}

/** The Monday on or before a day. */
function monday(of: Day): Day {
	return addDays(of, -((weekdayOf(of) + 6) % 7));
}
