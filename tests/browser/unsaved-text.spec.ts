import { expect, test } from './support/test';
import { noteOn, planned, todaysNote, withTick } from './support/vaults';

const dorothy = noteOn('Dorothy Vaughan');
const story = 'She told me about Hampton, and about the train that never came on time. ';

test.describe('unsaved text', () => {
	test('in the daily note is kept when an action is ticked in the panel', async ({ openVault }) => {
		const vault = await openVault({ files: planned, open: 'today', panel: true });
		await vault.typeAtEnd('\nUnsaved words');
		expect(await vault.text(todaysNote)).toBe(planned[todaysNote]);
		await vault.box(/Dorothy Vaughan/).click();
		const wanted = `${withTick(planned[todaysNote] ?? '', 'compassion')}\nUnsaved words`;
		await vault.expectText(todaysNote, wanted);
		await vault.expectText(dorothy, /lastTouched: 2026-11-23/);
		await vault.expectEditorText(wanted);

		await vault.editor.focus();
		await vault.page.keyboard.type(', and more.');
		await vault.expectText(todaysNote, `${wanted}, and more.`);
	});

	test('in a person’s note is kept when a tick touches that person', async ({ openVault }) => {
		const vault = await openVault({ files: planned, panel: true });
		await vault.openNote('Dorothy Vaughan');
		await vault.typeAtEnd('Unsaved words');
		expect(await vault.text(dorothy)).toBe(planned[dorothy]);
		await vault.box(/Dorothy Vaughan/).click();
		const wanted = `${(planned[dorothy] ?? '').replace('2026-10-20', '2026-11-23')}Unsaved words`;
		await vault.expectText(dorothy, wanted);
		await vault.expectEditorText(wanted);
	});

	test('without a pause in a person’s note is kept, each letter, when another device ticks in the meantime', async ({
		openVault,
	}) => {
		const vault = await openVault({ files: planned, panel: true });
		await vault.openNote('Dorothy Vaughan');
		const typing = vault.typeAtEnd('').then(() => vault.page.keyboard.type(story, { delay: 30 }));
		await expect(vault.editor).toContainText(story.slice(0, 20));
		await vault.writeOutside(todaysNote, withTick(planned[todaysNote] ?? '', 'compassion'));
		await typing;
		await vault.expectText(dorothy, `${(planned[dorothy] ?? '').replace('2026-10-20', '2026-11-23')}${story}`);
		await vault.expectEditorText(await vault.text(dorothy));
	});

	test('in one of two panes of a person’s note is kept, and both show the touch', async ({ openVault }) => {
		const vault = await openVault({ files: planned, panel: true });
		await vault.openNote('Dorothy Vaughan');
		await vault.command('Split right');
		const panes = vault.page.locator('.mod-root .cm-content');
		await expect(panes).toHaveCount(2);
		await vault.typeAtEnd('Unsaved words');
		await vault.box(/Dorothy Vaughan/).click();
		const wanted = `${(planned[dorothy] ?? '').replace('2026-10-20', '2026-11-23')}Unsaved words`;
		await vault.expectText(dorothy, wanted);
		for (const pane of await panes.all()) {
			await expect(pane).toContainText('Unsaved words');
			await expect(pane).toContainText('2026-11-23');
		}
	});
});
