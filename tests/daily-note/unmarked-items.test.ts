import { describe, expect, it } from 'vitest';
import { unmarkedItems } from '../../src/daily-note/unmarked-items';

const itemsIn = (text: string) => unmarkedItems(text, [], () => true);
const id = '^tom-20261123-outreach';

describe('an item with a checkbox that is no line of ours', () => {
	it.each([
		[`- [x] Call ${id} her`, true],
		[`- [x] Call \`${id} her\``, false],
		[`- [x] Call \`her\` ${id} soon`, true],
		['- [x] Call ^tom-20261123-other her', false],
		['- [x] Call ^other her', false],
		['- [x] Call her', false],
	])('may hold an id of ours amid its words, but not in code: %s', (line, hasIdAmid) => {
		expect(itemsIn(line)).toMatchObject([{ hasIdAmid, hasOtherId: false }]);
	});

	it('is read alone and with each line that may go on with it, up to six', () => {
		const read = (text: string): number[] => itemsIn(text).map(({ readings }) => readings.length);
		expect(read('- [x] Call her\n')).toEqual([1]);
		expect(read('- [x] Call her\n  about\nthe book\n\nWords\n')).toEqual([3]);
		expect(read(`- [x] Call her${'\n  more'.repeat(9)}\n`)).toEqual([7]);
		expect(read('- [x] Call her\n> quoted\n')).toEqual([1]);
		expect(read('> - [x] Call her\n> about it\nand more\n')).toEqual([3]);
	});
});
