import type * as Obsidian from 'obsidian';
import { Modal } from './modal';
import { prepareFuzzySearch, renderMatches } from './search';

let made = 0;

/** A dialog whose list is filtered as the user types, and from which the user chooses one item. */
export abstract class SuggestModal<T> extends Modal {
	limit = 100;
	emptyStateText = 'No results found.';
	inputEl: HTMLInputElement;
	resultContainerEl: HTMLElement;
	readonly #instructionsEl: HTMLElement;
	readonly #id = `prompt-${++made}`;
	#values: T[] = [];
	#selected = 0;
	#asked = 0;

	constructor(app: Obsidian.App) {
		super(app);
		this.modalEl.removeClass('modal');
		this.modalEl.addClass('prompt');
		this.modalEl.empty();
		this.inputEl = this.modalEl
			.createDiv({ cls: 'prompt-input-container' })
			.createEl('input', { cls: 'prompt-input', type: 'text' });
		this.resultContainerEl = this.modalEl.createDiv({
			cls: 'prompt-results',
			attr: { id: `${this.#id}-results`, role: 'listbox', 'aria-label': 'Suggestions' },
		});
		this.inputEl.setAttrs({
			role: 'combobox',
			'aria-expanded': 'true',
			'aria-autocomplete': 'list',
			'aria-controls': this.resultContainerEl.id,
		});
		this.setPlaceholder('');
		this.#instructionsEl = this.modalEl.createDiv({ cls: 'prompt-instructions' });
		this.inputEl.addEventListener('input', () => void this.#filter());
		this.#onKey('ArrowDown', () => this.#select(this.#selected + 1));
		this.#onKey('ArrowUp', () => this.#select(this.#selected - 1));
		this.scope.register(null, 'Enter', (evt) => {
			this.selectActiveSuggestion(evt);
			return false;
		});
	}

	abstract getSuggestions(query: string): T[] | Promise<T[]>;
	abstract renderSuggestion(value: T, el: HTMLElement): void;
	abstract onChooseSuggestion(item: T, evt: MouseEvent | KeyboardEvent): void;

	override open(): void {
		super.open();
		this.inputEl.focus();
		void this.#filter();
	}

	setPlaceholder(placeholder: string): void {
		this.inputEl.placeholder = placeholder;
		// The placeholder is the only text that says what the dialog is for, so it is the label.
		for (const el of [this.inputEl, this.modalEl]) el.setAttr('aria-label', placeholder || 'Search');
	}

	setInstructions(instructions: Obsidian.Instruction[]): void {
		this.#instructionsEl.empty();
		for (const { command, purpose } of instructions) {
			const el = this.#instructionsEl.createDiv({ cls: 'prompt-instruction' });
			el.createSpan({ cls: 'prompt-instruction-command', text: command });
			el.createSpan({ text: purpose });
		}
	}

	onNoSuggestion(): void {
		this.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: this.emptyStateText });
	}

	/** As in the app, the dialog closes (and `onClose` runs) before the choice is reported. */
	selectSuggestion(value: T, evt: MouseEvent | KeyboardEvent): void {
		this.close();
		this.onChooseSuggestion(value, evt);
	}

	selectActiveSuggestion(evt: MouseEvent | KeyboardEvent): void {
		const value = this.#values[this.#selected];
		if (value !== undefined) this.selectSuggestion(value, evt);
	}

	async #filter(): Promise<void> {
		const asked = ++this.#asked;
		const answer = this.getSuggestions(this.inputEl.value);
		const values = Array.isArray(answer) ? answer : await answer;
		if (asked !== this.#asked) return;
		this.#values = this.limit > 0 ? values.slice(0, this.limit) : [...values];
		this.resultContainerEl.empty();
		for (const [index, value] of this.#values.entries()) {
			const el = this.resultContainerEl.createDiv({
				cls: 'suggestion-item',
				attr: { id: `${this.#id}-${index}`, role: 'option' },
			});
			el.addEventListener('mousemove', () => index === this.#selected || this.#select(index));
			this.renderSuggestion(value, el);
			el.addEventListener('click', (evt) => this.selectSuggestion(value, evt));
		}
		if (this.#values.length === 0) this.onNoSuggestion();
		this.#select(0);
	}

	#select(index: number): void {
		const count = this.#values.length;
		this.#selected = count === 0 ? 0 : (index + count) % count;
		this.resultContainerEl.findAll('.suggestion-item').forEach((el, at) => {
			const isSelected = at === this.#selected;
			el.toggleClass('is-selected', isSelected);
			el.setAttr('aria-selected', String(isSelected));
			if (isSelected) el.scrollIntoView({ block: 'nearest' });
		});
		this.inputEl.setAttr('aria-activedescendant', count === 0 ? null : `${this.#id}-${this.#selected}`);
	}

	#onKey(key: string, act: () => void): void {
		this.scope.register([], key, () => {
			act();
			return false;
		});
	}
}

/** A dialog over a fixed list, with fuzzy search. */
export abstract class FuzzySuggestModal<T> extends SuggestModal<Obsidian.FuzzyMatch<T>> {
	abstract getItems(): T[];
	abstract getItemText(item: T): string;
	abstract onChooseItem(item: T, evt: MouseEvent | KeyboardEvent): void;

	getSuggestions(query: string): Obsidian.FuzzyMatch<T>[] {
		const search = prepareFuzzySearch(query);
		const found = this.getItems().flatMap((item) => {
			const match = search(this.getItemText(item));
			return match ? [{ item, match }] : [];
		});
		return found.sort((a, b) => b.match.score - a.match.score);
	}

	renderSuggestion(item: Obsidian.FuzzyMatch<T>, el: HTMLElement): void {
		renderMatches(el, this.getItemText(item.item), item.match.matches);
	}

	onChooseSuggestion(item: Obsidian.FuzzyMatch<T>, evt: MouseEvent | KeyboardEvent): void {
		this.onChooseItem(item.item, evt);
	}
}
