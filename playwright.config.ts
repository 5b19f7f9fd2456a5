import { defineConfig } from '@playwright/test';

/**
 * User scenarios in Chromium, on the plugin as it ships. A failing scenario leaves a screenshot, and the trace of its
 * repetition.
 */
export default defineConfig({
	testDir: 'tests/browser',
	outputDir: 'test-results',
	globalSetup: './tests/browser/support/build.ts',
	reporter: [['list']],
	// One more than the two cores of a small machine, because scenarios wait for files and for the browser.
	workers: 3,
	fullyParallel: true,
	forbidOnly: true,
	// A scenario that fails is played once more for its trace, and the run fails all the same. A trace of each scenario
	// took a seventh of the time.
	retries: 1,
	failOnFlakyTests: true,
	projects: [
		// The longest scenario starts first, beside the others. A trace would keep each of two thousand responses of
		// the server.
		{ name: 'crowd', testMatch: 'crowd.spec.ts', use: { trace: 'off' } },
		{ name: 'scenarios', testIgnore: 'crowd.spec.ts' },
		// Those that `npm run test:app` plays in Obsidian itself as well.
		{ name: 'in any app', testDir: 'tests/app' },
	],
	// Generous, for slow and busy machines: no scenario measures time, and what has come is not waited for.
	timeout: 240_000,
	expect: { timeout: 60_000 },
	use: {
		timezoneId: 'Europe/Lisbon',
		locale: 'en-GB',
		// Without the screenshots of the film strip, which cost more than everything else.
		trace: { mode: 'on-first-retry', screenshots: false, snapshots: true, sources: true },
		screenshot: 'only-on-failure',
		actionTimeout: 60_000,
	},
});
