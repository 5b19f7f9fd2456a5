import type * as Obsidian from 'obsidian';
import type { EnabledPlugin } from '../open-app';
import { pluginOf, provideLate, type PluginScript } from './evaluate-plugin';
import { pageOptions } from './page-options';

/**
 * The scripts that have arrived, by their addresses. The server wraps each plugin in a call, so that the page evaluates
 * no text.
 */
const arrived = new Map<string, PluginScript>();

/** Loads the built plugin. */
export async function loadPlugin(): Promise<EnabledPlugin> {
	const [script, manifest] = await Promise.all([loadScript('plugin/script.js'), read('plugin/manifest.json')]);
	if (script === null) throw new Error('main.js is not built, or is no script');
	return { plugin: pluginOf(script), manifest: JSON.parse(manifest) as Obsidian.PluginManifest };
}

/** Fetches the plugins of others. They run later, each by itself, because any of them may fail. */
export async function fetchOthers(): Promise<EnabledPlugin[]> {
	const manifests = JSON.parse(await read('others')) as Obsidian.PluginManifest[];
	const scripts = await Promise.all(manifests.map((_, index) => loadScript(`others/${index}/script.js`)));
	return manifests.map((manifest, index) => ({
		manifest,
		get plugin() {
			const script = scripts[index] ?? null;
			if (script === null) throw new Error('Its file is gone, or is no script');
			return pluginOf(script, provideLate);
		},
	}));
}

/** Loads a script; null where it cannot be loaded, or is none. */
async function loadScript(file: string): Promise<PluginScript | null> {
	Object.assign(window, { pluginScript: (name: string, script: PluginScript) => void arrived.set(name, script) });
	const el = document.createElement('script');
	el.src = `/${file}?token=${pageOptions.token}`;
	await new Promise((resolve) => {
		el.addEventListener('load', resolve);
		el.addEventListener('error', resolve);
		document.head.append(el);
	});
	return arrived.get(file) ?? null;
}

async function read(file: string): Promise<string> {
	const response = await fetch(`/${file}?token=${pageOptions.token}`);
	if (!response.ok) throw new Error(`${file} is not built: ${await response.text()}`);
	return response.text();
}
