import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, normalised, plainlySpelled, shortened, wordsOf } from '../../src/text/words';
import { anyCharacter, anyWords } from '../support/arbitraries';

describe('the words of a text', () => {
	it.each([
		['Public speaking', ['public', 'speaking']],
		['#public-speaking', ['public', 'speaking']],
		['"Public_speaking",', ['public', 'speaking']],
		['sport/climbing', ['sport', 'climbing']],
		['C#, C++ and C', ['c#', 'c++', 'and', 'c']],
		['Cafe\u0301', ['café']],
		['Women\u2019s health', ["women's", 'health']],
		["Rock \u2018n\u2019 roll, 'n' women's", ['rock', 'n', 'roll', 'n', "women's"]],
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

describe('a shortened text', () => {
	it.each([
		['tea', 3, 'tea'],
		['teas', 3, 'tea…'],
		['my tea', 3, 'my…'],
		['🧗🧗🧗', 3, '🧗🧗🧗'],
		['🧗🧗🧗', 2, '🧗🧗…'],
	])('of %j to %i characters is %j', (text, most, short) => {
		expect(shortened(text, most)).toBe(short);
	});
});

describe('a name for comparing', () => {
	it.each([
		['Ada Lovelace', 'ada lovelace'],
		[
			'O\u2019Hara O\u2018Hara O\u02BCHara O\u2032Hara O`Hara O\u00B4Hara O\uFF07Hara',
			"o'hara o'hara o'hara o'hara o'hara o'hara o'hara",
		],
		['a\u2010b\u2011b\u2012b\u2013b\u2014b\u2015b\u2212b\uFF0Db\uFE63b\u05BEb', 'a-b-b-b-b-b-b-b-b-b-b'],
		['Zoe\u0308', 'zoë'],
		['\u00A0Li\u202F\u3000Wei\t', 'li wei'],
		['رضا\u200Cزاده \u200Fعلی\u061C', 'رضازاده علی'],
		['Mül\u00ADler\uFEFF', 'müller'],
		['İpek', 'ipek'],
		['İ\u0307\u0301', 'í'],
		['ΟΔΥΣΣΕΥΣ', 'οδυσσευσ'],
		['Οδυσσεύς', 'οδυσσεύσ'],
	])('%j is %j', (name, key) => {
		expect(folded(name)).toBe(key);
	});

	it.each([
		['Müller', 'Möller'],
		['Weiß', 'Weiss'],
		['Anne-Marie', 'Anne Marie'],
		["O'Hara", 'OHara'],
		['Ada 1', 'Ada 2'],
		['さーき', 'さき'],
	])('keeps %s and %s apart', (one, other) => {
		expect(folded(one)).not.toBe(folded(other));
	});

	it('is the same when it is folded again, in any case and form', () => {
		fc.assert(
			fc.property(
				fc.oneof(anyWords, fc.string({ unit: anyCharacter }), fc.string({ unit: 'grapheme' })),
				(name) => {
					const key = folded(name);
					expect(folded(key)).toBe(key);
					expect(folded(name.normalize('NFD'))).toBe(key);
					expect(folded(` \u200F${name}\u00A0`)).toBe(key);
					expect(folded(plainlySpelled(name))).toBe(key);
				},
			),
		);
	});
});
