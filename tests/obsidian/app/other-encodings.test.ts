// @vitest-environment happy-dom
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import TopOfMindPlugin from '../../../src/main';
import manifest from '../../../manifest.json';
import { FaultyStore } from '../../faults/faulty-store';
import { letPass } from '../../support/let-pass';
import { aWhile, fewPeople, openPlugin, personText, todaysNote } from '../../support/open-plugin';
import { MemoryStore } from '../../workbench/memory-store';
import { openApp } from '../../workbench/open-app';

const zoe = 'People/Zoë.md';
const ticked = '- [x] Call or write [[Zoë]] ^tom-20261123-compassion\n';
const said = 'it is not UTF-8 text, so it is left alone; save it as UTF-8';

const inLatin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const inUtf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le');

describe('a person’s note in another encoding', () => {
	const bytes = inLatin(personText('network90').replace('Somebody.', 'Met in a café in Malmö.'));

	it('stays as it is when a line of the person is ticked, and is named', async () => {
		const { store, writeOutside, pass, notices } = await openPlugin({ [zoe]: bytes });
		await writeOutside(todaysNote, ticked);
		await pass(1_000);
		expect(Buffer.from(await store.readBinary(zoe))).toEqual(bytes);
		expect(notices().join()).toContain(`Zoë`);
		expect(notices().join()).toContain(said);
	});

	it('is touched when it has been saved as UTF-8', async () => {
		const { text, writeOutside, pass } = await openPlugin({ [zoe]: bytes });
		await writeOutside(todaysNote, ticked);
		await pass(1_000);
		await writeOutside(zoe, Buffer.from(bytes).toString('latin1'));
		await pass(aWhile);
		expect(text(zoe)).toContain('lastTouched: 2026-11-23');
		expect(text(zoe)).toContain('Met in a café in Malmö.');
	});
});

describe('today’s note', () => {
	it.each([
		['Windows-1252', inLatin('Regen in Köln.\n')],
		['UTF-16', inUtf16('\uFEFFRain.\n')],
		['UTF-16 without a mark', inUtf16('Rain all day.\n')],
		['UTF-8 cut in the middle of a character', Buffer.from('Regen in Zoë').subarray(0, -1)],
	])('in %s stays as it is, and is named', async (_, bytes) => {
		const { store, run, pass, notices } = await openPlugin({ ...fewPeople(), [todaysNote]: bytes });
		run('write-today');
		await pass(500);
		expect(Buffer.from(await store.readBinary(todaysNote))).toEqual(bytes);
		expect(notices().join()).toContain(said);
	});

	it.each([
		['that sign at its beginning', '\uFFFD\uFFFD found at sea.\n'],
		['that sign behind a byte-order mark', '\uFEFFA box \uFFFD on a screen.\n'],
	])('that holds %s itself, in UTF-8, is written to', async (_, before) => {
		const { text, run, pass } = await openPlugin({ ...fewPeople(), [todaysNote]: before });
		run('write-today');
		await pass(500);
		expect(text(todaysNote).startsWith(before)).toBe(true);
		expect(text(todaysNote)).toContain('^tom-20261123-');
	});

	it('is read as bytes only where its text has that sign', async () => {
		const { store, run, pass, text, writeOutside } = await openPlugin({
			...fewPeople(),
			[todaysNote]: 'Regen in Köln.\n',
		});
		const read = vi.spyOn(store, 'readBinary');
		run('write-today');
		await pass(500);
		expect(text(todaysNote)).toContain('^tom-20261123-');
		expect(read).not.toHaveBeenCalled();
		await writeOutside(todaysNote, '\uFFFD\n');
		run('write-today');
		await pass(500);
		expect(read).toHaveBeenCalled();
	});

	it('that gets other bytes right before it is written stays as it is', async () => {
		vi.useFakeTimers({ now: new Date(2026, 10, 23, 9, 0) });
		const inside = new MemoryStore({ ...fewPeople(), [todaysNote]: 'Regen in Köln.\n' });
		const store = new FaultyStore(inside);
		const bench = await openApp({ store, plugins: [{ plugin: TopOfMindPlugin, manifest }] });
		onTestFinished(() => {
			bench.close();
			vi.useRealTimers();
		});
		await letPass(bench, aWhile);
		const bytes = inLatin('Regen in Köln.\n');
		const { vault } = bench.app;
		const process = vault.process.bind(vault);
		vi.spyOn(vault, 'process').mockImplementation((file, change, options) => {
			inside.put(todaysNote, bytes);
			return process(file, change, options);
		});
		bench.app.commands.executeCommandById('top-of-mind:write-today');
		await letPass(bench, 500);
		expect(Buffer.from(await inside.readBinary(todaysNote))).toEqual(bytes);
		expect(bench.notices.map(({ textContent }) => textContent).join()).toContain(said);
	});
});
