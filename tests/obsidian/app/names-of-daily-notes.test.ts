// @vitest-environment happy-dom
import { moment } from 'obsidian';
import { afterEach, describe, expect, it } from 'vitest';
import { momentFormat } from '../../../scripts/cli/moment-format';
import { loadMomentLocales } from '../../../scripts/cli/moment-locales';
import { DailyNotes } from '../../../src/daily-note/daily-notes';
import { addDays, day, type Day } from '../../../src/day';
import { appDayFormat } from '../../../src/obsidian/app/daily-notes-of-app';

/** The languages of the product, and two more in which moment writes digits of their own. */
const locales = ['en', 'de', 'es', 'fr', 'pt', 'ru', 'zh-cn', 'ja', 'ar', 'fa', 'hi'];

const formats = [
	'YYYY-MM-DD',
	'D.M.YY',
	'YYYY/MM-MMMM/YYYY-MM-DD dddd',
	'dddd, Do MMMM YYYY',
	'gggg-[W]ww-e',
	'GGGG-[W]WW-E',
	'ddd DDDD YYYY',
	'NNNNyo M-D',
];

/** Whole years, and the days about the new year of others, where weeks belong to another year than their days. */
const wholeYears = [2024, 2026];
const years = [2019, 2020, 2021, 2022, 2023, 2025, 2027, 2028];

const days: readonly Day[] = [
	...wholeYears.flatMap((year) => daysFrom(day(`${year}-01-01`), year % 4 === 0 ? 366 : 365)),
	...years.flatMap((year) => daysFrom(day(`${year}-12-20`), 27)),
];

function daysFrom(first: Day, count: number): Day[] {
	return Array.from({ length: count }, (_, index) => addDays(first, index));
}

describe.each(locales)('in the app’s language %s', (locale) => {
	afterEach(() => {
		moment.locale('en');
	});

	it.each(formats)(
		'a daily note named %s is named alike by app and program, and its day is found again',
		async (format) => {
			await loadMomentLocales([locale]);
			moment.locale(locale);
			const options = { folder: 'Tagebuch', format, template: null };
			const inApp = new DailyNotes(options, appDayFormat);
			const inProgram = new DailyNotes(options, momentFormat({ hours: 0, minutes: 0 }, locale));
			const wrong = days.filter(
				(of) => inProgram.pathOf(of) !== inApp.pathOf(of) || inApp.dayOf(inApp.pathOf(of)) !== of,
			);
			expect(wrong).toEqual([]);
		},
	);
});
