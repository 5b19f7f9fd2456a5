import { describe, expect, it } from 'vitest';
import { languageFor, languageOf, localeCodes, relativesOf } from '../../src/language/dictionary';

describe('the language of the app', () => {
	it('is used whatever its region or script', () => {
		expect(['de', 'pt-BR', 'zh-SG', 'zh_Hans', 'EN-gb'].map(languageFor)).toEqual(['de', 'pt', 'zh', 'zh', 'en']);
	});

	it('is the variant that its region has', () => {
		const codes = ['pt', 'pt-PT', 'pt_PT', 'PT-pt', 'pt-AO', 'pt-BR', 'pt_br'];
		expect(codes.map(languageFor)).toEqual(['pt-PT', 'pt-PT', 'pt-PT', 'pt-PT', 'pt-PT', 'pt', 'pt']);
	});

	it('is replaced by English if the product does not have it', () => {
		expect(['nl', '', 'engine', 'd', '-de', 'ptx'].map(languageFor)).toEqual(['en', 'en', 'en', 'en', 'en', 'en']);
	});
});

describe('a variant', () => {
	it('is of a language, and knows the others', () => {
		expect([languageOf('pt-PT'), languageOf('pt'), languageOf('en')]).toEqual(['pt', 'pt', 'en']);
		expect([relativesOf('pt-PT'), relativesOf('pt'), relativesOf('en')]).toEqual([['pt'], ['pt-PT'], []]);
	});

	it('has a code that formats know as one of that language', () => {
		for (const code of localeCodes)
			expect([new Intl.Locale(code).language, Intl.DateTimeFormat.supportedLocalesOf(code)]).toEqual([
				languageOf(code),
				[code],
			]);
	});
});
