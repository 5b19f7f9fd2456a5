// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { openNotes } from './open-notes';

it('refuses to create over a file', async () => {
	const { bench, store } = await openNotes({ 'a.md': 'old' });
	await expect(bench.app.vault.create('a.md', 'new')).rejects.toThrow('File already exists.');
	expect(store.text('a.md')).toBe('old');
});

it('refuses to create in a folder that is not there', async () => {
	const { bench } = await openNotes({});
	await expect(bench.app.vault.create('Daily/a.md', '')).rejects.toThrow('ENOENT');
	await bench.app.vault.createFolder('Daily');
	expect((await bench.app.vault.create('Daily/a.md', '')).parent?.path).toBe('Daily');
});

it('runs changes of one file one after another, and loses none', async () => {
	const { bench, store, note } = await openNotes({ 'a.md': '' });
	const { vault } = bench.app;
	await Promise.all([...'abcdef'].map((letter) => vault.process(note('a.md'), (text) => text + letter)));
	expect(store.text('a.md')).toBe('abcdef');
});

it('writes nothing when a change throws, and goes on with the next', async () => {
	const { bench, store, note } = await openNotes({ 'a.md': 'x' });
	const { vault } = bench.app;
	const failing = vault.process(note('a.md'), () => {
		throw new Error('no');
	});
	const next = vault.process(note('a.md'), (text) => `${text}y`);
	await expect(failing).rejects.toThrow('no');
	await next;
	expect(store.text('a.md')).toBe('xy');
	expect(bench.writes).toEqual([{ path: 'a.md', text: 'xy' }]);
});

it('gives every write a later mtime and the true size', async () => {
	const { bench, note } = await openNotes({ 'a.md': 'x' });
	const file = note('a.md');
	const before = file.stat.mtime;
	await bench.app.vault.modify(file, 'é');
	expect(file.stat.mtime).toBeGreaterThan(before);
	expect(file.stat.size).toBe(2);
});

it('keeps the file object when it is renamed, and tells the old path', async () => {
	const { bench, note } = await openNotes({ 'People/Ada.md': 'x' });
	const file = note('People/Ada.md');
	const heard: string[] = [];
	bench.app.vault.on('rename', (renamed, oldPath) => heard.push(`${oldPath} → ${renamed.path}`));
	await bench.app.vault.rename(file, 'Ada Lovelace.md');
	expect(heard).toEqual(['People/Ada.md → Ada Lovelace.md']);
	expect([file.path, file.basename, file.parent?.path]).toEqual(['Ada Lovelace.md', 'Ada Lovelace', '/']);
	expect(bench.app.vault.getFileByPath('Ada Lovelace.md')).toBe(file);
});

it('renames what is in a folder with it', async () => {
	const { bench } = await openNotes({ 'People/Ada.md': 'x' });
	const folder = bench.app.vault.getFolderByPath('People');
	if (!folder) throw new Error('no folder');
	await bench.app.vault.rename(folder, 'Friends');
	expect(bench.app.vault.getMarkdownFiles().map(({ path }) => path)).toEqual(['Friends/Ada.md']);
	expect(folder.children).toHaveLength(1);
});

it('notices what other programs changed', async () => {
	const { bench, store } = await openNotes({ 'a.md': 'x', 'b.md': 'x' });
	const heard: string[] = [];
	for (const name of ['create', 'modify', 'delete'] as const)
		bench.app.vault.on(name as 'create', (file) => heard.push(`${name} ${file.path}`));
	store.put('a.md', 'y');
	store.put('New/c.md', 'z');
	await store.remove('b.md');
	await bench.changedOutside();
	expect(heard).toEqual(['delete b.md', 'create New', 'create New/c.md', 'modify a.md']);
});

it('notices one path when it is told which', async () => {
	const { bench, store } = await openNotes({ 'People/Ada.md': 'x' });
	const heard: string[] = [];
	for (const name of ['create', 'modify', 'delete'] as const)
		bench.app.vault.on(name as 'create', (file) => heard.push(`${name} ${file.path}`));
	store.put('People/Ada.md', 'y');
	store.put('People/Ben.md', '');
	await bench.changedOutside('People/Ada.md');
	await store.remove('People');
	await bench.changedOutside('People');
	expect(heard).toEqual(['modify People/Ada.md', 'delete People/Ada.md', 'delete People']);
});

it('shows no hidden file, but reads it through the adapter', async () => {
	const { bench } = await openNotes({ '.obsidian/plugins/x/data.json': '{}', 'a.md': '' });
	expect(bench.app.vault.getFiles().map(({ path }) => path)).toEqual(['a.md']);
	expect(await bench.app.vault.adapter.read('.obsidian/plugins/x/data.json')).toBe('{}');
});

it('moves to .trash what the user wants to keep there', async () => {
	const { bench, store, note } = await openNotes({
		'.obsidian/app.json': '{"trashOption":"local"}',
		'People/Ada.md': 'x',
	});
	await bench.app.fileManager.trashFile(note('People/Ada.md'));
	expect(store.text('.trash/People/Ada.md')).toBe('x');
	expect(bench.app.vault.getFileByPath('People/Ada.md')).toBeNull();
});

it('gives the bytes of a file, a copy that lies in no buffer with others', async () => {
	const { bench, note, store } = await openNotes({ 'a.md': 'é' });
	const { vault } = bench.app;
	for (const bytes of [await vault.readBinary(note('a.md')), await vault.adapter.readBinary('a.md')]) {
		expect(bytes).toBeInstanceOf(ArrayBuffer);
		expect([...new Uint8Array(bytes)]).toEqual([0xc3, 0xa9]);
		new Uint8Array(bytes).fill(0);
	}
	expect(store.text('a.md')).toBe('é');
});
