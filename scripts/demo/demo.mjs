// npm run demo [-- --vault DIR]: the plugin in the workbench, on a fresh copy of the demonstration vault or on another folder.
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { copyDemoVault, installPlugin } from './demo-vault.mjs';
import { openBrowser } from './open-browser.mjs';

const project = fileURLToPath(new URL('../..', import.meta.url));
const given = readVault();
const vault = given ?? (await copyDemoVault());
if (given === null) await installPlugin(vault);
else if (!(await isFolder(vault))) fail(`There is no folder ${vault}`, 1);

const { startServer } = await loadServer();
const server = await startServer({ vault, project });
const address = new URL(server.url);
address.searchParams.set('open', 'today');
address.searchParams.set('panel', '1');
// The notes of the demonstration vault are written for this day. Other vaults use the current day.
if (given === null) address.searchParams.set('now', '2026-11-23T09:00');

process.stdout.write(`
  Top of mind, in a stand-in for Obsidian:

    ${address.href}

  Try this: tick one of the four lines, in the note or in the panel, and open that person's note: lastTouched is today.
  The notes are in ${vault}
  Ctrl-C stops.

`);
openBrowser(address.href);

for (const signal of ['SIGINT', 'SIGTERM']) {
	process.once(signal, () => {
		void server.close().then(() => process.exit(0));
	});
}

/** The folder given on the command line; null for the demonstration vault. */
function readVault() {
	try {
		const { vault } = parseArgs({ options: { vault: { type: 'string' } } }).values;
		return vault === undefined ? null : resolve(process.env.INIT_CWD ?? process.cwd(), vault);
	} catch (error) {
		return fail(`${error.message}\nUsage: npm run demo [-- --vault DIR]`, 2);
	}
}

/** Bundles the server, which is TypeScript, to a file outside version control, from where Node finds its packages. */
async function loadServer() {
	const outfile = join(project, '.demo', 'server.mjs');
	await build({
		absWorkingDir: project,
		entryPoints: ['tests/workbench/server/server.ts'],
		outfile,
		bundle: true,
		platform: 'node',
		format: 'esm',
		target: 'node20',
		packages: 'external',
		logLevel: 'warning',
	});
	return import('../../.demo/server.mjs');
}

async function isFolder(path) {
	return stat(path).then(
		(found) => found.isDirectory(),
		() => false,
	);
}

function fail(message, status) {
	process.stderr.write(`${message}\n`);
	process.exit(status);
}
