import { describe, expect, it } from 'vitest';
import { isBoard } from '../../src/daily-note/boards';
import { said, saySame } from '../../src/daily-note/said';
import { itemsThatSay, withIds } from '../../src/daily-note/unmarked-items';

const words = 'Call or write [[Ada]]';

describe('what an item says', () => {
	it.each<[string, string, string]>([
		[`- [x] ${words}`, words, ''],
		[`> 12) [ ]  Call or\n>   write   [[Ada]] ^tom-20261123-compassion`, words, ''],
		[`- [x] 2026-11-23 10:00 - ${words}`, words, ''],
		[`- ${words} ✅ 2026-11-23`, words, ''],
		[`- [x] ${words}  ⏫ 📅 2026-11-24 `, words, '⏫ 📅 2026-11-24'],
		['- [x] ⏫', '', '⏫'],
	])('%j has the words %j and the signs %j', (item, own, signs) => {
		expect(said(item)).toEqual({ words: own, signs });
	});

	it.each<[string, string, boolean]>([
		[words, words, true],
		[words, `${words} now`, false],
		[`${words} ⏫`, `${words} 📅 2026-11-24`, true],
		[`${words} 🔁 every day`, `${words} 🔁 every day`, true],
		[`${words} 🔁 every day`, words, false],
		[words, `${words} 🔁 every day`, false],
		[`${words} [repeat:: every day]`, words, false],
		['', '', false],
	])('%j and %j say the same: %s', (one, other, same) => {
		expect(saySame(said(`- [x] ${one}`), said(`* [ ] ${other}`))).toBe(same);
	});
});

describe('the items that say the same', () => {
	const found = (text: string, wanted = words): string[] =>
		itemsThatSay(said(`- ${wanted}`), text, (mark) => mark === ' ').map(({ at }) => at.text);

	it('are those with the mark, without any id, in their first reading', () => {
		expect(
			found(
				`- [ ] ${words}\n- [x] ${words}\n- [ ] ${words} ^a1\n- [ ] ${words} ^tom-20261123-compassion\n- [ ] ${words} ^tom-20261123-compassion soon\n- [ ] ${words} at noon\n`,
			),
		).toEqual([`- [ ] ${words}`]);
		expect(found(`- [ ] Call or write\n  [[Ada]]\n  soon\n`)).toEqual(['- [ ] Call or write\n  [[Ada]]']);
		expect(found(`- [ ] ${words}\n`, '')).toEqual([]);
		expect(found('- [ ] Call or write [[Ben]]\n')).toEqual([]);
		expect(found('- [ ]  \n', '⏫')).toEqual([]);
	});

	it('get their ids in the order of the text, whatever the order of the ids', () => {
		const text = `- [ ] One  \nMine.\n- [ ] Two\n- [ ] Three^tom-3\n`;
		const at = (item: string): { text: string; start: number; end: number; next: number } => {
			const start = text.indexOf(item);
			return { text: item, start, end: start + item.length, next: start + item.length + 1 };
		};
		expect(
			withIds(text, [
				{ at: at('- [ ] Three^tom-3'), id: 'tom-3' },
				{ at: at('- [ ] One  '), id: 'tom-1' },
				{ at: at('- [ ] Two'), id: 'tom-2' },
			]),
		).toBe('- [ ] One ^tom-1\nMine.\n- [ ] Two ^tom-2\n- [ ] Three ^tom-3\n');
		expect(withIds(text, [])).toBe(text);
	});
});

describe('a board of the Kanban plugin', () => {
	it.each<[string, boolean]>([
		['---\nkanban-plugin: board\n---\n', true],
		['---\n\n"kanban-plugin" : board\n---\n', true],
		["---\na: 1\n'kanban-plugin':\tboard\n---\n", true],
		['---\nmy kanban-plugin: board\n---\n', false],
		['---\nkanban-plugins: board\n---\n', false],
		['---\nkanban-plugin is: board\n---\n', false],
		['---\nxkanban-plugin: board\n---\n', false],
		['---\na: 1\n---\nkanban-plugin: board\n', false],
		['kanban-plugin: board\n', false],
	])('is known by its property: %j %s', (text, is) => {
		expect(isBoard(text)).toBe(is);
	});
});
