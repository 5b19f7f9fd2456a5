import { personNote } from '../support/builders';
import { expect, test } from './support/test';
import { filesOf, noteOn, planned, todaysNote } from './support/vaults';

test.describe('people', () => {
	test('who are renamed keep their line: its link follows, and still ticks', async ({ openVault }) => {
		const vault = await openVault({ files: planned, panel: true });
		await vault.openNote('Dorothy Vaughan');
		await vault.page.keyboard.press('F2');
		await vault.modal.getByRole('textbox', { name: 'Name' }).fill('Dorothy Johnson Vaughan');
		await vault.page.keyboard.press('Enter');

		await vault.expectText(
			todaysNote,
			(planned[todaysNote] ?? '').replace('[[Dorothy Vaughan]]', '[[Dorothy Johnson Vaughan]]'),
		);
		await expect(vault.neglected.filter({ hasText: 'Dorothy Johnson Vaughan' })).toHaveCount(1);
		await expect(vault.neglected.filter({ hasText: /^Dorothy Vaughan/ })).toHaveCount(0);

		await vault.box(/Dorothy Johnson Vaughan/).click();
		await vault.expectText(
			noteOn('Dorothy Johnson Vaughan'),
			(planned[noteOn('Dorothy Vaughan')] ?? '').replace('2026-10-20', '2026-11-23'),
		);
	});

	test('appear in the panel when their note is tagged in the editor, and go with the tag', async ({ openVault }) => {
		const vault = await openVault({ files: { ...planned, 'Hedy Lamarr.md': 'Inventor.\n' }, panel: true });
		await expect(vault.panel).toContainText('Network of 90: 5 of 90');
		await vault.openNote('Hedy Lamarr');
		await vault.editor.focus();
		await vault.page.keyboard.press('ControlOrMeta+Home');
		await vault.page.keyboard.type('---\ntags: network90\n---\n');
		await expect(vault.neglected.filter({ hasText: 'Hedy Lamarr' })).toHaveCount(1);
		await expect(vault.panel).toContainText('Network of 90: 6 of 90');
		await vault.expectText('Hedy Lamarr.md', '---\ntags: network90\n---\nInventor.\n');

		await vault.page.keyboard.press('ControlOrMeta+a');
		await vault.page.keyboard.type('Inventor, and no longer on my list.');
		await expect(vault.neglected.filter({ hasText: 'Hedy Lamarr' })).toHaveCount(0);
		await expect(vault.panel).toContainText('Network of 90: 5 of 90');
		await vault.expectText('Hedy Lamarr.md', 'Inventor, and no longer on my list.');
	});

	test('are opened from their row, and previewed under the pointer', async ({ openVault }) => {
		const vault = await openVault({ files: planned, panel: true });
		await vault.panel.getByRole('button', { name: 'More for Carl Sagan' }).click();
		await vault.menu.getByText('Open the note').click();
		await expect(vault.editor).toContainText('Stars.');
		const link = vault.panel.locator('.top-of-mind-what').getByRole('link', { name: 'Grace Hopper' });
		await vault.page.keyboard.down('ControlOrMeta');
		await link.hover();
		await expect(vault.page.locator('.hover-popover')).toContainText('Compilers.');
		await vault.page.keyboard.up('ControlOrMeta');
		await link.click();
		await expect(vault.editor).toContainText('Compilers.');
		await expect(vault.page.locator('.hover-popover')).toHaveCount(0);
	});

	test('who are snoozed leave the list, and come back with an undo', async ({ openVault }) => {
		const vault = await openVault({ files: planned, panel: true });
		await vault.panel.getByRole('button', { name: 'Snooze Carl Sagan' }).click();
		await vault.menu.getByText('Snooze for a month').click();
		await vault.expectText(noteOn('Carl Sagan'), /snoozeUntil: 2026-12-23/);
		await expect(vault.neglected.filter({ hasText: 'Carl Sagan' })).toHaveCount(0);
		await vault.notice('Carl Sagan is snoozed until December 23').getByRole('button', { name: 'Undo' }).click();
		await vault.expectText(noteOn('Carl Sagan'), planned[noteOn('Carl Sagan')] ?? '');
		await expect(vault.neglected.filter({ hasText: 'Carl Sagan' })).toHaveCount(1);
	});

	test('who do not wait are found, and are announced before their day', async ({ openVault }) => {
		const emmy = filesOf([
			personNote('Emmy Noether', { lastTouched: '2026-11-20', birthday: '11-26', body: 'Rings.\n' }),
		]);
		const vault = await openVault({ files: { ...planned, ...emmy }, panel: true });
		await expect(vault.panel.getByRole('heading', { name: 'Waiting for you · 5' })).toBeVisible();
		await expect(vault.panel).toContainText('Coming up: Emmy Noether’s birthday on Thursday');
		await vault.page.emulateMedia({ forcedColors: 'active' });
		const bar = vault.panel.locator('.top-of-mind-bar').first();
		await expect
			.poll(() =>
				bar.evaluate((el) => {
					const [own, fill] = [el, ...el.children].map((one) => getComputedStyle(one).backgroundColor);
					return fill !== own;
				}),
			)
			.toBe(true);
		await vault.page.emulateMedia({ forcedColors: 'none' });
		await vault.panel.getByRole('button', { name: 'Filter and sort' }).click();
		const search = vault.panel.getByRole('searchbox', { name: 'Find anybody' });
		await expect(search).toBeVisible();
		// Each box is as wide as its longest choice.
		await vault.page.addStyleTag({
			content:
				'select.is-free { position: absolute; width: max-content !important; max-width: none !important; }',
		});
		for (const box of await vault.panel.getByRole('combobox').all()) {
			expect(
				await box.evaluate((el: HTMLSelectElement) => {
					const free = el.cloneNode(true) as HTMLSelectElement;
					free.classList.add('is-free');
					el.after(free);
					const wanted = free.getBoundingClientRect().width;
					free.remove();
					return el.getBoundingClientRect().width >= wanted - 0.5;
				}),
			).toBe(true);
		}
		await search.fill('emmy');
		await expect(vault.panel.getByRole('row')).toHaveText(/Emmy Noether3 days · due in 11birthday on Thursday/);
		const touch = vault.panel.getByRole('button', { name: 'In touch with Emmy Noether today' });
		await touch.hover();
		await vault.pass(500);
		await expect(vault.page.locator('.tooltip')).toHaveText('In touch today');
		await touch.click();
		await expect(vault.panel.getByRole('row')).toContainText('today · due in 14');
		await expect(touch).toBeFocused();
		await vault.panel.getByRole('link', { name: 'Emmy Noether’s birthday on Thursday' }).click();
		await expect(vault.editor).toContainText('Rings.');
	});

	test('who were met on another day are touched on that day, and a day in the future is refused', async ({
		openVault,
	}) => {
		const vault = await openVault({ files: planned, panel: true });
		await vault.panel.getByRole('button', { name: 'More for Carl Sagan' }).click();
		await vault.menu.getByText('In touch on another day…').click();
		await vault.modal.getByRole('textbox', { name: 'What was it about?' }).fill('Comets');
		const day = vault.modal.getByRole('textbox', { name: 'On which day?' });
		await day.fill('2026-11-30');
		await day.press('Enter');
		await expect(vault.modal.getByRole('alert')).toHaveText('November 30 has not come yet');
		await expect(day).toBeFocused();
		await day.fill('2026-11-20');
		await vault.modal.getByRole('button', { name: 'Save' }).click();

		await vault.expectText(
			noteOn('Carl Sagan'),
			(planned[noteOn('Carl Sagan')] ?? '').replace('2026-10-25', '2026-11-20'),
		);
		await vault.expectText(
			todaysNote,
			/^- \[x\] In touch with \[\[Carl Sagan\]\] \(last 2026-10-25\) · Comets ✅ 2026-11-20 \^tom-20261123-touch-1$/m,
		);
		await expect(vault.neglected.filter({ hasText: 'Carl Sagan' })).toHaveCount(0);
		await vault.notice('In touch with Carl Sagan').getByRole('button', { name: 'Undo' }).click();
		await vault.expectText(noteOn('Carl Sagan'), planned[noteOn('Carl Sagan')] ?? '');
		await vault.expectText(todaysNote, planned[todaysNote] ?? '');
	});

	test('keep their names in a narrow sidebar', async ({ openVault }) => {
		const vault = await openVault({ files: planned, panel: true });
		await vault.page.addStyleTag({
			content: '.mod-right-split { width: 210px !important; min-width: 0 !important; flex: none !important; }',
		});
		await expect.poll(() => vault.panel.evaluate((el) => el.clientWidth)).toBeLessThanOrEqual(210);
		await expect(vault.neglected).toHaveCount(5);
		for (const name of await vault.neglected.all()) {
			const { shown, whole } = await name.evaluate((el) => ({ shown: el.clientWidth, whole: el.scrollWidth }));
			expect(shown, (await name.textContent()) ?? '').toBeGreaterThanOrEqual(whole);
		}
		const right = await vault.panel.evaluate((el) => el.getBoundingClientRect().right);
		const buttons = await vault.panel
			.getByRole('button', { name: /^(In touch with|Snooze|More for) / })
			.evaluateAll((all) => all.map((el) => el.getBoundingClientRect().right));
		expect(Math.max(...buttons)).toBeLessThanOrEqual(right);
	});
});
