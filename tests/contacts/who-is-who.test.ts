import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../scripts/cli/frontmatter';
import { cleanContact, noParts, type Contact } from '../../src/contacts/contact';
import { inOneList, planImport, rowsOf, type ImportPlan, type PlanChoices } from '../../src/contacts/plan-import';
import { importContacts } from '../../src/use-cases/import-contacts';
import { personNote, plainNote, type PersonFields, type TestNote } from '../support/builders';
import { contact } from '../support/contacts';
import { routineOf, type TestRoutine } from '../support/routine-of';
import { runs } from '../support/runs';
import { said } from '../support/said';

function planIn(routine: TestRoutine, contacts: readonly Contact[], choices: Partial<PlanChoices> = {}): ImportPlan {
	return planImport(
		contacts,
		{ folder: 'People', ...choices },
		{ ...routine, propertiesOf: (path) => readFrontmatter(routine.vault.textOf(path)).properties },
	);
}

/** The rows in short: what happens, where, and the numbers of the contacts. */
function rows(
	contacts: readonly Contact[],
	notes: readonly TestNote[] = [],
	choices: Partial<PlanChoices> = {},
): string[] {
	return rowsOf(planIn(routineOf(notes), inOneList([contacts]), choices)).map((row) => {
		const place =
			'path' in row
				? ` ${row.path}`
				: row.kind === 'unclear'
					? ` ${row.couldBe.map((one) => ('path' in one ? one.path : one.contact)).join(' or ')}`
					: '';
		return `${row.joined.map(({ number }) => number).join('+')} ${row.kind}${place}`;
	});
}

const mail = { emails: ['muster@example.org'] };
const ida = contact('Ida Muster', { ...mail, phones: ['1001'] });
const karl = contact('Karl Muster', { ...mail, phones: ['1002'], birthday: '1980-01-02' });

/** As the readers of files make it. */
const card = (found: Partial<Contact>): Contact => cleanContact({ ...contact(''), ...found, phones: [] });
const ofFamily = (family: string): Partial<Contact> => ({ parts: { ...noParts, family } });

