// npm run demo [-- --vault DIR] [--plugin FILE …]: the plugin in the workbench, on a fresh copy of the demonstration
// vault or on another folder, beside the plugins of others.
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { copyDemoVault, installPlugin } from './demo-vault.mjs';
import { copySettings, kindOf, readGivenPlugins } from './given-plugins.mjs';
import { openBrowser } from './open-browser.mjs';

const project = fileURLToPath(new URL('../..', import.meta.url));
const { given, files } = readOptions();
if (given !== null && (await kindOf(given)) !== 'folder') fail(`There is no folder ${given}`, 1);
const plugins = await readGivenPlugins(files).catch((error) => fail(error.message, 1));
const vault = given ?? (await copyDemoVault());
if (given === null) await installPlugin(vault);
await copySettings(vault, plugins);

const { startServer } = await loadServer();
const server = await startServer({ vault, project, plugins, mayEvaluate: plugins.length > 0 });
const address = new URL(server.url);
address.searchParams.set('open', 'today');
address.searchParams.set('panel', '1');
// The notes of the demonstration vault are written for this day. Other vaults use the current day.
if (given === null) address.searchParams.set('now', '2026-11-23T09:00');

process.stdout.write(`
  Top of mind, in a stand-in for Obsidian:

    ${address.href}

  Try this: tick one of the four lines, in the note or in the panel, and open that person's note: lastTouched is today.
  The notes are in ${vault}${beside()}
  Ctrl-C stops.

`);
openBrowser(address.href);

for (const signal of ['SIGINT', 'SIGTERM']) {
	process.once(signal, () => {
		void server.close().then(() => process.exit(0));
	});
}

/** The vault and the plugins given on the command line. The vault is null for the demonstration vault. */
function readOptions() {
	const from = (path) => resolve(process.env.INIT_CWD ?? process.cwd(), path);
	try {
		const { vault, plugin = [] } = parseArgs({
			options: { vault: { type: 'string' }, plugin: { type: 'string', multiple: true } },
		}).values;
		return { given: vault === undefined ? null : from(vault), files: plugin.map(from) };
	} catch (error) {
		return fail(`${error.message}\nUsage: npm run demo [-- --vault DIR] [--plugin FILE …]`, 2);
	}
}

/** Who is loaded as well, for the terminal. */
function beside() {
	return plugins.length === 0
		? ''
		: `\n  Beside it: ${plugins.map(({ manifest }) => `${manifest.name} ${manifest.version}`).join(', ')}`;
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

function fail(message, status) {
	process.stderr.write(`${message}\n`);
	process.exit(status);
}
