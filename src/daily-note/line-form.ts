import { actionKinds, type ActionKind } from '../actions/action';
import type { Language } from '../language/language';
import { findNoteLinks, type NoteLink } from '../markdown/note-links';
import { lastTouchAfter, reasonMark, reasonMarkIn, type Mention } from './action-line';
import { sentences } from './sentences';

/** What words say that are, to the letter, those of an action of the plugin. */
export interface LineForm {
	readonly kind: ActionKind;
	readonly mentions: readonly Mention[];
}

/**
 * Reads words as those of an action: the sentence of its kind in the language of lines, each person as a link with
 * their last touch in parentheses, and a reason. Null for any other words.
 */
export function readForm(words: string, language: Language): LineForm | null {
	const links = findNoteLinks(words);
	const end = reasonMarkIn(words, links);
	if (words.slice(end + reasonMark.length).trim() === '') return null;
	const mentions: Mention[] = [];
	const written: string[] = [];
	for (const link of links.filter(({ start }) => start < end)) {
		const parentheses = parenthesesAfter(words, link, language);
		if (parentheses === null) return null;
		mentions.push({ target: link.target, last: lastTouchAfter(words, link.end) });
		written.push(words.slice(link.start, link.end) + parentheses);
	}
	const kind = actionKinds.find((one) => sentences(one, written, language).includes(words.slice(0, end)));
	return kind === undefined ? null : { kind, mentions };
}

/** The parentheses that the plugin writes behind a person, if they are there. */
function parenthesesAfter(words: string, { end }: NoteLink, language: Language): string | null {
	const day = lastTouchAfter(words, end);
	const own = day === null ? language.wordings('line.never') : language.wordings('line.last', { day });
	return own.map((last) => ` (${last})`).find((last) => words.startsWith(last, end)) ?? null;
}
