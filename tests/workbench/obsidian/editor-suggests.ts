import type * as Obsidian from 'obsidian';
import type { EditorSuggest } from './editor-suggest';

type Suggest = EditorSuggest<unknown>;

/** Members for the workbench alone; the plugin cannot see them. */
export const suggestsInternals = ['handleKey'] as const;

/** Undocumented in the app: who is asked for suggestions, one after another, until one has any. */
export class EditorSuggests {
	readonly suggests: Suggest[] = [];
	currentSuggest: Suggest | null = null;

	addSuggest(suggest: Suggest): void {
		this.suggests.push(suggest);
	}

	removeSuggest(suggest: Suggest): void {
		if (this.currentSuggest === suggest) this.close();
		this.suggests.remove(suggest);
	}

	isShowingSuggestion(): boolean {
		return this.currentSuggest?.isOpen ?? false;
	}

	/** Asks everybody at the cursor. Without `openIfClosed`, only an open popover follows. */
	trigger(editor: Obsidian.Editor, file: Obsidian.TFile | null, openIfClosed: boolean): void {
		const found = this.suggests.find((suggest) => this.#ask(suggest, editor, file, openIfClosed));
		if (found !== this.currentSuggest) this.close();
		this.currentSuggest = found ?? null;
	}

	close(): void {
		this.currentSuggest?.close();
		this.currentSuggest = null;
	}

	/** Gives a key to the open popover, before the editor gets it. Returns whether the popover has used it. */
	handleKey(evt: KeyboardEvent): boolean {
		const { currentSuggest } = this;
		if (!currentSuggest?.isOpen) return false;
		return (currentSuggest.scope as unknown as { handleKey(evt: KeyboardEvent): unknown }).handleKey(evt) === false;
	}

	/** An error of one does not keep the others from answering. It is thrown later. */
	#ask(suggest: Suggest, editor: Obsidian.Editor, file: Obsidian.TFile | null, openIfClosed: boolean): boolean {
		try {
			return suggest.trigger(editor, file, openIfClosed);
		} catch (error) {
			window.setTimeout(() => {
				throw error;
			}, 0);
			return false;
		}
	}
}
