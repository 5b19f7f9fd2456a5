import type * as Obsidian from 'obsidian';
import type { EnabledPlugin } from '../open-app';
import { evaluatePlugin, provideLate } from './evaluate-plugin';
import { pageOptions } from './page-options';

/** Loads the built plugin. */
export async function loadPlugin(): Promise<EnabledPlugin> {
	const [code, manifest] = await Promise.all([read('plugin/main.js'), read('plugin/manifest.json')]);
	return { plugin: evaluatePlugin(code, 'main.js'), manifest: JSON.parse(manifest) as Obsidian.PluginManifest };
}

/** Fetches the plugins of others. They are evaluated later, each by itself, because any of them may fail. */
export async function fetchOthers(): Promise<EnabledPlugin[]> {
	const manifests = JSON.parse(await read('others')) as Obsidian.PluginManifest[];
	const codes = await Promise.allSettled(manifests.map((_, index) => read(`others/${index}/main.js`)));
	return manifests.map((manifest, index) => ({
		manifest,
		get plugin() {
			const code = codes[index];
			if (code?.status !== 'fulfilled') throw new Error('Its file is gone');
			return evaluatePlugin(code.value, `${manifest.id}/main.js`, provideLate);
		},
	}));
}

async function read(file: string): Promise<string> {
	const response = await fetch(`/${file}?token=${pageOptions.token}`);
	if (!response.ok) throw new Error(`${file} is not built: ${await response.text()}`);
	return response.text();
}
