import { describe, expect, it } from 'vitest';
import { blockViews, readBlock } from '../../src/obsidian/entries/code-block/block-options';
import { blocksIn, onlyCodeIn, partOf, rowsIn } from './read-page';

const part = partOf('docs/dashboard.md', 'In a note');

describe('the code blocks of the page', () => {
	const blocks = blocksIn(part).flatMap(({ text }) => blocksIn(text));

	it('are blocks of the plugin that can be read', () => {
		expect(blocks.map(({ language }) => language)).toEqual(['top-of-mind', 'top-of-mind']);
		expect(blocks.map(({ text }) => readBlock(text))).toEqual([
			{ ok: true, options: { view: 'neglected', list: 'network90', limit: 5, person: null } },
			{ ok: true, options: { view: 'person', list: null, limit: null, person: '[[Ada Lovelace]]' } },
		]);
	});

	it('can show each view that the page names, and no other', () => {
		expect(rowsIn(part).map(([view = '']) => onlyCodeIn(view))).toEqual([...blockViews]);
	});
});
