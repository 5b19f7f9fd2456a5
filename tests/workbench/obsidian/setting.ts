import type * as Obsidian from 'obsidian';
import { ButtonComponent, ExtraButtonComponent } from './buttons';
import { DropdownComponent, SliderComponent, ToggleComponent, type BaseComponent } from './components';
import { setTooltip } from './icons';
import { SearchComponent, TextAreaComponent, TextComponent } from './text-components';

type Added<T> = (component: T) => unknown;

/** A text at the end of a row that shows its value. */
export class DisplayValueComponent {
	valueEl: HTMLElement;

	constructor(containerEl: HTMLElement) {
		this.valueEl = containerEl.createSpan({ cls: 'setting-display-value' });
	}

	setValue(value: string | null): this {
		this.valueEl.setText(value ?? '');
		return this;
	}

	setStatus(status: 'warning' | null): this {
		this.valueEl.toggleClass('mod-warning', status === 'warning');
		return this;
	}
}

/** One row of the settings: a name, a description and controls. */
export class Setting {
	settingEl: HTMLElement;
	infoEl: HTMLElement;
	nameEl: HTMLElement;
	descEl: HTMLElement;
	controlEl: HTMLElement;
	components: Obsidian.BaseComponent[] = [];
	errorEl: HTMLElement | null = null;

	constructor(containerEl: HTMLElement) {
		this.settingEl = containerEl.createDiv({ cls: 'setting-item' });
		this.infoEl = this.settingEl.createDiv({ cls: 'setting-item-info' });
		this.nameEl = this.infoEl.createDiv({ cls: 'setting-item-name' });
		this.descEl = this.infoEl.createDiv({ cls: 'setting-item-description' });
		this.controlEl = this.settingEl.createDiv({ cls: 'setting-item-control' });
	}

	setErrorMessage(message: string | null): this {
		this.errorEl?.detach();
		this.errorEl = message
			? this.infoEl.createDiv({ cls: 'setting-item-error', text: message, attr: { role: 'alert' } })
			: null;
		this.settingEl.toggleClass('mod-error', this.errorEl !== null);
		return this;
	}

	setName(name: string | DocumentFragment): this {
		this.nameEl.setText(name);
		return this;
	}

	setDesc(desc: string | DocumentFragment): this {
		this.descEl.setText(desc);
		return this;
	}

	setClass(cls: string): this {
		this.settingEl.addClass(cls);
		return this;
	}

	setTooltip(tooltip: string, options?: Obsidian.TooltipOptions): this {
		setTooltip(this.nameEl, tooltip, options);
		return this;
	}

	setHeading(): this {
		this.settingEl.addClass('setting-item-heading');
		return this;
	}

	setDisabled(disabled: boolean): this {
		this.settingEl.toggleClass('is-disabled', disabled);
		for (const component of this.components) component.setDisabled(disabled);
		return this;
	}

	addDisplayValue(cb: Added<DisplayValueComponent>): this {
		cb(new DisplayValueComponent(this.controlEl));
		return this;
	}

	addButton(cb: Added<ButtonComponent>): this {
		return this.#add(new ButtonComponent(this.controlEl), cb);
	}

	addExtraButton(cb: Added<ExtraButtonComponent>): this {
		return this.#add(new ExtraButtonComponent(this.controlEl), cb);
	}

	addToggle(cb: Added<ToggleComponent>): this {
		this.settingEl.addClass('mod-toggle');
		return this.#add(new ToggleComponent(this.controlEl), cb);
	}

	addText(cb: Added<TextComponent>): this {
		return this.#add(new TextComponent(this.controlEl), cb);
	}

	addSearch(cb: Added<SearchComponent>): this {
		return this.#add(new SearchComponent(this.controlEl), cb);
	}

	addTextArea(cb: Added<TextAreaComponent>): this {
		return this.#add(new TextAreaComponent(this.controlEl), cb);
	}

	addDropdown(cb: Added<DropdownComponent>): this {
		return this.#add(new DropdownComponent(this.controlEl), cb);
	}

	addSlider(cb: Added<SliderComponent>): this {
		return this.#add(new SliderComponent(this.controlEl), cb);
	}

	addMomentFormat(): never {
		return refuse('addMomentFormat');
	}

	addColorPicker(): never {
		return refuse('addColorPicker');
	}

	addProgressBar(): never {
		return refuse('addProgressBar');
	}

	addComponent<T extends Obsidian.BaseComponent>(cb: (el: HTMLElement) => T): this {
		this.components.push(cb(this.controlEl));
		return this;
	}

	then(cb: (setting: this) => unknown): this {
		cb(this);
		return this;
	}

	clear(): this {
		this.controlEl.empty();
		this.components = [];
		return this;
	}

	#add<T extends BaseComponent>(component: T, cb: Added<T>): this {
		this.components.push(component);
		cb(component);
		return this;
	}
}

function refuse(name: string): never {
	throw new Error(`The workbench does not know Setting.${name}`);
}

/** Rows under a heading. */
export class SettingGroup {
	listEl: HTMLElement;
	readonly groupEl: HTMLElement;
	readonly #headingEl: HTMLElement;
	readonly #nameEl: HTMLElement;

	constructor(containerEl: HTMLElement) {
		this.groupEl = containerEl.createDiv({ cls: 'setting-group' });
		this.#headingEl = this.groupEl.createDiv({ cls: 'setting-item setting-item-heading' });
		this.#nameEl = this.#headingEl.createDiv({
			cls: 'setting-item-name',
			attr: { role: 'heading', 'aria-level': 3 },
		});
		this.#headingEl.hide();
		this.listEl = this.groupEl.createDiv({ cls: 'setting-items' });
	}

	setHeading(text: string | DocumentFragment): this {
		this.#nameEl.setText(text);
		this.#headingEl.show();
		return this;
	}

	addClass(...classes: string[]): this {
		this.groupEl.addClass(...classes);
		return this;
	}

	addSetting(cb: (setting: Obsidian.Setting) => void): this {
		cb(new Setting(this.listEl));
		return this;
	}

	addSearch(cb: (component: SearchComponent) => unknown): this {
		cb(new SearchComponent(this.#headingEl));
		return this;
	}

	addExtraButton(cb: (component: ExtraButtonComponent) => unknown): this {
		this.#headingEl.show();
		cb(new ExtraButtonComponent(this.#headingEl.createDiv({ cls: 'setting-item-control' })));
		return this;
	}
}
