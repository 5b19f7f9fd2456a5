import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { LostEdit } from '../../workbench/bench';
import type { OpenPage } from '../../workbench/browser/open-page';
import type { PageGlobals } from '../../workbench/page/main';
import { PageClock } from './page-clock';

declare const window: PageGlobals;

/** How often (milliseconds) a file is read that a scenario waits for. */
const intervals = [50];

/** What a scenario must not cause. */
export interface Faults {
	/** Unsaved text that a write has destroyed. */
	readonly lostEdits: readonly LostEdit[];
	/** The messages of the page's red bar: refusals of the stand-in, and uncaught errors. */
	readonly failures: readonly string[];
	/** The errors on the console. */
	readonly errors: readonly string[];
}

/** A vault that is open in the workbench: what its user sees and does there, and the files on disk. */
export class OpenVault {
	private readonly errors: string[] = [];
	private readonly clock: PageClock;

	constructor(private readonly opened: OpenPage) {
		this.clock = new PageClock(opened.context, (by) => opened.server.clockMoved(by));
		this.page.on('console', (message) => void (message.type() === 'error' && this.errors.push(message.text())));
	}

	get page(): Page {
		return this.opened.page;
	}

	/** The folder of the vault on disk. */
	get folder(): string {
		return this.opened.folder;
	}

	/** The panel in the right sidebar. */
	get panel(): Locator {
		return this.page.locator('.top-of-mind-panel');
	}

	/** The editor of the open note. */
	get editor(): Locator {
		return this.page.locator('.workspace-leaf.mod-active .cm-content');
	}

	get modal(): Locator {
		return this.page.locator('.modal');
	}

	get menu(): Locator {
		return this.page.locator('.menu');
	}

	/** The open dialog that offers commands, people or notes. The selected item is the first. */
	get prompt(): Locator {
		return this.page.locator('.prompt');
	}

	/** The messages with these words: those of the plugin share a notice. */
	notice(words: string | RegExp): Locator {
		return this.page
			.locator('.top-of-mind-notice, .notice:not(:has(.top-of-mind-notice))')
			.filter({ hasText: words });
	}

	/** The checkbox of the panel's task with these words. */
	box(words: string | RegExp): Locator {
		return this.panel.getByRole('checkbox', { name: words });
	}

	/** The names of the neglected people, in order. */
	get neglected(): Locator {
		return this.panel.locator('.top-of-mind-person .top-of-mind-name');
	}

	/** The text of a note on disk. */
	text(path: string): Promise<string> {
		return readFile(join(this.opened.folder, path), 'utf8');
	}

	/** Lets so many milliseconds pass on the page's clock. */
	pass(time: number): Promise<void> {
		return this.clock.pass(time);
	}

	/** Lets the device sleep until so many milliseconds before midnight. */
	async sleepUntilNearMidnight(left: number): Promise<void> {
		const untilMidnight = await this.page.evaluate(() => new Date().setHours(24, 0, 0, 0) - Date.now());
		await this.clock.sleep(untilMidnight - left);
	}

	/** The time (milliseconds) on the page's clock. */
	now(): Promise<number> {
		return this.clock.now();
	}

	/** Lets time pass on the page's clock until what is waited for, usually an expectation, has come or has failed. */
	until<Value>(waited: Promise<Value>): Promise<Value> {
		return this.clock.until(waited);
	}

	/** Lets time pass until the note on disk equals the text, or matches the pattern. */
	async expectText(path: string, wanted: string | RegExp): Promise<void> {
		const text = expect.poll(() => this.text(path).catch(() => null), {
			message: path,
			intervals,
		});
		await this.until(typeof wanted === 'string' ? text.toBe(wanted) : text.toMatch(wanted));
	}

	/** Lets time pass until the files on disk have these texts. */
	async expectTexts(wanted: Readonly<Record<string, string>>): Promise<void> {
		await this.until(expect.poll(() => this.texts(), { intervals }).toEqual(wanted));
	}

	/** The texts of all files on disk by path, without hidden files. */
	async texts(): Promise<Record<string, string>> {
		const entries = await readdir(this.opened.folder, { recursive: true, withFileTypes: true });
		const paths = entries
			.filter((entry) => entry.isFile())
			.map(({ parentPath, name }) => join(parentPath, name).slice(this.opened.folder.length + 1));
		const notes = paths.filter((path) => !/(?:^|\/)\./.test(path)).sort();
		return Object.fromEntries(await Promise.all(notes.map(async (path) => [path, await this.text(path)] as const)));
	}

	/** Writes a note as another program would. */
	async writeOutside(path: string, text: string): Promise<void> {
		await writeFile(join(this.opened.folder, path), text);
		await this.opened.server.look();
	}

	/** Runs a command through the palette, by keyboard alone. */
	async command(name: string): Promise<void> {
		await this.page.keyboard.press('ControlOrMeta+p');
		await this.choose(name);
	}

