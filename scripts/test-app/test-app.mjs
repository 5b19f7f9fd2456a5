/**
 * Plays the scenarios of tests/app in Obsidian itself.
 *
 *     npm run test:app
 *     npm run test:app -- --app-version 1.14.4 --installer-version 1.13.7
 *
 * A version is a number, `latest`, `latest-beta` or `earliest`. All other words go to Playwright: files, `--grep`.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { downloadObsidian } from './download-obsidian.mjs';
import { newLauncher } from './launcher.mjs';

const own = { 'app-version': { type: 'string' }, 'installer-version': { type: 'string' } };
const { values, tokens } = parseArgs({ options: own, strict: false, allowPositionals: true, tokens: true });
const others = tokens.filter(({ name }) => !Object.hasOwn(own, name ?? '')).map(({ index }) => process.argv[index + 2]);

try {
	const versions = await downloadObsidian(newLauncher(), values['app-version'], values['installer-version']);
	process.exitCode = play(versions);
} catch (error) {
	console.error(error.message);
	process.exitCode = 1;
}

function play({ app, installer }) {
	const runner = createRequire(import.meta.url).resolve('@playwright/test/cli');
	const config = fileURLToPath(new URL('../../tests/app/playwright.config.ts', import.meta.url));
	const env = { ...process.env, OBSIDIAN_APP_VERSION: app, OBSIDIAN_INSTALLER_VERSION: installer };
	const args = [runner, 'test', '--config', config, ...new Set(others)];
	return spawnSync(process.execPath, args, { env, stdio: 'inherit' }).status ?? 1;
}
