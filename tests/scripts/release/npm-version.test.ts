import { execFile } from 'node:child_process';
import { copyFile, cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, rewrite, textOf } from '../../support/vault-folder';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const run = promisify(execFile);

/** A repository with the files of a release, in which something new has been written down. */
async function repository(): Promise<string> {
	const folder = await temporaryFolder();
	const files = ['package.json', 'package-lock.json', 'manifest.json', 'versions.json', 'CHANGELOG.md', '.npmrc'];
	for (const file of files) await copyFile(join(root, file), join(folder, file));
	await cp(join(root, 'scripts/release'), join(folder, 'scripts/release'), { recursive: true });
	await rewrite(folder, 'CHANGELOG.md', (text) =>
		text.replace(/## Unreleased\n[^]*?(?=\n## )/, '').replace('\n## ', '\n## Unreleased\n\n- New.\n\n## '),
	);
	await run('git', ['init', '--quiet'], { cwd: folder });
	// Neither signs nor runs what this machine's settings ask for.
	for (const [key, value] of [
		['user.name', 'Test'],
		['user.email', 'test@example.org'],
		['core.autocrlf', 'false'],
		['commit.gpgSign', 'false'],
		['tag.gpgSign', 'false'],
		['core.hooksPath', 'none'],
	] as const)
		await run('git', ['config', key, value], { cwd: folder });
	await run('git', ['add', '.'], { cwd: folder });
	await run('git', ['commit', '--quiet', '--message', 'Before'], { cwd: folder });
	return folder;
}

async function npmVersion(folder: string, ...words: string[]): Promise<{ status: number; said: string }> {
	const shell = process.platform === 'win32';
	// What npm tells scripts of the run of these tests would reach the one that is tested.
	const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
	return run('npm', ['version', ...words], { cwd: folder, shell, env }).then(
		({ stdout, stderr }) => ({ status: 0, said: stdout + stderr }),
		(error: { code: number; stdout: string; stderr: string }) => ({
			status: error.code,
			said: error.stdout + error.stderr,
		}),
	);
}

async function inGit(folder: string, ...words: string[]): Promise<string> {
	return (await run('git', words, { cwd: folder })).stdout.trim();
}

describe('npm version', () => {
	it('sets the version in every file, and commits and tags them together, without a v', async () => {
		const folder = await repository();
		expect(await npmVersion(folder, '7.0.0')).toMatchObject({ status: 0 });
		expect(await inGit(folder, 'status', '--porcelain')).toBe('');
		expect(await inGit(folder, 'tag', '--points-at', 'HEAD')).toBe('7.0.0');
		expect(await inGit(folder, 'log', '-1', '--format=%s')).toBe('Release 7.0.0');
		// A line for each place: nothing else in these files has moved.
		expect((await inGit(folder, 'diff', '--numstat', 'HEAD~1')).split('\n')).toEqual([
			'1\t1\tCHANGELOG.md',
			'1\t1\tmanifest.json',
			'2\t2\tpackage-lock.json',
			'1\t1\tpackage.json',
			'2\t1\tversions.json',
		]);
		const { minAppVersion, version } = JSON.parse(await textOf(folder, 'manifest.json')) as Record<string, string>;
		expect(version).toBe('7.0.0');
		expect(Object.entries(JSON.parse(await textOf(folder, 'versions.json')) as object).at(-1)).toEqual([
			'7.0.0',
			minAppVersion,
		]);
		const { stdout } = await run(process.execPath, ['scripts/release/check-tag.mjs', '7.0.0'], { cwd: folder });
		expect(stdout).toBe('- New.\n');
		await expect(
			run(process.execPath, ['scripts/release/check-tag.mjs', '7.0.1'], { cwd: folder }),
		).rejects.toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('The tag is 7.0.1') as string });
	});

	it('changes nothing where it refuses, and says why', async () => {
		const folder = await repository();
		for (const [version, why] of [
			['7.0.0-beta.1', '7.0.0-beta.1 has not the form x.y.z'],
			['0.0.1', '0.0.1 is not above'],
		] as const) {
			const { status, said } = await npmVersion(folder, version);
			expect(status).not.toBe(0);
			expect(said).toContain(why);
			expect(await inGit(folder, 'status', '--porcelain')).toBe('');
		}
		expect(await inGit(folder, 'tag')).toBe('');
		expect(await inGit(folder, 'log', '--format=%s')).toBe('Before');
	});
});
