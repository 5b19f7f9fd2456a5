import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../scripts/cli/frontmatter';
import { sentence } from '../../src/command-line/result';
import { planImport } from '../../src/contacts/plan-import';
import { readVcards } from '../../src/contacts/vcard';
import { inEnglish } from '../../src/language/in-english';
import { openLanguage } from '../../src/language/open-language';
import { exportContacts, type ExportChoices, type ExportedContacts } from '../../src/use-cases/export-contacts';
import type { Problem } from '../../src/vault/note';
import { anyName, anyWords } from '../support/arbitraries';
import { personNote, plainNote, type TestNote } from '../support/builders';
import { routineOf, type RoutineOptions, type TestRoutine } from '../support/routine-of';
import { runs } from '../support/runs';

const propertiesIn = (routine: TestRoutine) => (path: string) => readFrontmatter(routine.vault.textOf(path)).properties;

function exported(
	notes: readonly TestNote[],
	choices: Partial<ExportChoices> = {},
	words: RoutineOptions = {},
): ExportedContacts {
	const routine = routineOf(notes, words);
	return exportContacts({ format: 'vcf', list: null, ...choices }, routine, propertiesIn(routine), inEnglish);
}

/** The lines of an export without what every card or event begins and ends with. */
function linesOf({ text }: ExportedContacts): string[] {
	const usual = /^(?:BEGIN|END|VERSION|PRODID|CALSCALE|UID|DTSTAMP|TRANSP|N)[:;]/;
	return text
		.replaceAll('\r\n ', '')
		.split('\r\n')
		.filter((line) => line !== '' && !usual.test(line));
}

const wordsOf = (problems: readonly Problem[]): string[] => problems.map((problem) => sentence(problem, inEnglish));

