import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { orbitVault } from '../../tests/browser/support/orbit-vaults';
import { expectFittedOrbit } from '../../tests/browser/support/places';
import { launchBrowser } from '../../tests/workbench/browser/launch-browser';
import { openPage, type OpenPage } from '../../tests/workbench/browser/open-page';
import type { PageGlobals } from '../../tests/workbench/page/main';

declare const window: PageGlobals;

/** The pictures to look at after a change of the orbit. They are not committed. */
const folder = fileURLToPath(new URL('../../dist/orbit/', import.meta.url));

const counts = [3, 15, 40, 110, 400];
const widths = [320, 700, 1200];
const looks = ['light', 'dark', 'forced-colours', 'right-to-left'] as const;
type Look = (typeof looks)[number];

/** The breadth of the ribbon, beside the pane. */
const ribbon = 46;

const taken = new Map<string, Buffer>();

let browser: Browser;

test.beforeAll(async () => {
	browser = await launchBrowser();
});

test.afterAll(() => browser.close());

for (const count of counts) {
	test(`the orbit of ${count} people`, async () => {
		for (const language of ['en', 'ar']) {
			const opened = await openOrbit(count, language);
			const own = looks.filter((look) => (look === 'right-to-left') === (language === 'ar'));
			for (const width of widths) for (const look of own) await take(opened.page, { count, width, look });
			await opened.close();
		}
	});
}

test('sheets of the orbit, one for each look and width', async () => {
	await mkdir(folder, { recursive: true });
	const page = await browser.newPage({ viewport: { width: 1700, height: 800 } });
	for (const look of looks) {
		for (const width of widths) {
			const images = counts.map((count) => taken.get(nameOf({ count, width, look }))?.toString('base64') ?? '');
			await page.setContent(
				`<body style="margin:4px;background:#888;display:flex;flex-wrap:wrap;gap:4px;align-items:flex-start">${images.map((data) => `<img src="data:image/png;base64,${data}">`).join('')}`,
			);
			await page.screenshot({ path: `${folder}${look}-${width}.png`, fullPage: true });
		}
	}
	await page.close();
});

interface Shot {
	readonly count: number;
	readonly width: number;
	readonly look: Look;
}

function nameOf({ count, width, look }: Shot): string {
	return `${look}-${width}-${count}`;
}

async function openOrbit(count: number, language: string): Promise<OpenPage> {
	const opened = await openPage({ browser, language, files: orbitVault(count), size: { width: 1540, height: 900 } });
	const { page } = opened;
	await page.evaluate(() => window.workbench.app.commands.executeCommandById('top-of-mind:open-dashboard'));
	const digits = [count, new Intl.NumberFormat('ar-EG').format(count)].join('|');
	await expect(page.locator('.is-orbit .top-of-mind-picture-words')).toContainText(new RegExp(digits), {
		timeout: 30_000,
	});
	// The sidebars would leave a narrow window no room.
	await page.addStyleTag({ content: '.mod-left-split, .mod-right-split { display: none !important }' });
	return opened;
}

/** Takes a picture of the page as it is, with another width and other colours: nothing is opened again. */
async function take(page: Page, { count, width, look }: Shot): Promise<void> {
	await page.setViewportSize({ width: width + ribbon, height: 900 });
	const theme = look === 'dark' ? 'dark' : 'light';
	await page.emulateMedia({ colorScheme: theme, forcedColors: look === 'forced-colours' ? 'active' : 'none' });
	await page.evaluate(
		(name) => document.body.classList.replace(name === 'dark' ? 'theme-light' : 'theme-dark', `theme-${name}`),
		theme,
	);
	await expectFittedOrbit(page);
	taken.set(
		nameOf({ count, width, look }),
		await page.locator('.top-of-mind-picture.is-orbit').screenshot({ animations: 'disabled' }),
	);
}
