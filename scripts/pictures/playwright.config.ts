import { defineConfig } from '@playwright/test';

/** These are not tests: the runner compiles and runs the program that makes the pictures. */
export default defineConfig({
	testDir: '.',
	testMatch: ['pictures.ts', 'orbit.ts'],
	outputDir: '../../test-results/pictures',
	globalSetup: '../../tests/browser/support/build.ts',
	reporter: [['list']],
	workers: 1,
	timeout: 60_000,
	use: { timezoneId: 'Europe/Lisbon', locale: 'en-GB' },
});
