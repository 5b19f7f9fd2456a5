import obsidianmd from 'eslint-plugin-obsidianmd';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';

export default defineConfig([
	globalIgnores(['node_modules', 'main.js', 'dist', '.demo', 'test-results', 'package-lock.json', 'tests/vaults']),
	...obsidianmd.configs.recommended,
	{
		files: ['**/*.ts', '**/*.mts'],
		languageOptions: {
			parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
		},
	},
	{
		// The one exception to the recommended rules: the build takes its list of externals from `builtin-modules`.
		files: ['package.json'],
		rules: {
			'depend/ban-dependencies': [
				'error',
				{ presets: ['native', 'microutilities', 'preferred'], allowed: ['builtin-modules'] },
			],
		},
	},
	{
		// The directory's scan does not look at these: they run in Node and never ship with the plugin.
		files: ['scripts/**', 'tests/**', '*.mjs', 'vitest.config.ts', 'playwright.config.ts'],
		languageOptions: { globals: { ...globals.node } },
		rules: {
			'obsidianmd/no-nodejs-modules': 'off',
			'obsidianmd/rule-custom-message': 'off',
			'obsidianmd/hardcoded-config-path': 'off',
			'obsidianmd/prefer-window-timers': 'off',
			'obsidianmd/prefer-create-el': 'off',
			'no-restricted-globals': 'off',
			'@typescript-eslint/no-restricted-imports': 'off',
		},
	},
]);
