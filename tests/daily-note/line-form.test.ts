import { describe, expect, it } from 'vitest';
import { readForm } from '../../src/daily-note/line-form';
import { inEnglish } from '../../src/language/in-english';

const read = (words: string) => readForm(words, inEnglish);

describe('words in the form of an action', () => {
	it('name its kind, its people, and their last touches', () => {
		expect(
			read('Introduce [[Ada]] (last 2026-10-30) to [Ben](People/Ben.md) (not in touch yet) · both chess'),
		).toEqual({
			kind: 'introduction',
			mentions: [
				{ target: 'Ada', last: '2026-10-30' },
				{ target: 'People/Ben.md', last: null },
			],
		});
	});

	it('name nobody by the links of their reason', () => {
		expect(read('Share something useful with [[Ada]] (not in touch yet) · [[Tea]] fits tea')).toEqual({
			kind: 'sharing',
			mentions: [{ target: 'Ada', last: null }],
		});
	});

	it.each([
		'Call or write [[Ada]] (not in touch yet)',
		'Call or write [[Ada]] (not in touch yet) ·  ',
		'Call or write [[Ada]] · why',
		'Call or write [[Ada]] (soon) · why',
		'Call [[Ada]] (not in touch yet) · why',
		'Call or write [[Ada]] (not in touch yet) soon · why',
		'Call or write [[Ada]] (not in touch yet) and [[Ben]] (not in touch yet) · why',
		'Words',
	])('are no others: %s', (words) => {
		expect(read(words)).toBeNull();
	});
});
