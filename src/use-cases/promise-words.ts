import { dayOfDate } from '../daily-note/completion';
import { datePattern, endOfSigns, startOfSigns } from '../daily-note/other-signs';
import type { Day } from '../day';
import { readInline, type InlineLink } from '../markdown/inline-links';
import { noteName } from '../note-path';
import { shortened } from '../text/words';

/** What an open task says. */
export interface PromiseWords {
	/**
	 * Plain words on one line, which mean nothing to Markdown and to other plugins; empty where the task does no more
	 * than name the person.
	 */
	readonly words: string;
	/** The day on which the task is due, as the Tasks plugin writes it. */
	readonly due: Day | null;
	/** Whether the task links to the person. */
	readonly namesThem: boolean;
}

/** The longest words, in characters. */
const longestWords = 120;

/** How much of a task is read for its words, in characters. */
const longestTask = 2_000;

/**
 * Stand around the name of the person until it is known whether it stays. They are for private use, so no text means
 * anything by them.
 */
const [opening, closing] = ['\uE000', '\uE001'];

/**
 * The words and the due date of an open task.
 *
 * @param content what is behind its checkbox, on one line
 * @param isThem whether a link leads to the person to whom it is a promise
 */
export function promiseWords(content: string, isThem: (target: string) => boolean): PromiseWords {
	const text = withoutNotes(shortened(content, longestTask).replace(/[\uE000\uE001]/g, ''));
	const labelled = withLabels(text, isThem);
	return {
		words: shortened(inert(withoutEnds(withoutFields(labelled))), longestWords),
		due: dueIn(content),
		namesThem: labelled.includes(opening),
	};
}

const due = new RegExp(
	String.raw`[📅📆🗓]\uFE0F?\s*(${datePattern})(?!\p{Nd})|[[(]\s*due\s*::\s*(?:\[\[(?:[^[\]|/]*/)*)?(${datePattern})(?!\p{Nd})`,
	'giu',
);

/** The day on which a task is due; the last, where it says several. */
function dueIn(content: string): Day | null {
	return (
		[...content.matchAll(due)]
			.map((found) => dayOfDate(found[1] ?? found[2] ?? ''))
			.filter((day) => day !== null)
			.at(-1) ?? null
	);
}

/** Without comments, and without dates of boards, which are links behind an `@`. */
function withoutNotes(text: string): string {
	return text.replace(/%%[^%]*%%|<!--[^>]*-->|@\[\[[^[\]]*\d{4}[^[\]]*\]\]/g, ' ');
}

