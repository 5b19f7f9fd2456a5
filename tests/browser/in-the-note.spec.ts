import type { Locator } from '@playwright/test';
import { personNote } from '../support/builders';
import { findings } from './support/axe';
import type { OpenVault } from './support/open-vault';
import { boxOf } from './support/places';
import { expect, test } from './support/test';
import { filesOf, noteOn, planned, todaysNote } from './support/vaults';

const strangers = `- [ ] Buy bread ^shopping\n\n\`\`\`\n- [ ] Call or write [[Emmy Noether]] ^tom-20261122-compassion\n\`\`\`\n`;
const files = { ...planned, [todaysNote]: `${planned[todaysNote]}\n${strangers}` };

/** The editor's line with these words. */
function lineWith(vault: OpenVault, words: string): Locator {
	return vault.editor.locator('.cm-line').filter({ hasText: words });
}

/** Puts the cursor into the first words of a line, beside its links. */
async function putCursorIn(vault: OpenVault, words: string): Promise<void> {
	await lineWith(vault, words).click({ position: { x: 60, y: 12 } });
}

test.describe('the block ids of our lines', () => {
	test('are concealed unless the cursor is on their line; ids of other lines are not', async ({ openVault }) => {
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
		const top = async (words: string): Promise<number> => (await boxOf(lineWith(vault, words))).y;
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
		// The line wraps: the first press moves the cursor to the end of its row.
		for (let press = 0; press < 2; press++) await vault.page.keyboard.press('End');
		for (let step = 0; step < ' ^tom-20261123-compassion'.length; step++)
			await vault.page.keyboard.press('ArrowLeft');
		await vault.page.keyboard.type(', at last');
		await vault.expectText(todaysNote, /last in touch 34 days ago, at last \^tom-20261123-compassion$/m);
	});
});

test.describe('the menu on a line of ours', () => {
	test('opens by the mouse: picks someone else', async ({ openVault }) => {
		const hedy = filesOf([personNote('Hedy Lamarr', { list: 'list20', lastTouched: '2026-11-01' })]);
		const vault = await openVault({ files: { ...planned, ...hedy }, open: 'today' });
		await lineWith(vault, 'Grace Hopper').click({ button: 'right', position: { x: 60, y: 12 } });
		await vault.menu.getByText('Pick someone else').click();
		await vault.expectText(todaysNote, /^- \[ \] Reach out to \[\[Hedy Lamarr\]\] .* \^tom-20261123-outreach$/m);
	});

	test('opens by the keyboard: drafts, and snoozes whom the line names', async ({ openVault }) => {
		const vault = await openVault({ files: planned, open: 'today' });
		await putCursorIn(vault, 'Introduce');
		await vault.page.keyboard.press('ContextMenu');
		await vault.chooseInMenu('Something to say');
		await expect(vault.modal).toContainText('Something to say');
		await vault.page.keyboard.press('Escape');
		await expect(vault.editor).toBeFocused();
		await vault.page.keyboard.press('ContextMenu');
		await vault.chooseInMenu('Snooze Ada Lovelace for a week');
		await vault.expectText(noteOn('Ada Lovelace'), /snoozeUntil: 2026-11-30/);
		await expect(vault.notice('Ada Lovelace is snoozed until November 30')).toBeVisible();
	});

	test('is the app’s own on every other line', async ({ openVault }) => {
		const vault = await openVault({ files, open: 'today' });
		await lineWith(vault, 'Buy bread').click({ button: 'right', position: { x: 60, y: 12 } });
		await expect(vault.menu).toHaveCount(0);
		await lineWith(vault, 'Grace Hopper').click({ button: 'right', position: { x: 60, y: 12 } });
		await expect(vault.menu.getByRole('menuitem')).toHaveCount(4);
	});
});

test.describe('the line on top of a person’s note', () => {
	const ada = noteOn('Ada Lovelace');
	const line = (vault: OpenVault): Locator =>
		vault.page.locator('.workspace-leaf.mod-active .top-of-mind-person-line');

	test('is there in Live Preview and the reading view, touches from beside unsaved words, follows name and tag, and goes with its setting', async ({
		openVault,
	}) => {
		const vault = await openVault({
			files: { ...files, 'Ideas.md': '- [ ] lend [[Ada Lovelace]] a rope\n' },
			open: ada,
		});
		await expect(line(vault)).toContainText('Network of 90last in touch 3 weeks ago10 days overa promise is open');
		expect(await findings(vault, '.top-of-mind-person-line')).toEqual([]);

		await lineWith(vault, 'Engines.').click();
		await vault.page.keyboard.press('End');
		await vault.page.keyboard.type(' She climbs');
		// The cursor stays where it is, so that typing goes on.
		await line(vault).getByRole('button', { name: 'In touch today' }).click();
		await vault.page.keyboard.type(', and writes.');
		await expect(line(vault)).toContainText('last in touch today');
		await vault.expectText(ada, /lastTouched: 2026-11-23\n[^]*Engines\. She climbs, and writes\.\n$/);
		await line(vault).getByRole('button', { name: 'a promise is open' }).click();
		await expect(line(vault)).toContainText('lend Ada Lovelace a rope');

		await vault.command('Toggle reading view');
		await expect(line(vault)).toBeVisible();
		expect(await findings(vault, '.top-of-mind-person-line')).toEqual([]);
		await vault.command('Toggle reading view');
		await vault.command('Toggle Live Preview/Source mode');
		await expect(line(vault)).toHaveCount(0);
		await vault.command('Toggle Live Preview/Source mode');
		await expect(line(vault)).toBeVisible();

		const row = await vault.openSettings();
		await row('Show a line on top of a person’s note').locator('.checkbox-container').click();
		await vault.page.keyboard.press('Escape');
		await expect(line(vault)).toHaveCount(0);
		await (await vault.openSettings())('Show a line on top of a person’s note')
			.locator('.checkbox-container')
			.click();
		await vault.page.keyboard.press('Escape');
		await expect(line(vault)).toBeVisible();

		await vault.writeOutside(ada, (await vault.texts())[ada]?.replace('network90', 'friend') ?? '');
		await expect(line(vault)).toHaveCount(0);
	});
});
