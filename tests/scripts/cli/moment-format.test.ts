import fc from 'fast-check';
import { moment } from 'obsidian-test-mocks/obsidian';
import { describe, expect, it } from 'vitest';
import { momentFormat } from '../../../scripts/cli/moment-format';
import { DailyNotes } from '../../../src/daily-note/daily-notes';
import { addDays, day, type Day } from '../../../src/day';
import { runs } from '../../support/runs';
import { said } from '../../support/said';

const midnight = { hours: 0, minutes: 0 };

const dayTokens = [
	...['YYYY', 'YY', 'Y', 'YYYYY', 'YYYYYY', 'y', 'yo', 'yy', 'yyyy', 'N', 'NNNN', 'Q', 'Qo'],
	...['M', 'Mo', 'MM', 'MMM', 'MMMM', 'D', 'Do', 'DD', 'DDD', 'DDDo', 'DDDD'],
	...['d', 'do', 'dd', 'ddd', 'dddd', 'e', 'E', 'w', 'wo', 'ww', 'W', 'Wo', 'WW'],
	...['gg', 'gggg', 'ggggg', 'GG', 'GGGG', 'GGGGG', 'L', 'LL', 'l', 'll'],
];
const timeTokens = [
	...['H', 'HH', 'h', 'hh', 'k', 'kk', 'm', 'mm', 's', 'ss', 'S', 'SSS', 'a', 'A', 'LT', 'LTS'],
	...['hmm', 'hmmss', 'Hmm', 'Hmmss', 'LLL', 'LLLL', 'lll', 'llll'],
	...['X', 'x', 'Z', 'ZZ', 'z', 'zz'],
];
const literals = [
	'[W]',
	'[Daily note]',
	'[o’clock YYYY]',
	'[]',
	'[a]b]',
	'\\YYYY',
	'\\[',
	'\\',
	'T',
	'Journal',
	'é',
	'g',
	'GGG',
	'日記',
];
const separators = ['-', '/', ' ', '.', ', ', '_', '', ''];

const days = fc.integer({ min: 0, max: 83_999 }).map((count) => addDays(day('1970-01-01'), count));
const formatsOf = (tokens: readonly string[]): fc.Arbitrary<string> =>
	fc
		.array(fc.tuple(fc.constantFrom(...tokens, ...literals), fc.constantFrom(...separators)), {
			minLength: 1,
			maxLength: 8,
		})
		.map((pieces) => pieces.flat().join(''))
		// Moment replaces the empty format by a date and time.
		.filter((format) => format !== '');

/**
 * The day as the app would write it. In UTC, because moment miscounts the days of a year in which a zone skipped one.
 */
function byMoment(of: Day, format: string, time = midnight): string {
	return moment
		.utc({
			year: Number(of.slice(0, 4)),
			month: Number(of.slice(5, 7)) - 1,
			date: Number(of.slice(8)),
			...time,
		})
		.format(format);
}

describe('a day in the tokens of moment', () => {
	it.each([
		['YYYY-MM-DD', '2026-11-23'],
		['YYYY/MM-MMMM/YYYY-MM-DD-dddd', '2026/11-November/2026-11-23-Monday'],
		['[Journal] Do [of] MMMM YYYY', 'Journal 23rd of November 2026'],
		['gggg-[W]ww-E', '2026-W48-1'],
		['GGGG/[W]WW/E', '2026/W48/1'],
		['YYMMDD', '261123'],
		['LLLL', 'Monday, November 23, 2026 12:00 AM'],
	])('%s is %s', (format, written) => {
		expect(momentFormat(midnight).format(day('2026-11-23'), format)).toBe(written);
	});

	it('is what moment writes, for any format of days and any day', () => {
		fc.assert(
			fc.property(formatsOf(dayTokens), days, (format, of) => {
				expect(momentFormat(midnight).format(of, format)).toBe(byMoment(of, format));
			}),
			{ numRuns: runs(1000) },
		);
	});

	it('is what moment writes, for any format of days and times of day', () => {
		const times = fc.record({ hours: fc.integer({ min: 0, max: 23 }), minutes: fc.integer({ min: 0, max: 59 }) });
		fc.assert(
			fc.property(formatsOf([...dayTokens, ...timeTokens]), days, times, (format, of, time) => {
				expect(momentFormat(time).format(of, format)).toBe(byMoment(of, format, time));
			}),
			{ numRuns: runs(1000) },
		);
	});

	it('is the same at the turn of every year from 1990 to 2060, where the years of weeks differ', () => {
		for (let year = 1990; year <= 2060; year += 1) {
			for (let back = -7; back <= 7; back += 1) {
				const of = addDays(day(`${year}-01-01`), back);
				const format = 'YYYY YY gggg gg ww w e GGGG GG WW W E DDDD';
				expect(momentFormat(midnight).format(of, format)).toBe(byMoment(of, format));
			}
		}
	});

	it('names UTC for a zone, as moment does in the app’s adapter, where local times are taken for UTC', () => {
		expect(momentFormat(midnight).format(day('2026-11-23'), 'H:mm z|zz')).toBe(
			'0:00 UTC|Coordinated Universal Time',
		);
	});

	it('counts an instant from the day’s own fields, so that no zone of a machine shows', () => {
		expect(momentFormat(midnight).format(day('2026-11-23'), 'X x Z ZZ')).toBe(
			'1795392000 1795392000000 +00:00 +0000',
		);
	});

	it('is English, whatever language moment speaks elsewhere in the process', () => {
		const before = moment.locale();
		moment.locale('de');
		const written = momentFormat(midnight).format(day('2026-11-23'), 'dddd, Do MMMM');
		moment.locale(before);
		expect(written).toBe('Monday, 23rd November');
	});
});

