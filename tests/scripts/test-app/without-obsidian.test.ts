import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../support/vault-folder';

const program = fileURLToPath(new URL('../../../scripts/test-app/test-app.mjs', import.meta.url));

/** Runs `npm run test:app` with an empty cache and a list of versions at this address. */
async function run(versionsUrl: string, ...args: string[]): Promise<{ status: number; said: string[]; cache: string }> {
	const cache = await temporaryFolder();
	const env = { ...process.env, OBSIDIAN_CACHE: cache, OBSIDIAN_VERSIONS_URL: versionsUrl };
	return new Promise((resolve) => {
		execFile(process.execPath, [program, ...args], { env }, (error, _stdout, stderr) => {
			resolve({ status: Number(error?.code ?? 0), said: stderr.trimEnd().split('\n'), cache });
		});
	});
}

/** A server of this machine that answers with a list of versions whose files it does not have. */
async function serve(): Promise<{ server: Server; address: string }> {
	const server = createServer((request, response) => {
		const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		response.statusCode = request.url === '/versions.json' ? 200 : 404;
		const platforms = [`${process.platform}-${process.arch}`];
		const installer = { digest: '', electron: '1', chrome: '1', platforms };
		const downloads = { asar: `${own}/app.asar.gz`, appImage: `${own}/installer` };
		const version = {
			version: '1.14.4',
			minInstallerVersion: '1.14.4',
			maxInstallerVersion: '1.14.4',
			isBeta: false,
			downloads,
			installers: { appImage: installer },
		};
		response.end(JSON.stringify({ metadata: { schemaVersion: '2.0.0' }, versions: [version] }));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => void server.close());
	return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** An address of this machine where nobody answers. */
async function nobody(): Promise<string> {
	const { server, address } = await serve();
	await new Promise((resolve) => server.close(resolve));
	return address;
}

const why = (cache: string): string =>
	`\`npm run test:app\` needs the internet, or a folder named by OBSIDIAN_CACHE that has this version already (now ${cache}).`;

it('where the list of versions cannot be had, the run ends with one sentence that says why and what to do', async () => {
	const { status, said, cache } = await run(`${await nobody()}/versions.json`);
	expect(status).toBe(1);
	expect(said).toEqual([
		expect.stringMatching(
			/^Obsidian \(latest\) could not be had \(connect ECONNREFUSED 127\.0\.0\.1:\d+\): `npm run/,
		),
	]);
	expect(said[0]).toContain(why(cache));
});

it('where the app itself cannot be had, the sentence names its address', async () => {
	const { address } = await serve();
	const { status, said, cache } = await run(`${address}/versions.json`, '--app-version', '1.14.4');
	expect({ status, said }).toEqual({
		status: 1,
		said: [`Obsidian (1.14.4) could not be had (${address}/app.asar.gz failed with 404): ${why(cache)}`],
	});
});

it('a version that does not exist is named', async () => {
	const { address } = await serve();
	const { status, said } = await run(`${address}/versions.json`, '--app-version=9.9.9');
	expect(status).toBe(1);
	expect(said).toEqual([
		'Obsidian (9.9.9) could not be had (No Obsidian app version "9.9.9" found): give a version that is there to --app-version or --installer-version.',
	]);
});
