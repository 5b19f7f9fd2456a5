import { spawnSync } from 'node:child_process';
import { chmod, chown, link, lstat, mkdir, readdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtProgram, type BuiltProgram } from '../../support/built-program';
import { temporaryFolder, textOf, vaultFolder } from '../../support/vault-folder';

const before = '---\ntags: [network90]\nlastTouched: 2026-10-04\n---\nMet in Porto.\n';
const after = before.replace('2026-10-04', '2026-11-23');

/** A user and a group that own nothing on most systems, and others of no name. */
const nobody = 65_534;
const somebody = 54_321;

const isAdministrator = process.getuid?.() === 0;

let program: BuiltProgram;

beforeAll(async () => {
	program = await builtProgram();
});

afterAll(() => program.remove());

interface Owner {
	readonly user: number;
	readonly group: number;
	readonly mode: number;
}

/** A vault of `nobody` with Ann's note, which has this owner. */
async function vaultWith({ user, group, mode }: Owner): Promise<string> {
	const root = await vaultFolder({ 'Ann.md': before });
	await chown(root, nobody, nobody);
	await chmod(root, 0o755);
	await chown(join(root, 'Ann.md'), user, group);
	await chmod(join(root, 'Ann.md'), mode);
	return root;
}

/** Touches Ann in a process of this user. */
async function touchAs(
	user: number,
	root: string,
	given: string | null = null,
): Promise<{ status: number | null; stderr: string }> {
	const place = given ?? (await temporaryFolder());
	await chown(place, user, user);
	const words = [program.path, 'touch', 'Ann', '--vault', root, '--date', '2026-11-23'];
	const { status, stderr } = spawnSync(process.execPath, words, {
		encoding: 'utf8',
		uid: user,
		gid: user,
		cwd: '/',
		env: { TMPDIR: place },
	});
	return { status, stderr };
}

async function ownerOf(root: string, name: string): Promise<Owner> {
	const { uid, gid, mode } = await lstat(join(root, name));
	return { user: uid, group: gid, mode: mode & 0o7777 };
}

/** Files of the program that its run has not removed. */
async function leftIn(root: string): Promise<string[]> {
	return (await readdir(root)).filter((name) => name.startsWith('.top-of-mind-'));
}

describe.runIf(isAdministrator)('a note of somebody else', () => {
	it.each<Owner>([
		{ user: somebody, group: somebody, mode: 0o640 },
		{ user: 0, group: somebody, mode: 0o664 },
		{ user: nobody, group: nobody, mode: 0o600 },
	])('keeps its owner and mode when an administrator writes it: %j', async (owner) => {
		const root = await vaultWith(owner);
		expect(await touchAs(0, root)).toEqual({ status: 0, stderr: '' });
		expect([await textOf(root, 'Ann.md'), await ownerOf(root, 'Ann.md'), await leftIn(root)]).toEqual([
			after,
			owner,
			[],
		]);
	});

	it.each<Owner>([
		{ user: somebody, group: somebody, mode: 0o666 },
		{ user: somebody, group: nobody, mode: 0o664 },
		// A note of one's own, of a group that one is not in: only an administrator can give a new file that group.
		{ user: nobody, group: somebody, mode: 0o644 },
	])('keeps them when a user writes it who may write it, and not give it away: %j', async (owner) => {
		const root = await vaultWith(owner);
		const { ino } = await lstat(join(root, 'Ann.md'));
		expect(await touchAs(nobody, root)).toEqual({ status: 0, stderr: '' });
		expect([await textOf(root, 'Ann.md'), await ownerOf(root, 'Ann.md'), await leftIn(root)]).toEqual([
			after,
			owner,
			[],
		]);
		expect((await lstat(join(root, 'Ann.md'))).ino).toBe(ino);
	});

	it.each<Owner>([
		{ user: somebody, group: somebody, mode: 0o644 },
		{ user: somebody, group: nobody, mode: 0o646 },
		{ user: 0, group: 0, mode: 0o644 },
	])('is refused to a user who may only read it, though the folder is theirs: %j', async (owner) => {
		const root = await vaultWith(owner);
		expect(await touchAs(nobody, root)).toEqual({
			status: 1,
			stderr: 'Ann.md: it is read-only; make it writable and run this again\n',
		});
		expect([await textOf(root, 'Ann.md'), await ownerOf(root, 'Ann.md'), await leftIn(root)]).toEqual([
			before,
			owner,
			[],
		]);
	});

	it('is named where the user may not read it, and the others are planned with', async () => {
		const root = await vaultWith({ user: somebody, group: somebody, mode: 0o600 });
		const { status, stderr } = await touchAs(nobody, root);
		expect([status, stderr]).toEqual([1, 'There is nobody called "Ann" on your lists\n']);
		const check = spawnSync(process.execPath, [program.path, 'check', '--vault', root], {
			encoding: 'utf8',
			uid: nobody,
			gid: nobody,
			cwd: '/',
			env: {},
		});
		expect(check.stdout).toContain(
			'Ann.md: it may not be read or written; change its permissions and run this again',
		);
	});

	it('is refused in a folder in which the user may make no file', async () => {
		const root = await vaultWith({ user: nobody, group: nobody, mode: 0o644 });
		await chown(root, 0, 0);
		const { status, stderr } = await touchAs(nobody, root);
		expect([status, stderr]).toEqual([
			1,
			'2026-11-23.md: it may not be read or written; change its permissions and run this again\n',
		]);
		expect([await textOf(root, 'Ann.md'), await readdir(root)]).toEqual([before, ['Ann.md']]);
	});

	it('is not written where there is no place for a lock, which is said', async () => {
		const root = await vaultWith({ user: nobody, group: nobody, mode: 0o644 });
		const place = await temporaryFolder();
		const locks = join(place, `top-of-mind-${nobody}`);
		await mkdir(locks, { mode: 0o500 });
		await chown(locks, nobody, nobody);
		const words = (folder: string): string =>
			`There is no place for a lock in ${folder} (EACCES), so nothing was written; name a folder that you may write in as TMPDIR\n`;
		expect(await touchAs(nobody, root, place)).toEqual({ status: 1, stderr: words(locks) });
		await rmdir(locks);
		await chmod(place, 0o555);
		expect(await touchAs(nobody, root, place)).toEqual({ status: 1, stderr: words(place) });
		expect([await textOf(root, 'Ann.md'), await readdir(root)]).toEqual([before, ['Ann.md']]);
	});

	it('with a second name elsewhere keeps both names, its owner and its mode', async () => {
		const owner = { user: somebody, group: somebody, mode: 0o660 };
		const root = await vaultWith(owner);
		await mkdir(join(root, 'Other'));
		await link(join(root, 'Ann.md'), join(root, 'Other/the same.txt'));
		expect(await touchAs(0, root)).toEqual({ status: 0, stderr: '' });
		expect([await textOf(root, 'Other/the same.txt'), await ownerOf(root, 'Ann.md')]).toEqual([after, owner]);
		expect((await lstat(join(root, 'Ann.md'))).nlink).toBe(2);
	});
});

it.skipIf(isAdministrator)('says that files of others are tried by an administrator only', () => {
	console.info('Not tried: notes of other users. Only an administrator can make them; run this file as root.');
	expect(isAdministrator).toBe(false);
});
