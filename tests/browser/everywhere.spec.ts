import { parse } from 'yaml';
import { personNote } from '../support/builders';
import type { PageGlobals } from '../workbench/page/main';
import type { OpenVault } from './support/open-vault';
import { expect, test } from './support/test';
import { fewPeople, filesOf, fourLines, noteOn, planned, todaysNote, withTick } from './support/vaults';

declare const window: PageGlobals;

/** Opens `obsidian://top-of-mind?…`, as a click in another program does. */
function openLink(vault: OpenVault, params: Record<string, string>): Promise<void> {
	return vault.page.evaluate((given) => window.workbench.openUri('top-of-mind', given), params);
}

/** Runs a command of the app's command line. */
function runCli(vault: OpenVault, command: string, params: Record<string, string> = {}): Promise<string> {
	return vault.page.evaluate(([id, given]) => window.workbench.runCli(id, given), [command, params] as const);
}

test.describe('the status bar', () => {
	test('counts what is done, and leads to the panel by keyboard', async ({ openVault }) => {
		const vault = await openVault({ files: planned, open: 'today' });
		const item = vault.page.locator('.status-bar').getByRole('button', { name: /today/ });
		await expect(item).toHaveText('0 of 4 today');
		await vault.editor.getByRole('checkbox', { name: /Carl Sagan/ }).click();
		await expect(item).toHaveText('1 of 4 today');
		await expect(vault.panel).toHaveCount(0);
		await item.focus();
		await vault.page.keyboard.press('Enter');
		await expect(vault.panel).toBeVisible();
	});

	test('is absent on a phone', async ({ openVault }) => {
		const vault = await openVault({ files: planned, open: 'today', phone: true });
		await expect(vault.editor).toContainText('Carl Sagan');
		await expect(vault.page.locator('.status-bar-item.plugin-top-of-mind')).toHaveCount(0);
	});
});

test.describe('a link from outside', () => {
	test('touches a person only if the user agrees, by keyboard alone', async ({ openVault }) => {
		const vault = await openVault({ files: planned, panel: true });
		await openLink(vault, { action: 'touch', person: 'Carl Sagan' });
		await expect(vault.modal).toContainText('In touch with Carl Sagan today?');
		await expect(vault.modal.getByRole('button', { name: 'Cancel' })).toBeFocused();
		await vault.page.keyboard.press('Enter');
		await expect(vault.modal).toHaveCount(0);
		await openLink(vault, { action: 'touch', person: 'Carl Sagan' });
		await expect(vault.modal).toBeVisible();
		await vault.page.keyboard.press('Escape');
		await expect(vault.modal).toHaveCount(0);
		expect(await vault.texts()).toEqual(planned);

		await openLink(vault, { action: 'touch', person: 'carl sagan' });
		await vault.tabTo(vault.modal.getByRole('button', { name: 'Save' }), 'Shift+Tab');
		await vault.page.keyboard.press('Enter');
		await vault.expectText(noteOn('Carl Sagan'), /lastTouched: 2026-11-23/);
		await vault.notice('In touch with Carl Sagan').getByRole('button', { name: 'Undo' }).click();
		await vault.expectText(noteOn('Carl Sagan'), planned[noteOn('Carl Sagan')] ?? '');
	});

	test('that fits several people lets the user pick one', async ({ openVault }) => {
		const namesakes = filesOf([personNote('Anna', { folder: 'Friends' }), personNote('Anna', { folder: 'Work' })]);
		const vault = await openVault({ files: { ...planned, ...namesakes } });
		await openLink(vault, { action: 'touch', person: 'Anna' });
		await vault.choose('Anna – Work');
		await expect(vault.modal).toContainText('Work/Anna.md');
		await vault.modal.getByRole('button', { name: 'Save' }).click();
		await vault.expectText('Work/Anna.md', /lastTouched: 2026-11-23/);
		expect(await vault.text('Friends/Anna.md')).toBe(namesakes['Friends/Anna.md']);
	});

	test('to today asks, writes and shows the note', async ({ openVault }) => {
		const vault = await openVault({ files: fewPeople });
		await openLink(vault, { action: 'today' });
		await vault.modal.getByRole('button', { name: 'Write actions' }).click();
		await vault.expectText(todaysNote, fourLines);
		await expect(vault.editor).toContainText('Carl Sagan');
	});
});

test('the app’s command line answers like the program', async ({ openVault }) => {
	const vault = await openVault({ files: { ...planned, [todaysNote]: withTick(fourLines, 'outreach') } });
	expect(await runCli(vault, 'top-of-mind')).toContain('1 of 4 today');
	expect(JSON.parse(await runCli(vault, 'top-of-mind:today', { json: 'true' }))).toMatchObject({
		note: todaysNote,
		changed: false,
		actions: [{ kind: 'outreach', done: true }, {}, {}, {}],
	});
	expect(await runCli(vault, 'top-of-mind:neglected', { limit: '1' })).toContain(
		'Dorothy Vaughan: last in touch 34 days ago',
	);
	expect(JSON.parse(await runCli(vault, 'top-of-mind:touch', { person: 'Carl Sagan', json: 'true' }))).toMatchObject({
		touched: [{ path: noteOn('Carl Sagan'), to: '2026-11-23' }],
	});
	await vault.expectText(noteOn('Carl Sagan'), /lastTouched: 2026-11-23/);
});

test('a base of the people is written once, and never over an existing one', async ({ openVault }) => {
	const vault = await openVault({ files: planned });
	await vault.command('Create a base of your people');
	await expect(vault.notice('Your people are in Top of mind.base')).toBeVisible();
	const base = await vault.text('Top of mind.base');
	expect(parse(base)).toMatchObject({
		views: [
			{ name: 'Waiting for you' },
			{ name: 'List of 20' },
			{ name: 'Network of 90' },
			{ name: 'Who to reach out to' },
			{ name: 'Orbit' },
		],
	});
	await vault.command('Create a base of your people');
	await expect(vault.notice('Top of mind.base is there already')).toBeVisible();
	expect(await vault.text('Top of mind.base')).toBe(base);
});
