import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../scripts/cli/frontmatter';
import type { Contact } from '../../src/contacts/contact';
import { planImport, usualFolder, type ImportPlan } from '../../src/contacts/plan-import';
import { person, personNote, plainNote, type TestNote } from '../support/builders';
import { contact } from '../support/contacts';
import { routineOf, type RoutineOptions } from '../support/routine-of';
import { said } from '../support/said';

function planOf(contacts: readonly Contact[], notes: readonly TestNote[], words: RoutineOptions = {}): ImportPlan {
	const routine = routineOf(notes, words);
	return planImport(
		contacts,
		{ folder: 'People' },
		{ ...routine, propertiesOf: (path) => readFrontmatter(routine.vault.textOf(path)).properties },
	);
}

/** A plan in short: the outcome for each contact, and the properties that are filled in. */
function wordsOf({ entries, settled }: ImportPlan): string[] {
	return [
		...entries.map(
			({ kind, path, fills }) =>
				`${kind} ${path}${fills.map(({ key, values }) => ` ${key}=${values.join('|')}`).join('')}`,
		),
		...settled.map((entry) =>
			entry.kind === 'same'
				? `same ${entry.path}`
				: entry.kind === 'unclear'
					? `unclear ${entry.couldBe.map((one) => ('path' in one ? one.path : String(one.contact))).join(' ')}`
					: `${entry.kind} ${entry.contact.number}`,
		),
	];
}

describe('a person who is there already', () => {
	const ada = personNote('Ada Lovelace', { email: 'ADA@example.org' });
	const ben = personNote('Ben Franklin', { aliases: ['Benjamin Franklin'] });
	const nuala = personNote("Nuala D'Arcy-Roy", { aliases: ['Nan D\u2018Arcy'] });

	it.each([
		[
			'not by e-mail, where the name is another',
			contact('Augusta King', { emails: ['ada@example.org'] }),
			'new People/Augusta King.md email=ada@example.org',
		],
		[
			'by any of several e-mails, without a name',
			contact('', { emails: ['a@example.org', 'ada@example.org'] }),
			'same People/Ada Lovelace.md',
		],
		['by e-mail, without a name', contact('', { emails: ['ada@example.org'] }), 'same People/Ada Lovelace.md'],
		[
			'by name before e-mail',
			contact('Ben Franklin', { emails: ['ada@example.org'] }),
			'fill People/Ben Franklin.md email=ada@example.org',
		],
		[
			'by name, whatever the e-mail',
			contact('ada lovelace', { emails: ['other@example.org'] }),
			'same People/Ada Lovelace.md',
		],
		['by the name that a note can have', contact('Ada: Lovelace?'), 'same People/Ada Lovelace.md'],
		['by alias', contact('Benjamin Franklin'), 'same People/Ben Franklin.md'],
		[
			'by a name with other apostrophes',
			contact('Nuala D\u2019Arcy\u2011Roy', { emails: ['n@example.org'] }),
			"fill People/Nuala D'Arcy-Roy.md email=n@example.org",
		],
		['by an alias with other apostrophes', contact("Nan D'Arcy"), "same People/Nuala D'Arcy-Roy.md"],
		['not by a name that is only alike', contact('Ada'), 'new People/Ada.md'],
	])('is known %s', (_, one, words) => {
		expect(wordsOf(planOf([one], [ada, ben, nuala]))).toEqual([words]);
	});

	it.each([
		['a list of them', ['a@example.org', 'b@example.org']],
		['several in one text', 'a@example.org, Ada <B@example.org>'],
		['a link to them', 'mailto:b@example.org'],
	])('is known by each address of a note that has %s', (_, email) => {
		const note = personNote('Ada Lovelace', { email });
		expect(wordsOf(planOf([contact('', { emails: ['b@example.org'] })], [note]))).toEqual([
			'same People/Ada Lovelace.md',
		]);
	});

	it('is left for the user to choose if an address or a name belongs to several people', () => {
		const shared = [
			personNote('Ada', { email: 'home@example.org' }),
			personNote('Ben', { email: 'home@example.org' }),
		];
		const home = { emails: ['home@example.org'] };
		expect(wordsOf(planOf([contact('Ben', home)], shared))).toEqual(['same People/Ben.md']);
		expect(wordsOf(planOf([contact('Cleo', home)], shared))).toEqual(['new People/Cleo.md email=home@example.org']);
		expect(wordsOf(planOf([contact('', home)], shared))).toEqual(['unclear People/Ada.md People/Ben.md']);
		const namesakes = [personNote('Ada', { folder: 'A' }), personNote('Ada', { folder: 'B' })];
		expect(wordsOf(planOf([contact('Ada')], namesakes))).toEqual(['unclear A/Ada.md B/Ada.md']);
	});
});

