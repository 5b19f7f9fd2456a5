// @vitest-environment happy-dom
import { CapacitorAdapter, FileSystemAdapter } from 'obsidian';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openNotes, type OpenNotes } from './open-notes';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An open vault, and what its events tell: `modify` of the vault, `changed` of the cache. */
async function listenTo(files: Record<string, string>): Promise<OpenNotes & { heard: string[] }> {
	const opened = await openNotes(files);
	const heard: string[] = [];
	opened.bench.app.vault.on('modify', ({ path }) => heard.push(`modify ${path}`));
	opened.bench.app.metadataCache.on('changed', ({ path }, text) => heard.push(`changed ${path}: ${text}`));
	return { ...opened, heard };
}

it('tells nobody of a write that changes nothing, by whichever way it comes', async () => {
	const { bench, note, heard } = await listenTo({ 'a.md': 'x' });
	const { vault, fileManager } = bench.app;
	const before = note('a.md').stat.mtime;
	await vault.modify(note('a.md'), 'x');
	await vault.process(note('a.md'), (text) => text);
	await vault.append(note('a.md'), '');
	await vault.adapter.write('a.md', 'x');
	await vault.adapter.process('a.md', (text) => text);
	await fileManager.processFrontMatter(note('a.md'), () => undefined);
	await bench.settle();
	expect(heard).toEqual([]);
	expect(note('a.md').stat.mtime).toBeGreaterThan(before);
	await bench.changedOutside('a.md');
	expect(heard).toEqual([]);
	await vault.adapter.write('a.md', 'y');
	await bench.settle();
	expect(heard).toEqual(['modify a.md', 'changed a.md: y']);
});

it('tells of the change of another program all the same, where a write finds it done already', async () => {
	const { bench, note, store, heard } = await listenTo({ 'a.md': 'x', 'b.md': 'x' });
	const { vault } = bench.app;
	for (const path of ['a.md', 'b.md']) store.put(path, 'y');
	await vault.modify(note('a.md'), 'y');
	await vault.adapter.write('b.md', 'y');
	await bench.settle();
	await bench.changedOutside();
	await bench.settle();
	expect(heard.sort()).toEqual(['changed a.md: y', 'changed b.md: y', 'modify a.md', 'modify b.md']);
	expect(await vault.cachedRead(note('b.md'))).toBe('y');
});

it('sets the times that a writer passes on, and tells of a text of another length', async () => {
	const { bench, note, store, heard } = await listenTo({ 'a.md': 'one' });
	const { ctime, mtime } = note('a.md').stat;
	await bench.app.vault.process(note('a.md'), (text) => `${text} two`, { ctime, mtime });
	await bench.settle();
	expect(await store.stat('a.md')).toEqual({ path: 'a.md', ctime, mtime, size: 7 });
	expect(note('a.md').stat).toEqual({ ctime, mtime, size: 7 });
	expect(heard).toEqual(['modify a.md', 'changed a.md: one two']);
	const made = await bench.app.vault.create('b.md', '', { ctime: 5, mtime: 6 });
	expect(made.stat).toEqual({ ctime: 5, mtime: 6, size: 0 });
});

it('misses a change of equal length with the old mtime, and an open editor later reverts it', async () => {
	const { bench, note, store, heard } = await listenTo({ 'a.md': 'seen 2026-11-22' });
	const { editor } = await bench.openNote('a.md');
	const { mtime } = note('a.md').stat;
	await bench.app.vault.process(note('a.md'), (text) => text.replace('22', '23'), { mtime });
	await bench.settle();
	expect(store.text('a.md')).toBe('seen 2026-11-23');
	expect(heard).toEqual([]);
	expect(await bench.app.vault.cachedRead(note('a.md'))).toBe('seen 2026-11-22');
	expect(editor.getValue()).toBe('seen 2026-11-22');
	editor.replaceRange('!', { line: 0, ch: 15 });
	await vi.advanceTimersByTimeAsync(2000);
	expect(store.text('a.md')).toBe('seen 2026-11-22!');
});

it('has the adapter of its platform, whose paths lead to no disk', async () => {
	const { adapter } = (await openNotes({ 'a.md': '' })).bench.app.vault;
	expect([adapter instanceof FileSystemAdapter, adapter instanceof CapacitorAdapter]).toEqual([true, false]);
	const desktop = adapter as FileSystemAdapter;
	expect([desktop.getBasePath(), desktop.getFullPath('a.md'), desktop.getFilePath('a b.md')]).toEqual([
		'/Vault',
		'/Vault/a.md',
		'file:///Vault/a%20b.md',
	]);
	await expect(FileSystemAdapter.readLocalFile('/etc/passwd')).rejects.toThrow('no file outside the vault');
	const phone = (await openNotes({}, { phone: true })).bench.app.vault.adapter;
	expect([phone instanceof FileSystemAdapter, phone instanceof CapacitorAdapter]).toEqual([false, true]);
	await openNotes({});
});

it('copies, appends and removes by path, and tells of it', async () => {
	const { bench, store } = await openNotes({ 'a/b.md': 'x' });
	const { adapter } = bench.app.vault;
	await adapter.copy('a/b.md', 'a/c.md');
	await adapter.append('a/c.md', 'y');
	expect([store.text('a/c.md'), bench.app.vault.getFileByPath('a/c.md')?.stat.size]).toEqual(['xy', 2]);
	await expect(adapter.rmdir('a', false)).rejects.toThrow('not empty');
	await adapter.rmdir('a', true);
	expect(bench.app.vault.getAllLoadedFiles().map(({ path }) => path)).toEqual(['/']);
});
