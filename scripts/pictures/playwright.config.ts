import { defineConfig } from '@playwright/test';

/** Not tests: the runner is what compiles and runs the program that draws the pictures. */
export default defineConfig({
	testDir: '.',
	testMatch: 'pictures.ts',
	outputDir: '../../test-results/pictures',
	globalSetup: '../../tests/browser/support/build.ts',
	reporter: [['list']],
	workers: 1,
	timeout: 60_000,
	use: { timezoneId: 'Europe/Lisbon', locale: 'en-GB' },
});
