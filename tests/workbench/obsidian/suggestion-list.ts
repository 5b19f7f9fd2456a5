import type * as Obsidian from 'obsidian';

interface Owner<T> {
	readonly scope: Obsidian.Scope;
	renderSuggestion(value: T, el: HTMLElement): void;
	selectSuggestion(value: T, evt: MouseEvent | KeyboardEvent): void;
	close(): void;
}

/** The values of a popover, of which one is selected. Arrows, Enter, Escape and the pointer act on them. */
export class SuggestionList<T> {
	values: T[] = [];
	selectedItem = 0;
	readonly #owner: Owner<T>;

	constructor(
		owner: Owner<T>,
		readonly containerEl: HTMLElement,
	) {
		this.#owner = owner;
		this.#onKey('ArrowDown', () => this.setSelectedItem(this.selectedItem + 1));
		this.#onKey('ArrowUp', () => this.setSelectedItem(this.selectedItem - 1));
		this.#onKey('Escape', () => owner.close());
		this.#onKey('Enter', (evt) => void this.useSelectedItem(evt));
	}

	/** Draws these values, and selects the first. */
	setSuggestions(values: T[]): void {
		this.values = values;
		this.containerEl.empty();
		for (const value of values) {
			const el = this.containerEl.createDiv({ cls: 'suggestion-item' });
			this.#owner.renderSuggestion(value, el);
			// The field must keep the focus until the click arrives.
			el.addEventListener('mousedown', (evt) => evt.preventDefault());
			el.addEventListener('click', (evt) => this.#owner.selectSuggestion(value, evt));
		}
		this.setSelectedItem(0);
	}

	/** Selects a value. As in the app, the last one is followed by the first. */
	setSelectedItem(index: number, _evt?: Event): void {
		const count = this.values.length;
		this.selectedItem = count === 0 ? 0 : (index + count) % count;
		this.containerEl
			.findAll('.suggestion-item')
			.forEach((el, at) => el.toggleClass('is-selected', at === this.selectedItem));
	}

	/** Whether there was a value to choose. */
	useSelectedItem(evt: MouseEvent | KeyboardEvent): boolean {
		const value = this.values[this.selectedItem];
		if (value !== undefined) this.#owner.selectSuggestion(value, evt);
		return value !== undefined;
	}

	#onKey(key: string, act: (evt: KeyboardEvent) => void): void {
		this.#owner.scope.register([], key, (evt) => {
			act(evt);
			return false;
		});
	}
}
