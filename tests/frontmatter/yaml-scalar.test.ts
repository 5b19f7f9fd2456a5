import fc from 'fast-check';
import matter from 'gray-matter';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { yamlScalar } from '../../src/frontmatter/yaml-scalar';
import { anyCharacter, anyWords } from '../support/arbitraries';
import { runs } from '../support/runs';

it.each([
	['ordinary words', 'so far so good', 'so far so good'],
	['a day', '2026-11-23', '2026-11-23'],
	['a day and a time', '2026-11-23T10:00:00', '2026-11-23T10:00:00'],
	['a number with a country', '+44 7700 900123', '+44 7700 900123'],
	['a local number', '555-1234', '555-1234'],
	['an address', 'ada@example.org', 'ada@example.org'],
	['a date without its year', '02-14', '02-14'],
	['a link', '[[Ben]]', '"[[Ben]]"'],
	['a tag', '#pricing', '"#pricing"'],
	['words with quotes', '"so"', '\'"so"\''],
	['a word that is a flag', 'yes', '"yes"'],
	['a number', '0612345678', '"0612345678"'],
	['a number with underscores', '1_000', '"1_000"'],
	['what YAML 1.1 takes for minutes', '12:30', '"12:30"'],
	['what YAML 1.1 takes for the key of a merge', '<<', '"<<"'],
	['a number in base 8 with a sign', '+0o17', '"+0o17"'],
	['lines', 'one\n"two"', '"one\\n\\"two\\""'],
	['what YAML 1.1 takes for a number without its digits', 'e1', '"e1"'],
	['a control character', 'a\u0007', '"a\\u0007"'],
	['nothing', '', '""'],
	['a flag', true, 'true'],
	['a number that is meant as one', 14, '14'],
])('writes %s without needless quotes', (_, value, source) => {
	expect(yamlScalar(value)).toBe(source);
});

const tricky = fc
	.array(
		fc.constantFrom(
			'a',
			':',
			' ',
			'#',
			'-',
			'?',
			"'",
			'"',
			'\\',
			'\t',
			'1',
			'.',
			'_',
			'e',
			'0x',
			'+',
			'null',
			'yes',
			'~',
			'[',
			'{',
			',',
			'&',
			'*',
			'!',
			'%',
			'@',
			'`',
			'|',
			'>',
			'=',
			'<<',
			'\u2028',
			'\uFEFF',
			'12:30',
			'é',
			'\u0085',
		),
		{ maxLength: 6 },
	)
	.map((parts) => parts.join(''));

it('writes any words so that both versions of YAML read them back, on one line', () => {
	fc.assert(
		fc.property(fc.oneof(tricky, tricky, anyWords, fc.string({ unit: anyCharacter })), (words) => {
			const source = yamlScalar(words);
			expect(source).not.toMatch(/[\r\n]/);
			for (const version of ['1.1', '1.2'] as const) {
				const read = parse(`key: ${source}\nlist:\n  - ${source}\n`, { version }) as {
					key: unknown;
					list: unknown[];
				};
				// YAML 1.1 parses a day to a date; the app parses it to text.
				if (read.key instanceof Date) continue;
				expect(read).toEqual({ key: words, list: [words] });
			}
		}),
		{ numRuns: runs(2_000) },
	);
});

it('writes any words so that gray-matter reads them back, which reads YAML as js-yaml 3 does', () => {
	fc.assert(
		fc.property(fc.oneof(tricky, anyWords), (words) => {
			// With options, gray-matter keeps nothing of what it has read before.
			const { key } = matter(`---\nkey: ${yamlScalar(words)}\n---\n`, {}).data as { key: unknown };
			if (!(key instanceof Date)) expect(key).toBe(words);
		}),
		{ numRuns: runs(500) },
	);
});
