// @vitest-environment happy-dom
import { PluginSettingTab, type App, type Plugin, type SettingDefinitionItem } from 'obsidian';
import { expect, it } from 'vitest';
import { openNotes } from './open-notes';
import { samplePlugin } from './sample-plugin';

class Tab extends PluginSettingTab {
	readonly cleaned: string[] = [];

	constructor(
		app: App,
		private readonly owner: Plugin,
		private readonly items: () => SettingDefinitionItem[],
	) {
		super(app, owner);
	}

	override getSettingDefinitions(): SettingDefinitionItem[] {
		return this.items();
	}

	get values(): unknown {
		return this.owner.settings;
	}
}

/** Opens the settings of a plugin that has these definitions. */
async function openTab(
	items: (settings: Record<string, unknown>) => SettingDefinitionItem[],
	settings: Record<string, unknown> = {},
): Promise<{ tab: Tab; el: HTMLElement; saved: () => string | undefined; settle: () => Promise<void> }> {
	const { bench, store } = await openNotes({ 'Daily/a.md': '', 'Templates/Day.md': '' });
	let tab: Tab | undefined;
	await bench.loadPlugin(
		...samplePlugin((plugin) => {
			plugin.settings = settings;
			tab = new Tab(plugin.app, plugin, () => items(settings));
			plugin.addSettingTab(tab);
		}),
	);
	bench.app.setting.open();
	bench.app.setting.openTabById('sample');
	if (!tab) throw new Error('no tab');
	return {
		tab,
		el: tab.containerEl,
		saved: () => store.text('.obsidian/plugins/sample/data.json'),
		settle: () => bench.settle(),
	};
}

function enter(el: HTMLElement | null, value: string, event = 'input'): void {
	(el as HTMLInputElement).value = value;
	el?.dispatchEvent(new Event(event));
}

it('draws each kind of control with its value, and stores what is entered', async () => {
	const { el, tab, settle } = await openTab(
		() => [
			{ name: 'Log', control: { type: 'toggle', key: 'log', defaultValue: false } },
			{
				name: 'When',
				control: { type: 'dropdown', key: 'when', options: { open: 'On opening', start: 'At start' } },
			},
			{ name: 'Heading', control: { type: 'text', key: 'heading' } },
			{ name: 'Days', control: { type: 'number', key: 'days', min: 1 } },
			{ name: 'Hour', control: { type: 'slider', key: 'hour', min: 0, max: 6, step: 1 } },
			{ name: 'Words', control: { type: 'textarea', key: 'words', rows: 3 } },
		],
		{ when: 'start', heading: '## Top of mind', days: 14, hour: 4 },
	);
	const rows = [...el.querySelectorAll<HTMLElement>('.setting-item:not(.setting-item-heading)')];
	expect(rows.map((row) => row.querySelector('.setting-item-name')?.textContent)).toEqual([
		'Log',
		'When',
		'Heading',
		'Days',
		'Hour',
		'Words',
	]);
	expect(rows.slice(1, 5).map((row) => row.querySelector<HTMLInputElement>('input, select')?.value)).toEqual([
		'start',
		'## Top of mind',
		'14',
		'4',
	]);
	rows[0]?.querySelector<HTMLElement>('.checkbox-container')?.click();
	enter(rows[1]?.querySelector('select') ?? null, 'open', 'change');
	enter(rows[2]?.querySelector('input') ?? null, '# Today');
	enter(rows[3]?.querySelector('input') ?? null, '21');
	enter(rows[4]?.querySelector('input') ?? null, '2', 'change');
	await settle();
	expect(tab.values).toEqual({ log: true, when: 'open', heading: '# Today', days: 21, hour: 2 });
});

it('stores no value that validation refuses, and says why', async () => {
	const { el, saved, settle } = await openTab(
		() => [
			{
				name: 'Heading',
				control: {
					type: 'text',
					key: 'heading',
					validate: (value) => (value.startsWith('#') ? undefined : 'Begin with #'),
				},
			},
		],
		{ heading: '# a' },
	);
	const input = el.querySelector('input');
	enter(input, 'b');
	await settle();
	expect([el.querySelector('.setting-item-error')?.textContent, saved()]).toEqual(['Begin with #', undefined]);
	enter(input, '# b');
	await settle();
	expect([el.querySelector('.setting-item-error'), saved()]).toEqual([null, '{\n  "heading": "# b"\n}']);
});

it('says at once that a stored value is refused', async () => {
	const { el, settle } = await openTab(
		() => [
			{
				name: 'Days',
				control: { type: 'number', key: 'days', validate: (days) => (days > 0 ? undefined : 'Too few') },
			},
		],
		{ days: 0 },
	);
	await settle();
	expect(el.querySelector('.setting-item-error')?.textContent).toBe('Too few');
});

it('shows and disables rows as the values change', async () => {
	const { el, settle } = await openTab((settings) => [
		{ name: 'Log', control: { type: 'toggle', key: 'log' } },
		{
			type: 'group',
			heading: 'More',
			items: [
				{ name: 'Text', visible: () => settings.log === true, control: { type: 'text', key: 'text' } },
				{ name: 'Tag', control: { type: 'text', key: 'tag', disabled: () => settings.log !== true } },
			],
		},
	]);
	const [text, tag] = [...el.querySelectorAll<HTMLElement>('.setting-group:last-child .setting-items .setting-item')];
	const seen = (): unknown[] => [text?.style.display, tag?.querySelector('input')?.disabled];
	expect(seen()).toEqual(['none', true]);
	el.querySelector<HTMLElement>('.checkbox-container')?.click();
	await settle();
	expect(seen()).toEqual(['', false]);
});

it('suggests folders and files that are there', async () => {
	const { el, tab, settle } = await openTab(() => [{ name: 'Template', control: { type: 'file', key: 'template' } }]);
	const input = el.querySelector('input');
	input?.focus();
	enter(input, 'day');
	await settle();
	const suggested = [...document.querySelectorAll<HTMLElement>('.suggestion-container .suggestion-item')];
	expect(suggested.map(({ textContent }) => textContent)).toEqual(['Templates/Day.md']);
	suggested[0]?.click();
	await settle();
	expect(tab.values).toMatchObject({ template: 'Templates/Day.md' });
	expect(document.querySelector('.suggestion-container')).toBeNull();
});

it('opens pages, runs actions, draws lists and cleans up after `render`', async () => {
	const done: string[] = [];
	const { el, tab } = await openTab(() => [
		{ name: 'Reset', action: () => void done.push('reset') },
		{
			name: 'Own',
			render: (setting) => (
				setting.addButton((button) => button.setButtonText('Do').onClick(() => done.push('own'))),
				() => void done.push('cleaned')
			),
		},
		{
			type: 'page',
			name: 'Names',
			displayValue: () => '2',
			items: [{ name: 'Inside', control: { type: 'text', key: 'x' } }],
		},
		{
			type: 'list',
			heading: 'Tags',
			emptyState: 'None yet',
			items: [],
			addItem: { name: 'Add', action: () => void done.push('add') },
		},
	]);
	el.querySelector<HTMLElement>('.mod-action')?.click();
	for (const button of el.querySelectorAll('button')) button.click();
	expect(done).toEqual(['reset', 'own', 'add']);
	expect(el.textContent).toContain('None yet');
	el.querySelector<HTMLElement>('.mod-page')?.click();
	expect(el.textContent).toContain('Inside');
	expect(done.at(-1)).toBe('cleaned');
	el.querySelector<HTMLElement>('[aria-label="Back"]')?.click();
	expect(el.textContent).toContain('Reset');
	tab.app.workspace.updateOptions();
});
