import type * as Obsidian from 'obsidian';
import { Setting, SettingGroup } from './setting';
import { renderControl, type ControlStore } from './setting-control';

type Predicate = boolean | (() => boolean) | undefined;
type Group = Obsidian.SettingDefinitionGroup | Obsidian.SettingDefinitionList;

/** Drawn definitions, valid until the next drawing. */
export interface DrawnSettings {
	/** Evaluates every `visible` and `disabled` again. */
	refresh(): void;
	/** Runs the cleanup functions that the `render` functions returned. */
	cleanUp(): void;
}

/** What rows need from their tab. */
export interface SettingRows extends ControlStore {
	openPage(page: Obsidian.SettingDefinitionPage): void;
}

/** Draws definitions into `containerEl`. Rows between groups form a group of their own. */
export function renderDefinitions(
	items: readonly Obsidian.SettingDefinitionItem[],
	containerEl: HTMLElement,
	tab: SettingRows,
): DrawnSettings {
	const refreshers: (() => void)[] = [];
	const cleanups: (() => void)[] = [];
	let loose: SettingGroup | null = null;
	const drawRow = (row: Obsidian.SettingGroupItem, group: SettingGroup, index: number): Setting => {
		const setting = new Setting(group.listEl);
		const cleanup = renderRow(row, setting, group, index, tab);
		if (cleanup) cleanups.push(cleanup);
		refreshers.push(() => {
			setting.settingEl.toggle(holds(row.visible, true));
			const disabled = disabledOf(row);
			if (disabled !== undefined) setting.setDisabled(holds(disabled, false));
		});
		return setting;
	};
	for (const item of items) {
		if ('type' in item && item.type !== 'page') {
			loose = null;
			const group = renderGroup(item, containerEl, drawRow);
			refreshers.push(() => group.groupEl.toggle(holds(item.visible, true)));
		} else {
			loose ??= new SettingGroup(containerEl);
			drawRow(item, loose, loose.listEl.childElementCount);
		}
	}
	const refresh = (): void => refreshers.forEach((each) => each());
	refresh();
	return { refresh, cleanUp: () => cleanups.forEach((each) => each()) };
}

function renderGroup(
	definition: Group,
	containerEl: HTMLElement,
	drawRow: (row: Obsidian.SettingGroupItem, group: SettingGroup, index: number) => Setting,
): SettingGroup {
	const group = new SettingGroup(containerEl);
	if (definition.heading) group.setHeading(definition.heading);
	if (definition.cls) group.addClass(...definition.cls.split(' ').filter(Boolean));
	for (const button of definition.extraButtons ?? []) group.addExtraButton((component) => button(component));
	const items = definition.items ?? [];
	const rows = items.map((row, index) => drawRow(row, group, index));
	const search = definition.search;
	if (search) {
		group.addSearch((field) => {
			field.setPlaceholder(search.placeholder ?? '');
			field.onChange((query) =>
				items.forEach((row, index) => rows[index]?.settingEl.toggle('type' in row || search.match(row, query))),
			);
		});
	}
	if (definition.type === 'list') renderList(definition as Obsidian.SettingDefinitionList, group, rows);
	return group;
}

function renderList(list: Obsidian.SettingDefinitionList, group: SettingGroup, rows: readonly Setting[]): void {
	if (rows.length === 0 && list.emptyState)
		group.listEl.createDiv({ cls: 'setting-list-empty' }).setText(list.emptyState);
	const { onDelete, addItem } = list;
	if (onDelete) {
		for (const [index, row] of rows.entries())
			row.addExtraButton((button) =>
				button
					.setIcon('trash')
					.setTooltip('Delete')
					.onClick(() => onDelete(index)),
			);
	}
	if (addItem)
		new Setting(group.listEl).addButton((button) =>
			button.setButtonText(addItem.name).onClick(() => addItem.action(button.buttonEl)),
		);
}

function renderRow(
	row: Obsidian.SettingGroupItem,
	setting: Setting,
	group: SettingGroup,
	index: number,
	tab: SettingRows,
): (() => void) | void {
	setting.setName(row.name).setDesc(row.desc ?? '');
	if ('type' in row) return renderPageRow(row, setting, tab);
	if (row.render) return row.render(setting, group);
	if (row.control) renderControl(setting, row.control, tab);
	const { action } = row;
	if (action) {
		setting.setClass('mod-action');
		setting.settingEl.setAttrs({ role: 'button', tabindex: 0 });
		setting.settingEl.addEventListener('click', () => action(setting.settingEl, index));
	}
}

function renderPageRow(page: Obsidian.SettingDefinitionPage, setting: Setting, tab: SettingRows): void {
	const value = typeof page.displayValue === 'function' ? page.displayValue() : page.displayValue;
	const status = typeof page.status === 'function' ? page.status() : page.status;
	setting.addDisplayValue((display) => display.setValue(value ?? null).setStatus(status ?? null));
	setting.setClass('mod-page');
	setting.settingEl.setAttrs({ role: 'button', tabindex: 0 });
	setting.settingEl.addEventListener('click', () => tab.openPage(page));
}

function disabledOf(row: Obsidian.SettingGroupItem): Predicate {
	if ('type' in row) return undefined;
	if (row.control) return row.control.disabled;
	return 'disabled' in row ? row.disabled : undefined;
}

function holds(predicate: Predicate, otherwise: boolean): boolean {
	return (typeof predicate === 'function' ? predicate() : predicate) ?? otherwise;
}