describe('what would be written', () => {
	const all = {
		emails: ['ada@example.org', 'second@example.org'],
		phones: ['+1', '+2'],
		birthday: '1815-12-10',
		aliases: ['Countess'],
	};

	it('a new note with all that a person’s note can hold', () => {
		expect(wordsOf(planOf([contact('Ada / Lovelace', all)], []))).toEqual([
			'new People/Ada Lovelace.md email=ada@example.org phone=+1 birthday=1815-12-10 aliases=Countess',
		]);
	});

	it('the blanks of a person’s note, and nothing that has a value, readable or not', () => {
		const ada = personNote('Ada Lovelace', { phone: '', birthday: 'in winter', aliases: ['Augusta'] });
		expect(wordsOf(planOf([contact('Ada Lovelace', all)], [ada]))).toEqual([
			'fill People/Ada Lovelace.md email=ada@example.org phone=+1',
		]);
	});

	it('properties by the names that settings give them, each name once', () => {
		const properties = {
			...routineOf([]).settings.properties,
			email: 'contact',
			phone: 'Contact',
			birthday: 'born',
		};
		expect(wordsOf(planOf([contact('Ada', all)], [], { settings: { properties } }))).toEqual([
			'new People/Ada.md contact=ada@example.org born=1815-12-10 aliases=Countess',
		]);
	});

	it('the tag of the list, into a note of that name that is not a person’s yet', () => {
		const note = plainNote('Inventors/Ada Lovelace.md', '---\nemail: a@b\n---\n');
		expect(wordsOf(planOf([contact('ada lovelace', all)], [note]))).toEqual([
			'tag Inventors/Ada Lovelace.md phone=+1 birthday=1815-12-10 aliases=Countess',
		]);
	});

	it.each([
		['D\u2019Arcy', "D'Arcy"],
		["D'Arcy", 'D\u2019Arcy'],
		['Jean\u2011Luc', 'Jean-Luc'],
	])('the tag of the list for %j into the note %j', (name, written) => {
		expect(wordsOf(planOf([contact(name)], [plainNote(`Inventors/${written}.md`)]))).toEqual([
			`tag Inventors/${written}.md`,
		]);
	});

	it('the name of a new note in the characters of the file', () => {
		expect(wordsOf(planOf([contact('Nuala D\u2019Arcy\u2013Roy')], []))).toEqual([
			'new People/Nuala D\u2019Arcy\u2013Roy.md',
		]);
	});

	it('nothing over a file that is not a note', () => {
		expect(wordsOf(planOf([contact('Ada.png')], [plainNote('Pictures/Ada.png')]))).toEqual([
			'new People/Ada.png.md',
		]);
	});

	it('nothing for a contact without a name, which is listed', () => {
		expect(wordsOf(planOf([contact('', { phones: ['+1'] }), contact('???'), contact('\u200B\u200E')], []))).toEqual(
			['nameless 0', 'nameless 0', 'nameless 0'],
		);
	});
});

describe('one person in several entries of a file', () => {
	it.each([
		[
			'the same name',
			[contact('Ada', { emails: ['a@x.org'] }), contact('ADA', { phones: ['+1'] })],
			'new People/Ada.md email=a@x.org phone=+1',
		],
		[
			'the same name with another apostrophe',
			[contact("D'Arcy", { emails: ['a@x.org'] }), contact('D\u2019Arcy', { phones: ['+1'] })],
			"new People/D'Arcy.md email=a@x.org phone=+1",
		],
		[
			'a nickname of one and the same e-mail',
			[
				contact('Ada', { emails: ['A@x.org'], aliases: ['Augusta'] }),
				contact('Augusta', { emails: ['a@x.org'] }),
			],
			'new People/Ada.md email=A@x.org aliases=Augusta',
		],
		[
			'the same e-mail, named once',
			[contact('', { emails: ['a@x.org'] }), contact('Ada', { emails: ['a@x.org'] })],
			'new People/Ada.md email=a@x.org',
		],
		['a name that becomes the same note', [contact('Ada/B'), contact('Ada: B')], 'new People/Ada B.md'],
	])('is one person: %s', (_, contacts, words) => {
		const plan = planOf(contacts, []);
		expect(wordsOf(plan)).toEqual([words]);
		expect(plan.entries[0]?.contact.remarks.map(said)).toEqual([`${contacts.length} entries count as one person.`]);
	});

	it('is one person where two names are the name and the alias of one note', () => {
		const ben = personNote('Ben', { aliases: ['Benjamin'] });
		const plan = planOf([contact('Ben', { emails: ['b@x.org'] }), contact('Benjamin', { phones: ['+1'] })], [ben]);
		expect(wordsOf(plan)).toEqual(['fill People/Ben.md email=b@x.org phone=+1']);
	});
});

describe('the folder for new people', () => {
	it('is where most people are', () => {
		expect(
			usualFolder([
				person('A', { folder: 'Work' }),
				person('B', { folder: 'Work/Old' }),
				person('C', { folder: 'Work/Old' }),
			]),
		).toBe('Work/Old');
		expect(usualFolder([person('A', { folder: '' })])).toBe('');
		expect(usualFolder([person('A', { folder: 'B' }), person('B', { folder: 'A' })])).toBe('A');
		expect(usualFolder([])).toBe('People');
	});
});
