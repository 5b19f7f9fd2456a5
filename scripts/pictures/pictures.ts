import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { decode, encode } from 'fast-png';
import { fewPeople } from '../../tests/browser/support/vaults';
import { openPage, type OpenPageOptions } from '../../tests/workbench/browser/open-page';
import type { PageGlobals } from '../../tests/workbench/page/main';

declare const window: PageGlobals;

/** The maximum size (bytes) of a picture, because it stays in the history of the repository. */
const heaviest = 400_000;

interface Picture {
	readonly name: string;
	readonly options: OpenPageOptions;
	/** Brings the subject of the picture into view. */
	readonly prepare: (page: Page) => Promise<void>;
	/** The selector of the part of the page to show; the whole page if omitted. */
	readonly part?: string;
	/** Whether to hide the status bar, which overlaps the part. */
	readonly withoutStatusBar?: boolean;
	/** Whether the vault has no people, so that there are no actions to wait for. */
	readonly isEmpty?: boolean;
}

const wide = { width: 1440, height: 860 };

/** High enough for most dialogs as a whole. */
const high = { width: 1280, height: 1500 };

/** What a phone might export: somebody who has a note, somebody by a longer name, and somebody new. */
const contacts = [
	['Ada Lovelace', 'EMAIL:ada@example.org', 'TEL;TYPE=CELL:+44 7700 900123', 'BDAY:--12-10'],
	['Prof. Grace M. Hopper', 'TEL;TYPE=CELL:+1 555 0142', 'BDAY:1906-12-09'],
	['Hedy Lamarr', 'EMAIL:hedy@example.org', 'ORG:Radio Works', 'ADR:;;;Vienna;;;Austria'],
].map(([name = '', ...lines]) => ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, ...lines, 'END:VCARD'].join('\r\n'));

const pictures: Picture[] = [
	{ name: 'light', options: { theme: 'light' }, prepare: showFolders },
	{ name: 'dark', options: { theme: 'dark' }, prepare: showFolders },
	{
		name: 'panel',
		options: { theme: 'light' },
		prepare: showFolders,
		part: '.mod-right-split',
		withoutStatusBar: true,
	},
	{ name: 'phone', options: { phone: true }, prepare: showLines },
	{
		name: 'dashboard-light',
		options: { theme: 'light', size: wide, scale: 1.5 },
		prepare: showDashboard,
		part: '.mod-root',
		withoutStatusBar: true,
	},
	{
		name: 'dashboard-dark',
		options: { theme: 'dark', size: wide, scale: 1.5 },
		prepare: showDashboard,
		part: '.mod-root',
		withoutStatusBar: true,
	},
	{ name: 'dashboard-phone', options: { phone: true }, prepare: showDashboard },
	{ name: 'dashboard-right-to-left', options: { language: 'ar', size: wide, scale: 1 }, prepare: showDashboard },
	{
		name: 'orbit-light',
		options: { theme: 'light', size: wide, scale: 1.5 },
		prepare: showDashboard,
		part: '.top-of-mind-picture.is-orbit',
	},
	{
		name: 'orbit-dark',
		options: { theme: 'dark', size: wide, scale: 1.5 },
		prepare: showDashboard,
		part: '.top-of-mind-picture.is-orbit',
	},
	{ name: 'right-to-left', options: { language: 'ar', scale: 1 }, prepare: showNothingElse },
	{ name: 'settings-light', options: { theme: 'light', scale: 1 }, prepare: showSettings },
	{ name: 'settings-dark', options: { theme: 'dark', scale: 1 }, prepare: showSettings },
	{ name: 'settings-phone', options: { phone: true, scale: 1 }, prepare: showSettings },
	{
		name: 'first-day-light',
		options: { theme: 'light', scale: 1, files: { 'Welcome.md': '# Welcome\n' }, open: 'Welcome.md' },
		prepare: showWelcome,
		isEmpty: true,
	},
	{
		name: 'first-day-dark',
		options: { theme: 'dark', scale: 1, files: { 'Welcome.md': '# Welcome\n' }, open: 'Welcome.md' },
		prepare: showWelcome,
		isEmpty: true,
	},
	{
		name: 'first-day-phone',
		options: { phone: true, scale: 1, files: { 'Welcome.md': '# Welcome\n' }, open: 'Welcome.md' },
		prepare: showPanelOnPhone,
		isEmpty: true,
	},
	{
		name: 'welcome',
		options: { files: { 'Welcome.md': '# Welcome\n' }, open: 'Welcome.md', size: { width: 1280, height: 400 } },
		prepare: showWelcome,
		part: '.mod-right-split',
		withoutStatusBar: true,
		isEmpty: true,
	},
	{ name: 'drafts', options: { size: high, scale: 1.5 }, prepare: showDraft, part: '.modal' },
	{ name: 'triage', options: { scale: 1.5 }, prepare: showTriage, part: '.modal' },
	{
		name: 'rhythm',
		options: { size: high, scale: 1.5 },
		prepare: showDashboard,
		part: '.top-of-mind-picture.is-rhythm',
		withoutStatusBar: true,
	},
	{
		name: 'import',
		options: { files: fewPeople, scale: 1.5, size: { width: 1100, height: 900 } },
		prepare: showImport,
		part: '.modal',
		isEmpty: true,
	},
];