describe('contacts of a file', () => {
	it.each([
		['a couple with one mailbox', [ida, karl], ['1 new People/Ida Muster.md', '2 new People/Karl Muster.md']],
		['the same, the other way round', [karl, ida], ['1 new People/Karl Muster.md', '2 new People/Ida Muster.md']],
		['an invisible mark', [contact('Ida Muster\u200E'), contact('Ida Muster')], ['1+2 new People/Ida Muster.md']],
		[
			'an invisible mark, last',
			[contact('Ida Muster'), contact('Ida\uFEFF Muster')],
			['1+2 new People/Ida Muster.md'],
		],
		[
			'a selector of variants, and a comma',
			[contact('Muster, Ida'), contact('Ida\uFE0F Muster'), contact('Ida Muster')],
			['1+2+3 new People/Ida Muster.md'],
		],
		[
			'the joiner of a script',
			[contact('علی\u200Cرضا Muster'), contact('علیرضا Muster')],
			['1+2 new People/علی\u200Cرضا Muster.md'],
		],
		[
			'father and son by suffix',
			[contact('Karl Muster Jr.'), contact('Karl Muster Sr.')],
			['1 new People/Karl Muster Jr.md', '2 new People/Karl Muster Sr.md'],
		],
		[
			'father and son by a suffix of its own',
			[
				contact('Karl Muster', { parts: { ...noParts, suffix: 'Jr.' } }),
				contact('Karl Muster', { parts: { ...noParts, suffix: 'Sr.' } }),
			],
			['1 new People/Karl Muster Jr.md', '2 new People/Karl Muster Sr.md'],
		],
		[
			'father and son by a suffix behind the family name',
			[
				card({ name: 'Karl Muster', parts: { ...noParts, given: 'Karl', family: 'Muster Jr.' } }),
				card({ name: 'Karl Muster', parts: { ...noParts, given: 'Karl', family: 'Muster, Sr.' } }),
			],
			['1 new People/Karl Muster Jr.md', '2 new People/Karl Muster Sr.md'],
		],
		[
			'father and son by a suffix behind the given name, and in front',
			[
				card({ name: 'Karl Muster', parts: { ...noParts, given: 'Karl II', family: 'Muster' } }),
				card({ name: 'Karl Muster', parts: { ...noParts, prefix: 'Jr.', given: 'Karl', family: 'Muster' } }),
			],
			['1 new People/Karl Muster II.md', '2 new People/Karl Muster Jr.md'],
		],
		[
			'a couple in one name, and one of them',
			[contact('Ida & Karl Muster', mail), contact('Ida Muster', mail)],
			['1 new People/Ida & Karl Muster.md', '2 new People/Ida Muster.md'],
		],
		[
			'one of a couple, and both in words',
			[contact('Ida Muster', mail), contact('Ida und Karl Muster', mail)],
			['1 new People/Ida Muster.md', '2 new People/Ida und Karl Muster.md'],
		],
		[
			'a couple in one name, twice',
			[contact('Ida & Karl Muster'), contact('Ida und Karl Muster')],
			['1+2 new People/Ida & Karl Muster.md'],
		],
		[
			'father and son by birthday',
			[contact('Karl Muster', { birthday: '1950-01-02' }), karl],
			['1 new People/Karl Muster.md', '2 new People/Karl Muster 2.md'],
		],
		['one without a name', [contact('', mail), ida], ['1+2 new People/Ida Muster.md']],
		['one without a name, last', [ida, contact('', mail)], ['1+2 new People/Ida Muster.md']],
		[
			'one without a name, and two with the address',
			[ida, contact('', mail), karl],
			['1 new People/Ida Muster.md', '2 unclear 1 or 3', '3 new People/Karl Muster.md'],
		],
		[
			'one without a name, and another birthday',
			[contact('', { ...mail, birthday: '05-05' }), karl],
			['1 nameless', '2 new People/Karl Muster.md'],
		],
		[
			'two without a name who cannot be one',
			[contact('', { ...mail, birthday: '05-05' }), contact('', { ...mail, birthday: '06-06' }), ida],
			['1 unclear 3', '2 unclear 3', '3 new People/Ida Muster.md'],
		],
		[
			'a bridge of middle names',
			[contact('Ida Marie Muster'), contact('Ida Muster'), contact('Ida Anna Muster')],
			['1 new People/Ida Marie Muster.md', '2 unclear 1 or 3', '3 new People/Ida Anna Muster.md'],
		],
		[
			'an alias of two others, in two contacts',
			[
				contact('Ida Muster', { aliases: ['Countess B'] }),
				contact('Countess B'),
				contact('Eva Meier', { aliases: ['Countess B'] }),
				contact('Countess B', { birthday: '12-10' }),
				contact('Ida Muster'),
			],
			['1+5 new People/Ida Muster.md', '2+4 unclear 1 or 5 or 3', '3 new People/Eva Meier.md'],
		],
		[
			'an alias of one who stands in the file twice',
			[contact('Ida Muster', { aliases: ['Countess B'] }), contact('Countess B'), contact('Ida Muster')],
			['1+2+3 new People/Ida Muster.md'],
		],
		[
			'an alias of one who stands in the file twice, with two birthdays between them',
			[
				contact('Ida Muster', { aliases: ['Countess B'] }),
				contact('Countess B', { birthday: '05-05' }),
				contact('Ida Muster', { birthday: '12-10' }),
			],
			['1+3 new People/Ida Muster.md', '2 new People/Countess B.md'],
		],
		[
			'two of one nickname, which two others have, by the address of one of them',
			[
				contact('Robert Smith', { aliases: ['Bob'], emails: ['smith@x.org'] }),
				contact('Robert Jones', { aliases: ['Bob'], emails: ['jones@x.org'] }),
				contact('Bob', { phones: ['1'] }),
				contact('Bob', { emails: ['smith@x.org'] }),
			],
			['1 new People/Robert Smith.md', '2 new People/Robert Jones.md', '3+4 unclear 1 or 2'],
		],
		[
			'a given name that is the beginning of another, whose alias is the whole',
			[
				contact('Robert', { emails: ['a@x.org'] }),
				contact('Robert Meier', { emails: ['a@x.org'] }),
				contact('Robert', { aliases: ['Robert Meier'] }),
			],
			['1+2+3 new People/Robert.md'],
		],
		[
			'Mum of two families at one address',
			[
				contact('Mum', { ...mail, parts: { ...noParts, given: 'Ida', family: 'Muster' } }),
				contact('Mum', { ...mail, parts: { ...noParts, given: 'Eva', family: 'Meier' } }),
			],
			['1 unclear 2', '2 unclear 1'],
		],
		[
			'a dropped word, and other family names',
			[contact('Ida Kim Muster', ofFamily('Kim')), contact('Ida Muster', ofFamily('Muster'))],
			['1 new People/Ida Kim Muster.md', '2 new People/Ida Muster.md'],
		],
		[
			'the same, with one mailbox',
			[
				contact('Ida Kim Muster', { ...mail, ...ofFamily('Kim') }),
				contact('Ida Muster', { ...mail, ...ofFamily('Muster') }),
			],
			['1 new People/Ida Kim Muster.md', '2 unclear 1'],
		],
		[
			'a dropped word of the family name',
			[contact('Ana García López', ofFamily('García López')), contact('Ana López', ofFamily('Lopez'))],
			['1+2 new People/Ana García López.md'],
		],
		[
			'a dropped word of a family name with a hyphen',
			[
				contact('Ana María García-López', ofFamily('García-López')),
				contact('Ana García-López', ofFamily('García López')),
			],
			['1+2 new People/Ana María García-López.md'],
		],
		['a company', [contact('Acme', { isCompany: true }), ida], ['1 company', '2 new People/Ida Muster.md']],
		[
			'an address of a company',
			[contact('Acme', { isCompany: true, ...mail }), contact('', mail)],
			['1 company', '2 nameless'],
		],
	])('are told apart: %s', (_, contacts, expected) => {
		expect(rows(contacts)).toEqual(expected);
	});

	it('who share a name and nothing else wait for the user', () => {
		const two = [
			contact('Karl Muster', { emails: ['k@x.org'], phones: ['1001'], organisation: 'Acme' }),
			contact('Karl Muster', { emails: ['j@y.org'], phones: ['1002'], organisation: 'Umbrella' }),
		];
		expect(rows(two)).toEqual(['1 unclear 2', '2 unclear 1']);
		expect(rows(two, [], { decisions: [{ kind: 'same', contact: 2, with: 1 }] })).toEqual([
			'1+2 new People/Karl Muster.md',
		]);
		expect(rows(two, [], { decisions: [{ kind: 'apart', contact: 2, with: 1 }] })).toEqual([
			'1 new People/Karl Muster.md',
			'2 new People/Karl Muster 2.md',
		]);
	});

	it('are one person whatever their order, except for which is first', () => {
		const three = [
			contact('Ida Marie Muster', { birthday: '01-02' }),
			contact('Ida Muster'),
			contact('Ida M. Muster', { phones: ['1'] }),
		];
		for (const order of [
			[0, 1, 2],
			[2, 1, 0],
			[1, 0, 2],
			[1, 2, 0],
			[0, 2, 1],
			[2, 0, 1],
		]) {
			expect(rows(order.flatMap((at) => three[at] ?? []))).toHaveLength(1);
		}
	});

	it('many of one name, in time that is in proportion to their number', () => {
		const same = Array.from({ length: 20_000 }, (_, at) => contact('Ida Muster', { phones: [String(1000 + at)] }));
		expect(rows(same)).toHaveLength(1);
		const renamed = same.map((one, at) => ({ ...one, aliases: [`Ida${at}`] }));
		expect(rows(renamed, [personNote('Ida Muster')])).toHaveLength(1);
		const differing = same.map((one, at) => ({ ...one, birthday: `${1900 + (at % 90)}-01-02` }));
		expect(rows(differing).every((row) => row.includes('unclear'))).toBe(true);
	});
});

