import type * as Obsidian from 'obsidian';
import { setTooltip } from './icons';

/** A control of a setting. */
export abstract class BaseComponent {
	disabled = false;

	then(cb: (component: this) => unknown): this {
		cb(this);
		return this;
	}

	setDisabled(disabled: boolean): this {
		this.disabled = disabled;
		return this;
	}
}

/** A control with a value. Setting the value does not fire a change, except for a toggle. */
export abstract class ValueComponent<T> extends BaseComponent {
	abstract getValue(): T;
	abstract setValue(value: T): this;

	registerOptionListener(listeners: Record<string, (value?: T) => T>, key: string): this {
		listeners[key] = (value?: T) => {
			if (value !== undefined) this.setValue(value);
			return this.getValue();
		};
		return this;
	}
}

/** A switch. As in the app, setting it to another value fires a change. */
export class ToggleComponent extends ValueComponent<boolean> {
	toggleEl: HTMLElement;
	#on = false;
	#onChange: ((value: boolean) => unknown) | null = null;
	readonly #inputEl: HTMLInputElement;

	constructor(containerEl: HTMLElement) {
		super();
		this.toggleEl = containerEl.createDiv({ cls: 'checkbox-container' });
		this.#inputEl = this.toggleEl.createEl('input', { type: 'checkbox' });
		// Without `preventDefault`, which would undo the browser's own change of the checkbox by a key.
		this.toggleEl.addEventListener('click', () => this.onClick());
	}

	override setDisabled(disabled: boolean): this {
		this.toggleEl.toggleClass('is-disabled', disabled);
		this.#inputEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	getValue(): boolean {
		return this.#on;
	}

	setValue(on: boolean): this {
		if (this.#on === on) return this;
		this.#on = on;
		this.toggleEl.toggleClass('is-enabled', on);
		this.#inputEl.checked = on;
		this.#onChange?.(on);
		return this;
	}

	setTooltip(tooltip: string, options?: Obsidian.TooltipOptions): this {
		setTooltip(this.toggleEl, tooltip, options);
		return this;
	}

	onClick(): void {
		if (!this.disabled) this.setValue(!this.#on);
	}

	onChange(callback: (value: boolean) => unknown): this {
		this.#onChange = callback;
		return this;
	}
}

export class DropdownComponent extends ValueComponent<string> {
	selectEl: HTMLSelectElement;

	constructor(containerEl: HTMLElement) {
		super();
		this.selectEl = containerEl.createEl('select', { cls: 'dropdown' });
	}

	override setDisabled(disabled: boolean): this {
		this.selectEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	addOption(value: string, display: string): this {
		this.selectEl.createEl('option', { value, text: display });
		return this;
	}

	addOptions(options: Record<string, string>): this {
		for (const [value, display] of Object.entries(options)) this.addOption(value, display);
		return this;
	}

	getValue(): string {
		return this.selectEl.value;
	}

	setValue(value: string): this {
		this.selectEl.value = value;
		return this;
	}

	onChange(callback: (value: string) => unknown): this {
		this.selectEl.addEventListener('change', () => callback(this.getValue()));
		return this;
	}
}

/** A number on a scale, with its value beside it. */
export class SliderComponent extends ValueComponent<number> {
	sliderEl: HTMLInputElement;
	readonly #shownEl: HTMLElement;
	#format: (value: number) => string = String;
	#instant = false;

	constructor(containerEl: HTMLElement) {
		super();
		this.#shownEl = containerEl.createSpan({ cls: 'slider-value' });
		this.sliderEl = containerEl.createEl('input', { cls: 'slider', type: 'range' });
		this.sliderEl.addEventListener('input', () => this.#show());
	}

	override setDisabled(disabled: boolean): this {
		this.sliderEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	setInstant(instant: boolean): this {
		this.#instant = instant;
		return this;
	}

	setLimits(min: number | null, max: number | null, step: number | 'any'): this {
		this.sliderEl.setAttrs({ min, max, step });
		return this;
	}

	getValue(): number {
		return Number(this.sliderEl.value);
	}

	setValue(value: number): this {
		this.sliderEl.value = String(value);
		this.#show();
		return this;
	}

	getValuePretty(): string {
		return this.#format(this.getValue());
	}

	setDisplayFormat(format: (value: number) => string): this {
		this.#format = format;
		this.#show();
		return this;
	}

	setDynamicTooltip(): this {
		return this;
	}

	onChange(callback: (value: number) => unknown): this {
		this.sliderEl.addEventListener(this.#instant ? 'input' : 'change', () => callback(this.getValue()));
		return this;
	}

	#show(): void {
		this.#shownEl.setText(this.getValuePretty());
	}
}
