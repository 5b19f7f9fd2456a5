import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlock } from '../../../../src/obsidian/entries/code-block/block-options';
import { said } from '../../../support/said';

describe('a code block', () => {
	it.each([
		['', { view: 'today', list: null, limit: null }],
		['view: orbit', { view: 'orbit', list: null, limit: null }],
		['View : Neglected\n\nlist: LIST20\n  limit: 5  ', { view: 'neglected', list: 'list20', limit: 5 }],
	])('reads %j', (source, options) => {
		expect(readBlock(source)).toEqual({ ok: true, options });
	});

	it.each([
		['view: moon', '"moon" is no view. There are today, neglected, orbit, record and rhythm.'],
		['colour: red', '"colour" is not known here. There are view, list and limit.'],
		['list: friends', '"friends" is no list. There are list20 and network90.'],
		['limit: 0', '"0" is no number from 1.'],
		['orbit', 'Write one thing a line, such as "view: orbit"; this line says something else: orbit'],
	])('says what is wrong with %j', (source, words) => {
		const reading = readBlock(source);
		expect(reading.ok || said(reading.problem)).toBe(words);
	});

	it('never throws', () => {
		fc.assert(fc.property(fc.string(), (source) => void readBlock(source)));
	});
});