describe('exported cards', () => {
	it('hold all that a note holds for other programs', () => {
		const ada = personNote('Ada Lovelace', {
			aliases: ['Augusta; Ada', 'Countess, the'],
			email: ['Ada <ada@example.org>', 'mailto:second@example.org'],
			phone: '+44 20 7946 0000',
			birthday: '1815-12-10',
			dates: ['1835-07-08 wedding', '05-12 first letter', '2019-10-08'],
			...{
				organization: '[[Engines/Analytical|Analytical Engines; Ltd]]',
				jobTitle: 'Countess',
				location: ['[[London]]', 'Ockham'],
				lastTouched: '2026-11-01',
				hardTime: 'private',
			},
			body: 'What only I know.\n',
		});
		expect(exported([ada]).text.split('\r\n')).toEqual([
			'BEGIN:VCARD',
			'VERSION:4.0',
			'PRODID:-//Top of mind//Contacts//EN',
			expect.stringMatching(/^UID:urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
			'FN:Ada Lovelace',
			'N:;Ada Lovelace;;;',
			'NICKNAME:Augusta; Ada,Countess\\, the',
			'EMAIL;PREF=1:ada@example.org',
			'EMAIL:second@example.org',
			'TEL;PREF=1:+44 20 7946 0000',
			'BDAY:18151210',
			'item1.ANNIVERSARY:18350708',
			'item1.X-ABLabel:wedding',
			'item2.X-ABDATE;X-APPLE-OMIT-YEAR=1604:1604-05-12',
			'item2.X-ABLabel:first letter',
			'item3.X-ABDATE:2019-10-08',
			'ORG:Analytical Engines\\; Ltd',
			'TITLE:Countess',
			'ADR:;;;London\\, Ockham;;;',
			'END:VCARD',
			'',
		]);
	});

	it.each([
		['1961-02-14', 'BDAY:19610214'],
		['02-14', 'BDAY:--0214'],
		['--0229', 'BDAY:--0229'],
		['0000-05-14', 'BDAY:--0514'],
		['1985/5/14', 'BDAY:19850514'],
		['[[1961-02-14]]', 'BDAY:19610214'],
		['1961-02-14T00:00', 'BDAY:19610214'],
	])('write the birthday %s as %s', (birthday, line) => {
		expect(linesOf(exported([personNote('Ada', { birthday })]))).toContain(line);
	});

	it.each([
		['+44 20 7946 0000, +44 20 7946 0001', ['TEL;PREF=1:+44 20 7946 0000', 'TEL:+44 20 7946 0001']],
		['+44 20 7946 0000,,12', ['TEL;PREF=1:+44 20 7946 0000\\,\\,12']],
		[['020 7946 0000', ' 020 7946 0000'], ['TEL;PREF=1:020 7946 0000']],
	])('write the phone %j', (phone, lines) => {
		expect(linesOf(exported([personNote('Ada', { phone })])).slice(1)).toEqual(lines);
	});

	it('name what cannot be read, and leave it out', () => {
		const ada = personNote('Ada', {
			birthday: 'in winter',
			dates: ['05-12 wedding', 'some day'],
			email: 'ask Ben',
			phone: [4420, 'ask her'],
		});
		const { text, problems } = exported([ada]);
		expect(wordsOf(problems)).toEqual([
			'People/Ada.md: birthday: “in winter” is not a birthday such as 1961-02-14 or 02-14',
			'People/Ada.md: dates: “some day” is not a day with its words, such as 05-12 wedding',
			'People/Ada.md: email: “ask Ben” is not an email address such as ada@example.org',
			expect.stringContaining('People/Ada.md: phone: 4420 is written as a number'),
			'People/Ada.md: phone: “ask her” is not a phone number such as +44 20 7946 0000',
		]);
		expect(text).not.toMatch(/BDAY|EMAIL|TEL|winter|some day|ask/);
		expect(wordsOf(exported([ada], { format: 'ics' }).problems).map((words) => words.split(':')[1])).toEqual([
			' birthday',
			' dates',
		]);
	});

	it('are of the list that is asked for, in the order of the paths, with those who are paused', () => {
		const notes = [
			personNote('Cleo'),
			personNote('Ben', { list: 'list20' }),
			personNote('Ada', { paused: true }),
			plainNote('Other.md'),
		];
		const names = (choices: Partial<ExportChoices>): string[] =>
			linesOf(exported(notes, choices)).filter((line) => line.startsWith('FN:'));
		expect(names({})).toEqual(['FN:Ada', 'FN:Ben', 'FN:Cleo']);
		expect(names({ list: 'network90' })).toEqual(['FN:Ada', 'FN:Cleo']);
		expect(names({ list: 'list20' })).toEqual(['FN:Ben']);
		expect(exported(notes)).toMatchObject({ people: 3, days: 0, problems: [] });
		expect(exported([]).text).toBe('');
	});

	it('read properties by the names that settings give them', () => {
		const properties = { ...routineOf([]).settings.properties, email: 'mail', birthday: 'Born' };
		const ada = personNote('Ada', { ...{ Mail: 'ada@example.org', born: '12-10' }, email: 'no', birthday: 'no' });
		const { problems, ...rest } = exported([ada], {}, { settings: { properties } });
		expect(problems).toEqual([]);
		expect(linesOf({ ...rest, problems })).toEqual(['FN:Ada', 'EMAIL;PREF=1:ada@example.org', 'BDAY:--1210']);
	});
});

describe('exported days', () => {
	it('come every year, all day, and keep nobody busy', () => {
		const ada = personNote('Ada, C.', { birthday: '1815-12-10', dates: ['2019-05-12 moved; to Leeds', '10-08'] });
		const { text, days } = exported([ada], { format: 'ics' });
		expect(days).toBe(3);
		expect(text.split('\r\n').slice(0, 12)).toEqual([
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//Top of mind//Days of people//EN',
			'CALSCALE:GREGORIAN',
			'BEGIN:VEVENT',
			expect.stringMatching(/^UID:[0-9a-f-]{36}$/),
			'DTSTAMP:20000101T000000Z',
			'DTSTART;VALUE=DATE:18151210',
			'RRULE:FREQ=YEARLY',
			'SUMMARY:Ada\\, C.’s birthday',
			'TRANSP:TRANSPARENT',
			'END:VEVENT',
		]);
		expect(linesOf(exported([ada], { format: 'ics' })).slice(3)).toEqual([
			'DTSTART;VALUE=DATE:20190512',
			'RRULE:FREQ=YEARLY',
			'SUMMARY:Ada\\, C.: moved\\; to Leeds',
			'DTSTART;VALUE=DATE:19721008',
			'RRULE:FREQ=YEARLY',
			'SUMMARY:Ada\\, C.',
		]);
		expect(text).not.toMatch(/DTEND|DURATION/);
	});

	it.each([
		['02-29', '19720229'],
		['1960-02-29', '19600229'],
	])('fall on the last day of February for %s', (birthday, start) => {
		expect(linesOf(exported([personNote('Ada', { birthday })], { format: 'ics' })).slice(0, 2)).toEqual([
			`DTSTART;VALUE=DATE:${start}`,
			'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1',
		]);
	});

	it('keep their identifiers when a day is corrected or the order changes, and share none', () => {
		const ids = (dates: readonly string[]): string[] =>
			[
				...exported([personNote('Ada', { birthday: '12-10', dates })], { format: 'ics' }).text.matchAll(
					/UID:(.*)\r/g,
				),
			].map(([, id = '']) => id);
		const [birthday, wedding, moved, again] = ids(['05-12 wedding', '10-08 moved', '10-09 moved']);
		expect(ids(['10-07 moved', '10-09 moved', '05-13 wedding'])).toEqual([birthday, moved, again, wedding]);
		expect(new Set([birthday, wedding, moved, again]).size).toBe(4);
	});
});

const someValue = <Value>(...values: Value[]): fc.Arbitrary<Value | undefined> => fc.constantFrom(undefined, ...values);
const anyPerson = fc.record({
	name: fc.oneof(
		anyName,
		fc.constantFrom(
			'Ada Lovelace',
			'ada lovelace',
			'李小龍',
			'E\u0301dith',
			'Édith',
			'Jr.',
			'Sammy Davis Jr.',
			'Lovelace, Ada',
			'a@x.org',
			'BEGIN:VCARD',
			'END:VCARD',
		),
	),
	folder: fc.constantFrom('', 'People', 'A, B; C'),
	list: fc.constantFrom('list20' as const, 'network90' as const),
	aliases: fc.option(fc.array(fc.oneof(anyWords, fc.constantFrom('Countess', 'a, b; c\\n')), { maxLength: 3 }), {
		nil: undefined,
	}),
	phone: someValue<unknown>('+1 555 0142', '1;2,3', ['+1 555 0142', '0170 99'], 4420, 'yes: 1'),
	birthday: someValue('12-10', '1815-12-10', '--0229', '0000-05-14', 'in winter'),
	dates: someValue<unknown>('05-12 wedding', ['2019-05-12 wedding', '10-08 anniversary', '02-29', 'some day']),
	organization: fc.option(anyWords, { nil: undefined }),
	jobTitle: fc.option(anyWords, { nil: undefined }),
	location: fc.option(anyWords, { nil: undefined }),
});

const someNames = fc.constantFrom(
	'Ada Lovelace',
	'Lovelace, Ada',
	'ada lovelace',
	'Lovelace Ada',
	'Ada M. Lovelace',
	'Dr. Ada Lovelace',
	'Ada Lovelace Jr.',
	'Ada',
	'Countess',
	'Ada\u200E Lovelace',
);

/**
 * Notes of people, of whom some have one name in several folders or in two orders, and addresses of their own, of a
 * household, or none.
 */
const anyPeople = fc
	.array(
		fc.record({
			person: anyPerson,
			shared: fc.option(someNames, { nil: null }),
			address: fc.constantFrom('own', 'own', 'household', 'none'),
		}),
		{ maxLength: 6 },
	)
	.map((people) =>
		people.map(({ person: { name, ...words }, shared, address }, index) => {
			const emails = {
				own: [`p${index}@example.org`, `q${index}@example.org`],
				household: ['home@example.org'],
				none: undefined,
			}[address];
			const values = { ...words, email: emails };
			return personNote(
				shared ?? name,
				Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
			);
		}),
	)
	.map((notes) =>
		notes.filter(({ path }, at) => notes.findIndex((other) => samePath(other.path) === samePath(path)) === at),
	);

/** A path as a disk sees it that keeps letter case and accents no further apart. */
function samePath(path: string): string {
	return path.normalize('NFC').toLowerCase();
}

function isVisible(text: string): boolean {
	return !/\p{Cf}/u.test(text);
}

describe('an export that is read back by the import', () => {
	it('changes nothing, whatever the notes hold', () => {
		fc.assert(
			fc.property(anyPeople, (notes) => {
				const routine = routineOf(notes);
				const propertiesOf = propertiesIn(routine);
				const { text, people } = exportContacts(
					{ format: 'vcf', list: null },
					routine,
					propertiesOf,
					inEnglish,
				);
				const contacts = readVcards(text);
				expect(contacts).toHaveLength(people);
				expect(planImport(contacts, { folder: 'People' }, { ...routine, propertiesOf }).entries).toEqual([]);
			}),
			{ numRuns: runs(100) },
		);
	});

	it('gives back every name, alias and address to the letter', () => {
		fc.assert(
			// The import takes invisible marks out of names.
			fc.property(anyName.filter(isVisible), anyWords.filter(isVisible), (name, words) => {
				const alias = `x ${words}`;
				const [card] = readVcards(
					exported([personNote(name, { aliases: [alias], email: 'ada@example.org' })]).text,
				);
				const plain = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
				expect(card).toMatchObject({ name: plain(name), emails: ['ada@example.org'] });
				expect(card?.aliases).toEqual(plain(alias) === plain(name) ? [] : [plain(alias)]);
			}),
			{ numRuns: runs(100) },
		);
	});
});

it('writes a calendar without marks of direction, whoever asks for it in a language from right to left', async () => {
	const routine = routineOf([personNote('Ada', { birthday: '12-10', dates: ['05-12 wedding'] })]);
	const { text } = exportContacts(
		{ format: 'ics', list: null },
		routine,
		propertiesIn(routine),
		(await openLanguage('ar')).inInterface(),
	);
	expect(text).toContain('Ada');
	expect(text).not.toMatch(/[\u2066-\u2069]/);
});
