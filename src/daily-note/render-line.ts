import { isAction, type Action, type Advice, type ReasonPart } from '../actions/action';
import type { Day } from '../day';
import { noteName, type NotePath } from '../vault/note';
import type { Links } from '../vault/vault';
import { actionId, reasonMark, touchId } from './action-line';
import { encodedLink, findNoteLinks, isLinkable } from '../vault/note-links';
import { shortened } from '../vault/words';

/** What rendering needs to know of the note that the line goes to. */
export interface LineContext {
	readonly day: Day;
	/** The daily note: links are written as they lead from it. */
	readonly note: NotePath;
	readonly links: Links;
	/** The day of somebody's last touch; null for never. */
	lastTouched(person: NotePath): Day | null;
	/** Text to put before the block id; empty for none. */
	readonly appendText: string;
}

/** Reasons longer than this (in characters) are cut: a line is to be read at a glance. */
const longestText = 160;

/** The line of a planned action, or of the advice in its place, unticked. */
export function renderAction(planned: Action | Advice, context: LineContext): string {
	const id = actionId(context.day, planned.kind);
	if (!isAction(planned)) return taskLine(' ', plainText(planned.advice), '', context.appendText, id);
	const reason = planned.reason.map((part) => renderPart(part, context)).join('');
	return taskLine(' ', sentence(planned, context), reason, context.appendText, id);
}

/** The ticked line that logs a touch made by command or from the panel. */
export function renderTouch(person: NotePath, words: string, number: number, context: LineContext): string {
	const id = touchId(context.day, number);
	return taskLine('x', `Touched ${mention(person, context)}`, plainText(words), context.appendText, id);
}

/** A link to a note from the daily note, in the user's way of linking where that leads to it. */
export function renderLink(path: NotePath, { links, note }: Pick<LineContext, 'links' | 'note'>): string {
	const usual = links.linkTo(path, note);
	const [found] = findNoteLinks(usual);
	const isRead = found?.start === 0 && found.end === usual.length && links.resolve(found.target, note) === path;
	return isRead && isLinkable(path) ? usual : encodedLink(path, noteName(path));
}

function sentence(action: Action, context: LineContext): string {
	const [first = '', second = ''] = action.people.map((person) => mention(person, context));
	switch (action.kind) {
		case 'outreach':
			return `Reach out to ${first}`;
		case 'introduction':
			return `Introduce ${first} to ${second}`;
		case 'sharing':
			return `Share something useful with ${first}`;
		case 'compassion':
			return action.manner === 'visit' ? `Go and be there for ${first}` : `Call or write ${first}`;
	}
}

function mention(person: NotePath, context: LineContext): string {
	const last = context.lastTouched(person);
	return `${renderLink(person, context)} ${last === null ? '(never touched)' : `(last ${last})`}`;
}

function renderPart(part: ReasonPart, context: LineContext): string {
	return typeof part === 'string' ? plainText(part) : renderLink(part.note, context);
}

function taskLine(mark: string, body: string, reason: string, appended: string, id: string): string {
	const why = reason.trim() === '' ? '' : `${reasonMark}${reason.trim()}`;
	return `- [${mark}] ${body}${why}${appended === '' ? '' : ` ${appended}`} ^${id}`;
}

/**
 * Words from notes as a line can carry them: on one line, short, and without what would read as a link, code, a
 * comment, another plugin's completion date or a block id.
 */
function plainText(words: string): string {
	const plain = words
		.replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
		.replace(/[[\]`<>✅\p{Cc}]/gu, ' ')
		.replace(/%%|\$\$|::|\^(?=tom-)|\\+$/g, ' ')
		.replace(/\s+/g, ' ');
	return shortened(plain, longestText);
}
