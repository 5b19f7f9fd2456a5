import type { Locator } from '@playwright/test';
import { localeCodes } from '../../src/language/dictionary';
import type { OpenVault } from './support/open-vault';
import { expect, test } from './support/test';
import { planned } from './support/vaults';

/** The width to which the app's sidebar can be narrowed, in pixels. */
const narrowest = 210;

/** Headings and buttons that need more lines than this push what they belong to out of sight. */
const mostLines = 2;

/** Narrows the sidebar, and waits until its panel has that width. */
async function narrow(panel: Locator): Promise<void> {
	await panel.evaluate(
		(el, width) =>
			Object.assign(el.closest<HTMLElement>('.mod-right-split')?.style ?? {}, {
				flex: 'none',
				width: `${width}px`,
				minWidth: '0',
			}),
		narrowest,
	);
	await expect.poll(() => panel.evaluate((el) => el.clientWidth)).toBeLessThanOrEqual(narrowest);
}

/**
 * What does not fit: texts of buttons and headings that are cut or need too many lines, and what is wider than the
 * panel.
 */
function tooLong(panel: Locator): Promise<string[]> {
	return panel.evaluate((el, most) => {
		const right = el.getBoundingClientRect().right + 0.5;
		const left = el.getBoundingClientRect().left - 0.5;
		// The last times with the people of a card are words with names, not the name of a button.
		return [
			...el.querySelectorAll<HTMLElement>(
				'button:not(.top-of-mind-to-last-time), h1, h2, h3, h4, h5, h6, [role=heading], label, summary',
			),
		].flatMap((one) => {
			const words = one.textContent.trim();
			const box = one.getBoundingClientRect();
			if (words === '' || box.width === 0) return [];
			const range = document.createRange();
			range.selectNodeContents(one);
			const lines = new Set(
				[...range.getClientRects()]
					.filter(({ width }) => width > 0)
					.map(({ bottom }) => Math.round(bottom / 8)),
			).size;
			const isCut = one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline';
			const isOutside = box.right > right || box.left < left;
			return isCut || isOutside || lines > most
				? [`${words} (${isCut ? 'cut, ' : ''}${isOutside ? 'outside, ' : ''}${lines} lines)`]
				: [];
		});
	}, mostLines);
}

/** @param wanted how many there are of what the panel has to show before it is measured */
async function inEachLanguage(vault: OpenVault, wanted: Readonly<Record<string, number>>): Promise<void> {
	for (const language of localeCodes.map((code) => (code === 'pt' ? 'pt-BR' : code))) {
		const page = await vault.again({ language });
		const panel = page.locator('.top-of-mind-panel');
		for (const [shown, count] of Object.entries(wanted))
			await vault.until(expect(panel.locator(shown).filter({ visible: true })).toHaveCount(count));
		await narrow(panel);
		expect.soft(await tooLong(panel), language).toEqual([]);
		expect.soft(await panel.evaluate((el) => el.scrollWidth - el.clientWidth), language).toBe(0);
		await page.close();
	}
}

test.describe('in a sidebar of 210 pixels, buttons and headings fit in every language', () => {
	// One page after another for all languages.
	test.setTimeout(900_000);

	test('on the first day', async ({ openVault }) => {
		await inEachLanguage(await openVault({ files: { 'Note.md': 'Tea.\n' }, panel: true }), {
			'.top-of-mind-welcome button': 3,
		});
	});

	test('with today’s actions and the people who wait', async ({ openVault }) => {
		await inEachLanguage(await openVault({ files: planned, panel: true }), {
			'.top-of-mind-action': 4,
			'.top-of-mind-person': 5,
		});
	});
});
