import { Component, Events, TFile, type App } from 'obsidian';
import { isSyncCopy } from '../../daily-note/daily-note-copies';
import type { DoneSigns } from '../../daily-note/done-signs';
import type { NotePath } from '../../note-path';
import { LineRecord } from '../../record/line-record';
import type { AppVault } from '../app/app-vault';
import type { DailyNotesOfApp } from '../app/daily-notes-of-app';
import type { DoneSignsOfApp } from '../app/done-signs-of-app';
import { linesInCache, linesInChanged, type CachedLine } from './lines-in-cache';

/** The parts that decide which lines count as ticked. */
export interface RecordParts {
	readonly vault: AppVault;
	readonly dailyNotes: DailyNotesOfApp;
	readonly doneSigns: DoneSignsOfApp;
}

/**
 * Keeps the record up to date with the app's metadata cache, without opening notes. Triggers `changed` when the record
 * has changed. A line that the cache does not report (signs of another plugin behind its id, text below it) counts from
 * the next change of its note.
 */
export class RecordIndex extends Component {
	readonly events = new Events();
	private current: LineRecord;
	private hasBegun = false;

	constructor(
		private readonly app: App,
		private readonly parts: RecordParts,
	) {
		super();
		this.current = this.empty();
	}

	get lines(): LineRecord {
		return this.current;
	}

	/** Called once the layout is ready. */
	override onload(): void {
		const { vault, metadataCache } = this.app;
		this.registerEvent(
			metadataCache.on('changed', (file, text, cache) =>
				this.triggerIf(this.current.put(file.path, linesInChanged(text, cache, this.signs))),
			),
		);
		this.registerEvent(metadataCache.on('deleted', (file) => this.triggerIf(this.current.remove(file.path))));
		this.registerEvent(
			vault.on('rename', (file, from) => {
				if (file instanceof TFile) this.triggerIf(this.current.rename(from, file.path));
			}),
		);
		this.registerEvent(this.parts.doneSigns.events.on('changed', () => this.hasBegun && this.rebuild()));
	}

	begin(): void {
		this.hasBegun = true;
		this.current = this.empty();
	}

	/** Takes in the lines of a note that the cache reports. */
	take(path: NotePath, lines: readonly CachedLine[]): void {
		this.current.put(path, lines);
	}

	complete(): void {
		this.events.trigger('changed');
	}

	/** Reads every note from the cache again: other marks mean done. */
	private rebuild(): void {
		const { vault, metadataCache } = this.app;
		this.begin();
		for (const file of vault.getMarkdownFiles())
			this.take(file.path, linesInCache(metadataCache.getFileCache(file), this.signs));
		this.complete();
	}

	private get signs(): DoneSigns {
		return this.parts.doneSigns.current;
	}

	private triggerIf(isChanged: boolean): void {
		if (isChanged) this.events.trigger('changed');
	}

	private empty(): LineRecord {
		return new LineRecord((path) =>
			isSyncCopy(path, { vault: this.parts.vault, dailyNotes: this.parts.dailyNotes.current }),
		);
	}
}
