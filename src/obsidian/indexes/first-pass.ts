import { Component, type App, type CachedMetadata, type TFile } from 'obsidian';
import { inSlices } from './in-slices';

/** An index that is filled from the metadata cache, one note at a time. */
export interface PassedIndex {
	/** A pass over all notes begins. */
	begin(): void;
	/** Takes in a note as the cache has it; null where it has not come, or cannot be made. */
	visit(file: TFile, cache: CachedMetadata | null): void;
	/** Every note has been visited. */
	complete(): void;
}

/**
 * The pass over all notes at the start. It looks at the cache of each note once, in slices that keep the app
 * responsive, and shows it to all indexes. A note that changes meanwhile is left to the indexes, which follow changes
 * by themselves. One whose cache has not come is visited when it has.
 */
export class FirstPass extends Component {
	/** Resolves when every note has been visited. Never resolves if the plugin is unloaded before. */
	readonly done: Promise<void>;
	private fulfil: () => void = () => undefined;
	/** Notes of which the app has told since the pass began; null once it is over. */
	private told: Set<TFile> | null = new Set();
	private readonly late = new Set<TFile>();
	private isWanted = true;

	constructor(
		private readonly app: App,
		private readonly indexes: readonly PassedIndex[],
	) {
		super();
		this.done = new Promise((resolve) => {
			this.fulfil = resolve;
		});
	}

	/** Called once the layout is ready. */
	override onload(): void {
		this.registerEvent(this.app.metadataCache.on('changed', (file) => this.told?.add(file)));
		this.register(() => {
			this.isWanted = false;
		});
	}

	/** Visits all notes. */
	async run(): Promise<void> {
		for (const index of this.indexes) index.begin();
		this.told?.clear();
		await this.visitAll(this.app.vault.getMarkdownFiles());
		if (this.isWanted) this.fulfil();
	}

	/**
	 * Visits the notes whose cache had not come, and of which the app has not told since, because it knew them from an
	 * earlier run.
	 */
	async visitLate(): Promise<void> {
		await this.done;
		await this.visitAll([...this.late]);
		this.late.clear();
		this.told = null;
	}

	private async visitAll(files: readonly TFile[]): Promise<void> {
		await inSlices(
			files,
			(file) => this.visit(file),
			() => this.isWanted,
		);
		if (this.isWanted) for (const index of this.indexes) index.complete();
	}

	private visit(file: TFile): void {
		if (this.told?.has(file) === true) return;
		const cache = this.app.metadataCache.getFileCache(file);
		if (cache === null) {
			// It may have been deleted since the pass began.
			if (this.app.vault.getFileByPath(file.path) !== file) return;
			this.late.add(file);
		}
		for (const index of this.indexes) index.visit(file, cache);
	}
}
