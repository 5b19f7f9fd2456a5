import process from 'node:process';
import { expect, onTestFinished, vi } from 'vitest';
import manifest from '../../../manifest.json';
import TopOfMindPlugin from '../../../src/main';
import { Notices, type NoticeButton } from '../../../src/obsidian/app/notices';
import { accessibleName } from '../../support/accessible-name';
import { letPass } from '../../support/let-pass';
import { aWhile } from '../../support/open-plugin';
import { MemoryStore } from '../../workbench/memory-store';
import { deviceMemory, type DeviceMemory } from '../../workbench/device-memory';
import { openApp, type OpenOptions } from '../../workbench/open-app';
import type { Workbench } from '../../workbench/workbench';
import { FaultyStore, type Fault } from '../faulty-store';

/** A device with its disk, on which the app can be started several times. */
export interface TestDevice {
	readonly disk: MemoryStore;
	/** Starts the app, and waits until the plugin has caught up. */
	readonly start: (options?: StartOptions) => Promise<Session>;
	/** Uncaught errors, and the console's errors. */
	readonly errors: readonly string[];
	/** Ends every session and removes the spies. Runs at the end of the test at the latest. */
	readonly close: () => void;
}

export interface StartOptions extends Partial<Pick<OpenOptions, 'prepare' | 'indexed'>> {
	/** A fault that occurs while the app starts. */
	readonly fault?: { readonly at: number; readonly fault: Fault | null };
	/** The time to wait after the start, in milliseconds. */
	readonly wait?: number;
}

/** The app between a start and its end. */
export interface Session {
	readonly bench: Workbench;
	readonly store: FaultyStore;
	/** The texts of notices since the start. */
	readonly said: string[];
	/** The notices that tell of failures. */
	readonly failures: () => string[];
	/** Advances the timers by the given milliseconds, and waits for the work that they start. */
	readonly pass: (milliseconds: number) => Promise<void>;
	readonly run: (command: string) => boolean;
	readonly text: (path: string) => string;
	/** Clicks the element with this text or accessible name. */
	readonly press: (label: string) => Promise<void>;
	/** Whether an element with this label can be clicked. */
	readonly shows: (label: string) => boolean;
	/** Types into a field of a dialog or of the settings. */
	readonly enter: (label: string, words: string) => void;
	/** Closes the app, or ends its process. */
	readonly end: () => void;
}

/** What a notice is asked to show. */
interface ShownMessage {
	readonly words: string;
	readonly buttons?: readonly NoticeButton[];
}

/** Matches the notices that say that something was not done. */
const notDone = /could not be written|nothing was written|did not work/;

/** A device with these files, at nine in the morning of 23 November 2026. */
export function desktop(files: Record<string, string>, now = new Date(2026, 10, 23, 9, 0)): TestDevice {
	vi.useFakeTimers({ now });
	const disk = new MemoryStore(files);
	const kept = deviceMemory();
	const errors: string[] = [];
	const note = (error: string): void => {
		// Errors after the end of the process do not count.
		if (!error.includes('The process has ended')) errors.push(error);
	};
	const uncaught = (error: unknown): void => note(`uncaught: ${String(error)}`);
	const console_ = vi.spyOn(console, 'error').mockImplementation((...words) => note(`console: ${words.join(' ')}`));
	process.on('unhandledRejection', uncaught);
	const open = new Set<Session>();
	let isClosed = false;
	const close = (): void => {
		if (isClosed) return;
		isClosed = true;
		for (const session of open) session.end();
		process.off('unhandledRejection', uncaught);
		console_.mockRestore();
		vi.useRealTimers();
	};
	onTestFinished(close);
	return {
		disk,
		errors,
		close,
		async start({ fault, wait = aWhile, ...options } = {}) {
			const store = new FaultyStore(disk);
			store.arm(fault?.at, fault?.fault);
			const memory: DeviceMemory = {
				getItem: (key) => kept.getItem(key),
				// A process that has ended stores nothing.
				setItem: (key, value) => void (store.hasEnded || kept.setItem(key, value)),
				removeItem: (key) => void (store.hasEnded || kept.removeItem(key)),
			};
			const said: string[] = [];
			// All messages share a notice, so that its text alone does not tell which of them is new.
			const prototype = Notices.prototype as unknown as { show: (message: ShownMessage) => void };
			const show = prototype.show;
			const notices = vi.spyOn(prototype, 'show').mockImplementation(function (this: Notices, message) {
				const { words, buttons = [] } = message;
				if (!store.hasEnded) said.push([words, ...buttons.map(({ text }) => text)].join(''));
				show.call(this as unknown as typeof prototype, message);
			});
			const bench = await openApp({
				store,
				memory,
				plugins: [{ plugin: TopOfMindPlugin, manifest }],
				indexed: true,
				...options,
			});
			const pass = (milliseconds: number) => letPass(bench, milliseconds);
			const session: Session = {
				bench,
				store,
				said,
				failures: () => said.filter((words) => notDone.test(words)),
				pass,
				run: (command) => bench.app.commands.executeCommandById(`top-of-mind:${command}`),
				text: (path) => disk.text(path) ?? '',
				async press(label) {
					const found = labelled(label);
					if (found === undefined) throw new Error(`There is nothing called ${label} to press`);
					found.click();
					await pass(500);
				},
				shows: (label) => labelled(label) !== undefined,
				enter(label, words) {
					const field = fieldOf(label);
					if (field === undefined) throw new Error(`There is no field ${label}`);
					field.value = words;
					for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }));
				},
				end() {
					open.delete(session);
					bench.close();
					notices.mockRestore();
				},
			};
			open.add(session);
			await pass(wait);
			return session;
		},
	};
}

/** No fault has caused an uncaught error or one on the console: notices told of all of them. */
export function nothingPassesTheNotice({ errors }: TestDevice): void {
	expect(errors, 'errors past the notice').toEqual([]);
}

function labelled(label: string): HTMLElement | undefined {
	const all = [...document.querySelectorAll<HTMLElement>('button, input, .menu-item')];
	return all
		.reverse()
		.find(
			(el) => el.textContent === label || accessibleName(el) === label || el.getAttribute('aria-label') === label,
		);
}

function fieldOf(label: string): HTMLInputElement | undefined {
	const named = [...document.querySelectorAll<HTMLInputElement>('.modal input, .modal select, .modal textarea')].find(
		(el) => el.getAttribute('aria-label') === label,
	);
	if (named !== undefined) return named;
	const row = [...document.querySelectorAll<HTMLElement>('.setting-item')].find(
		(el) => el.querySelector('.setting-item-name')?.textContent === label,
	);
	return row?.querySelector<HTMLInputElement>('input, select, textarea') ?? undefined;
}
