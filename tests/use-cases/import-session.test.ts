import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../scripts/cli/frontmatter';
import type { ImportRow } from '../../src/contacts/plan-import';
import { ImportFile } from '../../src/use-cases/import-file';
import { ImportSession } from '../../src/use-cases/import-session';
import { RememberedColumns } from '../../src/use-cases/remembered-columns';
import { encodeAs } from '../contacts/old-encodings';
import { personNote, type TestNote } from '../support/builders';
import { routineOf } from '../support/routine-of';
import { runs } from '../support/runs';
import { said } from '../support/said';

function cards(...lines: string[][]): string {
	return lines.map((card) => ['BEGIN:VCARD', ...card, 'END:VCARD', ''].join('\n')).join('');
}

function bytes(text: string): Uint8Array {
	return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

interface Opened {
	readonly session: ImportSession;
	/** Makes the plan, and gives its rows in short. */
	readonly rows: () => string[];
	readonly row: (index: number) => ImportRow;
}

function open(notes: readonly TestNote[] = [], remembered = new RememberedColumns()): Opened {
	const session = new ImportSession('en', remembered);
	const routine = routineOf(notes);
	const plan = (): void =>
		session.makePlan('People', {
			...routine,
			propertiesOf: (path) => readFrontmatter(routine.vault.textOf(path)).properties,
		});
	return {
		session,
		rows: () => {
			plan();
			return session.rows.map(
				(one) =>
					`${one.kind} ${one.joined.map(({ number }) => number).join('+')}${'path' in one ? ` ${one.path}` : ''}`,
			);
		},
		row: (index) => {
			plan();
			const one = session.rows[index];
			if (one === undefined) throw new RangeError(`There is no row ${index}`);
			return one;
		},
	};
}

const twins = cards(
	['FN:Hedy Lamarr', 'EMAIL:h@example.org'],
	['FN:Ida Rhodes'],
	['FN:Hedy Lamarr', 'EMAIL:h@example.org', 'TEL:+43 1 555'],
);

describe('an encoding', () => {
	it('is the next likely one where nothing can be read in the first, and can be chosen', () => {
		// The first reading of these headings, for a reader in English, has no heading that is known.
		const { session } = open();
		session.add('a.csv', encodeAs('koi8-r', 'Имя\nida\n'));
		expect(session.files[0]?.problem).toBeNull();
		expect(session.contacts.map(({ name }) => name)).toEqual(['ida']);
		expect(session.files[0]?.encodings).toMatchObject({
			encoding: 'koi8-r',
			close: [{ encoding: 'windows-874' }, { encoding: 'koi8-r' }],
		});
	});
});

describe('files', () => {
	it('are numbered through, and none is read twice', () => {
		const { session, rows } = open();
		expect([session.add('a.vcf', bytes(twins)), session.add('b.csv', bytes('Name\nMary Ware\n'))]).toEqual([
			null,
			null,
		]);
		const again = session.add('copy of a.vcf', bytes(twins));
		expect(again === null ? '' : said(again)).toBe('It was read already, so it is not taken twice.');
		expect(
			[session.add('', 'Name\nAnn Hay\n'), session.add('', 'Name\nAnn Hay\n')].filter((one) => one === null),
		).toHaveLength(1);
		expect(rows()).toEqual([
			'new 1+3 People/Hedy Lamarr.md',
			'new 2 People/Ida Rhodes.md',
			'new 4 People/Mary Ware.md',
			'new 5 People/Ann Hay.md',
		]);
	});

	it('that cannot be read are not kept, so that they can be added once more when they are mended', () => {
		const { session } = open();
		for (const [content, words] of [
			['["vcard",[]]', /jCard/],
			['<vcards><vcard/></vcards>', /xCard/],
			['Dear Ada,', /No contacts/],
			['', /nothing in it/],
		] as const) {
			const problem = session.add('file', bytes(content));
			expect(problem === null ? '' : said(problem)).toMatch(words);
		}
		expect(session.files).toEqual([]);
	});
});

describe('an import before its first file', () => {
	it('is empty, and takes no notes of the files', () => {
		const { session } = open();
		expect([session.notes, session.files, session.contacts, session.rows, session.plan, session.taken()]).toEqual([
			false,
			[],
			[],
			[],
			{ entries: [], settled: [] },
			[],
		]);
	});
});

describe('a file', () => {
	it('is another one where a byte, its length or its kind differs', () => {
		const { session } = open();
		session.add('a.csv', bytes('Name\nAda\n'));
		for (const content of [bytes('Name\nAdb\n'), bytes('Name\nAda\nBen\n'), bytes('Name\nAd'), 'Name\nAda\n'])
			expect(session.add('b.csv', content)).toBeNull();
		for (const content of [bytes('Name\nAda\n'), 'Name\nAda\n'])
			expect(session.add('b.csv', content)).not.toBeNull();
		expect(session.files.map(({ contacts }) => contacts.length)).toEqual([1, 1, 2, 1, 1]);
	});

	it('that was pasted is in UTF-8, with nothing to choose; one that is no table has no columns', () => {
		const { session } = open();
		session.add('', 'Name\nAda\n');
		session.add('a.vcf', bytes(twins));
		expect(
			session.files.map(({ encodings, columns, headings, hasHeadings }) => [
				encodings.close,
				columns,
				headings !== '',
				hasHeadings,
			]),
		).toEqual([
			[[], [], true, true],
			[[], [], false, false],
		]);
		expect(session.files[0]?.encodings.encoding).toBe('utf-8');
	});
});

describe('who is who', () => {
	it('is asked of unclear rows alone, with each other row once', () => {
		const { session, row } = open();
		session.add(
			'a.vcf',
			bytes(
				cards(
					['FN:Jo Hay', 'BDAY:1985-01-02', 'EMAIL:jo@example.org'],
					['FN:Jo Hay', 'BDAY:1985-01-02', 'EMAIL:jo@example.org'],
					['FN:Jo Hay', 'BDAY:1950-03-04'],
					['FN:Jo Hay', 'TEL:+1 555'],
				),
			),
		);
		expect(session.possibilities(row(0))).toEqual([]);
		const unclear = row(2);
		expect([unclear.kind, session.possibilities(unclear).length]).toEqual(['unclear', 2]);
	});

	it('a row is left out whole or not at all, and so is a company', () => {
		const { session, row, rows } = open();
		session.add(
			'a.vcf',
			bytes(
				cards(
					['FN:Ida Rhodes'],
					['FN:Hedy Lamarr', 'EMAIL:h@example.org'],
					['FN:Hedy Lamarr', 'EMAIL:h@example.org'],
				),
			),
		);
		session.takeApart(row(1));
		rows();
		session.mark(row(1), false);
		session.decide('same', row(1), { contact: 3, name: 'Hedy Lamarr' });
		expect(rows()).toEqual(['new 1 People/Ida Rhodes.md', 'new 2+3 People/Hedy Lamarr.md']);
		expect(session.isLeftOut(row(1))).toBe(false);
		session.mark(row(1), false);
		expect(session.isLeftOut(row(1))).toBe(true);
		session.mark(row(1), true);
		expect([session.isLeftOut(row(1)), session.taken().length]).toEqual([false, 2]);
	});

	it('a company that is taken comes in also where it was left out', () => {
		const { session, row } = open();
		session.add('a.vcf', bytes(cards(['FN:Beispiel GmbH', 'X-ABShowAs:COMPANY'])));
		session.mark(row(0), false);
		session.takeCompany(row(0), false);
		expect(session.isLeftOut(row(0))).toBe(true);
		session.takeCompany(row(0), true);
		expect([session.isLeftOut(row(0)), session.taken().length]).toEqual([false, 1]);
	});

	it('a row is there because a company was taken only as long as nobody else is in it', () => {
		const { session, rows, row } = open();
		session.add('a.vcf', bytes(cards(['FN:Beispiel GmbH', 'X-ABShowAs:COMPANY'], ['FN:Ida Rhodes'])));
		session.takeCompany(row(0), true);
		expect(session.isCompanyTaken(row(0))).toBe(true);
		session.decide('same', row(1), { contact: 1, name: 'Beispiel GmbH' });
		expect(rows()).toHaveLength(1);
		expect([row(0).joined.length, session.isCompanyTaken(row(0))]).toEqual([2, false]);
	});

	it('a contact that was taken from a note and joined with another of that note is not offered the note again', () => {
		const { session, rows, row } = open([personNote('Ada Lovelace')]);
		session.add('a.vcf', bytes(cards(['FN:Ada Lovelace', 'EMAIL:ada@example.org'], ['FN:Augusta King'])));
		session.decide('apart', row(0), { path: 'People/Ada Lovelace.md' });
		session.decide('same', row(1), { path: 'People/Ada Lovelace.md' });
		expect(rows()).toEqual(['new 1 People/Ada Lovelace 2.md', 'same 2 People/Ada Lovelace.md']);
		session.decide('same', row(1), { contact: 1, name: 'Ada Lovelace' });
		expect(rows()).toEqual(['fill 1+2 People/Ada Lovelace.md']);
		expect(session.canJoinAgain(row(0))).toEqual([]);
	});

	it('is said by taking apart and joining again, in any order', () => {
		const { session, rows, row } = open();
		session.add('a.vcf', bytes(twins));
		session.takeApart(row(0));
		expect(rows()).toEqual([
			'new 1 People/Hedy Lamarr.md',
			'new 2 People/Ida Rhodes.md',
			'new 3 People/Hedy Lamarr 2.md',
		]);
		expect(session.canJoinAgain(row(2))).toEqual([{ contact: 1, name: 'Hedy Lamarr' }]);
		expect(session.canJoinAgain(row(1))).toEqual([]);
		session.decide('same', row(2), { contact: 1, name: 'Hedy Lamarr' });
		expect(rows()).toEqual(['new 1+3 People/Hedy Lamarr.md', 'new 2 People/Ida Rhodes.md']);
		expect(session.canJoinAgain(row(0))).toEqual([]);
		session.takeApart(row(0));
		expect(rows()).toHaveLength(3);
	});

	it('three that are taken apart are joined again one by one', () => {
		const { session, rows, row } = open();
		session.add(
			'a.vcf',
			bytes(cards(['FN:Jo Hay'], ['FN:Jo Hay', 'TEL:+1 555 0001'], ['FN:Jo Hay', 'TEL:+1 555 0002'])),
		);
		expect(rows()).toEqual(['new 1+2+3 People/Jo Hay.md']);
		session.takeApart(row(0));
		expect(rows()).toEqual(['new 1 People/Jo Hay.md', 'new 2 People/Jo Hay 2.md', 'new 3 People/Jo Hay 3.md']);
		session.decide('same', row(0), { contact: 3, name: 'Jo Hay' });
		expect(rows()).toEqual(['new 1+3 People/Jo Hay.md', 'new 2 People/Jo Hay 2.md']);
		// The other row is offered once, although both of its contacts were taken apart.
		expect(session.canJoinAgain(row(1))).toEqual([{ contact: 1, name: 'Jo Hay' }]);
		session.decide('same', row(1), { contact: 1, name: 'Jo Hay' });
		expect(rows()).toEqual(['new 1+2+3 People/Jo Hay.md']);
	});

	it('a contact is taken from a note, and given back', () => {
		const { session, rows, row } = open([personNote('Ada Lovelace')]);
		session.add('a.vcf', bytes(cards(['FN:Ada Lovelace', 'EMAIL:ada@example.org'])));
		expect(rows()).toEqual(['fill 1 People/Ada Lovelace.md']);
		session.decide('apart', row(0), { path: 'People/Ada Lovelace.md' });
		expect(rows()).toEqual(['new 1 People/Ada Lovelace 2.md']);
		expect(session.canJoinAgain(row(0))).toEqual([{ path: 'People/Ada Lovelace.md' }]);
		session.decide('same', row(0), { path: 'People/Ada Lovelace.md' });
		expect(rows()).toEqual(['fill 1 People/Ada Lovelace.md']);
	});

	it('what is unclear is settled by saying that it is nobody of those, or one of them', () => {
		const namesakes = cards(
			['FN:Jo Hay', 'BDAY:1985-01-02'],
			['FN:Jo Hay', 'BDAY:1950-03-04'],
			['FN:Jo Hay', 'TEL:+1 555'],
		);
		const first = open();
		first.session.add('a.vcf', bytes(namesakes));
		const unclear = first.row(2);
		expect(first.session.possibilities(unclear)).toHaveLength(2);
		for (const possible of first.session.possibilities(unclear)) first.session.decide('apart', unclear, possible);
		expect(first.rows()).toEqual([
			'new 1 People/Jo Hay.md',
			'new 2 People/Jo Hay 2.md',
			'new 3 People/Jo Hay 3.md',
		]);
		expect(first.session.canJoinAgain(first.row(2))).toHaveLength(2);

		const second = open();
		second.session.add('a.vcf', bytes(namesakes));
		second.session.decide('same', second.row(2), { contact: 2, name: 'Jo Hay' });
		expect(second.rows()).toEqual(['new 1 People/Jo Hay.md', 'new 2+3 People/Jo Hay 2.md']);
	});

	it('one of very many with the same name is somebody new once the user says that it is none of them', () => {
		const { session, rows, row } = open();
		session.add(
			'a.vcf',
			bytes(cards(...Array.from({ length: 40 }, (_, index) => ['FN:Jo Hay', `ORG:Company ${index}`]))),
		);
		expect(rows()[20]).toBe('unclear 21');
		for (const possible of session.possibilities(row(20))) session.decide('apart', row(20), possible);
		expect(rows()[20]).toBe('new 21 People/Jo Hay.md');
		expect(rows()[21]).toBe('unclear 22');
	});

	it('any words about it leave each contact in one row', () => {
		const words = fc.array(fc.tuple(fc.constantFrom('takeApart', 'same', 'apart'), fc.nat(), fc.nat()), {
			maxLength: 8,
		});
		fc.assert(
			fc.property(words, (all) => {
				const { session, rows, row } = open([personNote('Jo Hay')]);
				session.add(
					'a.vcf',
					bytes(
						twins +
							cards(['FN:Jo Hay', 'BDAY:1985-01-02'], ['FN:Jo Hay', 'BDAY:1950-03-04'], ['FN:Jo Hay']),
					),
				);
				for (const [kind, one, other] of all) {
					rows();
					const chosen = row(one % session.rows.length);
					const possibles = [...session.possibilities(chosen), ...session.canJoinAgain(chosen)];
					const possible = possibles[other % Math.max(1, possibles.length)];
					if (kind === 'takeApart') session.takeApart(chosen);
					else if (possible !== undefined)
						session.decide(kind === 'same' ? 'same' : 'apart', chosen, possible);
				}
				rows();
				expect(
					session.rows.flatMap(({ joined }) => joined.map(({ number }) => number)).sort((a, b) => a - b),
				).toEqual([1, 2, 3, 4, 5, 6]);
			}),
			{ numRuns: runs(60) },
		);
	});
});

describe('what is left out', () => {
	it('stays out when the plan is made anew, and a row that is taken apart stays out whole', () => {
		const { session, rows, row } = open();
		session.add('a.vcf', bytes(twins));
		session.mark(row(0), false);
		expect(session.taken().map(({ path }) => path)).toEqual(['People/Ida Rhodes.md']);
		session.takeApart(row(0));
		rows();
		expect(session.taken().map(({ path }) => path)).toEqual(['People/Ida Rhodes.md']);
	});

	it('companies come in only if they are taken, and go out again', () => {
		const { session, rows, row } = open();
		session.add('a.vcf', bytes(cards(['FN:Beispiel GmbH', 'X-ABShowAs:COMPANY'], ['FN:Ida Rhodes'])));
		expect(rows()).toEqual(['company 1', 'new 2 People/Ida Rhodes.md']);
		session.takeCompany(row(0), true);
		expect(rows()[0]).toBe('new 1 People/Beispiel GmbH.md');
		expect([session.isCompanyTaken(row(0)), session.isCompanyTaken(row(1))]).toEqual([true, false]);
		session.takeCompany(row(0), false);
		expect(rows()[0]).toBe('company 1');
	});
});

describe('the columns of a table', () => {
	const table = 'First Name,Last Name,Club,Nr\nIda,Rhodes,Chess,7\n';

	it('that are not read are named, and read as soon as the user says what they are', () => {
		const { session } = open();
		session.add('a.csv', bytes(table));
		const [file = expect.fail()] = session.files;
		expect(file.columns).toEqual([
			{ column: 'Club', sample: 'Chess' },
			{ column: 'Nr', sample: '7' },
		]);
		session.chooseColumn(file, 'Club', 'organisation');
		expect(session.contacts[0]?.organisation).toBe('Chess');
		expect(file.columns).toHaveLength(2);
		session.chooseColumn(file, 'Club', null);
		expect(session.contacts[0]?.organisation).toBe('');
	});

	it('are remembered for other files with the same headings, in this import and the next, and for no others', () => {
		const remembered = new RememberedColumns();
		const { session } = open([], remembered);
		session.add('a.csv', bytes(table));
		session.add('b.csv', bytes(table.replace('Ida', 'Mary').replace('Chess', 'Go')));
		session.add('c.csv', bytes('First Name,Club\nAnn,Go\n'));
		const [file = expect.fail()] = session.files;
		session.chooseColumn(file, 'Club', 'organisation');
		expect(session.contacts.map(({ organisation }) => organisation)).toEqual(['Chess', 'Go', '']);
		const next = open([], remembered).session;
		next.add('d.csv', bytes(table));
		expect(next.contacts[0]?.organisation).toBe('Chess');
		expect(next.files[0]?.choiceOf('Club')).toBe('organisation');
	});

	it('without headings are known by their numbers, and remembered for their file only', () => {
		const remembered = new RememberedColumns();
		const { session } = open([], remembered);
		session.add('a.csv', bytes('Ida Rhodes,ida@example.org,Chess,x\nMary Ware,mary@example.org,Go,y\n'));
		const [file = expect.fail()] = session.files;
		const [unread] = file.columns;
		session.chooseColumn(file, unread?.column ?? '', 'organisation');
		expect([unread, session.contacts.map(({ organisation }) => organisation)]).toEqual([
			{ column: '3', sample: 'Chess' },
			['Chess', 'Go'],
		]);
		session.add('b.csv', bytes('Ann Hay,ann@example.org,10 Downing Street,z\nJo Hay,jo@example.org,Somewhere,y\n'));
		expect(session.contacts.map(({ organisation }) => organisation)).toEqual(['Chess', 'Go', '', '']);
	});
});

describe('dates and encodings', () => {
	it('dates that could be either are left out until the user says what comes first, and can be said anew', () => {
		const { session } = open();
		session.add('a.csv', bytes('Name,Birthday\nIda Rhodes,05/06/1985\n'));
		const [file = expect.fail()] = session.files;
		expect([file.unsureDate, session.contacts[0]?.birthday]).toEqual(['05/06/1985', null]);
		session.chooseDateOrder(file, 'day first');
		expect([file.unsureDate, session.contacts[0]?.birthday]).toEqual(['05/06/1985', '1985-06-05']);
		session.chooseDateOrder(file, 'month first');
		expect(session.contacts[0]?.birthday).toBe('1985-05-06');
		expect(file.dateOrder).toBe('month first');
	});

	it('dates in a column that the user has to name are asked about, too', () => {
		const { session } = open();
		session.add('a.csv', bytes('Name,Tag der Tage\nIda Rhodes,05/06/1985\n'));
		const [file = expect.fail()] = session.files;
		expect(file.unsureDate).toBeNull();
		session.chooseColumn(file, 'Tag der Tage', 'birthday');
		expect(file.unsureDate).toBe('05/06/1985');
		session.chooseDateOrder(file, 'day first');
		expect(session.contacts[0]?.birthday).toBe('1985-06-05');
	});

	it('nothing is asked about dates once the user has said that their column holds none', () => {
		const { session } = open();
		session.add('a.csv', bytes('Name,Tag der Tage\nIda Rhodes,05/06/1985\n'));
		const [file = expect.fail()] = session.files;
		expect(file.dateOrder).toBeNull();
		session.chooseColumn(file, 'Tag der Tage', 'birthday');
		expect(file.unsureDate).toBe('05/06/1985');
		session.chooseColumn(file, 'Tag der Tage', null);
		expect(file.unsureDate).toBeNull();
	});

	it('a file that cannot be read has no columns, headings or contacts, and says why', () => {
		const file = new ImportFile('a.csv', bytes('\u0000\u0001\u0002'), 'en', new RememberedColumns());
		expect([file.columns, file.headings, file.hasHeadings, file.contacts]).toEqual([[], '', false, []]);
		expect(file.problem).not.toBeNull();
	});

	it('a file is read anew in the encoding that the user chooses, and the choice can be taken back', () => {
		const { session } = open();
		session.add('a.csv', bytes('Name\n\u00C8\u00E2\u00E0\u00ED\n'));
		const [file = expect.fail()] = session.files;
		expect(file.encodings.close.map(({ encoding }) => encoding)).toEqual(['windows-1251', 'x-mac-cyrillic']);
		expect(session.contacts[0]?.name).toBe('\u0418\u0432\u0430\u043D');
		session.chooseEncoding(file, 'x-mac-cyrillic');
		expect(session.contacts[0]?.name).not.toBe('\u0418\u0432\u0430\u043D');
		session.chooseEncoding(file, 'windows-1251');
		expect(session.contacts[0]?.name).toBe('\u0418\u0432\u0430\u043D');
	});

	/** A file with one contact, which has none in the other encoding: there its heading is no word. */
	const inCyrillic = bytes(
		'\u00C8\u00EC\u00FF,\u00D2\u00E5\u00EB\u00E5\u00F4\u00EE\u00ED\n\u00C8\u00E2\u00E0\u00ED,-\n',
	);

	it('what was said about a contact stays with it when a file before it is read as one without contacts, and as one with them', () => {
		const { session, row } = open();
		session.add('a.csv', inCyrillic);
		session.add('b.vcf', bytes(twins));
		const [file = expect.fail()] = session.files;
		session.takeApart(row(1));
		session.mark(row(2), false);
		expect(row(2).contact).toMatchObject({ number: 3, name: 'Ida Rhodes' });
		for (const [encoding, before] of [
			['x-mac-cyrillic', 0],
			['windows-1251', 1],
		] as const) {
			session.chooseEncoding(file, encoding);
			expect([file.contacts.length, file.problem === null]).toEqual([before, before === 1]);
			expect(row(before + 1).contact).toMatchObject({ number: before + 2, name: 'Ida Rhodes' });
			expect(session.isLeftOut(row(before + 1))).toBe(true);
			expect(session.canJoinAgain(row(before))).toEqual([{ contact: before + 3, name: 'Hedy Lamarr' }]);
		}
	});

	it('a company that was taken stays so when a file before it has no contacts any more', () => {
		const { session, rows, row } = open();
		session.add('a.csv', inCyrillic);
		session.add('b.vcf', bytes(cards(['FN:Beispiel GmbH', 'X-ABShowAs:COMPANY'], ['FN:Ida Rhodes'])));
		session.takeCompany(row(1), true);
		session.chooseEncoding(session.files[0] ?? expect.fail(), 'x-mac-cyrillic');
		expect(rows()).toEqual(['new 1 People/Beispiel GmbH.md', 'new 2 People/Ida Rhodes.md']);
		expect([session.isCompanyTaken(row(0)), session.isCompanyTaken(row(1))]).toEqual([true, false]);
	});

	it('what was said about a contact that is gone is said about no other', () => {
		const { session, rows, row } = open();
		session.add('a.csv', inCyrillic);
		session.add('b.vcf', bytes(cards(['FN:Ida Rhodes'], ['FN:Mary Ware'])));
		session.mark(row(0), false);
		expect(session.isLeftOut(row(0))).toBe(true);
		session.chooseEncoding(session.files[0] ?? expect.fail(), 'x-mac-cyrillic');
		expect(rows()).toEqual(['new 1 People/Ida Rhodes.md', 'new 2 People/Mary Ware.md']);
		expect(session.taken()).toHaveLength(2);
	});
});
