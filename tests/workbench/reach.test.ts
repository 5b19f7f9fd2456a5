// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openNotes } from './open-notes';
import type { BenchApp } from './workbench';

/** The members that the declarations of the app name, of whatever class. */
const declared = new Set(
	[
		...readFileSync('node_modules/obsidian/obsidian.d.ts', 'utf8').matchAll(
			/^ {4}(?:static |readonly |abstract |protected |get |set )*(\w+)[?!]?[(:<]/gm,
		),
	].map(([, name]) => name),
);

/**
 * Members that no declaration names: those that plugins use all the same, and a few that the workbench needs on these
 * objects.
 */
const undeclared: Readonly<Record<string, readonly string[]>> = {
	app: ['appId', 'commands', 'internalPlugins', 'metadataTypeManager', 'plugins', 'setting'],
	vault: ['getAbstractFileByPathInsensitive', 'getAvailablePath', 'getConfig', 'setConfig'],
	workspace: ['editorSuggest', 'hoverLinkSources', 'registerHoverLinkSource', 'unregisterHoverLinkSource'],
	editorSuggest: ['addSuggest', 'currentSuggest', 'isShowingSuggestion', 'removeSuggest', 'suggests'],
	metadataTypeManager: [
		'getAllProperties',
		'getAssignedWidget',
		'getPropertyInfo',
		'getValues',
		'setType',
		'unsetType',
	],
	commands: [
		'addCommand',
		'removeCommand',
		'findCommand',
		'listCommands',
		'executeCommandById',
		'executeCommand',
		'commands',
	],
	scope: ['handleKey'],
	file: ['setPath'],
	view: ['_children', '_cleanups', '_loaded', '_loading', 'dirty', 'open', 'close'],
	previewMode: ['_children', '_cleanups', '_loaded', '_loading'],
	leaf: ['defer'],
	editor: ['coordsAtPos', 'reset', 'showLivePreview'],
};

/** The names of all members that can be read from outside, inherited ones included. */
function membersOf(part: object): string[] {
	const names = new Set<string>();
	for (let at: object | null = part; at && at !== Object.prototype; at = Object.getPrototypeOf(at) as object | null) {
		for (const key of Reflect.ownKeys(at))
			if (typeof key === 'string' && key !== 'constructor' && key in part) names.add(key);
	}
	return [...names];
}

it('lets a plugin reach no member that the app does not have', async () => {
	const { bench, note } = await openNotes({ 'a.md': '' });
	const view = await bench.openNote('a.md');
	const app = bench.app as BenchApp & { metadataTypeManager: object };
	const {
		vault,
		workspace,
		metadataCache,
		fileManager,
		keymap,
		scope,
		secretStorage,
		commands,
		metadataTypeManager,
	} = app;
	const { editorSuggest } = workspace as unknown as { editorSuggest: object };
	const { editor, leaf, previewMode } = view;
	const parts = {
		app,
		vault,
		adapter: vault.adapter,
		workspace,
		metadataCache,
		fileManager,
		keymap,
		scope,
		secretStorage,
		commands,
		metadataTypeManager,
		editorSuggest,
		file: note('a.md'),
		view,
		editor,
		leaf,
		previewMode,
	};
	const strange = Object.entries(parts).flatMap(([name, part]) =>
		membersOf(part)
			.filter((key) => !declared.has(key) && !undeclared[name]?.includes(key))
			.map((key) => `${name}.${key}`),
	);
	expect(strange).toEqual([]);
});

it('does not lead from the app to what the workbench records', async () => {
	const { bench } = await openNotes({});
	expect(() => (bench.app as unknown as { workbench: unknown }).workbench).toThrow(
		'The workbench does not know app.workbench',
	);
});
