import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectDailyNotes } from '../../src/daily-note/daily-note-options';

describe('detectDailyNotes', () => {
	it('takes what the app takes where nothing is set', () => {
		expect(detectDailyNotes(null, null)).toEqual({ source: 'default', options: { folder: '', format: 'YYYY-MM-DD', template: null } });
	});

	it('reads the core plugin', () => {
		expect(detectDailyNotes(null, { folder: 'Journal', format: 'DD.MM.YYYY', template: 'Templates/Day' })).toEqual({
			source: 'daily-notes',
			options: { folder: 'Journal', format: 'DD.MM.YYYY', template: 'Templates/Day' },
		});
		expect(detectDailyNotes(null, { folder: '', format: '', template: '' }).options).toEqual({ folder: '', format: 'YYYY-MM-DD', template: null });
	});

	it('reads Periodic Notes 0.0.17 before the core plugin, where it keeps daily notes', () => {
		const core = { folder: 'Core' };
		const periodic = { daily: { enabled: true, folder: 'Days', format: 'YYYY/MM-DD', template: 'T' }, weekly: { enabled: true } };
		expect(detectDailyNotes(periodic, core)).toEqual({ source: 'periodic-notes', options: { folder: 'Days', format: 'YYYY/MM-DD', template: 'T' } });
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
		expect(detectDailyNotes(periodic, {}).options).toEqual({ folder: 'Work', format: 'YYYYMMDD', template: 'T.md' });
		expect(detectDailyNotes({ ...periodic, activeCalendarSet: 'gone' }, {}).options.folder).toBe('Home');
		expect(detectDailyNotes({ calendarSets: [] }, { folder: 'Core' }).options.folder).toBe('Core');
	});

	it('takes any data file without a throw', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.jsonValue(), (periodic, core) => {
				const { options } = detectDailyNotes(periodic, core);
				expect(options.format).not.toBe('');
			}),
		);
	});
});
