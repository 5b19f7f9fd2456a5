import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, day, weekdayOf, type Day } from '../../src/day';
import { localeCodes, type LocaleCode } from '../../src/language/dictionary';
import { openLanguage } from '../../src/language/open-language';
import { TypedDays } from '../../src/language/typed-days';
import type { Direction } from '../../src/language/weekday-phrases';
import { runs } from '../support/runs';
import { anyCharacter } from '../support/arbitraries';

/** A Monday. */
const today = day('2026-11-23');
const readers = new Map(localeCodes.map((code) => [code, new TypedDays(code)]));
const read = (code: LocaleCode, text: string, direction: Direction = 'back', on: Day = today): Day | null =>
	readers.get(code)?.read(text, on, direction) ?? null;

/** What people type for days that have gone by, and the day that each means on 23 November 2026. */
const back: Readonly<Record<LocaleCode, Readonly<Record<string, string>>>> = {
	en: {
		today: '2026-11-23',
		yesterday: '2026-11-22',
		'the day before yesterday': '2026-11-21',
		'2 days ago': '2026-11-21',
		'three weeks ago': '2026-11-02',
		'a week ago': '2026-11-16',
		'last week': '2026-11-16',
		'last month': '2026-10-23',
		Friday: '2026-11-20',
		fri: '2026-11-20',
		'on Thursday': '2026-11-19',
		'Last Monday': '2026-11-16',
		'Friday last week': '2026-11-20',
		'11/20/2026': '2026-11-20',
		'20/11': '2026-11-20',
	},
	de: {
		heute: '2026-11-23',
		gestern: '2026-11-22',
		Vorgestern: '2026-11-21',
		'vor 2 Tagen': '2026-11-21',
		'vor drei Wochen': '2026-11-02',
		'vor einer Woche': '2026-11-16',
		'letzte Woche': '2026-11-16',
		'letzten Monat': '2026-10-23',
		Freitag: '2026-11-20',
		Fr: '2026-11-20',
		'letzten Freitag': '2026-11-20',
		'am Samstag': '2026-11-21',
		'letzte Woche Dienstag': '2026-11-17',
		'20.11.2026': '2026-11-20',
		'5. 11.': '2026-11-05',
	},
	es: {
		hoy: '2026-11-23',
		ayer: '2026-11-22',
		anteayer: '2026-11-21',
		'hace 2 dias': '2026-11-21',
		'hace tres semanas': '2026-11-02',
		'hace una semana': '2026-11-16',
		'3 días atrás': '2026-11-20',
		'la semana pasada': '2026-11-16',
		'el mes pasado': '2026-10-23',
		viernes: '2026-11-20',
		'el viernes': '2026-11-20',
		'el viernes pasado': '2026-11-20',
		'el sabado pasado': '2026-11-21',
		mié: '2026-11-18',
		'20/11/2026': '2026-11-20',
	},
	fr: {
		"aujourd'hui": '2026-11-23',
		hier: '2026-11-22',
		'avant-hier': '2026-11-21',
		'avant hier': '2026-11-21',
		'il y a 2 jours': '2026-11-21',
		'il y a trois semaines': '2026-11-02',
		'il y a une semaine': '2026-11-16',
		'la semaine dernière': '2026-11-16',
		'le mois dernier': '2026-10-23',
		vendredi: '2026-11-20',
		'vendredi dernier': '2026-11-20',
		'VENDREDI DERNIER': '2026-11-20',
		'mardi de la semaine dernière': '2026-11-17',
		'20/11/26': '2026-11-20',
	},
	pt: {
		hoje: '2026-11-23',
		ontem: '2026-11-22',
		anteontem: '2026-11-21',
		'há 2 dias': '2026-11-21',
		'três semanas atrás': '2026-11-02',
		'há uma semana': '2026-11-16',
		'semana passada': '2026-11-16',
		'na semana passada': '2026-11-16',
		'mês passado': '2026-10-23',
		sexta: '2026-11-20',
		'sexta-feira': '2026-11-20',
		'sexta passada': '2026-11-20',
		'na última sexta-feira': '2026-11-20',
		'no sábado': '2026-11-21',
		'20/11/2026': '2026-11-20',
	},
	'pt-PT': {
		hoje: '2026-11-23',
		anteontem: '2026-11-21',
		'há 2 dias': '2026-11-21',
		'há três semanas': '2026-11-02',
		'três semanas atrás': '2026-11-02',
		'na semana passada': '2026-11-16',
		sexta: '2026-11-20',
		'sexta-feira': '2026-11-20',
		sex: '2026-11-20',
		'na sexta-feira passada': '2026-11-20',
		'no sábado': '2026-11-21',
		'20/11/2026': '2026-11-20',
	},
	ru: {
		сегодня: '2026-11-23',
		вчера: '2026-11-22',
		позавчера: '2026-11-21',
		'2 дня назад': '2026-11-21',
		'три недели назад': '2026-11-02',
		'неделю назад': '2026-11-16',
		'на прошлой неделе': '2026-11-16',
		'в прошлом месяце': '2026-10-23',
		пятница: '2026-11-20',
		'в пятницу': '2026-11-20',
		'в прошлую пятницу': '2026-11-20',
		'прошлая среда': '2026-11-18',
		'во вторник': '2026-11-17',
		пт: '2026-11-20',
		'20.11.2026': '2026-11-20',
	},
	zh: {
		今天: '2026-11-23',
		昨天: '2026-11-22',
		前天: '2026-11-21',
		'2天前': '2026-11-21',
		三周前: '2026-11-02',
		两个星期前: '2026-11-09',
		上周: '2026-11-16',
		上个月: '2026-10-23',
		星期五: '2026-11-20',
		周五: '2026-11-20',
		上周五: '2026-11-20',
		上个星期五: '2026-11-20',
		上週五: '2026-11-20',
		'2026年11月20日': '2026-11-20',
		'11月20日': '2026-11-20',
		'2026/11/20': '2026-11-20',
	},
	'zh-TW': {
		今天: '2026-11-23',
		前天: '2026-11-21',
		'3週前': '2026-11-02',
		'3 週前': '2026-11-02',
		三週前: '2026-11-02',
		兩個星期前: '2026-11-09',
		兩周前: '2026-11-09',
		上週五: '2026-11-20',
		上個星期五: '2026-11-20',
		上个星期五: '2026-11-20',
		上個月: '2026-10-23',
		上週: '2026-11-16',
		週五: '2026-11-20',
		禮拜五: '2026-11-20',
		'2026年11月20日': '2026-11-20',
		'11月20日': '2026-11-20',
		'2026/11/20': '2026-11-20',
	},
	ja: {
		今日: '2026-11-23',
		昨日: '2026-11-22',
		一昨日: '2026-11-21',
		おととい: '2026-11-21',
		'2日前': '2026-11-21',
		'３日前': '2026-11-20',
		三週間前: '2026-11-02',
		先週: '2026-11-16',
		先月: '2026-10-23',
		'2ヶ月前': '2026-09-23',
		金曜日: '2026-11-20',
		金曜: '2026-11-20',
		先週の金曜日: '2026-11-20',
		この前の金曜日: '2026-11-20',
		'11月20日': '2026-11-20',
		'11/20': '2026-11-20',
	},
	ar: {
		اليوم: '2026-11-23',
		أمس: '2026-11-22',
		امس: '2026-11-22',
		'أول أمس': '2026-11-21',
		'قبل يومين': '2026-11-21',
		'قبل 3 أيام': '2026-11-20',
		'قبل ٣ أيام': '2026-11-20',
		'منذ ثلاثة أسابيع': '2026-11-02',
		'الأسبوع الماضي': '2026-11-16',
		'الشهر الماضي': '2026-10-23',
		الجمعة: '2026-11-20',
		'يوم الجمعة': '2026-11-20',
		'الجمعة الماضية': '2026-11-20',
		'٢٠/١١/٢٠٢٦': '2026-11-20',
	},
};

