import { headOf, mentionsOf, type MentionRules, type Mentions } from '../../src/encounters/mentions';
import { endOfWikilink, readMarkdownLink, readWikilink } from '../../src/markdown/link-target';
import { readDestination } from '../../src/markdown/link-destination';
import type { TextRange } from '../../src/markdown/text-range';
import { rangesOfActionLines } from '../../src/daily-note/action-block';
import type { NoteProperties } from '../../src/vault/note';
import { linesOf } from './markdown/lines-of';

/** How far (characters) a destination of a link is looked for. Without a bound, many of them take quadratic time. */
const longestDestination = 2000;

/**
 * The mentions of a note whose blocks are not parsed, because that takes a hundred times as long: every link that its
 * text may hold, and all that stand on lines of tasks which may be open. Whether a link counts is looked up when
 * somebody asks. Null where the note has none.
 */
export function mentionsInText(note: NoteProperties, text: string, rules: MentionRules): Mentions | null {
	const head = headOf(note, rules);
	const tasks = taskRanges(text);
	if (head.day === null && !head.isPerson && tasks.length === 0) return null;
	const links = text.includes('[') ? linksIn(text) : [];
	return mentionsOf(note.path, head, {
		text: head.day === null && !head.isPerson ? [] : links.map(({ target }) => target),
		tasks: [...new Set(within(links, tasks))],
		hasTasks: tasks.length > 0,
		ours: rangesOfActionLines(text),
	});
}

interface FoundLink {
	readonly at: number;
	readonly target: string;
}

/** Whatever could be a link, in code and comments, too. */
function linksIn(text: string): FoundLink[] {
	const found: FoundLink[] = [];
	const add = (at: number, path: string | undefined): void => {
		if (path !== undefined && path !== '') found.push({ at, target: path });
	};
	for (let at = text.indexOf('[['); at !== -1; at = text.indexOf('[[', at + 1)) {
		const end = endOfWikilink(text, at);
		if (end !== null) add(at, readWikilink(text, at + 2, end)?.path);
	}
	for (let at = text.indexOf(']('); at !== -1; at = text.indexOf('](', at + 1)) {
		const rest = text.slice(at + 1, at + 1 + longestDestination);
		const destination = readDestination(rest, 0)?.destination;
		if (destination !== undefined) add(at, readMarkdownLink(rest.slice(destination.start, destination.end))?.path);
	}
	return found.sort((one, other) => one.at - other.at);
}

const mark = /\[[ /]\]/;
const startsBlock = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]|#{1,6}[ \t])/;

/** From each line with a box that may be open to the next item or heading without one. */
function taskRanges(text: string): TextRange[] {
	// Most notes hold none, and this search is all that they cost.
	if (!text.includes('[ ]') && !text.includes('[/]')) return [];
	const ranges: TextRange[] = [];
	let start: number | null = null;
	for (const at of linesOf(text)) {
		const line = text.slice(at.start, at.end);
		const isTask = mark.test(line);
		if (start !== null && !isTask && startsBlock.test(line)) {
			ranges.push({ start, end: at.start });
			start = null;
		}
		if (isTask) start ??= at.start;
	}
	return start === null ? ranges : [...ranges, { start, end: text.length }];
}

/** The targets of links in some ranges; both are in order. */
function within(links: readonly FoundLink[], ranges: readonly TextRange[]): string[] {
	let at = 0;
	return links.flatMap((link) => {
		while ((ranges[at]?.end ?? Infinity) <= link.at) at += 1;
		return (ranges[at]?.start ?? Infinity) <= link.at ? [link.target] : [];
	});
}
