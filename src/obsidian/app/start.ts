import type { Plugin } from 'obsidian';
import type { PluginParts } from './compose';

/**
 * Starts the parts in an order in which each can rely on those before it. The clock starts at once. The indexes and the parts that
 * follow notes start when the layout is ready. When every note is indexed, ticks made while the plugin was not running are applied.
 * The writer starts last, because a plan must know of those ticks.
 */
export function start(plugin: Plugin, parts: PluginParts): void {
	const { app, context, clock, typing, dailyNotes, record, today, follower, cacheReady, shareable, writer } = parts;
	plugin.addChild(clock);
	plugin.addChild(typing);
	app.workspace.onLayoutReady(() => {
		// Only now are all other plugins loaded. The names of daily notes decide on which days ticks count.
		const isFound = dailyNotes.readJournals();
		for (const part of [context.people, record, today, follower, cacheReady]) plugin.addChild(part);
		void context.indexed.then(async () => {
			await isFound;
			plugin.addChild(shareable);
			await context.attempt(() => follower.applyRecent());
			plugin.addChild(writer);
		});
	});
}
