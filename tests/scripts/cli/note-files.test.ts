import { spawnSync } from 'node:child_process';
import { rename, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NoteFiles } from '../../../scripts/cli/note-files';
import { vaultFolder } from '../../support/vault-folder';

const secret = { 'Ann.md': 'Secret.\n' };

describe('reading many notes', () => {
	it('gives their texts as they are now, of any length, and when they were changed', async () => {
		const long = 'é'.repeat(100_000);
		const root = await vaultFolder({ 'a.md': '\uFEFFone', 'b/long.md': long, 'b/empty.md': '' });
		for (const path of ['a.md', 'b/long.md', 'b/empty.md']) await utimes(join(root, path), 1_000, 1_000);
		const files = new NoteFiles(root);
		const read = ['a.md', 'b/long.md', 'a.md', 'b/empty.md'].map((path) => files.read(path));
		expect(read).toEqual(['\uFEFFone', long, '\uFEFFone', ''].map((text) => ({ text, changed: 1_000_000 })));
		await writeFile(join(root, 'a.md'), 'two');
		expect(files.read('a.md')?.text).toBe('two');
	});

	it('leaves to others what is there no more, no file, too large, no text, or has just been emptied', async () => {
		const root = await vaultFolder({
			'empty.md': '',
			'bytes.md': Buffer.from([0xff, 0x41]),
			'spaced.md': 'a\0b\0c\0d\0',
			'large.md': 'x',
			'folder.md/a.md': '',
		});
		await truncate(join(root, 'large.md'), 33 * 1_048_576);
		const files = new NoteFiles(root);
		expect(
			['gone.md', 'no/folder/a.md', 'folder.md', 'large.md', 'bytes.md', 'spaced.md', 'empty.md'].map((path) =>
				files.read(path),
			),
		).toEqual(Array(7).fill(null));
	});

	it.runIf(process.platform !== 'win32')(
		'neither follows a link in the place of a note nor waits for a pipe',
		async () => {
			const outside = await vaultFolder(secret);
			const root = await vaultFolder({ 'Ben.md': 'x' });
			await symlink(join(outside, 'Ann.md'), join(root, 'Out.md'));
			await symlink('Ben.md', join(root, 'In.md'));
			expect(spawnSync('mkfifo', [join(root, 'Pipe.md')]).status).toBe(0);
			const files = new NoteFiles(root);
			expect(['Out.md', 'In.md', 'Pipe.md', '../Ben.md'].map((path) => files.read(path))).toEqual([
				null,
				null,
				null,
				null,
			]);
		},
	);

	it.runIf(process.platform !== 'win32')(
		'follows no folder that has become a link out of the vault since its notes were found',
		async () => {
			const outside = await vaultFolder(secret);
			const root = await vaultFolder({ 'People/Ann.md': 'here', 'Other/Ben.md': 'there' });
			await rename(join(root, 'People'), join(root, 'Moved'));
			await symlink(outside, join(root, 'People'));
			const files = new NoteFiles(root);
			expect([files.read('People/Ann.md'), files.read('Other/Ben.md')?.text]).toEqual([null, 'there']);
		},
	);
});
