import { Events, type App, type Component } from 'obsidian';

/** A core plugin, on or off; null or undefined where the app has none of that id. */
export function corePlugin(app: App, id: string): unknown {
	return call(internalPluginsOf(app), 'getPluginById', id);
}

/** A core plugin that is on; null or undefined where it is not. */
export function enabledCorePlugin(app: App, id: string): unknown {
	return call(internalPluginsOf(app), 'getEnabledPluginById', id);
}

/** Follows core plugins that are turned on or off. */
export function followCorePlugins(app: App, owner: Component, heard: () => void): void {
	const plugins = internalPluginsOf(app);
	if (plugins instanceof Events) owner.registerEvent(plugins.on('change', heard));
}

/** A community plugin that is on; null or undefined where it is not. */
export function communityPlugin(app: App, id: string): unknown {
	return call((app as unknown as { plugins?: unknown }).plugins, 'getPlugin', id);
}

/** Calls a method of an object that the app does not document, so it may not be there. */
export function call(object: unknown, method: string, ...values: readonly string[]): unknown {
	const found =
		typeof object === 'object' && object !== null ? (object as Record<string, unknown>)[method] : undefined;
	return typeof found === 'function' ? (found.call(object, ...values) as unknown) : undefined;
}

function internalPluginsOf(app: App): unknown {
	return (app as unknown as { internalPlugins?: unknown }).internalPlugins;
}
