/**
 * Makes pictures in a real browser.
 *
 *     npm run pictures                      those of README and its pages, and sheets of the orbit
 *     npm run pictures -- --language de     every part of the interface in a language, to read (dist/languages/de/)
 *
 * Several languages may follow one another: `--language de --language ar`.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import process from 'node:process';

const { values } = parseArgs({ options: { language: { type: 'string', multiple: true, default: [] } } });
const runner = createRequire(import.meta.url).resolve('@playwright/test/cli');
const config = fileURLToPath(new URL('playwright.config.ts', import.meta.url));
const env = { ...process.env, PICTURE_LANGUAGES: values.language.join(' ') };
process.exitCode =
	spawnSync(process.execPath, [runner, 'test', '--config', config], { env, stdio: 'inherit' }).status ?? 1;
