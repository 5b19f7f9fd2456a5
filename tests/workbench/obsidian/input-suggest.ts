import type * as Obsidian from 'obsidian';
import { Scope } from './keymap';
import { SuggestionList } from './suggestion-list';

/** A list in a popover. */
export abstract class PopoverSuggest<T> {
	scope: Obsidian.Scope;
	readonly suggestEl = createDiv({ cls: 'suggestion-container' });

	constructor(
		public app: Obsidian.App,
		scope?: Obsidian.Scope,
	) {
		this.scope = scope ?? new Scope();
	}

	abstract renderSuggestion(value: T, el: HTMLElement): void;
	abstract selectSuggestion(value: T, evt: MouseEvent | KeyboardEvent): void;

	open(): void {
		activeDocument.body.appendChild(this.suggestEl);
		this.app.keymap.pushScope(this.scope);
	}

	close(): void {
		this.suggestEl.detach();
		this.app.keymap.popScope(this.scope);
	}
}

/** Suggestions below a field while the user types in it. */
export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
	limit = 100;
	#onSelect: ((value: T, evt: MouseEvent | KeyboardEvent) => unknown) | null = null;
	readonly #list: SuggestionList<T>;

	constructor(
		app: Obsidian.App,
		private readonly textInputEl: HTMLInputElement | HTMLDivElement,
	) {
		super(app);
		for (const event of ['input', 'focus']) textInputEl.addEventListener(event, () => void this.#suggest());
		textInputEl.addEventListener('blur', () => this.close());
		this.#list = new SuggestionList<T>(this, this.suggestEl);
	}

	protected abstract getSuggestions(query: string): T[] | Promise<T[]>;

	setValue(value: string): void {
		if ('value' in this.textInputEl) this.textInputEl.value = value;
		else this.textInputEl.setText(value);
	}

	getValue(): string {
		return 'value' in this.textInputEl ? this.textInputEl.value : this.textInputEl.getText();
	}

	selectSuggestion(value: T, evt: MouseEvent | KeyboardEvent): void {
		this.#onSelect?.(value, evt);
	}

	onSelect(callback: (value: T, evt: MouseEvent | KeyboardEvent) => unknown): this {
		this.#onSelect = callback;
		return this;
	}

	async #suggest(): Promise<void> {
		const values = await this.getSuggestions(this.getValue());
		this.#list.setSuggestions(this.limit > 0 ? values.slice(0, this.limit) : values);
		if (values.length === 0) this.close();
		else this.open();
	}
}
