import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentFormat } from '../../scripts/cli/moment-format';
import { loadMomentLocales } from '../../scripts/cli/moment-locales';
import { DailyNotes, type DailyNoteOptions } from '../../src/daily-note/daily-notes';
import { day, type Day } from '../../src/day';
import { message } from '../../src/language/message';
import { anyDay } from '../support/arbitraries';
import { today } from '../support/builders';
import { runs } from '../support/runs';
import { said } from '../support/said';

function notesWith(options: Partial<DailyNoteOptions> = {}): DailyNotes {
	return new DailyNotes(
		{ folder: '', format: 'YYYY-MM-DD', template: null, ...options },
		momentFormat({ hours: 9, minutes: 5 }),
	);
}

describe('the path of a day', () => {
	it.each([
		['', 'YYYY-MM-DD', '2026-11-23.md'],
		['Journal', 'YYYY-MM-DD', 'Journal/2026-11-23.md'],
		['/Journal/', 'YYYY/MM/YYYY-MM-DD', 'Journal/2026/11/2026-11-23.md'],
		['', 'dddd, MMMM Do, YYYY', 'Monday, November 23rd, 2026.md'],
		['', 'YYYY-[W]WW-E', '2026-W48-1.md'],
		['', '[Day] DDDD YYYY', 'Day 327 2026.md'],
		['', '/YYYY-MM-DD', '2026-11-23.md'],
		['Journal', '/YYYY//MM-DD', 'Journal/2026/11-23.md'],
		['//Journal//Days/', 'YYYY-MM-DD', 'Journal/Days/2026-11-23.md'],
		['', 'YYYY-MM-DD[\u00A0]dddd', '2026-11-23 Monday.md'],
		['Ta\u0308gliche Notizen', 'YYYY-MM-DD', 'T\u00E4gliche Notizen/2026-11-23.md'],
	])('in "%s" with %s is %s', (folder, format, path) => {
		expect(notesWith({ folder, format }).pathOf(today)).toBe(path);
	});

	it('is given newest first for the days up to today', () => {
		expect(notesWith().pathsUpTo(today, 3)).toEqual(['2026-11-23.md', '2026-11-22.md', '2026-11-21.md']);
	});
});

describe('the day of a path', () => {
	/** The years whose names are written for the search of a day, in the order in which they are tried. */
	function yearsTried(format: string, path: string): string[] {
		const tried = new Set<string>();
		const dayFormat = momentFormat({ hours: 0, minutes: 0 });
		const trying = {
			format: (of: Day, tokens: string) => (tried.add(of.slice(0, 4)), dayFormat.format(of, tokens)),
		};
		new DailyNotes({ folder: '', format, template: null }, trying).dayOf(path);
		return [...tried];
	}

	it('is looked for first in the year that a name spells out, and in few years, however many digits it has', () => {
		expect(yearsTried('GGGG-[W]WW-E', '2026-W48-1.md')).toEqual(['2026']);
		expect(yearsTried('DD-MM-YY', '23-11-26.md').length).toBeLessThan(10);
		expect(yearsTried('DD-MM-YY', `${'1234567890'.repeat(20)}.md`)).toHaveLength(24);
		expect(yearsTried('DD-MM-YY', 'Ada.md')).toEqual([]);
	});

	it('is found in the year of its week, which may be the one beside its own', () => {
		const notes = notesWith({ format: 'GGGG-[W]WW-E' });
		for (const of of ['1900-01-02', '1999-06-15', '2024-12-30', '2027-01-01', '2150-02-03', '2199-12-27'])
			expect(notes.dayOf(notes.pathOf(day(of)))).toBe(of);
	});

	it('asks for the names of no year but that in the name, where the format spells years out', () => {
		const format = momentFormat({ hours: 0, minutes: 0 });
		const asked = new Set<string>();
		const counting = {
			format: (of: Day, tokens: string) => (asked.add(of.slice(0, 4)), format.format(of, tokens)),
		};
		expect(
			new DailyNotes({ folder: '', format: '[20] YYYY-MM-D', template: null }, counting).dayOf(
				'19 12-2024-31-02.md',
			),
		).toBeNull();
		expect([...asked]).toEqual(['2024']);
	});

	it.each([
		'Welcome.md',
		'2026-11-23',
		'Other/2026-11-23.md',
		'2026-11-31.md',
		'2026-11-23 notes.md',
		'Journal/2026-11-23.txt',
		'',
		'Journal/.md',
		'1823-11-23.md',
	])('is none for %s', (path) => {
		expect(notesWith({ folder: path.startsWith('Journal') ? 'Journal' : '' }).dayOf(path)).toBeNull();
	});

	it.each([
		'YYYY-MM-DD',
		'YYYYMMDD',
		'DDMMYYYY',
		'MMDDYYYY',
		'D.M.YYYY',
		'DD-MM-YY',
		'YY-MM-DD',
		'YYMMDD',
		'DDMMYY',
		'YYYY/MM/DD',
		'YYYY/MM-MMMM/YYYY-MM-DD-dddd',
		'dddd Do MMMM YYYY',
		'gggg-[W]ww-d',
		'GGGG-[W]WW-E',
		'DDDD-YYYY',
		'[1984] DD MM YYYY',
		'YYYY-MM-DD [2000]',
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
		fc.assert(
			fc.property(anyDay, (of) => {
				expect(notes.dayOf(notes.pathOf(of))).toBe(of);
			}),
			{ numRuns: runs(50) },
		);
	});
});

