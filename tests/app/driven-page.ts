import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type JSHandle, type Locator, type Page } from '@playwright/test';
import type { App } from 'obsidian';
import type { Day } from '../../src/day';
import type { AppDriver, Place } from './app-driver';
import type { Recorder } from './recorder';

/** The parts of the app that scenarios need and that `obsidian.d.ts` does not declare. */
export type WholeApp = App & {
	readonly commands: { executeCommandById(id: string): boolean };
	readonly setting: { open(): void; close(): void; openTabById(id: string): unknown };
};

declare const window: { recorder: Recorder };

/** The id of the plugin, in its commands and in settings. */
const plugin = 'top-of-mind';

/** What both apps do alike: a page with the app in it, over a folder. */
export abstract class DrivenPage implements AppDriver {
	abstract readonly name: string;
	abstract readonly today: Day;

	constructor(
		protected readonly page: Page,
		protected readonly app: JSHandle<WholeApp>,
		protected readonly folder: string,
	) {}

	get panel(): Locator {
		return this.page.locator('.top-of-mind-panel');
	}

	get editor(): Locator {
		return this.page.locator('.mod-root .cm-content:visible');
	}

	get reading(): Locator {
		return this.page.locator('.mod-root .markdown-reading-view:visible');
	}

	get base(): Locator {
		return this.page.locator('.mod-root .bases-view:visible');
	}

	async openNote(path: string): Promise<void> {
		await this.app.evaluate(async ({ vault, workspace }, path) => {
			const file = vault.getFileByPath(path);
			if (file === null) throw new Error(`There is no ${path}`);
			await workspace.getLeaf(false).openFile(file);
		}, path);
	}

	async run(command: string): Promise<void> {
		const isRun = await this.app.evaluate(({ commands }, id) => commands.executeCommandById(id), command);
		if (!isRun) throw new Error(`The app cannot run the command ${command} now`);
	}

	box(words: string, place: Place): Locator {
		if (place === 'panel') return this.panel.getByRole('checkbox', { name: words });
		const line = place === 'editor' ? this.editor.locator('.cm-line') : this.reading.locator('li');
		return line.filter({ hasText: words }).locator('input.task-list-item-checkbox');
	}

	async typeAtEnd(words: string): Promise<void> {
		await this.editor.focus();
		await this.page.keyboard.press(process.platform === 'darwin' ? 'Meta+ArrowDown' : 'Control+End');
		await this.page.keyboard.type(words);
	}

	async rename(path: string, newPath: string): Promise<void> {
		await this.app.evaluate(
			async ({ vault, fileManager }, [path, newPath]) => {
				const file = vault.getFileByPath(path);
				if (file === null) throw new Error(`There is no ${path}`);
				await fileManager.renameFile(file, newPath);
			},
			[path, newPath] as const,
		);
	}

	async openSettings(): Promise<(name: string) => Locator> {
		await this.app.evaluate(({ setting }, id) => {
			setting.open();
			setting.openTabById(id);
		}, plugin);
		const page = await this.settingsPage();
		const title = (name: string): Locator => page.locator('.setting-item-name').getByText(name, { exact: true });
		return (name) => page.locator('.setting-item').filter({ has: title(name) });
	}

	async closeSettings(): Promise<void> {
		await this.app.evaluate(({ setting }) => setting.close());
	}

	text(path: string): Promise<string> {
		return readFile(join(this.folder, path), 'utf8');
	}

	async expectText(path: string, wanted: string | RegExp): Promise<void> {
		const text = expect.poll(() => this.text(path).catch(() => null), {
			message: path,
			intervals: [50],
		});
		await this.until(typeof wanted === 'string' ? text.toBe(wanted) : text.toMatch(wanted));
	}

	async recorded<Value>(read: (recorder: Recorder) => Promise<Value> | Value): Promise<Value> {
		const recorder = await this.page.evaluateHandle(() => window.recorder);
		return recorder.evaluate(read);
	}

	/** The page that shows the settings. */
	protected abstract settingsPage(): Promise<Page>;

	abstract commandLine(command: string, params?: Readonly<Record<string, string>>): Promise<string>;
	abstract until<Value>(waited: Promise<Value>): Promise<Value>;
	abstract settle(): Promise<void>;
}
