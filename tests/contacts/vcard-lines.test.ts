import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVcards } from '../../src/contacts/vcard';
import { parseProperty, unfoldedLines } from '../../src/contacts/vcard-lines';
import { anyWords } from '../support/arbitraries';

describe('the lines of a card', () => {
	it.each([
		['TEL;CELL;PREF:+1', 'TEL', { TYPE: ['CELL', 'PREF'] }, '+1'],
		['item1.EMAIL;type=INTERNET;type=pref:a@b', 'EMAIL', { TYPE: ['INTERNET', 'PREF'] }, 'a@b'],
		[
			'TEL;VALUE=uri;TYPE="voice,home":tel:+1;ext=2',
			'TEL',
			{ VALUE: ['URI'], TYPE: ['VOICE', 'HOME'] },
			'tel:+1;ext=2',
		],
		[
			'N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=C3',
			'N',
			{ ENCODING: ['QUOTED-PRINTABLE'], CHARSET: ['UTF-8'] },
			'=C3',
		],
		['NOTE;QUOTED-PRINTABLE:a', 'NOTE', { ENCODING: ['QUOTED-PRINTABLE'] }, 'a'],
		['fn;x="a:b;c":Ada', 'FN', { X: ['A:B;C'] }, 'Ada'],
		['FN;x="a:b', 'FN', { X: ['A'] }, 'b'],
		['FN:', 'FN', {}, ''],
	])('%s', (line, name, parameters, value) => {
		const property = parseProperty(line);
		expect(property).toMatchObject({ name, value });
		expect(Object.fromEntries(property?.parameters ?? [])).toEqual(parameters);
	});

	it.each(['no colon', ':value', '', 'group.:x'])('leave out what is not a line of a card: %s', (line) => {
		expect(parseProperty(line)).toBeNull();
	});

	it('are the same wherever they are folded', () => {
		fc.assert(
			fc.property(
				anyWords,
				fc.nat(),
				fc.constantFrom('\n', '\r\n'),
				fc.constantFrom(' ', '\t'),
				(words, at, eol, blank) => {
					const line = `NOTE:${words.replace(/[\r\n]/g, '')}`;
					const cut = 1 + (at % line.length);
					expect([...unfoldedLines(line.slice(0, cut) + eol + blank + line.slice(cut))]).toEqual([line]);
				},
			),
		);
	});

	it.each([
		['blank lines between all', (lines: string[]) => lines.join('\n\n')],
		['an indent before all', (lines: string[]) => lines.map((line) => `  ${line}`).join('\n')],
		['an indent and blank lines', (lines: string[]) => lines.map((line) => `\t${line}`).join('\n\n')],
	])('are told with %s', (_, written) => {
		const [card] = readVcards(
			written([
				'BEGIN:VCARD',
				'VERSION:3.0',
				'FN:Eva Example',
				'EMAIL:eva',
				' @example.org',
				'TEL:1001',
				'END:VCARD',
				'',
			]),
		);
		expect(card).toMatchObject({ name: 'Eva Example', emails: ['eva@example.org'], phones: ['1001'] });
	});

	it('keep their folds where only the first is indented', () => {
		expect([...unfoldedLines(' BEGIN:VCARD\nEMAIL:eva\n @example.org\nEND:VCARD')]).toEqual([
			'BEGIN:VCARD',
			'EMAIL:eva@example.org',
			'END:VCARD',
		]);
	});

	it('are the same wherever quoted-printable is broken', () => {
		const encode = (words: string): string =>
			[...new TextEncoder().encode(words)]
				.map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
				.join('');
		fc.assert(
			fc.property(anyWords, fc.nat(), fc.constantFrom('\n', '\r\n'), (words, at, eol) => {
				const value = encode(words);
				const cut = at % (value.length + 1);
				const card = `BEGIN:VCARD${eol}VERSION:2.1${eol}FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:${value.slice(0, cut)}=${eol}${value.slice(cut)}${eol}END:VCARD`;
				const whole = `BEGIN:VCARD${eol}VERSION:2.1${eol}FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:${value}${eol}END:VCARD`;
				expect(readVcards(card)).toEqual(readVcards(whole));
			}),
		);
	});
});
