import type { CachedMetadata } from 'obsidian';
import type { RecordedLine } from '../../record/line-record';

/** The lines of ours that the metadata cache knows in a note. */
export function linesInCache(cache: CachedMetadata | null): RecordedLine[] {
	return (cache?.listItems ?? []).flatMap(({ id, task, position }): RecordedLine[] => {
		if (id?.startsWith('tom-') !== true) return [];
		const onLine = (cache?.links ?? []).filter((link) => link.position.start.line === position.start.line);
		return [{ id, done: task === 'x' || task === 'X', targets: onLine.map(({ link }) => link.split('#', 1)[0] ?? '') }];
	});
}

/**
 * Whether a note may hold lines of ours that the cache cannot name: words right behind a line belong to its list item, so
 * that the id on the line is no longer at the item's end, where the app looks for it. The text alone can say.
 */
export function mayHideLines(cache: CachedMetadata | null): boolean {
	return (cache?.listItems ?? []).some(({ id, task, position: { start, end } }) => id === undefined && task !== undefined && end.line > start.line);
}
