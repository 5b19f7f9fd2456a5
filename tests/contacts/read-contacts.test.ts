import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noParts, type Contact } from '../../src/contacts/contact';
import { decodeFile } from '../../src/contacts/decode-text';
import { readContacts } from '../../src/contacts/read-contacts';
import { message } from '../../src/language/message';
import { anyWords } from '../support/arbitraries';
import { nothing } from '../support/contacts';
import { said } from '../support/said';
import { runs } from '../support/runs';

/** The contacts in a file modelled on a real export. */
function fixture(name: string): readonly Contact[] {
	return contactsIn(
		decodeFile(readFileSync(new URL(`fixtures/${name}`, import.meta.url)), { encoding: null, locale: 'en' }).text,
	);
}

function contactsIn(text: string): readonly Contact[] {
	const result = readContacts(text);
	if (!result.ok) throw new Error(said(result.problem) ?? '');
	return result.contacts;
}

describe('a phone’s vCard 2.1', () => {
	const [juergen, maria, paul, nameless] = fixture('phone-2.1.vcf');

	it('is read through quoted-printable, soft line breaks and bare types', () => {
		expect(juergen).toEqual({
			...nothing,
			number: 1,
			name: 'Dr. Jürgen Müller',
			parts: { ...noParts, given: 'Jürgen', family: 'Müller', prefix: 'Dr.' },
			emails: ['juergen@example.org'],
			phones: ['+49 170 1234567', '+49 30 1234'],
			birthday: '1961-02-14',
		});
	});

	it('is read in the encoding it names, with the name from its parts where it has no other', () => {
		expect(maria).toEqual({
			...nothing,
			number: 2,
			name: 'María García',
			parts: { ...noParts, given: 'María', family: 'García' },
			phones: ['600123456'],
			notes: 'met at the fair\nshe knows; everybody: really',
		});
	});

	it('keeps an assistant’s card inside a card out of it', () => {
		expect(paul).toEqual({
			...nothing,
			number: 3,
			name: 'Paul Chef',
			parts: { ...noParts, given: 'Paul', family: 'Chef' },
			phones: ['+1 555 0199'],
		});
	});

	it('lists contacts without a name', () => {
		expect(nameless).toEqual({ ...nothing, number: 4, name: '', phones: ['0170 99'] });
	});
});

describe('an iPhone’s vCard 3.0', () => {
	const [ada, bob, grace, cafe, ...others] = fixture('iphone-3.0.vcf');

	it('is read through folded lines, groups and a birthday without its year', () => {
		expect(ada).toEqual({
			...nothing,
			number: 1,
			name: 'Ada Lovelace',
			parts: { ...noParts, given: 'Ada', further: 'Augusta', family: 'Lovelace' },
			location: 'London',
			aliases: ['Countess, the', 'Enchantress'],
			emails: ['ada.lovelace.of.the.analytical.engines@example.org', 'ada@example.com'],
			phones: ['+44 7700 900123', '(020) 7946 0001'],
			birthday: '12-10',
			organisation: 'Analytical Engines',
		});
	});

	it('loses no contact to a card that is broken and never closed', () => {
		expect(bob).toMatchObject({
			name: 'Broken Bob',
			birthday: null,
			remarks: [message('import.birthday', { birthday: 'some day in May' })],
		});
		expect(grace).toMatchObject({
			name: 'Grace "Amazing" Hopper',
			birthday: '1906-12-09',
			phones: ['+1 555 0142'],
		});
	});

	it('takes no company for a person’s name, and no group for a person', () => {
		expect(cafe).toEqual({ ...nothing, number: 4, name: '', phones: ['+33 1 23 45'], organisation: 'Corner Café' });
		expect(others).toEqual([]);
	});
});

describe('vCard 4.0', () => {
	it('is read with its addresses, its preferences and any letter case', () => {
		expect(fixture('server-4.0.vcf')).toEqual([
			{
				...nothing,
				number: 1,
				name: 'Grace Hopper',
				parts: { ...noParts, given: 'Grace', further: 'Brewster', family: 'Hopper' },
				emails: ['grace@example.org', 'grace@navy.example.org'],
				phones: ['+1-555-0142', '+1-555-0100 ext. 12'],
				birthday: '02-14',
				remarks: [message('import.leftOver', { values: ['G. Hopper'] })],
			},
			{ ...nothing, number: 2, name: '李子', birthday: '1980-02-29' },
		]);
	});
});

describe('birthdays on cards', () => {
	it.each([
		['1961-02-14', '1961-02-14'],
		['19610214', '1961-02-14'],
		['1961-02-14T00:00:00Z', '1961-02-14'],
		['--0214', '02-14'],
		['--02-14', '02-14'],
		['--0229', '02-29'],
		['1604-02-29', '02-29'],
		['1815-12-10', '1815-12-10'],
		['1961', null],
		['1961-02', null],
		['1961-02-30', null],
		['circa 1800', null],
	])('%s', (written, birthday) => {
		expect(contactsIn(`BEGIN:VCARD\nFN:Ada\nBDAY:${written}\nEND:VCARD`)[0]?.birthday).toBe(birthday);
	});
});

