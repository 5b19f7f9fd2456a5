import { describe, expect, it } from 'vitest';
import { localeCodes } from '../../src/language/dictionary';
import { message, type Key } from '../../src/language/message';
import { openLanguage } from '../../src/language/open-language';
import { english } from '../../src/locales/en/english';

const keys = Object.keys(english) as Key[];
/** What isolates a value. Texts may hold other marks of their own. */
const marks = /\u2068/;

/** The values of a text, each a day, whatever it asks for; no number, so that the last plural form is said. */
const days = new Proxy({}, { get: () => '2031-07-08', has: () => true }) as Readonly<Record<string, string>>;

describe('a text from right to left', () => {
	it('isolates each value in the interface, so that a day is not shown from its end', async () => {
		const arabic = (await openLanguage('ar')).inInterface();
		const bare = keys.filter((key) =>
			arabic.say({ key, values: days }).replaceAll('\u20682031-07-08\u2069', '').includes('2031-07-08'),
		);
		expect(bare).toEqual([]);
		expect(arabic.t('panel.promise', { name: 'Ada' })).toContain('\u2068Ada\u2069');
	});

	it('isolates each of several names, and a value that is filled into no text', async () => {
		const arabic = (await openLanguage('ar')).inInterface();
		expect(arabic.t('done.touched', { names: ['Ada', 'Ben'] })).toContain('\u2068Ada\u2069، \u2068Ben\u2069');
		expect(
			arabic.t('done.touched', { names: message('done.more', { names: ['Ada', 'Ben'], count: 3 }) }),
		).toContain('\u2068Ada\u2069، \u2068Ben\u2069');
		expect(arabic.isolated('+44 20 7946 0000')).toBe('\u2068+44 20 7946 0000\u2069');
		expect(arabic.plain.isolated('Ada')).toBe('Ada');
	});

	it('has no marks around numbers, nor around texts of its own inside', async () => {
		const arabic = (await openLanguage('ar')).inInterface();
		expect(arabic.t('panel.progress', { done: 1, number: '4' })).not.toMatch(marks);
		expect(arabic.say({ key: 'reason.birthdayOn', values: { weekday: { key: 'weekdayOn.1' } } })).not.toMatch(
			marks,
		);
	});

	it('leaves the interface without marks', async () => {
		const { plain } = (await openLanguage('ar')).inInterface();
		expect(keys.filter((key) => marks.test(plain.say({ key, values: days })))).toEqual([]);
		expect(plain.plain).toBe(plain);
	});
});

it.each(localeCodes.filter((code) => code !== 'ar'))('a text of %s needs no marks', async (code) => {
	const language = (await openLanguage(code)).inInterface();
	expect(keys.filter((key) => marks.test(language.say({ key, values: days })))).toEqual([]);
});