describe('the day of a path in other languages', () => {
	it.each([
		['ar', 'YYYY-MM-DD', '٢٠٢٦-١١-٢٣.md'],
		['bn', 'DD.MM.YY', '২৩.১১.২৬.md'],
		['my', 'dddd YYYY/MM/DD', 'တနင်္လာ ၂၀၂၆/၁၁/၂၃.md'],
		['km', 'D MMMM YYYY', '២៣ វិច្ឆិកា ២០២៦.md'],
		['ja', 'NNNNyoM[月]D[日]', '令和8年11月23日.md'],
		['ja', 'Ny.MM.DD', 'R8.11.23.md'],
	])('in %s with %s is found by %s', async (locale, format, path) => {
		await loadMomentLocales([locale]);
		const notes = new DailyNotes(
			{ folder: '', format, template: null },
			momentFormat({ hours: 9, minutes: 5 }, locale),
		);
		expect(notes.pathOf(today)).toBe(path);
		expect(notes.dayOf(path)).toBe(today);
		expect(notes.owns(path.replace('.md', ' (1).md'))).toBe(true);
	});

	it.each(['1989-01-07', '1989-01-08', '2019-04-30', '2019-05-01', '2019-12-31', '2020-01-01'])(
		'is %s about the beginning of an era, the first year of which is a word',
		async (text) => {
			await loadMomentLocales(['ja']);
			const notes = new DailyNotes(
				{ folder: '', format: 'NNNN/yo/M-D', template: null },
				momentFormat({ hours: 9, minutes: 5 }, 'ja'),
			);
			expect(notes.dayOf(notes.pathOf(day(text)))).toBe(text);
		},
	);

	it('is none for a note with digits of its own that is no daily note', () => {
		for (const path of ['٢٠٢٦-١١-٢٣.md', '令和8年11月23日.md', '２０２６-11-23.md'])
			expect(notesWith().dayOf(path)).toBeNull();
	});

	it('is found whether letters are composed or not', async () => {
		await loadMomentLocales(['de']);
		const notes = new DailyNotes(
			{ folder: 'Tägliche Notizen', format: 'YYYY/MMMM/D', template: 'Vorlagen/Für jeden Tag' },
			momentFormat({ hours: 9, minutes: 5 }, 'de'),
		);
		const path = 'Tägliche Notizen/2026/März/3.md';
		for (const form of ['NFC', 'NFD']) {
			expect(notes.dayOf(path.normalize(form))).toBe('2026-03-03');
			expect(notes.owns('Vorlagen/Für jeden Tag.md'.normalize(form))).toBe(true);
		}
	});
});

describe('the day that a link means', () => {
	it.each([
		['2026-11-23', '2026-11-23'],
		['2026-11-23.md', '2026-11-23'],
		['Journal/2026-11-23', '2026-11-23'],
		['/Journal/2026-11-23.MD', '2026-11-23'],
		['Other/2026-11-23', null],
		['2026-11-31', null],
		['Old.md/2026-11-23', null],
		['Ada', null],
	])('is found with the folder and without: %s %s', (target, of) => {
		expect(notesWith({ folder: 'Journal' }).dayOfTarget(target)).toBe(of);
	});
});

