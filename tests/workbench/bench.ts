import type * as Obsidian from 'obsidian';

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

/** What plugins have registered with the app, and what the workbench has recorded, for tests and for the page. */
export class BenchLog {
	readonly lostEdits: LostEdit[] = [];
	readonly views = new Map<string, Obsidian.ViewCreator>();
	readonly extensions = new Map<string, string>([['md', 'markdown']]);
	readonly hoverSources = new Map<string, Obsidian.HoverLinkSource>();
	readonly uriHandlers = new Map<string, Obsidian.ObsidianProtocolHandler>();
	readonly cliCommands = new Map<string, CliCommand>();
	readonly codeBlocks = new Map<string, (source: string, el: HTMLElement, ctx: Obsidian.MarkdownPostProcessorContext) => unknown>();
	readonly postProcessors: Obsidian.MarkdownPostProcessor[] = [];
	readonly editorExtensions: unknown[] = [];
	readonly editorSuggests: Obsidian.EditorSuggest<unknown>[] = [];
	/** The links for which hover previews were requested. */
	readonly hovered: string[] = [];

	constructor(
		readonly ribbonEl: HTMLElement,
		readonly statusBarEl: HTMLElement,
	) {}
}

/** The workbench behind an app. */
export function benchOf(app: Obsidian.App): BenchLog {
	return (app as unknown as { workbench: BenchLog }).workbench;
}
