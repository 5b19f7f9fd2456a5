import { expect, test } from './support/test';
import { planned } from './support/vaults';

test('no request leaves this machine, whatever the user does', async ({ openVault }) => {
	const vault = await openVault({
		files: { ...planned, 'Odd.md': '![](https://example.org/pixel.png)\n[a link](https://example.org)\n' },
		panel: true,
	});
	const hosts = new Set<string>();
	vault.page.on('request', (request) => void hosts.add(new URL(request.url()).hostname));
	await vault.openNote('2026-11-23');
	await vault.box(/Dorothy Vaughan/).click();
	await expect(vault.notice('In touch with Dorothy Vaughan')).toBeVisible();
	await vault.openNote('Odd');
	await vault.command('Toggle reading view');
	await vault.command('Check people');
	// The command reads notes before it answers.
	await expect(vault.modal).toContainText('Every note could be read.');
	await vault.page.keyboard.press('Escape');
	await vault.openSettings();
	expect([...hosts]).toEqual(['127.0.0.1']);
	expect(vault.strangers).toEqual([]);
});
