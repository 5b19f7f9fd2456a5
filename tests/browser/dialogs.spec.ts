import { findings } from './support/axe';
import { expect, test } from './support/test';
import { noteOn, planned, todaysNote } from './support/vaults';

test('a day in words, how it was, and Enter: the keyboard alone logs coffee of last Friday', async ({ openVault }) => {
	const vault = await openVault({ files: planned, panel: true });
	await vault.panel.getByRole('button', { name: 'More for Carl Sagan' }).click();
	await vault.menu.getByText('on another day…').click();
	const day = vault.modal.getByRole('textbox', { name: 'On which day?' });
	await expect(day).toBeFocused();
	await vault.page.keyboard.type('last Friday');
	await expect(vault.modal.getByRole('status')).toHaveText('Friday, November 20, 2026');
	expect(await findings(vault, '.modal')).toEqual([]);

	// The calendar is one step away, and the seven ways are one step together.
	await vault.page.keyboard.press('Tab');
	await expect(vault.modal.getByRole('button', { name: 'Choose from a calendar' })).toBeFocused();
	await vault.page.keyboard.press('Tab');
	await expect(vault.modal.getByRole('radio', { name: 'call' })).toBeFocused();
	await vault.page.keyboard.press('Space');
	for (let step = 0; step < 3; step += 1) await vault.page.keyboard.press('ArrowRight');
	await expect(vault.modal.getByRole('radio', { name: 'coffee' })).toBeChecked();
	await vault.page.keyboard.press('Space');
	await expect(vault.modal.getByRole('radio', { checked: true })).toHaveCount(0);
	await vault.page.keyboard.press('Space');
	await vault.page.keyboard.press('Tab');
	await expect(vault.modal.getByRole('textbox', { name: 'What was it about?' })).toBeFocused();
	await vault.page.keyboard.type('the book');
	await vault.page.keyboard.press('Enter');

	await expect(vault.modal).toHaveCount(0);
	await vault.expectText(
		todaysNote,
		/^- \[x\] In touch with \[\[Carl Sagan\]\] \(last 2026-10-25\) · coffee: the book ✅ 2026-11-20 \^tom-20261123-touch-1$/m,
	);
	await vault.expectText(noteOn('Carl Sagan'), /^lastTouched: 2026-11-20$/m);
});
