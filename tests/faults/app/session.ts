import process from 'node:process';
import { expect, onTestFinished, vi } from 'vitest';
import manifest from '../../../manifest.json';
import TopOfMindPlugin from '../../../src/main';
import { letPass } from '../../support/let-pass';
import { aWhile } from '../../support/open-plugin';
import { MemoryStore } from '../../workbench/memory-store';
import type { DeviceMemory } from '../../workbench/obsidian/app';
import { Notice } from '../../workbench/obsidian/notice';
import { openApp, type OpenOptions } from '../../workbench/open-app';
import type { Workbench } from '../../workbench/workbench';
import { FaultyStore, type Fault } from '../faulty-store';

/** A device with its disk, on which the app can be started again and again. */
export interface Desktop {
	readonly disk: MemoryStore;
	/** Starts the app, and waits until the plugin has caught up. */
	readonly start: (options?: StartOptions) => Promise<Session>;
	/** What went wrong beside what notices said: errors nobody caught, and what the console was told. */
	readonly errors: readonly string[];
	/** Ends every session, and takes away what was put in place to watch them. At the latest when the test ends. */
	readonly close: () => void;
}

export interface StartOptions extends Partial<Pick<OpenOptions, 'prepare' | 'indexed'>> {
	/** A fault that strikes while the app starts. */
	readonly fault?: { readonly at: number; readonly fault: Fault | null };
	/** How long (milliseconds) to wait after the start. */
	readonly wait?: number;
}

/** The app between a start and its end. */
export interface Session {
	readonly bench: Workbench;
	readonly store: FaultyStore;
	/** What notices have said since the start. */
	readonly said: string[];
	/** The texts of failures among them. */
	readonly failures: () => string[];
	/** Lets time pass (in milliseconds) and waits until everybody has done what they do then. */
	readonly pass: (milliseconds: number) => Promise<void>;
	readonly run: (command: string) => boolean;
	readonly text: (path: string) => string;
	/** Clicks what is labelled so: the words on it, or what a reader of the screen says. */
	readonly press: (label: string) => Promise<void>;
	/** Whether there is something to click by that label. */
	readonly shows: (label: string) => boolean;
	/** Puts words into the field of a dialog or of the settings. */
	readonly enter: (label: string, words: string) => void;
	/** The app is closed, or its process has ended. */
	readonly end: () => void;
}

/** The words with which failures tell that something was not done. */
const notDone = /could not be written|nothing was written|did not work/;

/** A device with these files, at nine in the morning of 23 November 2026. */
export function desktop(files: Record<string, string>, now = new Date(2026, 10, 23, 9, 0)): Desktop {
	vi.useFakeTimers({ now });
	const disk = new MemoryStore(files);
	const items = new Map<string, string>();
	const errors: string[] = [];
	const note = (error: string): void => {
		// Nobody hears what goes wrong after the end.
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
				getItem: (key) => items.get(key) ?? null,
				// What a process does after its end, it does not do.
				setItem: (key, value) => void (store.hasEnded || items.set(key, value)),
				removeItem: (key) => void (store.hasEnded || items.delete(key)),
			};
			const said: string[] = [];
			const setMessage: (this: Notice, message: string | DocumentFragment) => Notice = Reflect.get(Notice.prototype, 'setMessage');
			const notices = vi.spyOn(Notice.prototype, 'setMessage').mockImplementation(function (this: Notice, message) {
				if (!store.hasEnded) said.push(typeof message === 'string' ? message : message.textContent);
				return setMessage.call(this, message);
			});
			const bench = await openApp({ store, memory, plugins: [{ plugin: TopOfMindPlugin, manifest }], indexed: true, ...options });
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

/** Nothing went wrong but what notices told. */
export function nothingPassesTheNotice({ errors }: Desktop): void {
	expect(errors, 'errors past the notice').toEqual([]);
}

function labelled(label: string): HTMLElement | undefined {
	const all = [...document.querySelectorAll<HTMLElement>('button, input, .menu-item')];
	return all.reverse().find((el) => el.textContent === label || el.getAttribute('aria-label') === label);
}

function fieldOf(label: string): HTMLInputElement | undefined {
	const named = [...document.querySelectorAll<HTMLInputElement>('.modal input, .modal select, .modal textarea')].find((el) => el.getAttribute('aria-label') === label);
	if (named !== undefined) return named;
	const row = [...document.querySelectorAll<HTMLElement>('.setting-item')].find((el) => el.querySelector('.setting-item-name')?.textContent === label);
	return row?.querySelector<HTMLInputElement>('input, select, textarea') ?? undefined;
}
