import obsidianmd from 'eslint-plugin-obsidianmd';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';

export default defineConfig([
	globalIgnores([
		'node_modules',
		'main.js',
		'dist',
		'.demo',
		'test-results',
		'.stryker-tmp',
		'reports',
		'package-lock.json',
		'tests/vaults',
	]),
	...obsidianmd.configs.recommended,
	{
		files: ['**/*.ts', '**/*.mts'],
		languageOptions: {
			parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
		},
	},
	{
		// Two exceptions to the recommended rules. The build takes its list of externals from `builtin-modules`. The
		// command-line program writes names of notes with `moment` 2.29.4, because the app does. Other libraries and
		// newer versions of moment would write other names (2.31.0 renames Ukrainian Fridays and renumbers weeks). The
		// package is not in main.js.
		files: ['package.json'],
		rules: {
			'depend/ban-dependencies': [
				'error',
				{ presets: ['native', 'microutilities', 'preferred'], allowed: ['builtin-modules', 'moment'] },
			],
		},
	},
	{
		// The scan of the plugin directory does not cover these files: they run in Node and never ship with the plugin.
		files: ['scripts/**', 'tests/**', '*.mjs', 'vitest.config.ts', 'playwright.config.ts'],
		languageOptions: { globals: { ...globals.node } },
		rules: {
			'obsidianmd/no-nodejs-modules': 'off',
			'obsidianmd/rule-custom-message': 'off',
			'obsidianmd/hardcoded-config-path': 'off',
			'obsidianmd/prefer-window-timers': 'off',
			'obsidianmd/prefer-create-el': 'off',
			'obsidianmd/no-global-this': 'off',
			'no-restricted-globals': 'off',
			'@typescript-eslint/no-restricted-imports': 'off',
		},
	},
]);
