import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { copyOfDemo } from '../../support/vault-folder';
import { inGit, makeClone, npm, pack, type Clone } from './clean-clone';

let folder: string;
let clones: readonly [Clone, Clone];
let packed: readonly Awaited<ReturnType<typeof pack>>[];

const released = ['main.js', 'manifest.json', 'styles.css'];

async function digest(file: string): Promise<string> {
	return createHash('sha256')
		.update(await readFile(file))
		.digest('hex');
}

describe('two clean clones', { timeout: 300_000 }, () => {
	beforeAll(async () => {
		folder = await realpath(await mkdtemp(join(tmpdir(), 'release-')));
		clones = [
			{
				folder: join(folder, 'a'),
				written: new Date('2001-01-01T00:00:00Z'),
				env: { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C', NODE_ENV: 'production' },
			},
			{
				folder: join(folder, 'a folder with a longer name', 'and one below it', 'b'),
				written: new Date('2038-01-01T00:00:00Z'),
				env: { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', NODE_ENV: 'test' },
			},
		];
		for (const clone of clones) await makeClone(clone);
		packed = [await pack(clones[0], join(folder, 'p')), await pack(clones[1], join(folder, 'packed'))];
	}, 600_000);

	afterAll(() => rm(folder, { recursive: true, force: true }));

	it('build the same bytes, wherever they lie, in every zone and locale, whenever they were made', async () => {
		for (const file of [...released, 'dist/cli.mjs'])
			expect([file, await digest(join(clones[0].folder, file))]).toEqual([
				file,
				await digest(join(clones[1].folder, file)),
			]);
		const [one, other] = await Promise.all(packed.map(({ tarball }) => digest(tarball)));
		expect(one).toBe(other);
	});

	it('have the three files of the release after a build, and nothing that git would take', async () => {
		const [{ folder: clone }] = clones;
		expect(await readdir(clone)).toEqual(expect.arrayContaining(released));
		expect(await inGit(clone, 'status', '--porcelain')).toBe('');
		expect(await inGit(clone, 'ls-files', '--', 'main.js', 'dist')).toBe('');
	});

	it('pack the program alone, which needs no other package', async () => {
		expect(packed[0]?.files).toEqual(['LICENSE', 'README.md', 'dist/cli.mjs', 'package.json']);
		const { dependencies, optionalDependencies, peerDependencies } = JSON.parse(
			await readFile(join(clones[0].folder, 'package.json'), 'utf8'),
		) as Record<string, unknown>;
		expect([dependencies, optionalDependencies, peerDependencies]).toEqual([undefined, undefined, undefined]);
	});

	it('give a tarball that npx runs from its address, and that needs no registry', async () => {
		const vault = await copyOfDemo();
		const server = createServer((_, response) => {
			createReadStream(packed[0]?.tarball ?? '').pipe(response);
		}).listen(0, '127.0.0.1');
		onTestFinished(() => void server.close());
		await once(server, 'listening');
		const { port } = server.address() as AddressInfo;
		const cache = join(folder, 'cache');
		const said = await npm(folder, [
			...['exec', '--yes', '--cache', cache, '--registry', 'http://127.0.0.1:1', '--'],
			...[`http://127.0.0.1:${port}/top-of-mind.tgz`, 'today', '--vault', vault],
			...['--date', '2026-11-23', '--json'],
		]);
		const { changed, actions } = JSON.parse(said) as { changed: boolean; actions: { kind: string }[] };
		expect(changed).toBe(true);
		expect(actions.map(({ kind }) => kind)).toEqual(['outreach', 'introduction', 'sharing', 'compassion']);
		const [installed = ''] = await readdir(join(cache, '_npx'));
		const modules = await readdir(join(cache, '_npx', installed, 'node_modules'));
		expect(modules.filter((name) => !name.startsWith('.'))).toEqual(['top-of-mind']);
	});
});
