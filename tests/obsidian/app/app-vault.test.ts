// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fewPeople, openPlugin, personText, todaysNote } from '../../support/open-plugin';

const dailyOptions = (options: object): Record<string, string> => ({
	'.obsidian/daily-notes.json': JSON.stringify(options),
});

describe('names in the Unicode form of a Mac', () => {
	const folder = 'Tägliche Notizen'.normalize('NFD');
	const note = `${folder}/2026-11-23.md`;
	const options = dailyOptions({ folder: 'Tägliche Notizen'.normalize('NFC') });

	it('are those of today’s note: it is written to, and no twin is made', async () => {
		const { run, pass, text, store, bench } = await openPlugin({ ...fewPeople(), ...options, [note]: '# Heute\n' });
		await bench.openNote(note);
		await pass(10_000);
		expect(text(note)).toMatch(/^# Heute\n\n## Top of mind\n- \[ \] /);
		run('write-today');
		await pass(500);
		expect(
			Object.keys(store.snapshot()).filter((path) =>
				path.normalize('NFC').startsWith('Tägliche'.normalize('NFC')),
			),
		).toEqual([note]);
	});

	it('in settings are those of the folder that is there, in which today’s note is made', async () => {
		const composed = 'Tägliche Notizen'.normalize('NFC');
		const { run, pass, store } = await openPlugin({
			...fewPeople(),
			...dailyOptions({ folder }),
			[`${composed}/2026-11-22.md`]: '',
		});
		run('write-today');
		await pass(500);
		expect(Object.keys(store.snapshot()).filter((path) => path.endsWith(todaysNote))).toEqual([
			`${composed}/${todaysNote}`,
		]);
	});
});

describe('a note that is in iCloud only', () => {
	it('is not made a second time', async () => {
		const { run, pass, store, notices } = await openPlugin({ ...fewPeople(), '.2026-11-23.md.icloud': 'bplist00' });
		const before = store.snapshot();
		run('write-today');
		await pass(500);
		expect(store.snapshot()).toEqual({
			...before,
			...Object.fromEntries(Object.entries(store.snapshot()).filter(([path]) => path.startsWith('.obsidian/'))),
		});
		expect(notices().join()).toContain('it is in iCloud only, and not on this device');
	});

	it('is named where the app has it no longer', async () => {
		const { plugin, pass, store, bench, run, notices } = await openPlugin({ ...fewPeople(), [todaysNote]: '' });
		expect(plugin).toBeDefined();
		await bench.openNote('People/Ada Lovelace.md');
		await store.remove(todaysNote);
		store.put(`.${todaysNote}.icloud`, 'bplist00');
		await bench.changedOutside();
		run('write-today');
		await pass(500);
		expect(notices().join()).toContain('it is in iCloud only, and not on this device');
		expect(store.text(todaysNote)).toBeUndefined();
	});
});

describe('a person’s note in the other form', () => {
	it('is touched where it is', async () => {
		const path = 'People/Zoë.md'.normalize('NFD');
		const { bench, pass, text, store, writeOutside } = await openPlugin({ [path]: personText('network90') });
		expect(bench.app.vault.getFileByPath(path)).not.toBeNull();
		await writeOutside(todaysNote, `- [x] Call or write [[${'Zoë'.normalize('NFD')}]] ^tom-20261123-compassion\n`);
		await pass(1_000);
		expect(text(path)).toContain('lastTouched: 2026-11-23');
		expect(Object.keys(store.snapshot()).filter((one) => one.startsWith('People/'))).toEqual([path]);
	});
});
