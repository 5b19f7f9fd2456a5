// @vitest-environment happy-dom
import { Notice, Plugin, TFile } from 'obsidian';
import { afterEach, expect, it, vi } from 'vitest';
import { MemoryStore } from './memory-store';
import { openApp } from './open-app';

const manifest = {
	id: 'sample',
	name: 'Sample',
	author: 'A',
	version: '1.0.0',
	minAppVersion: '1.13.0',
	description: 'A sample.',
};

afterEach(() => void vi.useRealTimers());

it('tells a plugin that was enabled before of every file while the vault loads, then that the layout is ready', async () => {
	const heard: string[] = [];
	class Eager extends Plugin {
		override onload(): void {
			this.registerEvent(this.app.vault.on('create', (file) => heard.push(`create ${file.path}`)));
			this.app.workspace.onLayoutReady(() => heard.push('ready'));
			this.registerEvent(this.app.metadataCache.on('resolved', () => heard.push('resolved')));
		}
	}
	const bench = await openApp({
		store: new MemoryStore({ 'People/Ada.md': '', '.obsidian/app.json': '{}' }),
		plugins: [{ plugin: Eager, manifest }],
	});
	await bench.settle();
	expect(heard).toEqual(['create People', 'create People/Ada.md', 'ready', 'resolved']);
});

it('answers null for a note until it has been read, after the layout is ready', async () => {
	const bench = await openApp({ store: new MemoryStore({ 'Ada.md': '---\ntags: network90\n---\n' }) });
	const file = bench.app.vault.getFileByPath('Ada.md');
	if (!(file instanceof TFile)) throw new Error('no file');
	expect(bench.app.workspace.layoutReady).toBe(true);
	expect(bench.app.metadataCache.getFileCache(file)).toBeNull();
	await bench.settle();
	expect(bench.app.metadataCache.getFileCache(file)?.frontmatter).toEqual({ tags: 'network90' });
});

it('shows notices with buttons that can be clicked, and takes them away after a while', async () => {
	vi.useFakeTimers();
	await openApp({ store: new MemoryStore() });
	const undo = vi.fn();
	new Notice(createFragment((el) => el.createEl('button', { text: 'Undo' }).addEventListener('click', undo)));
	document.querySelector<HTMLElement>('.notice button')?.click();
	expect(undo).toHaveBeenCalledOnce();
});
