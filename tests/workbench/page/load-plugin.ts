import * as commands from '@codemirror/commands';
import * as language from '@codemirror/language';
import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import type * as Obsidian from 'obsidian';
import * as obsidian from '../obsidian';
import { strict } from '../strict';
import type { PluginClass } from '../workbench';
import { pageOptions } from './page-options';

/** The modules that a plugin may require. Node's modules are an error, as on phones. */
const modules: Readonly<Record<string, unknown>> = {
	obsidian: strict({ ...obsidian }, 'obsidian'),
	'@codemirror/commands': commands,
	'@codemirror/language': language,
	'@codemirror/state': state,
	'@codemirror/view': view,
};

/** Loads the built `main.js` as the app does: as CommonJS, in a function. */
export async function loadPlugin(): Promise<{ plugin: PluginClass; manifest: Obsidian.PluginManifest }> {
	const [code, manifest] = await Promise.all([read('main.js'), read('manifest.json')]);
	return { plugin: evaluate(`${code}\n//# sourceURL=plugin:main.js`), manifest: JSON.parse(manifest) as Obsidian.PluginManifest };
}

/** The class that a plugin's code exports. */
export function evaluate(code: string): PluginClass {
	const module: { exports: unknown } = { exports: {} };
	// eslint-disable-next-line @typescript-eslint/no-implied-eval -- The app itself loads plugins in just this way.
	const run = new Function('require', 'module', 'exports', code) as (require: (name: string) => unknown, module: object, exports: unknown) => void;
	run(provide, module, module.exports);
	return ((module.exports as { default?: unknown }).default ?? module.exports) as PluginClass;
}

function provide(name: string): unknown {
	if (!Object.hasOwn(modules, name)) throw new Error(`The workbench has no module ${name}`);
	return modules[name];
}

async function read(file: string): Promise<string> {
	const response = await fetch(`/plugin/${file}?token=${pageOptions.token}`);
	if (!response.ok) throw new Error(`${file} is not built: ${await response.text()}`);
	return response.text();
}