describe('Google’s CSV', () => {
	it('is read as it is today: labels, several values in a cell, lines in a cell', () => {
		expect(fixture('google-2026.csv')).toEqual([
			{
				...nothing,
				number: 1,
				name: 'Ada Lovelace',
				parts: { ...noParts, given: 'Ada', family: 'Lovelace' },
				aliases: ['Countess'],
				emails: ['ada@example.org', 'ada@example.com'],
				phones: ['+44 7700 900123', '+44 7700 900124', '020 7946 0001'],
				birthday: '1815-12-10',
				organisation: 'Analytical Engines',
				notes: 'Engines, and\npoems',
			},
			{
				...nothing,
				number: 2,
				name: 'Grace Brewster Hopper',
				parts: { ...noParts, given: 'Grace', further: 'Brewster', family: 'Hopper' },
				emails: ['grace@example.org', 'grace@navy.example.org'],
				phones: ['+1 555 0142'],
				birthday: '12-09',
			},
			{ ...nothing, number: 3, name: '', emails: ['nobody@example.org'] },
			{ ...nothing, number: 4, name: '', phones: ['+33 1 23 45'], organisation: 'Corner "Café"' },
		]);
	});

	it('is read as it was, in UTF-16', () => {
		expect(fixture('google-2019.csv')).toEqual([
			{
				...nothing,
				number: 1,
				name: 'Ada Lovelace',
				parts: { ...noParts, given: 'Ada', family: 'Lovelace' },
				emails: ['ada@example.org'],
				phones: ['+44 7700 900123'],
				birthday: '12-10',
				organisation: 'Analytical Engines',
			},
		]);
	});
});

describe('Outlook’s CSV', () => {
	it('is read through quotes and lines in cells, by the order its dates have in common', () => {
		expect(fixture('outlook.csv')).toEqual([
			{
				...nothing,
				number: 1,
				name: 'Ada Lovelace',
				parts: { ...noParts, given: 'Ada', family: 'Lovelace' },
				emails: ['ada@example.org'],
				phones: ['+44 7700 900123', '020 7946 0001'],
				birthday: '1915-12-10',
				organisation: 'Analytical "Engines" Ltd',
				notes: 'First line\nSecond line, with a comma\nand "quotes"',
			},
			{
				...nothing,
				number: 2,
				name: 'Ben Franklin',
				parts: { ...noParts, given: 'Ben', family: 'Franklin' },
				emails: ['ben@example.org', 'ben@kites.example.org'],
				phones: ['+1 215 555 0100'],
				birthday: '01-17',
			},
			{ ...nothing, number: 3, name: 'Carl Sagan', parts: { ...noParts, given: 'Carl', family: 'Sagan' } },
		]);
	});

	it('is read with semicolons, in the encoding of Windows', () => {
		expect(fixture('outlook-semicolons.csv')).toEqual([
			{
				...nothing,
				number: 1,
				name: 'Jürgen Müller',
				parts: { ...noParts, given: 'Jürgen', family: 'Müller' },
				emails: ['juergen@example.org'],
				phones: ['+49 170 1234567'],
				birthday: '1961-02-14',
			},
			{
				...nothing,
				number: 2,
				name: 'Zoë de; Vries',
				parts: { ...noParts, given: 'Zoë', family: 'de; Vries' },
				emails: ['zoe@example.org'],
				birthday: '1970-04-03',
			},
		]);
	});

	it.each([
		['2/14/1961', '1961-02-14'],
		['14/2/1961', '1961-02-14'],
		['4.3.1961', '1961-03-04'],
		['3/3/61', '03-03'],
		['1961/2/14', '1961-02-14'],
		['2/14/1961 12:00:00 AM', '1961-02-14'],
		['31/31/1961', null],
		['0/0/00', null],
		['1/1/4501', null],
		['1/1/1601', null],
	])('reads the birthday %s for itself', (written, birthday) => {
		expect(contactsIn(`First Name,Birthday\nAda,${written}\n`)[0]?.birthday).toBe(birthday);
	});

	it('does not guess a birthday that can be read two ways', () => {
		const [ada] = contactsIn('First Name,Birthday\nAda,3/4/1961\n');
		expect(ada).toMatchObject({
			birthday: null,
			remarks: [message('import.birthdayUnsure', { birthday: '3/4/1961' })],
		});
	});
});

