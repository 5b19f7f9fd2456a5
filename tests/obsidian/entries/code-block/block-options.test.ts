import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlock } from '../../../../src/obsidian/entries/code-block/block-options';
import { said } from '../../../support/said';

describe('a code block', () => {
	const none = { list: null, limit: null, person: null };

	it.each([
		['', { ...none, view: 'today' }],
		['view: orbit', { ...none, view: 'orbit' }],
		['View : Neglected\n\nlist: LIST20\n  limit: 5  ', { ...none, view: 'neglected', list: 'list20', limit: 5 }],
		['limit: 1234567', { ...none, view: 'today', limit: 1234567 }],
		['view: person', { ...none, view: 'person' }],
		['view: person\nperson:', { ...none, view: 'person' }],
		['person: [[Ada: a life|Ada]]', { ...none, view: 'person', person: '[[Ada: a life|Ada]]' }],
	])('reads %j', (source, options) => {
		expect(readBlock(source)).toEqual({ ok: true, options });
	});

	it.each([
		['view: moon', 'Unknown view “moon”; try today, neglected, orbit, record, rhythm or person.'],
		['colour: red', 'Unknown option “colour”; try view, list, limit or person.'],
		['list: friends', 'Unknown list “friends”; try list20 or network90.'],
		['limit: 0', 'limit must be 1 or more, not “0”.'],
		['limit: many', 'limit must be 1 or more, not “many”.'],
		['orbit', 'Write one option per line, such as “view: orbit”. This line is not an option: orbit'],
	])('says what is wrong with %j', (source, words) => {
		const reading = readBlock(source);
		expect(reading.ok || said(reading.problem)).toBe(words);
	});

	it('never throws', () => {
		fc.assert(fc.property(fc.string(), (source) => void readBlock(source)));
	});
});
