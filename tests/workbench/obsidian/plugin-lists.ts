import type * as Obsidian from 'obsidian';
import type { AppConfig } from './app-config';
import { Events } from './events';

/** Undocumented in the app: the loaded community plugins. */
export class Plugins {
	readonly plugins: Record<string, Obsidian.Plugin> = {};
	readonly manifests: Record<string, Obsidian.PluginManifest> = {};
	readonly enabledPlugins = new Set<string>();

	getPlugin(id: string): Obsidian.Plugin | null {
		return this.plugins[id] ?? null;
	}
}

/** A core plugin. Its options are readable even when it is off. */
export interface InternalPlugin {
	enabled: boolean;
	instance: { options: Record<string, unknown> };
}

/**
 * Undocumented in the app: the core plugins, of which the workbench knows bases, daily notes and templates. Triggers
 * `change` when one is switched on or off.
 */
export class InternalPlugins extends Events {
	readonly plugins: Record<string, InternalPlugin>;

	constructor({ corePlugins, dailyNotes, templates }: AppConfig) {
		super();
		const plugin = (id: string, options: Record<string, unknown>): InternalPlugin => ({
			enabled: isEnabled(id, corePlugins),
			instance: { options },
		});
		this.plugins = {
			bases: plugin('bases', {}),
			'daily-notes': plugin('daily-notes', dailyNotes),
			templates: plugin('templates', templates),
		};
	}

	getPluginById(id: string): InternalPlugin | null {
		return this.plugins[id] ?? null;
	}

	/** For the workbench: switches a core plugin on or off, as a user does in the app's settings. */
	switch(id: string, enabled: boolean): void {
		const plugin = this.plugins[id];
		if (plugin === undefined) throw new Error(`The workbench does not know the core plugin ${id}`);
		plugin.enabled = enabled;
		this.trigger('change', plugin);
	}

	getEnabledPluginById(id: string): InternalPlugin['instance'] | null {
		const plugin = this.plugins[id];
		return plugin?.enabled ? plugin.instance : null;
	}
}

/** `core-plugins.json` is a list of ids, or since 1.7 an object. Both are on unless the file says otherwise. */
function isEnabled(id: string, corePlugins: unknown): boolean {
	if (Array.isArray(corePlugins)) return corePlugins.includes(id);
	if (typeof corePlugins === 'object' && corePlugins !== null)
		return (corePlugins as Record<string, unknown>)[id] !== false;
	return true;
}
