import * as commands from '@codemirror/commands';
import * as language from '@codemirror/language';
import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import * as obsidian from '../obsidian';
import { strict } from '../strict';
import type { PluginClass } from '../workbench';

/** The modules that a plugin may require. Node's modules are an error, as on phones. */
const modules: Readonly<Record<string, unknown>> = {
	obsidian: strict({ ...obsidian }, 'obsidian'),
	'@codemirror/commands': commands,
	// The app's own build has a property of nodes more, for the classes of its Markdown.
	'@codemirror/language': {
		...language,
		tokenClassNodeProp: new (language.languageDataProp.constructor as new () => unknown)(),
	},
	'@codemirror/state': state,
	'@codemirror/view': view,
};

type Provide = (name: string) => unknown;

/** A plugin's built file as a function. The app runs it so, too: as CommonJS. */
export type PluginScript = (require: Provide, module: { exports: unknown }, exports: unknown) => void;

/** The class that a plugin's script exports. */
export function pluginOf(script: PluginScript, provide: Provide = provideNow): PluginClass {
	const module: { exports: unknown } = { exports: {} };
	script(provide, module, module.exports);
	const exported = (module.exports as { default?: unknown } | null)?.default ?? module.exports;
	if (typeof exported !== 'function' || !(exported.prototype instanceof obsidian.Plugin))
		throw new Error('Its file exports no plugin');
	return exported as PluginClass;
}

/** Refuses a module that is not there at once, because ours must not ask for any. */
function provideNow(name: string): unknown {
	if (!Object.hasOwn(modules, name)) throw missing(name);
	return modules[name];
}

/**
 * Refuses it when it is used. Plugins of others ask for Node's modules at their top, and use them on desktops alone.
 */
export function provideLate(name: string): unknown {
	if (Object.hasOwn(modules, name)) return modules[name];
	if (name === 'util') return { promisify: promised };
	const refuse = (): never => {
		throw missing(name);
	};
	const late: object = new Proxy(refuse, {
		get: (_, key) => (typeof key === 'symbol' || key === '__esModule' || key === 'default' ? undefined : refuse),
		// Bundled imports make an object that inherits from the module.
		getPrototypeOf: () => late,
	});
	return late;
}

/**
 * What Node's `util.promisify` makes of a function with a callback. Plugins prepare commands of the system with it, and
 * run none here.
 */
function promised(call: (...args: unknown[]) => unknown) {
	return (...args: unknown[]): Promise<unknown> =>
		new Promise(
			(resolve, reject) =>
				void call(...args, (error: Error | null, answer: unknown) => (error ? reject(error) : resolve(answer))),
		);
}

function missing(name: string): Error {
	return new Error(`The workbench has no module ${name}`);
}