/** With each link as its label: to notes, to the web, and web addresses alone. An embed says nothing in words. */
function withLabels(text: string, isThem: (target: string) => boolean): string {
	let words = '';
	let at = 0;
	for (const link of readInline(text).links) {
		if (link.start < at) continue;
		const label = link.isEmbed ? ' ' : labelOf(link);
		words += text.slice(at, link.start) + (!link.isEmbed && isThem(link.path) ? opening + label + closing : label);
		at = link.end;
	}
	return (words + text.slice(at))
		.replace(/\[([^[\]]*)\]\([a-z][a-z0-9+.-]*:(?:[^()\s]|\([^()\s]*\))*(?: +"[^"]*")?\)/gi, '$1')
		.replace(/<([a-z][a-z0-9+.-]*:[^\s<>]*)>/gi, '$1')
		.replace(/<\/?[a-z][^<>]*>/gi, ' ');
}

function labelOf({ label, link, path }: InlineLink): string {
	if (label.trim() !== '') return label.replace(/\\(.)/g, '$1').trim();
	return path === '' ? link.replace(/^#\^?/, '') : noteName(path);
}

/** Signs of Tasks that mean something by themselves, with the date behind them. */
const signs = new RegExp(String.raw`[📅📆🗓⏳⌛🛫➕✅❌⏰🔁🔺⏫🔼🔽⏬🆔⛔🏁]\uFE0F?(?:\s*${datePattern})?`, 'gu');

/** Without inline fields, reminders and dates on boards, wherever they stand. */
function withoutFields(text: string): string {
	return text
		.replace(/\[[^[\]():]+::[^[\]]*\]|\([^[\]():]+::[^()]*\)|\(@[^()]*\)|@@?\{[^{}]*\}/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

/**
 * Without what other plugins and people put before and behind the words: tags, dates, block ids, and the name of the
 * person.
 */
function withoutEnds(text: string): string {
	let rest = text;
	for (let before = ''; rest !== before; ) {
		before = rest;
		rest = rest.replace(/(?:^|\s)\^[a-z0-9-]+$/i, '');
		rest = rest.slice(0, startOfSigns(rest)).trimEnd();
		rest = withoutName(rest.slice(endOfSigns(rest)).trim());
	}
	return rest;
}

/** A name at the start, set off by a sign, or at the end. */
const nameFirst = new RegExp(`^@?${opening}[^${closing}]*${closing}(?:$|\\s*[:,;–—-]\\s*)`);
const nameLast = new RegExp(
	`(?:^|\\s*[,;:–—-]\\s*@?|@|\\s)${opening}[^${closing}]*${closing}$|\\s*\\(\\s*@?${opening}[^${closing}]*${closing}\\s*\\)$`,
);

/** Words that need another word behind them, in the languages of the interface. */
const leading = new Set(
	(
		'a about an and at beside by for from in like near of on or over the to under with without ' +
		'auf bei durch für gegen im mit nach oder ohne über und vom von vor zu zum zur ' +
		'al con de del e el la para por sin sobre y avec chez contre du et le les ou par pour sans sur à ' +
		'ao com da do em o os à às без в для до за и из к ко на о об от по под при про с со у ' +
		'مع إلى من على عن عند و أو'
	).split(' '),
);

/**
 * Without the name of the person where it only says to whom the promise was made. Where a sentence needs the name, it
 * stays.
 */
function withoutName(text: string): string {
	const rest = text.replace(nameFirst, '');
	const found = nameLast.exec(rest);
	if (found === null) return rest;
	const before = rest.slice(0, found.index).trimEnd();
	const words = before.split(' ');
	const isSetOff = /[^\s\uE000]/.test(found[0].slice(0, found[0].indexOf(opening)));
	return isSetOff || before === '' || (words.length > 1 && !leading.has((words.at(-1) ?? '').toLowerCase()))
		? before
		: rest;
}

/** Words without anything that would be Markdown, or a sign of another plugin, in the line that says them. */
function inert(text: string): string {
	return (
		text
			// Marks of direction would turn round what follows in the line.
			.replace(/[\uE000\uE001\u202A-\u202E\u2066-\u2069]/g, '')
			.replace(signs, ' ')
			.replace(/(\d)\*(?=\d)/g, '$1×')
			.replace(/(\w)==+(?=\w)/g, '$1=')
			.replace(/\\([!-/:-@[-`{-~])/g, '$1')
			.replace(/\*+|__+|==+|~~+|%%+|\$\$+|:::*|\{\{+|\}\}+|[[\]`<>\p{Cc}]/gu, (found) =>
				/[*_=~]/.test(found) ? '' : /[{}]/.test(found) ? found.charAt(0) : ' ',
			)
			.replace(/(^|[^\p{L}\p{N}_])_([^_]+)_(?![\p{L}\p{N}_])/gu, '$1$2')
			.replace(/(?:https?|obsidian|file)?:\/\/(?:www\.)?/gi, '')
			.replace(/(^|[^\p{L}\p{N}#])#+(?=\S)/gu, '$1')
			.replace(/\(@+|@+(?=[{(])/g, (found) => (found.startsWith('(') ? '(' : ''))
			.replace(/\(\s*\)/g, ' ')
			.replace(/\s+/g, ' ')
			.replace(/^[\s:,;–—·-]+|[\s:,;–—·-]+$|\\+$/g, '')
	);
}
