import { spawnSync } from 'node:child_process';
import fs, { promises as disk } from 'node:fs';
import { link, lstat, readdir } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeInPlace } from '../../../scripts/cli/write-in-place';
import { builtProgram } from '../../support/built-program';
import { textOf, vaultFolder } from '../../support/vault-folder';

const old = 'one, and a few words more';
const longer = `${old}, and many more than fit`;

async function noteWithTwoNames(text: string): Promise<string> {
	const root = await vaultFolder({ 'Ann.md': text });
	await link(join(root, 'Ann.md'), join(root, 'the same.txt'));
	return root;
}

/** Lets a call to the disk fail as `instead` does, until the test ends. */
function faulty<Name extends 'writeSync' | 'readSync'>(
	name: Name,
	instead: (well: (typeof fs)[Name]) => (typeof fs)[Name],
): void {
	const well = fs[name];
	const set = (call: (typeof fs)[Name]): void => {
		fs[name] = call;
		syncBuiltinESMExports();
	};
	set(instead(well));
	onTestFinished(() => set(well));
}

function failure(code: string): Error {
	return Object.assign(new Error(code), { code });
}

/**
 * Writes a part of what is to be written, and fails; each time from the call with the number `from` to the one before
 * `to`.
 */
function failWrites(from: number, to: number): void {
	let calls = 0;
	faulty(
		'writeSync',
		(well) =>
			((descriptor: number, bytes: Buffer, at: number, length: number, position: number) => {
				calls += 1;
				if (calls < from || calls >= to) return well(descriptor, bytes, at, length, position);
				well(descriptor, Buffer.from('half'), 0, 4, position);
				throw failure('EIO');
			}) as typeof fs.writeSync,
	);
}

describe('a write in place', () => {
	it('puts back the old text where the disk fails in the middle', async () => {
		const root = await noteWithTwoNames(old);
		failWrites(1, 2);
		await expect(writeInPlace(join(root, 'Ann.md'), old, longer)).rejects.toThrow('EIO');
		expect([await textOf(root, 'the same.txt'), (await readdir(root)).sort()]).toEqual([
			old,
			['Ann.md', 'the same.txt'],
		]);
	});

	it('leaves a copy of the old text beside the note where that cannot be put back either', async () => {
		const root = await noteWithTwoNames(old);
		failWrites(1, 3);
		await expect(writeInPlace(join(root, 'Ann.md'), old, longer)).rejects.toThrow('EIO');
		const [copy = ''] = (await readdir(root)).filter((name) => name.endsWith('-Ann.backup'));
		expect(await textOf(root, copy)).toBe(old);
	});

	it('leaves nothing beside the note where that could not be read, or no copy be kept', async () => {
		const root = await noteWithTwoNames(old);
		faulty('readSync', () => () => {
			throw failure('EIO');
		});
		await expect(writeInPlace(join(root, 'Ann.md'), old, longer)).rejects.toThrow('EIO');
		const { open } = disk;
		disk.open = (path, ...rest) =>
			String(path).endsWith('.backup') ? Promise.reject(failure('ENOSPC')) : open(path, ...rest);
		syncBuiltinESMExports();
		onTestFinished(() => {
			disk.open = open;
			syncBuiltinESMExports();
		});
		await expect(writeInPlace(join(root, 'Ann.md'), old, longer)).rejects.toThrow('ENOSPC');
		expect([await textOf(root, 'Ann.md'), (await readdir(root)).sort()]).toEqual([old, ['Ann.md', 'the same.txt']]);
	});

	it('does nothing where the note holds something else by now', async () => {
		const root = await noteWithTwoNames('theirs');
		expect(await writeInPlace(join(root, 'Ann.md'), old, longer)).toBe(false);
		expect([await textOf(root, 'Ann.md'), (await readdir(root)).sort()]).toEqual([
			'theirs',
			['Ann.md', 'the same.txt'],
		]);
	});
});

describe.runIf(process.platform !== 'win32')('a note that would grow beyond what the system allows', () => {
	const head = '---\ntags: [network90]\n---\n';
	const note = head + 'x'.repeat(8_180 - head.length);

	it.each([
		['of one name', async () => vaultFolder({ 'Ann.md': note })],
		['of two names', async () => noteWithTwoNames(note)],
	])('stays as it is, %s', async (_, make) => {
		const program = await builtProgram();
		onTestFinished(() => program.remove());
		const root = await make();
		const names = (await readdir(root)).sort();
		// 16 blocks of 512 bytes. What does not fit is cut off by the system, in the middle of the write.
		const { status, stderr } = spawnSync(
			'sh',
			[
				'-c',
				'ulimit -f 16; exec "$@"',
				'sh',
				process.execPath,
				program.path,
				'touch',
				'Ann',
				'--vault',
				root,
				'--date',
				'2026-11-23',
			],
			{ encoding: 'utf8' },
		);
		expect([status, stderr]).toEqual([
			1,
			'Ann.md: it would be larger than the disk or the system allows, so nothing was written; split it into smaller notes\n',
		]);
		expect(await textOf(root, 'Ann.md')).toBe(note);
		expect((await readdir(root)).filter((name) => name !== '2026-11-23.md').sort()).toEqual(names);
		expect((await lstat(join(root, 'Ann.md'))).nlink).toBe(names.length);
	});
});
