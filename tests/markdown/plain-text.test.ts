import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/markdown/plain-text';
import { runs } from '../support/runs';

describe('Markdown as plain text', () => {
	it.each([
		['Lunch with [[Ada Lovelace]].', 'Lunch with Ada Lovelace.'],
		['[[People/Ada|Ada]], [[#Later]] and [[Ben#Family]]', 'Ada, #Later and Ben'],
		[
			'[Ada](Ada.md), [a [nested] site](https://example.org "title") and <https://example.org>',
			'Ada, a [nested] site and https://example.org',
		],
		['[x] and [not a link] (really)', '[x] and [not a link] (really)'],
		['**bold**, *em*, __strong__, _low_, ==light==, ~~gone~~', 'bold, em, strong, low, light, gone'],
		['**[[Ada]]** and *[Ben](Ben.md)*', 'Ada and Ben'],
		['3 * 4 = 12, snake_case, a == b', '3 * 4 = 12, snake_case, a == b'],
		['`a * b` and ``c`d``', 'a * b and c`d'],
		['`= this.file` stays text', '= this.file stays text'],
		['\\*literal\\* \\[[x]]', '*literal* [[x]]'],
		['<b>bold</b><br>next <!-- hidden -->line', 'bold next line'],
		['<img src=x onerror="alert(1)">tea', 'tea'],
		['seen %%not this%% here, 5 %% of it', 'seen here, 5 of it'],
		['![[photo.png]] and ![alt *x*](photo.png) gone', 'and gone'],
		['[![badge](b.png)](https://example.org) on', 'on'],
		['tea[^1] and[^note] cake', 'tea and cake'],
		['two\n lines\twith   blanks', 'two lines with blanks'],
		['hard\\\nbreak', 'hard break'],
		['', ''],
	])('%j reads %j', (markdown, text) => {
		expect(plainText(markdown).text).toBe(text);
	});

	it('finds the mark again', () => {
		const markdown = '**Tea** with [Ben](Ben.md), `x*y` and ![[a.png]] *[[Ada]]* came';
		const { text, at } = plainText(markdown, markdown.indexOf('[[Ada]]'));
		expect(text.slice(at)).toBe('Ada came');
	});

	it('keeps text without Markdown as it is, and never fails on any text', () => {
		fc.assert(
			fc.property(
				fc
					.array(fc.constantFrom('tea', ' ', 'Ada', 'é', '字', '😀', '.', ','), { maxLength: 30 })
					.map((parts) => parts.join('')),
				(text) => {
					expect(plainText(text).text).toBe(text.replace(/\s+/g, ' ').trim());
				},
			),
			{ numRuns: runs(300) },
		);
		fc.assert(
			fc.property(
				fc
					.array(
						fc.constantFrom(
							'[[',
							']]',
							'[',
							']',
							'](',
							')',
							'!',
							'`',
							'**',
							'_',
							'\\',
							'%%',
							'<b>',
							'<!--',
							'-->',
							'a',
							'|',
							'[^1]',
							'\n',
							' ',
						),
						{ maxLength: 40 },
					)
					.map((parts) => parts.join('')),
				fc.nat(60),
				(markdown, mark) => {
					const { text, at } = plainText(markdown, mark);
					expect(text).not.toMatch(/\n|\s\s|^\s|\s$/);
					expect(at).toBeGreaterThanOrEqual(0);
					expect(at).toBeLessThanOrEqual(text.length + 1);
				},
			),
			{ numRuns: runs(600) },
		);
	});

	it.each(['[', '[[', '![', '](', '[a](b)', '![a](b)', '**', '`', '%%', '<b>', '\\', '_a'])(
		'takes time that grows with the length, made of %j',
		(piece) => {
			const start = performance.now();
			plainText(piece.repeat(100_000 / piece.length));
			expect(performance.now() - start).toBeLessThan(4_000);
		},
	);
});
