import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { LostEdit } from '../../workbench/bench';
import type { OpenPage } from '../../workbench/browser/open-page';
import type { PageGlobals } from '../../workbench/page/main';

declare const window: PageGlobals;

/** What must not happen. */
export interface Faults {
	/** Unsaved text that a write has destroyed. */
	readonly lostEdits: readonly LostEdit[];
	/** What the red bar of the page says: refusals of the stand-in, and errors that nobody has caught. */
	readonly failures: readonly string[];
	/** What was said on the console as an error. */
	readonly errors: readonly string[];
}

/** A vault that is open in the workbench: what its user sees and does there, and what lies on disk. */
export class OpenVault {
	private readonly errors: string[] = [];

	constructor(private readonly opened: OpenPage) {
		this.page.on('console', (message) => void (message.type() === 'error' && this.errors.push(message.text())));
	}

	get page(): Page {
		return this.opened.page;
	}

	/** The right sidebar's panel. */
	get panel(): Locator {
		return this.page.locator('.top-of-mind-panel');
	}

	/** The text of the note that is being edited, where one types. */
	get editor(): Locator {
		return this.page.locator('.workspace-leaf.mod-active .cm-content');
	}

	get modal(): Locator {
		return this.page.locator('.modal');
	}

	get menu(): Locator {
		return this.page.locator('.menu');
	}

	/** The commands, people or notes that a dialog offers, the chosen one first. */
	get prompt(): Locator {
		return this.page.locator('.prompt');
	}

	/** The notices that say this. */
	notice(words: string | RegExp): Locator {
		return this.page.locator('.notice').filter({ hasText: words });
	}

	/** The checkbox of the task with these words in the panel. */
	box(words: string | RegExp): Locator {
		return this.panel.getByRole('checkbox', { name: words });
	}

	/** The names of the neglected, in order. */
	get neglected(): Locator {
		return this.panel.locator('.top-of-mind-person .top-of-mind-name');
	}

	/** The text of a note on disk. */
	text(path: string): Promise<string> {
		return readFile(join(this.opened.folder, path), 'utf8');
	}

	/** Waits until a note on disk is just this, or matches it. */
	async expectText(path: string, wanted: string | RegExp): Promise<void> {
		const text = expect.poll(() => this.text(path).catch(() => null), { message: path });
		await (typeof wanted === 'string' ? text.toBe(wanted) : text.toMatch(wanted));
	}

	/** The texts of all files on disk, by path; hidden ones aside. */
	async texts(): Promise<Record<string, string>> {
		const entries = await readdir(this.opened.folder, { recursive: true, withFileTypes: true });
		const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(this.opened.folder.length + 1));
		const notes = paths.filter((path) => !/(?:^|\/)\./.test(path)).sort();
		return Object.fromEntries(await Promise.all(notes.map(async (path) => [path, await this.text(path)] as const)));
	}

	/** Another program writes a note. */
	async writeOutside(path: string, text: string): Promise<void> {
		await writeFile(join(this.opened.folder, path), text);
		await this.opened.server.look();
	}

	/** Runs a command through the palette, with nothing but keys. */
	async command(name: string): Promise<void> {
		await this.page.keyboard.press('ControlOrMeta+p');
		await this.choose(name);
	}

	/** Types into the dialog that offers things, and takes the first with Enter. */
	async choose(words: string): Promise<void> {
		await expect(this.prompt.locator('.prompt-input')).toBeFocused();
		// What is chosen may open the next dialog of this kind.
		const asked = await this.prompt.elementHandle();
		await this.page.keyboard.type(words);
		await expect(this.prompt.locator('.suggestion-item').first()).toContainText(words);
		await this.page.keyboard.press('Enter');
		await asked?.waitForElementState('hidden');
	}

	/** Opens the settings of the plugin with the keyboard, and answers the row of a setting. */
	async openSettings(): Promise<(name: string) => Locator> {
		await this.page.keyboard.press('ControlOrMeta+,');
		await expect(this.modal.getByRole('heading', { name: 'Today’s actions' })).toBeVisible();
		const title = (name: string): Locator => this.page.locator('.setting-item-name').getByText(name, { exact: true });
		return (name) => this.modal.locator('.setting-item').filter({ has: title(name) });
	}

	/** What the plugin has stored of its settings. */
	async settings(): Promise<Record<string, unknown>> {
		const text = await this.text('.obsidian/plugins/top-of-mind/data.json').catch(() => '{}');
		return JSON.parse(text) as Record<string, unknown>;
	}

	/** Opens a note by its name, through the quick switcher. */
	async openNote(name: string): Promise<void> {
		await this.page.keyboard.press('ControlOrMeta+o');
		await this.choose(name);
		await expect(this.page.locator('.workspace-leaf.mod-active .view-header-name')).toHaveText(name);
	}

	/** Types at the end of the note that is open. */
	async typeAtEnd(words: string): Promise<void> {
		await this.editor.focus();
		await this.page.keyboard.press('ControlOrMeta+End');
		await this.page.keyboard.type(words);
	}

	/** Goes down the menu to a choice, and takes it. */
	async chooseInMenu(words: string): Promise<void> {
		const choice = this.menu.getByRole('menuitem', { name: words });
		await expect(choice).toBeVisible();
		for (let pressed = 0; pressed < 20 && !(await choice.getAttribute('class'))?.includes('selected'); pressed++) await this.page.keyboard.press('ArrowDown');
		await this.page.keyboard.press('Enter');
		await expect(this.menu).toHaveCount(0);
	}

	/** Presses Tab until something has the keyboard; fails where it is never reached. */
	async tabTo(wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
		const hasKeyboard = (): Promise<boolean> => wanted.evaluate((el) => el === document.activeElement, null, { timeout: 2_000 });
		for (let pressed = 0; pressed < 150 && !(await hasKeyboard()); pressed++) await this.page.keyboard.press(key);
		await expect(wanted).toBeFocused();
	}

	/** What a user would call the text in the editor, whatever is drawn of it. */
	editorText(): Promise<string> {
		return this.page.evaluate(() => window.workbench.app.workspace.activeEditor?.editor?.getValue() ?? '');
	}

	async faults(): Promise<Faults> {
		const seen = await this.page.evaluate(() => ({ lostEdits: [...window.workbench.lostEdits], failures: [...window.failures] }));
		return { ...seen, errors: this.errors };
	}

	/** Addresses outside this machine that the page has asked for. */
	get strangers(): readonly string[] {
		return this.opened.strangers;
	}

	/** Opens the same folder again, as after the app was started anew, or on another device. */
	again(options: Parameters<OpenPage['again']>[0] = {}): Promise<Page> {
		return this.opened.again(options);
	}

	close(): Promise<void> {
		return this.opened.close();
	}
}
