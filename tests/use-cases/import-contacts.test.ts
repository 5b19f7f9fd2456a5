import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../scripts/cli/frontmatter';
import { onOneLine, type Contact } from '../../src/contacts/contact';
import { inOneList, planImport, rowsOf } from '../../src/contacts/plan-import';
import type { ListName } from '../../src/settings/lists';
import { importContacts, type Imported } from '../../src/use-cases/import-contacts';
import type { UndoOutcome } from '../../src/use-cases/undo';
import { undoImport } from '../../src/use-cases/undo-import';
import { anyName, anyWords } from '../support/arbitraries';
import { personNote, plainNote, type TestNote } from '../support/builders';
import { contact } from '../support/contacts';
import { vaultDiff } from '../support/note-diff';
import { routineOf, type TestRoutine } from '../support/routine-of';
import { runs } from '../support/runs';
import { said } from '../support/said';

const all = { emails: ['ada@example.org'], phones: ['+44 7700 900123'], birthday: '12-10', aliases: ['Countess'] };

/** Plans an import and writes it, as the app does. */
async function imported(
	contacts: readonly Contact[],
	routine: TestRoutine,
	list: ListName = 'network90',
	stopAfter = Infinity,
): Promise<Imported> {
	const propertiesOf = (path: string): Record<string, unknown> | null =>
		readFrontmatter(routine.vault.textOf(path)).properties;
	const { entries } = planImport(inOneList([contacts]), { folder: 'People' }, { ...routine, propertiesOf });
	return importContacts(entries, list, routine, {
		turn: (write) => write(),
		onProgress: (done) => Promise.resolve(done < stopAfter),
	});
}

function undone(what: Imported, routine: TestRoutine): Promise<UndoOutcome> {
	return undoImport(what, routine, async (path) => Promise.resolve(routine.vault.vanish(path)));
}

describe('importing', () => {
	it('makes a note with the tag of the list and what the file says', async () => {
		const routine = routineOf([]);
		await imported([contact('Ada Lovelace', all)], routine, 'list20');
		expect(routine.vault.textOf('People/Ada Lovelace.md')).toBe(
			'---\ntags:\n  - list20\nemail: ada@example.org\nphone: +44 7700 900123\nbirthday: 12-10\naliases:\n  - Countess\n---\n',
		);
		expect(routine.roster.get('People/Ada Lovelace.md')).toMatchObject({
			list: 'list20',
			email: 'ada@example.org',
			phone: '+44 7700 900123',
			birthday: { month: 12, date: 10 },
		});
	});

	it('fills in blanks, and changes no other byte', async () => {
		const text =
			'\uFEFF---\r\ntags: [network90] # old friend\r\nemail: # ask her\r\nPhone: "020"\r\n---\r\nShe wrote:\r\nemail: none';
		const routine = routineOf([{ ...plainNote('Ada Lovelace.md', text), properties: {} }]);
		await imported([contact('Ada Lovelace', all)], routine);
		expect(routine.vault.textOf('Ada Lovelace.md')).toBe(
			text
				.replace('email: # ask', 'email: ada@example.org # ask')
				.replace('"020"\r\n', '"020"\r\nbirthday: 12-10\r\naliases:\r\n  - Countess\r\n'),
		);
	});

	it('puts an existing note on the list, and keeps what is in it', async () => {
		const routine = routineOf([plainNote('Inventors/Ada Lovelace.md', '---\ntags: [poet]\n---\nEngines.\n')]);
		await imported([contact('Ada Lovelace', { emails: ['ada@example.org'] })], routine);
		expect(vaultDiff(routine.vault)).toEqual({
			'Inventors/Ada Lovelace.md': ['- tags: [poet]', '+ tags: [poet, network90]', '+ email: ada@example.org'],
		});
	});

	it('puts nobody on a list whom the user has put on one since, or taken off one', async () => {
		const plain = plainNote('Ada Lovelace.md', '---\ntags: [poet]\n---\n');
		for (const [before, since] of [
			[plain, '---\ntags: [poet, list20]\n---\n'],
			[personNote('Ada Lovelace', { folder: '' }), '---\ntags: [poet]\n---\n'],
		] as const) {
			const routine = routineOf([before]);
			const { entries } = planImport(
				[contact('Ada Lovelace', { emails: ['ada@example.org'] })],
				{ folder: '' },
				{ ...routine, propertiesOf: () => null },
			);
			routine.vault.put('Ada Lovelace.md', since);
			await importContacts(entries, 'network90', routine, {
				turn: (write) => write(),
				onProgress: () => Promise.resolve(true),
			});
			expect(routine.vault.textOf('Ada Lovelace.md')).toBe(since.replace(']\n', ']\nemail: ada@example.org\n'));
		}
	});

	it('decides by the note’s properties at the time of writing', async () => {
		const ada = personNote('Ada Lovelace');
		const routine = routineOf([ada]);
		const { entries } = planImport(
			[contact('Ada Lovelace', { emails: ['ada@example.org'] })],
			{ folder: '' },
			{ ...routine, propertiesOf: () => null },
		);
		const typed = ada.text.replace('---\n', '---\nemail: typed@example.org\n');
		routine.vault.put(ada.path, typed);
		await importContacts(entries, 'network90', routine, {
			turn: (write) => write(),
			onProgress: () => Promise.resolve(true),
		});
		expect(routine.vault.textOf(ada.path)).toBe(typed);
	});

	it('goes on if a note cannot be written, and reports it', async () => {
		const broken = plainNote('Ada.md', '---\ntags: [network90\n---\n');
		const routine = routineOf([broken]);
		routine.vault.failWriting('People/Ben.md');
		const { failures, created } = await imported([contact('Ada', all), contact('Ben'), contact('Cleo')], routine);
		expect(failures.map(({ path }) => path)).toEqual(['Ada.md', 'People/Ben.md']);
		expect(created.map(({ path }) => path)).toEqual(['People/Cleo.md']);
		expect(routine.vault.textOf('Ada.md')).toBe(broken.text);
	});

	it('stops when it is told to, and the notes written until then can be undone', async () => {
		const routine = routineOf([]);
		const outcome = await imported([contact('Ada'), contact('Ben'), contact('Cleo')], routine, 'network90', 2);
		expect(routine.vault.writes).toEqual(['People/Ada.md', 'People/Ben.md']);
		expect(await undone(outcome, routine)).toEqual({ done: true });
		expect(vaultDiff(routine.vault)).toEqual({});
	});
});

