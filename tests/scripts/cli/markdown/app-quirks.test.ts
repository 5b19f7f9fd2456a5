import { describe, expect, it } from 'vitest';
import { readCachedMetadata, type CachedMetadata } from '../../../../scripts/cli/markdown/cached-metadata';

/** The links or tags of a note, and where each is written: line, first column, column after its end. */
function placed(entries: CachedMetadata['links'] | CachedMetadata['tags'] = []): (string | number)[][] {
	return entries.map((entry) => {
		const { start, end } = entry.position;
		return ['tag' in entry ? entry.tag : entry.link, start.line, start.col, end.col];
	});
}

/** Notes and what the real app was seen to make of their like. */
describe('a comment', () => {
	it('between the words of a line hides neither tags nor links from the cache', () => {
		const text = [
			'Sent the brochure %% #followup to [[Ada]] %% today.',
			'',
			'- [ ] Call %%[[Ben|him]] #phone%% on Monday',
			'- %% aside %% [[Cleo]]',
		].join('\n');
		const { tags, links, listItems, sections } = readCachedMetadata(text);
		expect(placed(tags)).toEqual([
			['#followup', 0, 21, 30],
			['#phone', 2, 25, 31],
		]);
		expect(placed(links)).toEqual([
			['Ada', 0, 34, 41],
			['Ben', 2, 13, 24],
			['Cleo', 3, 14, 22],
		]);
		expect([listItems?.length, sections?.map(({ type }) => type)]).toEqual([2, ['paragraph', 'list']]);
	});

	it('that begins within a line and ends within another hides nothing either', () => {
		const { tags, links } = readCachedMetadata('Met %% [[Ada]]\nand #friends %% again.');
		expect([placed(tags), placed(links)]).toEqual([[['#friends', 1, 4, 12]], [['Ada', 0, 7, 14]]]);
	});

	it('that fills whole lines is left out, be it right below words', () => {
		const text =
			'Nothing of this counts:\n%%\n- [ ] Call [[Ada]] #phone\n%%\n\n%% [[Ben]] #aside %%\n\nBut [[Cleo]].';
		const metadata = readCachedMetadata(text);
		expect(metadata).not.toHaveProperty('tags');
		expect(metadata).not.toHaveProperty('listItems');
		expect(placed(metadata.links)).toEqual([['Cleo', 7, 4, 12]]);
		expect(
			metadata.sections?.map(({ type, position: { start, end } }) => [
				type,
				start.line,
				start.col,
				end.line,
				end.col,
			]),
		).toEqual([
			['paragraph', 0, 0, 0, 23],
			['comment', 1, 0, 3, 2],
			['comment', 5, 0, 5, 20],
			['paragraph', 7, 0, 7, 13],
		]);
	});
});

describe('dashes at the top', () => {
	it.each(['---\n---\n# Ada\n', '---\r\n---\r\n# Ada\r\n', '---\n---'])(
		'with nothing between them are no frontmatter in %j',
		(text) => {
			const metadata = readCachedMetadata(text);
			expect(metadata).not.toHaveProperty('frontmatter');
			expect(metadata).not.toHaveProperty('frontmatterPosition');
			expect(metadata).not.toHaveProperty('frontmatterLinks');
			expect(metadata.sections?.map(({ type }) => type)).toEqual([
				'thematicBreak',
				'thematicBreak',
				...(text.includes('Ada') ? ['heading'] : []),
			]);
		},
	);

	it('with a line between them are', () => {
		for (const text of ['---\n\n---\n', '---\n# later\n---\n']) {
			expect(readCachedMetadata(text)).toMatchObject({
				frontmatter: {},
				frontmatterPosition: { start: { line: 0 }, end: { line: 2, col: 3 } },
			});
		}
	});
});

describe('a link that begins with its bar', () => {
	it('leads to its own text, bar and all', () => {
		const { links, tags } = readCachedMetadata('[[|]], [[|Ada]] and [[|#Ada]], but [[Ben|B]]');
		expect(links?.map(({ link, displayText, original }) => [link, displayText, original])).toEqual([
			['|', '|', '[[|]]'],
			['|Ada', '|Ada', '[[|Ada]]'],
			['|#Ada', '| > Ada', '[[|#Ada]]'],
			['Ben', 'B', '[[Ben|B]]'],
		]);
		expect(tags).toBeUndefined();
	});

	it('does so in a property as well', () => {
		expect(readCachedMetadata('---\nmet: "[[|Ada]]"\n---\n').frontmatterLinks).toEqual([
			{ key: 'met', link: '|Ada', displayText: '|Ada', original: '[[|Ada]]' },
		]);
	});
});

describe('a nested item', () => {
	const starts = (text: string): number[] =>
		(readCachedMetadata(text).listItems ?? []).map(({ position }) => position.start.col);

	it('of a list numbered with brackets begins with the blank before it, of one with full stops it does not', () => {
		expect(starts('1) Write to Ada\n    1) about tea\n    2) about rain\n2) Call Ben\n    1) at noon\n')).toEqual([
			0, 3, 3, 0, 3,
		]);
		expect(starts('1. Write to Ada\n    1. about tea\n    2. about rain\n2. Call Ben\n    1. at noon\n')).toEqual([
			0, 4, 4, 0, 4,
		]);
	});

	it('begins where it is written if no blank is left over', () => {
		expect(starts('1) Write to Ada\n   1) about tea\n')).toEqual([0, 3]);
		expect(starts('1) [ ] Write to Ada\n    - [ ] about tea\n')).toEqual([0, 3]);
	});

	it('has the line of the item around it as its parent, whatever the marker', () => {
		expect(readCachedMetadata('Today\n\n1) [ ] Write\n    1) [x] tea ^tea\n').listItems).toMatchObject([
			{ parent: -2, task: ' ' },
			{ parent: 2, task: 'x', id: 'tea' },
		]);
	});
});
