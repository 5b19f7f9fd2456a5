import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differenceOf } from './page/editor/difference';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '😀'), maxLength: 12 });

it('turns the one text into the other with one replacement', () => {
	fc.assert(
		fc.property(text, text, (before, after) => {
			const change = differenceOf(before, after);
			expect(change ? before.slice(0, change.from) + change.insert + before.slice(change.to) : before).toBe(
				after,
			);
		}),
	);
});

it('keeps the common start and end, and gives null for equal texts', () => {
	expect(differenceOf('one two three', 'one 2 three')).toEqual({ from: 4, to: 7, insert: '2' });
	expect(differenceOf('aa', 'aaa')).toEqual({ from: 2, to: 2, insert: 'a' });
	expect(differenceOf('same', 'same')).toBeNull();
});