describe('LinkedIn’s CSV', () => {
	it('is read below the notes that stand above its headings', () => {
		expect(fixture('linkedin-connections.csv')).toEqual([
			{
				...nothing,
				number: 1,
				name: 'Ada Lovelace',
				parts: { ...noParts, given: 'Ada', family: 'Lovelace' },
				organisation: 'Engines, Analytical',
				jobTitle: 'Programmer',
			},
			{
				...nothing,
				number: 2,
				name: 'Grace Hopper, PhD',
				parts: { ...noParts, given: 'Grace', family: 'Hopper, PhD' },
				emails: ['grace@example.org'],
				organisation: 'Navy',
				jobTitle: 'Rear Admiral',
			},
		]);
	});
});

describe('a file without contacts', () => {
	it.each([
		['nothing', ' \n'],
		['some words', 'Dear Ada,\nhow are you?\n'],
		['a table of something else', 'Date,Amount\n2026-11-23,12\n'],
	])('is named as the problem: %s', (_, text) => {
		expect(readContacts(text).ok).toBe(false);
	});

	it('an address in the place of a name is no name', () => {
		expect(contactsIn('BEGIN:VCARD\nFN:Ada@example.org\nEMAIL:ada@example.org\nEND:VCARD')[0]?.name).toBe('');
	});
});

const pieces = fc.constantFrom(
	'BEGIN:VCARD\n',
	'END:VCARD\r\n',
	'VERSION:2.1\n',
	'VERSION:3.0\n',
	'FN:Ada\n',
	'N:',
	'TEL;',
	'EMAIL:',
	'ada@example.org',
	'ENCODING=QUOTED-PRINTABLE:',
	'=C3',
	'=\n',
	'=',
	';',
	':',
	'"',
	'""',
	',',
	'\\',
	'\n',
	'\r',
	'\t',
	' ',
	'AGENT:\n',
	'BDAY:',
	'--0214',
	'First Name,E-mail 1 - Value\n',
	'Name;Birthday\n',
	'3/4/1961',
	' ::: ',
	'\uFEFF',
	'\u0000',
);

describe('any text', () => {
	it('never throws, and makes no contact of several lines', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(pieces, pieces, anyWords), { maxLength: 40 }), (parts) => {
				const result = readContacts(parts.join(''));
				for (const contact of result.ok ? result.contacts : []) {
					expect(
						[contact.name, ...contact.aliases, ...contact.emails, ...contact.phones].join(''),
					).not.toMatch(/[\r\n\0]/);
				}
			}),
			{ numRuns: runs(500) },
		);
	});

	it('any bytes decode to a text', () => {
		fc.assert(
			fc.property(
				fc.uint8Array(),
				(bytes) => typeof decodeFile(bytes, { encoding: null, locale: 'en' }).text === 'string',
			),
		);
	});

	it('any cards follow a broken one', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(pieces, anyWords), { maxLength: 20 }), (parts) => {
				const text = `BEGIN:VCARD\nVERSION:2.1\n${parts.join('')}\n\nBEGIN:VCARD\nVERSION:3.0\nFN:The last\nEND:VCARD\n`;
				// A card that follows an AGENT line at once is the agent's card.
				fc.pre(!/AGENT:\s*$/.test(parts.join('')));
				expect(contactsIn(text).at(-1)?.name).toBe('The last');
			}),
			{ numRuns: runs(300) },
		);
	});

	it.each([
		['quotes that are never closed', 'First Name,Notes\n', '"a,'],
		['pairs of quotes', 'First Name,Notes\n"', '""'],
		[
			'soft line breaks',
			'BEGIN:VCARD\nVERSION:2.1\nFN:Ada\nNOTE;ENCODING=QUOTED-PRINTABLE:',
			'words=20and=C3=BC=\n',
		],
		['folded lines', 'BEGIN:VCARD\nFN:Ada\nPHOTO:', 'AAAA\n '],
		['parameters', 'BEGIN:VCARD\nFN:Ada\nTEL', ';TYPE=cell'],
		['quotes in parameters', 'BEGIN:VCARD\nFN:Ada\nTEL', ';"'],
		['cards that are never closed', '', 'BEGIN:VCARD\nFN:Ada\n'],
		['blank lines', 'BEGIN:VCARD\nFN:Ada\n', ' \n'],
		['types that look like escapes', 'BEGIN:VCARD\nFN:Ada\n', 'TEL;TYPE=CELL:1\n'],
		['anniversaries', 'BEGIN:VCARD\nFN:Ada\n', 'ANNIVERSARY:\n'],
		['folds of old cards', 'BEGIN:VCARD\nVERSION:2.1\nFN', 'x\n '],
	])('is read in linear time: %s', (_, start, repeated) => {
		// Work quadratic in the length would exceed the time limit of the test.
		expect(() => readContacts(start + repeated.repeat(200_000))).not.toThrow();
	});
});
