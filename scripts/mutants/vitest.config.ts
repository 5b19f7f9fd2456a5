import { fileURLToPath } from 'node:url';
import process from 'node:process';
import { defineConfig } from 'vitest/config';
import { leftOut, mutatedFolders } from './folders.mjs';

const tested = mutatedFolders[process.env.MUTATED?.split('/')[0] ?? ''] ?? [];

/**
 * The tests that mutants of one folder are run against, in one zone, which the environment names. Each run is compared
 * with the number of tests that Vitest lists by this configuration, and `npx vitest run --config` runs the same tests
 * without mutants.
 */
export default defineConfig({
	root: fileURLToPath(new URL('../..', import.meta.url)),
	resolve: {
		alias: { obsidian: fileURLToPath(new URL('../../tests/workbench/obsidian/index.ts', import.meta.url)) },
	},
	test: {
		include: tested.flatMap((name) => [`tests/${name}.test.ts`, `tests/${name}/**/*.test.ts`]),
		exclude: leftOut,
		setupFiles: ['tests/support/setup.ts', 'scripts/mutants/setup.ts'],
		isolate: false,
		testTimeout: 240_000,
	},
});
