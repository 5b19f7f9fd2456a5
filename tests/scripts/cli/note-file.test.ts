import { chmod, link, lstat, mkdir, open, readdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ChangedMeanwhile, createNoteFile, readNoteFile, replaceNoteFile } from '../../../scripts/cli/note-file';
import { inWords } from '../../support/said';
import { changesSince, putFiles, snapshot, temporaryFolder, textOf, vaultFolder } from '../../support/vault-folder';

describe('reading a note', () => {
	it.each([
		['line ends of both kinds', 'one\r\ntwo\nthree\r'],
		['a byte-order mark', '\uFEFF---\n---\n'],
		['characters beyond the first plane', '👩‍👩‍👧 \u{1F600} e\u0301'],
		['zero bytes', 'a\0b'],
		['nothing', ''],
	])('gives back every byte of %s', async (_, text) => {
		const root = await vaultFolder({ 'Ann.md': text });
		expect(await readNoteFile(root, 'Ann.md')).toBe(text);
	});

	it.each([
		['Latin-1', Buffer.from('caf\xE9', 'latin1')],
		['UTF-16', Buffer.from('\uFEFFAnn', 'utf16le')],
		['UTF-16 without a mark, which is UTF-8 with zeros', Buffer.from('Ann is well', 'utf16le')],
		['UTF-8 cut in the middle of a character', Buffer.from('Zoë').subarray(0, 3)],
	])('refuses %s, which could not be written back', async (_, bytes) => {
		const root = await vaultFolder({ 'Ann.md': bytes });
		await expect(inWords(readNoteFile(root, 'Ann.md'))).rejects.toThrow(
			'Ann.md: it is not UTF-8 text, so it is left alone; save it as UTF-8',
		);
	});

	it('waits for a program that has emptied the note and writes it anew', async () => {
		const root = await vaultFolder({ 'Ann.md': 'one' });
		// Older than the moment in which it is emptied.
		await setTimeout(60);
		await truncate(join(root, 'Ann.md'));
		const writing = setTimeout(250).then(() => writeFile(join(root, 'Ann.md'), 'two'));
		expect(await readNoteFile(root, 'Ann.md')).toBe('two');
		await writing;
	});

	it('takes a note for empty that was emptied, and stays so', async () => {
		const root = await vaultFolder({ 'Ann.md': 'one' });
		await setTimeout(60);
		await truncate(join(root, 'Ann.md'));
		expect(await readNoteFile(root, 'Ann.md')).toBe('');
	});

	it('says so where there is a folder instead', async () => {
		const root = await vaultFolder({ 'Ann.md/Ben.md': '' });
		await expect(inWords(readNoteFile(root, 'Ann.md'))).rejects.toThrow(
			'Ann.md: there is a folder where this note should be',
		);
	});

	it('says so where there is nothing', async () => {
		const root = await vaultFolder({ 'Ann.md': '' });
		await expect(inWords(readNoteFile(root, 'Ben.md'))).rejects.toThrow('Ben.md: the note is not there any more');
		await expect(inWords(readNoteFile(root, 'Friends/Ben.md'))).rejects.toThrow(
			'Friends/Ben.md: the note is not there any more',
		);
		await expect(inWords(readNoteFile(root, 'Ann.md/Ben.md'))).rejects.toThrow(
			'Ann.md/Ben.md: there is a file where one of its folders should be',
		);
	});

	it('does not follow a note that is a link, nor a folder that leads out of the vault', async () => {
		const outside = await vaultFolder({ 'Ann.md': 'private' });
		const root = await vaultFolder({ 'Ben.md': '' });
		await symlink(join(outside, 'Ann.md'), join(root, 'Ann.md'));
		await symlink(outside, join(root, 'Friends'));
		await expect(inWords(readNoteFile(root, 'Ann.md'))).rejects.toThrow(
			'Ann.md: it is a link to another file, which is not followed',
		);
		await expect(inWords(readNoteFile(root, 'Friends/Ann.md'))).rejects.toThrow(
			'Friends/Ann.md: its folder is a link that leads out of the vault, which is not followed',
		);
		await expect(inWords(readNoteFile(root, '../Ann.md'))).rejects.toThrow('leads out of the vault');
	});
});

