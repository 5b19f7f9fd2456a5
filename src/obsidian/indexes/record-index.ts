import { Component, Events, TFile, type App } from 'obsidian';
import { isSyncCopy } from '../../daily-note/daily-note-copies';
import type { DoneSigns } from '../../daily-note/done-signs';
import { LineRecord } from '../../record/line-record';
import type { AppVault } from '../app/app-vault';
import type { DailyNotesOfApp } from '../app/daily-notes-of-app';
import type { DoneSignsOfApp } from '../app/done-signs-of-app';
import { linesInCache, linesInChanged } from './lines-in-cache';

/** The parts that decide which lines count as ticked. */
export interface RecordParts {
	readonly vault: AppVault;
	readonly dailyNotes: DailyNotesOfApp;
	readonly doneSigns: DoneSignsOfApp;
}

/**
 * Keeps the record up to date with the app's metadata cache, without opening notes. Triggers `changed` when the record has changed. A
 * line that the cache does not report (signs of another plugin behind its id, text below it) counts from the next change of its note.
 */
export class RecordIndex extends Component {
	readonly events = new Events();
	private current: LineRecord;

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
		this.rebuild();
		this.registerEvent(metadataCache.on('changed', (file, text, cache) => this.triggerIf(this.current.put(file.path, linesInChanged(text, cache, this.signs)))));
		this.registerEvent(metadataCache.on('deleted', (file) => this.triggerIf(this.current.remove(file.path))));
		this.registerEvent(
			vault.on('rename', (file, from) => {
				if (file instanceof TFile) this.triggerIf(this.current.rename(from, file.path));
			}),
		);
		this.registerEvent(this.parts.doneSigns.events.on('changed', () => this.rebuild()));
	}

	/** Reads every note from the cache again: it may have been incomplete before, or other marks may mean done. */
	rebuild(): void {
		const { vault, metadataCache } = this.app;
		this.current = this.empty();
		for (const file of vault.getMarkdownFiles()) this.current.put(file.path, linesInCache(metadataCache.getFileCache(file), this.signs));
		this.events.trigger('changed');
	}

	private get signs(): DoneSigns {
		return this.parts.doneSigns.current;
	}

	private triggerIf(isChanged: boolean): void {
		if (isChanged) this.events.trigger('changed');
	}

	private empty(): LineRecord {
		return new LineRecord((path) => isSyncCopy(path, { vault: this.parts.vault, dailyNotes: this.parts.dailyNotes.current }));
	}
}
