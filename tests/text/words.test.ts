import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalised, wordsOf } from '../../src/text/words';
import { anyWords } from '../support/arbitraries';

describe('the words of a text', () => {
	it.each([
		['Public speaking', ['public', 'speaking']],
		['#public-speaking', ['public', 'speaking']],
		['"Public_speaking",', ['public', 'speaking']],
		['sport/climbing', ['sport', 'climbing']],
		['C#, C++ and C', ['c#', 'c++', 'and', 'c']],
		['Cafe\u0301', ['café']],
		['価格の実験', ['価', '格', 'の', '実', '験']],
		['דיבור בפני קהל', ['דיבור', 'בפני', 'קהל']],
		['(…) — !', []],
		['🧗', ['🧗']],
		['prices', ['prices']],
	])('of %j are %j', (text, words) => {
		expect(wordsOf(text)).toEqual(words);
	});

	it('are the same if they are computed again from themselves', () => {
		fc.assert(
			fc.property(anyWords, (text) => {
				expect(normalised(normalised(text))).toBe(normalised(text));
			}),
		);
	});

	it('of a text of nothing but signs are found in linear time', () => {
		expect(wordsOf(`${'.'.repeat(200_000)}a`)).toEqual(['a']);
		expect(wordsOf('.'.repeat(200_000))).toEqual([]);
	});
});