/** The same for days to come. */
const ahead: Readonly<Record<LocaleCode, Readonly<Record<string, string>>>> = {
	en: {
		tomorrow: '2026-11-24',
		'the day after tomorrow': '2026-11-25',
		'next Friday': '2026-11-27',
		Friday: '2026-11-27',
		'in 3 weeks': '2026-12-14',
		'in two months': '2027-01-23',
		'next month': '2026-12-23',
		'3 weeks from now': '2026-12-14',
		'1/31': '2027-01-31',
	},
	de: {
		morgen: '2026-11-24',
		übermorgen: '2026-11-25',
		'nächsten Freitag': '2026-11-27',
		'nächste Woche Freitag': '2026-12-04',
		'in 3 Wochen': '2026-12-14',
		'nächsten Monat': '2026-12-23',
		'31.1.': '2027-01-31',
	},
	es: {
		mañana: '2026-11-24',
		manana: '2026-11-24',
		'pasado mañana': '2026-11-25',
		'el próximo viernes': '2026-11-27',
		'el viernes que viene': '2026-11-27',
		'en 3 semanas': '2026-12-14',
		'dentro de tres semanas': '2026-12-14',
		'la semana que viene': '2026-11-30',
	},
	fr: {
		demain: '2026-11-24',
		'après-demain': '2026-11-25',
		'vendredi prochain': '2026-11-27',
		'dans 3 semaines': '2026-12-14',
		'dans un mois': '2026-12-23',
		'semaine prochaine': '2026-11-30',
	},
	pt: {
		amanhã: '2026-11-24',
		'depois de amanhã': '2026-11-25',
		'na próxima sexta': '2026-11-27',
		'sexta que vem': '2026-11-27',
		'em 3 semanas': '2026-12-14',
		'daqui a três semanas': '2026-12-14',
		'semana que vem': '2026-11-30',
	},
	'pt-PT': {
		amanhã: '2026-11-24',
		'na próxima sexta': '2026-11-27',
		'dentro de 3 semanas': '2026-12-14',
		'em três semanas': '2026-12-14',
		'daqui a três semanas': '2026-12-14',
		'daqui a um mês': '2026-12-23',
		'na semana que vem': '2026-11-30',
	},
	ru: {
		завтра: '2026-11-24',
		послезавтра: '2026-11-25',
		'в следующую пятницу': '2026-11-27',
		'через 3 недели': '2026-12-14',
		'через неделю': '2026-11-30',
		'через месяц': '2026-12-23',
	},
	zh: {
		明天: '2026-11-24',
		后天: '2026-11-25',
		後天: '2026-11-25',
		下周五: '2026-12-04',
		周五: '2026-11-27',
		'3周后': '2026-12-14',
		三个星期后: '2026-12-14',
		下个月: '2026-12-23',
	},
	'zh-TW': {
		明天: '2026-11-24',
		後天: '2026-11-25',
		大後天: '2026-11-26',
		下週五: '2026-12-04',
		'3週後': '2026-12-14',
		'3 週後': '2026-12-14',
		三個星期後: '2026-12-14',
		下個月: '2026-12-23',
	},
	ja: {
		明日: '2026-11-24',
		あさって: '2026-11-25',
		来週の金曜日: '2026-12-04',
		次の金曜日: '2026-11-27',
		'3週間後': '2026-12-14',
		来月: '2026-12-23',
	},
	ar: {
		غدا: '2026-11-24',
		'بعد غد': '2026-11-25',
		'الجمعة القادمة': '2026-11-27',
		'خلال 3 أسابيع': '2026-12-14',
		'بعد 3 أسابيع': '2026-12-14',
		'الشهر القادم': '2026-12-23',
	},
};

