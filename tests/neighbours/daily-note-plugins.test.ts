// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { aWhile, fewPeople, openPlugin } from '../support/open-plugin';
import { lastTouched, lines, yesterdays } from './todays-lines';
import { periodicNotes, type PeriodicVersion } from './writers/periodic-notes';

const settings = { '.obsidian/plugins/top-of-mind/data.json': '{"writeWhen":"start"}' };
const daily = { folder: 'Journal', format: 'YYYY/MM/YYYY-MM-DD', template: 'Templates/Daily' };
const template = { 'Templates/Daily.md': '# {{title}}\n' };
const todaysPath = 'Journal/2026/11/2026-11-23.md';

describe.each<[string, PeriodicVersion | null]>([
	['the app’s own daily notes', null],
	['Periodic Notes 0.0.17', 'stable'],
	['Periodic Notes 1.0 beta', 'beta'],
])('daily notes in folders of the year and the month, by %s,', (_, version) => {
	const core: Record<string, string> = version === null ? { '.obsidian/daily-notes.json': JSON.stringify(daily) } : {};
	const prepare = version === null ? undefined : periodicNotes(version, daily);

	it('are written where they belong, from their template', async () => {
		const open = await openPlugin({ ...fewPeople(), ...settings, ...core, ...template }, { prepare });
		await open.pass(aWhile);
		expect(open.text(todaysPath)).toMatch(/^# 2026-11-23\n\n## Top of mind\n- \[ \] Reach out to/);
		expect(Object.keys(open.store.snapshot()).filter((path) => path.includes('2026-11'))).toEqual([todaysPath]);
	});

	it('are known by their whole path: ticks of other days count on those days', async () => {
		const notes = {
			'Journal/2026/11/2026-11-21.md': `${yesterdays.replace('[ ]', '[x]')}\n`,
			'Journal/2026/10/2026-10-31.md': `${lines.compassion.replace('[ ]', '[x]')}\n`,
		};
		const open = await openPlugin({ ...fewPeople(), ...core, ...template, ...notes }, { prepare, indexed: true });
		expect(lastTouched(open, 'Emmy Noether')).toBe('2026-11-21');
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-10-31');
	});

	it('react to a tick in them', async () => {
		const open = await openPlugin({ ...fewPeople(), ...core, ...template, [todaysPath]: `${lines.compassion}\n` }, { prepare });
		await open.writeOutside(todaysPath, `${lines.compassion.replace('[ ]', '[x]')}\n`);
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-23');
	});
});
