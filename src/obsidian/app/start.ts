import type { Plugin } from 'obsidian';
import type { PluginParts } from './compose';

/**
 * Starts the parts, in the order in which each can rely on the one before: the clock at once; the indexes and the parts that
 * follow notes when the layout is ready; ticks made while the plugin was away when every note is indexed; writing last, because a
 * plan must know of those ticks.
 */
export function start(plugin: Plugin, parts: PluginParts): void {
	const { app, context, clock, typing, record, today, follower, cacheReady, shareable, writer } = parts;
	plugin.addChild(clock);
	plugin.addChild(typing);
	app.workspace.onLayoutReady(() => {
		for (const part of [context.people, record, today, follower, cacheReady]) plugin.addChild(part);
		void context.indexed.then(async () => {
			plugin.addChild(shareable);
			await context.attempt(() => follower.applyRecent());
			plugin.addChild(writer);
		});
	});
}
