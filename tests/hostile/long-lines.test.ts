import { describe, expect, it } from 'vitest';
import { readNoteMetadata } from '../../scripts/cli/markdown/note-metadata';
import { findActionLines } from '../../src/daily-note/action-block';
import { readInline } from '../../src/markdown/inline-links';
import { goesOn } from '../../src/markdown/item-lines';
import { readNoteLines } from '../../src/markdown/note-lines';
import { folded } from '../../src/text/words';

const eightMegabytes = 8_000_000;
const lineOf = (start: string, unit: string): string => start + unit.repeat(eightMegabytes / unit.length);

/** Pieces of which a repetition in a pattern takes one at a time, and a piece of the stack for each. */
const pieces = [
	['- ', ''],
	['1. ', ''],
] as const;

describe.each(pieces)('one line of 8 MB of "%s"', (unit, start) => {
	const line = lineOf(start, unit);

	it('is read as lines, items and links', () => {
		expect(readNoteLines(line).lines.length).toBe(1);
		expect(goesOn({ text: `${line}!`, isProse: true }, null)).toBeTypeOf('boolean');
		expect(readInline(line).links.length).toBe(0);
		expect(findActionLines(`${line} ^tom-20261123-sharing`).length).toBeLessThanOrEqual(1);
		expect(readNoteMetadata(line, null).headings).toEqual([]);
	});
});

it('a name of 8 MB in plain words is compared', () => {
	expect(folded(lineOf('a', ' a'))).toHaveLength(eightMegabytes + 1);
});

it('a tag of HTML with 8 MB of attributes is no tag, and read', () => {
	expect(readInline(`${lineOf('<a', ' a')}>`).links).toEqual([]);
});
