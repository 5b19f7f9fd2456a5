import type { CachedMetadata, ListItemCache } from 'obsidian';
import { findActionLines } from '../../daily-note/action-block';
import { isDone, type DoneSigns } from '../../daily-note/done-signs';
import type { RecordedLine } from '../../record/line-record';

/** An action line as the cache reports it, with the character in its checkbox; null where it has none. */
export interface CachedLine extends RecordedLine {
	readonly mark: string | null;
}

/** The action lines that the metadata cache reports for a note. */
export function linesInCache(cache: CachedMetadata | null, signs: DoneSigns): CachedLine[] {
	return (cache?.listItems ?? []).flatMap((item): CachedLine[] => {
		const { id, task } = item;
		if (id?.startsWith('tom-') !== true) return [];
		const own = (cache?.links ?? []).filter(({ position }) => isIn(item, position.start.line));
		return [{ id, mark: task ?? null, done: isDone(task, signs), targets: own.map(({ link }) => link.split('#', 1)[0] ?? '') }];
	});
}

/** The action lines of a note that has changed. The text is read only where the cache may not report all of them. */
export function linesInChanged(text: string, cache: CachedMetadata, signs: DoneSigns): RecordedLine[] {
	if (!text.includes('^tom-') || !mayHideLines(cache)) return linesInCache(cache, signs);
	return findActionLines(text, '', signs).map(({ line: { id, done, mentions, reasonLinks } }) => ({ id, done, targets: [...mentions.map(({ target }) => target), ...reasonLinks] }));
}

/**
 * Whether a note may hold action lines whose ids the cache does not report, because they are not at the item's end, where the app looks
 * for them: text directly below a line belongs to the same list item, and other plugins write signs behind an id. Only the note's text can
 * tell. A line without a tick or without a link does nothing that has to be noticed.
 */
export function mayHideLines(cache: CachedMetadata | null): boolean {
	const hidden = (cache?.listItems ?? []).filter(({ id, task }) => id?.startsWith('tom-') !== true && task !== undefined);
	if (hidden.some(({ position: { start, end } }) => end.line > start.line)) return true;
	const linked = new Set((cache?.links ?? []).map(({ position }) => position.start.line));
	return hidden.some(({ task, position: { start } }) => task !== ' ' && linked.has(start.line));
}

function isIn({ position: { start, end } }: ListItemCache, line: number): boolean {
	return start.line <= line && line <= end.line;
}