describe('a note that is there', () => {
	const mailOf = { email: 'muster@example.org' };
	const note = personNote('Ida Muster', mailOf);

	it.each([
		['another name with its address', [karl], [note], ['1 new People/Karl Muster.md']],
		['its name', [ida], [note], ['1 fill People/Ida Muster.md']],
		['no name and its address', [contact('', { ...mail, phones: ['1'] })], [note], ['1 fill People/Ida Muster.md']],
		[
			'no name, and its address is also another’s',
			[contact('', mail), karl],
			[note],
			['1 unclear 2 or People/Ida Muster.md', '2 new People/Karl Muster.md'],
		],
		[
			'its name and another birthday',
			[{ ...ida, birthday: '05-05' }],
			[personNote('Ida Muster', { birthday: '1980-01-02' })],
			['1 unclear People/Ida Muster.md'],
		],
		[
			'its name and another year',
			[{ ...ida, birthday: '1950-01-02' }],
			[personNote('Ida Muster', { birthday: '1980-01-02' })],
			['1 unclear People/Ida Muster.md'],
		],
		['its name with a suffix', [contact('Ida Muster Jr.')], [note], ['1 unclear People/Ida Muster.md']],
		[
			'its name, in a note on no list, and another birthday',
			[{ ...ida, birthday: '05-05' }],
			[plainNote('Ida Muster.md', '---\nbirthday: 1980-01-02\n---\n')],
			['1 unclear Ida Muster.md'],
		],
		['a part of its name, and its address', [contact('Ida', mail)], [note], ['1 unclear People/Ida Muster.md']],
		['a part of its name', [contact('Ida')], [note], ['1 new People/Ida.md']],
		[
			'its alias, of two who cannot be one',
			[contact('Ida Muster', { birthday: '01-01' }), contact('Ida Meier', { birthday: '02-02' })],
			[personNote('Ida Muster', { aliases: ['Ida Meier'] })],
			['1 unclear People/Ida Muster.md', '2 unclear People/Ida Muster.md'],
		],
		[
			'a comma in its name',
			[contact('Muster, Dr. Ida', { phones: ['1'] })],
			[note],
			['1 fill People/Ida Muster.md'],
		],
	])('is filled in or left alone by a contact with %s', (_, contacts, notes, expected) => {
		expect(rows(contacts, notes)).toEqual(expected);
	});

	it.each<[string, readonly TestNote[], readonly Contact[], readonly string[]]>([
		[
			'an alias of two notes, which the file says of one of them',
			[personNote('Anna Muster', { aliases: ['Oma Anni'] }), personNote('Anna Meier', { aliases: ['Oma Anni'] })],
			[contact('Oma Anni', { phones: ['1'] }), contact('Anna Meier', { aliases: ['Oma Anni'] })],
			['1 unclear People/Anna Muster.md or People/Anna Meier.md', '2 same People/Anna Meier.md'],
		],
		[
			'a nickname of two notes, which the file says of one of them',
			[personNote('Robert Smith', { aliases: ['Bob'] }), personNote('Robert Jones', { aliases: ['Bob'] })],
			[contact('Bob', { phones: ['1'] }), contact('Robert Jones', { aliases: ['Bob'], emails: ['j@x.org'] })],
			['1 unclear People/Robert Smith.md or People/Robert Jones.md', '2 fill People/Robert Jones.md'],
		],
		[
			'a nickname of a note, which the file says of somebody else',
			[personNote('Robert Smith', { aliases: ['Bob'] })],
			[contact('Bob', { phones: ['1'] }), contact('Robert Jones', { aliases: ['Bob'] })],
			['1 unclear People/Robert Smith.md or 2', '2 new People/Robert Jones.md'],
		],
		[
			'an alias of a note, and the name of another that a third contact of theirs has',
			[personNote('Ida Meier'), personNote('Karl Muster', { phone: '1555' })],
			[
				contact('Ida Lopez', { aliases: ['Ida Meier'], phones: ['1030'], birthday: '05-05' }),
				contact('Ida Lopez', { phones: ['1555'] }),
				contact('Ida Meier', { aliases: ['Karl Muster'], phones: ['1030'] }),
			],
			[
				'1 unclear People/Ida Meier.md or People/Karl Muster.md',
				'2 unclear People/Ida Meier.md or People/Karl Muster.md',
				'3 fill People/Ida Meier.md',
			],
		],
		[
			'a number that both have, of whom each has another note',
			[personNote('Dr. Ida Muster', mailOf), personNote('Ida Muster')],
			[
				contact('Ida Muster', { ...mail, phones: ['1001'] }),
				contact('Ida Muster', { phones: ['1001'], birthday: '05-05' }),
			],
			['1 unclear People/Dr. Ida Muster.md or People/Ida Muster.md', '2 fill People/Ida Muster.md'],
		],
		[
			'the name of one who stands first or last, in a note on no list',
			[plainNote('Ida Meier.md', '')],
			[contact('Ida Muster', { aliases: ['Ida Meier'] }), contact('Ida Meier')],
			['1+2 tag Ida Meier.md'],
		],
	])('is no other’s by %s', (_, notes, contacts, expected) => {
		expect(rows(contacts, notes)).toEqual(expected);
		const routine = routineOf(notes);
		const turned = rowsOf(planIn(routine, inOneList([[...contacts].reverse()])));
		expect(turned.map(({ kind }) => kind).reverse()).toEqual(
			rowsOf(planIn(routine, inOneList([contacts]))).map(({ kind }) => kind),
		);
	});

	const born = personNote('Ada Lovelace', { birthday: '02-29' });
	const turned = personNote('Lovelace, Ada');
	const cards = [contact('Ada Lovelace', { birthday: '02-29' }), contact('Lovelace, Ada')];

	it('takes no value of a contact whose name, to the letter, another note has', () => {
		expect(rows(cards, [born, turned])).toEqual([
			'1 same People/Ada Lovelace.md',
			'2 same People/Lovelace, Ada.md',
		]);
		expect(rows([...cards].reverse(), [born, turned])).toEqual([
			'1 same People/Lovelace, Ada.md',
			'2 same People/Ada Lovelace.md',
		]);
		const third = personNote('Ada Lovelace', { folder: 'Old', phone: '100200' });
		expect(rows([...cards, contact('Ada Lovelace', { phones: ['100200'] })], [born, turned, third])).toEqual([
			'1 unclear People/Ada Lovelace.md or People/Lovelace, Ada.md or Old/Ada Lovelace.md',
			'2 same People/Lovelace, Ada.md',
			'3 same Old/Ada Lovelace.md',
		]);
	});

	it('of a name that other notes have too is found by its address, and by no birthday', () => {
		const notes = [
			personNote('Ida Muster', { folder: 'A', email: 'muster@example.org' }),
			personNote('Ida Muster', { folder: 'B', birthday: '05-05' }),
		];
		const either = 'A/Ida Muster.md or B/Ida Muster.md';
		expect(rows([ida], notes)).toEqual(['1 fill A/Ida Muster.md']);
		expect(rows([contact('Ida Muster', { birthday: '05-05', phones: ['1'] })], notes)).toEqual([
			`1 unclear ${either}`,
		]);
		expect(rows([ida, contact('Ida Muster', { jobTitle: 'Baker' })], notes)).toEqual([
			'1 fill A/Ida Muster.md',
			`2 unclear ${either}`,
		]);
		expect(rows([contact('Ida Muster'), contact('IDA Muster', { phones: ['1'] })], notes)).toEqual([
			`1+2 unclear ${either}`,
		]);
		expect(rows([contact('Ida Muster', mail), contact('IDA Muster', { ...mail, phones: ['1'] })], notes)).toEqual([
			'1+2 fill A/Ida Muster.md',
		]);
	});

	it('is not found for a contact that is in doubt within the file, though another contact of the file got it', () => {
		const file = [
			contact('Ida Marie Muster', mail),
			contact('Ida Muster', { ...mail, phones: ['1'] }),
			contact('Ida Anna Muster'),
		];
		const notes = [personNote('Ida Marie Muster', { email: 'muster@example.org' }), personNote('Ida Anna Muster')];
		expect(rows(file, [])[1]).toBe('2 unclear 1 or 3');
		expect(rows(file, notes)[1]).toMatch(/^2 unclear /);
		const alias = [
			contact('Ida', { aliases: ['Eva Meier'] }),
			contact('Eva Meier', { phones: ['1'], birthday: '12-10' }),
			contact('Karl', { aliases: ['Eva Meier'], birthday: '12-10' }),
		];
		expect(rows(alias, [personNote('Karl', { aliases: ['Eva Meier'], birthday: '12-10' })])[1]).toMatch(
			/^2 unclear /,
		);
	});

	it('is found for a contact that is in doubt within the file by an address of its own', () => {
		const file = [
			contact('Ida Muster', {
				emails: ['ida@example.org'],
				phones: ['1001'],
				organisation: 'A',
				birthday: '12-10',
			}),
			contact('Ida Muster', { emails: ['muster@example.org'], phones: ['1002'], organisation: 'B' }),
		];
		const found = (own: PersonFields): string | undefined => rows(file, [personNote('Ida Muster', own)])[0];
		expect(found({ birthday: '12-10' })).toBe('1 unclear People/Ida Muster.md or 2');
		expect(found({ birthday: '12-10', email: 'ida@example.org' })).toBe('1 fill People/Ida Muster.md');
	});

	it('of somebody whose alias and address are another’s takes nothing of hers', () => {
		const notes = [
			personNote('Ida', { email: 'muster@example.org' }),
			personNote('Eva', { aliases: ['Ida'], email: 'muster@example.org', phone: '100200' }),
		];
		expect(
			rows([contact('Ida', mail), contact('Eva', { ...mail, aliases: ['Ida'], phones: ['100200'] })], notes),
		).toEqual(['1 same People/Ida.md', '2 same People/Eva.md']);
	});

	it('is chosen and declined by the user, against every rule', () => {
		const other = { ...ida, birthday: '05-05' };
		const notes = [personNote('Ida Muster', { birthday: '1980-01-02' })];
		expect(
			rows([other], notes, { decisions: [{ kind: 'same', contact: 1, with: 'People/Ida Muster.md' }] }),
		).toEqual(['1 fill People/Ida Muster.md']);
		expect(
			rows([other], notes, { decisions: [{ kind: 'apart', contact: 1, with: 'People/Ida Muster.md' }] }),
		).toEqual(['1 new People/Ida Muster 2.md']);
		expect(rows([ida], [note], { decisions: [{ kind: 'apart', contact: 1, with: note.path }] })).toEqual([
			'1 new People/Ida Muster 2.md',
		]);
		expect(rows([ida, contact('', mail)], [], { decisions: [{ kind: 'apart', contact: 2, with: 1 }] })).toEqual([
			'1 new People/Ida Muster.md',
			'2 nameless',
		]);
	});

	it('with the address of a new person is named in a remark', () => {
		const [row] = planIn(routineOf([note]), [karl]).entries;
		expect(row?.contact.remarks.map(said)).toEqual([
			'The address muster@example.org is also in the note Ida Muster.',
		]);
	});

	it('says why it is taken for the contact', () => {
		const [row] = rowsOf(planIn(routineOf([note]), [contact('Muster, Ida', { phones: ['1'] })]));
		expect(row?.because?.key).toBe('because.order');
	});
});

