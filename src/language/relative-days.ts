import { addDays, addMonths, type Day } from '../day';
import { foldedPhrase } from './folded-phrase';

/** How far a unit goes. A week, a month and a year that are the current one are no day. */
const units = [
	{ unit: 'day', from: 0, after: (day: Day, count: number) => addDays(day, count) },
	{ unit: 'week', from: 1, after: (day: Day, count: number) => addDays(day, 7 * count) },
	{ unit: 'month', from: 1, after: (day: Day, count: number) => addMonths(day, count) },
	{ unit: 'year', from: 1, after: (day: Day, count: number) => addMonths(day, 12 * count) },
] as const;

/** In this order, because CLDR 48 writes three Arabic months ago as in three months where it writes them short. */
const styles = ['long', 'narrow', 'short'] as const;

/** Phrases without a number say these: *yesterday*, *vorgestern*, *قبل أسبوعين*. */
const unsaid = [0, 1, 2, 3];

/**
 * Reads what `Intl.RelativeTimeFormat` writes in one language, *yesterday* or *3 weeks ago*: the phrase holds its
 * number, so a few formats of that number are compared with it. No table of phrases is needed, and any number up to 999
 * is read.
 */
export class RelativeDays {
	private readonly formats: readonly Intl.RelativeTimeFormat[];

	constructor(code: string) {
		this.formats = styles.flatMap((style) =>
			(['auto', 'always'] as const).map((numeric) => new Intl.RelativeTimeFormat(code, { numeric, style })),
		);
	}

	/** The day that a folded phrase means as of `today`; null where it is none. */
	read(phrase: string, today: Day): Day | null {
		const [number, another] = phrase.match(/\d+/g) ?? [];
		if (another !== undefined || (number?.length ?? 0) > 3) return null;
		const counts = number === undefined ? unsaid : [Number(number)];
		for (const format of this.formats) {
			for (const { unit, from, after } of units) {
				const signed = counts.filter((count) => count >= from).flatMap((count) => [-count, count]);
				const found = signed.find((count) => foldedPhrase(format.format(count, unit)) === phrase);
				if (found !== undefined) return after(today, found);
			}
		}
		return null;
	}

	/** What a language calls last week (-1), this week (0) or the next (1). */
	week(offset: number): string {
		return this.formats[0]?.format(offset, 'week') ?? '';
	}
}
