import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findActionLines } from '../../src/daily-note/action-block';
import { parseActionId } from '../../src/daily-note/action-line';
import { anyNoteText } from '../support/arbitraries';
import { runs } from '../support/runs';
import { readCachedMetadata } from '../../scripts/cli/markdown/cached-metadata';

/**
 * The plugin finds its lines without a Markdown parser, which makes it fast enough for a phone. The stand-in's parser,
 * which agrees with captures of the app, shows where the result differs from the app's. Each difference is listed here
 * with its reason.
 */
interface Note {
	readonly lines: readonly string[];
	readonly items: readonly { readonly id: string | undefined; readonly first: number; readonly last: number }[];
	readonly found: readonly { readonly id: string; readonly at: number }[];
}

function read(text: string): Note {
	const lines = text.replace(/^\uFEFF/, '').split('\n');
	const items = (readCachedMetadata(text).listItems ?? []).map(({ id, position }) => ({
		id,
		first: position.start.line,
		last: position.end.line,
	}));
	const found = findActionLines(text).map(({ line, at }) => ({
		id: line.id,
		at: text.slice(0, at.start).split('\n').length - 1,
	}));
	return { lines, items, found };
}

/** Why the plugin counts a line that the app does not see as a list item with that id. */
const reasonsToCount: Readonly<Record<string, (note: Note, at: number) => boolean>> = {
	// The app looks for an id at the very end of an item: not before words on its next line, and not before signs of
	// other plugins.
	'words or signs follow in the item': ({ items }, at) =>
		items.some(({ id, first, last }) => first === at && (id === undefined || last > at)),
	// A line with this indent is code unless a list goes on above it. A line that a user has moved should still count.
	'it is indented': ({ lines }, at) => /^[\s>]*(?:\t| {4})/.test(lines[at] ?? ''),
	// The app shows Markdown inside HTML as plain text, but users do not keep checklists there as examples.
	'it is inside HTML': ({ lines }, at) => lines.slice(0, at).some((line) => /<\/?[a-z]/i.test(line)),
	// In the app such a fence ends with its list. Here the next fence ends it, which the app takes for the start of
	// another.
	'a fence in a list was left open above it': hasInnerFence,
};

/** Why the plugin does not count a line that the app sees as a list item with one of the plugin's ids. */
const reasonsNotToCount: Readonly<Record<string, (note: Note, at: number) => boolean>> = {
	// Here the first id ends the item, because it stands at the end of a line of ours.
	'another id of ours stands in the item': ({ items, found }, at) =>
		items.some(
			({ id, first, last }) =>
				first === at && found.some((one) => one.id !== id && one.at >= first && one.at <= last),
		),
	// In the app a line of equals signs underlines a heading only where it is in the item and in its quote.
	'a line of equals signs stands in the item': ({ lines, items }, at) =>
		items.some(
			({ first, last }) => first === at && lines.slice(first, last).some((line) => /^[\s>]*=+\s*$/.test(line)),
		),
	// In the app the id of a second paragraph names the item, too. We write none, and no formatter makes one of a line.
	'a blank line stands in the item': ({ lines, items }, at) =>
		items.some(
			({ first, last }) =>
				first === at && lines.slice(first, last).some((line) => line.replaceAll('>', '').trim() === ''),
		),
	// In the app the fence ends with the list or the HTML around it. Here it hides the rest of the note.
	'a fence in a list or in HTML was left open above it': (note, at) =>
		hasInnerFence(note, at) || note.lines.slice(0, at).some((line) => /<\/?[a-z]/i.test(line)),
};

/** Whether the lines above hold a fence that is indented, or follows the marker of a list or a quote. */
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
	});

	it('are all that the app sees as such, with these exceptions', () => {
		fc.assert(
			fc.property(anyNoteText, (text) => {
				const note = read(text);
				for (const { id, first, last } of note.items) {
					if (id === undefined || parseActionId(id) === null) continue;
					// What looks like an item is one here, also where an indent or a quote makes the app read it as
					// words of the item above.
					const isFound = note.found.some((one) => one.id === id && one.at >= first && one.at <= last);
					const reasons = Object.keys(reasonsNotToCount).filter((reason) =>
						reasonsNotToCount[reason]?.(note, first),
					);
					expect(isFound || reasons.length > 0, `line ${first}: ${note.lines[first] ?? ''}`).toBe(true);
				}
			}),
			{ numRuns: runs(300) },
		);
	});
});