describe('the notes that belong to daily notes', () => {
	it.each([
		['2026-11-23.md', true],
		['2026-11-23 (1).md', true],
		['Templates/Day.md', true],
		['Templates/Day', true],
		['Templates/Other.md', false],
		['Ada.md', false],
		['null.md', false],
	])('are daily notes, copies of these, and their template: %s %s', (path, are) => {
		for (const template of ['Templates/Day', 'Templates/Day.md', '/Templates/Day.MD'])
			expect(notesWith({ template }).owns(path)).toBe(are);
		expect(notesWith().owns(path)).toBe(are && !path.startsWith('Templates'));
	});

	it('are told by their whole name, also where a folder is named like a note', () => {
		const notes = notesWith({ template: 'Old.md/Day' });
		expect([notes.owns('Old.md/Day.md'), notes.owns('Old/Day.md')]).toEqual([true, false]);
	});
});

describe('the problem with daily notes', () => {
	it.each(['YYYY-MM-DD', 'dddd, MMMM Do, YYYY', 'YYYY/DDDD', 'GGGG-[W]WW-E', 'DD.MM.YY'])(
		'is none for %s',
		(format) => {
			expect(notesWith({ format }).problem(today)).toBeNull();
		},
	);

	it.each(['YYYY-MM', 'YYYY-[W]WW', 'MM-DD', 'dddd', '[Today]', 'YYYY', 'DD'])(
		'is named for %s, which tells days not apart',
		(format) => {
			for (const on of ['2026-11-23', '2026-12-31', '2028-02-29', '2026-01-01', '2026-03-31']) {
				expect(said(notesWith({ format }).problem(day(on)))).toContain(
					`the daily note format “${format}” names several days alike`,
				);
			}
		},
	);

	it.each([
		{ folder: '../Other' },
		{ format: '[../]YYYY-MM-DD' },
		{ format: 'YYYY-MM-DD/' },
		{ folder: '.journal' },
		{ format: '[.]YYYY-MM-DD' },
		{ format: 'YYYY/[.days]/DDD' },
	])('is named for %j, which leads out of what the app shows', (options) => {
		const notes = notesWith(options);
		expect(said(notes.problem(today))).toContain('leads out of the vault');
		expect(said(notes.problem(today))).toContain(notes.pathOf(today));
	});

	it('is named where the folder is that of the app’s settings, in any letter case', () => {
		const at = (folder: string): string | null => {
			const options = { folder, format: 'YYYY-MM-DD', template: null };
			return said(new DailyNotes(options, momentFormat({ hours: 9, minutes: 5 }), null, 'Config').problem(today));
		};
		expect(at('config/Days')).toContain('config/Days/2026-11-23.md');
		expect(at('Config')).toContain('Config/2026-11-23.md');
		expect([at('Config2'), at('Days/Config'), at('')]).toEqual([null, null, null]);
	});

	it('is the doubt about names, where there is one and nothing else stands in the way', () => {
		const doubt = message('problem.dailyPath', { path: 'doubtful' });
		const options = { folder: '', format: 'YYYY-MM-DD', template: null };
		const format = momentFormat({ hours: 9, minutes: 5 });
		expect(new DailyNotes(options, format, doubt).problem(today)).toBe(doubt);
		expect(new DailyNotes({ ...options, format: 'YYYY' }, format, doubt).problem(today)).not.toBe(doubt);
	});
});

describe('a new daily note', () => {
	it('has title, date and time filled in', () => {
		const notes = notesWith({ folder: 'Journal', format: 'YYYY/DD.MM.YYYY' });
		expect(
			notes.fill(
				'# {{title}}\n{{date}} {{ date:dddd D MMM }} {{time}} {{time:HH}}h {{Title}} {{other}}\n',
				today,
			),
		).toBe('# 23.11.2026\n2026-11-23 Monday 23 Nov 09:05 09h 23.11.2026 {{other}}\n');
	});

	it.each([
		[
			'{{yesterday}} {{date+1d}} {{title:YYYY}} {{time-1h:HH}}',
			'{{yesterday}} {{date+1d}} {{title:YYYY}} {{time-1h:HH}}',
		],
		['{{date:}} {{date: }}', '2026-11-23 2026-11-23'],
		['{{}} {{1}} {{ }}', '{{}} {{1}} {{ }}'],
		['{{ date }} {{DATE:YY}} {date} {{{date}}}', '2026-11-23 26 {date} {2026-11-23}'],
		['{{date:[{{title}}]}}', '{{date:[2026-11-23]}}'],
	])('by the core plugin has no more filled in: %s', (template, filled) => {
		expect(notesWith().fill(template, today)).toBe(filled);
	});
});

