import { mkdir } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { fewPeople } from '../../tests/browser/support/vaults';
import { openPage, type OpenPage, type OpenPageOptions } from '../../tests/workbench/browser/open-page';
import type { PageGlobals } from '../../tests/workbench/page/main';

declare const window: PageGlobals;

/** The pictures to read after a change of texts. They are not committed. */
const folder = fileURLToPath(new URL('../../dist/languages/', import.meta.url));

const languages = (process.env.PICTURE_LANGUAGES ?? '').split(' ').filter((code) => code !== '');

/** High enough for most dialogs as a whole. */
const high = { width: 1280, height: 1500 };

const contacts = fileURLToPath(new URL('../../tests/contacts/fixtures/iphone-3.0.vcf', import.meta.url));

for (const language of languages) {
	test.describe(language, () => {
		const open = (options: OpenPageOptions = {}): Promise<OpenPage> =>
			openPage({ panel: true, language, theme: 'light', size: high, ...options });

		/** Takes a picture of the page, or of a part. */
		const take = async (page: Page, name: string, part?: Locator): Promise<void> => {
			await mkdir(`${folder}${language}`, { recursive: true });
			await page.mouse.move(0, 0);
			await (part ?? page).screenshot({
				path: `${folder}${language}/${name}.png`,
				animations: 'disabled',
				caret: 'hide',
			});
		};

		test('the first day', async () => {
			const opened = await open({ files: { 'Welcome.md': '# Welcome\n' }, open: 'Welcome.md' });
			const { page } = opened;
			await expect(page.locator('.top-of-mind-welcome button').first()).toBeVisible();
			await page
				.locator('.mod-right-split')
				.evaluate((el) => Object.assign(el.style, { flex: 'none', width: '210px', minWidth: '0' }));
			await take(page, 'first-day', page.locator('.mod-right-split'));
			await page.locator('.top-of-mind-welcome button').first().click();
			await take(page, 'first-names', page.locator('.modal'));
			await opened.close();
		});

		test('panel, note and person', async () => {
			const opened = await open({ open: 'today' });
			const { page } = opened;
			const actions = page.locator('.top-of-mind-panel .top-of-mind-action');
			await expect(actions).toHaveCount(4, { timeout: 20_000 });
			await expect(page.locator('.cm-content')).toContainText('Top of mind', { timeout: 20_000 });
			await expect(page.locator('.notice')).toHaveCount(0, { timeout: 15_000 });
			await take(page, 'panel-and-note');
			await actions.nth(1).locator('.top-of-mind-draft').click();
			await expect(page.locator('.modal')).toBeVisible();
			await take(page, 'drafts', page.locator('.modal'));
			await page.keyboard.press('Escape');
			await page.locator('.top-of-mind-person').first().click({ button: 'right' });
			await take(page, 'menu', page.locator('.menu'));
			await page.keyboard.press('Escape');
			for (const command of ['log-touch', 'new-person', 'export-contacts', 'check-people', 'who-is-in']) {
				await run(page, command);
				await expect(page.locator('.modal, .prompt').first()).toBeVisible();
				await take(page, command, page.locator('.modal, .prompt').first());
				await page.keyboard.press('Escape');
			}
			await opened.close();
		});

		test('dashboard', async () => {
			const opened = await open({ open: 'today', size: { width: 1440, height: 2000 } });
			const { page } = opened;
			await run(page, 'open-dashboard');
			await expect(page.locator('.top-of-mind-dot').first()).toBeVisible();
			await page.waitForTimeout(300);
			await take(page, 'dashboard', page.locator('.mod-root'));
			await opened.close();
		});

		test('settings', async () => {
			const opened = await open({ size: { width: 1280, height: 2200 } });
			const { page } = opened;
			await page.keyboard.press('ControlOrMeta+,');
			await expect(page.locator('.modal .setting-item').first()).toBeVisible();
			await take(page, 'settings', page.locator('.modal'));
			await opened.close();
		});

		test('import', async () => {
			const opened = await open({ files: fewPeople });
			const { page } = opened;
			await run(page, 'import-contacts');
			await take(page, 'import-start', page.locator('.modal'));
			await page.locator('.modal input[type=file]').first().setInputFiles(contacts);
			await expect(page.locator('.modal table')).toBeVisible();
			await take(page, 'import', page.locator('.modal'));
			await opened.close();
		});

		test('phone', async () => {
			const opened = await open({ open: 'today', phone: true, size: { width: 390, height: 1400 } });
			const { page } = opened;
			await expect(page.locator('.cm-content')).toContainText('Top of mind', { timeout: 20_000 });
			await run(page, 'open-panel');
			await expect(page.locator('.top-of-mind-panel .top-of-mind-action').first()).toBeInViewport({
				timeout: 15_000,
			});
			await take(page, 'phone');
			await opened.close();
		});
	});
}

/** Runs a command by its id, because its name depends on the language. */
async function run(page: Page, id: string): Promise<void> {
	await page.evaluate((command) => window.workbench.app.commands.executeCommandById(command), `top-of-mind:${id}`);
}
