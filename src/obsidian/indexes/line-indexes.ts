import type { CachedMetadata, TFile } from 'obsidian';
import type { NotePath } from '../../note-path';
import type { DoneSignsOfApp } from '../app/done-signs-of-app';
import type { PassedIndex } from './first-pass';
import { linesInCache, type CachedLine } from './lines-in-cache';
import type { RecordIndex } from './record-index';

/** What keeps the lines of each note as they were last seen. */
interface SeenLines {
	take(path: NotePath, lines: readonly CachedLine[], cache: CachedMetadata | null): void;
}

/** Fills the two indexes of action lines at the start. The lines of a note are read once for both. */
export class LineIndexes implements PassedIndex {
	constructor(
		private readonly record: RecordIndex,
		private readonly seen: SeenLines,
		private readonly doneSigns: DoneSignsOfApp,
	) {}

	begin(): void {
		this.record.begin();
	}

	visit({ path }: TFile, cache: CachedMetadata | null): void {
		const lines = linesInCache(cache, this.doneSigns.current);
		this.record.take(path, lines);
		this.seen.take(path, lines, cache);
	}

	complete(): void {
		this.record.complete();
	}
}
