import { describe, expect, it } from 'vitest';
import comments from '../../src/locales/comments.json';
import { english } from '../../src/locales/en/english';

const texts: Readonly<Record<string, string | Readonly<Record<string, string>>>> = english;
const said = Object.entries<string>(comments);

describe('the comments for translators', () => {
	it('are one line for each text, in the order of the texts', () => {
		expect(said.map(([key]) => key)).toEqual(Object.keys(english));
		expect(said.filter(([, words]) => words.trim() === '' || words.includes('\n'))).toEqual([]);
	});

	it('say more than the text does', () => {
		const formsOf = (key: string): string[] =>
			Object.values({ ...(typeof texts[key] === 'string' ? { other: texts[key] } : texts[key]) });
		const plain = (words: string): string => words.toLowerCase().replace(/[.…:]$/, '');
		expect(said.filter(([key, words]) => formsOf(key).some((form) => plain(form) === plain(words)))).toEqual([]);
	});

	it('name only values that the text has, or that stand in double braces', () => {
		const unknown = said.flatMap(([key, words]) =>
			[...words.matchAll(/(?<!\{)\{(\w+)\}/g)]
				.filter(([, name = '']) => {
					const own = JSON.stringify(texts[key]).includes(`{${name}}`);
					// A text that fills a value of another says which.
					return !own && !/Fills|fills|stands for|Stands for/.test(words);
				})
				.map(([value]) => `${key}: ${value}`),
		);
		expect(unknown).toEqual([]);
	});
});
