import { installDomExtensions } from '../dom-extensions';
import { MarkdownView } from '../obsidian/markdown-view';
import { Platform } from '../obsidian/platform';
import { openApp } from '../open-app';
import type { Workbench } from '../workbench';
import './clock';
import { CodeMirrorEditor } from './editor/code-mirror-editor';
import { pluginOf } from './evaluate-plugin';
import { failures, showFailures } from './failures';
import { giveGlobals } from './globals';
import { HttpStore } from './http-store';
import { fetchOthers, loadPlugin } from './load-plugin';
import { drawLucideIcons } from './lucide-icons';
import { pageOptions } from './page-options';
import { registerCore } from './shell/core';
import { openDailyNote } from './shell/daily-notes';
import { Shell } from './shell/shell';

/** The globals of the page that tests use. */
export interface PageGlobals {
	workbench: Workbench;
	/** The uncaught errors. */
	failures: readonly string[];
	/** The class that a plugin's CommonJS script exports, for `workbench.loadPlugin`. */
	pluginOf: typeof pluginOf;
}

async function start(): Promise<void> {
	installDomExtensions();
	showFailures();
	const { theme, phone, language, open, panel, plugin } = pageOptions;
	Object.assign(Platform, { isMacOS: metaOf('platform') === 'darwin' });
	document.documentElement.lang = language;
	document.body.className = `theme-${theme} ${phone ? '' : 'mod-windows is-frameless'} show-inline-title`;
	MarkdownView.createEditor = (host) => new CodeMirrorEditor(host);
	const store = new HttpStore(metaOf('vault'));
	const others = await fetchOthers();
	drawLucideIcons(others.length > 0);
	const bench = await openApp({
		store,
		phone,
		language,
		memory: localStorage,
		plugins: plugin ? [await loadPlugin()] : [],
		others,
		prepare: (app) => {
			registerCore(app);
			if (others.length > 0) giveGlobals(app);
		},
		layout: [
			{ viewState: { type: 'file-explorer' }, side: 'left', visible: true },
			...(panel ? [{ viewState: { type: 'top-of-mind-panel' }, side: 'right' as const, visible: true }] : []),
		],
	});
	Object.assign(window, { workbench: bench, failures, pluginOf } satisfies PageGlobals);
	new Shell(bench).start();
	store.listen((paths) => void notice(bench, paths));
	if (!phone && window.innerWidth > 900) bench.app.workspace.leftSplit.expand();
	if (panel && !phone) bench.app.workspace.rightSplit.expand();
	if (open === 'today') await openDailyNote(bench.app);
	else if (open !== null) await bench.openNote(open);
	document.body.dataset['ready'] = 'true';
}

/** Handles changes of these paths by other programs, or by another page of this server. */
async function notice(bench: Workbench, paths: readonly string[]): Promise<void> {
	for (const path of paths) await bench.changedOutside(path);
}

/** A value from the `meta` elements that the server writes. */
function metaOf(name: string): string {
	return document.head.querySelector(`meta[name=${name}]`)?.getAttribute('content') ?? '';
}

void start();
