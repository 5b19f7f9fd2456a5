// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { aWhile, fewPeople, openPlugin, todaysNote } from '../../support/open-plugin';
import { MemoryStore } from '../../workbench/memory-store';

const files = {
	...fewPeople(),
	'Pricing.md': 'Prices.\n',
	'2026-11-22.md': 'Rain.\n',
	'Private/Diary.md': 'Secret.\n',
};

/** The app's settings, which the app reads itself at its start, and the files that the plugin asks for. */
const settingsFiles =
	/^\.obsidian\/(?:(?:app|types|core-plugins|community-plugins|daily-notes|templates)\.json|plugins\/(?:top-of-mind|periodic-notes|journals|templater-obsidian|obsidian-tasks-plugin|dataview)\/data\.json)$/;

describe('the plugin', () => {
	it('reads the settings that it goes by, and no other hidden file', async () => {
		const read = vi.spyOn(MemoryStore.prototype, 'read');
		const { pass, run } = await openPlugin({
			...files,
			'.obsidian/workspace.json': '{}',
			'.obsidian/plugins/other/data.json': '{}',
			'.obsidian/plugins/top-of-mind/data.json': '{}',
		});
		run('open-panel');
		await pass(aWhile);
		const hidden = [...new Set(read.mock.calls.map(([path]) => path).filter((path) => path.startsWith('.')))];
		read.mockRestore();
		expect(hidden).toContain('.obsidian/plugins/top-of-mind/data.json');
		expect(hidden.filter((path) => !settingsFiles.test(path))).toEqual([]);
	});

	it('opens the note of today and of whom a tick touches, and no other', async () => {
		const { bench, store, pass, writeOutside, text, run } = await openPlugin({ ...files, [todaysNote]: '' });
		const { vault } = bench.app;
		const read = [vi.spyOn(vault, 'read'), vi.spyOn(vault, 'cachedRead'), vi.spyOn(vault, 'process')];
		const fromDisk = vi.spyOn(vault.adapter, 'read');
		await bench.openNote(todaysNote);
		await pass(60_000);
		run('open-panel');
		run('open-dashboard');
		await pass(1_000);
		expect(text(todaysNote)).toContain('^tom-20261123-compassion');
		await writeOutside(todaysNote, text(todaysNote).replace(/- \[ \] (?=Call or write)/, '- [x] '));
		await pass(aWhile);
		expect(store.text('People/Dorothy Vaughan.md')).toContain('2026-11-23');
		const opened = new Set(read.flatMap((spy) => spy.mock.calls.map(([file]) => file.path)));
		expect([...opened].sort()).toEqual([todaysNote, 'People/Dorothy Vaughan.md']);
		expect(fromDisk.mock.calls.map(([path]) => path).filter((path) => !path.startsWith('.obsidian/'))).toEqual([]);
	});

	it('keeps nothing of a file of contacts but what the user imports', async () => {
		const { store, pass, run } = await openPlugin(files);
		const before = store.snapshot();
		run('import-contacts');
		await pass(50);
		const area = document.querySelector('textarea');
		if (area === null) throw new Error('Nothing can be pasted');
		area.value = 'BEGIN:VCARD\nFN:Hedy Lamarr\nEMAIL:hedy@example.org\nEND:VCARD';
		area.dispatchEvent(new Event('input', { bubbles: true }));
		[...document.querySelectorAll<HTMLButtonElement>('.modal button')]
			.find(({ textContent }) => textContent === 'Review')
			?.click();
		await pass(500);
		expect(document.querySelector('.modal')?.textContent).toContain('Hedy Lamarr');
		document.querySelector<HTMLElement>('.modal-close-button')?.click();
		await pass(aWhile);
		expect(store.snapshot()).toEqual(before);
	});
});
