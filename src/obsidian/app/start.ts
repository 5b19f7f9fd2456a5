import type { Plugin } from 'obsidian';
import type { PluginParts } from './compose';

/**
 * Starts the parts in an order in which each can rely on those before it. The clock starts at once. The indexes and the
 * parts that follow notes start when the layout is ready, and one pass over all notes fills the indexes. When every
 * note is indexed, ticks made while the plugin was not running are applied. The writer starts last, because a plan must
 * know of those ticks.
 */
export function start(plugin: Plugin, parts: PluginParts): void {
	const {
		app,
		context,
		clock,
		typing,
		dailyNotes,
		doneSigns,
		encounters,
		record,
		rhythms,
		today,
		filling,
		follower,
		cacheReady,
		shareable,
		pass,
		writer,
	} = parts;
	plugin.addChild(clock);
	plugin.addChild(typing);
	plugin.addChild(rhythms);
	app.workspace.onLayoutReady(() => {
		for (const part of [context.people, encounters, record, shareable, today, filling, follower, pass, cacheReady])
			plugin.addChild(part);
		// Only now are all other plugins loaded. Their settings decide which lines are ticked, and on which days ticks
		// count.
		void Promise.all([dailyNotes.readJournals(), doneSigns.read()]).then(() => context.attempt(() => pass.run()));
		void context.indexed.then(async () => {
			// The first plan finds all notes looked through.
			void shareable.ready();
			await context.attempt(() => follower.applyRecent());
			plugin.addChild(writer);
		});
	});
}
