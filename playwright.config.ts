import { defineConfig } from '@playwright/test';

/** The scenarios of a user, in Chromium, on the plugin as it ships. What fails leaves a picture and a trace. */
export default defineConfig({
	testDir: 'tests/browser',
	outputDir: 'test-results',
	globalSetup: './tests/browser/support/build.ts',
	reporter: [['list']],
	// One more than the two cores of a small machine: scenarios often wait for the app, which waits for somebody to stop typing.
	workers: 3,
	fullyParallel: true,
	forbidOnly: true,
	projects: [
		// The longest first, beside the others. Its trace would keep each of two thousand answers of the server.
		{ name: 'crowd', testMatch: 'crowd.spec.ts', use: { trace: 'off' } },
		{ name: 'scenarios', testIgnore: 'crowd.spec.ts' },
	],
	timeout: 45_000,
	expect: { timeout: 10_000 },
	use: {
		timezoneId: 'Europe/Lisbon',
		locale: 'en-GB',
		// Without the film strip, which costs more than all the rest.
		trace: { mode: 'retain-on-failure', screenshots: false, snapshots: true, sources: true },
		screenshot: 'only-on-failure',
		actionTimeout: 10_000,
	},
});
