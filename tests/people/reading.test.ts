import { expect, it } from 'vitest';
import { quoted } from '../../src/people/reading';

it.each<[unknown, string]>([
	[' a\n\n b\t', 'a b'],
	[['a', null], '["a",null]'],
	[undefined, ''],
	[5, '5'],
	['x'.repeat(39), 'x'.repeat(39)],
	['x'.repeat(40), `${'x'.repeat(39)}…`],
])('a value is quoted short and on one line, without marks: %j', (value, words) => {
	expect(quoted(value)).toBe(words);
});
