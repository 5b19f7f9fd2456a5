import { mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';
import manifest from '../../manifest.json';
import { commands } from '../../scripts/cli/commands';
import { openRoutine, readShareable, type OpenedRoutine } from '../../scripts/cli/open-routine';
import { readCall, type CommandName } from '../../scripts/cli/usage';
import type { ActionKind } from '../../src/actions/action';
import { findActionLines } from '../../src/daily-note/action-block';
import { actionId } from '../../src/daily-note/action-line';
import { addDays, type Day } from '../../src/day';
import TopOfMindPlugin from '../../src/main';
import type { NotePath } from '../../src/note-path';
import { swapAction } from '../../src/use-cases/swap-action';
import type { Problem } from '../../src/vault/note';
import { letPass } from '../support/let-pass';
import { deviceMemory } from '../workbench/device-memory';
import { DiskStore } from '../workbench/disk-store';
import { openApp, type OpenOptions } from '../workbench/open-app';
import type { BenchApp, Workbench } from '../workbench/workbench';

/** What a device reads and writes the notes with: the command-line program, or the plugin in the app. */
export type DeviceKind = 'program' | 'app';

/** The files of a vault by path, without those of git. */
export type Files = ReadonlyMap<string, string>;

/** The path of the plugin's data file in a vault. */
export const settingsFile = '.obsidian/plugins/top-of-mind/data.json';

/** Longer than the plugin's debounces on the metadata cache and on a note, in milliseconds. */
const aWhile = 5_000;

/** What a user does on a device that is switched on. */
export interface OpenDevice {
	today(): Day;
	/** Writes a file by hand: with an editor, another plugin or another program. */
	write(path: string, text: string): Promise<void>;
	/** Moves a note. The app rewrites links to it; the program does not. */
	rename(from: NotePath, to: NotePath): Promise<void>;
	writeToday(): Promise<void>;
	touch(person: NotePath, words: string): Promise<void>;
	/** Picks another person for one of today's actions, if its line is written. */
	swap(kind: ActionKind): Promise<void>;
	dayPasses(): Promise<void>;
	/** Receives files from a sync, which replace the device's own. */
	receive(files: Files): Promise<void>;
}

/** One of a user's devices: a folder of notes of its own, and what the device does with them. */
export class Device {
	/** Other plugins in the app: called whenever the device is switched on. */
	beside: OpenOptions['prepare'];
	/** The notes of which the command `apply` has said that a touch waits until the user has mended them. */
	readonly waiting = new Set<NotePath>();
	private readonly memory = deviceMemory();

	constructor(
		readonly kind: DeviceKind,
		readonly folder: string,
		/** The day on the device's clock. */
		public today: Day,
	) {}

	/** The device's files at present. */
	async files(): Promise<Files> {
		const files = new Map<string, string>();
		for (const entry of await readdir(this.folder, { recursive: true, withFileTypes: true })) {
			const path = join(entry.parentPath, entry.name)
				.slice(this.folder.length + 1)
				.replaceAll('\\', '/');
			if (entry.isFile() && !path.startsWith('.git/'))
				files.set(path, await readFile(join(this.folder, path), 'utf8'));
		}
		return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
	}

	/** Makes the folder with these files in it. */
	async begin(files: Files): Promise<void> {
		await mkdir(this.folder);
		await this.replaceFiles(files);
	}

	/** Replaces the device's files while it is off. Files that are equal are not written. */
	async replaceFiles(files: Files): Promise<void> {
		const before = await this.files();
		for (const [path, text] of files) if (before.get(path) !== text) await this.put(path, text);
		for (const path of before.keys()) if (!files.has(path)) await rm(join(this.folder, path));
	}

	/** Switches the device on, runs `act` on it, and switches it off again. By then ticks have become touches. */
	async use(act: (device: OpenDevice) => Promise<void>): Promise<void> {
		await (this.kind === 'app' ? this.useApp(act) : this.useProgram(act));
	}

	/** Runs one pass over the notes: a start of the app, or the command `apply`. */
	async pass(): Promise<void> {
		await this.use(() => Promise.resolve());
	}

	/** The notes as the core reads them at present. */
	async routine(): Promise<OpenedRoutine> {
		return openRoutine(this.folder, this.today, new Date());
	}

	/** The lines that `check` prints on this device. */
	async check(): Promise<string[]> {
		return this.call('check');
	}

	private async call(command: CommandName, ...words: string[]): Promise<string[]> {
		const { lines, failures } = await this.result(command, words);
		if (failures.length > 0) throw new Error(`${command} failed: ${JSON.stringify(failures)}`);
		return [...lines];
	}

	/** Runs the command `apply`. That a touch waits is a failure of the command, and the user goes on. */
	private async apply(): Promise<void> {
		const { failures } = await this.result('apply', []);
		const others = failures.filter(({ problem }) => problem.key !== 'problem.waiting');
		if (others.length > 0) throw new Error(`apply failed: ${JSON.stringify(others)}`);
		for (const { path } of failures) this.waiting.add(path);
	}

	private async result(
		command: CommandName,
		words: readonly string[],
	): Promise<{ readonly lines: readonly string[]; readonly failures: readonly Problem[] }> {
		const call = readCall([command, ...words, '--vault', this.folder, '--date', this.today]);
		if (call === null) throw new Error('Nobody asks for help here');
		return commands[command](await this.routine(), call);
	}

	private async useProgram(act: (device: OpenDevice) => Promise<void>): Promise<void> {
		await act({
			today: () => this.today,
			write: (path, text) => this.put(path, text),
			rename: async (from, to) => {
				await mkdir(dirname(join(this.folder, to)), { recursive: true });
				await rename(join(this.folder, from), join(this.folder, to));
			},
			writeToday: async () => void (await this.call('today')),
			touch: async (person, words) => void (await this.call('touch', person, '--note', words)),
			swap: async (kind) => {
				const routine = await this.routine();
				readShareable(routine);
				const note = routine.dailyNotes.pathOf(this.today);
				if (routine.vault.exists(note)) await swapAction(routine, note, kind);
			},
			dayPasses: () => {
				this.today = addDays(this.today, 1);
				return Promise.resolve();
			},
			receive: (files) => this.replaceFiles(files),
		});
		await this.apply();
	}

	private async useApp(act: (device: OpenDevice) => Promise<void>): Promise<void> {
		vi.useFakeTimers({ now: morningOf(this.today) });
		const plugins = [{ plugin: TopOfMindPlugin, manifest }];
		const bench = await openApp({
			store: new DiskStore(this.folder),
			plugins,
			memory: this.memory,
			indexed: true,
			prepare: this.beside,
		});
		try {
			await letPass(bench, aWhile);
			await act(this.openedApp(bench));
			await letPass(bench, 100);
			if (bench.lostEdits.length > 0)
				throw new Error(`Unsaved text was lost: ${JSON.stringify(bench.lostEdits)}`);
		} finally {
			bench.close();
			vi.useRealTimers();
		}
	}

	private openedApp(bench: Workbench): OpenDevice {
		const { vault, commands: palette, fileManager } = bench.app;
		const fileAt = (path: NotePath) => {
			const file = vault.getFileByPath(path);
			if (file === null) throw new Error(`The app does not know ${path}`);
			return file;
		};
		const run = async (work: Promise<unknown>): Promise<void> => {
			await work;
			await letPass(bench, 100);
		};
		return {
			today: () => this.today,
			write: async (path, text) => {
				if (path === settingsFile) await run(this.put(path, text).then(() => bench.changedOutside(path)));
				else if (vault.getFileByPath(path) === null)
					await run(this.makeFolder(vault, path).then(() => vault.create(path, text)));
				else await run(vault.process(fileAt(path), () => text));
			},
			rename: (from, to) => run(fileManager.renameFile(fileAt(from), to)),
			writeToday: () => run(bench.runCli('top-of-mind:today')),
			touch: (person, words) => run(bench.runCli('top-of-mind:touch', { person, note: words })),
			swap: async (kind) => {
				const { dailyNotes } = await this.routine();
				const note = dailyNotes.pathOf(this.today);
				if (vault.getFileByPath(note) === null) return;
				const { editor } = await bench.openNote(note);
				await letPass(bench, aWhile);
				const found = findActionLines(editor.getValue()).find(
					({ line }) => line.id === actionId(this.today, kind),
				);
				if (found === undefined) return;
				editor.setCursor(editor.offsetToPos(found.at.start));
				palette.executeCommandById('top-of-mind:swap-action');
				await letPass(bench, aWhile);
			},
			dayPasses: async () => {
				this.today = addDays(this.today, 1);
				vi.setSystemTime(morningOf(this.today));
				// Longer than the interval of the plugin's clock.
				await letPass(bench, 31_000);
			},
			receive: async (files) => {
				const before = await this.files();
				await this.replaceFiles(files);
				// A sync sets a file's date to the time at which the other device wrote it.
				const earlier = new Date(Date.now() - 3_600_000);
				for (const [path, text] of files)
					if (before.get(path) !== text) await utimes(join(this.folder, path), earlier, earlier);
				await run(bench.changedOutside());
			},
		};
	}

	private async makeFolder(vault: BenchApp['vault'], path: string): Promise<void> {
		const folder = dirname(path);
		if (folder !== '.' && vault.getAbstractFileByPath(folder) === null) await vault.createFolder(folder);
	}

	private async put(path: string, text: string): Promise<void> {
		await mkdir(dirname(join(this.folder, path)), { recursive: true });
		await writeFile(join(this.folder, path), text);
	}
}

function morningOf(day: Day): Date {
	return new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)), 9);
}
