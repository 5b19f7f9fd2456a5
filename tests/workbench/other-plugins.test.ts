// @vitest-environment happy-dom
import { Component, MarkdownPreviewView, MarkdownRenderer, type PluginManifest } from 'obsidian';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { MemoryStore } from './memory-store';
import { noteCommands } from './obsidian/core-commands';
import { openApp, type EnabledPlugin } from './open-app';
import { openNotes } from './open-notes';
import { pluginOf, provideLate, type PluginScript } from './page/evaluate-plugin';
import { samplePlugin } from './sample-plugin';
import type { Workbench } from './workbench';

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => {
	vi.restoreAllMocks();
	vi.useRealTimers();
});

/** A plugin of others as its built script: CommonJS that the app evaluates. */
function built(id: string, code: string): EnabledPlugin {
	const manifest: PluginManifest = {
		id,
		name: id,
		author: '',
		version: '1.0.0',
		minAppVersion: '1.0.0',
		description: '',
	};
	return {
		manifest,
		get plugin() {
			const source = `${code}\n//# sourceURL=plugin:${id}/main.js`;
			// eslint-disable-next-line @typescript-eslint/no-implied-eval -- A browser runs the file as a script.
			const script = new Function('require', 'module', 'exports', source) as PluginScript;
			return pluginOf(script, provideLate);
		},
	};
}

const onload = (body: string): string =>
	`const o = require('obsidian'); module.exports = class extends o.Plugin { async onload() { ${body} } };`;

async function openBeside(
	files: Record<string, string>,
	...others: EnabledPlugin[]
): Promise<{ bench: Workbench; store: MemoryStore }> {
	const store = new MemoryStore(files);
	const bench = await openApp({
		store,
		others,
		prepare: (app) => noteCommands(app).forEach((command) => app.commands.addCommand(command)),
	});
	onTestFinished(() => bench.close());
	await bench.settle();
	return { bench, store };
}

const notices = (bench: Workbench): string[] => bench.notices.map(({ textContent }) => textContent);

