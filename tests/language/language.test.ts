import { afterEach, describe, expect, it, vi } from 'vitest';
import { day } from '../../src/day';
import { localeCodes, relativesOf, type Dictionary, type LocaleCode } from '../../src/language/dictionary';
import { inEnglish } from '../../src/language/in-english';
import { Language } from '../../src/language/language';
import { message, type NoteValue } from '../../src/language/message';
import { openLanguage } from '../../src/language/open-language';
import { english } from '../../src/locales/en/english';

/** A language in which a few texts differ from the English ones. */
function language(code: LocaleCode, texts: Partial<Dictionary> = {}): Language {
	return new Language(code, { ...english, ...texts });
}

describe('a text', () => {
	it('is filled in by name, in the order that its language has', () => {
		const values = { words: 'soon', example: '2026-11-23' };
		expect(inEnglish.t('question.noDay', values)).toBe('“soon” is not a date such as 2026-11-23');
		const turned = language('de', { 'question.noDay': 'Ein Datum wie {example}, nicht „{words}“ – {example}!' });
		expect(turned.t('question.noDay', values)).toBe('Ein Datum wie 2026-11-23, nicht „soon“ – 2026-11-23!');
	});

	it('takes values for words and nothing else: braces and dollars in them stay what they are', () => {
		const words = '{example} {{first}} {words} $& $1 \\';
		expect(inEnglish.t('question.noDay', { words, example: 'x' })).toBe(`“${words}” is not a date such as x`);
		expect(
			inEnglish.t('problem.ofNote', { note: '{problem}', problem: message('problem.verbatim', { words }) }),
		).toBe(`{problem}: ${words}`);
	});

	it('keeps the double braces of templates, and placeholders without a value', () => {
		expect(inEnglish.t('template.birthday')).toContain('Happy birthday, {{first}}!');
		expect(inEnglish.say({ key: 'question.touch' })).toBe('In touch with {name}');
	});

	it('is given by `t` even if it is detached from the language', () => {
		const { t } = inEnglish;
		expect(t('question.cancel')).toBe('Cancel');
	});
});

describe('a number', () => {
	const days = (code: LocaleCode, forms: Dictionary['reason.days'], counts: readonly number[]): string[] => {
		const { t } = language(code, { 'reason.days': forms });
		return counts.map((count) => t('reason.days', { count }));
	};

	it('has one form or many in English', () => {
		expect([0, 1, 2, 21].map((count) => inEnglish.t('panel.days', { count }))).toEqual([
			'0 days',
			'1 day',
			'2 days',
			'21 days',
		]);
	});

	it('has three forms in Russian, by its last digits', () => {
		const forms = { one: '{count} день', few: '{count} дня', many: '{count} дней', other: '{count} дня' };
		expect(days('ru', forms, [1, 2, 5, 11, 12, 21, 22, 25, 111])).toEqual([
			'1 день',
			'2 дня',
			'5 дней',
			'11 дней',
			'12 дней',
			'21 день',
			'22 дня',
			'25 дней',
			'111 дней',
		]);
	});

	it('has six forms in Arabic, of which some name it in words', () => {
		const forms = {
			zero: 'اليوم',
			one: 'يوم واحد',
			two: 'يومان',
			few: '{count} أيام',
			many: '{count} يومًا',
			other: '{count} يوم',
		};
		expect(days('ar', forms, [0, 1, 2, 3, 11, 100, 103])).toEqual([
			'اليوم',
			'يوم واحد',
			'يومان',
			'3 أيام',
			'11 يومًا',
			'100 يوم',
			'103 أيام',
		]);
	});

	it('has one form in Chinese, and falls back to the last form if its own is missing', () => {
		expect(days('zh', { other: '{count} 天' }, [0, 1, 2])).toEqual(['0 天', '1 天', '2 天']);
		expect(days('ru', { other: '{count} дн.' }, [1, 2, 5])).toEqual(['1 дн.', '2 дн.', '5 дн.']);
	});

	it('has the form that a variant gives it: none is one in Brazil, and several in Portugal', () => {
		const forms = { one: '{count} dia', many: '{count} de dias', other: '{count} dias' };
		expect([days('pt', forms, [0, 1, 2]), days('pt-PT', forms, [0, 1, 2])]).toEqual([
			['0 dia', '1 dia', '2 dias'],
			['0 dias', '1 dia', '2 dias'],
		]);
	});

	it('in words takes the last form as well', () => {
		expect(inEnglish.t('panel.days', { count: 'some' })).toBe('some days');
	});
});

