import type { Locator } from '@playwright/test';
import { personNote } from '../support/builders';
import { findings } from './support/axe';
import type { OpenVault } from './support/open-vault';
import { boxOf, middleOf, openDashboard, type Box } from './support/places';
import { expect, test } from './support/test';
import { filesOf } from './support/vaults';

const names = ['Ada Lovelace', 'Ben Franklin', 'Carl Sagan', 'Dorothy Vaughan', 'Emmy Noether', 'Grace Hopper'];
const files = filesOf(
	names.map((name, index) =>
		personNote(name, {
			lastTouched: `2026-10-${10 + index}`,
			cadence: 20,
			hardTime: index === 0 ? 'a long winter' : null,
		}),
	),
);

function overlap(one: Box, other: Box): boolean {
	return (
		one.x < other.x + other.width &&
		other.x < one.x + one.width &&
		one.y < other.y + other.height &&
		other.y < one.y + one.height
	);
}

async function openOrbit(vault: OpenVault): Promise<{ svg: Locator; card: Locator; dots: Locator }> {
	await openDashboard(vault);
	const dots = vault.page.locator('.top-of-mind-orbit .top-of-mind-dot');
	await expect(dots).toHaveCount(names.length);
	return { svg: vault.page.locator('.top-of-mind-orbit'), card: vault.page.locator('.top-of-mind-orbit-card'), dots };
}

/** The card is beside the selected dot, and inside of the pane. */
async function expectBeside(vault: OpenVault, card: Locator): Promise<void> {
	await expect
		.poll(async () => {
			const [box, dot, pane] = [
				await card.boundingBox(),
				await vault.page.locator('.top-of-mind-dot.is-selected').boundingBox(),
				await vault.page.locator('.top-of-mind-dashboard').boundingBox(),
			];
			return box === null || dot === null || pane === null
				? null
				: [
						overlap(box, dot),
						box.x >= pane.x,
						box.x + box.width <= pane.x + pane.width,
						box.y >= pane.y,
						box.y + box.height <= pane.y + pane.height,
					];
		})
		.toEqual([false, true, true, true, true]);
}

