import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentFormat } from '../../scripts/cli/moment-format';
import { loadMomentLocales } from '../../scripts/cli/moment-locales';
import { DailyNotes } from '../../src/daily-note/daily-notes';
import { day } from '../../src/day';
import { anyDay } from '../support/arbitraries';
import { runs } from '../support/runs';

/** Daily notes that count the names they write. */
function counting(format: string, locale = 'en', folder = 'Journal'): { notes: DailyNotes; written: () => number } {
	const dayFormat = momentFormat({ hours: 9, minutes: 5 }, locale);
	let written = 0;
	const notes = new DailyNotes(
		{ folder, format, template: null },
		{ format: (...of) => ((written += 1), dayFormat.format(...of)) },
	);
	return { notes, written: () => written };
}

describe('the day of a daily note whose name is digits at their places', () => {
	it.each([
		'YYYY-MM-DD',
		'YYYYMMDD',
		'DDMMYYYY',
		'YYYY/MM/YYYY-MM-DD',
		'[Day of] DD.MM.YYYY',
		'YYYY-MM-DD [2000]',
		'/YYYY//MM-DD',
		'YYYY-MM-DD[\u00A0][x]',
	])('is found with one name written, and none for most other notes, where they are named %s', (format) => {
		const { notes, written } = counting(format);
		const path = notes.pathOf(day('2026-11-23'));
		const before = written();
		expect(notes.dayOf(path)).toBe('2026-11-23');
		for (const other of [
			'Journal/2026-11-23 Lunch with Ada.md',
			'Journal/Ada 1815 to 1852.md',
			'Journal/12192026 31.md',
			'2026-11-23.md',
			'Journal/2026-13-01.md',
		])
			expect([other, notes.dayOf(other)]).toEqual([other, null]);
		expect(written() - before).toBeLessThanOrEqual(1);
	});

	it.each([
		'YYYY-MM',
		'D.MM.YYYY',
		'YY-MM-DD',
		'YYYY-MM-DD dddd',
		'YYYY-MM-DD\\x',
		'[YYYY-MM-DD',
		'GGGG-[W]WW-E',
		'YYYY-MM-DDD',
		'YYYY-MM-DDDD',
		'YYYYY-MM-DD',
		'YYYY-MM-DD L',
		'[2034] YYYY-MM-DD',
		'YYYY-MM-DD [16]',
	])('is looked for among the names of whole years where they are named %s', (format) => {
		const { notes, written } = counting(format);
		const path = notes.pathOf(day('2026-11-23'));
		const found = notes.dayOf(path);
		expect(found === null ? path : notes.pathOf(found)).toBe(path);
		expect(written()).toBeGreaterThan(300);
	});

	it('is looked for among the names of whole years where the folder holds digits of the day that is tried, or where a language has its own digits', async () => {
		await loadMomentLocales(['ar']);
		for (const { notes, written } of [counting('YYYY-MM-DD', 'en', 'Since 2034'), counting('YYYY-MM-DD', 'ar')]) {
			expect(notes.dayOf(notes.pathOf(day('2026-11-23')))).toBe('2026-11-23');
			expect(written()).toBeGreaterThan(300);
		}
	});

	it('is that of the note that has this name, and none for any other name', () => {
		const format = fc
			.shuffledSubarray(['YYYY', 'MM', 'DD', '[ on ]', '[2]', '-', '.', ' ', '/', 'YYYY', '[05]'], {
				minLength: 1,
			})
			.map((parts) => parts.join(''));
		fc.assert(
			fc.property(
				format,
				anyDay,
				fc.nat(40),
				fc.constantFrom('0', '1', '9', 'x', '-', ''),
				(tokens, of, at, sign) => {
					const { notes } = counting(tokens);
					const path = notes.pathOf(of);
					const tellsDays = ['YYYY', 'MM', 'DD'].every((token) =>
						tokens.replace(/\[[^\]]*\]/g, '|').includes(token),
					);
					if (tellsDays) expect(notes.dayOf(path)).toBe(of);
					const other = path.slice(0, at) + sign + path.slice(at + 1);
					const found = notes.dayOf(other);
					if (found !== null) expect(notes.pathOf(found)).toBe(other);
				},
			),
			{ numRuns: runs(100) },
		);
	});
});