describe('the notes of a file', () => {
	const ada = contact('Ada', { notes: 'Likes tea.' });
	const withNotes = async (routine: TestRoutine): Promise<Imported> => {
		const propertiesOf = (path: string): Record<string, unknown> | null =>
			readFrontmatter(routine.vault.textOf(path)).properties;
		const { entries } = planImport([ada], { folder: 'People', notes: true }, { ...routine, propertiesOf });
		return importContacts(entries, 'network90', routine, {
			turn: (write) => write(),
			onProgress: () => Promise.resolve(true),
		});
	};

	it('go into the body if the user asks, once, and come out again', async () => {
		const routine = routineOf([personNote('Ada')]);
		await imported([ada], routine);
		expect(vaultDiff(routine.vault)).toEqual({});
		const done = await withNotes(routine);
		expect(routine.vault.textOf('People/Ada.md')).toContain('## Notes\n\n```text\nLikes tea.\n```\n');
		expect(await withNotes(routine)).toEqual({ created: [], written: [], failures: [] });
		expect(await undone(done, routine)).toEqual({ done: true });
		expect(vaultDiff(routine.vault)).toEqual({});
	});

	it('go into a new note', async () => {
		const routine = routineOf([]);
		await withNotes(routine);
		expect(routine.vault.textOf('People/Ada.md')).toBe(
			'---\ntags:\n  - network90\n---\n## Notes\n\n```text\nLikes tea.\n```\n',
		);
	});
});

