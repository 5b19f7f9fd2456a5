import type { CachedMetadata, ListItemCache } from 'obsidian';
import { findActionLines } from '../../daily-note/action-block';
import { parseActionId } from '../../daily-note/action-line';
import { isDone, type DoneSigns } from '../../daily-note/done-signs';
import type { RecordedLine } from '../../record/line-record';

/** An action line as the cache reports it. The record and the lines last seen hold the same values. */
export interface CachedLine extends RecordedLine {
	/** The character in its checkbox; null where it has none. */
	readonly mark: string | null;
	/** The cache does not tell what the line says. */
	readonly line: null;
}

const none: readonly CachedLine[] = [];

/** The action lines that the metadata cache reports for a note. Most notes have none, and cost a look. */
export function linesInCache(cache: CachedMetadata | null, signs: DoneSigns): readonly CachedLine[] {
	if (cache?.listItems === undefined || !cache.listItems.some(isOurs)) return none;
	const links = cache.links ?? [];
	return cache.listItems.filter(isOurs).map((item): CachedLine => {
		const { id = '', task } = item;
		const targets = links
			.filter(({ position }) => isIn(item, position.start.line))
			.map(({ link }) => withoutHeading(link));
		return { id, mark: task ?? null, done: isDone(task, signs), targets, line: null, ...parseActionId(id) };
	});
}

/** The action lines of a note that has changed. The text is read only where the cache may not report all of them. */
export function linesInChanged(text: string, cache: CachedMetadata, signs: DoneSigns): readonly RecordedLine[] {
	if (!text.includes('^tom-') || !mayHideLines(cache)) return linesInCache(cache, signs);
	return findActionLines(text, '', signs).map(({ line: { id, done, mentions, reasonLinks } }) => ({
		id,
		done,
		targets: [...mentions.map(({ target }) => target), ...reasonLinks],
	}));
}

/**
 * Whether a note may hold action lines whose ids the cache does not report, because they are not at the item's end,
 * where the app looks for them: text directly below a line belongs to the same list item, and other plugins write signs
 * behind an id. Only the note's text can tell. A line without a tick or without a link does nothing that has to be
 * noticed.
 */
export function mayHideLines(cache: CachedMetadata | null): boolean {
	const hidden = cache?.listItems?.filter((item) => item.task !== undefined && !isOurs(item)) ?? [];
	if (hidden.length === 0) return false;
	if (hidden.some(({ position: { start, end } }) => end.line > start.line)) return true;
	const linked = new Set((cache?.links ?? []).map(({ position }) => position.start.line));
	return hidden.some(({ task, position: { start } }) => task !== ' ' && linked.has(start.line));
}

function isOurs({ id }: ListItemCache): boolean {
	return id?.startsWith('tom-') === true;
}

/** A part of a text takes memory of its own, and hardly any link has a heading. */
function withoutHeading(link: string): string {
	const end = link.indexOf('#');
	return end === -1 ? link : link.slice(0, end);
}

function isIn({ position: { start, end } }: ListItemCache, line: number): boolean {
	return start.line <= line && line <= end.line;
}
