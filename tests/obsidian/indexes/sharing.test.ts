// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { fewPeople, openPlugin, personText, todaysNote, type OpenPlugin } from '../../support/open-plugin';
import { timersSet } from '../../support/timers-set';

const carl = { 'People/Carl Sagan.md': personText('network90', 'lastTouched: 2026-10-25', 'interests: [telescopes]') };
const dataFile = '.obsidian/plugins/top-of-mind/data.json';

/** Opens a vault, writes today's actions and returns the reason of the sharing. */
async function openVault(
	files: Record<string, string>,
): Promise<OpenPlugin & { reason: () => Promise<string>; changeSettings: (data: string) => Promise<void> }> {
	const opened = await openPlugin({ ...fewPeople(), ...carl, [dataFile]: '{}', ...files });
	return {
		...opened,
		async reason() {
			opened.run('write-today');
			await opened.pass(500);
			const line = opened
				.text(todaysNote)
				.split('\n')
				.find((one) => one.endsWith('-sharing'));
			return line?.replace(/^.* · (.*) \^tom.*$/, '$1') ?? '';
		},
		async changeSettings(data) {
			await opened.bench.app.vault.adapter.write(dataFile, data);
			await opened.plugin.onExternalSettingsChange();
			await opened.pass(500);
		},
	};
}

describe('the suggested note', () => {
	it('is a note of the vault that fits, by what the app knows of it', async () => {
		const { reason } = await openVault({ 'Notes/Optics.md': '## Telescopes for cloudy nights\n' });
		expect(await reason()).toBe('[[Optics]] fits telescopes');
	});

	it('is put down as shared by the tick', async () => {
		const { reason, text, pass, writeOutside } = await openVault({ 'Notes/Telescopes.md': 'x\n' });
		await reason();
		await writeOutside(todaysNote, text(todaysNote).replace(/- \[ \] (?=Share)/, '- [x] '));
		await pass(100);
		expect(text('People/Carl Sagan.md')).toContain('shared:\n  - "[[Telescopes]]"');
	});

	it('follows notes as they are written, renamed and deleted', async () => {
		const { bench, reason, writeOutside, pass } = await openVault({
			'Notes/Optics.md': 'Lenses.\n',
			'Notes/Telescopes.md': 'x\n',
		});
		const file = bench.app.vault.getFileByPath('Notes/Telescopes.md');
		if (file === null) throw new Error('missing');
		await bench.app.fileManager.renameFile(file, 'Notes/Lighthouses.md');
		await pass(100);
		await writeOutside('Notes/Optics.md', '# Telescopes\n');
		await writeOutside('Notes/Stars.md', '#telescopes\n');
		const stars = bench.app.vault.getFileByPath('Notes/Stars.md');
		if (stars !== null) await bench.app.fileManager.trashFile(stars);
		await pass(100);
		expect(await reason()).toBe('[[Optics]] fits telescopes');
	});

	it('is nothing from a folder that settings leave out, as soon as they do', async () => {
		const { reason, changeSettings } = await openVault({ 'Notes/Telescopes.md': 'x\n' });
		await changeSettings('{"sharing":{"leaveOutFolders":["Notes"]}}');
		expect(await reason()).toBe('interested in telescopes');
	});

	it('is nothing that the app excludes, as soon as it does', async () => {
		const { bench, run, pass, text, reason } = await openVault({
			'Private/Telescopes.md': 'x\n',
			'.obsidian/app.json': '{"userIgnoreFilters": ["private/"]}',
		});
		expect(await reason()).toBe('interested in telescopes');
		const vault = bench.app.vault as unknown as { setConfig(key: string, value: unknown): void };
		const write = async (filters: unknown): Promise<string> => {
			vault.setConfig('userIgnoreFilters', filters);
			await bench.app.vault.adapter.write(todaysNote, '');
			await pass(100);
			run('write-today');
			await pass(500);
			return text(todaysNote);
		};
		expect(await write(null)).toContain('[[Telescopes]] fits telescopes');
		expect(await write(['/scopes/'])).not.toContain('[[Telescopes]]');
	});

	it('is found as well if the actions are asked for before all notes are indexed', async () => {
		const { reason } = await openVault({
			...Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`Notes/N${index}.md`, 'x\n'])),
			'Zoo/Telescopes.md': 'x\n',
		});
		expect(await reason()).toBe('[[Telescopes]] fits telescopes');
	});

	it('is searched in slices, so that the app stays responsive', async () => {
		const notes = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`Notes/N${index}.md`, 'x\n']));
		const { reason, changeSettings } = await openVault({ ...notes, 'Zoo/Telescopes.md': 'x\n' });
		// Each read of the clock takes a millisecond, so a slice of eight milliseconds ends after eight notes.
		let now = 0;
		const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1));
		const delays = await timersSet(() => changeSettings('{"sharing":{"days":30}}'));
		clock.mockRestore();
		expect(delays.filter((delay) => delay === undefined).length).toBeGreaterThanOrEqual(100 / 8 - 1);
		expect(await reason()).toBe('[[Telescopes]] fits telescopes');
	});

	it('opens no note', async () => {
		const { bench, reason } = await openVault({ 'Notes/Telescopes.md': 'x\n' });
		const read = vi.spyOn(bench.app.vault, 'read');
		const cachedRead = vi.spyOn(bench.app.vault, 'cachedRead');
		expect(await reason()).toBe('[[Telescopes]] fits telescopes');
		const opened = [...read.mock.calls, ...cachedRead.mock.calls].map(([file]) => file.path);
		expect(opened.filter((path) => path.startsWith('Notes/'))).toEqual([]);
	});
});
