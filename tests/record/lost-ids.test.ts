import { describe, expect, it } from 'vitest';
import { findActionLines } from '../../src/daily-note/action-block';
import { said as saidBy } from '../../src/daily-note/said';
import { lostLines, withIdsBack, type KnownLine } from '../../src/record/lost-ids';
import { personNote, plainNote, type TestNote } from '../support/builders';
import { routineOf, type TestRoutine } from '../support/routine-of';
import { saidProblems } from '../support/said';

const note = 'Lists/Calls.md';
const people = [
	personNote('Ada', { lastTouched: '2026-10-30' }),
	personNote('Dorothy', { lastTouched: '2026-10-20' }),
	personNote('Dorothy', { folder: 'Work' }),
	personNote('Ben'),
];
const words = '- [x] Ring [[Dorothy]] about the garden';
const id = 'tom-20261120-compassion';

const seen = (line: string, as = id): KnownLine => ({ id: as, said: saidBy(line), targets: [] });
const indexed = (as: string, ...targets: string[]): KnownLine => ({ id: as, said: null, targets });

function lost(
	text: string,
	known: readonly KnownLine[],
	path = note,
	...others: TestNote[]
): { given: string[]; problems: string[] } {
	const routine = routineOf([...people, ...others, plainNote(path, text)]);
	const { given, problems } = lostLines(text, path, findActionLines(text), routine, known);
	return {
		given: given.map((one) => `${one.at.text} ^${one.id}`),
		problems: saidProblems(problems).map(({ problem }) => problem),
	};
}

describe('a line that was seen with its id', () => {
	it('gets it back in any note, whatever its words, also with signs of other plugins and in another list', () => {
		for (const line of [
			words,
			`${words} ✅ 2026-11-22`,
			`> 1. ${words.slice(2)}`,
			`${words} #task`,
			words.replace('about the', 'about\n  the'),
		]) {
			expect(lost(`Words.\n\n${line}\n`, [seen(words)])).toEqual({ given: [`${line} ^${id}`], problems: [] });
		}
	});

	it.each<[string, string, KnownLine]>([
		['is not ticked', words.replace('[x]', '[ ]'), seen(words)],
		['says one word more', `${words} and more`, seen(words)],
		['says nothing', '- [x] ', seen('- [x] ')],
		['has another id', `${words} ^a1b2c3`, seen(words)],
		['has words behind its id', `${words} ^${id} and more`, seen(words)],
		['is code', `\`\`\`\n${words}\n\`\`\``, seen(words)],
		['has an id of no kind', words, seen(words, 'tom-20261120-dancing')],
		['has an id of a day to come', words, seen(words, 'tom-20261124-compassion')],
		['was of more than thirty days ago', words, seen(words, 'tom-20261023-compassion')],
	])('stays where it %s', (_, text, known) => {
		expect(lost(`${text}\n`, [known]).given).toEqual([]);
	});

	it('is looked for on its day and for thirty days', () => {
		for (const as of ['tom-20261123-compassion', 'tom-20261024-compassion'])
			expect(lost(`${words}\n`, [seen(words, as)]).given).toEqual([`${words} ^${as}`]);
	});

	it('stays where two items say the same, where two lines have said it, and where it is there with its id', () => {
		expect(lost(`${words}\n${words}\n`, [seen(words)]).given).toEqual([]);
		expect(lost(`${words}\n`, [seen(words), seen(words, 'tom-20261121-compassion')]).given).toEqual([]);
		expect(lost(`${words}\n${words} ^${id}\n`, [seen(words)]).given).toEqual([]);
	});

	it('costs another none of them its id', () => {
		const other = '- [x] Ring [[Ada]] about the garden';
		expect(
			lost(`${words}\n${other}\n`, [seen(words), seen(other, 'tom-20261121-compassion'), seen('- [x] Gone')])
				.given,
		).toEqual([`${words} ^${id}`, `${other} ^tom-20261121-compassion`]);
	});

	it('gets it back when its note is written, at the end of the item and nowhere else', () => {
		const routine = routineOf([...people, plainNote(note)]);
		expect(withIdsBack(`Words.\n\n${words}  \n- [x] Else\n`, note, routine, [seen(words)])).toBe(
			`Words.\n\n${words} ^${id}\n- [x] Else\n`,
		);
		expect(withIdsBack(`${words}\n`, note, routine, [])).toBe(`${words}\n`);
	});
});

