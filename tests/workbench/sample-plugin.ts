import { Plugin, type App, type PluginManifest } from 'obsidian';

export const sampleManifest: PluginManifest = {
	id: 'sample',
	name: 'Sample',
	author: 'A',
	version: '1.0.0',
	minAppVersion: '1.13.0',
	description: 'A sample.',
};

/** A plugin that runs one function when it loads, in the form that `loadPlugin` takes. */
export function samplePlugin(
	onload: (plugin: Plugin) => unknown,
): [new (app: App, manifest: PluginManifest) => Plugin, PluginManifest] {
	class Sample extends Plugin {
		override async onload(): Promise<void> {
			await onload(this);
		}
	}
	return [Sample, sampleManifest];
}
