import { expect, test } from './support/test';
import { fewPeople, fourLines, todaysNote } from './support/vaults';

const demoToday = 'Journal/2026/11/2026-11-23.md';
const settings = '.obsidian/plugins/top-of-mind/data.json';

test.describe('today’s note', () => {
	test('gets four lines when it is opened and has settled, and keeps every other byte', async ({ openVault }) => {
		const vault = await openVault({ panel: true });
		const before = await vault.texts();
		await expect(vault.panel).toContainText('Nothing is written for today yet.');

		const opened = await vault.now();
		await vault.page.getByRole('button', { name: "Open today's daily note" }).first().click();
		await vault.pass(1_000);
		const soon = await vault.texts();
		// On a slow machine, the clock may have gone on for longer by now, and what is written then is in time.
		if ((await vault.now()) - opened < 2_500) expect(soon).toEqual(before);
		await vault.until(expect(vault.editor.locator('.HyperMD-task-line').filter({ hasText: ' · ' })).toHaveCount(4));
		await expect(vault.panel.locator('.top-of-mind-action')).toHaveCount(4);
		await expect(vault.panel).toContainText('0 of 4');

		const { [demoToday]: written = '', ...others } = await vault.texts();
		const { [demoToday]: given = '', ...rest } = before;
		expect(others).toEqual(rest);
		expect(written.startsWith(`${given}\n## Top of mind\n- [ ] Reach out to [[`)).toBe(true);
		expect(
			written.match(/^- \[ \] .* \^tom-20261123-(?:outreach|introduction|sharing|compassion)$/gm),
		).toHaveLength(4);
	});

	test('is made from its template by the app’s command, and then gets its lines', async ({ openVault }) => {
		const vault = await openVault({ now: '2026-11-24T09:00' });
		await vault.command('Open today');
		const path = 'Journal/2026/11/2026-11-24.md';
		await vault.expectText(
			path,
			/^---\ntags: \[journal\]\n---\n# 2026-11-24\n\*Tuesday, 24 November 2026\*\n\n## Plan\n\n## Log\n\n## Top of mind\n(?:- \[ \] .* \^tom-20261124-\w+\n){4}$/,
		);
		await expect(vault.editor).toContainText(/Call or write|Go and be/);
	});

	test('lets a template plugin that writes after three seconds go first', async ({ openVault }) => {
		const vault = await openVault({ files: { ...fewPeople, [todaysNote]: '' }, open: 'today', panel: true });
		await vault.pass(3_000);
		expect(await vault.text(todaysNote)).toBe('');
		const template = '# From a template\n\n## Top of mind\n\n## Notes\n- nothing yet\n';
		await vault.writeOutside(todaysNote, template);
		await vault.expectText(todaysNote, template.replace('## Top of mind\n', fourLines));
		await expect(vault.panel).toContainText('0 of 4');
		await vault.expectEditorText(await vault.text(todaysNote));
	});

	test('waits while the user types, and loses none of it', async ({ openVault }) => {
		const vault = await openVault({ files: { ...fewPeople, [todaysNote]: 'Rain.\n' }, open: 'today' });
		await vault.editor.focus();
		await vault.page.keyboard.press('ControlOrMeta+Home');
		const words = 'What a day this will be: ';
		let [before, longestGap] = [await vault.now(), 0];
		for (const letter of words) {
			await vault.page.keyboard.type(letter, { delay: 200 });
			const now = await vault.now();
			[before, longestGap] = [now, Math.max(longestGap, now - before)];
		}
		const soon = await vault.text(todaysNote);
		// On a slow machine, a letter may have come so late that what is written before it is in time.
		if (Math.max(longestGap, (await vault.now()) - before) < 2_500) expect(soon).not.toContain('Top of mind');
		await vault.expectText(todaysNote, `${words}Rain.\n\n${fourLines}`);
		await vault.expectEditorText(`${words}Rain.\n\n${fourLines}`);
	});

	test('is left alone when the app is started again on the same day', async ({ openVault }) => {
		const vault = await openVault({ files: { ...fewPeople, [todaysNote]: 'Rain.\n' }, open: 'today' });
		await vault.expectText(todaysNote, `Rain.\n\n${fourLines}`);
		await vault.writeOutside(todaysNote, 'Rain. No time for anybody.\n');
		const page = await vault.again();
		await expect(page.locator('.cm-content')).toContainText('No time for anybody.');
		await vault.pass(6_000);
		expect(await vault.text(todaysNote)).toBe('Rain. No time for anybody.\n');
	});

	test('of a new day gets its lines when midnight passes with the app open', async ({ openVault }) => {
		const files = { ...fewPeople, [settings]: '{"writeWhen":"start"}' };
		const vault = await openVault({ files, panel: true, now: '2026-11-23T23:00' });
		await vault.expectText(todaysNote, fourLines);
		await expect(vault.panel).toContainText('0 of 4');
		// However long a slow machine has needed until here, midnight comes only now.
		await vault.sleepUntilNearMidnight(10_000);
		await vault.until(vault.page.waitForFunction(() => new Date().getDate() === 24));
		// The plugin reads the clock every half minute, and when the window gets the focus.
		await vault.page.evaluate(() => window.dispatchEvent(new Event('focus')));
		await vault.expectText('2026-11-24.md', /^## Top of mind\n(?:- \[ \] .* \^tom-20261124-\w+\n){4}$/);
		await expect(vault.panel).toContainText('0 of 4');
		expect(await vault.text(todaysNote)).toBe(fourLines);
	});
});
