import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findActionLines } from '../../src/daily-note/action-block';
import { parseActionLine } from '../../src/daily-note/action-line';
import { anyNoteText } from '../support/arbitraries';
import { runs } from '../support/runs';
import { readCachedMetadata } from '../workbench/metadata/cached-metadata';

/**
 * Lines are found without parsing Markdown, which is as quick on a phone as it has to be. The parser that agrees with
 * captures of the app tells where that differs from what the app sees; each difference is here with its reason.
 */
interface Note {
	readonly lines: readonly string[];
	readonly items: readonly { readonly id: string | undefined; readonly first: number; readonly last: number }[];
	readonly found: readonly { readonly id: string; readonly at: number }[];
}

function read(text: string): Note {
	const lines = text.replace(/^\uFEFF/, '').split('\n');
	const items = (readCachedMetadata(text).listItems ?? []).map(({ id, position }) => ({ id, first: position.start.line, last: position.end.line }));
	const found = findActionLines(text).map(({ line, at }) => ({ id: line.id, at: text.slice(0, at.start).split('\n').length - 1 }));
	return { lines, items, found };
}

/** Why a line counts that the app does not see as an item with that id. */
const reasonsToCount: Readonly<Record<string, (note: Note, at: number) => boolean>> = {
	// The app looks for an id at the end of all the words of an item, not of its first line.
	'words follow on the next line': ({ items }, at) => items.some(({ first, last }) => first === at && last > at),
	// Indented so far, a line is code unless a list goes on above it; a line that somebody moved about is to count still.
	'it is indented': ({ lines }, at) => /^[\s>]*(?:\t| {4})/.test(lines[at] ?? ''),
	// The app shows Markdown in HTML as it stands; nobody keeps a checklist there and means it as an example.
	'it is inside HTML': ({ lines }, at) => lines.slice(0, at).some((line) => /<\/?[a-z]/i.test(line)),
	// Such a fence ends with its list; here the next one ends it, where the app takes that one for the start of another.
	'a fence in a list was left open above it': hasInnerFence,
};

/** Why a line does not count that the app sees as an item with an id of ours. */
const reasonsNotToCount: Readonly<Record<string, (note: Note, at: number) => boolean>> = {
	// It ends with the list or the HTML it is in; here it hides the rest of the note.
	'a fence in a list or in HTML was left open above it': (note, at) => hasInnerFence(note, at) || note.lines.slice(0, at).some((line) => /<\/?[a-z]/i.test(line)),
};

/** Whether a fence stands above that is indented or behind the marker of a list or a quote. */
function hasInnerFence({ lines }: Note, at: number): boolean {
	return lines.slice(0, at).some((line) => /^[\s>*+-]+(?:`{3}|~{3})/.test(line));
}

describe('the lines that are found', () => {
	it('are items of lists with that block id in the app, with these exceptions', () => {
		fc.assert(
			fc.property(anyNoteText, (text) => {
				const note = read(text);
				for (const { id, at } of note.found) {
					const isSeen = note.items.some((item) => item.id === id && item.first === at);
					const reasons = Object.keys(reasonsToCount).filter((reason) => reasonsToCount[reason]?.(note, at));
					expect(isSeen || reasons.length > 0, `line ${at}: ${note.lines[at] ?? ''}`).toBe(true);
				}
			}),
			{ numRuns: runs(300) },
		);
	}, 30_000);

	it('are all that the app sees as such, with these exceptions', () => {
		fc.assert(
			fc.property(anyNoteText, (text) => {
				const note = read(text);
				for (const { id, first } of note.items) {
					const line = parseActionLine(note.lines[first]?.replace(/\r$/, '') ?? '');
					if (id === undefined || line?.id !== id) continue;
					const isFound = note.found.some((one) => one.at === first);
					const reasons = Object.keys(reasonsNotToCount).filter((reason) => reasonsNotToCount[reason]?.(note, first));
					expect(isFound || reasons.length > 0, `line ${first}: ${note.lines[first] ?? ''}`).toBe(true);
				}
			}),
			{ numRuns: runs(300) },
		);
	}, 30_000);
});
