import { withEdits, type LineEdit } from '../markdown/line-edits';
import { readNoteLines, type LinePlace, type NoteLine } from '../markdown/note-lines';
import { findActionLines, type FoundLine } from './action-block';
import { withoutTick } from './action-line';
import { withIdLast } from './block-id';
import { isStrange, usualSigns, type DoneSigns } from './done-signs';
import { headingWords } from './headings';

/**
 * Merges copies of an action line, which a merge or a rollover can produce. Copies are lines that differ only in their tick.
 * The result is one line in the place of the first: ticked if any copy was, with the latest day of completion. Lines that
 * name different people or differ in anything else all stay.
 *
 * A repeated heading that came with the copies is removed with them. A block id after which another plugin has written moves
 * back to the end of its line. Nothing changes while the note holds an open git conflict: the user may settle it to either
 * side, and needs both whole.
 *
 * @param signs what says that a line is done
 * @param lines the action lines of the text, where the caller has them
 */
export function mergeCopies(text: string, signs = usualSigns, lines: readonly FoundLine[] = findActionLines(text, '', signs)): string {
	if (lines.length === 0 || holdsConflict(text)) return text;
	const edits: LineEdit[] = [];
	for (const copies of copiesAmong(lines, signs)) {
		const [first, ...others] = copies;
		if (first === undefined) continue;
		const kept = lastDone(copies) ?? copies.find(({ line }) => line.mark !== ' ') ?? first;
		edits.push({ at: first.at, text: withIdLast(inPlaceOf(first.at.text, kept.at.text)) });
		for (const { at } of others) edits.push({ at, text: null });
	}
	const gone = new Set(edits.flatMap(({ at, text: kept }) => (kept === null ? lineStarts(at) : [])));
	const headings = doubledHeadings(text, gone).map((at) => ({ at, text: null }));
	return withEdits(text, [...edits, ...headings].sort((a, b) => a.at.start - b.at.start));
}

/**
 * The lines in groups of copies. Of two marks that differ, one that nothing here explains stays with its line: where another device calls
 * it done, a tick would be lost.
 */
function copiesAmong(lines: readonly FoundLine[], signs: DoneSigns): FoundLine[][] {
	const groups = groupedBy(lines, ({ line, at }) => `${line.id} ${withoutTick(at.text, signs)}`);
	return groups.flatMap((copies) => {
		const marks = new Set(copies.map(({ line }) => line.mark).filter((mark) => mark !== ' '));
		if (marks.size < 2) return [copies];
		return groupedBy(copies, ({ line }) => (isStrange(line.mark, signs) ? (line.mark ?? '') : ''));
	});
}

function groupedBy(lines: readonly FoundLine[], keyOf: (found: FoundLine) => string): FoundLine[][] {
	const groups = new Map<string, FoundLine[]>();
	for (const found of lines) {
		const key = keyOf(found);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [found]);
		else group.push(found);
	}
	return [...groups.values()];
}

/** A copy as it has to be in the place of another: with the indent, the quote marks and the bullet of the other. */
function inPlaceOf(other: string, copy: string): string {
	const start = /^[\s>]*(?:[-*+][ \t])?/;
	const [before = '', own = ''] = [start.exec(other)?.[0], start.exec(copy)?.[0]];
	const rest = copy.slice(own.length);
	if (before === own || !rest.includes('\n')) return before + rest;
	// Lines that a formatter has wrapped begin like the first.
	const prefix = before.replace(/[-*+][ \t]$/, '  ');
	return before + rest.replace(/\n[ \t>]*/g, `\n${prefix}`);
}

/** The offsets at which the lines of an item start. */
function lineStarts({ text, start }: LinePlace): number[] {
	return [start, ...[...text.matchAll(/\n/g)].map(({ index }) => start + index + 1)];
}

/** Whether a text holds the conflict markers of git. */
function holdsConflict(text: string): boolean {
	let rest = text;
	for (const mark of [/^<{7} /m, /^={7}\r?$/m, /^>{7} /m]) {
		const at = rest.search(mark);
		if (at === -1) return false;
		rest = rest.slice(at + 7);
	}
	return true;
}

/** The ticked copy with the latest day of completion. */
function lastDone(copies: readonly FoundLine[]): FoundLine | undefined {
	const dayOf = ({ line }: FoundLine): string => line.completed ?? '';
	return copies.filter(({ line }) => line.done).reduce<FoundLine | undefined>((last, one) => (last === undefined || dayOf(one) > dayOf(last) ? one : last), undefined);
}

/**
 * The lines of headings that a merge has doubled: each equals an earlier heading and has nothing under it once the copies are
 * `gone`. The blank lines around it are included, unless they separate other text.
 */
function doubledHeadings(text: string, gone: ReadonlySet<number>): NoteLine[] {
	if (gone.size === 0) return [];
	const { lines } = readNoteLines(text);
	const isGone = (line: NoteLine): boolean => gone.has(line.start);
	const isBlank = (line: NoteLine | undefined): boolean => line !== undefined && line.text.trim() === '';
	const headings = lines.flatMap((line, at) => (line.isProse && headingWords(line.text) !== null ? [{ heading: line, start: at }] : []));
	const before = new Set<string>();
	return headings.flatMap(({ heading, start }, number) => {
		const words = heading.text.trimEnd();
		const isThereBefore = before.has(words);
		before.add(words);
		const next = headings[number + 1];
		const under = lines.slice(start + 1, next?.start);
		if (!isThereBefore || !under.some(isGone) || !under.every((line) => isBlank(line) || isGone(line))) return [];
		let above = start;
		while (isBlank(lines[above - 1])) above -= 1;
		if (next === undefined) return [...lines.slice(above, start), heading, ...under.filter(isBlank)];
		return above < start ? [heading, ...under.filter(isBlank)] : [heading];
	});
}
