// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { aWhile, fewPeople, openPlugin, personText, todaysNote, type OpenPlugin } from '../../support/open-plugin';

const dataFile = '.obsidian/plugins/top-of-mind/data.json';
const line = '- [ ] Call or write [[Dorothy Vaughan]] (last 2026-10-20) ^tom-20261123-compassion\n';
const ticked = line.replace('[ ]', '[x]');

/** Settings that would write when today's note is opened, and that name another property: cut short, and then whole. */
const whole = '{"properties":{"lastTouched":"last_contact"},"writeWhen":"open"}';
const cut = whole.slice(0, 30);

async function openUnread(files: Record<string, string>): Promise<OpenPlugin> {
	return openPlugin({ ...fewPeople(), ...files, [dataFile]: cut });
}

async function mend({ store, plugin, pass }: OpenPlugin): Promise<void> {
	store.put(dataFile, whole);
	await plugin.onExternalSettingsChange();
	await pass(aWhile);
}

describe('while the settings cannot be read', () => {
	it('opening today’s note writes nothing, until they can be', async () => {
		const opened = await openUnread({ [todaysNote]: 'Rain.\n' });
		const { bench, store, pass, text } = opened;
		const before = store.snapshot();
		await bench.openNote(todaysNote);
		await pass(60_000);
		expect(store.snapshot()).toEqual(before);
		// The same note is written once nothing is in the way any more, so the test has waited for the right thing.
		await mend(opened);
		expect(text(todaysNote)).toMatch(/^Rain\.\n\n## Top of mind\n- \[ \] /);
	});

	it('a day that begins, and a note that another program brings, write nothing', async () => {
		const { bench, store, pass, writeOutside } = await openUnread({});
		for (const day of [23, 24]) {
			vi.setSystemTime(new Date(2026, 10, day, 9, 0));
			await writeOutside(`2026-11-${day}.md`, 'Rain.\n');
			const before = store.snapshot();
			await bench.openNote(`2026-11-${day}.md`);
			await pass(120_000);
			expect(store.snapshot()).toEqual(before);
		}
	});

	it('a tick writes nothing, in the editor or by another program, because properties may have other names', async () => {
		const { bench, store, pass, writeOutside, text } = await openUnread({ [todaysNote]: line });
		const before = store.snapshot();
		await writeOutside(todaysNote, ticked);
		await pass(aWhile);
		expect(store.snapshot()).toEqual({ ...before, [todaysNote]: ticked });
		await writeOutside(todaysNote, line);
		const { editor } = await bench.openNote(todaysNote);
		editor.setValue(ticked);
		await pass(aWhile);
		expect(text(todaysNote)).toBe(ticked);
		expect(store.snapshot()).toEqual({ ...before, [todaysNote]: ticked });
	});

	it('two copies of a line stay two, and a line without its id stays so', async () => {
		const { store, pass, writeOutside } = await openUnread({ [todaysNote]: line });
		const [before, odd] = [store.snapshot(), `${line}${ticked}${ticked.replace(/ \^tom.*/, '')}`];
		await writeOutside(todaysNote, odd);
		await pass(aWhile);
		expect(store.snapshot()).toEqual({ ...before, [todaysNote]: odd });
	});

	it('the touch of a tick is written into the right property once they can be', async () => {
		const opened = await openUnread({
			[todaysNote]: line,
			'People/Dorothy Vaughan.md': personText('network90', 'last_contact: 2026-10-20'),
		});
		await mend(opened);
		await opened.writeOutside(todaysNote, ticked);
		await opened.pass(aWhile);
		expect(opened.text('People/Dorothy Vaughan.md')).toBe(personText('network90', 'last_contact: 2026-11-23'));
	});

	it('what the user asks for is written', async () => {
		const { run, pass, text } = await openUnread({ [todaysNote]: 'Rain.\n' });
		expect(run('write-today')).toBe(true);
		await pass(aWhile);
		expect(text(todaysNote)).toContain('^tom-20261123-compassion');
		expect(text(dataFile)).toBe(cut);
	});
});
