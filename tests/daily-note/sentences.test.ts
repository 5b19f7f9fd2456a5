import { describe, expect, it } from 'vitest';
import { sentencePieces, sentenceTest, sentences } from '../../src/daily-note/sentences';
import { inEnglish } from '../../src/language/in-english';

describe('the sentences of an action', () => {
	it('name one person, and those of an introduction two', () => {
		expect(sentences('sharing', ['Ada'], inEnglish)).toContain('Share something useful with Ada');
		expect(sentences('compassion', ['Ada'], inEnglish)).toContain('Call or write Ada');
		expect(sentences('introduction', ['Ada', 'Ben'], inEnglish)).toContain('Introduce Ada to Ben');
	});

	it('are none for another number of people', () => {
		expect(sentences('sharing', [], inEnglish)).toEqual([]);
		expect(sentences('sharing', ['Ada', 'Ben'], inEnglish)).toEqual([]);
		expect(sentences('introduction', [], inEnglish)).toEqual([]);
		expect(sentences('introduction', ['Ada'], inEnglish)).toEqual([]);
		expect(sentences('introduction', ['Ada', 'Ben', 'Carl'], inEnglish)).toEqual([]);
	});

	it('are told by all of the words around their people', () => {
		expect(sentencePieces(inEnglish)).toContainEqual(['Introduce ', ' to ', '']);
		const mayBe = sentenceTest(inEnglish);
		expect(mayBe('- Introduce [[Ada]] to [[Ben]]')).toBe(true);
		expect(mayBe('- Introduce [[Ada]] and [[Ben]]')).toBe(false);
		expect(mayBe('- go to [[Ben]]')).toBe(false);
	});
});