describe('the wordings of a text', () => {
	it('are what it says now, and behind it what lines said in earlier versions', () => {
		expect(inEnglish.wordings('line.never')).toEqual(['not in touch yet', 'never touched']);
		expect(inEnglish.wordings('line.last', { day: '2026-11-23' })).toEqual(['last 2026-11-23']);
	});

	it.each(localeCodes.filter((code) => relativesOf(code).length > 0))(
		'are those of the other variants, too: %s',
		async (code) => {
			const language = await openLanguage(code);
			for (const other of await Promise.all(relativesOf(code).map(openLanguage))) {
				for (const key of ['line.outreach', 'line.sharing', 'line.compassion', 'line.visit'] as const) {
					expect(language.wordings(key, { person: 'Ada' })).toContain(other.t(key, { person: 'Ada' }));
					expect(language.inInterface().wordings(key, { person: 'Ada' })[0]).toBe(
						language.t(key, { person: 'Ada' }),
					);
				}
			}
		},
	);
});

describe('a message', () => {
	it('can contain messages, which are said in the same language', () => {
		const advice = message('advice.addName', { number: message('advice.none') });
		expect(inEnglish.say(advice)).toBe('Add a name to your List of 20 (it has none)');
		const other = language('de', { 'advice.none': 'niemanden' });
		expect(other.say(advice)).toBe('Add a name to your List of 20 (it has niemanden)');
	});

	it('names a note, unless told to show it otherwise, also in a message inside', () => {
		const reason = message('reason.fits', { note: { note: 'Ideas/Pricing experiments.md' }, topic: 'pricing' });
		expect(inEnglish.say(reason)).toBe('Pricing experiments fits pricing');
		const link = (value: string | number | NoteValue): string =>
			typeof value === 'object' ? `[[${value.note}]]` : String(value);
		expect(inEnglish.say(reason, link)).toBe('[[Ideas/Pricing experiments.md]] fits pricing');
		expect(inEnglish.say(message('problem.ofNote', { note: 'Ada', problem: reason }), link)).toBe(
			'Ada: [[Ideas/Pricing experiments.md]] fits pricing',
		);
	});
});

describe('a list', () => {
	it('is joined as the language joins words', () => {
		expect(inEnglish.list([])).toBe('');
		expect(inEnglish.list(['Ada'])).toBe('Ada');
		expect(inEnglish.list(['Ada', 'Ben'])).toBe('Ada and Ben');
		expect(language('de').list(['Ada', 'Ben', 'Carl'])).toBe('Ada, Ben und Carl');
		expect(language('ja').list(['Ada', 'Ben'])).toBe('Ada、Ben');
	});
});

describe('a day in a sentence', () => {
	const on = (code: LocaleCode, text: string): string => language(code).date(day(text), day('2026-11-23'));

	it('is written as its language does, without the year that it is', () => {
		expect(on('en', '2026-12-04')).toBe('December 4');
		expect(on('de', '2026-12-04')).toBe('4. Dezember');
		expect(on('ja', '2026-12-04')).toBe('12月4日');
	});

	it('names another year', () => {
		expect(on('en', '2025-02-28')).toBe('February 28, 2025');
	});

	it('has the digits of the numbers in other texts', () => {
		expect(on('ar', '2025-02-28')).toMatch(/^28 .+ 2025$/);
	});
});

describe('a number with a fraction', () => {
	afterEach(() => vi.unstubAllGlobals());

	it('has one place, behind the sign of its language', () => {
		expect([language('en').number(1.25), language('de').number(0.5), language('fr').number(2)]).toEqual([
			'1.3',
			'0,5',
			'2',
		]);
	});

	it('has the digits of the numbers in other texts where a system knows others', () => {
		class OlderFormat extends Intl.NumberFormat {
			constructor(locale: string, options: Intl.NumberFormatOptions) {
				super(locale === 'ar' ? 'ar-u-nu-arab' : locale, options);
			}
		}
		vi.stubGlobal('Intl', Object.create(Intl, { NumberFormat: { value: OlderFormat } }));
		expect(language('ar').number(1.5)).toBe('1.5');
	});
});
