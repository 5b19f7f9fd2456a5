import { defineConfig } from '@playwright/test';

export default defineConfig({
	testDir: '.',
	testMatch: 'opening.ts',
	workers: 1,
	timeout: 300_000,
	globalSetup: '../../tests/browser/support/build.ts',
	reporter: [['list', { printSteps: false }]],
});
