import type * as Obsidian from 'obsidian';
import { benchOf } from '../bench';
import { strict } from '../strict';
import { suggestsInternals, type EditorSuggests } from './editor-suggests';
import { Events } from './events';

/** What plugins register with the workspace, past their base class. */
export abstract class WorkspaceRegistries extends Events {
	/** Undocumented in the app. */
	get editorSuggest(): EditorSuggests {
		return strict(benchOf(this.owner).suggests, 'app.workspace.editorSuggest', suggestsInternals);
	}

	/** Undocumented in the app: the views that show a preview of a link under the pointer, by id. */
	get hoverLinkSources(): Record<string, Obsidian.HoverLinkSource> {
		return Object.fromEntries(benchOf(this.owner).hoverSources);
	}

	/** The app as plugins see it. For the workbench alone. */
	protected abstract readonly owner: Obsidian.App;

	/** Undocumented in the app. */
	registerHoverLinkSource(id: string, info: Obsidian.HoverLinkSource): void {
		benchOf(this.owner).hoverSources.set(id, info);
	}

	/** Undocumented in the app. */
	unregisterHoverLinkSource(id: string): void {
		benchOf(this.owner).hoverSources.delete(id);
	}
}
