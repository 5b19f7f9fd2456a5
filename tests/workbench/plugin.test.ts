// @vitest-environment happy-dom
import { Menu, Modal, Notice, Plugin } from 'obsidian';
import { afterEach, expect, it, vi } from 'vitest';
import { deviceMemory } from './device-memory';
import type { MenuItem } from './obsidian/menu';
import { openNotes } from './open-notes';
import { sampleManifest, samplePlugin } from './sample-plugin';

afterEach(() => void vi.useRealTimers());

it('keeps the data of a plugin in its folder', async () => {
	const { bench, store } = await openNotes({});
	const plugin = await bench.loadPlugin(...samplePlugin(() => undefined));
	expect(await plugin.loadData()).toBeNull();
	await plugin.saveData({ a: 1 });
	expect(await plugin.loadData()).toEqual({ a: 1 });
	expect(store.text('.obsidian/plugins/sample/data.json')).toBe('{\n  "a": 1\n}');
});

it('tells a plugin that it was switched on by the user, and that its data came from elsewhere', async () => {
	const { bench } = await openNotes({});
	const told: string[] = [];
	class Told extends Plugin {
		override async onload(): Promise<void> {
			await Promise.resolve();
			told.push('load');
		}

		override onUserEnable(): void {
			told.push('enable');
		}

		override onExternalSettingsChange(): void {
			told.push('external');
		}
	}
	await bench.loadPlugin(Told, sampleManifest);
	await bench.changedOutside('.obsidian/plugins/sample/data.json');
	expect(told).toEqual(['load', 'enable', 'external']);
});

it('runs a command only when it can be run', async () => {
	const { bench } = await openNotes({ 'a.md': 'x' });
	const ran = vi.fn();
	let possible = false;
	await bench.loadPlugin(
		...samplePlugin((plugin) => {
			plugin.addCommand({ id: 'plain', name: 'Plain', callback: () => void ran('plain') });
			plugin.addCommand({
				id: 'checked',
				name: 'Checked',
				checkCallback: (checking) => (possible && !checking && ran('checked'), possible),
			});
			plugin.addCommand({ id: 'edit', name: 'Edit', editorCallback: (editor) => void ran(editor.getValue()) });
		}),
	);
	const { commands } = bench.app;
	const run = (id: string): boolean => commands.executeCommandById(`sample:${id}`);
	expect([run('plain'), run('checked'), run('edit'), run('none')]).toEqual([true, false, false, false]);
	possible = true;
	await bench.openNote('a.md');
	expect([run('checked'), run('edit')]).toEqual([true, true]);
	expect(ran.mock.calls).toEqual([['plain'], ['checked'], ['x']]);
	expect(commands.listCommands().map(({ name }) => name)).toEqual([
		'Sample: Plain',
		'Sample: Checked',
		'Sample: Edit',
	]);
});

it('takes back all that a plugin registered when it is switched off', async () => {
	const { bench } = await openNotes({});
	await bench.loadPlugin(
		...samplePlugin((plugin) => {
			plugin.addRibbonIcon('users', 'Open', () => undefined);
			plugin.addStatusBarItem().setText('4');
			plugin.addCommand({ id: 'x', name: 'X', callback: () => undefined });
			plugin.registerObsidianProtocolHandler('sample', () => undefined);
			plugin.registerCliHandler('sample', 'S', null, () => 'ok');
		}),
	);
	expect(await bench.runCli('sample')).toBe('ok');
	await bench.unloadPlugin('sample');
	expect(bench.containerEl.querySelector('.side-dock-ribbon-action, .status-bar-item')).toBeNull();
	expect(bench.app.commands.listCommands()).toEqual([]);
	await expect(bench.openUri('sample')).rejects.toThrow('Nobody answers');
	await expect(bench.runCli('sample')).rejects.toThrow('No such command');
});

it('runs what the ribbon, a URI and the command line ask for', async () => {
	const { bench } = await openNotes({});
	const heard: unknown[] = [];
	await bench.loadPlugin(
		...samplePlugin((plugin) => {
			plugin.addRibbonIcon('users', 'Open it', () => heard.push('ribbon'));
			plugin.registerObsidianProtocolHandler('sample', (params) => heard.push(params));
			plugin.registerCliHandler(
				'sample:touch',
				'S',
				{ person: { value: '<name>', description: 'Who', required: true } },
				({ person }) => `touched ${person ?? ''}`,
			);
			expect(() => plugin.registerCliHandler('sample:touch', 'S', null, () => '')).toThrow('already registered');
		}),
	);
	bench.containerEl.querySelector<HTMLElement>('[aria-label="Open it"]')?.click();
	await bench.openUri('sample', { person: 'Ada' });
	expect(heard).toEqual(['ribbon', { action: 'sample', person: 'Ada' }]);
	expect(await bench.runCli('sample:touch', { person: 'Ada' })).toBe('touched Ada');
	await expect(bench.runCli('sample:touch')).rejects.toThrow('person');
});

it('has no status bar on a phone', async () => {
	const { bench } = await openNotes({}, { phone: true });
	expect(document.body.hasClass('is-phone')).toBe(true);
	await expect(bench.loadPlugin(...samplePlugin((plugin) => plugin.addStatusBarItem()))).rejects.toThrow(
		'status bar',
	);
	await openNotes({});
	expect(document.body.hasClass('is-phone')).toBe(false);
});

