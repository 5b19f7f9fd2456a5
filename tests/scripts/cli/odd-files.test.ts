import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, rename, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openRoutine } from '../../../scripts/cli/open-routine';
import { linesOf } from '../../support/ask-program';
import { changesSince, snapshot, temporaryFolder, textOf, vaultFolder } from '../../support/vault-folder';

const friend = { 'Mara.md': '---\ntags: [list20]\n---\n' };
const today = '2026-11-23.md';

/** Puts a pipe that nobody writes into: whoever opens it to read waits for ever. */
async function putPipe(root: string, path: string): Promise<void> {
	await mkdir(dirname(join(root, path)), { recursive: true });
	expect(spawnSync('mkfifo', [join(root, path)]).status).toBe(0);
}

async function putSocket(root: string, path: string): Promise<void> {
	await mkdir(dirname(join(root, path)), { recursive: true });
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(join(root, path), resolve));
	onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
}

/** Puts a device that reads as empty and takes everything, as `/dev/null` does. */
async function putDevice(root: string, path: string): Promise<void> {
	await mkdir(dirname(join(root, path)), { recursive: true });
	expect(spawnSync('mknod', [join(root, path), 'c', '1', '3']).status).toBe(0);
}

/** Only an administrator of Linux can make a device, and not in every container. */
const mayMakeDevices = ((): boolean => {
	const folder = mkdtempSync(join(tmpdir(), 'device-'));
	const made =
		process.platform === 'linux' && spawnSync('mknod', [join(folder, 'device'), 'c', '1', '3']).status === 0;
	rmSync(folder, { recursive: true });
	if (!made) console.info('Not tried: devices in the place of files. This user may make none.');
	return made;
})();

const odd = [
	['a pipe', putPipe],
	['a socket', putSocket],
	...(mayMakeDevices ? [['a device', putDevice] as const] : []),
] as const;

describe.runIf(process.platform !== 'win32').each(odd)('%s', (_, put) => {
	it.each([
		'app.json',
		'daily-notes.json',
		'templates.json',
		'community-plugins.json',
		'plugins/top-of-mind/data.json',
		'plugins/dataview/data.json',
		'plugins/obsidian-tasks-plugin/data.json',
	])('in the place of %s is not opened, and nothing is written', async (file) => {
		const root = await vaultFolder(friend);
		await put(root, `.obsidian/${file}`);
		const words = `.obsidian/${file}: it is no file but a pipe, a socket or a device, which is not opened, so its settings count as not set and nothing is written; fix it, or save those settings in the app again`;
		await expect(linesOf(root, 'today')).rejects.toThrow(words);
		expect(await linesOf(root, 'check')).toContain(words);
	});

	it('in the place of today’s note is not opened', async () => {
		const root = await vaultFolder(friend);
		await put(root, today);
		await expect(linesOf(root, 'today')).rejects.toMatchObject({ path: today });
		expect((await linesOf(root, 'check')).join('\n')).toContain(
			`${today}: it is no file but a pipe, a socket or a device, which is not opened; put the note itself there`,
		);
	});

	it('in the place of a template is not opened', async () => {
		const root = await vaultFolder({ ...friend, '.obsidian/daily-notes.json': '{"template": "Day"}' });
		await put(root, 'Day.md');
		const before = await snapshot(root);
		await expect(linesOf(root, 'today')).rejects.toThrow();
		expect(await changesSince(before, root)).toEqual({});
	});

	it('named like a hidden note is not opened', async () => {
		const root = await vaultFolder(friend);
		await put(root, '.hidden/Ann.md');
		expect((await linesOf(root, 'check'))[0]).toContain('1');
	});
});

describe('links out of the vault', () => {
	const said = 'it is a link that leads out of the vault, which is not followed';

	it.each(['.obsidian', '.obsidian-laptop'])('are not followed from the folder of settings %s', async (name) => {
		const outside = await vaultFolder({ 'daily-notes.json': '{"folder": "Secret"}', 'app.json': 'no JSON' });
		const root = await vaultFolder(friend);
		await symlink(outside, join(root, name));
		const before = await snapshot(root);
		const words = `${name}: ${said}, so no settings are read and nothing is written; put the folder of settings itself there`;
		await expect(linesOf(root, 'today')).rejects.toThrow(words);
		await expect(linesOf(root, 'today', '--config', name)).rejects.toThrow(words);
		expect((await linesOf(root, 'check')).filter((line) => line.includes(name))).toEqual([words]);
		expect(await changesSince(before, root)).toEqual({});
	});

	it('are not followed into a folder whose name begins alike', async () => {
		const root = await vaultFolder(friend);
		const sibling = `${root}-other`;
		await rename(await vaultFolder({ 'daily-notes.json': '{"folder": "Secret"}' }), sibling);
		onTestFinished(() => import('node:fs/promises').then(({ rm }) => rm(sibling, { recursive: true })));
		await symlink(sibling, join(root, '.obsidian'));
		await expect(linesOf(root, 'today')).rejects.toThrow(said);
	});

	it.each(['app.json', 'daily-notes.json', 'plugins/top-of-mind/data.json'])(
		'are not followed from %s',
		async (file) => {
			const outside = await vaultFolder({ 'x.json': '{"folder": "Secret"}' });
			const root = await vaultFolder({ ...friend, '.obsidian/core-plugins.json': '[]' });
			await mkdir(dirname(join(root, '.obsidian', file)), { recursive: true });
			await symlink(join(outside, 'x.json'), join(root, '.obsidian', file));
			await expect(linesOf(root, 'today')).rejects.toThrow(`.obsidian/${file}: ${said}`);
		},
	);

	it('may lead from the folder of settings to another in the vault, and the vault may be a link', async () => {
		const root = await vaultFolder({ ...friend, 'shared/daily-notes.json': '{"folder": "Journal"}' });
		await symlink('shared', join(root, '.obsidian'));
		const link = join(await temporaryFolder(), 'link');
		await symlink(root, link);
		await linesOf(link, 'today');
		expect(await textOf(root, `Journal/${today}`)).toContain('[[Mara]]');
	});
});

describe('a note that is too large', () => {
	it('is left out by its size, and the rest is planned with', async () => {
		const root = await vaultFolder(friend);
		await writeFile(join(root, 'Huge.md'), '---\ntags: [list20]\n---\n');
		// No disk holds these bytes, and reading them would make a text of 400 MB.
		await truncate(join(root, 'Huge.md'), 400 * 1_048_576);
		expect(await linesOf(root, 'check')).toContain(
			'Huge.md: it is larger than 32 MB, so it is left out; split it into smaller notes',
		);
		await linesOf(root, 'today');
		expect(await textOf(root, today)).toContain('[[Mara]]');
		await expect(linesOf(root, 'touch', 'Huge')).rejects.toThrow('Huge');
	});

	it('is read up to 32 MB, and not one byte more', async () => {
		const root = await vaultFolder(friend);
		for (const [name, size] of [
			['At.md', 32 * 1_048_576],
			['Over.md', 32 * 1_048_576 + 1],
		] as const) {
			await writeFile(join(root, name), '');
			await truncate(join(root, name), size);
		}
		const { unreadable } = await openRoutine(root, null, new Date(2026, 10, 23));
		expect(unreadable.map(({ path }) => path)).toEqual(['Over.md']);
	});
});
