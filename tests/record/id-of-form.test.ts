import { describe, expect, it } from 'vitest';
import { findActionLines } from '../../src/daily-note/action-block';
import { said } from '../../src/daily-note/said';
import { lostLines, type KnownLine } from '../../src/record/lost-ids';
import { personNote, plainNote, type TestNote } from '../support/builders';
import { routineOf } from '../support/routine-of';

const today = 'Journal/2026-11-23.md';
const yesterday = 'Journal/2026-11-22.md';
const board = 'Boards/People.md';
const people = [
	personNote('Ada', { lastTouched: '2026-10-30' }),
	personNote('Ben'),
	personNote('Dorothy', { lastTouched: '2026-10-20' }),
	personNote('Emmy', { lastTouched: '2026-11-20' }),
	personNote('Fay', { lastTouched: '2026-11-23' }),
	plainNote('Somebody.md'),
	plainNote('Tea.md'),
];
const outreach = (day: string): string => `- [ ] Reach out to [[Ben]] (not in touch yet) · write ^tom-${day}-outreach`;
const call = (name: string, last: string): string => `- [x] Call or write [[${name}]] (${last}) · for a while`;
const dorothy = call('Dorothy', 'last 2026-10-20');
const other = (path: string, ...lines: string[]): TestNote => plainNote(path, `${lines.join('\n')}\n`);

/** The ids that items of a note get back, and how many others are told to have lost theirs. */
function lost(
	path: string,
	lines: readonly string[],
	others: readonly TestNote[] = [],
	known: readonly KnownLine[] = [],
): (string | number)[] {
	const text =
		path === board
			? `---\n\nkanban-plugin: board\n\n---\n\n## Done\n\n${lines.join('\n')}\n`
			: `${lines.join('\n')}\n`;
	const routine = routineOf([...people, ...others, plainNote(path, text)]);
	const { given, problems } = lostLines(text, path, findActionLines(text), routine, known);
	return [...given.map(({ id }) => id.slice('tom-202611'.length)), problems.length];
}

describe('an item of a daily note gets back the id of the day', () => {
	it('where other lines of that day are in the note, whatever days other notes hold', () => {
		expect(lost(today, [outreach('20261123'), dorothy])).toEqual(['23-compassion', 0]);
		expect(lost(today, [outreach('20261123'), dorothy], [other(yesterday, outreach('20261122'))])).toEqual([
			'23-compassion',
			0,
		]);
		expect(lost(today, [outreach('20261122'), dorothy])).toEqual([1]);
	});

	it('where another item is told, and where another gets its own by its words', () => {
		const changed = '- [x] Introduce [[Ada]] (last 2026-10-28) to [[Ben]] (not in touch yet) · both climbing';
		expect(lost(today, [outreach('20261123'), dorothy, changed])).toEqual(['23-compassion', 1]);
		const words = '- [x] Ring [[Ada]] about the garden';
		const seen = { id: 'tom-20261123-sharing', said: said(words), targets: [] };
		expect(lost(today, [outreach('20261123'), words, dorothy], [], [seen])).toEqual([
			'23-sharing',
			'23-compassion',
			0,
		]);
	});

	it('where another day has asked for the same', () => {
		expect(
			lost(yesterday, [outreach('20261122'), dorothy], [other('List.md', `${dorothy} ^tom-20261121-compassion`)]),
		).toEqual(['22-compassion', 0]);
	});

	it('where every person it names is as it says', () => {
		const introduce = (one: string, two: string): string => `- [x] Introduce ${one} to ${two} · both climbing`;
		expect(
			lost(today, [outreach('20261123'), introduce('[[Ada]] (last 2026-10-30)', '[[Ben]] (not in touch yet)')]),
		).toEqual(['23-introduction', 0]);
		expect(
			lost(today, [outreach('20261123'), introduce('[[Ada]] (last 2026-10-28)', '[[Ben]] (not in touch yet)')]),
		).toEqual([1]);
		expect(
			lost(today, [outreach('20261123'), introduce('[[Ben]] (not in touch yet)', '[[Ada]] (last 2026-10-28)')]),
		).toEqual([1]);
		expect(
			lost(today, [outreach('20261123'), introduce('[[Fay]] (last 2026-10-30)', '[[Ben]] (not in touch yet)')]),
		).toEqual([1]);
		expect(
			lost(today, [
				outreach('20261123'),
				introduce('[[Ben]] (not in touch yet)', '[[Somebody]] (not in touch yet)'),
			]),
		).toEqual([0]);
		expect(
			lost(today, [outreach('20261123'), introduce('[[Ben]] (not in touch yet)', '[[Ben]] (not in touch yet)')]),
		).toEqual([0]);
	});

	it('and not where its tick came on a later day than that of the note, while its line is ticked elsewhere', () => {
		expect(
			lost(
				yesterday,
				[outreach('20261122'), `${dorothy} ✅ 2026-11-23`],
				[other('List.md', `${dorothy} ^tom-20261122-compassion`)],
			),
		).toEqual([1]);
		expect(
			lost(yesterday, [outreach('20261122'), dorothy], [other('List.md', `${dorothy} ^tom-20261122-compassion`)]),
		).toEqual([0]);
	});

	it('and not where another item has it', () => {
		const mine = '- [x] Ring [[Ada]] about the garden';
		const known: KnownLine = { id: 'tom-20261123-compassion', said: said(mine), targets: [] };
		expect(lost(today, [outreach('20261123'), mine, dorothy], [], [known])).toEqual(['23-compassion', 1]);
		expect(lost(today, [outreach('20261123'), dorothy], [], [{ ...known, said: said(dorothy) }])).toEqual([
			'23-compassion',
			0,
		]);
	});
});