describe.each(localeCodes)('a day typed in %s', (code) => {
	it.each(Object.entries(back[code]))('that has gone by: %s', (text, meant) => {
		expect(read(code, text)).toBe(meant);
	});

	it.each(Object.entries(ahead[code]))('that is to come: %s', (text, meant) => {
		expect(read(code, text, 'ahead')).toBe(meant);
	});

	it('is what Intl writes for 60 days back and ahead, in each of its styles', () => {
		const formats = (['long', 'short', 'narrow'] as const).flatMap((style) =>
			(['auto', 'always'] as const).map((numeric) => new Intl.RelativeTimeFormat(code, { style, numeric })),
		);
		for (let distance = -60; distance <= 60; distance += 1) {
			const wrong = formats
				.map((format) => format.format(distance, 'day'))
				.filter((text) => read(code, text) !== addDays(today, distance));
			expect(wrong).toEqual([]);
		}
	});

	it('is what Intl writes for weeks, months and years, except the current ones', () => {
		const format = new Intl.RelativeTimeFormat(code, { numeric: 'auto' });
		for (const count of [-12, -3, -2, -1, 1, 2, 3, 12]) {
			expect(read(code, format.format(count, 'week'))).toBe(addDays(today, 7 * count));
			expect(read(code, format.format(count, 'month'))).toBe(addMonths(today, count));
			expect(read(code, format.format(count, 'year'))).toBe(addMonths(today, 12 * count));
		}
		expect([
			read(code, format.format(0, 'week')),
			read(code, format.format(0, 'month')),
			read(code, format.format(0, 'year')),
		]).toEqual([null, null, null]);
	});

	it('is the weekday that was last before today, or that comes next after it', () => {
		const formats = (['long', 'short'] as const).map(
			(weekday) => new Intl.DateTimeFormat(code, { weekday, timeZone: 'UTC' }),
		);
		for (let distance = 1; distance <= 7; distance += 1) {
			for (const format of formats) {
				const [gone, coming] = [addDays(today, -distance), addDays(today, distance)];
				expect(read(code, format.format(new Date(gone)))).toBe(gone);
				expect(read(code, format.format(new Date(coming)), 'ahead')).toBe(coming);
			}
		}
	});

	it('can be typed as the examples of the dialogs say', async () => {
		const { t } = await openLanguage(code);
		const phrases = (text: string): string[] => (text.split(/[:：]/)[1] ?? '').split(/[,，、،]/);
		const [gone, coming] = [
			phrases(t('question.daysBack', { example: '2026-11-20' })),
			phrases(t('question.daysAhead', { example: '2026-12-24' })),
		];
		expect([gone.length, coming.length]).toEqual([4, 4]);
		for (const phrase of gone) expect([phrase, (read(code, phrase) ?? '9999') < today]).toEqual([phrase, true]);
		for (const phrase of coming)
			expect([phrase, (read(code, phrase, 'ahead') ?? '') > today]).toEqual([phrase, true]);
	});

	it('can be typed in English and by its ISO date as well', () => {
		expect(read(code, 'last Friday')).toBe('2026-11-20');
		expect(read(code, 'Yesterday')).toBe('2026-11-22');
		expect(read(code, ' 2026-11-20 ')).toBe('2026-11-20');
		expect(read(code, '2026/1/5')).toBe('2026-01-05');
	});

	it('is none among other words, in names, or where it does not exist', () => {
		const texts = [
			'',
			' ',
			'lately',
			'soon',
			'May',
			'Domingo García',
			'yesterday evening at nine',
			'call yesterday',
			'last Friday 13',
			'2 3 days ago',
			'1000 days ago',
			'ago',
			'Friday Friday',
			'next',
			'-',
			'0',
			'2026-02-30',
			'2026-13-01',
			'31.2.',
			'0000-01-01',
			'99/99',
			'23',
			'2026',
			'20/11/2026/1',
			'1.2.3.4',
			'26-11-23',
			`${'9'.repeat(500)} days ago`,
			'ago '.repeat(1_000),
		];
		expect(texts.filter((text) => read(code, text) !== null || read(code, text, 'ahead') !== null)).toEqual([]);
	});
});

