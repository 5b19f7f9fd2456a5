import { expect, test } from './support/test';
import { noteOn, planned, todaysNote, withTick } from './support/vaults';

const dorothy = noteOn('Dorothy Vaughan');

test.describe('undo', () => {
	test('from the notice takes back the tick, the touch and what was put down', async ({ openVault }) => {
		const vault = await openVault({ files: planned, open: 'today', panel: true });
		const before = await vault.texts();
		await vault.box(/^Introduce/).click();
		await vault.notice('In touch with').getByRole('button', { name: 'Undo' }).click();
		await expect(vault.notice('Undone')).toBeVisible();
		await vault.expectTexts(before);
		await expect(vault.box(/^Introduce/)).not.toBeChecked();
		await expect(vault.editor.getByRole('checkbox', { name: /^Introduce/ })).not.toBeChecked();
	});

	test('takes back a touch from the panel, with its log', async ({ openVault }) => {
		const vault = await openVault({ files: planned, panel: true });
		const before = await vault.texts();
		await vault.panel.getByRole('button', { name: 'In touch with Carl Sagan today' }).click();
		await vault.expectText(
			todaysNote,
			/- \[x\] In touch with \[\[Carl Sagan\]\] \(last 2026-10-25\) \^tom-20261123-touch-1\n/,
		);
		await vault.notice('In touch with Carl Sagan').getByRole('button', { name: 'Undo' }).click();
		await expect(vault.notice('Undone')).toBeVisible();
		await vault.expectTexts(before);
		await expect(vault.neglected.filter({ hasText: 'Carl Sagan' })).toHaveCount(1);
	});

	test('refuses with a reason if the person’s note has changed since', async ({ openVault }) => {
		const vault = await openVault({ files: planned, panel: true });
		await vault.box(/Dorothy Vaughan/).click();
		await vault.expectText(dorothy, /lastTouched: 2026-11-23/);
		const changed = `${await vault.text(dorothy)}She moved to Hampton.\n`;
		await vault.writeOutside(dorothy, changed);
		await vault.notice('In touch with Dorothy Vaughan').getByRole('button', { name: 'Undo' }).click();
		await expect(vault.notice('Dorothy Vaughan has changed since')).toBeVisible();
		expect(await vault.text(dorothy)).toBe(changed);
		expect(await vault.text(todaysNote)).toBe(withTick(planned[todaysNote] ?? '', 'compassion'));
		await expect(vault.box(/Dorothy Vaughan/)).toBeChecked();
	});
});
