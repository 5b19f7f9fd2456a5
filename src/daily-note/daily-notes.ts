import { addDays, dayFromFields, type Day } from '../day';
import { message, type Message } from '../language/message';
import { asTheAppTakesIt, noteName, type NotePath } from '../note-path';
import { possibleOriginals } from '../sync-copies/conflict-copies';
import { fillTemplate, unknownPlaceholders, type TemplateFilling } from './daily-template';
import { DatesByPlace } from './dates-by-place';
import { defaultDailyFormat, type DayFormat } from './day-format';
import type { TemplaterOptions } from './templater-options';
import { YearsInNames } from './years-in-names';

/** The options of daily notes, from the core plugin, Periodic Notes or Journals. */
export interface DailyNoteOptions {
	/** The folder, without slashes at its ends; empty for the top of the vault. */
	readonly folder: string;
	/** The file name in the tokens of moment.js; may contain folders and `[literal text]`. */
	readonly format: string;
	/** The path of the template, with or without `.md`; null for none. */
	readonly template: string | null;
	/** How the plugin that keeps daily notes fills in their template; absent where that is the core plugin. */
	readonly filling?: TemplateFilling;
	/** What Templater does with new notes; absent where it leaves them alone. */
	readonly templater?: TemplaterOptions;
}

/**
 * Distances in days between which the names of daily notes must differ, so that the format tells days apart. They go
 * both ways, because the last day of a month has a neighbour that any format names differently. Four years cover 29
 * February.
 */
const distinctDistances = [1, 7, 14, 28, 29, 30, 31, 364, 365, 366, 1461].flatMap((step) => [step, -step]);

/**
 * Tokens of hours and what is shorter, of time zones and seconds since 1970, and those that stand for several tokens.
 */
const timeToken = /[HhkmsSaAZzXxLl]/;

const ascii = /^[\0-\x7F]*$/;

/** Maps days to the paths of their daily notes, and back. */
export class DailyNotes {
	private readonly prefix: string;
	private readonly template: string | null;
	private readonly byPlace: DatesByPlace;
	private readonly yearsIn: YearsInNames;
	/** The day that was asked for last, and its path: each change of a note asks for today's. */
	private last: { readonly day: Day; readonly path: NotePath } | null = null;
	/** Whether names change with the time of day. */
	private readonly tellsTime: boolean;
	private readonly years = new Map<number, ReadonlyMap<NotePath, Day>>();

	/** @param doubt why names that `dayFormat` writes may be others than the app's; null where they are the same */
	constructor(
		readonly options: DailyNoteOptions,
		private readonly dayFormat: DayFormat,
		private readonly doubt: Message | null = null,
		/** The folder of the app's settings, in which it shows no notes. Its usual name begins with a full stop. */
		private readonly configFolder = '',
	) {
		const folder = asTheAppTakesIt(options.folder);
		this.prefix = folder === '' ? '' : `${folder}/`;
		this.template = options.template === null ? null : asTheAppTakesIt(options.template).replace(/\.md$/i, '');
		this.tellsTime = timeToken.test(options.format.replace(/\[[^[\]]*\]/g, ''));
		this.byPlace = new DatesByPlace(options.format, (day) => this.pathOf(day));
		this.yearsIn = new YearsInNames(options.format, dayFormat);
	}

	/** The path of a day's note, whether or not it exists. */
	pathOf(day: Day): NotePath {
		if (this.last?.day === day) return this.last.path;
		const path = asTheAppTakesIt(`${this.prefix}${this.dayFormat.format(day, this.options.format).trim()}.md`);
		if (!this.tellsTime) this.last = { day, path };
		return path;
	}

	/** The day of a daily note; null where the path is not one of a daily note. Letters may be composed in any way. */
	dayOf(path: NotePath): Day | null {
		// Nearly all other notes lie elsewhere, and only letters beyond ASCII can be composed.
		if (!path.startsWith(this.prefix) && ascii.test(path)) return null;
		const composed = path.normalize('NFC');
		if (!composed.startsWith(this.prefix) || !composed.endsWith('.md')) return null;
		if (this.byPlace.areKnown) return this.byPlace.dayOf(composed);
		for (const year of this.yearsIn.of(composed.slice(this.prefix.length))) {
			const day = this.daysOf(year).get(composed);
			if (day !== undefined) return day;
		}
		return null;
	}

	/**
	 * The day of the daily note that a link leads to by its own words, with or without the folder; null where it leads
	 * to none.
	 */
	dayOfTarget(target: string): Day | null {
		const path = asTheAppTakesIt(target.replace(/\.md$/i, ''));
		return this.dayOf(`${path}.md`) ?? (path.includes('/') ? null : this.dayOf(`${this.prefix}${path}.md`));
	}

	/** Whether a note is a daily note, is named like a sync-conflict copy of one, or is their template. */
	owns(path: NotePath): boolean {
		const isTemplate = this.template !== null && path.normalize('NFC').replace(/\.md$/i, '') === this.template;
		return isTemplate || this.dayOf(path) !== null || this.originalOf(path) !== null;
	}

	/**
	 * The daily note of which a note is a sync-conflict copy, judged by its name. A number at the end is enough,
	 * because users do not number daily notes. Null for all other notes, and for daily notes themselves.
	 */
	originalOf(path: NotePath): NotePath | null {
		if (this.dayOf(path) !== null) return null;
		return possibleOriginals(path).find((original) => this.dayOf(original) !== null) ?? null;
	}

	/** The paths of the `count` days up to and including `last`, newest first. */
	pathsUpTo(last: Day, count: number): NotePath[] {
		return Array.from({ length: count }, (_, back) => this.pathOf(addDays(last, -back)));
	}

	/**
	 * Why the options cannot work: the names do not tell days apart, or the path is not valid. Null where they work.
	 */
	problem(today: Day): Message | null {
		const path = this.pathOf(today);
		if (distinctDistances.some((step) => this.pathOf(addDays(today, step)) === path)) {
			return message('problem.dailyFormat', { format: this.options.format, example: defaultDailyFormat });
		}
		// The app shows nothing whose name begins with a full stop.
		if (path.split('/').some((part) => part.startsWith('.')) || this.isInConfig(path)) {
			return message('problem.dailyPath', { path });
		}
		return this.doubt;
	}

	/** Disks of most computers take letters of both cases for the same. */
	private isInConfig(path: NotePath): boolean {
		return (
			this.configFolder !== '' &&
			path.toLowerCase().startsWith(`${this.configFolder.normalize('NFC').toLowerCase()}/`)
		);
	}

	/** Fills in the template of a daily note as the plugin that keeps daily notes does. */
	fill(template: string, day: Day): string {
		return fillTemplate(template, {
			title: noteName(this.pathOf(day)),
			format: this.options.format,
			filling: this.options.filling,
			written: (tokens, offset) => this.dayFormat.format(day, tokens, offset),
		});
	}

	/** The placeholders of a template that the plugin that keeps daily notes would leave in the note, each once. */
	unknownPlaceholders(template: string): string[] {
		return unknownPlaceholders(template, this.options.filling);
	}

	/**
	 * The days of a year by the paths of their notes. Names are written and compared, never parsed by their format: it
	 * may repeat tokens, spell months in any language or count weeks, and a parser of such formats mistakes some notes
	 * for other days.
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