/**
 * Small worlds: real people with a name, a birthday and an address of their own or of a household, some with a note.
 */
const anyWorld = fc.record({
	people: fc.uniqueArray(
		fc.record({
			name: fc.constantFrom('Ida Muster', 'Karl Muster', 'Karl Muster Jr.', 'Karl Muster Sr.', 'Ida Meier'),
			year: fc.integer({ min: 1950, max: 1955 }),
		}),
		{ minLength: 1, maxLength: 4, selector: ({ name, year }) => `${name} ${year}` },
	),
	cards: fc.array(
		fc.record({
			who: fc.nat(3),
			form: fc.constantFrom('plain', 'turned', 'titled', 'nameless'),
			hasMail: fc.boolean(),
		}),
		{ minLength: 1, maxLength: 5 },
	),
	noted: fc.array(fc.nat(3), { maxLength: 2 }),
});

it('never writes a number into the note of somebody else, and nothing the second time', async () => {
	await fc.assert(
		fc.asyncProperty(anyWorld, async ({ people, cards, noted }) => {
			const notes = [...new Set(noted)].flatMap((at) => {
				const person = people[at];
				return person === undefined
					? []
					: [
							{
								...personNote(person.name, {
									email: 'muster@example.org',
									birthday: `${person.year}-01-02`,
								}),
								year: person.year,
							},
						];
			});
			const unique = notes.filter(({ path }, at) => notes.findIndex((one) => one.path === path) === at);
			const contacts = inOneList([
				cards.flatMap(({ who, form, hasMail }) => {
					const person = people[who];
					if (person === undefined) return [];
					const [given = '', family = '', suffix = ''] = person.name.split(' ');
					const name = {
						plain: person.name,
						turned: `${family}, ${given}${suffix === '' ? '' : `, ${suffix}`}`,
						titled: `Dr. ${person.name}`,
						nameless: '',
					}[form];
					return [
						contact(name, {
							...(hasMail ? mail : {}),
							birthday: `${person.year}-01-02`,
							phones: [`100${person.year}`],
						}),
					];
				}),
			]);
			const routine = routineOf(unique);
			const write = async (): Promise<number> => {
				const { entries } = planIn(routine, contacts);
				const done = await importContacts(entries, 'network90', routine, {
					turn: (one) => one(),
					onProgress: () => Promise.resolve(true),
				});
				return done.created.length + done.written.length + done.failures.length;
			};
			await write();
			for (const { path, year } of unique) {
				const phone: unknown = readFrontmatter(routine.vault.textOf(path)).properties?.phone ?? null;
				if (phone !== null) expect(phone).toBe(`100${year}`);
			}
			expect(await write()).toBe(0);
		}),
		{ numRuns: runs(200) },
	);
});
