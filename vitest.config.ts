import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * Every test runs under each of these: a day must never depend on where it is read.
 * West of Greenwich, a half-hour zone, and a zone that once skipped a whole day.
 */
const zones = ['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Apia'];

export default defineConfig({
	resolve: {
		alias: { obsidian: fileURLToPath(new URL('tests/workbench/obsidian/index.ts', import.meta.url)) },
	},
	test: {
		pool: 'forks',
		// Generous, for machines that do other things besides: nothing is timed.
		testTimeout: 60_000,
		projects: zones.map((zone) => ({
			extends: true,
			test: {
				name: zone,
				include: ['tests/**/*.test.ts'],
				env: { TZ: zone },
				setupFiles: ['tests/support/setup.ts'],
			},
		})),
	},
});
