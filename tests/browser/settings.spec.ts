import { personNote } from '../support/builders';
import { expect, test } from './support/test';
import { fewPeople, fourLines, planned, todaysNote } from './support/vaults';

test.describe('a changed setting takes effect without a restart', () => {
	test('heading: the next lines go below the new one', async ({ openVault }) => {
		const vault = await openVault({
			files: { ...fewPeople, [todaysNote]: 'Rain.\n\n# People today\n\n# Evening\n' },
		});
		const row = await vault.openSettings();
		await row('Heading').getByRole('textbox').fill('People');
		await expect(row('Heading').getByRole('alert')).toHaveText('Start with one to six # and a space.');
		await row('Heading').getByRole('textbox').fill('# People today');
		await expect(row('Heading').getByRole('alert')).toHaveCount(0);
		await vault.page.keyboard.press('Escape');

		await vault.command('Write today’s actions');
		await vault.expectText(
			todaysNote,
			`Rain.\n\n${fourLines.replace('## Top of mind', '# People today')}\n# Evening\n`,
		);
		expect(await vault.settings()).toMatchObject({ heading: '# People today' });
	});

	test('tag: the panel shows the people with the new one', async ({ openVault }) => {
		const friend = personNote('Old Friend', { lastTouched: '2026-09-01' });
		const files = { ...planned, [friend.path]: friend.text.replace('network90', 'people/friends') };
		const vault = await openVault({ files, panel: true });
		await expect(vault.panel).toContainText('Network of 90: 5 of 90');
		await expect(vault.neglected.filter({ hasText: 'Old Friend' })).toHaveCount(0);

		const row = await vault.openSettings();
		await row('Tag of the Network of 90').getByRole('textbox').fill('#people');
		await vault.page.keyboard.press('Escape');
		await expect(vault.panel).toContainText('Network of 90: 1 of 90');
		await expect(vault.neglected).toHaveText(['Old Friend', 'Grace Hopper']);
	});

	test('when to write: “as soon as the app starts” writes now, with no note open', async ({ openVault }) => {
		const vault = await openVault({ files: { ...fewPeople, [todaysNote]: 'Rain.\n' }, panel: true });
		const row = await vault.openSettings();
		await row('When to write').getByRole('combobox').selectOption({ label: 'As soon as the app starts' });
		await vault.expectText(todaysNote, `Rain.\n\n${fourLines}`);
		await vault.page.keyboard.press('Escape');
		await expect(vault.panel).toContainText('0 of 4');
	});

	test('when to write: “only by command” leaves an opened note alone', async ({ openVault }) => {
		const vault = await openVault({ files: { ...fewPeople, [todaysNote]: 'Rain.\n' } });
		const row = await vault.openSettings();
		await row('When to write').getByRole('combobox').selectOption({ label: 'Only by command' });
		await vault.page.keyboard.press('Escape');
		await vault.openNote('2026-11-23');
		await vault.pass(5_000);
		expect(await vault.text(todaysNote)).toBe('Rain.\n');
		await vault.command('Write today’s actions');
		await vault.expectText(todaysNote, `Rain.\n\n${fourLines}`);
	});
});
