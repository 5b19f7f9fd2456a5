import type * as Obsidian from 'obsidian';

/** Text typed but not yet saved when something else wrote the file. */
export interface LostEdit {
	path: string;
	/** The text that the editor and the file last agreed on. */
	saved: string;
	unsaved: string;
	/** The text that was written over it. */
	written: string;
}

export interface CliCommand {
	description: string;
	flags: Obsidian.CliFlags | null;
	handler: Obsidian.CliHandler;
}

/** What plugins have registered with the app, and what the workbench has seen happen: for tests and for the page. */
export class Bench {
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
	/** The links that hover previews were asked for. */
	readonly hovered: string[] = [];

	constructor(
		readonly ribbonEl: HTMLElement,
		readonly statusBarEl: HTMLElement,
	) {}
}

/** The workbench behind an app. */
export function benchOf(app: Obsidian.App): Bench {
	return (app as unknown as { workbench: Bench }).workbench;
}
