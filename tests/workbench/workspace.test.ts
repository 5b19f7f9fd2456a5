// @vitest-environment happy-dom
import { ItemView, type Plugin, type WorkspaceLeaf } from 'obsidian';
import { expect, it, vi } from 'vitest';
import { MemoryStore } from './memory-store';
import { openApp } from './open-app';
import { openNotes } from './open-notes';
import { samplePlugin } from './sample-plugin';

class Panel extends ItemView {
	getViewType(): string {
		return 'panel';
	}

	getDisplayText(): string {
		return 'Panel';
	}

	protected override async onOpen(): Promise<void> {
		this.contentEl.setText('Drawn');
	}

	protected override async onClose(): Promise<void> {
		this.contentEl.setText('Closed');
	}
}

const withPanel = samplePlugin((plugin: Plugin) =>
	plugin.registerView('panel', (leaf: WorkspaceLeaf) => new Panel(leaf)),
);

it('mounts a view in the side, once, and shows it', async () => {
	const { bench } = await openNotes({});
	await bench.loadPlugin(...withPanel);
	const { workspace } = bench.app;
	const leaf = await workspace.ensureSideLeaf('panel', 'right');
	expect(await workspace.ensureSideLeaf('panel', 'right')).toBe(leaf);
	expect(leaf.view).toBeInstanceOf(Panel);
	expect(document.contains(leaf.view.containerEl)).toBe(true);
	expect(leaf.view.containerEl.textContent).toBe('Drawn');
	expect('collapsed' in workspace.rightSplit && workspace.rightSplit.collapsed).toBe(false);
});

it('closes the views of a plugin that is switched off', async () => {
	const { bench } = await openNotes({});
	await bench.loadPlugin(...withPanel);
	const { view } = await bench.app.workspace.ensureSideLeaf('panel', 'right');
	await bench.unloadPlugin('sample');
	expect(view.containerEl.textContent).toBe('Closed');
	expect(bench.app.workspace.getLeavesOfType('panel')).toEqual([]);
});

it('restores a view that is not seen as a deferred one, until it is revealed', async () => {
	const [plugin, manifest] = withPanel;
	const bench = await openApp({
		store: new MemoryStore(),
		plugins: [{ plugin, manifest }],
		layout: [{ viewState: { type: 'panel' }, side: 'right' }],
	});
	const [leaf] = bench.app.workspace.getLeavesOfType('panel');
	if (!leaf) throw new Error('no leaf');
	expect([leaf.isDeferred, leaf.view instanceof Panel]).toEqual([true, false]);
	await bench.app.workspace.revealLeaf(leaf);
	expect([leaf.isDeferred, leaf.view instanceof Panel]).toEqual([false, true]);
});

it('fires `file-open` once for each file', async () => {
	const { bench, note } = await openNotes({ 'a.md': '', 'b.md': '' });
	const opened = vi.fn();
	bench.app.workspace.on('file-open', opened);
	await bench.openNote('a.md');
	await bench.openNote('a.md');
	await bench.openNote('b.md');
	expect(opened.mock.calls).toEqual([[note('a.md')], [note('b.md')]]);
	expect(bench.app.workspace.getActiveFile()).toBe(note('b.md'));
	expect(bench.app.workspace.getLastOpenFiles()).toEqual(['b.md', 'a.md']);
});

it('remembers the file while a panel without one is active', async () => {
	const { bench, note } = await openNotes({ 'a.md': '' });
	await bench.loadPlugin(...withPanel);
	await bench.openNote('a.md');
	await bench.app.workspace.ensureSideLeaf('panel', 'right', { active: true });
	expect(bench.app.workspace.getActiveFile()).toBe(note('a.md'));
	expect(bench.app.workspace.activeEditor).toBeNull();
	expect(bench.app.workspace.getActiveViewOfType(Panel)).toBeInstanceOf(Panel);
});

it('makes the note that a followed link names and that is not there', async () => {
	const { bench, store } = await openNotes({ 'a.md': '', 'People/Ada.md': '' });
	await bench.app.workspace.openLinkText('Ada#Notes', 'a.md');
	expect(bench.app.workspace.getActiveFile()?.path).toBe('People/Ada.md');
	await bench.app.workspace.openLinkText('Ben', 'a.md', 'tab');
	expect(store.text('Ben.md')).toBe('');
	expect(bench.app.workspace.getLeavesOfType('markdown')).toHaveLength(2);
});

it('fires `layout-change` once for several changes made together', async () => {
	const { bench } = await openNotes({});
	const changed = vi.fn();
	bench.app.workspace.on('layout-change', changed);
	bench.app.workspace.getLeaf('tab');
	bench.app.workspace.getLeaf('split');
	await bench.settle();
	expect(changed).toHaveBeenCalledOnce();
});