describe('a plugin that asks the app as others do', () => {
	it('registers kinds of properties that it finds missing, and they are kept for the vault', async () => {
		const asking = onload(`
			const types = this.app.metadataTypeManager;
			if (types.getAllProperties()['priority']?.widget !== 'number') await types.setType('priority', 'number');`);
		const { bench, store } = await openBeside(
			{
				'a.md': '---\nmet: 2026-11-22\nDone: true\n---\n',
				'.obsidian/types.json': '{"types":{"met":"datetime"}}',
			},
			built('asking', asking),
		);
		expect(JSON.parse(store.text('.obsidian/types.json') ?? '')).toEqual({
			types: { met: 'datetime', priority: 'number' },
		});
		const { metadataTypeManager } = bench.app as unknown as { metadataTypeManager: { getAllProperties(): object } };
		expect(metadataTypeManager.getAllProperties()).toEqual({
			met: { name: 'met', widget: 'datetime', occurrences: 1 },
			done: { name: 'Done', widget: 'checkbox', occurrences: 1 },
			priority: { name: 'priority', widget: 'number', occurrences: 0 },
		});
	});

	it('does not overwrite kinds of properties that cannot be read', async () => {
		const { store } = await openBeside(
			{ '.obsidian/types.json': '{"types":' },
			built('asking', onload(`await this.app.metadataTypeManager.setType('priority', 'number');`)),
		);
		expect(store.text('.obsidian/types.json')).toBe('{"types":');
	});

	it('puts itself around the command that saves, and works when the user saves', async () => {
		const wrapping = onload(`
			const command = this.app.commands.commands['editor:save-file'];
			const save = command.checkCallback;
			command.checkCallback = (checking) => {
				if (checking) return save(true);
				save(false);
				const editor = this.app.workspace.activeEditor.editor;
				editor.setValue(editor.getValue().trimEnd() + '\\n');
			};`);
		const { bench, store } = await openBeside({ 'a.md': 'x' }, built('wrapping', wrapping));
		const view = await bench.openNote('a.md');
		view.editor.setValue('x  ');
		expect(bench.app.commands.executeCommandById('editor:save-file')).toBe(true);
		await bench.settle();
		await view.save();
		expect([store.text('a.md'), view.editor.getValue()]).toEqual(['x\n', 'x\n']);
	});

	it('keeps the time of a note that it changes, so that the change counts as no edit', async () => {
		const timing = onload(`this.app.vault.on('modify', (file) => {
			if (this.busy) return;
			this.busy = true;
			void this.app.fileManager.processFrontMatter(file, (data) => { data.updated = '2026-11-23T09:00'; }, { ctime: file.stat.ctime, mtime: file.stat.mtime }).then(() => { this.busy = false; });
		});`);
		const { bench, store } = await openBeside({ 'a.md': 'x\n' }, built('timing', timing));
		const file = bench.app.vault.getFileByPath('a.md');
		if (!file) throw new Error('no file');
		await bench.app.vault.modify(file, 'y\n');
		const { mtime } = file.stat;
		await bench.settle();
		expect(store.text('a.md')).toBe('---\nupdated: 2026-11-23T09:00\n---\ny\n');
		expect(file.stat.mtime).toBe(mtime);
	});

	it('registers its own previews of links, and finds the settings of another by its suggestions', async () => {
		const { bench } = await openBeside(
			{},
			built(
				'boards',
				onload(`
				this.app.workspace.registerHoverLinkSource('board', { display: 'Board', defaultMod: true });
				this.app.workspace.trigger('hover-link', { source: 'board', linktext: 'Ada' });
				this.register(() => this.app.workspace.unregisterHoverLinkSource('board'));`),
			),
			built(
				'tasks',
				onload(`
				class Suggest extends o.EditorSuggest { settings = { taskFormat: 'emoji' }; onTrigger() { return null; } getSuggestions() { return []; } renderSuggestion() {} selectSuggestion() {} }
				this.registerEditorSuggest(new Suggest(this.app));`),
			),
			built(
				'asking',
				onload(
					`this.found = this.app.workspace.editorSuggest.suggests.find((one) => one.settings?.taskFormat).settings;`,
				),
			),
		);
		expect(notices(bench)).toEqual([]);
		expect(bench.hovered).toEqual(['Ada']);
		expect((bench.app.plugins.getPlugin('asking') as unknown as { found: object }).found).toEqual({
			taskFormat: 'emoji',
		});
		await bench.unloadPlugin('boards');
		expect(
			Object.keys((bench.app.workspace as unknown as { hoverLinkSources: object }).hoverLinkSources),
		).not.toContain('board');
	});

	it('keeps a cache by the id of the vault, and a secret outside the vault', async () => {
		const keeping = onload(`
			if (!/^[0-9a-f]{16}$/.test(this.app.appId)) throw new Error(this.app.appId);
			this.app.secretStorage.setSecret('api-key', 'sesame');`);
		const { bench, store } = await openBeside({}, built('keeping', keeping));
		expect(notices(bench)).toEqual([]);
		const { secretStorage } = bench.app;
		expect([
			secretStorage.getSecret('api-key'),
			secretStorage.getSecret('toString'),
			secretStorage.listSecrets(),
		]).toEqual(['sesame', null, ['api-key']]);
		expect(() => secretStorage.setSecret('API key', '')).toThrow('lowercase');
		expect(JSON.stringify(store.snapshot())).not.toContain('sesame');
	});

	it('asks for Node’s modules at its top, and uses them where the app has a disk of its own', async () => {
		const careful = `const { exec } = require('child_process'); const { promisify } = require('util'); const run = promisify(exec); ${onload('try { await run("ls"); } catch (error) { this.refused = error.message; }')}`;
		const { bench } = await openBeside({}, built('careful', careful));
		expect((bench.app.plugins.getPlugin('careful') as unknown as { refused: string }).refused).toBe(
			'The workbench has no module child_process',
		);
	});
});