it('shows notices until they are clicked or their time is up', async () => {
	vi.useFakeTimers();
	const { bench } = await openNotes({});
	const undo = vi.fn();
	new Notice(
		createFragment((el) => el.createEl('button', { text: 'Undo' }).addEventListener('click', undo)),
		0,
	);
	new Notice('Gone soon', 3000);
	expect(bench.notices.map(({ textContent }) => textContent)).toEqual(['Undo', 'Gone soon']);
	await vi.advanceTimersByTimeAsync(3000);
	expect(bench.notices).toHaveLength(1);
	bench.notices[0]?.querySelector('button')?.click();
	expect(undo).toHaveBeenCalledOnce();
	expect(bench.notices).toHaveLength(0);
});

it('shows one menu at a time, and runs the item that is clicked', async () => {
	await openNotes({});
	const chosen = vi.fn();
	const hidden = vi.fn();
	const menu = new Menu();
	menu.onHide(hidden);
	menu.addItem((item) =>
		item
			.setTitle('Skip')
			.setDisabled(true)
			.onClick(() => void chosen('skip')),
	);
	menu.addSeparator();
	menu.addItem((item) =>
		item
			.setTitle('Swap')
			.setIcon('shuffle')
			.onClick(() => void chosen('swap')),
	);
	menu.showAtPosition({ x: 1, y: 1 });
	const items = [...document.querySelectorAll<HTMLElement>('.menu .menu-item')];
	for (const item of items) item.click();
	expect(chosen.mock.calls).toEqual([['swap']]);
	expect(hidden).toHaveBeenCalledOnce();
	expect(document.querySelector('.menu')).toBeNull();
});

it('sets sections of a menu apart, and opens the menu of an item by pointer and by keyboard', async () => {
	await openNotes({});
	const chosen = vi.fn();
	const show = (): void => {
		const menu = new Menu();
		menu.addItem((item) => item.setTitle('Open').setSection('open'));
		menu.addItem((item) => {
			// The app does not declare it.
			const below = (item.setTitle('Snooze').setSection('rest') as unknown as MenuItem).setSubmenu();
			below.addItem((one) => one.setTitle('A week').onClick(() => void chosen()));
		});
		menu.addItem((item) => item.setTitle('Say').setSection('open'));
		menu.showAtPosition({ x: 1, y: 1 });
	};
	const press = (key: string): unknown =>
		document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
	const titles = (): string[] =>
		[...document.querySelectorAll('.menu')].map((menu) => [...menu.children].map((one) => one.textContent).join());
	show();
	expect(titles()).toEqual(['Open,Say,,Snooze']);
	document.querySelector<HTMLElement>('.has-submenu')?.click();
	expect(titles()).toEqual(['Open,Say,,Snooze', 'A week']);
	document.querySelectorAll('.menu')[1]?.querySelector<HTMLElement>('.menu-item')?.click();
	expect([chosen.mock.calls.length, titles()]).toEqual([1, []]);
	show();
	for (const key of ['ArrowUp', 'ArrowRight', 'ArrowLeft', 'ArrowRight', 'Enter']) press(key);
	expect([chosen.mock.calls.length, titles()]).toEqual([2, []]);
});

it('offers what plugins add to the menus of a file and of an editor', async () => {
	const { bench } = await openNotes({ 'a.md': 'x' });
	await bench.loadPlugin(
		...samplePlugin(({ app }) => {
			app.workspace.on('file-menu', (menu, file) => menu.addItem((item) => item.setTitle(`Add ${file.name}`)));
			app.workspace.on('editor-menu', (menu, editor) => menu.addItem((item) => item.setTitle(editor.getValue())));
		}),
	);
	const titles = (): string[] => [...document.querySelectorAll('.menu .menu-item-title')].map((el) => el.textContent);
	bench.openFileMenu('a.md');
	expect(titles()).toEqual(['Add a.md']);
	bench.openEditorMenu(await bench.openNote('a.md'));
	expect(titles()).toEqual(['x']);
});

it('notes which hover previews are asked for, from sources that are registered', async () => {
	const { bench } = await openNotes({});
	await bench.loadPlugin(
		...samplePlugin((plugin) => plugin.registerHoverLinkSource('sample', { display: 'Sample', defaultMod: true })),
	);
	bench.app.workspace.trigger('hover-link', { source: 'sample', linktext: 'Ada' });
	expect(bench.hovered).toEqual(['Ada']);
});

it('closes a dialog with Escape', async () => {
	const { bench } = await openNotes({});
	const modal = new Modal(bench.app);
	const closed = vi.fn();
	modal.setTitle('New person').setCloseCallback(closed);
	modal.open();
	expect(document.querySelector('.modal-container .modal-title')?.textContent).toBe('New person');
	document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
	expect(closed).toHaveBeenCalledOnce();
	expect(document.querySelector('.modal-container')).toBeNull();
});

it('remembers for the device what is not in the vault', async () => {
	const memory = deviceMemory();
	const first = await openNotes({}, { memory });
	first.bench.app.saveLocalStorage('written', { day: '2026-11-23' });
	const second = await openNotes({}, { memory });
	expect(second.bench.app.loadLocalStorage('written')).toEqual({ day: '2026-11-23' });
	second.bench.app.saveLocalStorage('written', null);
	expect(second.bench.app.loadLocalStorage('written')).toBeNull();
});

it.each([
	[undefined, true],
	['["daily-notes"]', true],
	['["templates"]', false],
	['{"daily-notes":false}', false],
])('knows from core-plugins.json %j whether daily notes are on: %j', async (core, enabled) => {
	const files = {
		'.obsidian/daily-notes.json': '{"folder":"Daily"}',
		...(core === undefined ? {} : { '.obsidian/core-plugins.json': core }),
	};
	const { bench } = await openNotes(files);
	const plugin = bench.app.internalPlugins.getPluginById('daily-notes');
	expect([plugin?.enabled, plugin?.instance.options]).toEqual([enabled, { folder: 'Daily' }]);
});
