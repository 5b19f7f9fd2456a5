import { defineConfig } from '@playwright/test';

/** The scenarios in Obsidian itself, by `npm run test:app`. */
export default defineConfig({
	testDir: '.',
	globalSetup: './obsidian/versions.ts',
	outputDir: '../../test-results/app',
	reporter: [['list']],
	// One Obsidian at a time: several would answer the same terminal, and take the focus from each other.
	workers: 1,
	forbidOnly: true,
	retries: 1,
	timeout: 180_000,
	expect: { timeout: 20_000 },
	use: { actionTimeout: 20_000 },
});