describe('a card gets back the id of the one day that can be meant', () => {
	it('which has lines, and none of its kind', () => {
		expect(lost(board, [dorothy], [other(today, outreach('20261123'))])).toEqual(['23-compassion', 0]);
		expect(lost(board, [outreach('20261123'), dorothy])).toEqual(['23-compassion', 0]);
		expect(
			lost(board, [dorothy], [other(today, outreach('20261123')), other(yesterday, outreach('20261122'))]),
		).toEqual([1]);
		expect(
			lost(
				board,
				[dorothy],
				[
					other(today, outreach('20261123')),
					other(
						yesterday,
						outreach('20261122'),
						`${call('Ada', 'last 2026-10-30')} ^tom-20261122-compassion`,
					),
				],
			),
		).toEqual(['23-compassion', 0]);
		expect(lost(board, [dorothy])).toEqual([1]);
	});

	it('which is no later than its tick', () => {
		expect(lost(board, [`${dorothy} ✅ 2026-11-22`], [other(yesterday, outreach('20261122'))])).toEqual([
			'22-compassion',
			0,
		]);
		expect(lost(board, [`${dorothy} ✅ 2026-11-21`], [other(yesterday, outreach('20261122'))])).toEqual([1]);
	});

	it('which comes after the last touches that it states', () => {
		const days = [other(today, outreach('20261123')), other('Journal/2026-11-20.md', outreach('20261120'))];
		expect(lost(board, [call('Emmy', 'last 2026-11-20')], days)).toEqual(['23-compassion', 0]);
		expect(
			lost(
				board,
				['- [x] Introduce [[Emmy]] (last 2026-11-20) to [[Dorothy]] (last 2026-10-20) · both climbing'],
				days,
			),
		).toEqual(['23-introduction', 0]);
		expect(
			lost(
				board,
				['- [x] Introduce [[Dorothy]] (last 2026-10-20) to [[Emmy]] (last 2026-11-20) · both climbing'],
				days,
			),
		).toEqual(['23-introduction', 0]);
		expect(
			lost(
				board,
				['- [x] Introduce [[Ben]] (not in touch yet) to [[Emmy]] (last 2026-11-20) · both climbing'],
				days,
			),
		).toEqual(['23-introduction', 0]);
		expect(lost(board, [call('Ben', 'not in touch yet')], days)).toEqual([1]);
	});

	it('which is less than thirty days ago', () => {
		expect(
			lost(
				board,
				[call('Ben', 'not in touch yet')],
				[other(today, outreach('20261123')), other('Journal/2026-10-24.md', outreach('20261024'))],
			),
		).toEqual(['23-compassion', 0]);
		expect(
			lost(
				board,
				[call('Ben', 'not in touch yet')],
				[other(today, outreach('20261123')), other('Journal/2026-10-25.md', outreach('20261025'))],
			),
		).toEqual([1]);
	});

	it('unless a line elsewhere may be the original, which asks for the same since the last touch', () => {
		const since = (line: string): TestNote[] => [other(today, outreach('20261123')), other('List.md', line)];
		expect(
			lost(board, [call('Emmy', 'last 2026-11-20')], since('- [ ] Call [[Emmy]] ^tom-20261121-compassion')),
		).toEqual([1]);
		expect(
			lost(
				board,
				[call('Emmy', 'last 2026-11-20')],
				since('- [ ] Call [[Emmy]] with [[Tea]] ^tom-20261121-compassion'),
			),
		).toEqual([1]);
		expect(
			lost(board, [call('Emmy', 'last 2026-11-20')], since('- [ ] Call [[Emmy]] ^tom-20261120-compassion')),
		).toEqual(['23-compassion', 0]);
		expect(
			lost(board, [call('Emmy', 'last 2026-11-20')], since('- [ ] Call [[Dorothy]] ^tom-20261121-compassion')),
		).toEqual(['23-compassion', 0]);
		expect(
			lost(board, [call('Emmy', 'last 2026-11-20')], since('- [ ] Share with [[Emmy]] ^tom-20261123-sharing')),
		).toEqual(['23-compassion', 0]);
	});

	it('and is left alone beside its ticked line, or once the last touch is another', () => {
		expect(lost(board, [dorothy, `${dorothy} ^tom-20261123-compassion`])).toEqual([0]);
		expect(lost(board, [call('Dorothy', 'last 2026-10-18')], [other(today, outreach('20261123'))])).toEqual([0]);
	});
});
