import { findings } from './support/axe';
import { expect, test } from './support/test';
import { fewPeople, noteOn, todaysNote } from './support/vaults';

const commandName = 'Create a base of your people';

test('the base of your people shows whom to reach out to and the orbit, and somebody is touched from it', async ({
	openVault,
}) => {
	const vault = await openVault({ files: { ...fewPeople, [todaysNote]: 'Rain.\n' } });
	const { page } = vault;
	const views = page.locator('.bases-toolbar-views-menu button');
	const names = page.locator('.top-of-mind-base .top-of-mind-name');
	const waiting = ['Dorothy Vaughan', 'Carl Sagan', 'Grace Hopper', 'Ben Franklin', 'Ada Lovelace'];

	await vault.command(commandName);
	await expect(page.locator('.bases-table tbody tr')).toHaveCount(waiting.length);
	await views.press('Enter');
	await vault.chooseInMenu('Who to reach out to');
	await expect(names).toHaveText(waiting);
	expect.soft(await findings(vault, '.bases-view'), 'who to reach out to').toEqual([]);

	await page.locator('.top-of-mind-person').first().getByRole('button').first().press('Enter');
	await vault.expectText(noteOn('Dorothy Vaughan'), /lastTouched: 2026-11-23/);
	await vault.until(expect(names).toHaveText(waiting.slice(1)));
	await expect(page.locator('.top-of-mind-person').first().getByRole('button').first()).toBeFocused();

	await views.press('Enter');
	await vault.chooseInMenu('Orbit');
	await expect(names).toHaveCount(0);
	await expect(page.locator('.top-of-mind-base .top-of-mind-dot')).toHaveCount(6);
	expect.soft(await findings(vault, '.bases-view'), 'orbit').toEqual([]);
	await page.locator('.top-of-mind-orbit').focus();
	await page.keyboard.press('Home');
	await page.keyboard.press('Enter');
	await expect(page.locator('.workspace-leaf.mod-active .view-header-name')).toHaveText('Carl Sagan');
});
