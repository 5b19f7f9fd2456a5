import { isAction, type Action, type Advice } from '../actions/action';
import type { Day } from '../day';
import type { Language } from '../language/language';
import { encodedLink, findNoteLinks, isLinkable } from '../markdown/note-links';
import { noteName, type NotePath } from '../note-path';
import { shortened } from '../text/words';
import type { Links } from '../vault/vault';
import { actionId, reasonMark, touchId } from './action-line';
import { withoutIds } from './one-id';
import { startOfSigns } from './other-signs';

/** The context in which a line is rendered. */
export interface LineContext {
	readonly day: Day;
	/** The daily note that will hold the line: links are written from it. */
	readonly note: NotePath;
	readonly links: Links;
	/** The day of a person's last touch; null for never. */
	lastTouched(person: NotePath): Day | null;
	/** The language of lines. */
	readonly language: Language;
	/** Text to put before the block id; empty for none. */
	readonly appendText: string;
}

/** The longest reason, in characters: the user reads a line at a glance. */
const longestText = 160;

/** Renders the unticked line of a planned action, or of the advice in its place. */
export function renderAction(planned: Action | Advice, context: LineContext): string {
	const id = actionId(context.day, planned.kind);
	if (!isAction(planned))
		return taskLine(' ', plainText(context.language.say(planned.advice)), '', context.appendText, id);
	const reason = context.language.say(planned.reason, (value) =>
		typeof value === 'object' ? renderLink(value.note, context, value.shownAs) : plainText(String(value)),
	);
	return taskLine(' ', sentence(planned, context), reason, context.appendText, id);
}

/**
 * Renders the ticked line that logs a touch made by command or from the panel.
 *
 * @param on the day of the touch: where it is not the day of the note, the line carries it as its completion date
 */
export function renderTouch(
	person: NotePath,
	words: string,
	number: number,
	context: LineContext,
	on = context.day,
): string {
	const id = touchId(context.day, number);
	const completed = on === context.day ? '' : `✅ ${on}`;
	const appended = [context.appendText, completed].filter((part) => part !== '').join(' ');
	return taskLine(
		'x',
		context.language.t('line.touch', { person: mention(person, context) }),
		plainText(words),
		appended,
		id,
	);
}

/**
 * Renders the open task of a promise to a person. It is none of our lines and has no id. Signs of other plugins that
 * the user has written behind the words, such as a date, stay at the end, where those plugins look for them.
 */
export function renderPromise(person: NotePath, words: string, context: LineContext): string {
	const text = words.replace(/\s+/g, ' ').trim();
	const start = startOfSigns(text);
	const end = unsafeSign.test(text.slice(start)) ? text.length : start;
	const parts = [
		withoutBlock(plainText(text.slice(0, end)).trim()),
		renderLink(person, context),
		withoutIds(text.slice(end).trim()),
		withoutIds(context.appendText),
	];
	return `- [ ] ${parts.filter((part) => part !== '').join(' ')}`;
}

/**
 * In signs behind the words of a promise: what would hide the line or lead elsewhere, and what would call the task
 * done.
 */
const unsafeSign = /[`<>\\✅\p{Cc}]|%%|\[\[|\]\(|completion|cancelled/iu;

/**
 * Words that begin no block of their own within the item, such as a list: the link to the person would stand in that
 * one.
 */
function withoutBlock(words: string): string {
	return words
		.replace(/^(?:(?:[-*+]|#{1,6})(?:\s+|$)|~{3,}\s*|\|\s*)+/, '')
		.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/**
 * A link from the daily note to a note: in the user's style where it resolves to that note, else percent-encoded. It
 * shows the note's name, or other plain words.
 */
export function renderLink(
	path: NotePath,
	{ links, note }: Pick<LineContext, 'links' | 'note'>,
	shownAs?: string,
): string {
	const usual = links.linkTo(path, note);
	const [found] = findNoteLinks(usual);
	const isRead = found?.start === 0 && found.end === usual.length && links.resolve(found.target, note) === path;
	if (!isRead || !isLinkable(path)) return encodedLink(path, shownAs ?? withoutIds(noteName(path)));
	if (shownAs === undefined) return usual;
	return usual.startsWith('[[')
		? `[[${links.linkText(path, note)}|${shownAs}]]`
		: `[${shownAs}]${usual.slice(usual.indexOf('](') + 1)}`;
}

/** The sentence of an action, in the words of this version alone: those of earlier ones are read, and never written. */
function sentence({ kind, people, manner }: Action, context: LineContext): string {
	const { t } = context.language;
	const [first = '', second = ''] = people.map((person) => mention(person, context));
	if (kind === 'introduction') return t('line.introduction', { first, second });
	return t(kind === 'compassion' && manner === 'visit' ? 'line.visit' : `line.${kind}`, { person: first });
}

function mention(person: NotePath, context: LineContext): string {
	const last = context.lastTouched(person);
	const { t } = context.language;
	return `${renderLink(person, context)} (${last === null ? t('line.never') : t('line.last', { day: last })})`;
}

function taskLine(mark: string, body: string, reason: string, appended: string, id: string): string {
	const why = reason.trim() === '' ? '' : `${reasonMark}${reason.trim()}`;
	return `- [${mark}] ${body}${why}${appended === '' ? '' : ` ${withoutIds(appended)}`} ^${id}`;
}

/**
 * Makes words from notes safe for a line: one line, short, and without syntax of links, code, comments, block ids or
 * other plugins' completion dates.
 */
function plainText(words: string): string {
	const plain = shortened(words, 10 * longestText)
		.replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
		.replace(/[[\]`<>✅\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, ' ')
		.replace(/%%|\$\$|::|\\+$/g, ' ')
		.replace(/\s+/g, ' ');
	return withoutIds(shortened(plain, longestText));
}
