// @vitest-environment happy-dom
import type { Plugin } from 'obsidian';
import { describe, expect, it } from 'vitest';
import { findActionLines } from '../../src/daily-note/action-block';
import { todaysNote } from '../support/open-plugin';
import type { OpenOptions } from '../workbench/open-app';
import { lastTouched, lines, openToday, today } from './todays-lines';
import { tickInDataview, untickInDataview, type DataviewStamp } from './writers/dataview';

const field: DataviewStamp = { key: 'completion', date: '2026-11-21' };
const stamps: [string, DataviewStamp][] = [
	['a field', field],
	['a field with the time of day', { key: 'completion', date: '2026-11-21T09:00' }],
	['the sign of Tasks', { key: null, date: '2026-11-21' }],
];

/** Dataview with these settings, as far as another plugin and the vault's folder show them. */
function withDataview(settings: object): [Record<string, string>, OpenOptions['prepare']] {
	const beside: OpenOptions['prepare'] = ({ plugins }) => {
		plugins.plugins.dataview = {
			settings,
			loadData: () => Promise.resolve(settings),
			unload: () => undefined,
		} as unknown as Plugin;
		plugins.enabledPlugins.add('dataview');
	};
	return [{ '.obsidian/plugins/dataview/data.json': JSON.stringify(settings) }, beside];
}

describe.each(stamps)('Dataview, stamping with %s,', (_, stamp) => {
	it('ticks a line: the touch is on the day that it writes before the id', async () => {
		const open = await openToday();
		const after = today.replace(lines.compassion, tickInDataview(lines.compassion, stamp));
		expect(after).toMatch(/(?:\]|✅ 2026-11-21) \^tom-20261123-compassion$/m);
		await open.writeOutside(todaysNote, after);
		expect(open.text(todaysNote)).toBe(after);
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-21');
	});

	it('takes the tick back: everything is as it was', async () => {
		const open = await openToday();
		const before = open.store.snapshot();
		const ticked = tickInDataview(lines.introduction, stamp);
		await open.writeOutside(todaysNote, today.replace(lines.introduction, ticked));
		expect(open.store.snapshot()).not.toEqual(before);
		await open.writeOutside(todaysNote, today.replace(lines.introduction, untickInDataview(ticked, stamp)));
		expect(open.text('People/Ada Lovelace.md')).toBe(before['People/Ada Lovelace.md']);
		expect(findActionLines(open.text(todaysNote))).toHaveLength(4);
	});

	it('ticks an item that a formatter has wrapped: the stamp is on its last line, and counts', async () => {
		const open = await openToday();
		const wrapped = lines.compassion.replace(' · ', ' ·\n  ');
		const after = today.replace(lines.compassion, tickInDataview(wrapped, stamp));
		expect(after).toContain(' ·\n\tlast in touch 34 days');
		await open.writeOutside(todaysNote, after);
		expect(open.text(todaysNote)).toBe(after);
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-21');
	});
});

describe('Dataview', () => {
	it('ticks a line without a stamp, as it does unless its user wants one: the day is that of the note', async () => {
		const open = await openToday();
		await open.writeOutside(todaysNote, today.replace(lines.compassion, lines.compassion.replace('[ ]', '[x]')));
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-23');
	});

	it.each([
		['done', 'yyyy-MM-dd', '2026-11-21'],
		['finished', "yyyy-MM-dd'T'HH:mm", '2026-11-21T09:00'],
		['completion', 'd.M.yyyy', '21.11.2026'],
	])(
		'whose user has chosen the key %s and the format %s: the touch is on the day that it writes',
		async (key, format, date) => {
			const [files, prepare] = withDataview({
				taskCompletionTracking: true,
				taskCompletionText: key,
				taskCompletionDateFormat: format,
			});
			const open = await openToday(files, { prepare });
			await open.writeOutside(
				todaysNote,
				today.replace(lines.compassion, tickInDataview(lines.compassion, { key, date })),
			);
			expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-21');
		},
	);

	it('takes the first `^word` of a line for its id: the words that this plugin writes hold no other', async () => {
		const climbs = (name: string): string => `---\ntags: [network90]\ninterests: ['CO^2 prices']\n---\n${name}.\n`;
		const open = await openToday({
			[todaysNote]: 'Rain.\n',
			'People/Ada Lovelace.md': climbs('Ada'),
			'People/Ben Franklin.md': climbs('Ben'),
		});
		open.run('write-today');
		await open.pass(100);
		const line = /^- \[ \] Introduce .*$/m.exec(open.text(todaysNote))?.[0] ?? '';
		expect(line).toMatch(/prices/);
		await open.writeOutside(
			todaysNote,
			open.text(todaysNote).replace(line, () => tickInDataview(line, field)),
		);
		expect(lastTouched(open, 'Ada Lovelace')).toBe('2026-11-21');
	});
});