describe('the day of a daily note', () => {
	/**
	 * Few years, because `DailyNotes` formats each whole year. They are the years whose digits could be read as another
	 * part of a date.
	 */
	const daysOf = (...years: number[]): fc.Arbitrary<Day> =>
		fc
			.tuple(fc.constantFrom(...years), fc.integer({ min: 0, max: 364 }))
			.map(([year, count]) => addDays(day(`${year}-01-01`), count));
	const notesIn = (format: string, folder = ''): DailyNotes =>
		new DailyNotes({ folder, format, template: null }, momentFormat(midnight));

	it.each([
		'YYYY-MM-DD',
		'YYYY/MM/YYYY-MM-DD',
		'YYYY/MM-MMMM/DD dddd',
		'[Daily] Do MMMM YYYY',
		'MMM Do, YYYY',
		'dddd D. MMMM YYYY',
		'gggg-[W]ww-E',
		'GGGG/[W]WW/E',
		'YYYY-DDDD',
		'YYYYMMDD',
		'DDMMYYYY',
		'MMDDYYYY',
		'DDDYYYY',
		'D-M-Y',
		'[1999 to 2150] YYYY.MM.DD',
		'YYYY/YYYY/YYYY MM MM DD DD',
	])('is found again from its path in the format %s', (format) => {
		const notes = notesIn(format, 'Journal 2031');
		fc.assert(
			fc.property(daysOf(1970, 2020, 2026, 2198), (of) => {
				expect(notes.dayOf(notes.pathOf(of))).toBe(of);
			}),
			{ numRuns: runs(100) },
		);
	});

	it.each(['YYMMDD', 'DDMMYY', 'MMDDYY', 'YY-MM-DD', 'gg[W]ww-E', 'GG/WW/E', '[in 1815] YY MMM D'])(
		'is found again from its path in the format %s, in this century',
		(format) => {
			const notes = notesIn(format);
			fc.assert(
				fc.property(daysOf(2019, 2021, 2026), (of) => {
					expect(notes.dayOf(notes.pathOf(of))).toBe(of);
				}),
				{ numRuns: runs(100) },
			);
		},
	);

	it('is none for a note elsewhere, of another name, or of a day that the calendar lacks', () => {
		const notes = notesIn('YYYY-MM-DD', 'Journal');
		for (const path of [
			'2026-11-23.md',
			'Journal/2026-11-23',
			'Journal/2026-11-23 b.md',
			'Journal/2026-02-30.md',
			'Journal/a/2026-11-23.md',
		]) {
			expect(notes.dayOf(path)).toBeNull();
		}
		expect(notes.dayOf('Journal/2026-11-23.md')).toBe('2026-11-23');
	});

	it.each(['YYYY-MM', 'YYYY', '[Journal]', 'gggg-[W]ww', 'GGGG-[W]WW', 'DD', 'MM-DD', 'dddd', 'YYYY-[Q]Q'])(
		'is never told by the format %s, whatever today is',
		(format) => {
			const notes = notesIn(format);
			fc.assert(
				fc.property(days, (of) => {
					expect(said(notes.problem(of))).toContain('names several days alike');
				}),
				{
					numRuns: runs(100),
					examples: [['2026-11-30'], ['2026-11-28'], ['2026-11-29'], ['2026-12-31'], ['2028-02-29']].map(
						([text]) => [day(text ?? '')],
					),
				},
			);
		},
	);

	it.each(['YYYY-MM-DD', 'YYMMDD', 'gggg-[W]ww-E', 'MMMM Do, YYYY', 'YYYY/DDDD'])(
		'is told by the format %s, whatever today is',
		(format) => {
			const notes = notesIn(format);
			fc.assert(fc.property(days, (of) => notes.problem(of) === null));
		},
	);
});
