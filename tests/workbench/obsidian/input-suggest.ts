import type * as Obsidian from 'obsidian';
import { Scope } from './keymap';

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
	#values: T[] = [];
	#selected = 0;

	constructor(
		app: Obsidian.App,
		private readonly textInputEl: HTMLInputElement | HTMLDivElement,
	) {
		super(app);
		for (const event of ['input', 'focus']) textInputEl.addEventListener(event, () => void this.#suggest());
		textInputEl.addEventListener('blur', () => this.close());
		this.#onKey('ArrowDown', () => this.#select(this.#selected + 1));
		this.#onKey('ArrowUp', () => this.#select(this.#selected - 1));
		this.#onKey('Escape', () => this.close());
		this.#onKey('Enter', (evt) => {
			const value = this.#values[this.#selected];
			if (value !== undefined) this.selectSuggestion(value, evt);
		});
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
		this.#values = this.limit > 0 ? values.slice(0, this.limit) : values;
		this.suggestEl.empty();
		if (this.#values.length === 0) return this.close();
		for (const value of this.#values) {
			const el = this.suggestEl.createDiv({ cls: 'suggestion-item' });
			this.renderSuggestion(value, el);
			// The field must keep the focus until the click arrives.
			el.addEventListener('mousedown', (evt) => evt.preventDefault());
			el.addEventListener('click', (evt) => this.selectSuggestion(value, evt));
		}
		this.#select(0);
		this.open();
	}

	#select(index: number): void {
		this.#selected = this.#values.length === 0 ? 0 : (index + this.#values.length) % this.#values.length;
		this.suggestEl.findAll('.suggestion-item').forEach((el, at) => el.toggleClass('is-selected', at === this.#selected));
	}

	#onKey(key: string, act: (evt: KeyboardEvent) => void): void {
		this.scope.register([], key, (evt) => {
			act(evt);
			return false;
		});
	}
}