describe('a new daily note of Periodic Notes', () => {
	const notes = notesWith({ folder: 'Journal', format: 'YYYY-MM-DD-dddd', filling: { by: 'periodic-notes' } });

	it.each([
		['{{date}} {{title}} {{ Date }}', '2026-11-23-Monday 2026-11-23-Monday 2026-11-23-Monday'],
		['{{time}}', '09:05'],
		['{{date:[+1d]}} {{date:YYYY [+1y]}}', '+1d 2026 +1y'],
		['<< [[{{yesterday}}]] | [[{{ tomorrow }}]] >>', '<< [[2026-11-22-Sunday]] | [[2026-11-24-Tuesday]] >>'],
		['{{date+7d:YYYY-MM-DD}} {{date-1d:YYYY-MM-DD}} {{date -1d : dddd }}', '2026-11-30 2026-11-22 Sunday'],
		[
			'{{date+1M:MM}} {{date+1m:MM HH:mm}} {{date-1y:YYYY}} {{date+2w:MM-DD}} {{date+1Q:MM}}',
			'12 11 09:06 2025 12-07 02',
		],
		[
			'{{date+7d}} {{time+15h}} {{time:HH}} {{time+1h:HH:mm}} {{time-30s:HH:mm:ss}}',
			'2026-11-30-Monday 2026-11-24-Tuesday 09 10:05 09:04:30',
		],
		['{{date:YYYY}} {{date:dddd, D MMM}}', '2026 Monday, 23 Nov'],
		[
			'{{monday:YYYY}} {{yesterday:YYYY}} {{title+1d}} {{date+7x}} {{date+d}} {{VALUE}}',
			'{{monday:YYYY}} {{yesterday:YYYY}} {{title+1d}} {{date+7x}} {{date+d}} {{VALUE}}',
		],
	])('is filled in as that plugin does: %s', (template, filled) => {
		expect(notes.fill(template, today)).toBe(filled);
	});

	it('names the note without its folders', () => {
		expect(
			notesWith({ format: 'YYYY/MM/DD', filling: { by: 'periodic-notes' } }).fill(
				'{{date}} {{title}} {{yesterday}}',
				today,
			),
		).toBe('23 23 2026/11/22');
	});

	it('keeps every other letter of the template', () => {
		const word = fc.string({ unit: fc.constantFrom('a', '{', '}', '{{', '}}', ':', '\n', '$&', '+1d', ' ') });
		fc.assert(
			fc.property(word, (text) => {
				expect(notes.fill(text, today)).toBe(text);
			}),
			{ numRuns: runs(200) },
		);
	});
});

describe('a new daily note of Journals', () => {
	const notes = notesWith({
		format: '[Day ]YYYY-MM-DD',
		filling: { by: 'journals', journal: 'Mine', dateFormat: 'DD.MM.YYYY' },
	});

	it.each([
		['{{date}} {{start_date}} {{end_date:YYYY}} {{current_date}}', '23.11.2026 23.11.2026 2026 2026-11-23'],
		['{{current_time}}', '09:05'],
		['{{title}} {{note_name}} {{journal_name}}', 'Day 2026-11-23 Day 2026-11-23 Mine'],
		['{{date+1m:YYYY-MM-DD}} {{date-1q:MM}} {{time}} {{current_time+1h:HH}}', '2026-12-23 08 09:05 10'],
		[
			'{{index}} {{date<startOf=week>}} {{date+1s}} {{constructor}} {{__proto__}}',
			'{{index}} {{date<startOf=week>}} {{date+1s}} {{constructor}} {{__proto__}}',
		],
	])('is filled in as that plugin does: %s', (template, filled) => {
		expect(notes.fill(template, today)).toBe(filled);
	});
});

describe('the placeholders that nothing fills in', () => {
	it('are those that the plugin in use does not know, each once', () => {
		const template = '{{date}} {{yesterday}} {{VALUE}} {{yesterday}} {{date+1d:YYYY}} <% tp.date.now() %>';
		expect(notesWith().unknownPlaceholders(template)).toEqual(['{{yesterday}}', '{{VALUE}}', '{{date+1d:YYYY}}']);
		expect(notesWith({ filling: { by: 'periodic-notes' } }).unknownPlaceholders(template)).toEqual(['{{VALUE}}']);
		expect(notesWith().unknownPlaceholders('# {{title}} {{time:HH}}')).toEqual([]);
	});
});