test('hovering shows the card of a person, which waits for the pointer; dragging says what letting go does', async ({
	openVault,
}) => {
	const vault = await openVault({ files });
	const { page } = vault;
	const { svg, card, dots } = await openOrbit(vault);
	const spots = await Promise.all((await dots.all()).map(async (dot) => middleOf(await boxOf(dot))));
	for (const { x, y } of spots) {
		await page.mouse.move(x, y);
		await expect(vault.page.locator('.top-of-mind-dot.is-selected')).toHaveCount(1);
		await expectBeside(vault, card);
		// From one dot to the next over the open picture, so that none of them is on the way to the card.
		await page.mouse.move(1, 1);
		await vault.until(expect(card).toBeHidden());
	}
	const hard = middleOf(await boxOf(page.locator('.top-of-mind-orbit .top-of-mind-dot.is-hard-time')));
	await page.mouse.move(hard.x, hard.y);
	await expect(card).toContainText('a long winter');
	// The pointer travels to the card, and rests there for longer than an empty place would leave it.
	const button = middleOf(await boxOf(card.getByRole('button', { name: 'Open' })));
	await page.mouse.move(button.x, button.y, { steps: 12 });
	await vault.pass(1_000);
	await expect(card.locator('.top-of-mind-card-name')).toHaveText('Ada Lovelace');
	await page.mouse.move(hard.x, hard.y);
	await page.mouse.click(hard.x, hard.y, { button: 'right' });
	await expect(vault.menu.getByRole('menuitem', { name: 'Something to say' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(vault.menu).toHaveCount(0);
	const before = await vault.text('People/Ada Lovelace.md');
	const centre = middleOf(await boxOf(svg));
	const words = page.locator('.top-of-mind-orbit-drag');
	const spoken = page.locator('.top-of-mind-orbit-frame [role=status]');
	const dragInward = async (share: number): Promise<void> =>
		page.mouse.move(hard.x + (centre.x - hard.x) * share, hard.y + (centre.y - hard.y) * share, { steps: 5 });
	await page.mouse.down();
	await dragInward(0.6);
	await expect(words).toHaveText('In touch with Ada Lovelace today');
	await expect(spoken).toHaveText('In touch with Ada Lovelace today');
	await expect(card).toBeHidden();
	await dragInward(0.04);
	await expect(words).toHaveText('Nothing changes');
	await dragInward(0.6);
	await page.keyboard.press('Escape');
	await expect(words).toBeHidden();
	await page.mouse.up();
	await page.mouse.move(hard.x, hard.y);
	await page.mouse.down();
	await dragInward(0.6);
	expect(await vault.text('People/Ada Lovelace.md')).toBe(before);
	await page.mouse.up();
	await vault.expectText('People/Ada Lovelace.md', /lastTouched: 2026-11-23/);
	await expect(words).toBeHidden();
});

test('the card is reached and left by keyboard, and read out', async ({ openVault }) => {
	const vault = await openVault({ files, size: { width: 700, height: 800 } });
	const { page } = vault;
	const { svg, card } = await openOrbit(vault);
	await vault.tabTo(svg);
	await page.keyboard.press('End');
	await expect(card).toBeVisible();
	await expectBeside(vault, card);
	const name = await card.locator('.top-of-mind-card-name').innerText();
	await expect(page.locator('.top-of-mind-orbit-frame [role=status]')).toContainText(`${name} · Last in touch`);
	await page.keyboard.press('Tab');
	await expect(card.getByRole('link', { name })).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await expect(card.getByRole('button', { name: 'Something to say' })).toBeFocused();
	expect(await findings(vault, '.top-of-mind-dashboard')).toEqual([]);
	await page.keyboard.press('Enter');
	await expect(vault.modal).toContainText('Something to say');
	await page.keyboard.press('Escape');
	await expect(vault.modal).toHaveCount(0);
	await expect(card).toBeVisible();
	await vault.tabTo(svg, 'Shift+Tab');
	await page.keyboard.press('Escape');
	await expect(card).toBeHidden();
	await page.keyboard.press('Home');
	await vault.tabTo(card.getByRole('button', { name: 'Open' }));
	await page.keyboard.press('Escape');
	await expect(svg).toBeFocused();
	await expect(card).toBeHidden();
});

test('on a phone a tap shows the card beside the dot, and a long press the menu', async ({ openVault }) => {
	const vault = await openVault({ files, phone: true });
	const { page } = vault;
	const { card, dots } = await openOrbit(vault);
	for (const dot of await dots.all()) {
		await dot.scrollIntoViewIfNeeded();
		const { x, y } = middleOf(await boxOf(dot));
		if ((await card.isVisible()) && overlap(await boxOf(card), await boxOf(dot))) continue;
		await page.touchscreen.tap(x, y);
		await expect(page.locator('.top-of-mind-dot.is-selected')).toHaveCount(1);
		await expectBeside(vault, card);
	}
	for (const button of await card.getByRole('button').all())
		expect((await boxOf(button)).height).toBeGreaterThanOrEqual(44);
	const selected = await boxOf(page.locator('.top-of-mind-dot.is-selected'));
	const at = { ...middleOf(selected), id: 1 };
	const session = await page.context().newCDPSession(page);
	await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
	await vault.until(expect(vault.menu).toHaveCount(1));
	await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	await expect(vault.menu.getByRole('menuitem', { name: 'Something to say' })).toBeVisible();
});

test('the picture is copied and saved, with names or without', async ({ openVault }) => {
	const vault = await openVault({ files, theme: 'dark' });
	const { page } = vault;
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await openOrbit(vault);
	const more = page.getByRole('button', { name: 'Copy or save picture' });
	const choose = async (words: string): Promise<void> => {
		await vault.tabTo(more);
		await page.keyboard.press('Enter');
		await vault.menu.getByRole('menuitem', { name: words, exact: true }).click();
	};
	await choose('Copy picture without names');
	await expect(vault.notice('Picture copied')).toBeVisible();
	const copied = await page.evaluate(async () => {
		const [item] = await navigator.clipboard.read();
		const blob = await item?.getType('image/png');
		if (blob === undefined) return null;
		const { width, height } = await createImageBitmap(blob);
		return { type: blob.type, width, height };
	});
	expect(copied?.type).toBe('image/png');
	expect(copied?.width).toBeGreaterThanOrEqual(1_400);
	expect(copied?.height).toBe(copied?.width);
	await choose('Save as SVG');
	await vault.expectText('Orbit 2026-11-23.svg', /Ada Lovelace/);
	await vault.notice('Written: Orbit 2026-11-23.svg').getByRole('button', { name: 'Undo' }).click();
	await expect.poll(async () => Object.keys(await vault.texts())).not.toContain('Orbit 2026-11-23.svg');
	await choose('Save as SVG without names');
	await vault.expectText('Orbit 2026-11-23.svg', /<\/svg>/);
	const svg = await vault.text('Orbit 2026-11-23.svg');
	const words = names.flatMap((name) => [...name.split(' '), name.replace(/[^A-Z]/g, '')]);
	const read = await page.evaluate((text) => {
		const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
		const all = [...documentElement.querySelectorAll('*')];
		const attributes = all.flatMap((el) => [...el.attributes].map((one) => one.name));
		return {
			root: documentElement.tagName,
			kinds: [...new Set(all.map((el) => el.tagName))].sort(),
			attributes: [...new Set(attributes)],
			texts: all.filter((el) => el.tagName === 'text').map((el) => el.textContent),
		};
	}, svg);
	expect(read.root).toBe('svg');
	expect(read.kinds).toEqual(['path', 'rect', 'text', 'title']);
	expect(read.attributes.filter((name) => /^(?:on|style|class|href|xlink|data|aria|id)/.test(name))).toEqual([]);
	expect(read.texts.filter((text) => words.includes(text))).toEqual([]);
	expect(read.texts).toContain('Network');
	// The dark theme's own background.
	expect(svg).not.toContain('fill="#ffffff"/>');
});
