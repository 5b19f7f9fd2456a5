import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseActionLine } from '../../src/daily-note/action-line';
import { lineWords } from '../../src/daily-note/line-words';
import { renderAction, renderTouch, type LineContext } from '../../src/daily-note/render-line';
import { day } from '../../src/day';
import { inEnglish } from '../../src/language/in-english';
import { message } from '../../src/language/message';
import { anyWords } from '../support/arbitraries';
import { markdownLinks, MemoryVault, wikilinks } from '../support/memory-vault';
import { runs } from '../support/runs';

const ada = 'People/Ada Lovelace.md';
const prices = 'Topics/CO^2 prices.md';
const hat = 'People/Hat ^tom-20261123-touch-2.md';

function contextOf(words: Partial<LineContext> = {}, style = wikilinks): LineContext {
	const links = new MemoryVault(
		[ada, prices, hat, 'A^b/Carl.md'].map((path) => ({ path, text: '' })),
		style,
	);
	return {
		day: day('2026-11-23'),
		note: '2026-11-23.md',
		links,
		language: inEnglish,
		appendText: '',
		lastTouched: () => null,
		...words,
	};
}

/**
 * Dataview's toggle: the first `^word` of the line is the id, and every such word goes; the id comes back behind the
 * stamp.
 */
function tickedByDataview(line: string): string {
	const words = /\^[a-z0-9-]+/gi;
	const [id = ''] = line.match(words) ?? [];
	return `${line.replace('[ ]', '[x]').replace(words, '').trimEnd()} [completion:: 2026-11-23] ${id}`;
}

function sharing(topic: string, context = contextOf()): string {
	return renderAction(
		{
			kind: 'sharing',
			people: [ada],
			manner: 'usual',
			reason: message('reason.fits', { note: { note: prices }, topic }),
		},
		context,
	);
}

describe('a line with carets in its words', () => {
	it.each([wikilinks, markdownLinks])('is found by its id alone, and read back the same', (style) => {
		const line = sharing('CO^2 prices', contextOf({}, style));
		expect(line.match(/\^[a-z0-9-]+/gi)).toEqual(['^tom-20261123-sharing']);
		expect(parseActionLine(line)?.reasonLinks).toEqual(['Topics/CO^2 prices.md']);
		expect(parseActionLine(line)?.reason).toContain('fits CO^2 prices');
		expect(lineWords(line, '').why).toEqual([
			{ words: 'CO^2 prices', target: 'Topics/CO^2 prices.md' },
			{ words: ' fits CO^2 prices', target: null },
		]);
	});

	it('keeps its id where Dataview ticks it, and its words', () => {
		const ticked = parseActionLine(tickedByDataview(sharing('CO^2 prices')));
		expect(ticked).toMatchObject({
			id: 'tom-20261123-sharing',
			done: true,
			completed: '2026-11-23',
			mentions: [{ target: 'Ada Lovelace', last: null }],
		});
		expect(ticked?.reason).toContain('fits CO^2 prices');
	});

	it('looks as it was meant', () => {
		expect(sharing('CO^2 prices')).toBe(
			'- [ ] Share something useful with [[Ada Lovelace]] (not in touch yet) · [COˆ2 prices](Topics/CO%5E2%20prices.md) fits COˆ2 prices ^tom-20261123-sharing',
		);
	});

	it.each([
		'coffee ^now',
		'^',
		'a ^ b',
		'^^',
		'x^2^3',
		'[^1]',
		'^tom-20261123-touch-9',
		'at the end ^',
		'^é',
		'CO^',
		'ˆ',
		'ˆ^',
		'ˆ\u2060',
	])('may say of a touch: %s', (words) => {
		const line = renderTouch(hat, words, 1, contextOf({ appendText: '#task ^mine' }));
		expect(line.match(/\^.*/g)).toEqual(['^tom-20261123-touch-1']);
		expect(parseActionLine(line, '#task ^mine')).toMatchObject({
			id: 'tom-20261123-touch-1',
			mentions: [{ target: hat, last: null }],
			reason: words.replace(/[[\]]/g, ' ').trim(),
		});
		expect(
			lineWords(line, '#task ^mine')
				.what.map((piece) => piece.words)
				.join('|'),
		).toBe('In touch with |Hat ^tom-20261123-touch-2| (not in touch yet)');
	});

	it('holds no caret but that of its id, whatever its words are', () => {
		fc.assert(
			fc.property(
				anyWords,
				fc.array(fc.constantFrom('^', '^x', 'x^', ' ^a-1', '2', '\u2060', 'ˆ')),
				(words, more) => {
					const line = renderTouch('A^b/Carl.md', words + more.join(''), 1, contextOf());
					expect(line.match(/\^.*/g)).toEqual(['^tom-20261123-touch-1']);
					expect(parseActionLine(tickedByDataview(line))?.id).toBe('tom-20261123-touch-1');
				},
			),
			{ numRuns: runs(300) },
		);
	});
});
