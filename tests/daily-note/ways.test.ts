import { expect, it } from 'vitest';
import { withWay } from '../../src/daily-note/ways';
import { inEnglish } from '../../src/language/in-english';

it('the way of a touch stands before what it was about, and either can be missing', () => {
	expect(withWay('coffee', ' about the book ', inEnglish)).toBe('coffee: about the book');
	expect(withWay('call', '  ', inEnglish)).toBe('call');
	expect(withWay(null, ' about the book ', inEnglish)).toBe('about the book');
});