describe('a line of which an index knew the id and the links alone', () => {
	const line = '- [x] Call or write [[Dorothy]] (last 2026-10-20) · last in touch 34 days ago';

	it('gets its id back by its form, its kind and its people', () => {
		expect(lost(`${line}\n`, [indexed(id, 'Dorothy')])).toEqual({ given: [`${line} ^${id}`], problems: [] });
		expect(lost(`${line}\n`, [indexed(id, 'Work/Dorothy', 'Tea')]).given).toEqual([`${line} ^${id}`]);
		const never = '- [x] Call or write [[Ben]] (not in touch yet) · last in touch 34 days ago';
		expect(lost(`${never}\n`, [indexed(id, 'Ben')]).given).toEqual([`${never} ^${id}`]);
		const both = '- [x] Introduce [[Ada]] (last 2026-10-30) to [[Ben]] (not in touch yet) · both climbing';
		expect(lost(`${both}\n`, [indexed('tom-20261120-introduction', 'Ada', 'Ben')]).given).toEqual([
			`${both} ^tom-20261120-introduction`,
		]);
	});

	it.each<[string, string, KnownLine]>([
		['is of another kind', line, indexed('tom-20261120-outreach', 'Dorothy')],
		['named somebody else', line, indexed(id, 'Ada')],
		['named nobody', line, indexed(id)],
		['named somebody who is gone', line.replace('Dorothy', 'Nobody'), indexed(id, 'Nobody')],
		[
			'named two people',
			'- [x] Introduce [[Ada]] (last 2026-10-30) to [[Ben]] (not in touch yet) · both climbing',
			indexed('tom-20261120-introduction', 'Ada'),
		],
		['is in words of the user', words, indexed(id, 'Dorothy')],
		['states a touch of its day', line.replace('2026-10-20', '2026-11-20'), indexed(id, 'Dorothy')],
		['states a touch of a later day', line.replace('2026-10-20', '2026-11-21'), indexed(id, 'Dorothy')],
		['goes on below', `${line}\n  and more`, indexed(id, 'Dorothy')],
	])('stays where it %s', (_, text, known) => {
		expect(lost(`${text}\n`, [known]).given).toEqual([]);
	});
});

describe('without what was seen before', () => {
	const routine = (text: string, path: string): TestRoutine => routineOf([...people, plainNote(path, text)]);

	it('nothing is looked for in a note that is neither a daily note nor a board', () => {
		const line = '- [x] Call or write [[Dorothy]] (last 2026-10-20) · last in touch 34 days ago';
		expect(
			lost(`${line}\n- [ ] Reach out to [[Ben]] (not in touch yet) · write ^tom-20261123-outreach\n`, []),
		).toEqual({ given: [], problems: [] });
	});

	it('a link to a task note is told on its day, while one of its people is not touched yet', () => {
		const link = '- [[Introduce Ben (not in touch yet) to Ada (last 2026-10-30) · both climbing]]';
		const told = (path: string, ...notes: TestNote[]): number => {
			const text = `${link}\n`;
			return lostLines(
				text,
				path,
				[],
				notes.length === 0 ? routine(text, path) : routineOf([...notes, plainNote(path, text)]),
			).problems.length;
		};
		expect([told('Journal/2026-11-23.md'), told('Journal/2026-11-22.md'), told(note)]).toEqual([1, 0, 0]);
		const [ada, ben] = [
			personNote('Ada', { lastTouched: '2026-11-23' }),
			personNote('Ben', { lastTouched: '2026-11-23' }),
		];
		expect([
			told('Journal/2026-11-23.md', ada, personNote('Ben')),
			told('Journal/2026-11-23.md', ada, ben),
		]).toEqual([1, 0]);
	});
});
