import type { Locator } from '@playwright/test';
import { boxOf, middleOf } from './support/places';
import { expect, test } from './support/test';
import { noteOn, planned, todaysNote, withTick } from './support/vaults';

test.describe('with nothing but the keyboard', () => {
	test('the user opens the panel, ticks, unticks, and undoes it from the notice', async ({ openVault }) => {
		const vault = await openVault({ files: planned });
		const { keyboard } = vault.page;
		await vault.command('Open panel');
		const box = vault.box(/Dorothy Vaughan/);
		await vault.tabTo(box);
		await keyboard.press('Space');
		await vault.expectText(noteOn('Dorothy Vaughan'), /lastTouched: 2026-11-23/);
		await expect(box).toBeChecked();
		// The row was redrawn, and its checkbox still has the focus.
		await expect(box).toBeFocused();
		await keyboard.press('Space');
		await vault.expectTexts(planned);
		await expect(box).not.toBeChecked();

		await keyboard.press('Space');
		await vault.expectText(todaysNote, withTick(planned[todaysNote] ?? '', 'compassion'));
		await vault.tabTo(vault.notice('In touch with Dorothy Vaughan').last().getByRole('button', { name: 'Undo' }));
		await keyboard.press('Enter');
		await expect(vault.notice('Undone')).toBeVisible();
		await vault.expectTexts(planned);
	});

	for (const by of ['key', 'pointer'] as const) {
		test(`a press by ${by} counts, although the row changes before it ends`, async ({ openVault }) => {
			const vault = await openVault({ files: planned, panel: true });
			const { keyboard, mouse } = vault.page;
			const box = vault.box(/Dorothy Vaughan/);
			await expect(vault.neglected).toHaveCount(5);
			const { x, y } = middleOf(await boxOf(box));
			await vault.tabTo(box);
			await mouse.move(x, y);
			await (by === 'key' ? keyboard.down('Space') : mouse.down());
			const changed = (planned[todaysNote] ?? '').replace('last in touch 34 days ago', 'say hello');
			await vault.writeOutside(todaysNote, changed);
			await vault.pass(500);
			await (by === 'key' ? keyboard.up('Space') : mouse.up());
			await vault.expectText(todaysNote, withTick(changed, 'compassion'));
			await expect(vault.panel).toContainText('say hello');
			await expect(box).toBeChecked();
			await expect(box).toBeFocused();
		});
	}

	test('the user snoozes through the menu', async ({ openVault }) => {
		const vault = await openVault({ files: planned, panel: true });
		const { keyboard } = vault.page;
		await expect(vault.neglected).toHaveCount(5);
		await vault.tabTo(vault.panel.getByRole('row').getByRole('link', { name: 'Dorothy Vaughan' }));
		await keyboard.press('ArrowRight');
		await keyboard.press('ArrowRight');
		await expect(vault.panel.getByRole('button', { name: 'Snooze Dorothy Vaughan' })).toBeFocused();
		await keyboard.press('Enter');
		await vault.chooseInMenu('Snooze for a month');
		await vault.expectText(noteOn('Dorothy Vaughan'), /snoozeUntil: 2026-12-23/);
		await expect(vault.neglected).toHaveCount(4);
	});

	test('Escape leaves the menu without a change', async ({ openVault }) => {
		const vault = await openVault({ files: planned, panel: true });
		const button = vault.panel.getByRole('button', { name: 'Snooze Dorothy Vaughan' });
		await vault.tabTo(vault.panel.getByRole('row').getByRole('link', { name: 'Dorothy Vaughan' }));
		await vault.page.keyboard.press('ArrowRight');
		await vault.page.keyboard.press('ArrowRight');
		await vault.page.keyboard.press('Enter');
		await expect(vault.menu).toBeVisible();
		await vault.page.keyboard.press('Escape');
		await expect(vault.menu).toHaveCount(0);
		await expect(button).toBeFocused();
		expect(await vault.texts()).toEqual(planned);
	});

	test('a touch from the list keeps the focus in the list', async ({ openVault }) => {
		const vault = await openVault({ files: planned, panel: true });
		await expect(vault.neglected).toHaveCount(5);
		await vault.tabTo(vault.panel.getByRole('row').getByRole('link', { name: 'Dorothy Vaughan' }));
		await vault.page.keyboard.press('ArrowRight');
		await vault.page.keyboard.press('Enter');
		await vault.expectText(noteOn('Dorothy Vaughan'), /lastTouched: 2026-11-23/);
		await expect(vault.neglected).toHaveCount(4);
		await expect(vault.panel.getByRole('button', { name: 'In touch with Carl Sagan today' })).toBeFocused();
	});

	test('the user walks the rows, opens a menu in a menu, and a note', async ({ openVault }) => {
		const vault = await openVault({ files: planned, panel: true });
		const { keyboard } = vault.page;
		await expect(vault.neglected).toHaveCount(5);
		const name = (words: string): Locator => vault.panel.getByRole('row').getByRole('link', { name: words });
		await vault.tabTo(name('Dorothy Vaughan'));
		await keyboard.press('End');
		await expect(name('Ada Lovelace')).toBeFocused();
		await keyboard.press('ArrowUp');
		await expect(name('Ben Franklin')).toBeFocused();
		// The list is one stop: Tab leaves it, and comes back to the same row.
		await keyboard.press('Tab');
		await expect(vault.panel.getByRole('row').locator(':focus')).toHaveCount(0);
		await keyboard.press('Shift+Tab');
		await expect(name('Ben Franklin')).toBeFocused();
		await keyboard.press('Shift+F10');
		await expect(vault.menu).toBeVisible();
		for (let pressed = 0; pressed < 7; pressed++) await keyboard.press('ArrowDown');
		await keyboard.press('ArrowRight');
		await vault.chooseInMenu('Snooze for a month');
		await vault.expectText(noteOn('Ben Franklin'), /snoozeUntil: 2026-12-23/);
		await expect(name('Ada Lovelace')).toBeFocused();
		await keyboard.press('Home');
		await keyboard.press('Enter');
		await expect(vault.editor).toContainText('Orbits.');
	});

	test('the user finds a neglected person, and marks a hard time from the menu', async ({ openVault }) => {
		const vault = await openVault({ files: planned, panel: true });
		const { keyboard } = vault.page;
		await expect(vault.neglected).toHaveCount(5);
		await vault.tabTo(vault.panel.getByRole('button', { name: 'Filter and sort' }));
		await keyboard.press('Enter');
		await vault.tabTo(vault.panel.getByRole('searchbox', { name: 'Find anybody' }));
		await keyboard.type('carl');
		await expect(vault.neglected).toHaveText(['Carl Sagan']);
		await vault.tabTo(vault.panel.getByRole('row').getByRole('link', { name: 'Carl Sagan' }));
		await keyboard.press('ContextMenu');
		await vault.chooseInMenu('Going through a hard time…');
		await expect(vault.modal.getByRole('textbox')).toBeFocused();
		await keyboard.type('lost his job');
		await keyboard.press('Enter');
		await vault.expectText(noteOn('Carl Sagan'), /hardTime: lost his job/);
	});

	test('the user picks a person and logs a touch', async ({ openVault }) => {
		const vault = await openVault({ files: planned, panel: true });
		const { keyboard } = vault.page;
		await expect(vault.neglected).toHaveCount(5);
		await vault.command('Log contact');
		await vault.choose('Emmy Noether');
		await expect(vault.modal).toContainText('In touch with Emmy Noether');
		await vault.tabTo(vault.modal.getByRole('textbox', { name: 'What was it about?' }));
		await keyboard.type('rings');
		await vault.tabTo(vault.modal.getByRole('button', { name: 'Save' }));
		await keyboard.press('Enter');
		await vault.expectText(noteOn('Emmy Noether'), /lastTouched: 2026-11-23/);
		await vault.expectText(
			todaysNote,
			`${planned[todaysNote]}- [x] In touch with [[Emmy Noether]] (last 2026-11-20) · rings ^tom-20261123-touch-1\n`,
		);
	});

	test('the user changes a setting', async ({ openVault }) => {
		const vault = await openVault({ files: planned });
		const row = await vault.openSettings();
		await vault.tabTo(row('Add a line for contact that you log').getByRole('checkbox'));
		await vault.page.keyboard.press('Space');
		await expect.poll(() => vault.settings()).toMatchObject({ logTouches: false });
		await vault.page.keyboard.press('Escape');
		await expect(vault.modal).toHaveCount(0);
	});
});
