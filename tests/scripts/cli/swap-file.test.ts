import fs, { closeSync, ftruncateSync, openSync, promises as disk, writeSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createNoteFile, replaceNoteFile } from '../../../scripts/cli/note-file';
import { swapFile } from '../../../scripts/cli/swap-file';
import { inWords } from '../../support/said';
import { textOf, vaultFolder } from '../../support/vault-folder';

/** Swaps Ann's note while another program that has opened it acts on the old file. */
async function swapBeside(
	act: (descriptor: number) => Promise<void>,
): Promise<{ root: string; swapped: Awaited<ReturnType<typeof swapFile>> }> {
	const root = await vaultFolder({ 'Ann.md': 'one' });
	const descriptor = openSync(join(root, 'Ann.md'), 'r+');
	onTestFinished(() => closeSync(descriptor));
	let other: Promise<void> = Promise.resolve();
	const swapped = await swapFile(join(root, 'Ann.md'), 'one', 'two', async () => {
		other = setTimeout(5).then(() => act(descriptor));
		return Promise.resolve();
	});
	await other;
	return { root, swapped };
}

describe('a program that had opened the note before it was replaced', () => {
	it('is noticed where it writes at once', async () => {
		const { root, swapped } = await swapBeside(
			async (descriptor) => void (await Promise.resolve(writeSync(descriptor, 'theirs', 0))),
		);
		expect(swapped).toMatchObject({ kind: 'overtaken', found: Buffer.from('theirs') });
		expect(await textOf(root, 'Ann.md')).toBe('two');
	});

	it('is waited for where it has emptied the note, and writes a while later', async () => {
		const { swapped } = await swapBeside(async (descriptor) => {
			ftruncateSync(descriptor, 0);
			await setTimeout(200);
			writeSync(descriptor, 'theirs', 0);
		});
		expect(swapped).toMatchObject({ kind: 'overtaken', found: Buffer.from('theirs') });
	});

	it('is waited for longer on a busy machine', async () => {
		const { swapped } = await swapBeside(async (descriptor) => {
			const end = performance.now() + 60;
			while (performance.now() < end);
			await setTimeout(10);
			writeSync(descriptor, 'theirs', 0);
		});
		expect(swapped).toMatchObject({ kind: 'overtaken', found: Buffer.from('theirs') });
	});

	it('is not waited for without end where it has emptied the note for good', async () => {
		const { swapped } = await swapBeside(async (descriptor) => Promise.resolve(ftruncateSync(descriptor, 0)));
		expect(swapped).toMatchObject({ kind: 'overtaken', found: Buffer.from('') });
	});

	it('leaves nothing beside the note where it does not write', async () => {
		const { root, swapped } = await swapBeside(async () => Promise.resolve());
		expect([swapped.kind, await readdir(root)]).toEqual(['done', ['Ann.md']]);
	});
});

it('a note is left as it is where the look right before the step finds another text', async () => {
	const root = await vaultFolder({ 'Ann.md': 'one' });
	const swap = swapFile(join(root, 'Ann.md'), 'one', 'two', () => Promise.reject(new Error('changed')));
	await expect(swap).rejects.toThrow('changed');
	expect([await textOf(root, 'Ann.md'), await readdir(root)]).toEqual(['one', ['Ann.md']]);
});

describe('on a disk that knows no second names', () => {
	/** Such disks (FAT, some network disks) refuse links, with a code of their own. */
	function refuseLinks(code: string): void {
		const { linkSync } = fs;
		const { link } = disk;
		const set = (atOnce: typeof linkSync, later: typeof link): void => {
			fs.linkSync = atOnce;
			disk.link = later;
			syncBuiltinESMExports();
		};
		const error = (): Error => Object.assign(new Error(code), { code });
		set(
			() => {
				throw error();
			},
			() => Promise.reject(error()),
		);
		onTestFinished(() => set(linkSync, link));
	}

	it.each(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EINVAL'])(
		'a note is replaced, and made, all the same (%s)',
		async (code) => {
			const root = await vaultFolder({ 'Ann.md': 'one' });
			refuseLinks(code);
			await replaceNoteFile(root, 'Ann.md', 'one', 'two');
			await createNoteFile(root, 'Ben.md', 'new');
			expect([await textOf(root, 'Ann.md'), await textOf(root, 'Ben.md'), (await readdir(root)).sort()]).toEqual([
				'two',
				'new',
				['Ann.md', 'Ben.md'],
			]);
			await expect(inWords(createNoteFile(root, 'Ann.md', 'mine'))).rejects.toThrow(
				'Ann.md: something is there already by that name',
			);
			expect(await textOf(root, 'Ann.md')).toBe('two');
		},
	);

	it('nothing is written where links fail for another reason', async () => {
		const root = await vaultFolder({ 'Ann.md': 'one' });
		refuseLinks('ENOSPC');
		await expect(inWords(replaceNoteFile(root, 'Ann.md', 'one', 'two'))).rejects.toThrow(
			'Ann.md: the disk is full, so nothing was written',
		);
		await expect(inWords(createNoteFile(root, 'Ben.md', 'new'))).rejects.toThrow(
			'Ben.md: the disk is full, so nothing was written',
		);
		expect([await textOf(root, 'Ann.md'), await readdir(root)]).toEqual(['one', ['Ann.md']]);
	});
});
