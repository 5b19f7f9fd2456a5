import { findings } from './support/axe';
import { expect, test } from './support/test';

test.describe('the first day', () => {
	test('goes from an empty panel to four lines, with nothing but keys', async ({ openVault }) => {
		const vault = await openVault({ files: { 'Note.md': 'Tea.\n' }, panel: true });
		const { keyboard } = vault.page;
		await expect(vault.panel).toContainText('Keep two lists of people');
		await vault.tabTo(vault.panel.getByRole('button', { name: 'Start with three names' }));
		await keyboard.press('Enter');
		await expect(vault.modal.getByRole('textbox').first()).toBeFocused();
		for (const name of ['Grace Hopper', 'Hedy Lamarr', 'Lin Lanying']) {
			await keyboard.type(name);
			await keyboard.press('Tab');
		}
		await keyboard.press('Enter');
		await vault.expectText('People/Lin Lanying.md', '---\ntags:\n  - list20\n---\n');
		await expect(vault.panel).toContainText('List of 20: 3 of 20');
		await vault.command('Add somebody new');
		await expect(vault.modal.getByRole('textbox').first()).toBeFocused();
		await keyboard.type('Ada Lovelace');
		await keyboard.press('Enter');
		await vault.expectText('People/Ada Lovelace.md', '---\ntags:\n  - network90\n---\n');
		await expect(vault.page.locator('.workspace-leaf.mod-active .view-header-name')).toHaveText('Ada Lovelace');
		await vault.command('Write today’s actions');
		await vault.expectText(
			'2026-11-23.md',
			/Reach out to \[\[(?:Grace Hopper|Hedy Lamarr|Lin Lanying)\]\][^]*Add somebody to your Network of 90 \(it has 1\)/,
		);
	});

	test('takes in notes that are there, by touch on a phone', async ({ openVault }) => {
		const vault = await openVault({
			files: { 'Ada.md': 'Engines.\n', 'Ben.md': 'Kites.\n', 'Tea.md': 'Leaves.\n' },
			phone: true,
			panel: true,
		});
		await vault.page.getByRole('button', { name: 'Open right sidebar' }).tap();
		await vault.panel.getByRole('button', { name: 'Choose existing notes' }).tap();
		await vault.modal.getByText('Ada').tap();
		await vault.modal.getByText('Ben').tap();
		await vault.modal.getByRole('button', { name: 'Add 2 notes' }).tap();
		await vault.expectText('Ada.md', '---\ntags:\n  - network90\n---\nEngines.\n');
		await vault.expectText('Ben.md', '---\ntags:\n  - network90\n---\nKites.\n');
		await expect(vault.panel).toContainText('Network of 90: 2 of 90');
		expect(await vault.text('Tea.md')).toBe('Leaves.\n');
	});

	for (const theme of ['light', 'dark'] as const) {
		test(`has nothing wrong with it for axe in the ${theme} theme`, async ({ openVault }) => {
			const vault = await openVault({ files: { 'Note.md': 'Tea.\n' }, theme, panel: true });
			await expect(vault.panel).toContainText('Welcome');
			expect.soft(await findings(vault, '.top-of-mind-panel')).toEqual([]);
			for (const name of ['Start with three names', 'Choose existing notes']) {
				await vault.panel.getByRole('button', { name }).click();
				await expect(vault.modal).toBeVisible();
				expect.soft(await findings(vault, '.modal'), name).toEqual([]);
				await vault.page.keyboard.press('Escape');
			}
			await vault.command('Add somebody new');
			await expect(vault.modal).toBeVisible();
			expect.soft(await findings(vault, '.modal'), 'somebody new').toEqual([]);
		});
	}
});
