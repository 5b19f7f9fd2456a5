import { describe, expect, it } from 'vitest';
import { breakAtEnd, startOfSigns, withoutBreaksAtEnd } from '../../src/daily-note/other-signs';

describe('the signs of other plugins at the end of a text', () => {
	it.each([
		['Call her', '', ''],
		['Call her', ' ⏫', ''],
		['Call her', '⏫', '  '],
		['  Call her', ' 📅 2026-11-25 #task', ' '],
		['', '#task', ''],
		['', '⏫ #task', ''],
		['Learn C#sharp', '', ''],
		['Read a[due:: today]', '', ''],
		['Call her 🎉 today', ' [due:: 2026-11-25]', ''],
	])('begin behind its words: “%s” “%s” “%s”', (words, signs, blanks) => {
		const text = words + signs + blanks;
		expect(startOfSigns(text)).toBe(signs === '' ? text.length : words.length);
	});
});

describe('line breaks at the end of a text', () => {
	it.each(['<br>', '<br/>', '<br />', '<BR>', '\\'])('are left out of its words: %s', (sign) => {
		expect(breakAtEnd(`She${sign}`)).toBe(sign);
		expect(withoutBreaksAtEnd(`  She ${sign} ${sign}${sign}  `)).toBe('  She');
	});

	it('are none amid its words', () => {
		expect(breakAtEnd('a<br>b')).toBe('');
		expect(withoutBreaksAtEnd('a<br>b \\ c ')).toBe('a<br>b \\ c');
	});
});
