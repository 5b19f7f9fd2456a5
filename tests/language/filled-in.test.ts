import { describe, expect, it } from 'vitest';
import { day } from '../../src/day';
import { localeCodes } from '../../src/language/dictionary';
import type { Key, Value } from '../../src/language/message';
import { openLanguage } from '../../src/language/open-language';
import { english } from '../../src/locales/en/english';

const on = { day: day('2025-02-28'), today: day('2026-11-23') };
const dayIn = /\{(?:day|from|to)\}/;
const keys = (Object.keys(english) as Key[]).filter((key) => dayIn.test(JSON.stringify(english[key])));
const everywhere = new Proxy({}, { get: () => on, has: () => true }) as Readonly<Record<string, Value>>;

describe.each(localeCodes)('a day in texts of %s', (code) => {
	it('is said by the interface, and stays as it is in notes and in the output of the program', async () => {
		const plain = await openLanguage(code);
		const language = plain.inInterface();
		const said = language.date(on.day, on.today);
		expect(said).not.toContain('2025-02-28');
		expect(keys.length).toBeGreaterThan(10);
		expect(keys.filter((key) => !language.say({ key, values: everywhere }).includes(said))).toEqual([]);
		expect(keys.filter((key) => !plain.say({ key, values: everywhere }).includes('2025-02-28'))).toEqual([]);
		expect(language.plain).toBe(plain);
	});
});

// A Russian day with its year ends in an abbreviation and its period.
it.each(localeCodes)('a day in texts of %s ends no sentence with a second period', async (code) => {
	const language = (await openLanguage(code)).inInterface();
	expect(keys.filter((key) => /\.\u2069?\./.test(language.say({ key, values: everywhere })))).toEqual([]);
});

describe('words one after another', () => {
	it.each([
		['en', 'tea, go', ': tea, go'],
		['de', 'tea, go', ': tea, go'],
		['ja', 'tea、go', 'tea、go'],
		['zh', 'tea、go', 'tea、go'],
		['zh-TW', 'tea、go', 'tea、go'],
		['ar', 'tea، go', '\u2068tea\u2069، \u2068go\u2069'],
	] as const)('are separated as %s separates them', async (code, words, filled) => {
		const language = (await openLanguage(code)).inInterface();
		expect(language.separated(['tea', 'go'])).toBe(words);
		expect(language.t('reason.both', { topics: ['tea', 'go'] })).toContain(filled);
	});
});
