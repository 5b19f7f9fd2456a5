import { onTestFinished, vi } from 'vitest';
import manifest from '../../manifest.json';
import TopOfMindPlugin from '../../src/main';
import { MemoryStore } from '../workbench/memory-store';
import { openApp, type OpenOptions } from '../workbench/open-app';
import type { Workbench } from '../workbench/workbench';
import { letPass } from './let-pass';

/** The plugin in an open vault, at nine in the morning of 23 November 2026, on fake timers. */
export interface OpenPlugin {
	readonly bench: Workbench;
	readonly store: MemoryStore;
	readonly plugin: TopOfMindPlugin;
	/** The text of a note on disk. */
	readonly text: (path: string) => string;
	/** Advances the timers by the given milliseconds, and waits for the work that they start. */
	readonly pass: (milliseconds: number) => Promise<void>;
	/** Writes a note as another program would. */
	readonly writeOutside: (path: string, content: string | Uint8Array) => Promise<void>;
	readonly run: (command: string) => boolean;
	/** The messages of the plugin that are visible, the newest last. */
	readonly notices: () => string[];
}

/** The daily note of the day on which tests start. */
export const todaysNote = '2026-11-23.md';

/** Longer than the plugin's debounces on the metadata cache and on a note, in milliseconds. */
export const aWhile = 5_000;

/** Opens a vault of these notes with the plugin enabled, and waits until that has caught up, or as long as is said. */
export async function openPlugin(
	files: Record<string, string | Uint8Array>,
	options: Partial<Omit<OpenOptions, 'store' | 'plugins'>> & { readonly now?: Date; readonly wait?: number } = {},
): Promise<OpenPlugin> {
	const { now = new Date(2026, 10, 23, 9, 0), wait = aWhile, ...others } = options;
	vi.useFakeTimers({ now });
	const store = new MemoryStore(files);
	const bench = await openApp({ store, plugins: [{ plugin: TopOfMindPlugin, manifest }], ...others });
	onTestFinished(() => {
		bench.close();
		vi.useRealTimers();
	});
	const pass = (milliseconds: number) => letPass(bench, milliseconds);
	await pass(wait);
	return {
		bench,
		store,
		plugin: bench.app.plugins.getPlugin('top-of-mind') as unknown as TopOfMindPlugin,
		text: (path) => store.text(path) ?? '',
		pass,
		async writeOutside(path, content) {
			store.put(path, content);
			await bench.changedOutside(path);
			await pass(100);
		},
		run: (command) => bench.app.commands.executeCommandById(`top-of-mind:${command}`),
		// One notice holds all messages of the plugin, the newest last.
		notices: () =>
			bench.notices
				.flatMap((notice) => [...notice.querySelectorAll<HTMLElement>('.top-of-mind-notice')])
				.map(({ textContent }) => textContent),
	};
}

/** The text of a person's note: its tag, and then the given lines of frontmatter. */
export function personText(list: 'list20' | 'network90', ...lines: string[]): string {
	return ['---', `tags: [${list}]`, ...lines, '---', 'Somebody.', ''].join('\n');
}

/** A vault with enough people for each of the four actions. */
export function fewPeople(): Record<string, string> {
	return {
		'People/Grace Hopper.md': personText('list20'),
		'People/Ada Lovelace.md': personText('network90', 'lastTouched: 2026-10-30', 'interests: [climbing]'),
		'People/Ben Franklin.md': personText('network90', 'lastTouched: 2026-10-28', 'interests: [climbing]'),
		'People/Carl Sagan.md': personText('network90', 'lastTouched: 2026-10-25'),
		'People/Dorothy Vaughan.md': personText('network90', 'lastTouched: 2026-10-20'),
		'People/Emmy Noether.md': personText('network90', 'lastTouched: 2026-11-20'),
	};
}
