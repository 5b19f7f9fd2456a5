import { DailyNotes, type DailyNoteOptions } from '../../src/daily-note/daily-notes';
import { addDays, type Day } from '../../src/day';
import type { Message } from '../../src/language/message';
import type { NotePath } from '../../src/note-path';
import type { Settings } from '../../src/settings/settings';
import { withAsciiDigits } from '../../src/text/digits';
import { englishMessage } from './english-message';
import { momentFormat } from './moment-format';
import { loadMomentLocales, momentLocales } from './moment-locales';

/** The language of moment in which daily notes are named. */
export interface LanguageOfNames {
	readonly locale: string;
	/** Why the app may name them in another; null where it does not. */
	readonly doubt: Message | null;
}

/** What can tell the language. */
export interface NamedNotes {
	readonly options: DailyNoteOptions;
	readonly lineLanguage: Settings['lineLanguage'];
	/** The paths of all notes. */
	readonly paths: readonly NotePath[];
	readonly today: Day;
	/** The language of the machine. */
	readonly machine: string;
}

/** How many days of daily notes tell the language. All weekdays and a few names of months are among them. */
const daysAsked = 90;

/**
 * The languages of moment for a language of lines, likeliest first: the app calls Portuguese as Portugal writes it
 * `pt`, and its Chinese has no language of moment of the same code.
 */
const localesOf: Partial<Record<string, readonly string[]>> = {
	'': ['en'],
	pt: ['pt-br', 'pt'],
	'pt-PT': ['pt', 'pt-br'],
	zh: ['zh-cn', 'zh-tw', 'zh-hk'],
	'zh-TW': ['zh-tw', 'zh-hk', 'zh-cn'],
};

/**
 * Tokens of moment.js that differ from language to language in more than digits: words, ordinals, weeks that are not
 * ISO weeks.
 */
const spelledToken = /Mo|MMM|Do|dd|do|Wo|Qo|[wgeNyaALl]/;

/**
 * Finds the language in which the app names daily notes. A folder does not say which it is, so the notes do: today's
 * note, if it is there, else those of the last days. Where there are none, the language of lines decides.
 */
export async function languageOfNames(notes: NamedNotes): Promise<LanguageOfNames> {
	const { options, lineLanguage, today } = notes;
	const wanted = localesOf[lineLanguage] ?? [lineLanguage];
	const [first = 'en'] = wanted;
	await loadMomentLocales(wanted);
	const names = new NamesOfDays(options, notes.paths, today);
	if (names.isThere(first, 0)) return { locale: first, doubt: null };
	const isSpelled = spelledToken.test(options.format.replace(/\[[^[]*\]|\\./g, ''));
	const twin = isSpelled ? names.newestTwin(first) : null;
	const isPlain = !isSpelled && !names.haveForeignDigits(first);
	if (isPlain || twin === 'own') return { locale: first, doubt: null };

	await loadMomentLocales(momentLocales);
	const found = names.localesInUse(isSpelled ? daysAsked : 1);
	const preferred = wanted.find((locale) => found.includes(locale)) ?? found[0];
	if (preferred !== undefined) {
		// The app offers languages; variants, such as Austrian German, come from other plugins.
		const isAlike = (locale: string): boolean =>
			names.of(locale, 0) === names.of(preferred, 0) || locale.startsWith(`${preferred}-`);
		const isCertain = wanted.includes(preferred) || found.every(isAlike);
		return { locale: preferred, doubt: isCertain ? null : doubtAbout(options.format) };
	}
	// In a vault without a daily note there is nothing that a note of another name could stand beside.
	const isNew = twin === 'none' && /^en\b/i.test(notes.machine);
	return { locale: first, doubt: lineLanguage !== '' || !isSpelled || isNew ? null : doubtAbout(options.format) };
}

function doubtAbout(format: string): Message {
	return englishMessage(
		`the daily note format "${format}" depends on the language of the app, and neither the settings nor a daily note tell which that is; choose the language of lines in the plugin's settings, or open today's note in the app`,
	);
}

function hasForeignDigit(text: string): boolean {
	return /[^\0-\x7F]/.test(text) && withAsciiDigits(text) !== text;
}

/** The names of the last days in the languages of moment that have been loaded, and the notes that are there. */
class NamesOfDays {
	private readonly days: readonly Day[];
	private readonly folder: string;
	private readonly paths: ReadonlySet<NotePath>;
	private readonly dailyNotes = new Map<string, DailyNotes>();

	constructor(
		private readonly options: DailyNoteOptions,
		paths: readonly NotePath[],
		today: Day,
	) {
		this.days = Array.from({ length: daysAsked }, (_, back) => addDays(today, -back));
		this.folder = options.folder.normalize('NFC').replace(/^\/+|\/+$/g, '');
		this.paths = new Set(paths.map((path) => path.normalize('NFC')));
	}

	/** The path of the daily note of some days ago. */
	of(locale: string, back: number): NotePath {
		const known =
			this.dailyNotes.get(locale) ?? new DailyNotes(this.options, momentFormat({ hours: 0, minutes: 0 }, locale));
		this.dailyNotes.set(locale, known);
		const day = this.days[back];
		return day === undefined ? '' : known.pathOf(day);
	}

	isThere(locale: string, back: number): boolean {
		return this.paths.has(this.of(locale, back));
	}

	/**
	 * Whether the newest note in the folder whose name has the digits of a day is the one that the language names so
	 * (`own`), or one of other words. It costs one language instead of all.
	 */
	newestTwin(locale: string): 'own' | 'other' | 'none' {
		const days = new Map(this.days.map((_, back) => [digitsOf(this.of(locale, back)), back]));
		let newest: number | null = null;
		let isOwn = true;
		for (const path of this.paths) {
			const back = path.startsWith(this.folder) ? days.get(digitsOf(path)) : undefined;
			if (back === undefined || back > (newest ?? back)) continue;
			isOwn = path === this.of(locale, back) && (isOwn || back !== newest);
			newest = back;
		}
		return newest === null ? 'none' : isOwn ? 'own' : 'other';
	}

	/** Whether the language writes other digits than 0 to 9, or notes in the folder are named with such. */
	haveForeignDigits(locale: string): boolean {
		return (
			hasForeignDigit(this.of(locale, 0)) ||
			[...this.paths].some((path) => path.startsWith(this.folder) && hasForeignDigit(path))
		);
	}

	/**
	 * The languages that name the newest daily notes as they are named: of `most` notes, as many as it takes to leave
	 * one language.
	 */
	localesInUse(most: number): string[] {
		let left: readonly string[] = momentLocales;
		let notes = 0;
		for (let back = 0; back < daysAsked && left.length > 1 && notes < most; back += 1) {
			const naming = left.filter((locale) => this.isThere(locale, back));
			if (naming.length === 0) continue;
			left = naming;
			notes += 1;
		}
		return notes === 0 ? [] : [...left];
	}
}

/** The digits of a path and what parts them, whatever the words. */
function digitsOf(path: NotePath): string {
	return withAsciiDigits(path).replace(/[^\d/]+/g, '-');
}