describe('undoing an import', () => {
	const contacts = [contact('Ada', all), contact('Ben', { emails: ['ben@example.org'] })];

	it('brings every note back as it was, and new ones to the trash', async () => {
		const routine = routineOf([personNote('Ben')]);
		expect(await undone(await imported(contacts, routine), routine)).toEqual({ done: true });
		expect(vaultDiff(routine.vault)).toEqual({});
		expect(routine.vault.exists('People/Ada.md')).toBe(false);
	});

	it.each(['People/Ada.md', 'People/Ben.md'])(
		'is refused as a whole where a note has changed since: %s',
		async (path) => {
			const routine = routineOf([personNote('Ben')]);
			const outcome = await imported(contacts, routine);
			routine.vault.put(path, `${routine.vault.textOf(path)}More.\n`);
			const after = vaultDiff(routine.vault);
			expect(await undone(outcome, routine)).toMatchObject({ done: false });
			expect(vaultDiff(routine.vault)).toEqual(after);
		},
	);

	it('is refused where a new note is gone', async () => {
		const routine = routineOf([personNote('Ben')]);
		const outcome = await imported(contacts, routine);
		routine.vault.vanish('People/Ada.md');
		const refused = await undone(outcome, routine);
		expect(refused.done || said(refused.reason)).toBe('Ada: the note is not there any more');
		expect(routine.vault.textOf('People/Ben.md')).toContain('ben@example.org');
	});
});

const names = fc.oneof(
	{
		weight: 3,
		arbitrary: fc.constantFrom(
			'Ada',
			'ada',
			'Ben',
			'Ben: Franklin?',
			'Cleo',
			'Dora.md',
			'Édith',
			'E\u0301dith',
			'???',
			'',
			'A/B',
			'A B',
			'README',
			"D'Arcy",
			'D\u2019Arcy',
			'Jo\u2011Ann',
			'jo-ann',
			'A\u00A0B',
			'\u200BAda',
		),
	},
	anyName,
	anyWords.map(onOneLine),
);
const emails = fc.uniqueArray(fc.constantFrom('a@x.org', 'A@X.org', 'b@x.org', 'c@x.org', 'home@x.org'), {
	maxLength: 2,
	selector: (email) => email.toLowerCase(),
});
/** Contacts with some of these nicknames. */
const contactWith = (nicknames: readonly string[]): fc.Arbitrary<Contact> =>
	fc
		.record({
			name: names,
			emails,
			phones: fc.array(
				fc.oneof(
					fc.constantFrom('+1', '0170 99', 'yes: 1'),
					anyWords.map(onOneLine).filter((words) => words !== ''),
				),
				{ maxLength: 1 },
			),
			birthday: fc.constantFrom(null, '12-10', '1815-12-10'),
			aliases: fc.uniqueArray(fc.constantFrom(...nicknames), { maxLength: 2 }),
		})
		.map(({ name, ...words }) => contact(name, words));
const anyContact = contactWith(['Countess', 'Ben', '[x]', 'a: b']);
const someText = fc.constantFrom(
	undefined,
	'',
	'"quoted" # why',
	'home@x.org',
	'[]',
	'[a@x.org, z@x.org]',
	'{home: 1}',
	'some day',
	'# nothing yet',
	'12-10',
);
const anyPerson: fc.Arbitrary<TestNote> = fc
	.record({
		path: fc.constantFrom(
			'People/Ada.md',
			'Work/Ada.md',
			'People/Ben.md',
			'Ben Franklin.md',
			'Cleo.md',
			'README.md',
			'People/Édith.md',
			"D'Arcy.md",
			'People/D\u2018Arcy.md',
			'Work/Jo\u2013Ann.md',
		),
		tag: fc.constantFrom('tags: [network90]', 'tags: list20, poet', 'tags:', 'mood: good'),
		email: someText,
		phone: someText,
		birthday: someText,
		aliases: someText,
	})
	.map(({ path, tag, ...values }) => {
		const lines = Object.entries(values).flatMap(([key, value]) =>
			value === undefined ? [] : [`${key}: ${value}`.trimEnd()],
		);
		return plainNote(path, ['---', tag, ...lines, 'last: "one" # kept', '---', '# Body', 'email: body'].join('\n'));
	});
const anyNotes = fc.uniqueArray(anyPerson, { maxLength: 4, selector: ({ path }) => path });

it('finds the people it found before, also if a note that it has put on a list shares an address', async () => {
	const shared = ['email: [a@x.org, z@x.org]', '---', ''].join('\n');
	const routine = routineOf([
		plainNote('People/Ada.md', `---\ntags:\n${shared}`),
		plainNote('Ben Franklin.md', `---\ntags: [network90]\n${shared}`),
	]);
	const contacts = [contact('Ada'), contact('Édith', { emails: ['a@x.org'] })];
	await imported(contacts, routine);
	expect(await imported(contacts, routine)).toEqual({ created: [], written: [], failures: [] });
});

