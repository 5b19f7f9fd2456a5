import type { PageGlobals } from '../workbench/page/main';
import type { OpenVault } from './support/open-vault';
import { expect, test } from './support/test';
import { noteOn, planned, todaysNote } from './support/vaults';

declare const window: PageGlobals;

/** Loads a small plugin into an open vault. `body` is the body of its `onload`. */
async function loadCareless(vault: OpenVault, body: string): Promise<void> {
	const code = `module.exports = class extends require('obsidian').Plugin { async onload() { ${body} } };`;
	await vault.page.evaluate(async (code) => {
		const manifest = { id: 'careless', name: 'Careless', version: '1.0.0', minAppVersion: '1.0.0', description: '', author: '' };
		await window.workbench.loadPlugin(window.evaluatePlugin(code), manifest);
	}, code);
}

test.describe('the stand-in is strict: it shows the fault of a plugin', () => {
	test('that writes at an offset which the cache had for the note before it changed', async ({ openVault }) => {
		const vault = await openVault({ files: { 'Note.md': '- [ ] first\n- [ ] second\n' }, plugin: false, expectFaults: true });
		await vault.page.evaluate(() => window.workbench.settle());
		await loadCareless(
			vault,
			`const file = this.app.vault.getFileByPath('Note.md');
			await this.app.vault.process(file, (text) => 'A line on top.\\n' + text);
			const [item] = this.app.metadataCache.getFileCache(file).listItems;
			const mark = item.position.start.offset + 3;
			await this.app.vault.process(file, (text) => text.slice(0, mark) + 'x' + text.slice(mark + 1));`,
		);
		expect(await vault.text('Note.md')).toBe('A lxne on top.\n- [ ] first\n- [ ] second\n');
	});

	test('that writes a note while its editor holds unsaved text', async ({ openVault }) => {
		const vault = await openVault({ files: planned, open: noteOn('Carl Sagan'), expectFaults: true });
		await vault.typeAtEnd('Unsaved words');
		await loadCareless(
			vault,
			`const file = this.app.vault.getFileByPath('${noteOn('Carl Sagan')}');
			await this.app.vault.process(file, (text) => text.replace('2026-10-25', '2026-11-23'));`,
		);
		await expect.poll(async () => (await vault.faults()).lostEdits.map(({ path, unsaved }) => [path, unsaved])).toEqual([[noteOn('Carl Sagan'), `${planned[noteOn('Carl Sagan')]}Unsaved words`]]);
	});

	test('that reads an unknown member of the app, with its name', async ({ openVault }) => {
		const vault = await openVault({ files: planned, expectFaults: true });
		const unknown = ['dragManager', 'vault.fileMap', 'workspace.floatingSplit', 'metadataCache.uniqueFileLookup', 'fileManager.promptForDeletion'];
		const refusals = unknown.map((what) => `The workbench does not know app.${what}`);
		await loadCareless(vault, unknown.map((what) => `window.setTimeout(() => { this.app.${what}; }, 0);`).join('\n'));
		for (const refusal of refusals) await expect(vault.page.getByRole('alert')).toContainText(refusal);
		expect((await vault.faults()).failures).toEqual(refusals);
	});

	test('that asks for a module which a phone does not have', async ({ openVault }) => {
		const vault = await openVault({ files: planned, expectFaults: true });
		await expect(loadCareless(vault, `require('fs');`)).rejects.toThrow('The workbench has no module fs');
	});

	test('that sends a request to the network', async ({ openVault }) => {
		const vault = await openVault({ files: planned, expectFaults: true });
		await loadCareless(vault, `await fetch('https://example.org/').catch(() => undefined);`);
		await expect.poll(async () => (await vault.faults()).failures).toEqual(['Blocked by connect-src: https://example.org/']);
		expect(vault.strangers).toEqual([]);
		expect(await vault.text(todaysNote)).toBe(planned[todaysNote]);
	});
});
