import {
	getAllTags,
	getLinkpath,
	parseFrontMatterTags,
	Plugin,
	type App,
	type CachedMetadata,
	type TFile,
} from 'obsidian';

/** What the app's cache says of a note. */
export interface CapturedNote {
	readonly cachedMetadata: CachedMetadata;
	readonly fileContents: string;
	readonly filePath: string;
	readonly getAllTags: readonly string[] | null;
	readonly parseFrontMatterTags: readonly string[] | null;
	/** The note to which each link of this note leads; null for a link to none. */
	readonly resolveLinkToPath: Readonly<Record<string, string | null>>;
}

/** What the recorder gives to scenarios, as a global of the page. */
export interface Recorder {
	readonly app: App;
	/** What the vault and the cache have told, in this order: `changed People/Ada.md`. */
	readonly events: readonly string[];
	/** The file at a path; throws where there is none. */
	readonly file: (path: string) => TFile;
	/** What the cache says of every note. */
	readonly capture: () => Promise<CapturedNote[]>;
}

/** A plugin that is loaded beside ours, in the workbench and in Obsidian, and writes down what the app says of notes. */
export default class RecorderPlugin extends Plugin {
	private readonly events: string[] = [];

	override onload(): void {
		const { vault, metadataCache } = this.app;
		const add = (...words: string[]): void => void this.events.push(words.join(' '));
		this.registerEvent(vault.on('create', ({ path }) => add('create', path)));
		this.registerEvent(vault.on('modify', ({ path }) => add('modify', path)));
		this.registerEvent(vault.on('delete', ({ path }) => add('delete', path)));
		this.registerEvent(vault.on('rename', ({ path }, oldPath) => add('rename', oldPath, 'to', path)));
		this.registerEvent(metadataCache.on('changed', ({ path }) => add('changed', path)));
		this.registerEvent(metadataCache.on('deleted', ({ path }) => add('deleted', path)));
		this.registerEvent(metadataCache.on('resolve', ({ path }) => add('resolve', path)));
		this.registerEvent(metadataCache.on('resolved', () => add('resolved')));
		const recorder: Recorder = {
			app: this.app,
			events: this.events,
			file: (path) => this.file(path),
			capture: () => this.capture(),
		};
		Object.assign(window, { recorder });
	}

	private file(path: string): TFile {
		const file = this.app.vault.getFileByPath(path);
		if (file === null) throw new Error(`There is no ${path}`);
		return file;
	}

	private async capture(): Promise<CapturedNote[]> {
		const { vault, metadataCache } = this.app;
		const notes: CapturedNote[] = [];
		for (const file of vault.getMarkdownFiles()) {
			const cachedMetadata = metadataCache.getFileCache(file);
			if (cachedMetadata === null) throw new Error(`The cache says nothing of ${file.path}`);
			const { links = [], embeds = [], frontmatterLinks = [] } = cachedMetadata;
			const targets = [...links, ...embeds, ...frontmatterLinks].map(({ link }) => {
				const to = metadataCache.getFirstLinkpathDest(getLinkpath(link), file.path);
				return [link, to?.path ?? null] as const;
			});
			notes.push({
				cachedMetadata,
				fileContents: await vault.cachedRead(file),
				filePath: file.path,
				getAllTags: getAllTags(cachedMetadata),
				parseFrontMatterTags: parseFrontMatterTags(cachedMetadata.frontmatter),
				resolveLinkToPath: Object.fromEntries(targets),
			});
		}
		return notes;
	}
}
