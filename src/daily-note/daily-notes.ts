import { addDays, dayFromFields, type Day } from '../day';
import { message, type Message } from '../language/message';
import type { NotePath } from '../note-path';
import { originalByNumber, originalBySuffix } from '../sync-copies/conflict-copies';

/** The options of daily notes, from the core plugin or Periodic Notes. */
export interface DailyNoteOptions {
	/** The folder, without slashes at its ends; empty for the top of the vault. */
	readonly folder: string;
	/** The file name in the tokens of moment.js; may contain folders and `[literal text]`. */
	readonly format: string;
	/** The path of the template, with or without `.md`; null for none. */
	readonly template: string | null;
}

/** Formats days with the tokens of moment.js: by the app's own moment, or by the command-line program's equivalent. */
export interface DayFormat {
	/** Formats the day. For templates, tokens of the time of day give the time on the adapter's clock. */
	format(day: Day, tokens: string): string;
}

/** The app's default format. */
export const defaultDailyFormat = 'YYYY-MM-DD';

/**
 * Distances in days between which the names of daily notes must differ, so that the format tells days apart. They go both
 * ways, because the last day of a month has a neighbour that any format names differently. Four years cover 29 February.
 */
const distinctDistances = [1, 7, 14, 28, 29, 30, 31, 364, 365, 366, 1461].flatMap((step) => [step, -step]);

/** Maps days to the paths of their daily notes, and back. */
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

	/** The path of a day's note, whether or not it exists. */
	pathOf(day: Day): NotePath {
		return `${this.prefix}${this.dayFormat.format(day, this.options.format).trim()}.md`;
	}

	/** The day of a daily note; null where the path is not one of a daily note. */
	dayOf(path: NotePath): Day | null {
		if (!path.startsWith(this.prefix) || !path.endsWith('.md')) return null;
		for (const year of yearsIn(path.slice(this.prefix.length))) {
			const day = this.daysOf(year).get(path);
			if (day !== undefined) return day;
		}
		return null;
	}

	/** Whether a note is a daily note, is named like a sync-conflict copy of one, or is their template. */
	owns(path: NotePath): boolean {
		const template = this.options.template?.replace(/^\/+/, '').replace(/\.md$/i, '');
		return path.replace(/\.md$/i, '') === template || this.dayOf(path) !== null || this.originalOf(path) !== null;
	}

	/**
	 * The daily note of which a note is a sync-conflict copy, judged by its name. A number at the end is enough, because
	 * users do not number daily notes. Null for all other notes, and for daily notes themselves.
	 */
	originalOf(path: NotePath): NotePath | null {
		const originals = [originalBySuffix(path), originalByNumber(path)];
		const found = originals.find((original) => original !== null && this.dayOf(original) !== null) ?? null;
		return found !== null && this.dayOf(path) === null ? found : null;
	}

	/** The paths of the `count` days up to and including `last`, newest first. */
	pathsUpTo(last: Day, count: number): NotePath[] {
		return Array.from({ length: count }, (_, back) => this.pathOf(addDays(last, -back)));
	}

	/** Why the options cannot work: the names do not tell days apart, or the path is not valid. Null where they work. */
	problem(today: Day): Message | null {
		const path = this.pathOf(today);
		if (distinctDistances.some((step) => this.pathOf(addDays(today, step)) === path)) {
			return message('problem.dailyFormat', { format: this.options.format, example: defaultDailyFormat });
		}
		if (path.split('/').some((part) => part === '..' || part === '.' || part === '' || part === '.md')) {
			return message('problem.dailyPath', { path });
		}
		return null;
	}

	/** Fills in the template of a daily note as the app's core plugin does. */
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
	 * The days of a year by the paths of their notes. The module formats days and never parses names: a format may repeat
	 * tokens, spell months in any language or count weeks, and a parser of such formats mistakes some notes for other days.
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
 * The years that a name can mean, likeliest first: years of this century in four digits or two, then others, then their
 * neighbours, because a week can belong to the year beside the one it names. Digits are read at every offset: 12192026
 * contains 2026.
 */
function yearsIn(name: string): number[] {
	const found = (digits: RegExp): number[] => [...name.matchAll(digits)].map((match) => Number(match[1]));
	const short = found(/(?=(\d\d))/g).map((digits) => 2000 + digits);
	const named = [...found(/(?=(20\d\d))/g), ...short, ...found(/(?=((?:19|21)\d\d))/g)];
	return [...new Set([...named, ...named.flatMap((year) => [year + 1, year - 1])])].slice(0, 24);
}