describe('a plugin that fails to load', () => {
	const failing: Record<string, [code: string, reason: string]> = {
		'is no script': ['<html>', 'Unexpected token'],
		'exports nothing': ['', 'Its file exports no plugin'],
		'exports another class': ['module.exports = class {};', 'Its file exports no plugin'],
		'extends what the app does not have here': [
			`class Popover extends require('obsidian').HoverPopover {} ${onload('')}`,
			'The workbench does not know HoverPopover of the obsidian module',
		],
		'asks for what the app does not have': [
			onload('this.app.dragManager.start();'),
			'The workbench does not know app.dragManager',
		],
		'uses a module that is not there': [
			`const fs = require('fs'); ${onload('fs.readFileSync("/etc/passwd");')}`,
			'The workbench has no module fs',
		],
		'throws what is no error': [onload('throw "no";'), 'no'],
		'fails again when it is taken back': [
			`const o = require('obsidian'); module.exports = class extends o.Plugin { onload() { throw new Error('first.'); } onunload() { throw new Error('second'); } };`,
			'first',
		],
	};

	it.each(Object.entries(failing))(
		'because it %s, is told in one sentence, and the next one loads',
		async (_, [code, reason]) => {
			const { bench } = await openBeside(
				{ 'a.md': '' },
				built('failing', code),
				built('good', onload('this.addRibbonIcon("x", "Good", () => undefined);')),
			);
			const [notice, ...others] = notices(bench);
			expect(others).toEqual([]);
			expect(notice).toMatch(/^The plugin failing could not be loaded: .*[^.]\.$/);
			expect(notice).toContain(reason);
			expect(console.error).toHaveBeenCalledOnce();
			expect([bench.app.plugins.getPlugin('failing'), bench.app.plugins.enabledPlugins.has('failing')]).toEqual([
				null,
				false,
			]);
			expect(bench.containerEl.querySelector('[aria-label="Good"]')).not.toBeNull();
			expect(bench.app.workspace.layoutReady).toBe(true);
		},
	);

	it('because it needs a newer app, is told too', async () => {
		const { manifest, plugin } = built('newer', onload(''));
		const { bench } = await openBeside({}, { plugin, manifest: { ...manifest, minAppVersion: '9.0.0' } });
		expect(notices(bench)).toEqual([
			'The plugin newer could not be loaded: It needs Obsidian 9.0.0, and this stands in for 1.13.1.',
		]);
	});

	it('takes back what it had registered before it failed', async () => {
		const { bench } = await openBeside(
			{},
			built(
				'half',
				onload('this.addCommand({ id: "x", name: "X", callback() {} }); throw new Error("half way");'),
			),
		);
		expect(bench.app.commands.findCommand('half:x')).toBeUndefined();
	});

	it('does not keep the app from starting if it never ends', async () => {
		vi.useFakeTimers();
		const opening = openBeside({}, built('endless', onload('await new Promise(() => undefined);')));
		await vi.advanceTimersByTimeAsync(10_000);
		expect(notices((await opening).bench)).toEqual([
			'The plugin endless could not be loaded: it is still loading, and the app goes on.',
		]);
	});
});

it('renders a line into an element whose paragraph plugins unwrap, and nothing into one that was emptied in the meantime', async () => {
	const { bench } = await openNotes({});
	const owner = new Component();
	const render = (el: HTMLElement, text: string): Promise<void> =>
		MarkdownRenderer.render(bench.app, text, el, 'a.md', owner);
	const line = createSpan();
	await render(line, 'call [[Ada]]');
	expect([...line.children].map(({ tagName }) => tagName)).toEqual(['P']);
	const drawn = createDiv();
	const old = render(drawn, 'old');
	drawn.empty();
	await Promise.all([old, render(drawn, 'new')]);
	expect(drawn.textContent).toBe('new');
});

it('shows a note being read in a view that plugins can ask and scroll', async () => {
	const { bench } = await openNotes({ 'a.md': '# One' });
	await bench.loadPlugin(
		...samplePlugin((plugin) =>
			plugin.registerMarkdownPostProcessor((el) => el.findAll('h1').forEach((head) => head.addClass('seen'))),
		),
	);
	const { previewMode } = await bench.openNote('a.md', { mode: 'preview' });
	expect(previewMode).toBeInstanceOf(MarkdownPreviewView);
	expect([previewMode.file.path, previewMode.get(), previewMode.getScroll()]).toEqual(['a.md', '# One', 0]);
	previewMode.set('# Two', false);
	await bench.settle();
	expect(previewMode.containerEl.querySelector('h1.seen')?.textContent).toBe('Two');
});
