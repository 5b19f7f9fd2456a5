// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { aWhile, openPlugin, personText, todaysNote, type OpenPlugin } from '../../support/open-plugin';

const path = 'People/Nora Feld.md';
const line = '- [ ] Call or write [[Nora Feld]] (last 2026-10-30) ^tom-20261123-compassion';
const daily = `Rain.\n\n## Top of mind\n${line}\n`;
const ticked = daily.replace('[ ]', '[x]');
const odd = personText('network90', 'lastTouched: 20.11.2026');
const mended = personText('network90', 'lastTouched: 2026-11-20');
const touched = personText('network90', 'lastTouched: 2026-11-23');

async function openWaiting(text = odd): Promise<OpenPlugin> {
	const opened = await openPlugin({
		[path]: text,
		'People/Emil Rau.md': personText('network90'),
		[todaysNote]: daily,
	});
	await opened.writeOutside(todaysNote, ticked);
	expect(opened.text(path)).toBe(text);
	return opened;
}

describe('a tick that waits', () => {
	it('is applied as soon as the last touch is mended, and an untick gives back what was mended', async () => {
		const { text, writeOutside, notices } = await openWaiting();
		await writeOutside(path, mended);
		expect(text(path)).toBe(touched);
		expect(notices().at(-1)).toContain('In touch with Nora Feld');
		await writeOutside(todaysNote, daily);
		expect(text(path)).toBe(mended);
	});

	it('is applied once: a later change of the note is the user’s', async () => {
		const { bench, text, writeOutside, pass } = await openWaiting();
		await writeOutside(path, mended);
		const written = bench.writes.length;
		await writeOutside(path, personText('network90', 'lastTouched: 2026-11-21'));
		await pass(aWhile);
		expect(text(path)).toBe(personText('network90', 'lastTouched: 2026-11-21'));
		expect(bench.writes).toHaveLength(written);
	});

	it('is not applied where it was unticked meanwhile', async () => {
		const { text, writeOutside, pass } = await openWaiting();
		await writeOutside(todaysNote, daily);
		await writeOutside(path, mended);
		await pass(aWhile);
		expect(text(path)).toBe(mended);
	});

	it('is not applied where its untick comes in the same moment as the mended note', async () => {
		const { bench, store, text, pass } = await openWaiting();
		const release = bench.holdMetadata();
		store.put(path, mended);
		await bench.changedOutside(path);
		store.put(todaysNote, daily);
		await bench.changedOutside(todaysNote);
		release();
		await pass(aWhile);
		expect(text(path)).toBe(mended);
	});

	it('reads no note while the last touch is still unreadable, and is not told again', async () => {
		const { bench, text, writeOutside, notices } = await openWaiting();
		const told = notices().length;
		const read = vi.spyOn(bench.app.vault, 'read');
		const stillOdd = odd.replace('20.11.2026', 'last Friday');
		await writeOutside(path, stillOdd);
		await writeOutside(path, `${stillOdd}More words.\n`);
		expect(text(path)).toBe(`${stillOdd}More words.\n`);
		expect(read).not.toHaveBeenCalled();
		expect(notices()).toHaveLength(told);
	});

	it('waits again where the note can still not be changed, and is told once', async () => {
		const { bench, text, writeOutside, notices, pass } = await openWaiting();
		const anchored = personText('network90', 'lastTouched: &day 2026-11-20', 'met: *day');
		const told = (): string[] => notices().filter((words) => words.includes('cannot be changed in'));
		await writeOutside(path, anchored);
		expect(told()).toHaveLength(1);
		// By now the notice is gone.
		await pass(3 * aWhile);
		for (const words of ['More.\n', 'More and more.\n']) {
			await writeOutside(path, anchored + words);
			expect(told()).toEqual([]);
		}
		await pass(aWhile);
		expect(text(path)).toBe(`${anchored}More and more.\n`);
		expect(bench.writes).toEqual([]);
		await writeOutside(path, mended);
		expect(text(path)).toBe(touched);
	});

	it('is applied where its person’s properties were broken, too', async () => {
		const broken = odd.replace('lastTouched: 20.11.2026', 'lastTouched: [2026-11-20');
		const { text, writeOutside } = await openWaiting(broken);
		await writeOutside(path, mended);
		expect(text(path)).toBe(touched);
	});

	it('is applied where it was made while the plugin was not running', async () => {
		const { text, writeOutside } = await openPlugin({ [path]: odd, [todaysNote]: ticked });
		await writeOutside(path, mended);
		expect(text(path)).toBe(touched);
	});

	it('is applied where the value is mended in the editor, with no letter lost', async () => {
		const { bench, text, pass } = await openWaiting();
		const { editor } = await bench.openNote(path);
		editor.setValue(`${mended}A new line.\n`);
		await pass(aWhile);
		expect(text(path)).toBe(`${touched}A new line.\n`);
		expect(editor.getValue()).toBe(text(path));
		expect(bench.lostEdits).toEqual([]);
	});

	it('is found again after both notes were renamed', async () => {
		const { bench, text, writeOutside, pass } = await openWaiting();
		for (const [from, to] of [
			[path, 'People/Nora Rau.md'],
			[todaysNote, 'Old day.md'],
		] as const) {
			const file = bench.app.vault.getFileByPath(from);
			if (file !== null) await bench.app.fileManager.renameFile(file, to);
			await pass(100);
		}
		await writeOutside('People/Nora Rau.md', mended);
		expect(text('People/Nora Rau.md')).toBe(touched);
	});

	it('is not applied while the settings cannot be read, because properties may have other names', async () => {
		const { store, plugin, text, writeOutside, pass } = await openWaiting();
		store.put('.obsidian/plugins/top-of-mind/data.json', '{');
		await plugin.onExternalSettingsChange();
		await writeOutside(path, mended);
		await pass(aWhile);
		expect(text(path)).toBe(mended);
	});

	it('is not applied from a note that has become the copy of another', async () => {
		const { bench, text, writeOutside, pass } = await openWaiting();
		const file = bench.app.vault.getFileByPath(todaysNote);
		if (file !== null) await bench.app.fileManager.renameFile(file, '2026-11-23 (conflicted copy 2026-11-23).md');
		await writeOutside(todaysNote, daily);
		await pass(100);
		await writeOutside(path, mended);
		expect(text(path)).toBe(mended);
	});

	it('is forgotten with its note', async () => {
		const { bench, store, text, writeOutside, notices } = await openWaiting();
		const told = notices().length;
		await store.remove(todaysNote);
		await bench.changedOutside(todaysNote);
		await writeOutside(path, mended);
		expect(text(path)).toBe(mended);
		expect(notices()).toHaveLength(told);
	});

	it('costs nothing where nothing waits', async () => {
		const { bench, writeOutside } = await openPlugin({ [path]: mended, [todaysNote]: ticked });
		const read = vi.spyOn(bench.app.vault, 'read');
		await writeOutside(path, `${mended}More words.\n`);
		expect(read).not.toHaveBeenCalled();
	});
});