it('takes a nickname without a name for whom its address leads to over another such contact, in any order of the file', async () => {
	const contacts = [
		contact('', { aliases: ['Countess'], emails: ['a@x.org'] }),
		contact('', { emails: ['a@x.org', 'home@x.org'] }),
		contact('Ada', { emails: ['home@x.org'] }),
	];
	for (const file of [contacts, [...contacts].reverse()]) {
		const routine = routineOf([]);
		await imported(file, routine);
		expect(routine.vault.textOf('People/Ada.md')).toContain('- Countess');
		expect(await imported(file, routine)).toEqual({ created: [], written: [], failures: [] });
	}
});

it.each<[string, readonly TestNote[], readonly Contact[], string]>([
	[
		'the one of its name, before one by an alias, where these two are apart',
		[],
		[
			contact('Ada', { birthday: '1815-12-10' }),
			contact('A B'),
			contact('Ada', { aliases: ['a: b'], birthday: '12-10' }),
		],
		'People/Ada.md',
	],
	[
		'the note of its own name, also where it is joined by an alias',
		[plainNote('D’Arcy.md', '---\ntags: [network90]\n---\n')],
		[contact('A/B'), contact("D'Arcy", { aliases: ['a: b'], birthday: '12-10' })],
		'D’Arcy.md',
	],
	[
		'the one of its alias, where another name of its note stands in the file',
		[plainNote('People/D\u2018Arcy.md', '---\ntags: [network90]\nbirthday: 12-10\n---\n')],
		[
			contact('Ben', { emails: ['a@x.org'] }),
			contact('D\u2019Arcy', { aliases: ['Ben'], emails: ['a@x.org'] }),
			contact('Ada', { aliases: ['Ben'] }),
		],
		'People/D\u2018Arcy.md',
	],
	[
		'the one with whom it shares an address, before one who has its name as an alias',
		[plainNote('Édith.md', '---\ntags: [network90]\naliases: {home: 1}\n---\n')],
		[
			contact('Ada', { aliases: ['Ben'] }),
			contact('Édith', { aliases: ['Ben'], emails: ['a@x.org'] }),
			contact('Ben', { emails: ['a@x.org'], birthday: '12-10' }),
		],
		'Édith.md',
	],
	[
		'the one who is on a list, with the one of its alias, before a namesake who is on none',
		[
			plainNote('People/Ada.md', '---\nmood: good\n---\n'),
			plainNote('Work/Ada.md', '---\ntags: [network90]\n---\n'),
		],
		[contact('Ada', { aliases: ['a: b'] }), contact('A/B', { birthday: '12-10' })],
		'Work/Ada.md',
	],
	[
		'the one of its alias, whose note is told by its spelling from that of a namesake',
		[
			plainNote('People/D‘Arcy.md', '---\ntags: [network90]\n---\n'),
			plainNote("D'Arcy.md", '---\ntags: [network90]\n---\n'),
		],
		[contact('A/B', { birthday: '12-10' }), contact("D'Arcy", { aliases: ['a: b'] })],
		"D'Arcy.md",
	],
])('takes a contact for %s, and for no other the second time', async (_, notes, contacts, path) => {
	const routine = routineOf(notes);
	await imported(contacts, routine);
	expect(routine.vault.textOf(path)).toMatch(/^birthday: .*12-10$/m);
	expect(await imported(contacts, routine)).toEqual({ created: [], written: [], failures: [] });
});

it('takes no alias that somebody without a name has brought into a note for the user’s word', async () => {
	const routine = routineOf([plainNote('Ada.md', '---\ntags: [network90]\naliases: {home: 1}\n---\n')]);
	const contacts = [
		contact('Ada', { aliases: ['a: b'] }),
		contact('', { aliases: ['a: b'], emails: ['a@x.org'] }),
		contact('Cleo', { emails: ['a@x.org'] }),
		contact('A B', { birthday: '12-10' }),
	];
	await imported(contacts, routine);
	expect(routine.vault.textOf('Ada.md')).toContain('birthday: 12-10');
	expect(await imported(contacts, routine)).toEqual({ created: [], written: [], failures: [] });
});

