import { findings } from './support/axe';
import { boxOf } from './support/places';
import { expect, test } from './support/test';
import { fewPeople, todaysNote } from './support/vaults';

test('speaks the app’s language, and another device in another language reads what it wrote', async ({ openVault }) => {
	const vault = await openVault({
		files: { ...fewPeople, [todaysNote]: 'Regen.\n' },
		language: 'de',
		open: todaysNote,
		panel: true,
	});
	await expect(vault.panel).toContainText('Netzwerk der 90: 5 von 90');
	await vault.expectText(todaysNote, /- \[ \] Melde dich bei \[\[Grace Hopper\]\] \(noch kein Kontakt\)/);
	expect(await vault.settings()).toMatchObject({ lineLanguage: 'de' });

	const page = await vault.again({ language: 'en' });
	const panel = page.locator('.top-of-mind-panel');
	await expect(panel).toContainText('Network of 90: 5 of 90');
	const box = panel.getByRole('checkbox', { name: /^Melde dich bei Grace Hopper/ });
	await box.click();
	await vault.expectText('People/Grace Hopper.md', /lastTouched: 2026-11-23/);
});

test('is laid out from right to left in Arabic, and axe finds nothing wrong', async ({ openVault }) => {
	const vault = await openVault({
		files: { ...fewPeople, [todaysNote]: 'مطر\n' },
		language: 'ar',
		open: todaysNote,
		panel: true,
	});
	await vault.expectText(todaysNote, /\^tom-20261123-compassion/);
	const names = vault.panel.locator('.top-of-mind-person').first();
	await expect(names).toBeVisible();
	const [name, buttons] = [
		await boxOf(names.locator('.top-of-mind-name')),
		await boxOf(names.locator('.top-of-mind-buttons')),
	];
	expect(buttons.x + buttons.width).toBeLessThanOrEqual(name.x);
	expect(await findings(vault, '.top-of-mind-panel')).toEqual([]);
});
