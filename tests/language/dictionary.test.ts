import { describe, expect, it } from 'vitest';
import { languageFor } from '../../src/language/dictionary';

describe('the language of the app', () => {
	it('is used whatever its region or script', () => {
		expect(['de', 'pt-BR', 'zh-TW', 'zh_Hans', 'EN-gb'].map(languageFor)).toEqual(['de', 'pt', 'zh', 'zh', 'en']);
	});

	it('is replaced by English if the product does not have it', () => {
		expect(['nl', '', 'engine', 'd', '-de'].map(languageFor)).toEqual(['en', 'en', 'en', 'en', 'en']);
	});
});
