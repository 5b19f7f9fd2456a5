import type * as Obsidian from 'obsidian';
import { PopoverSuggest } from './input-suggest';
import { SuggestionList } from './suggestion-list';

/** Suggestions at the cursor while the user types in an editor. */
export abstract class EditorSuggest<T> extends PopoverSuggest<T> {
	context: Obsidian.EditorSuggestContext | null = null;
	limit = 100;
	/** Undocumented in the app. */
	isOpen = false;
	/** Undocumented in the app. */
	readonly suggestions: SuggestionList<T>;
	/** Undocumented in the app. */
	readonly instructionsEl: HTMLElement;
	#asked = 0;

	constructor(app: Obsidian.App) {
		super(app);
		this.suggestions = new SuggestionList<T>(this, this.suggestEl.createDiv({ cls: 'suggestion' }));
		this.instructionsEl = this.suggestEl.createDiv({ cls: 'prompt-instructions' });
	}

	abstract onTrigger(
		cursor: Obsidian.EditorPosition,
		editor: Obsidian.Editor,
		file: Obsidian.TFile | null,
	): Obsidian.EditorSuggestTriggerInfo | null;
	abstract getSuggestions(context: Obsidian.EditorSuggestContext): T[] | Promise<T[]>;

	setInstructions(instructions: Obsidian.Instruction[]): void {
		this.instructionsEl.empty();
		for (const { command, purpose } of instructions) {
			const el = this.instructionsEl.createDiv({ cls: 'prompt-instruction' });
			el.createSpan({ cls: 'prompt-instruction-command', text: command });
			el.createSpan({ text: purpose });
		}
	}

	override open(): void {
		super.open();
		this.isOpen = true;
		this.#place();
	}

	override close(): void {
		super.close();
		this.isOpen = false;
		this.context = null;
		this.#asked++;
	}

	/** Undocumented in the app: asks for suggestions at the cursor. Returns whether the user may get any. */
	trigger(editor: Obsidian.Editor, file: Obsidian.TFile | null, openIfClosed: boolean): boolean {
		if (!openIfClosed && !this.isOpen) return false;
		const found = this.onTrigger(editor.getCursor(), editor, file);
		if (!found || !file) {
			this.close();
			return false;
		}
		this.context = { ...found, editor, file };
		void this.#show(this.context);
		return true;
	}

	async #show(context: Obsidian.EditorSuggestContext): Promise<void> {
		const asked = ++this.#asked;
		const answer = this.getSuggestions(context);
		const values = Array.isArray(answer) ? answer : await answer;
		if (asked !== this.#asked) return;
		this.suggestions.setSuggestions(this.limit > 0 ? values.slice(0, this.limit) : [...values]);
		if (values.length === 0) this.close();
		else this.open();
	}

	/** Puts the popover under the start of what is being typed, or above it where there is no room. */
	#place(): void {
		const { editor, start } = this.context ?? {};
		const at = start && (editor as (Obsidian.Editor & PlacedEditor) | undefined)?.coordsAtPos(start);
		if (!at) return;
		const { width, height } = this.suggestEl.getBoundingClientRect();
		const top = at.bottom + height + 8 < window.innerHeight ? at.bottom + 4 : Math.max(8, at.top - height - 4);
		this.suggestEl.setCssStyles({
			left: `${Math.max(8, Math.min(at.left, window.innerWidth - width - 8))}px`,
			top: `${top}px`,
		});
	}
}

/** Undocumented in the app: an editor knows where a position is drawn. */
interface PlacedEditor {
	coordsAtPos(pos: Obsidian.EditorPosition): { left: number; top: number; bottom: number } | null;
}
