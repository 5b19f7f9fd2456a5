import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordSieve } from '../../src/sharing/word-sieve';
import { wordsOf } from '../../src/text/words';
import { runs } from '../support/runs';

describe('a sieve for words', () => {
	const piece = fc.oneof(
		fc.constantFrom(
			'tea',
			'Tea',
			'C#',
			'c++',
			'node.js',
			'1st',
			'it’s',
			"it's",
			'Müsli',
			'値段',
			'+',
			'K',
			'-',
			' ',
			'/',
			'"',
			'(',
			')',
		),
		fc.string({ maxLength: 3 }),
		fc.string({ unit: 'grapheme', maxLength: 3 }),
	);
	const anyText = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));

	it('lets every text pass that holds one of them', () => {
		fc.assert(
			fc.property(anyText, anyText, anyText, (before, word, after) => {
				const text = `${before} ${word} ${after}`;
				for (const one of wordsOf(text)) expect(new WordSieve([one]).passes(text), one).toBe(true);
			}),
			{ numRuns: runs(500) },
		);
	});

	it('keeps back texts of other words, whatever stands around them', () => {
		const sieve = new WordSieve(['tea', 'pricing', 'c#']);
		expect(
			['Teas', 'steam', 'price-list', 'Notes/Coffee (2)', 'a1b2', ''].filter((text) => sieve.passes(text)),
		).toEqual([]);
		expect(['Tea', 'on tea, again', 'price/pricing', 'C', 'Käse'].filter((text) => !sieve.passes(text))).toEqual(
			[],
		);
		expect(sieve.passes('Tea/Coffee.md', 4)).toBe(false);
		expect(sieve.passesAny(['Coffee', 'Tea'])).toBe(true);
	});

	it('lets nothing pass but other letters where there are no words', () => {
		expect(new WordSieve([]).passes('anything at all')).toBe(false);
	});
});
