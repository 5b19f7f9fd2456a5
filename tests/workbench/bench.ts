import type * as Obsidian from 'obsidian';
import { EditorSuggests } from './obsidian/editor-suggests';

/** Unsaved text in an editor, lost when another writer changed the file. */
export interface LostEdit {
	path: string;
	/** The text at the last moment at which editor and file were equal. */
	saved: string;
	unsaved: string;
	/** The text that overwrote it. */
	written: string;
}

export interface CliCommand {
	description: string;
	flags: Obsidian.CliFlags | null;
	handler: Obsidian.CliHandler;
}

const coreSources = Object.entries({
	preview: 'Reading view',
	editor: 'Editing view',
	'tab-header': 'Tabs',
	search: 'Search',
	'file-explorer': 'Files',
	properties: 'Properties',
});

/** What plugins have registered with the app, and what the workbench has recorded, for tests and for the page. */
export class BenchLog {
	readonly lostEdits: LostEdit[] = [];
	readonly views = new Map<string, Obsidian.ViewCreator>();
	readonly extensions = new Map<string, string>([['md', 'markdown']]);
	/** Who shows previews: the app's own sources to begin with. All but the reading view need Mod. */
	readonly hoverSources = new Map<string, Obsidian.HoverLinkSource>(
		coreSources.map(([id, display]) => [id, { display, defaultMod: id !== 'preview' }]),
	);
	readonly uriHandlers = new Map<string, Obsidian.ObsidianProtocolHandler>();
	readonly cliCommands = new Map<string, CliCommand>();
	readonly codeBlocks = new Map<
		string,
		(source: string, el: HTMLElement, ctx: Obsidian.MarkdownPostProcessorContext) => unknown
	>();
	/** The views of bases that plugins have registered, by their types. */
	readonly basesViews = new Map<string, Obsidian.BasesViewRegistration>();
	readonly postProcessors: Obsidian.MarkdownPostProcessor[] = [];
	readonly editorExtensions: unknown[] = [];
	readonly suggests = new EditorSuggests();
	/** The links for which hover previews were requested. */
	readonly hovered: string[] = [];

	constructor(
		readonly ribbonEl: HTMLElement,
		readonly statusBarEl: HTMLElement,
	) {}
}

/** Kept beside the apps, so that no plugin reaches it through one. */
const benches = new WeakMap<Obsidian.App, BenchLog>();

export function keepBench(app: Obsidian.App, bench: BenchLog): void {
	benches.set(app, bench);
}

/** The workbench behind an app, as plugins see the app. */
export function benchOf(app: Obsidian.App): BenchLog {
	const bench = benches.get(app);
	if (!bench) throw new Error('This is no app of the workbench.');
	return bench;
}