it('leaves a contact in doubt whose namesake in the file has got a note', async () => {
	const routine = routineOf([]);
	const contacts = [
		contact('Ben', { emails: ['b@x.org'] }),
		contact('Ben', { aliases: ['a: b'] }),
		contact('A B', { aliases: ['Ben'], emails: ['b@x.org'], birthday: '1815-12-10' }),
		contact('A B', { birthday: '1815-12-10' }),
	];
	await imported(contacts, routine);
	expect(await imported(contacts, routine)).toEqual({ created: [], written: [], failures: [] });
});

it('takes a nickname that it has written itself no more for the user’s word than in the file', async () => {
	const routine = routineOf([plainNote('Bob Meier.md', '---\ntags: [network90]\nemail: bob@x.org\n---\n')]);
	const contacts = [
		contact('Robert Smith', { aliases: ['Bob'], birthday: '12-10' }),
		contact('Bob', { emails: ['bob@x.org'], birthday: '12-10' }),
	];
	await imported(contacts, routine);
	expect(routine.vault.textOf('People/Robert Smith.md')).toContain('- Bob');
	expect(await imported(contacts, routine)).toEqual({ created: [], written: [], failures: [] });
});

it('leaves a contact whose name is an alias of two people unclear, also where one of these stands twice in the file', async () => {
	const routine = routineOf([plainNote('Édith.md', '---\ntags: [network90]\n---\n')]);
	const contacts = [
		contact('Dora'),
		contact('Dora', { aliases: ['Countess B'] }),
		contact('Édith', { aliases: ['Countess B'] }),
		contact('Countess B', { birthday: '1815-12-10' }),
	];
	await imported(contacts, routine);
	expect(routine.vault.writes.filter((path) => /birthday/.test(routine.vault.textOf(path)))).toEqual([]);
	expect(await imported(contacts, routine)).toEqual({ created: [], written: [], failures: [] });
});

it('takes no alias that it has written itself for the user’s word', async () => {
	const routine = routineOf([plainNote('Édith.md', '---\ntags: [network90]\naliases: {home: 1}\n---\n')]);
	const contacts = [
		contact('Ida Muster', { aliases: ['Countess B'] }),
		contact('Countess B'),
		contact('Ida Muster'),
		contact('Édith', { aliases: ['Countess B'] }),
		contact('Countess B', { birthday: '1815-12-10' }),
	];
	await imported(contacts, routine);
	expect(routine.vault.textOf('People/Ida Muster.md')).toContain('- Countess B');
	expect(await imported(contacts, routine)).toEqual({ created: [], written: [], failures: [] });
});

it.each<[string, readonly TestNote[], readonly Contact[]]>([
	[
		'two of one note with other birthdays, one of whom has an alias that gets a note',
		[personNote('Robert Muster')],
		[
			contact('Eva Meier', { birthday: '1950-12-10' }),
			contact('Robert Muster', { birthday: '1950-12-10' }),
			contact('Robert Muster', { aliases: ['Eva Meier'], birthday: '05-05' }),
		],
	],
	[
		'two of one note with other birthdays, one of whom is in doubt by a part of the name',
		[personNote('Ida', { email: 'home@x.org' })],
		[
			contact('Ida', { birthday: '1950-12-10' }),
			contact('Ida Muster', { emails: ['home@x.org'], birthday: '1985-12-10' }),
		],
	],
	[
		'two with an address in common, each with a note',
		[personNote('Bob Lopez'), personNote('Robert Meier', { email: 'home@x.org' })],
		[
			contact('Bob Lopez', { emails: ['a@x.org'] }),
			contact('Robert M. Meier', { aliases: ['Bob Lopez'], emails: ['a@x.org'], jobTitle: 'Baker' }),
		],
	],
	[
		'an alias that leads to a note, of one whose name is an alias of somebody else',
		[personNote('Ben Franklin')],
		[
			contact('Ben', { emails: ['a@x.org'] }),
			contact('@', { aliases: ['Ben'] }),
			contact('Ben: Franklin?', { aliases: ['Ben'], emails: ['a@x.org'] }),
		],
	],
	[
		'a chain of aliases, with a birthday that breaks it',
		[],
		[
			contact('Eva Muster', { aliases: ['Anna Muster'] }),
			contact('Anna Muster', { aliases: ['Bob Lopez'] }),
			contact('Bob Lopez', { birthday: '05-05' }),
			contact('Anna Muster', { birthday: '12-10' }),
		],
	],
	[
		'an alias in a note whose name has a number, because two have it',
		[],
		[
			contact('Robert Muster', { birthday: '1985-12-10' }),
			contact('Meier, Ida', { aliases: ['Robert Muster'], birthday: '12-10', emails: ['c@x.org'] }),
			contact('Ida M Meier', { emails: ['home@x.org'] }),
			contact('Robert Muster', { aliases: ['Ida M Meier'], birthday: '05-05' }),
		],
	],
])('writes nothing the second time: %s', async (_, notes, contacts) => {
	const routine = routineOf(notes);
	await imported(contacts, routine);
	expect(await imported(contacts, routine)).toEqual({ created: [], written: [], failures: [] });
});

