import type { CachedMetadata } from 'obsidian';
import type { RecordedLine } from '../../record/line-record';

/** The action lines that the metadata cache reports for a note. */
export function linesInCache(cache: CachedMetadata | null): RecordedLine[] {
	return (cache?.listItems ?? []).flatMap(({ id, task, position }): RecordedLine[] => {
		if (id?.startsWith('tom-') !== true) return [];
		const onLine = (cache?.links ?? []).filter((link) => link.position.start.line === position.start.line);
		return [{ id, done: task === 'x' || task === 'X', targets: onLine.map(({ link }) => link.split('#', 1)[0] ?? '') }];
	});
}

/**
 * Whether a note may hold action lines whose ids the cache does not report. Text directly below a line belongs to the same list item.
 * The id is then no longer at the item's end, where the app looks for it, and only the note's text can tell.
 */
export function mayHideLines(cache: CachedMetadata | null): boolean {
	return (cache?.listItems ?? []).some(({ id, task, position: { start, end } }) => id === undefined && task !== undefined && end.line > start.line);
}