describe('replacing a note', () => {
	it('writes the new text and nothing beside it', async () => {
		const root = await vaultFolder({ 'Friends/Ann.md': 'one\r\ntwo', 'Ben.md': '' });
		const before = await snapshot(root);
		await replaceNoteFile(root, 'Friends/Ann.md', 'one\r\ntwo', 'one\r\nthree');
		expect(await changesSince(before, root)).toEqual({ 'Friends/Ann.md': ['- two', '+ three'] });
	});

	it.each([0o640, 0o600, 0o664, 0o755])('keeps the mode %o', async (mode) => {
		const root = await vaultFolder({ 'Ann.md': 'one' });
		await chmod(join(root, 'Ann.md'), mode);
		await replaceNoteFile(root, 'Ann.md', 'one', 'two');
		expect((await lstat(join(root, 'Ann.md'))).mode & 0o7777).toBe(mode);
		expect(await textOf(root, 'Ann.md')).toBe('two');
	});

	it('puts a new file in place of the old one, so that nobody reads half of it', async () => {
		const root = await vaultFolder({ 'Ann.md': 'one' });
		const reader = await open(join(root, 'Ann.md'));
		onTestFinished(() => reader.close());
		await replaceNoteFile(root, 'Ann.md', 'one', 'two');
		expect(await reader.readFile('utf8')).toBe('one');
		expect(await textOf(root, 'Ann.md')).toBe('two');
	});

	it('writes a note with a second name in place, so that both names go on holding the same', async () => {
		const root = await vaultFolder({ 'Ann.md': 'one, and a few words more' });
		await link(join(root, 'Ann.md'), join(root, 'the same.txt'));
		await replaceNoteFile(root, 'Ann.md', 'one, and a few words more', 'two');
		expect(await textOf(root, 'the same.txt')).toBe('two');
		expect((await readdir(root)).sort()).toEqual(['Ann.md', 'the same.txt']);
	});

	it('puts a new file in its place beside a second name that a run has left', async () => {
		const root = await vaultFolder({ 'Ann.md': 'one' });
		const left = `.top-of-mind-${process.pid}-0123456789ab-0123456789ab.old`;
		await link(join(root, 'Ann.md'), join(root, left));
		await replaceNoteFile(root, 'Ann.md', 'one', 'two');
		expect([await textOf(root, 'Ann.md'), await textOf(root, left)]).toEqual(['two', 'one']);
	});

	it('fails, and leaves nothing behind, where the note says something else by now', async () => {
		const root = await vaultFolder({ 'Ann.md': 'written meanwhile' });
		const before = await snapshot(root);
		await expect(replaceNoteFile(root, 'Ann.md', 'one', 'two')).rejects.toThrow(ChangedMeanwhile);
		expect(await changesSince(before, root)).toEqual({});
	});

	it('leaves a read-only note alone', async () => {
		const root = await vaultFolder({ 'Ann.md': 'one' });
		await chmod(join(root, 'Ann.md'), 0o444);
		const before = await snapshot(root);
		await expect(inWords(replaceNoteFile(root, 'Ann.md', 'one', 'two'))).rejects.toThrow(
			'Ann.md: it is read-only; make it writable and run this again',
		);
		expect(await changesSince(before, root)).toEqual({});
	});

	it('reaches a note whose name is as long as the disk allows', async () => {
		const name = `${'田'.repeat(84)}.md`;
		const root = await vaultFolder({ [name]: 'one' });
		await replaceNoteFile(root, name, 'one', 'two');
		expect(await textOf(root, name)).toBe('two');
	});

	it('writes nothing out of the vault', async () => {
		const outside = await vaultFolder({ 'Ann.md': 'one' });
		const root = await vaultFolder({ 'Ben.md': '' });
		await symlink(outside, join(root, 'Friends'));
		await symlink(join(outside, 'Ann.md'), join(root, 'Ann.md'));
		const before = await snapshot(outside);
		await expect(inWords(replaceNoteFile(root, 'Friends/Ann.md', 'one', 'two'))).rejects.toThrow(
			'leads out of the vault',
		);
		await expect(inWords(replaceNoteFile(root, 'Ann.md', 'one', 'two'))).rejects.toThrow(
			'is a link to another file',
		);
		expect(await changesSince(before, outside)).toEqual({});
		expect((await lstat(join(root, 'Ann.md'))).isSymbolicLink()).toBe(true);
	});
});

describe('making a note', () => {
	it('makes the folders it lies in', async () => {
		const root = await vaultFolder({ 'Ann.md': '' });
		await createNoteFile(root, 'Journal/2026/11/2026-11-23.md', 'new\r\n');
		expect(await textOf(root, 'Journal/2026/11/2026-11-23.md')).toBe('new\r\n');
		expect([...(await snapshot(root)).keys()].sort()).toEqual([
			'Ann.md',
			'Journal',
			'Journal/2026',
			'Journal/2026/11',
			'Journal/2026/11/2026-11-23.md',
		]);
	});

	it('gives it the mode that new files have', async () => {
		const root = await temporaryFolder();
		await writeFile(join(root, 'any.txt'), '');
		await createNoteFile(root, 'Ann.md', '');
		expect((await lstat(join(root, 'Ann.md'))).mode).toBe((await lstat(join(root, 'any.txt'))).mode);
	});

	it('leaves alone what is there already, and nothing beside it', async () => {
		const root = await vaultFolder({ 'Ann.md': 'one', 'Ben.md/Cara.md': '' });
		await symlink('nowhere', join(root, 'Dan.md'));
		const before = await snapshot(root);
		for (const path of ['Ann.md', 'Ben.md', 'Dan.md']) {
			await expect(inWords(createNoteFile(root, path, 'two'))).rejects.toThrow(
				`${path}: something is there already by that name`,
			);
		}
		expect(await changesSince(before, root)).toEqual({});
	});

	it('says so where a file stands in the place of a folder', async () => {
		const root = await vaultFolder({ Journal: 'a file' });
		for (const path of ['Journal/Ann.md', 'Journal/2026/Ann.md']) {
			await expect(inWords(createNoteFile(root, path, ''))).rejects.toThrow(
				`${path}: there is a file where one of its folders should be`,
			);
		}
	});

	it('makes neither note nor folder out of the vault', async () => {
		const outside = await temporaryFolder();
		const root = await temporaryFolder();
		await mkdir(join(outside, 'there'));
		await symlink(outside, join(root, 'Journal'));
		const before = await snapshot(outside);
		for (const path of [
			'Journal/Ann.md',
			'Journal/there/Ann.md',
			'Journal/new/Ann.md',
			'../Ann.md',
			'a/../../Ann.md',
		]) {
			await expect(inWords(createNoteFile(root, path, ''))).rejects.toThrow('leads out of the vault');
		}
		expect(await changesSince(before, outside)).toEqual({});
	});

	it('follows a link that stays inside the vault', async () => {
		const root = await temporaryFolder();
		await putFiles(root, { 'Archive/Old.md': '' });
		await symlink('Archive', join(root, 'Journal'));
		await createNoteFile(root, 'Journal/2026/Ann.md', 'new');
		expect(await textOf(root, 'Archive/2026/Ann.md')).toBe('new');
	});
});
