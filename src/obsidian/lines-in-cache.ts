import type { CachedMetadata } from 'obsidian';
import type { RecordedLine } from '../record/line-record';

/** The lines of ours that the metadata cache knows in a note. */
export function linesInCache(cache: CachedMetadata | null): RecordedLine[] {
	return (cache?.listItems ?? []).flatMap(({ id, task, position }): RecordedLine[] => {
		if (id?.startsWith('tom-') !== true) return [];
		const onLine = (cache?.links ?? []).filter((link) => link.position.start.line === position.start.line);
		return [{ id, done: task === 'x' || task === 'X', targets: onLine.map(({ link }) => link.split('#', 1)[0] ?? '') }];
	});
}
