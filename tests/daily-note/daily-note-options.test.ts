import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectDailyNotes } from '../../src/daily-note/daily-note-options';

describe('detectDailyNotes', () => {
	it('takes what the app takes where nothing is set', () => {
		expect(detectDailyNotes(null, null)).toEqual({
			source: 'default',
			options: { folder: '', format: 'YYYY-MM-DD', template: null },
		});
	});

	it('reads the core plugin', () => {
		expect(detectDailyNotes(null, { folder: 'Journal', format: 'DD.MM.YYYY', template: 'Templates/Day' })).toEqual({
			source: 'daily-notes',
			options: { folder: 'Journal', format: 'DD.MM.YYYY', template: 'Templates/Day' },
		});
		expect(detectDailyNotes(null, { folder: '', format: '', template: '' }).options).toEqual({
			folder: '',
			format: 'YYYY-MM-DD',
			template: null,
		});
	});

	it('reads Periodic Notes 0.0.17 before the core plugin, where it keeps daily notes', () => {
		const core = { folder: 'Core' };
		const periodic = {
			daily: { enabled: true, folder: 'Days', format: 'YYYY/MM-DD', template: 'T' },
			weekly: { enabled: true },
		};
		expect(detectDailyNotes(periodic, core)).toEqual({
			source: 'periodic-notes',
			options: { folder: 'Days', format: 'YYYY/MM-DD', template: 'T', filling: { by: 'periodic-notes' } },
		});
		expect(detectDailyNotes({ daily: { ...periodic.daily, enabled: false } }, core).options.folder).toBe('Core');
	});

	it('reads the active calendar set of Periodic Notes 1.0', () => {
		const periodic = {
			activeCalendarSet: 'work',
			calendarSets: [
				{ id: 'default', day: { enabled: true, folder: 'Home' } },
				{ id: 'work', day: { enabled: true, folder: 'Work', format: 'YYYYMMDD', templatePath: 'T.md' } },
			],
		};
		expect(detectDailyNotes(periodic, {}).options).toEqual({
			folder: 'Work',
			format: 'YYYYMMDD',
			template: 'T.md',
			filling: { by: 'periodic-notes' },
		});
		expect(detectDailyNotes({ ...periodic, activeCalendarSet: 'gone' }, {}).options.folder).toBe('Home');
		expect(detectDailyNotes({ calendarSets: [] }, { folder: 'Core' }).options.folder).toBe('Core');
	});

	it('takes any data file without a throw', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (periodic, core, journals) => {
				const { options } = detectDailyNotes(periodic, core, journals);
				expect(options.format).not.toBe('');
			}),
		);
	});
});

describe('detectDailyNotes with the settings of Journals', () => {
	const daily = {
		name: 'Mine',
		write: { type: 'day' },
		dateFormat: 'DD.MM.YYYY',
		nameTemplate: '{{date}}',
		folder: 'Days',
		templates: ['Templates/Day.md'],
	};
	const optionsOf = (...journals: Record<string, unknown>[]) =>
		detectDailyNotes(
			null,
			{ folder: 'Core' },
			{ version: 5, journals: Object.fromEntries(journals.map((one, index) => [`Journal ${index}`, one])) },
		).options;

	it('reads its journal of days', () => {
		expect(detectDailyNotes(null, { folder: 'Core' }, { version: 5, journals: { Mine: daily } })).toEqual({
			source: 'journals',
			options: {
				folder: 'Days',
				format: 'DD.MM.YYYY',
				template: 'Templates/Day.md',
				filling: { by: 'journals', journal: 'Mine', dateFormat: 'DD.MM.YYYY' },
			},
		});
	});

	it('takes the plugin’s defaults for what is not set', () => {
		expect(optionsOf({ write: { type: 'day' } })).toEqual({
			folder: '',
			format: 'YYYY-MM-DD',
			template: null,
			filling: { by: 'journals', journal: 'Journal 0', dateFormat: 'YYYY-MM-DD' },
		});
	});

	it.each([
		['{{date:YYYYMMDD}}', '', 'YYYYMMDD'],
		['Day {{ Date }}', '', '[Day ]DD.MM.YYYY'],
		['{{date:YYYY}}{{date:YY}}', '', 'YYYY[]YY'],
		['{{journal_name}} of {{date}}', '', '[Mine][ of ]DD.MM.YYYY'],
		['{{date:DD}}', 'Days/{{date:YYYY}}/{{date:MM}}', '[Days]/YYYY/MM/DD'],
	])('says the name %s in the folder "%s" in tokens of moment.js', (nameTemplate, folder, format) => {
		expect(optionsOf({ ...daily, nameTemplate, folder })).toMatchObject({ folder: '', format });
	});

	it('leaves a journal alone whose folder says more than a format can', () => {
		for (const folder of ['{{index}}', 'Days [old]']) expect(optionsOf({ ...daily, folder }).folder).toBe('Core');
	});

	it.each([
		'{{index}}',
		'{{journal_name:YYYY}}',
		'{{date+1d}}',
		'{{date}} {{note_name}}',
		'[{{date}}]',
		'{{date<startOf=week>}}',
	])('leaves a journal alone that is named %s', (nameTemplate) => {
		expect(optionsOf({ ...daily, nameTemplate })).toEqual({
			folder: 'Core',
			format: 'YYYY-MM-DD',
			template: null,
		});
	});

	it('looks for days among weeks and months, and for the one that opens at the start among several', () => {
		const weekly = { ...daily, write: { type: 'week' } };
		const other = { ...daily, name: 'Other', folder: 'Other' };
		expect(optionsOf(weekly, daily, other).folder).toBe('Days');
		for (const opened of [{ startup: { journalName: 'Other' } }, { openOnStartup: 'Other' }]) {
			expect(
				detectDailyNotes(null, null, { ...opened, journals: { Mine: daily, Other: other } }).options.folder,
			).toBe('Other');
		}
		expect(optionsOf(weekly).folder).toBe('Core');
	});

	it('reads the calendars of its first version', () => {
		const calendar = {
			type: 'calendar',
			name: 'Mine',
			rootFolder: 'Notes',
			day: { enabled: true, nameTemplate: '', dateFormat: '', folder: 'Days', template: 'T' },
		};
		expect(optionsOf(calendar)).toMatchObject({ folder: 'Notes/Days', format: 'YYYY-MM-DD', template: 'T' });
		expect(optionsOf({ ...calendar, day: { ...calendar.day, enabled: false } }).folder).toBe('Core');
	});

	it('comes behind Periodic Notes', () => {
		expect(
			detectDailyNotes({ daily: { enabled: true, folder: 'P' } }, null, { journals: { Mine: daily } }).options
				.folder,
		).toBe('P');
	});
});