for (const { name, options, prepare, part, withoutStatusBar, isEmpty } of pictures) {
	test(`${name}.png`, async () => {
		const opened = await openPage({ scale: 2, panel: true, open: 'today', ...options });
		const { page } = opened;
		if (isEmpty !== true) {
			await expect(page.locator('.top-of-mind-panel .top-of-mind-action')).toHaveCount(4, { timeout: 20_000 });
			await expect(page.locator('.cm-content')).toContainText('Top of mind');
		}
		await expect(page.locator('.notice')).toHaveCount(0, { timeout: 15_000 });
		await prepare(page);
		await page.mouse.move(0, 0);
		const shown = part === undefined ? page : page.locator(part);
		const style = withoutStatusBar ? '.status-bar { display: none }' : undefined;
		// The browser compresses screenshots for speed. Compressing the same pixels again saves a quarter.
		const picture = encode(decode(await shown.screenshot({ animations: 'disabled', caret: 'hide', style })), {
			zlib: { level: 9 },
		});
		await opened.close();
		expect(picture.length).toBeLessThan(heaviest);
		await writeFile(fileURLToPath(new URL(`../../docs/pictures/${name}.png`, import.meta.url)), picture);
	});
}

/** Shows the folders of people instead of sixty days of a journal. */
async function showFolders(page: Page): Promise<void> {
	const explorer = page.locator('.workspace-leaf-content[data-type=file-explorer]');
	await explorer.getByRole('button', { name: 'Collapse all' }).click();
	await explorer.getByText('People', { exact: true }).click();
	await explorer.getByText('Would like to know', { exact: true }).click();
	await scrollTo(page, /^2026-11-23$/);
}

/** Runs a command by its id, because its name depends on the language. */
async function runCommand(page: Page, id: string): Promise<void> {
	await page.evaluate((command) => window.workbench.app.commands.executeCommandById(command), `top-of-mind:${id}`);
}

async function showDashboard(page: Page): Promise<void> {
	await runCommand(page, 'open-dashboard');
	await expect(page.locator('.top-of-mind-dot').first()).toBeVisible();
	// Time to scroll to the newest days and to draw the remaining dots.
	await page.waitForTimeout(300);
}

async function showSettings(page: Page): Promise<void> {
	await page.keyboard.press('ControlOrMeta+,');
	await expect(page.locator('.modal .setting-item').first()).toBeVisible();
}

async function showNothingElse(page: Page): Promise<void> {
	await expect(page.locator('.top-of-mind-panel')).toBeVisible();
}

async function showWelcome(page: Page): Promise<void> {
	await expect(page.locator('.top-of-mind-welcome button').first()).toBeVisible();
}

/** Shows what could be said for the introduction of today. */
async function showDraft(page: Page): Promise<void> {
	await page.locator('.top-of-mind-action').nth(1).locator('.top-of-mind-draft').click();
	await expect(page.locator('.modal')).toBeVisible();
}

async function showTriage(page: Page): Promise<void> {
	await runCommand(page, 'triage');
	await expect(page.locator('.modal')).toBeVisible();
}

async function showImport(page: Page): Promise<void> {
	await runCommand(page, 'import-contacts');
	await page
		.locator('.modal input[type=file]')
		.first()
		.setInputFiles({
			name: 'phone.vcf',
			mimeType: 'text/vcard',
			buffer: Buffer.from(contacts.join('\r\n')),
		});
	await expect(page.locator('.modal table')).toBeVisible();
}

async function showPanelOnPhone(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Open right sidebar' }).tap();
	await expect(page.locator('.top-of-mind-welcome button').first()).toBeInViewport();
}

function showLines(page: Page): Promise<void> {
	return scrollTo(page, /^Log$/);
}

/** Scrolls the note so that the line is the first one visible. */
async function scrollTo(page: Page, line: RegExp): Promise<void> {
	await page
		.locator('.cm-line')
		.filter({ hasText: line })
		.first()
		.evaluate((el) => el.scrollIntoView({ block: 'start' }));
}
