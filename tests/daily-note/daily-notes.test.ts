import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentFormat } from '../../scripts/cli/moment-format';
import { DailyNotes, type DailyNoteOptions } from '../../src/daily-note/daily-notes';
import { day } from '../../src/day';
import { anyDay } from '../support/arbitraries';
import { today } from '../support/builders';
import { runs } from '../support/runs';
import { said } from '../support/said';

function notesWith(options: Partial<DailyNoteOptions> = {}): DailyNotes {
	return new DailyNotes({ folder: '', format: 'YYYY-MM-DD', template: null, ...options }, momentFormat({ hours: 9, minutes: 5 }));
}

describe('the path of a day', () => {
	it.each([
		['', 'YYYY-MM-DD', '2026-11-23.md'],
		['Journal', 'YYYY-MM-DD', 'Journal/2026-11-23.md'],
		['/Journal/', 'YYYY/MM/YYYY-MM-DD', 'Journal/2026/11/2026-11-23.md'],
		['', 'dddd, MMMM Do, YYYY', 'Monday, November 23rd, 2026.md'],
		['', 'YYYY-[W]WW-E', '2026-W48-1.md'],
		['', '[Day] DDDD YYYY', 'Day 327 2026.md'],
	])('in "%s" with %s is %s', (folder, format, path) => {
		expect(notesWith({ folder, format }).pathOf(today)).toBe(path);
	});

	it('is given newest first for the days up to today', () => {
		expect(notesWith().pathsUpTo(today, 3)).toEqual(['2026-11-23.md', '2026-11-22.md', '2026-11-21.md']);
	});
});

describe('the day of a path', () => {
	it.each(['Welcome.md', '2026-11-23', 'Other/2026-11-23.md', '2026-11-31.md', '2026-11-23 notes.md', 'Journal/2026-11-23.txt', '', 'Journal/.md', '1823-11-23.md'])('is none for %s', (path) => {
		expect(notesWith({ folder: path.startsWith('Journal') ? 'Journal' : '' }).dayOf(path)).toBeNull();
	});

	it.each([
		'YYYY-MM-DD', 'YYYYMMDD', 'DDMMYYYY', 'MMDDYYYY', 'D.M.YYYY', 'DD-MM-YY', 'YY-MM-DD', 'YYMMDD', 'DDMMYY', 'YYYY/MM/DD', 'YYYY/MM-MMMM/YYYY-MM-DD-dddd',
		'dddd Do MMMM YYYY', 'gggg-[W]ww-d', 'GGGG-[W]WW-E', 'DDDD-YYYY', '[1984] DD MM YYYY', 'YYYY-MM-DD [2000]',
	])('is found again for every day of this century, where notes are named %s', (format) => {
		const notes = notesWith({ folder: 'Journal 1999', format });
		fc.assert(
			fc.property(anyDay, (of) => {
				fc.pre(of >= '2000-01-01' && of <= '2099-12-31');
				expect(notes.dayOf(notes.pathOf(of))).toBe(of);
			}),
			{ numRuns: runs(25) },
		);
	});

	it('is found again from 1900 to 2199, where names hold the whole year', () => {
		const notes = notesWith();
		fc.assert(fc.property(anyDay, (of) => {
			expect(notes.dayOf(notes.pathOf(of))).toBe(of);
		}), { numRuns: runs(50) });
	});
});

describe('the problem with daily notes', () => {
	it.each(['YYYY-MM-DD', 'dddd, MMMM Do, YYYY', 'YYYY/DDDD', 'GGGG-[W]WW-E', 'DD.MM.YY'])('is none for %s', (format) => {
		expect(notesWith({ format }).problem(today)).toBeNull();
	});

	it.each(['YYYY-MM', 'YYYY-[W]WW', 'MM-DD', 'dddd', '[Today]', 'YYYY', 'DD'])('is named for %s, which tells days not apart', (format) => {
		for (const on of ['2026-11-23', '2026-12-31', '2028-02-29', '2026-01-01', '2026-03-31']) {
			expect(said(notesWith({ format }).problem(day(on)))).toContain(`the daily note format "${format}" names several days alike`);
		}
	});

	it.each([{ folder: '../Other' }, { format: '[../]YYYY-MM-DD' }, { format: 'YYYY-MM-DD/' }, { format: 'YYYY//MM-DD' }])('is named for %j, which leads out of the vault', (options) => {
		expect(said(notesWith(options).problem(today))).toContain('leads nowhere inside the vault');
	});
});

describe('a new daily note', () => {
	it('has title, date and time filled in', () => {
		const notes = notesWith({ folder: 'Journal', format: 'YYYY/DD.MM.YYYY' });
		expect(notes.fill('# {{title}}\n{{date}} {{ date:dddd D MMM }} {{time}} {{time:HH}}h {{Title}} {{other}}\n', today)).toBe(
			'# 23.11.2026\n2026-11-23 Monday 23 Nov 09:05 09h 23.11.2026 {{other}}\n',
		);
	});
});
