import type { Locator } from '@playwright/test';
import type { Day } from '../../src/day';
import type { Files } from '../browser/support/vaults';
import type { Recorder } from './recorder';

/** How a scenario opens its vault. */
export interface OpenOptions {
	/** The files of the vault, made for the day that it is. */
	readonly files: (today: Day) => Files;
	/** Whether the panel is open at the start. */
	readonly panel?: boolean;
	readonly phone?: boolean;
	/** Whether the recorder is loaded beside the plugin, for captures. */
	readonly recorded?: boolean;
}

/** Where a task has a checkbox. */
export type Place = 'editor' | 'reading view' | 'panel';

/**
 * A vault that is open in an app: what its user does and sees there, and the files on disk. There are two such apps, the
 * workbench and Obsidian itself. What a scenario finds through a driver has to be the same in both.
 */
export interface AppDriver {
	/** The name of the app, with its version: `workbench`, `obsidian-1.14.4`. */
	readonly name: string;
	/** The day in the app: a fixed one in the workbench, the machine's in Obsidian. */
	readonly today: Day;
	/** The panel of the plugin. */
	readonly panel: Locator;
	/** The text of the open note, while it is edited. */
	readonly editor: Locator;
	/** The open note, while it is read. */
	readonly reading: Locator;
	/** The view of the open base. */
	readonly base: Locator;

	openNote(path: string): Promise<void>;
	/** Runs a command of the app or of a plugin by its id, as a key or the palette does. */
	run(command: string): Promise<void>;
	/** The checkbox of the task with these words. */
	box(words: string, place: Place): Locator;
	typeAtEnd(words: string): Promise<void>;
	rename(path: string, newPath: string): Promise<void>;
	/** Opens the plugin's settings. The function that it returns finds the row of a setting. */
	openSettings(): Promise<(name: string) => Locator>;
	closeSettings(): Promise<void>;
	/** Runs a command of the app's command line, and returns what it prints. */
	commandLine(command: string, params?: Readonly<Record<string, string>>): Promise<string>;

	/** The text of a file on disk. */
	text(path: string): Promise<string>;
	/** Waits until the file on disk equals the text, or matches the pattern. */
	expectText(path: string, wanted: string | RegExp): Promise<void>;
	/** Lets time pass until what is waited for, usually an expectation, has come or has failed. */
	until<Value>(waited: Promise<Value>): Promise<Value>;
	/** Waits until the app has no note left to read, and nothing more to tell. */
	settle(): Promise<void>;

	/** Evaluates a function in the page, on the recorder of an app that was opened with it. */
	recorded<Value>(read: (recorder: Recorder) => Promise<Value> | Value): Promise<Value>;
}

/** What a scenario gets. */
export interface Opens {
	/** Opens a vault in the app under test. The scenario fails if a fault has occurred by its end. */
	openApp: (options: OpenOptions) => Promise<AppDriver>;
}
