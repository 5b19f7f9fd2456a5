import { chmod, lstat, mkdtemp, readdir, readlink, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DiskStore } from './disk-store';
import type { FileStore } from './file-store';
import { MemoryStore } from './memory-store';

let folder = '';
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'vault-'))));
afterEach(async () => rm(folder, { recursive: true }));

const stores: [string, () => FileStore][] = [
	['on disk', () => new DiskStore(folder)],
	['in memory', () => new MemoryStore()],
];

describe.each(stores)('a store %s', (_, make) => {
	it('writes, reads, moves and removes', async () => {
		const store = make();
		await store.createFolder('a/b');
		await store.create('a/b/c.md', 'é');
		await store.write('a/b/c.md', 'éé');
		expect(await store.read('a/b/c.md')).toBe('éé');
		expect((await store.stat('a/b/c.md'))?.size).toBe(4);
		await store.rename('a', 'z');
		const { files, folders } = await store.list();
		expect([files.map(({ path }) => path), folders.sort()]).toEqual([['z/b/c.md'], ['z', 'z/b']]);
		await store.remove('z/b');
		expect([await store.stat('z/b/c.md'), await store.isFolder('z/b'), await store.isFolder('z')]).toEqual([
			null,
			false,
			true,
		]);
	});

	it('reads the bytes of a file, whatever they are', async () => {
		const store = make();
		await store.write('a.md', 'é');
		expect([...(await store.readBinary('a.md'))]).toEqual([0xc3, 0xa9]);
		const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0xe9]);
		if (store instanceof MemoryStore) store.put('b.md', bytes);
		else await writeFile(join(folder, 'b.md'), bytes);
		expect([...(await store.readBinary('b.md'))]).toEqual([...bytes]);
		expect(await store.read('b.md')).toBe('\uFEFFa\uFFFD');
		expect((await store.stat('b.md'))?.size).toBe(5);
		await expect(store.readBinary('c.md')).rejects.toThrow('ENOENT');
	});

	it('sets the mtime that a writer wants, to the millisecond', async () => {
		const store = make();
		const times = [1_700_000_000_123, 1_763_884_800_001, 999];
		for (const mtime of times) {
			await store.write('a.md', 'x', { mtime });
			expect((await store.stat('a.md'))?.mtime).toBe(mtime);
		}
		await store.create('b.md', 'x', { mtime: 1_700_000_000_457 });
		expect((await store.stat('b.md'))?.mtime).toBe(1_700_000_000_457);
	});

	it('creates over nothing, and only in folders that are there', async () => {
		const store = make();
		await store.create('a.md', 'old');
		await expect(store.create('a.md', 'new')).rejects.toThrow('File already exists.');
		await expect(store.create('no/a.md', '')).rejects.toThrow('ENOENT');
		await expect(store.write('no/a.md', '')).rejects.toThrow('ENOENT');
		await expect(store.read('b.md')).rejects.toThrow('ENOENT');
		await store.create('b.md', '');
		await expect(store.rename('a.md', 'b.md')).rejects.toThrow('already exists');
		expect(await store.read('a.md')).toBe('old');
	});
});

it('leaves no temporary file behind and follows no link on disk', async () => {
	const store = new DiskStore(folder);
	const outside = await mkdtemp(join(tmpdir(), 'outside-'));
	await writeFile(join(outside, 'secret.md'), 'secret');
	await symlink(outside, join(folder, 'way-out'));
	await symlink(join(outside, 'secret.md'), join(folder, 'secret.md'));
	await store.write('a.md', 'x');
	expect((await store.list()).files.map(({ path }) => path)).toEqual(['a.md']);
	await expect(store.read('way-out/secret.md')).rejects.toThrow('Outside the vault');
	await expect(store.read('secret.md')).rejects.toThrow('ENOENT');
	await expect(store.write('way-out/new.md', '')).rejects.toThrow('Outside the vault');
	await expect(store.read('../secret.md')).rejects.toThrow('Outside the vault');
	expect(await readdir(outside)).toEqual(['secret.md']);
	expect((await readdir(folder)).sort()).toEqual(['a.md', 'secret.md', 'way-out']);
	expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('x');
	await rm(outside, { recursive: true });
});

it('keeps the mode of a file, and leaves read-only files and links as they are', async () => {
	const store = new DiskStore(folder);
	await writeFile(join(folder, 'a.md'), 'x');
	await chmod(join(folder, 'a.md'), 0o640);
	await store.write('a.md', 'y');
	expect([(await lstat(join(folder, 'a.md'))).mode & 0o7777, await store.read('a.md')]).toEqual([0o640, 'y']);
	await chmod(join(folder, 'a.md'), 0o444);
	await expect(store.write('a.md', 'z')).rejects.toThrow('a.md is read-only');
	await symlink('a.md', join(folder, 'link.md'));
	await expect(store.write('link.md', 'z')).rejects.toThrow('left alone');
	expect([await store.read('a.md'), await readlink(join(folder, 'link.md')), (await readdir(folder)).sort()]).toEqual(
		['y', 'a.md', ['a.md', 'link.md']],
	);
});
