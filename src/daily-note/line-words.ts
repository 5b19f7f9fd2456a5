import { findNoteLinks } from '../markdown/note-links';
import { onOneLine, withBareBreaks } from '../markdown/wrapped-item';
import { reasonMark } from './action-line';
import { withoutId } from './block-id';
import { withoutCompletion } from './completion';
import { usualSigns } from './done-signs';
import { asMeant, withoutIds } from './one-id';
import { withoutBreaksAtEnd } from './other-signs';

/** A piece of a line as a reader sees it: words, or a link to a note. `target` is null for words. */
export type LinePiece = { readonly words: string; readonly target: string | null };

/** An action line without Markdown syntax: the request, and the reason. */
export interface LineWords {
	readonly what: readonly LinePiece[];
	readonly why: readonly LinePiece[];
}

/** The words of an action line, without bullet, checkbox, block id, completion date, and line breaks. */
export function lineWords(line: string, appended: string, signs = usualSigns): LineWords {
	const words = withBareBreaks(withoutCompletion(withoutId(line.trim()), signs));
	const body = withoutBreaksAtEnd(words).replace(/^[\s>]*(?:[-*+]|\d{1,9}[.)])\s+(?:\[.\]\s*)?/u, '');
	const written = withoutIds(appended);
	const own = [written, appended].find((one) => one !== '' && body.endsWith(one)) ?? '';
	const shown = body.slice(0, body.length - own.length).trimEnd();
	const pieces = piecesOf(shown);
	const split = pieces.findIndex(({ words: piece, target }) => target === null && piece.includes(reasonMark));
	if (split === -1) return { what: pieces, why: [] };
	const amid = pieces[split]?.words ?? '';
	const at = amid.indexOf(reasonMark);
	return {
		what: [...pieces.slice(0, split), plain(amid.slice(0, at))].filter(isSomething),
		why: [plain(amid.slice(at + reasonMark.length)), ...pieces.slice(split + 1)].filter(isSomething),
	};
}

function piecesOf(text: string): LinePiece[] {
	const pieces: LinePiece[] = [];
	let at = 0;
	for (const { start, end, target, label } of findNoteLinks(text)) {
		pieces.push(plain(text.slice(at, start)), { words: asMeant(onOneLine(label)), target });
		at = end;
	}
	return [...pieces, plain(text.slice(at))].filter(isSomething);
}

function plain(words: string): LinePiece {
	return { words: asMeant(onOneLine(words)), target: null };
}

function isSomething({ words }: LinePiece): boolean {
	return words !== '';
}
