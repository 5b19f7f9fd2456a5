import { findNoteLinks } from '../markdown/note-links';
import { reasonMark } from './action-line';

/** A piece of a line as a reader sees it: words, or a link to a note. `target` is null for words. */
export type LinePiece = { readonly words: string; readonly target: string | null };

/** An action line without Markdown syntax: the request, and the reason. */
export interface LineWords {
	readonly what: readonly LinePiece[];
	readonly why: readonly LinePiece[];
}

/** The words of an action line, without bullet, checkbox, block id and completion date. */
export function lineWords(line: string, appended: string): LineWords {
	const body = line
		.trim()
		.replace(/\s\^tom-\S+$/, '')
		.trimEnd()
		.replace(/(?:✅\uFE0F?\s*\d{4}-\d{2}-\d{2}|[[(]completion::[^[\]()]*[\])])$/u, '')
		.trimEnd()
		.replace(/^[\s>]*(?:[-*+]|\d{1,9}[.)])\s+(?:\[.\]\s*)?/u, '');
	const shown = appended !== '' && body.endsWith(appended) ? body.slice(0, -appended.length).trimEnd() : body;
	const pieces = piecesOf(shown);
	const split = pieces.findIndex(({ words, target }) => target === null && words.includes(reasonMark));
	if (split === -1) return { what: pieces, why: [] };
	const words = pieces[split]?.words ?? '';
	const at = words.indexOf(reasonMark);
	return {
		what: [...pieces.slice(0, split), plain(words.slice(0, at))].filter(isSomething),
		why: [plain(words.slice(at + reasonMark.length)), ...pieces.slice(split + 1)].filter(isSomething),
	};
}

function piecesOf(text: string): LinePiece[] {
	const pieces: LinePiece[] = [];
	let at = 0;
	for (const { start, end, target, label } of findNoteLinks(text)) {
		pieces.push(plain(text.slice(at, start)), { words: label, target });
		at = end;
	}
	return [...pieces, plain(text.slice(at))].filter(isSomething);
}

function plain(words: string): LinePiece {
	return { words, target: null };
}

function isSomething({ words }: LinePiece): boolean {
	return words !== '';
}
