import { personNote } from '../support/builders';
import { expect, test } from './support/test';
import { fewPeople, filesOf, fourLines, noteOn, planned, todaysNote } from './support/vaults';

const hedy = filesOf([personNote('Hedy Lamarr', { list: 'list20', lastTouched: '2026-11-01' })]);

test.describe('the palette, with nothing but keys', () => {
	test('writes today’s actions into a note that is not there yet', async ({ openVault }) => {
		const vault = await openVault({ files: fewPeople, panel: true });
		await vault.command('Write today’s actions');
		await vault.expectText(todaysNote, fourLines);
		await expect(vault.notice('Today’s actions are in 2026-11-23')).toBeVisible();
		await expect(vault.panel).toContainText('0 of 4');
	});

	test('opens the panel', async ({ openVault }) => {
		const vault = await openVault({ files: planned });
		await expect(vault.panel).toHaveCount(0);
		await vault.command('Open panel');
		await expect(vault.panel).toBeVisible();
		await expect(vault.panel.locator('.top-of-mind-action')).toHaveCount(4);
	});

	test('logs a touch, with words, of the person whose note is open', async ({ openVault }) => {
		const vault = await openVault({ files: planned, panel: true });
		await vault.openNote('Carl Sagan');
		await vault.command('Log contact');
		await expect(vault.modal).toContainText('In touch with Carl Sagan');
		await vault.modal.getByRole('textbox', { name: 'What was it about?' }).focus();
		await vault.page.keyboard.type('coffee by the river');
		await vault.page.keyboard.press('Enter');
		await vault.expectText(noteOn('Carl Sagan'), /lastTouched: 2026-11-23/);
		await vault.expectText(
			todaysNote,
			`${planned[todaysNote]}- [x] In touch with [[Carl Sagan]] (last 2026-10-25) · coffee by the river ^tom-20261123-touch-1\n`,
		);
		await expect(vault.neglected.filter({ hasText: 'Carl Sagan' })).toHaveCount(0);
	});

	test('puts a note on the List of 20, moves it to the Network of 90, and takes it off', async ({ openVault }) => {
		const vault = await openVault({ files: { ...planned, 'Hedy.md': 'Inventor.\n' }, panel: true });
		await vault.openNote('Hedy');
		await vault.command('Add this note to the List of 20');
		await vault.expectText('Hedy.md', '---\ntags:\n  - list20\n---\nInventor.\n');
		await expect(vault.panel).toContainText('List of 20: 2 of 20');
		await vault.command('Add this note to the Network of 90');
		await vault.expectText('Hedy.md', '---\ntags:\n  - network90\n---\nInventor.\n');
		await expect(vault.panel).toContainText('Network of 90: 6 of 90');
		await vault.command('Take this person off the lists');
		await vault.expectText('Hedy.md', /^(?:---\n---\n)?Inventor\.\n$/);
		await expect(vault.panel).toContainText('Network of 90: 5 of 90');
		await expect(vault.neglected.filter({ hasText: 'Hedy' })).toHaveCount(0);
		await vault.expectEditorText(await vault.text('Hedy.md'));
	});

	test('picks someone else for the line that the cursor is on', async ({ openVault }) => {
		const vault = await openVault({ files: { ...planned, ...hedy }, open: 'today', panel: true });
		await vault.editor.focus();
		await vault.page.keyboard.press('ControlOrMeta+Home');
		for (let line = 0; line < 5; line++) await vault.page.keyboard.press('ArrowDown');
		await vault.command('Pick someone else');
		await expect(vault.notice('Set aside for today: Grace Hopper')).toBeVisible();
		await vault.expectText(
			todaysNote,
			/^- \[ \] Reach out to \[\[Hedy Lamarr\]\] \(last 2026-11-01\) · .* \^tom-20261123-outreach$/m,
		);
		await expect(vault.box(/Hedy Lamarr/)).toBeVisible();
		await expect(vault.editor).toContainText('Hedy Lamarr');
		expect(await vault.text(noteOn('Grace Hopper'))).toBe(planned[noteOn('Grace Hopper')]);
	});

	test('checks people, and leads to the note that could not be read', async ({ openVault }) => {
		const odd = filesOf([personNote('Odd', { cadence: 'sometimes' })]);
		const vault = await openVault({ files: { ...planned, ...odd }, panel: true });
		await expect(vault.panel).toContainText('Network of 90: 6 of 90');
		await vault.command('Check people');
		await expect(vault.modal).toContainText('1 of 20 on your List of 20');
		await expect(vault.modal).toContainText(
			'Odd cadence: “sometimes” is not a number of days such as 30, nor a word such as monthly or 3w',
		);
		await vault.modal.getByRole('button', { name: 'Odd' }).focus();
		await vault.page.keyboard.press('Enter');
		await expect(vault.modal).toHaveCount(0);
		await expect(vault.editor).toContainText('sometimes');
		expect(await vault.texts()).toEqual({ ...planned, ...odd });
	});

	test('checks all people, also in the first second after the start', async ({ openVault }) => {
		const vault = await openVault({
			files: { ...planned, ...filesOf([personNote('Odd', { cadence: 'sometimes' })]) },
		});
		await vault.command('Check people');
		await expect(vault.modal).toContainText('6 of 90 in your Network of 90');
		await expect(vault.modal).toContainText('Odd cadence: “sometimes”');
	});
});
