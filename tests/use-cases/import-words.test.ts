import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/contacts/contact';
import type { ImportEntry, ImportRow } from '../../src/contacts/plan-import';
import { inEnglish } from '../../src/language/in-english';
import { message } from '../../src/language/message';
import { ImportFile } from '../../src/use-cases/import-file';
import {
	countsOf,
	nameOfColumn,
	nameOfFile,
	noteNameIfOther,
	notesOf,
	outcomeOf,
	possibleTitleOf,
	reasonOf,
	reportOf,
	tellingTitleOf,
	titleOf,
	wordsOfFile,
} from '../../src/use-cases/import-words';
import { RememberedColumns } from '../../src/use-cases/remembered-columns';
import { contact } from '../support/contacts';
import { said } from '../support/said';

const ada = contact('Ada', {
	number: 1,
	emails: ['ada@example.org', 'countess@example.org'],
	phones: ['+44 20'],
	organisation: 'Engines',
	location: 'London',
});
const of = (kind: ImportRow['kind'], words: object = {}): ImportRow =>
	({ kind, contact: ada, because: null, joined: [ada], ...words }) as ImportRow;
const entry = (kind: ImportEntry['kind'], words: object = {}): ImportEntry =>
	of(kind, { path: 'People/Ada.md', fills: [], notes: '', ...words }) as ImportEntry;
const fileOf = (text: string, name = 'people.csv'): ImportFile =>
	new ImportFile(name, text, 'en', new RememberedColumns());

describe('a plan', () => {
	it('is counted by what happens, in one order, without what happens to nobody', () => {
		expect(
			countsOf(
				{
					entries: [entry('fill'), entry('new'), entry('tag'), entry('new')],
					settled: [
						of('nameless'),
						of('company'),
						of('unclear', { couldBe: [] }),
						of('same', { path: 'Ada.md' }),
					],
				} as never,
				inEnglish,
			),
		).toBe(
			'2 new · 1 with a note that goes on the list · 1 to fill in · 1 already there · 1 that could be several people · 1 of a company · 1 without a name',
		);
		expect(countsOf({ entries: [], settled: [of('same', { path: 'Ada.md' })] } as never, inEnglish)).toBe(
			'1 already there',
		);
		expect(countsOf({ entries: [], settled: [] }, inEnglish)).toBe('');
	});

	it.each<[ImportRow, string]>([
		[entry('new'), 'New note'],
		[entry('tag'), 'Has a note, which goes into your Network of 90'],
		[entry('fill'), 'Fills in what is blank'],
		[of('same', { path: 'Ada.md' }), 'Already there, nothing to fill in'],
		[of('nameless'), 'Has no name that a note could have, so nothing is written'],
		[of('company'), 'A company, so it is left out'],
		[
			of('unclear', {
				couldBe: [{ path: 'People/Ada.md' }, { path: 'a.MD/Ada.MD' }, { contact: 4, name: 'Ada L.' }],
			}),
			'Could be any of People/Ada, a.MD/Ada, Ada L., so nothing is written',
		],
	])('says what happens to a contact: $kind', (row, words) => {
		expect(said(outcomeOf(row, 'network90'))).toBe(words);
	});
});

describe('the title of a contact', () => {
	it('is its name, else another value, else its place', () => {
		const titles = [
			ada,
			{ ...ada, name: '' },
			{ ...ada, name: '', organisation: '' },
			{ ...ada, name: '', organisation: '', emails: [] },
			{ ...ada, name: '', organisation: '', emails: [], phones: [] },
		];
		expect(titles.map((one) => titleOf(one, inEnglish))).toEqual([
			'Ada',
			'Engines',
			'ada@example.org',
			'+44 20',
			'Entry 1',
		]);
	});

	it.each<[string, Partial<Contact>, Partial<Contact> | null]>([
		['Ada (ada@example.org)', {}, null],
		['Ada (countess@example.org)', {}, { emails: ['ada@example.org'] }],
		['Ada (+44 20)', {}, { emails: ['ada@example.org', 'countess@example.org'] }],
		[
			'Ada (ada@example.org)',
			{},
			{
				emails: ['ada@example.org', 'countess@example.org'],
				phones: ['+44 20'],
				organisation: 'Engines',
				location: 'London',
			},
		],
		['Ada (1815-12-10)', { emails: [], phones: [], birthday: '1815-12-10' }, null],
		['Ada (Engines)', { emails: [], phones: [] }, null],
		['Ada (London)', { emails: [], phones: [], organisation: '' }, null],
		['Ada (London)', { emails: [], phones: [], organisation: 'Ada' }, null],
		['Ada', { emails: [], phones: [], organisation: '', location: '' }, null],
	])('is told from others of that name as %s', (words, own, beside) => {
		expect(tellingTitleOf({ ...ada, ...own }, inEnglish, beside === null ? null : contact('Ada', beside))).toBe(
			words,
		);
	});

	it('of somebody whom it could be is the path of the note, or what tells the other contact from it', () => {
		const contactOf = (number: number): Contact | undefined =>
			number === 2 ? contact('Ada', { emails: ['ada@example.org', 'other@example.org'] }) : undefined;
		const title = (possible: Parameters<typeof possibleTitleOf>[0]): string =>
			possibleTitleOf(possible, of('unclear', { couldBe: [] }), contactOf, inEnglish);
		expect(title({ path: 'People/Ada.md' })).toBe('Note People/Ada');
		expect(title({ path: 'md.md.MD' })).toBe('Note md.md');
		expect(title({ contact: 2, name: 'A.' })).toBe('Ada (other@example.org)');
		expect(title({ contact: 3, name: 'A.' })).toBe('A.');
	});
});

