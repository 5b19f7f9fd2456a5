import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../src/contacts/csv';
import { anyWords } from '../support/arbitraries';

describe('separated values', () => {
	it.each([
		['cells in quotes', 'a,"b, ""c""\nd",e\n', [['a', 'b, "c"\nd', 'e']]],
		['any line end, and none at the end', 'a\r\nb\rc\nd', [['a'], ['b'], ['c'], ['d']]],
		['a byte-order mark before a quote', '\uFEFF"a",b', [['a', 'b']]],
		[
			'a quote inside a cell',
			'5" pipe,x\ny,z',
			[
				['5" pipe', 'x'],
				['y', 'z'],
			],
		],
		['words behind a closing quote', '"x" y,z', [['x y', 'z']]],
		[
			'a quote that nothing closes, at the cost of its own cell only',
			'a,"b\nc,d\ne,f',
			[
				['a', '"b'],
				['c', 'd'],
				['e', 'f'],
			],
		],
		[
			'a quote that seems to close where a later cell opens',
			'a,"b\n"c","d"',
			[
				['a', '"b'],
				['c', 'd'],
			],
		],
		['rows without words, which are left out', 'a\n\n , ,\nb', [['a'], ['b']]],
		['empty cells', ',a,\n', [['', 'a']]],
		['nothing', '', []],
	])('are read with %s', (_, text, rows) => {
		expect(readRows(text, ',').map((row) => row.join('|').replace(/\|$/, ''))).toEqual(
			rows.map((row) => row.join('|')),
		);
	});

	it('read back as whatever was written in quotes', () => {
		const cell = fc.oneof(anyWords, fc.constantFrom('"', '""', ',', ';', '\r\n', '\r', '\uFEFF'));
		const anyRows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
		fc.assert(
			fc.property(
				anyRows,
				fc.constantFrom(',', ';', '\t'),
				fc.constantFrom('\n', '\r\n', '\r'),
				(rows, separator, eol) => {
					const text = rows
						.map((row) => row.map((words) => `"${words.replaceAll('"', '""')}"`).join(separator))
						.join(eol);
					expect(readRows(text, separator)).toEqual(
						rows.filter((row) => row.some((words) => words.trim() !== '')),
					);
				},
			),
		);
	});
});
