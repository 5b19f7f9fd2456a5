// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { aWhile, fewPeople, openPlugin } from '../support/open-plugin';
import { lastTouched, lines, yesterdays } from './todays-lines';
import { journals } from './writers/journals';
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
	const core: Record<string, string> =
		version === null ? { '.obsidian/daily-notes.json': JSON.stringify(daily) } : {};
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
		const open = await openPlugin(
			{ ...fewPeople(), ...core, ...template, [todaysPath]: `${lines.compassion}\n` },
			{ prepare },
		);
		await open.writeOutside(todaysPath, `${lines.compassion.replace('[ ]', '[x]')}\n`);
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-23');
	});
});

describe('a new daily note of Periodic Notes', () => {
	it('has its template filled in as that plugin does', async () => {
		const notes = {
			'Templates/Daily.md':
				'[[{{yesterday}}]] [[{{tomorrow}}]] {{date+7d:YYYY-MM-DD}} {{date-1M:MMM}} {{date}}\n',
		};
		const open = await openPlugin(
			{ ...fewPeople(), ...settings, ...notes },
			{ prepare: periodicNotes('stable', { ...daily, format: 'YYYY-MM-DD-dddd' }) },
		);
		await open.pass(aWhile);
		expect(open.text('Journal/2026-11-23-Monday.md')).toMatch(
			/^\[\[2026-11-22-Sunday\]\] \[\[2026-11-24-Tuesday\]\] 2026-11-30 Oct 2026-11-23-Monday\n/,
		);
	});
});

describe('the days of Journals', () => {
	const off = { '.obsidian/core-plugins.json': '{"daily-notes":false}' };
	const data = {
		version: 5,
		journals: {
			Mine: {
				name: 'Mine',
				write: { type: 'day' },
				folder: 'Mine/{{date:YYYY}}',
				dateFormat: 'YYYY-MM-DD',
				templates: ['Templates/Daily.md'],
			},
		},
	};

	it('are written where they belong, from their template, where the core plugin is off', async () => {
		const open = await openPlugin(
			{ ...fewPeople(), ...settings, ...off, 'Templates/Daily.md': '# {{journal_name}} {{date:D.M.}}\n' },
			{ prepare: journals(() => data) },
		);
		await open.pass(aWhile);
		expect(open.text('Mine/2026/2026-11-23.md')).toMatch(
			/^# Mine 23\.11\.\n\n## Top of mind\n- \[ \] Reach out to/,
		);
		expect(Object.keys(open.store.snapshot()).filter((path) => path.includes('2026-11'))).toEqual([
			'Mine/2026/2026-11-23.md',
		]);
	});

	it('count for ticks that were made while the app was closed', async () => {
		const notes = { 'Mine/2026/2026-11-21.md': `${yesterdays.replace('[ ]', '[x]')}\n` };
		const open = await openPlugin(
			{ ...fewPeople(), ...off, ...notes },
			{ prepare: journals(() => data), indexed: true },
		);
		expect(lastTouched(open, 'Emmy Noether')).toBe('2026-11-21');
	});

	it('leave the core plugin’s notes what they are where that is on', async () => {
		const open = await openPlugin({ ...fewPeople(), ...settings }, { prepare: journals(() => data) });
		await open.pass(aWhile);
		expect(open.text('2026-11-23.md')).toContain('## Top of mind');
	});

	it('follow a change of the settings', async () => {
		let current: unknown = data;
		const open = await openPlugin({ ...fewPeople(), ...off }, { prepare: journals(() => current) });
		current = { ...data, journals: { Mine: { ...data.journals.Mine, folder: 'Elsewhere', templates: [] } } };
		await open.pass(60_000);
		open.run('write-today');
		await open.pass(aWhile);
		expect(Object.keys(open.store.snapshot()).filter((path) => path.includes('2026-11'))).toEqual([
			'Elsewhere/2026-11-23.md',
		]);
	});

	it('cannot be read where the plugin fails to, and cost nothing else', async () => {
		const open = await openPlugin(
			{ ...fewPeople(), ...settings, ...off },
			{
				prepare: journals(() => {
					throw new Error('It is being written');
				}),
			},
		);
		await open.pass(aWhile);
		expect(open.text('2026-11-23.md')).toContain('## Top of mind');
	});
});