describe('a typed day', () => {
	it('with its number in Chinese characters is that many days away, and none where it is two numbers', () => {
		const phrases = {
			十天前: 10,
			十一天前: 11,
			十二天前: 12,
			二十天前: 20,
			二十一天前: 21,
			三十天前: 30,
			九十九天前: 99,
			兩天前: 2,
		};
		for (const [phrase, days] of Object.entries(phrases))
			expect([phrase, read('zh', phrase)]).toEqual([phrase, addDays(today, -days)]);
		for (const [phrase, days] of Object.entries({ 十日前: 10, 十一日前: 11, 二十日前: 20, 三十一日前: 31 }))
			expect([phrase, read('ja', phrase)]).toEqual([phrase, addDays(today, -days)]);
		expect(read('ja', '十二か月前')).toBe('2025-11-23');
		expect(['两三天前', '一二天前', '一百天前', '一百二十天前'].map((phrase) => read('zh', phrase))).toEqual([
			null,
			null,
			null,
			null,
		]);
		expect(['二三日前', '一二日前'].map((phrase) => read('ja', phrase))).toEqual([null, null]);
	});

	it('of eight or fifteen days in words is a week or two where people say so; in digits it is as many as it says', () => {
		expect(
			['vor acht Tagen', 'in acht Tagen', 'vor vierzehn Tagen', 'vor 8 Tagen'].map((phrase) =>
				read('de', phrase),
			),
		).toEqual(['2026-11-16', '2026-11-30', '2026-11-09', '2026-11-15']);
		expect(
			['il y a huit jours', 'dans huit jours', 'il y a quinze jours', 'il y a 8 jours'].map((phrase) =>
				read('fr', phrase),
			),
		).toEqual(['2026-11-16', '2026-11-30', '2026-11-09', '2026-11-15']);
		expect(
			['hace ocho días', 'dentro de ocho días', 'hace quince días', 'hace 8 días'].map((phrase) =>
				read('es', phrase),
			),
		).toEqual(['2026-11-16', '2026-11-30', '2026-11-09', '2026-11-15']);
	});

	it('that is this weekday is today on that weekday, and never a week ago', () => {
		const phrases = {
			en: 'this Monday',
			de: 'diesen Montag',
			es: 'este lunes',
			fr: 'ce lundi',
			pt: 'esta segunda',
			ru: 'в этот понедельник',
			ar: 'هذا الاثنين',
		} as const;
		for (const [code, phrase] of Object.entries(phrases))
			expect([phrase, read(code as LocaleCode, phrase)]).toEqual([phrase, today]);
		expect([read('en', 'this Friday'), read('en', 'this Friday', 'ahead'), read('en', 'Monday')]).toEqual([
			'2026-11-20',
			'2026-11-27',
			'2026-11-16',
		]);
	});

	it('without a year is the newest that is not to come, or the next to come', () => {
		expect(read('de', '23.11.')).toBe('2026-11-23');
		expect(read('de', '23.11.', 'ahead')).toBe('2027-11-23');
		expect(read('de', '24.12.')).toBe('2025-12-24');
		expect(read('de', '24.12.', 'ahead')).toBe('2026-12-24');
		expect(read('de', '29.2.')).toBe('2024-02-29');
		expect(read('de', '29.2.', 'ahead')).toBe('2028-02-29');
		// The year 2100 has no such day.
		expect(read('de', '29.2.', 'back', day('2104-02-28'))).toBe('2096-02-29');
		expect(read('de', '29.2.', 'ahead', day('2096-02-29'))).toBe('2104-02-29');
	});

	it('that is another one in another order of day and month is refused in English, where both are usual', () => {
		expect(['5/11', '5/11/2026', '11/5/26'].map((text) => read('en', text))).toEqual([null, null, null]);
		expect(['11/11', '5.11.2026', '13/11', '11/13'].map((text) => read('en', text))).toEqual([
			'2026-11-11',
			'2026-11-05',
			'2026-11-13',
			'2026-11-13',
		]);
		expect(['11/23/2026', '11/23'].map((text) => read('de', text))).toEqual([null, null]);
	});

	it('a month from the last of a month is the last of the shorter one', () => {
		expect(read('en', 'last month', 'back', day('2026-03-31'))).toBe('2026-02-28');
		expect(read('en', 'in 1 month', 'ahead', day('2027-12-31'))).toBe('2028-01-31');
	});

	it('in last week or the next is one of that week, from Monday to Sunday', () => {
		const saturday = day('2026-11-28');
		expect(read('zh', '上周五', 'back', saturday)).toBe('2026-11-20');
		expect(read('zh', '周五', 'back', saturday)).toBe('2026-11-27');
		expect(read('ja', '今週の金曜日', 'back', saturday)).toBe('2026-11-27');
		expect(read('de', 'nächste Woche Sonntag', 'ahead', saturday)).toBe('2026-12-06');
		expect(read('en', 'last Friday', 'back', saturday)).toBe('2026-11-27');
	});

	it('named by its weekday is never today, and at most a week away', () => {
		const days = fc.integer({ min: -20_000, max: 20_000 }).map((distance) => addDays(today, distance));
		fc.assert(
			fc.property(days, fc.integer({ min: 1, max: 7 }), fc.constantFrom(...localeCodes), (on, distance, code) => {
				const name = (of: Day): string =>
					new Intl.DateTimeFormat(code, { weekday: 'long', timeZone: 'UTC' }).format(new Date(of));
				expect(weekdayOf(addDays(on, 7))).toBe(weekdayOf(on));
				expect(read(code, name(addDays(on, -distance)), 'back', on)).toBe(addDays(on, -distance));
				expect(read(code, name(addDays(on, distance)), 'ahead', on)).toBe(addDays(on, distance));
			}),
			{ numRuns: runs(200) },
		);
	});

	it('is a day or none, whatever is typed', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: anyCharacter, maxLength: 80 }),
				fc.constantFrom(...localeCodes),
				(text, code) => {
					const found = read(code, text);
					expect(found === null || day(found) === found).toBe(true);
				},
			),
			{ numRuns: runs(500) },
		);
	});
});