describe('any contacts and any notes', () => {
	it('imported twice, change nothing the second time', async () => {
		await fc.assert(
			fc.asyncProperty(anyNotes, fc.array(anyContact, { maxLength: 6 }), async (notes, contacts) => {
				const routine = routineOf(notes);
				await imported(contacts, routine);
				const writes = routine.vault.writes.length;
				expect(await imported(contacts, routine)).toEqual({ created: [], written: [], failures: [] });
				expect(routine.vault.writes).toHaveLength(writes);
			}),
			{ numRuns: runs(150) },
		);
	});

	it('no value is overwritten, and no line is lost but one without a value', async () => {
		await fc.assert(
			fc.asyncProperty(anyNotes, fc.array(anyContact, { maxLength: 6 }), async (notes, contacts) => {
				const routine = routineOf(notes);
				await imported(contacts, routine);
				for (const { path, text } of notes) {
					const [before, after] = [
						readFrontmatter(text).properties ?? {},
						readFrontmatter(routine.vault.textOf(path)).properties ?? {},
					];
					for (const [key, value] of Object.entries(before)) {
						const isBlank = value === null || value === '' || (Array.isArray(value) && value.length === 0);
						if (key !== 'tags' && !isBlank) expect(after[key], `${key} of ${path}`).toEqual(value);
					}
					const lost = (vaultDiff(routine.vault)[path] ?? []).filter((line) => line.startsWith('- '));
					expect(lost.filter((line) => !/^- (?:tags:|\w+:(?: #.*| \[\])?$)/.test(line))).toEqual([]);
				}
			}),
			{ numRuns: runs(150) },
		);
	});

	it('are in exactly one place of a plan each, merged or not', async () => {
		await fc.assert(
			fc.asyncProperty(anyNotes, fc.array(anyContact, { maxLength: 6 }), async (notes, contacts) => {
				const routine = routineOf(notes);
				const plan = planImport(
					contacts.map((one, index) => ({ ...one, number: index + 1 })),
					{ folder: 'People' },
					{ ...routine, propertiesOf: (path) => readFrontmatter(routine.vault.textOf(path)).properties },
				);
				const rows = rowsOf(plan);
				expect(rows.flatMap((row) => row.joined.map(({ number }) => number)).sort((a, b) => a - b)).toEqual(
					contacts.map((_, at) => at + 1),
				);
				for (const { contact: shown, joined } of rows) {
					const emails = new Set(joined.flatMap((one) => one.emails.map((email) => email.toLowerCase())));
					expect(shown.emails.map((email) => email.toLowerCase()).sort()).toEqual([...emails].sort());
				}
				return Promise.resolve();
			}),
			{ numRuns: runs(100) },
		);
	});

	it('undone, leave every note as it was', async () => {
		await fc.assert(
			fc.asyncProperty(anyNotes, fc.array(anyContact, { maxLength: 6 }), async (notes, contacts) => {
				const routine = routineOf(notes);
				expect(await undone(await imported(contacts, routine), routine)).toEqual({ done: true });
				expect(vaultDiff(routine.vault)).toEqual({});
			}),
			{ numRuns: runs(100) },
		);
	});
});
