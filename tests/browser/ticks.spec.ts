import type { Locator } from '@playwright/test';
import type { OpenVault } from './support/open-vault';
import { expect, test } from './support/test';
import { fourLines, noteOn, planned, todaysNote, withTick } from './support/vaults';

interface Route {
	readonly name: string;
	/** Opens the place where the user ticks. */
	readonly prepare?: (vault: OpenVault) => Promise<void>;
	/** Ticks or unticks the line about Dorothy Vaughan. */
	readonly flip: (vault: OpenVault, done: boolean) => Promise<void>;
}

const dorothy = noteOn('Dorothy Vaughan');

const routes: Route[] = [
	{
		name: 'in the editor',
		flip: (vault) => vault.editor.getByRole('checkbox', { name: /Dorothy Vaughan/ }).click(),
	},
	{
		name: 'in the reading view',
		prepare: (vault) => vault.command('Toggle reading view'),
		flip: (vault) => readingBox(vault).click(),
	},
	{
		name: 'in the panel',
		flip: (vault) => vault.box(/Dorothy Vaughan/).click(),
	},
	{
		name: 'by another program',
		flip: async (vault, done) => {
			const text = planned[todaysNote] ?? '';
			await vault.writeOutside(todaysNote, done ? withTick(text, 'compassion') : text);
		},
	},
];

function readingBox(vault: OpenVault): Locator {
	return vault.page.locator('.markdown-reading-view li').filter({ hasText: 'Dorothy Vaughan' }).getByRole('checkbox');
}

test.describe('a tick', () => {
	for (const { name, prepare, flip } of routes) {
		test(`${name} touches the person, and the untick there puts everything back byte for byte`, async ({
			openVault,
		}) => {
			const vault = await openVault({ files: planned, open: 'today', panel: true });
			const before = await vault.texts();
			await prepare?.(vault);
			await expect(vault.panel).toContainText('0 of 4');
			await expect(vault.neglected).toContainText(['Dorothy Vaughan']);

			await flip(vault, true);
			await vault.expectText(dorothy, (before[dorothy] ?? '').replace('2026-10-20', '2026-11-23'));
			await vault.expectText(todaysNote, withTick(before[todaysNote] ?? '', 'compassion'));
			await expect(vault.panel).toContainText('1 of 4');
			await expect(vault.box(/Dorothy Vaughan/)).toBeChecked();
			await expect(vault.neglected.filter({ hasText: 'Dorothy Vaughan' })).toHaveCount(0);
			await expect(vault.notice('In touch with Dorothy Vaughan')).toBeVisible();

			await flip(vault, false);
			await vault.expectTexts(before);
			await expect(vault.panel).toContainText('0 of 4');
			await expect(vault.box(/Dorothy Vaughan/)).not.toBeChecked();
			await expect(vault.neglected.filter({ hasText: 'Dorothy Vaughan' })).toHaveCount(1);
		});
	}

	test('of an introduction is put down in both notes, and shows in the editor when it was made in the panel', async ({
		openVault,
	}) => {
		const vault = await openVault({ files: planned, open: 'today', panel: true });
		const before = await vault.texts();
		await vault.box(/^Introduce/).click();
		await vault.expectText(
			noteOn('Ada Lovelace'),
			/lastTouched: 2026-11-23\n[^]*introduced:\n {2}- "\[\[Ben Franklin\]\]"\n---\nEngines\.\n$/,
		);
		await vault.expectText(
			noteOn('Ben Franklin'),
			/lastTouched: 2026-11-23\n[^]*introduced:\n {2}- "\[\[Ada Lovelace\]\]"\n---\nKites\.\n$/,
		);
		await expect(vault.editor.getByRole('checkbox', { name: /^Introduce/ })).toBeChecked();
		await vault.box(/^Introduce/).click();
		await vault.expectTexts(before);
	});

	test('made while the app was closed is applied when it is opened', async ({ openVault }) => {
		const vault = await openVault({
			files: { ...planned, [todaysNote]: withTick(fourLines, 'sharing') },
			panel: true,
		});
		await vault.expectText(noteOn('Carl Sagan'), /lastTouched: 2026-11-23/);
		await expect(vault.box(/Carl Sagan/)).toBeChecked();
		expect(await vault.text(todaysNote)).toBe(withTick(fourLines, 'sharing'));
	});
});
