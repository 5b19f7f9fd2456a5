import type { Plugin } from 'obsidian';
import type { BenchApp } from '../../workbench/workbench';

/**
 * Journals 2 and 3, as far as another plugin can see: it keeps its settings to itself, and its file of settings is all
 * there is to read. `settings` are what the file holds at the moment.
 */
export function journals(settings: () => unknown): (app: BenchApp) => void {
	return (app) => {
		const plugin = { loadData: () => Promise.resolve(settings()), unload: () => undefined } as unknown as Plugin;
		app.plugins.plugins.journals = plugin;
		app.plugins.enabledPlugins.add('journals');
	};
}
