import { personNote } from '../support/builders';
import { findings } from './support/axe';
import { expect, test } from './support/test';
import { filesOf, planned, todaysNote, withTick } from './support/vaults';

const files = {
	...planned,
	[todaysNote]: withTick(planned[todaysNote] ?? '', 'sharing'),
	...filesOf([
		personNote('Odd', { cadence: 'sometimes' }),
		personNote('Ada Lovelace', {
			lastTouched: '2026-10-30',
			interests: ['climbing'],
			email: 'ada@example.org',
			phone: '+44 20 7946 0000',
		}),
	]),
};

for (const theme of ['light', 'dark'] as const) {
	for (const phone of [false, true]) {
		test(`axe finds nothing wrong in the ${theme} theme${phone ? ' on a phone' : ''}`, async ({ openVault }) => {
			const vault = await openVault({ files, theme, phone, panel: true });

			const row = await vault.openSettings();
			expect.soft(await findings(vault, '.modal'), 'settings').toEqual([]);
			await row('Drafts').click();
			await expect(row('Birthday')).toBeVisible();
			expect.soft(await findings(vault, '.modal'), 'drafts').toEqual([]);
			await vault.modal.getByRole('button', { name: 'Back' }).click();
			await row('Names of properties').click();
			await expect(row('lastTouched')).toBeVisible();
			expect.soft(await findings(vault, '.modal'), 'names of properties').toEqual([]);
			await vault.page.keyboard.press('Escape');

			if (phone) await vault.page.getByRole('button', { name: 'Open right sidebar' }).tap();
			await expect(vault.panel).toContainText('1 of 4');
			await expect(vault.panel).toContainText('Network of 90: 6 of 90');
			await vault.panel.getByRole('button', { name: 'Filter and sort' }).click();
			await expect(vault.panel.getByRole('searchbox', { name: 'Find anybody' })).toBeVisible();
			expect.soft(await findings(vault, '.top-of-mind-panel'), 'panel').toEqual([]);

			await vault.panel.getByRole('button', { name: /^Something to say: Introduce/ }).click();
			await expect(vault.modal.getByRole('link', { name: 'Open as mail' })).toBeVisible();
			expect.soft(await findings(vault, '.modal'), 'something to say').toEqual([]);
			await vault.page.keyboard.press('Escape');

			await vault.command('Check people');
			await expect(vault.modal).toContainText('Odd cadence');
			expect.soft(await findings(vault, '.modal'), 'check people').toEqual([]);
			await vault.page.keyboard.press('Escape');

			await vault.command('Log contact');
			await expect(vault.prompt.locator('.suggestion-item')).not.toHaveCount(0);
			expect.soft(await findings(vault, '.prompt'), 'person picker').toEqual([]);
			await vault.choose('Emmy Noether');
			await expect(vault.modal).toContainText('In touch with Emmy Noether');
			expect.soft(await findings(vault, '.modal'), 'touch').toEqual([]);
		});
	}
}
