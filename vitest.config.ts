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

/** Histories of several devices: long, and about everything but days. */
const onDevices = ['tests/devices/**/*.test.ts'];

/** How many times the usual number of histories a long run plays. */
const inLongRuns = '20';

export default defineConfig(({ mode }) => ({
	resolve: {
		alias: { obsidian: fileURLToPath(new URL('tests/workbench/obsidian/index.ts', import.meta.url)) },
	},
	test: {
		pool: 'forks',
		// Generous, for machines that do other things besides: nothing is timed.
		testTimeout: 60_000,
		projects: [
			// What is pure leaves nothing behind, so its files share a process: that halves the time.
			...zones.map((zone) => project(zone, zone, { include: ['tests/**/*.test.ts'], exclude: [...inTheApp, ...onDevices], isolate: false })),
			...zonesInTheApp.map((zone) => project(`${zone} (app)`, zone, { include: inTheApp })),
			project('Pacific/Apia (devices)', 'Pacific/Apia', { include: onDevices, testTimeout: mode === 'long' ? 3_600_000 : 240_000, env: { HISTORIES: process.env.HISTORIES ?? (mode === 'long' ? inLongRuns : '1') } }),
		],
	},
}));

function project(name: string, zone: string, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration {
	return { extends: true, test: { ...test, name, env: { ...test?.env, TZ: zone }, setupFiles: ['tests/support/setup.ts'] } };
}