describe('a row', () => {
	const several = (count: number): Contact[] => Array.from({ length: count }, (_, at) => contact(`Ada ${at + 1}`));

	it('says why it was joined, and of whom', () => {
		const because = message('because.several');
		const why = said(because) ?? '';
		expect(reasonOf(of('new', { because, joined: several(2) }), inEnglish)).toBe(`${why}: Ada 1, Ada 2`);
		expect(reasonOf(of('new', { joined: several(2) }), inEnglish)).toBe('Ada 1, Ada 2');
		expect(reasonOf(of('new', { because, joined: several(1) }), inEnglish)).toBe(why);
		expect(reasonOf(of('unclear', { because, joined: several(2), couldBe: [] }), inEnglish)).toBe(why);
		expect(reasonOf(of('new'), inEnglish)).toBe('');
	});

	it('names no more than eight', () => {
		expect(reasonOf(of('new', { joined: several(8) }), inEnglish)).toMatch(/, Ada 8$/);
		expect(reasonOf(of('new', { joined: several(9) }), inEnglish)).toMatch(/, Ada 8 …$/);
	});

	it('shows the notes of a contact on one line, and the start of long ones', () => {
		expect(notesOf(entry('new', { notes: '  likes\n\ntea ' }))).toBe('likes tea');
		expect(notesOf(entry('new', { notes: 'a'.repeat(121) }))).toBe(`${'a'.repeat(120)}…`);
		expect(notesOf(of('nameless'))).toBe('');
	});

	it('names its note where that has another name', () => {
		expect(noteNameIfOther(entry('fill'))).toBeNull();
		expect(noteNameIfOther(entry('fill', { path: 'People/Countess.md' }))).toBe('Countess');
		expect(noteNameIfOther(of('nameless'))).toBeNull();
	});
});

describe('a file', () => {
	it('is named with the number of its contacts, or with what is wrong', () => {
		expect(wordsOfFile(fileOf('Name\nAda\nBen\n'), inEnglish)).toBe('people.csv (contacts: 2)');
		expect(wordsOfFile(fileOf('Name\nAda\n', ''), inEnglish)).toBe('Pasted text (contacts: 1)');
		expect(wordsOfFile(fileOf(''), inEnglish)).toBe('people.csv: There is nothing in it.');
		expect(nameOfFile(fileOf('', ''), inEnglish)).toBe('Pasted text');
	});

	it.each<[string, string, string]>([
		['Name,Shoes\nAda,39\n', 'Shoes', 'Shoes'],
		['Name,39\nAda,39\n', '39', '39'],
		['Name,\nAda,39\n', '2', 'Column 2'],
		['Name,2 of us,a1\nAda,39,1\n', '2 of us', '2 of us'],
		['Name,2 of us,a1\nAda,39,1\n', 'a1', 'a1'],
	])('of %j names the column %s: %s', (text, column, words) => {
		expect(nameOfColumn(fileOf(text), column, inEnglish)).toBe(words);
	});

	it('without headings names its columns by their numbers, also beyond nine', () => {
		const file = { headings: '12' } as ImportFile;
		expect([nameOfColumn(file, '2', inEnglish), nameOfColumn(file, '12', inEnglish)]).toEqual([
			'Column 2',
			'Column 12',
		]);
		const headed = { headings: '["2","Name"]' } as ImportFile;
		expect([nameOfColumn(headed, '2', inEnglish), nameOfColumn(headed, '1', inEnglish)]).toEqual(['2', '1']);
	});
});

it.each([
	[0, 0, 'Nothing was imported'],
	[1, 0, 'Imported: 1 note made'],
	[0, 2, 'Imported: 2 notes filled in'],
	[2, 1, 'Imported: 2 notes made, 1 note filled in'],
])('an import of %i new notes and %i others is reported', (made, filled, words) => {
	const [created, written] = [made, filled].map((count) =>
		Array.from({ length: count }, () => ({ path: 'Ada.md', text: '', before: '', after: '' })),
	);
	expect(reportOf({ created, written } as never, inEnglish)).toBe(words);
});
