import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
	chmodSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startOf } from '../../../scripts/cli/process-life';
import { inTurn } from '../../../scripts/cli/vault-lock';

describe('the lock of a vault', () => {
	let place: string;
	let vault: string;
	const usual = process.env.TMPDIR;

	beforeEach(() => {
		place = mkdtempSync(join(tmpdir(), 'lock-'));
		vault = join(place, 'vault');
		mkdirSync(vault);
		mkdirSync(join(place, 'temporary'));
		process.env.TMPDIR = join(place, 'temporary');
	});

	afterEach(() => {
		if (usual === undefined) delete process.env.TMPDIR;
		else process.env.TMPDIR = usual;
		rmSync(place, { recursive: true });
	});

	function folder(): string {
		const [name = ''] = readdirSync(join(place, 'temporary'));
		return join(place, 'temporary', name);
	}

	it('is a file without content outside the vault, which ends with the turn', async () => {
		await inTurn(vault, async () => {
			const [lock = '', ...others] = readdirSync(folder());
			expect([readFileSync(join(folder(), lock), 'utf8'), others, readdirSync(vault)]).toEqual(['', [], []]);
			return Promise.resolve();
		});
		expect(readdirSync(folder())).toEqual([]);
	});

	it('ends with the turn where that fails', async () => {
		await expect(inTurn(vault, async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
		expect(readdirSync(folder())).toEqual([]);
	});

	it('lets one run write at a time, by whatever way the vault is named', async () => {
		symlinkSync(vault, join(place, 'other'));
		let within = 0;
		let most = 0;
		const act = async (): Promise<void> => {
			within += 1;
			most = Math.max(most, within);
			await setTimeout(5);
			within -= 1;
		};
		await Promise.all([vault, join(place, 'other'), join(vault, '.'), vault].map((one) => inTurn(one, act)));
		expect(most).toBe(1);
	});

	it('keeps no run of another vault waiting', async () => {
		mkdirSync(join(place, 'second'));
		expect(await inTurn(vault, () => inTurn(join(place, 'second'), async () => Promise.resolve('both'), 0))).toBe(
			'both',
		);
	});

	it('refuses in a sentence with the process where a run does not end', async () => {
		const waiting = inTurn(vault, () => inTurn(vault, async () => Promise.resolve(), 60));
		await expect(waiting).rejects.toThrow(
			`Another run of Top of mind (process ${process.pid}) is still writing in this vault, so nothing was written`,
		);
	});

	it('passes to the next run when its process was killed', async () => {
		const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
		await once(child, 'spawn');
		const prefix = await prefixOf(vault);
		writeFileSync(join(folder(), `${prefix}-${child.pid}-${startOf(child.pid ?? 0) ?? ''}-0123456789ab`), '');
		await expect(inTurn(vault, async () => Promise.resolve('mine'), 30)).rejects.toThrow(`process ${child.pid}`);
		child.kill('SIGKILL');
		await once(child, 'exit');
		expect(await inTurn(vault, async () => Promise.resolve('mine'), 1_000)).toBe('mine');
		expect(readdirSync(folder())).toEqual([]);
	});

	it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
		'ends with its process where %s ends that, and the process says so',
		async (signal) => {
			const holder = join(place, 'holder.mjs');
			await esbuild.build({
				stdin: {
					contents: `import { inTurn } from './vault-lock';
						void inTurn(process.argv[2], () => new Promise(() => setInterval(() => console.log('mine'), 5)));`,
					resolveDir: fileURLToPath(new URL('../../../scripts/cli', import.meta.url)),
				},
				...{ bundle: true, format: 'esm', platform: 'node', outfile: holder, logLevel: 'warning' },
			});
			const child = spawn(process.execPath, [holder, vault]);
			await once(child.stdout, 'data');
			expect(readdirSync(folder())).toHaveLength(1);
			child.kill(signal);
			expect(await once(child, 'exit')).toEqual([null, signal]);
			expect(readdirSync(folder())).toEqual([]);
		},
	);

	it('is not held by a later process that has the number of one that ended', async () => {
		const prefix = await prefixOf(vault);
		writeFileSync(join(folder(), `${prefix}-${process.pid}-1-0123456789ab`), '');
		if (startOf(process.pid) === null) return;
		expect(await inTurn(vault, async () => Promise.resolve('mine'), 1_000)).toBe('mine');
	});

	it('is refused where its folder is a link, or open to others', async () => {
		await prefixOf(vault);
		const name = folder();
		chmodSync(name, 0o777);
		if (process.platform !== 'win32')
			await expect(inTurn(vault, async () => Promise.resolve())).rejects.toThrow('is no folder of yours alone');
		rmSync(name, { recursive: true });
		symlinkSync(vault, name);
		await expect(inTurn(vault, async () => Promise.resolve())).rejects.toThrow('is no folder of yours alone');
		expect(readdirSync(vault)).toEqual([]);
	});

	/** How the names of locks of a vault begin. */
	async function prefixOf(of: string): Promise<string> {
		return inTurn(of, async () => Promise.resolve(readdirSync(folder())[0]?.split('-')[0] ?? ''));
	}
});
