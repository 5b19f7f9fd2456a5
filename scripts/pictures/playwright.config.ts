import process from 'node:process';
import { defineConfig } from '@playwright/test';

const isOfLanguages = (process.env.PICTURE_LANGUAGES ?? '') !== '';

/** These are not tests: the runner compiles and runs the program that makes the pictures. */
export default defineConfig({
	testDir: '.',
	testMatch: isOfLanguages ? ['in-languages.ts'] : ['pictures.ts', 'orbit.ts'],
	outputDir: '../../test-results/pictures',
	globalSetup: '../../tests/browser/support/build.ts',
	reporter: [['list']],
	workers: 1,
	timeout: 60_000,
	use: { timezoneId: 'Europe/Lisbon', locale: 'en-GB' },
});
