import { lineEnding } from '../frontmatter/frontmatter-block';
import { prefixOf, quotesOf, readNoteLines, type LinePlace } from '../markdown/note-lines';
import { defaultSettings, type Settings } from '../settings/settings';
import { findActionLines, type FoundLine } from './action-block';
import { withoutTick } from './action-line';
import { withIdLastAbove } from './block-id';
import { isStrange, usualSigns, type DoneSigns } from './done-signs';
import { joinItems, type JoinedItem } from './join-items';

/** What decides which lines are copies, and which heading is ours. */
export interface CopyContext {
	readonly settings: Pick<Settings, 'heading'>;
	readonly doneSigns: DoneSigns;
}

/**
 * Merges copies of an action line, which a merge or a rollover can produce. Copies are lines that differ only in their
 * tick. The result is one line in the place of the first: ticked if any copy was, with the latest day of completion.
 * What the user has nested under the copies comes along. Lines that name different people or differ in anything else
 * all stay.
 *
 * A heading of ours that came with the copies is removed with them. A block id after which another plugin has written
 * moves back to the end of its line. Nothing changes while the note holds an open git conflict: the user may settle it
 * to either side, and needs both whole.
 *
 * @param lines the action lines of the text, where the caller has them
 */
export function mergeCopies(
	text: string,
	{ settings = defaultSettings, doneSigns = usualSigns }: Partial<CopyContext> = {},
	lines: readonly FoundLine[] = findActionLines(text, '', doneSigns),
): string {
	if (lines.length === 0 || holdsConflict(text)) return text;
	const items = copiesAmong(lines, doneSigns).flatMap((copies) => joinedItem(copies, text));
	return items.length === 0
		? text
		: joinItems(text, readNoteLines(text), items, { heading: settings.heading, eol: lineEnding(text) });
}

/** Equal for two copies of one line, in the same list or another. A line in a quote is no copy of one outside. */
function keyOf({ line, at: { text } }: FoundLine, signs: DoneSigns): string {
	return `${line.id} ${quotesOf(text)} ${withoutTick(text.slice(prefixOf(text).length), signs)}`;
}

/** Copies as one item in the place of the first; none where nothing changes. */
function joinedItem(copies: readonly FoundLine[], note: string): JoinedItem[] {
	const [first, ...others] = copies;
	if (first === undefined) return [];
	const kept = lastDone(copies) ?? copies.find(({ line }) => line.mark !== ' ') ?? first;
	const text = withIdLastAbove(inPlaceOf(first.at, kept.at), note.slice(first.at.next));
	return others.length === 0 && text === first.at.text
		? []
		: [{ at: first.at, text, others: others.map(({ at }) => at) }];
}

/**
 * The lines in groups of copies. Of two marks that differ, one that nothing here explains stays with its line: where
 * another device calls it done, a tick would be lost.
 */
function copiesAmong(lines: readonly FoundLine[], signs: DoneSigns): FoundLine[][] {
	const groups = groupedBy(lines, (found) => keyOf(found, signs));
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
function inPlaceOf({ text: other }: LinePlace, { text: copy }: LinePlace): string {
	const start = /^[\s>]*(?:[-*+][ \t])?/;
	const [before = '', own = ''] = [start.exec(other)?.[0], start.exec(copy)?.[0]];
	const rest = copy.slice(own.length);
	if (before === own || !rest.includes('\n')) return before + rest;
	// Lines that a formatter has wrapped begin like the first.
	const prefix = before.replace(/[-*+][ \t]$/, '  ');
	return before + rest.replace(/\n[ \t>]*/g, `\n${prefix}`);
}

/** Whether a text holds the conflict markers of git. */
export function holdsConflict(text: string): boolean {
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
	return copies
		.filter(({ line }) => line.done)
		.reduce<FoundLine | undefined>(
			(last, one) => (last === undefined || dayOf(one) > dayOf(last) ? one : last),
			undefined,
		);
}
