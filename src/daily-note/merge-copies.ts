import { findActionLines, headingWords, type FoundLine } from './action-block';
import { withIdLast, withoutTick } from './action-line';
import { withEdits, type LineEdit } from '../markdown/line-edits';
import { readNoteLines, type NoteLine } from '../markdown/note-lines';

/**
 * Makes copies of a line that differ in nothing but the tick one line, ticked if any was, and on the latest day of those on
 * which it was: what a merge or a rollover leaves behind. The first stays where it is. Copies that name different people, or
 * say anything different, all stay. A heading that came with the copies, and is there already, goes with them. An id behind
 * which another plugin has written goes back to the end of its line. Nothing is done where git has left a conflict open:
 * the user who settles it may take either side, and needs both whole.
 *
 * @param lines the lines of ours in the text, where they have been found already
 */
export function mergeCopies(text: string, lines: readonly FoundLine[] = findActionLines(text)): string {
	if (lines.length === 0 || holdsConflict(text)) return text;
	const groups = new Map<string, FoundLine[]>();
	for (const found of lines) {
		const key = `${found.line.id} ${withoutTick(found.at.text)}`;
		const copies = groups.get(key);
		if (copies === undefined) groups.set(key, [found]);
		else copies.push(found);
	}
	const edits: LineEdit[] = [];
	for (const copies of groups.values()) {
		const [first, ...others] = copies;
		if (first === undefined) continue;
		const kept = lastDone(copies) ?? copies.find(({ line }) => line.mark !== ' ') ?? first;
		const start = /^[\s>]*(?:[-*+][ \t])?/;
		edits.push({ at: first.at, text: (start.exec(first.at.text)?.[0] ?? '') + withIdLast(kept.at.text.replace(start, '')) });
		for (const { at } of others) edits.push({ at, text: null });
	}
	const gone = new Set(edits.flatMap(({ at, text: kept }) => (kept === null ? [at.start] : [])));
	const headings = doubledHeadings(text, gone).map((at) => ({ at, text: null }));
	return withEdits(text, [...edits, ...headings].sort((a, b) => a.at.start - b.at.start));
}

/** Whether a text holds what git writes where it could not merge. */
function holdsConflict(text: string): boolean {
	let rest = text;
	for (const mark of [/^<{7} /m, /^={7}\r?$/m, /^>{7} /m]) {
		const at = rest.search(mark);
		if (at === -1) return false;
		rest = rest.slice(at + 7);
	}
	return true;
}

/** The ticked one of some copies, the one that says the latest day where several are. */
function lastDone(copies: readonly FoundLine[]): FoundLine | undefined {
	const dayOf = ({ line }: FoundLine): string => line.completed ?? '';
	return copies.filter(({ line }) => line.done).reduce<FoundLine | undefined>((last, one) => (last === undefined || dayOf(one) > dayOf(last) ? one : last), undefined);
}

/**
 * The lines of headings that a merge has doubled along with what stood under them: equal to a heading before, with nothing
 * left under them once the copies are `gone`. Blank lines around them go as well, as far as they set off nothing else.
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
