import type * as Obsidian from 'obsidian';
import { AbstractInputSuggest } from './input-suggest';
import { prepareSimpleSearch } from './search';
import type { Setting } from './setting';
import type { TextComponent } from './text-components';

/** Reads and writes the values of controls. */
export interface ControlStore {
	app: Obsidian.App;
	getControlValue(key: string): unknown;
	setControlValue(key: string, value: unknown): void | Promise<void>;
	/** Called after a value was stored, because other rows may depend on it. */
	refreshDomState(): void;
}

/**
 * Draws the control of a setting. As in the app, `validate` runs before a value is stored. A value that it refuses is
 * not stored, and its message is shown. A stored value that it refuses shows the message at once.
 */
export function renderControl(setting: Setting, control: Obsidian.SettingControl, store: ControlStore): void {
	const stored = store.getControlValue(control.key) ?? control.defaultValue;
	const check = async (value: unknown): Promise<boolean> => {
		const problem = await (control.validate as ((value: unknown) => unknown) | undefined)?.(value);
		const message = typeof problem === 'string' && problem !== '' ? problem : null;
		setting.setErrorMessage(message);
		return message === null;
	};
	const change = async (value: unknown): Promise<void> => {
		if (!(await check(value))) return;
		await store.setControlValue(control.key, value);
		store.refreshDomState();
	};
	draw(setting, control, stored, (value) => void change(value), store.app);
	// Whether the app labels its controls with their names is not known. Tests need the label to find the control.
	setting.controlEl.find('input, select, textarea')?.setAttr('aria-label', setting.nameEl.getText());
	if (stored !== undefined && stored !== null) void check(stored);
}

function draw(
	setting: Setting,
	control: Obsidian.SettingControl,
	stored: unknown,
	change: (value: unknown) => void,
	app: Obsidian.App,
): void {
	const text = typeof stored === 'string' || typeof stored === 'number' ? String(stored) : '';
	switch (control.type) {
		case 'toggle':
			setting.addToggle((toggle) => toggle.setValue(stored === true).onChange(change));
			break;
		case 'dropdown':
			setting.addDropdown((dropdown) => dropdown.addOptions(control.options).setValue(text).onChange(change));
			break;
		case 'textarea':
			setting.addTextArea((area) => {
				area.setPlaceholder(control.placeholder ?? '')
					.setValue(text)
					.onChange(change);
				if (control.rows !== undefined) area.inputEl.rows = control.rows;
			});
			break;
		case 'number':
			setting.addText((field) => drawNumber(field, control, text, change));
			break;
		case 'slider':
			setting.addSlider((slider) => {
				slider
					.setLimits(control.min, control.max, control.step)
					.setValue(Number(stored ?? control.min))
					.onChange(change);
				if (control.displayFormat) slider.setDisplayFormat(control.displayFormat);
			});
			break;
		case 'text':
			setting.addText((field) =>
				field
					.setPlaceholder(control.placeholder ?? '')
					.setValue(text)
					.onChange(change),
			);
			break;
		case 'file':
		case 'folder':
			setting.addSearch((field) => {
				field
					.setPlaceholder(control.placeholder ?? '')
					.setValue(text)
					.onChange(change);
				new PathSuggest(app, field.inputEl, () => pathsFor(control, app)).onSelect((path) => {
					field.setValue(path);
					field.onChanged();
				});
			});
			break;
		case 'color':
			throw new Error('The workbench does not know settings of type color');
	}
}

/** An empty field, or one that is not a number, changes nothing. */
function drawNumber(
	field: TextComponent,
	control: Obsidian.SettingNumberControl,
	text: string,
	change: (value: unknown) => void,
): void {
	field.inputEl.type = 'number';
	field.inputEl.setAttrs({ min: control.min ?? null, max: control.max ?? null, step: control.step ?? null });
	field.setPlaceholder(control.placeholder ?? '').setValue(text);
	field.onChange((value) => {
		if (value.trim() !== '' && Number.isFinite(Number(value))) change(Number(value));
	});
}

function pathsFor(control: Obsidian.SettingFileControl | Obsidian.SettingFolderControl, app: Obsidian.App): string[] {
	if (control.type === 'file')
		return app.vault
			.getFiles()
			.filter(control.filter ?? (() => true))
			.map(({ path }) => path);
	return app.vault
		.getAllFolders(control.includeRoot)
		.filter(control.filter ?? (() => true))
		.map(({ path }) => path);
}

class PathSuggest extends AbstractInputSuggest<string> {
	constructor(
		app: Obsidian.App,
		inputEl: HTMLInputElement,
		private readonly paths: () => string[],
	) {
		super(app, inputEl);
	}

	protected getSuggestions(query: string): string[] {
		const search = prepareSimpleSearch(query);
		return this.paths().filter((path) => search(path) !== null);
	}

	renderSuggestion(path: string, el: HTMLElement): void {
		el.setText(path);
	}

	override selectSuggestion(path: string, evt: MouseEvent | KeyboardEvent): void {
		super.selectSuggestion(path, evt);
		this.close();
	}
}
