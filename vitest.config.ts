import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/**
 * The tests of the core run under each of these: a day must never depend on where it is read.
 * West of Greenwich, a half-hour zone, and a zone that once skipped a whole day.
 */
const zones = ['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Apia'];

/** What opens the app takes most of the time, and reads days through the same core: behind Greenwich, and far ahead of it. */
const zonesInTheApp = ['America/Los_Angeles', 'Pacific/Apia'];

/** Tests that open the stand-in of the app, with a document and a clock of their own. */
const inTheApp = ['tests/obsidian/**/*.test.ts', 'tests/workbench/**/*.test.ts'];

export default defineConfig({
	resolve: {
		alias: { obsidian: fileURLToPath(new URL('tests/workbench/obsidian/index.ts', import.meta.url)) },
	},
	test: {
		pool: 'forks',
		// Generous, for machines that do other things besides: nothing is timed.
		testTimeout: 60_000,
		projects: [
			// What is pure leaves nothing behind, so its files share a process: that halves the time.
			...zones.map((zone) => project(zone, zone, { include: ['tests/**/*.test.ts'], exclude: inTheApp, isolate: false })),
			...zonesInTheApp.map((zone) => project(`${zone} (app)`, zone, { include: inTheApp })),
		],
	},
});

function project(name: string, zone: string, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration {
	return { extends: true, test: { ...test, name, env: { TZ: zone }, setupFiles: ['tests/support/setup.ts'] } };
}
