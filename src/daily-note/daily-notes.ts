import { message, type Message } from '../language/message';
import { addDays, dayFromFields, type Day } from '../day';
import { originalByName, originalByNumber } from '../sync-copies/conflict-copies';
import type { NotePath } from '../note-path';

/** How a vault keeps its daily notes, whichever plugin says so. */
export interface DailyNoteOptions {
	/** The folder, without slashes at its ends; empty for the top of the vault. */
	readonly folder: string;
	/** In the tokens of moment.js; may hold folders and `[literal text]`. */
	readonly format: string;
	/** The path of the template, with or without `.md`; null for none. */
	readonly template: string | null;
}

/** Writes days in the tokens of moment.js: the app's own moment, or the command-line program's equivalent. */
export interface DayFormat {
	/** The day, and for templates the time of day that the adapter's clock shows. */
	format(day: Day, tokens: string): string;
}

/** What the app takes where nothing is set. */
export const defaultDailyFormat = 'YYYY-MM-DD';

/**
 * Steps in days at which the name of a daily note must differ, for the format to tell one day from another. Both ways,
 * because the last day of a month has a neighbour that any format names differently; four years for 29 February.
 */
const tellingSteps = [1, 7, 14, 28, 29, 30, 31, 364, 365, 366, 1461].flatMap((step) => [step, -step]);

/** Where the daily note of each day is, and which day each daily note is of. */
export class DailyNotes {
	private readonly prefix: string;
	private readonly years = new Map<number, ReadonlyMap<NotePath, Day>>();

	constructor(
		readonly options: DailyNoteOptions,
		private readonly dayFormat: DayFormat,
	) {
		const folder = options.folder.replace(/^\/+|\/+$/g, '');
		this.prefix = folder === '' ? '' : `${folder}/`;
	}

	/** The path of a day's note, whether it exists or not. */
	pathOf(day: Day): NotePath {
		return `${this.prefix}${this.dayFormat.format(day, this.options.format).trim()}.md`;
	}

	/** The day whose note has this path, or null where it is no daily note. */
	dayOf(path: NotePath): Day | null {
		if (!path.startsWith(this.prefix) || !path.endsWith('.md')) return null;
		for (const year of yearsIn(path.slice(this.prefix.length))) {
			const day = this.daysOf(year).get(path);
			if (day !== undefined) return day;
		}
		return null;
	}

	/** Whether a note is a daily note, by its name a copy of one, or their template. */
	owns(path: NotePath): boolean {
		const template = this.options.template?.replace(/^\/+/, '').replace(/\.md$/i, '');
		return path.replace(/\.md$/i, '') === template || this.dayOf(path) !== null || this.originalOf(path) !== null;
	}

	/**
	 * The path of the daily note that a note is a copy of, going by what a sync has put behind its name, a number included:
	 * nobody numbers daily notes. Null where it is none, and for daily notes themselves.
	 */
	originalOf(path: NotePath): NotePath | null {
		const originals = [originalByName(path), originalByNumber(path)];
		const found = originals.find((original) => original !== null && this.dayOf(original) !== null) ?? null;
		return found !== null && this.dayOf(path) === null ? found : null;
	}

	/** The paths of the notes of the `count` days up to and including `last`, newest first. */
	pathsUpTo(last: Day, count: number): NotePath[] {
		return Array.from({ length: count }, (_, back) => this.pathOf(addDays(last, -back)));
	}

	/** Why daily notes cannot be told apart or written, as one sentence; null where all is well. */
	problem(today: Day): Message | null {
		const path = this.pathOf(today);
		if (tellingSteps.some((step) => this.pathOf(addDays(today, step)) === path)) {
			return message('problem.dailyFormat', { format: this.options.format, example: defaultDailyFormat });
		}
		if (path.split('/').some((part) => part === '..' || part === '.' || part === '' || part === '.md')) {
			return message('problem.dailyPath', { path });
		}
		return null;
	}

	/** The text of a new daily note, from the text of its template as the app's own daily notes would fill it in. */
	fill(template: string, day: Day): string {
		const title = this.pathOf(day).replace(/^.*\//, '').replace(/\.md$/, '');
		return template
			.replace(/\{\{\s*title\s*\}\}/gi, () => title)
			.replace(/\{\{\s*date\s*(?::([^}]*))?\}\}/gi, (_, tokens?: string) =>
				this.dayFormat.format(day, tokens?.trim() ?? defaultDailyFormat),
			)
			.replace(/\{\{\s*time\s*(?::([^}]*))?\}\}/gi, (_, tokens?: string) =>
				this.dayFormat.format(day, tokens?.trim() ?? 'HH:mm'),
			);
	}

	/**
	 * The days of a year by the paths of their notes. Formats are only ever written, never parsed: a format may repeat
	 * tokens, spell months in any language or count weeks, and readers of such formats take notes for other days.
	 */
	private daysOf(year: number): ReadonlyMap<NotePath, Day> {
		const known = this.years.get(year);
		if (known !== undefined) return known;
		const days = new Map<NotePath, Day>();
		const first = dayFromFields(year, 1, 1);
		for (let back = 366; first !== null && back >= 0; back -= 1) {
			const day = addDays(first, back);
			if (day.startsWith(first.slice(0, 5))) days.set(this.pathOf(day), day);
		}
		this.years.set(year, days);
		return days;
	}
}

/**
 * The years that a name can mean, likeliest first: those of this century, in four digits or two, before others; weeks
 * can belong to the year beside the one they name. Digits are taken from every place: 12192026 holds 2026.
 */
function yearsIn(name: string): number[] {
	const found = (digits: RegExp): number[] => [...name.matchAll(digits)].map((match) => Number(match[1]));
	const short = found(/(?=(\d\d))/g).map((digits) => 2000 + digits);
	const named = [...found(/(?=(20\d\d))/g), ...short, ...found(/(?=((?:19|21)\d\d))/g)];
	return [...new Set([...named, ...named.flatMap((year) => [year + 1, year - 1])])].slice(0, 24);
}
