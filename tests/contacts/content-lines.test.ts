import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentLines, escapedPart, escapedText } from '../../src/contacts/content-lines';
import { anyName } from '../support/arbitraries';
import { runs } from '../support/runs';

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** The lines of a file as they were before they were folded. */
function unfolded(text: string): string[] {
	return text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
}

describe('folding', () => {
	it('is by 75 bytes, line end aside, and counts the blank before the rest', () => {
		expect(contentLines([`A:${'x'.repeat(73)}`])).toBe(`A:${'x'.repeat(73)}\r\n`);
		expect(contentLines([`A:${'x'.repeat(74)}`])).toBe(`A:${'x'.repeat(73)}\r\n x\r\n`);
		expect(contentLines([`A:${'x'.repeat(148)}`])).toBe(`A:${'x'.repeat(73)}\r\n ${'x'.repeat(74)}\r\n x\r\n`);
		expect(contentLines(['', 'END:VCARD'])).toBe('\r\nEND:VCARD\r\n');
	});

	it.each(['é', 'e\u0301', '李', '😀', '👩‍🚀', '🇩🇪', 'नि', '각'])('never cuts %s in two', (letter) => {
		for (let before = 0; before < 80; before += 1) {
			const line = `${'x'.repeat(before)}${letter.repeat(40)}`;
			const text = contentLines([line]);
			expect(unfolded(text)).toEqual([line]);
			for (const piece of text.split('\r\n').map((one, index) => (index === 0 ? one : one.slice(1))))
				expect(piece.replaceAll(letter, '')).toMatch(/^x*$/);
		}
	});

	it('cuts a letter that is longer than a line between its marks', () => {
		const line = `a${'\u0301'.repeat(100)}`;
		const text = contentLines([line]);
		expect(unfolded(text)).toEqual([line]);
		expect(Math.max(...text.split('\r\n').map(bytes))).toBeLessThanOrEqual(75);
	});

	it('gives every line back, and none is longer than 75 bytes', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.array(anyName, { maxLength: 30 }).map((names) => names.join(' ').replace(/[\r\n]/g, '')),
					{ maxLength: 3 },
				),
				(lines) => {
					const text = contentLines(lines.map((line) => `X:${line}`));
					expect(unfolded(text)).toEqual(lines.map((line) => `X:${line}`));
					for (const piece of text.split('\r\n')) {
						expect(bytes(piece)).toBeLessThanOrEqual(75);
						expect(new TextDecoder().decode(new TextEncoder().encode(piece))).toBe(piece);
					}
				},
			),
			{ numRuns: runs(200) },
		);
	});

	it('takes time in proportion to the line', () => {
		const long = contentLines([`NOTE:${'ÄÖÜ, '.repeat(40_000)}`]);
		expect(unfolded(long)[0]).toHaveLength(5 + 200_000);
	});
});

it('escapes what would end a value or its parts, and leaves no line end of any kind', () => {
	expect(escapedText('a\\b, c; d')).toBe('a\\\\b\\, c; d');
	expect(escapedPart('a\\b, c; d: e\r\nf\u2028g\u0085h\tI\0')).toBe('a\\\\b\\, c\\; d: e f g h I');
});
