import { beforeAll, describe, expect, it } from 'vitest';
import { readNoteMetadata } from '../../scripts/cli/markdown/note-metadata';
import { findActionLines } from '../../src/daily-note/action-block';
import { headingWords } from '../../src/daily-note/headings';
import { addLines } from '../../src/daily-note/place-lines';
import { unmarkedItems } from '../../src/daily-note/unmarked-items';
import { wordsAround } from '../../src/encounters/words-around';
import { readInline } from '../../src/markdown/inline-links';
import { goesOn } from '../../src/markdown/item-lines';
import { readNoteLines } from '../../src/markdown/note-lines';
import { defaultSettings } from '../../src/settings/settings';
import { folded, wordsOf } from '../../src/text/words';
import { compileManyPatterns } from '../support/many-patterns';

const eightMegabytes = 8_000_000;
const times = (unit: string): string => unit.repeat(eightMegabytes / unit.length);

beforeAll(compileManyPatterns);

describe('in a process that has compiled many patterns', () => {
	describe.each(['- ', '1. ', 'a', '[', '\t', '> ', '`', '~', '=', '_'])('one line of 8 MB of %j', (unit) => {
		const line = times(unit);

		it('is read as a line, and for links', () => {
			expect(readNoteLines(line).lines.length).toBe(1);
			expect(goesOn({ text: `${line}!`, isProse: true }, null)).toBeTypeOf('boolean');
			expect(goesOn({ text: line, isProse: true }, null)).toBeTypeOf('boolean');
			expect(readInline(line).links).toEqual([]);
		});

		it('is read for actions, with or without a box before it', () => {
			expect(findActionLines(`${line} ^tom-20261123-sharing`).length).toBeLessThanOrEqual(1);
			expect(findActionLines(`- [ ] ${line} ^tom-20261123-sharing`).length).toBeLessThanOrEqual(1);
			expect(unmarkedItems(`-\t${line}`, [], () => true).length).toBeLessThanOrEqual(1);
		});
	});

	it('a heading of 8 MB is read, and lines go below it', () => {
		expect(headingWords(`# ${times('a')} ${times('#')}`)).toHaveLength(eightMegabytes);
		const line = { kind: 'sharing', text: '- [ ] Share ^tom-20261123-sharing' } as const;
		expect(addLines(`## Top of mind\n${times('a')}`, [line], defaultSettings).includes(line.text)).toBe(true);
	});

	it.each(['a', '---', '|-'])('the words around a link stand between 8 MB of %j', (unit) => {
		const test = { leads: () => true, isDone: () => false, isOurs: () => false };
		expect(wordsAround(`${times(unit)}\n\nWith [[Ada]] in Rome`, test)).toBe('With Ada in Rome');
	});

	it.each(['a', 'a ', 'ä', '\t', '\u0307'])('a name of 8 MB of %j is compared', (unit) => {
		expect(folded(`i${times(unit)}`).length).toBeGreaterThan(0);
		expect(wordsOf(`i${times(unit)}`).length).toBeGreaterThan(0);
	});

	it('a tag of HTML with 8 MB of attributes, or with one of 8 MB, is passed over', () => {
		for (const tag of [
			`<a${times(' a')}>`,
			`<img src="${times('a')}">`,
			`<img src=${times('a')}>`,
			`</a${times(' ')}>`,
		])
			expect(readInline(`${tag}[[Ada]]`).others).toHaveLength(2);
	});

	it('an address of 8 MB in angle brackets is passed over', () => {
		expect(readInline(`<data:${times('a')}>[[Ada]]`).others).toHaveLength(2);
	});

	it.each(['- ', '1. '])('one line of 8 MB of %j is read by the program', (unit) => {
		expect(readNoteMetadata(times(unit), null).headings).toEqual([]);
	});
});