	/** Types into the dialog that offers items, and takes the first item with Enter. */
	async choose(words: string): Promise<void> {
		await expect(this.prompt.locator('.prompt-input')).toBeFocused();
		// The choice may open the next dialog of the same kind, so this waits for the dialog that was open.
		const asked = await this.prompt.elementHandle();
		await this.page.keyboard.type(words);
		await expect(this.prompt.locator('.suggestion-item').first()).toContainText(words);
		await this.page.keyboard.press('Enter');
		await asked?.waitForElementState('hidden');
	}

	/** Opens the plugin's settings by keyboard. The function that it returns finds the row of a setting. */
	async openSettings(): Promise<(name: string) => Locator> {
		await this.page.keyboard.press('ControlOrMeta+,');
		await expect(this.modal.getByRole('heading', { name: 'Today’s actions' })).toBeVisible();
		const title = (name: string): Locator =>
			this.page.locator('.setting-item-name').getByText(name, { exact: true });
		return (name) => this.modal.locator('.setting-item').filter({ has: title(name) });
	}

	/** The settings in the plugin's data file. */
	async settings(): Promise<Record<string, unknown>> {
		const text = await this.text('.obsidian/plugins/top-of-mind/data.json').catch(() => '{}');
		return JSON.parse(text) as Record<string, unknown>;
	}

	/** Opens a note by its name through the quick switcher. */
	async openNote(name: string): Promise<void> {
		await this.page.keyboard.press('ControlOrMeta+o');
		await this.choose(name);
		await expect(this.page.locator('.workspace-leaf.mod-active .view-header-name')).toHaveText(name);
	}

	/** Types at the end of the open note. */
	async typeAtEnd(words: string): Promise<void> {
		await this.editor.focus();
		await this.page.keyboard.press('ControlOrMeta+End');
		await this.page.keyboard.type(words);
	}

	/** Moves down the menu by keyboard to an item, and takes it. */
	async chooseInMenu(words: string): Promise<void> {
		const choice = this.menu.getByRole('menuitem', { name: words });
		await expect(choice).toBeVisible();
		for (let pressed = 0; pressed < 20 && !(await choice.getAttribute('class'))?.includes('selected'); pressed++)
			await this.page.keyboard.press('ArrowDown');
		await this.page.keyboard.press('Enter');
		await expect(this.menu).toHaveCount(0);
	}

	/** Presses Tab until the element has the focus; fails if it never gets it. */
	async tabTo(wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
		const hasKeyboard = (): Promise<boolean> => wanted.evaluate((el) => el === document.activeElement);
		for (let pressed = 0; pressed < 150 && !(await hasKeyboard()); pressed++) await this.page.keyboard.press(key);
		await expect(wanted).toBeFocused();
	}

	/**
	 * Waits until the editor has this text, however it is drawn. A change of its note reaches it a moment after the
	 * file.
	 */
	async expectEditorText(wanted: string): Promise<void> {
		await expect.poll(() => this.editorText(), { intervals }).toBe(wanted);
	}

	private editorText(): Promise<string> {
		return this.page.evaluate(() => window.workbench.app.workspace.activeEditor?.editor?.getValue() ?? '');
	}

	async faults(): Promise<Faults> {
		const seen = await this.page.evaluate(() => ({
			lostEdits: [...window.workbench.lostEdits],
			failures: [...window.failures],
		}));
		return { ...seen, errors: this.errors };
	}

	/** The addresses outside this machine that the page has asked for. */
	get strangers(): readonly string[] {
		return this.opened.strangers;
	}

	/**
	 * What the page has asked for and never should: anything but the files and calls of its own server, with the
	 * server's token.
	 */
	get oddRequests(): readonly string[] {
		const { origin, token } = this.opened.server;
		return this.opened.requests.filter((request) => {
			const [method, address = ''] = request.split(' ');
			const { origin: of, protocol, pathname, searchParams } = new URL(address);
			// The icon of the page, which is empty.
			if (protocol === 'data:') return address !== 'data:,';
			if (protocol === 'blob:') return of !== origin;
			const isFile =
				method === 'GET' &&
				/^\/(?:|page\.(?:js|css)|events|others|(?:plugin|others\/\d+)\/(?:script\.js|styles\.css|manifest\.json))$/.test(
					pathname,
				) &&
				searchParams.get('token') === token;
			return of !== origin || !(isFile || (method === 'POST' && /^\/api\/\w+$/.test(pathname)));
		});
	}

	/** How many requests were counted, so that a test cannot count none. */
	get requestCount(): number {
		return this.opened.requests.length;
	}

	/** Opens the same folder again, as after a restart of the app or on another device. */
	again(options: Parameters<OpenPage['again']>[0] = {}): Promise<Page> {
		return this.opened.again(options);
	}

	close(): Promise<void> {
		return this.opened.close();
	}
}
