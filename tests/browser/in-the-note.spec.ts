import type { Locator } from '@playwright/test';
import type { OpenVault } from './support/open-vault';
import { expect, test } from './support/test';
import { planned, todaysNote } from './support/vaults';

const strangers = `- [ ] Buy bread ^shopping\n\n\`\`\`\n- [ ] Call or write [[Emmy Noether]] ^tom-20261122-compassion\n\`\`\`\n`;
const files = { ...planned, [todaysNote]: `${planned[todaysNote]}\n${strangers}` };

/** The line of the editor with these words. */
function lineWith(vault: OpenVault, words: string): Locator {
	return vault.editor.locator('.cm-line').filter({ hasText: words });
}

/** Puts the cursor amid the first words of a line, beside its links. */
async function putCursorIn(vault: OpenVault, words: string): Promise<void> {
	await lineWith(vault, words).click({ position: { x: 60, y: 12 } });
}

test.describe('the block ids of our lines', () => {
	test('are concealed unless the cursor is on their line, and nobody else’s are', async ({ openVault }) => {
		const vault = await openVault({ files, open: 'today' });
		await expect(lineWith(vault, 'Carl Sagan (last')).toBeVisible();
		await expect(vault.editor).not.toContainText('^tom-20261123');
		await expect(vault.editor).toContainText('^shopping');
		await expect(vault.editor).toContainText('^tom-20261122-compassion');

		await putCursorIn(vault, 'Share something');
		await expect(vault.editor).toContainText('^tom-20261123-sharing');
		await expect(vault.editor).not.toContainText('^tom-20261123-compassion');
		// The line wraps into two rows.
		for (let row = 0; row < 2; row++) await vault.page.keyboard.press('ArrowDown');
		await expect(vault.editor).not.toContainText('^tom-20261123-sharing');
		await expect(vault.editor).toContainText('^tom-20261123-compassion');
		expect(await vault.texts()).toEqual(files);
	});

	test('are all there in source mode', async ({ openVault }) => {
		const vault = await openVault({ files, open: 'today' });
		await expect(vault.editor).not.toContainText('^tom-20261123');
		await vault.command('Toggle Live Preview/Source mode');
		await expect(vault.editor).toContainText('^tom-20261123-outreach');
		await expect(vault.editor).toContainText('[[Grace Hopper]]');
		await vault.command('Toggle Live Preview/Source mode');
		await expect(vault.editor).not.toContainText('^tom-20261123');
	});

	test('move no other line when they come and go', async ({ openVault }) => {
		const short = files[todaysNote].replace(/ · .* \^/g, ' ^');
		const vault = await openVault({ files: { ...files, [todaysNote]: short }, open: 'today' });
		const top = async (words: string): Promise<number> => (await lineWith(vault, words).boundingBox())?.y ?? 0;
		await lineWith(vault, 'Rain.').click();
		const before = [await top('Grace Hopper'), await top('Dorothy Vaughan')];
		await putCursorIn(vault, 'Grace Hopper');
		await expect(vault.editor).toContainText('^tom-20261123-outreach');
		expect([await top('Grace Hopper'), await top('Dorothy Vaughan')]).toEqual(before);
	});

	test('survive a tick, and typing at the end of their line', async ({ openVault }) => {
		const vault = await openVault({ files, open: 'today' });
		await vault.editor.getByRole('checkbox', { name: /Carl Sagan/ }).click();
		await vault.expectText(todaysNote, /^- \[x\] Share .* \^tom-20261123-sharing$/m);
		await expect(vault.editor).not.toContainText('^tom-20261123-sharing');
		await putCursorIn(vault, 'Dorothy Vaughan');
		// The line wraps: the first press leads to the end of its row.
		for (let press = 0; press < 2; press++) await vault.page.keyboard.press('End');
		for (let step = 0; step < ' ^tom-20261123-compassion'.length; step++) await vault.page.keyboard.press('ArrowLeft');
		await vault.page.keyboard.type(', at last');
		await vault.expectText(todaysNote, /34 days since last touched, at last \^tom-20261123-compassion$/m);
	});
});
