import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../scripts/cli/frontmatter';
import { readYaml } from '../../scripts/cli/read-yaml';
import { nameKey, type Contact } from '../../src/contacts/contact';
import { readRows } from '../../src/contacts/csv';
import { readContactFile, readContacts } from '../../src/contacts/read-contacts';
import { noTableChoices } from '../../src/contacts/read-table';
import { newPersonPath, newPersonText } from '../../src/people/new-person';
import { defaultSettings } from '../../src/settings/settings';
import { runs } from '../support/runs';
import { said } from '../support/said';
import { contactFiles, everything, rows } from './corpus';
import { expectNothingEvaluated } from './laws';

afterEach(expectNothingEvaluated);

function contactsIn(text: string): readonly Contact[] {
	const read = readContacts(text);
	if (!read.ok) expect(said(read.problem)).not.toBe('');
	return read.ok ? read.contacts : [];
}

describe('a file of contacts', () => {
	it.each(rows(everything))('is read, or refused with a sentence: %s', (_, text) => {
		for (const contact of contactsIn(text)) {
			const words = [
				contact.name,
				...contact.aliases,
				...contact.emails,
				...contact.phones,
				contact.birthday ?? '',
				contact.organisation,
			];
			expect(words.filter((word) => /\p{Cc}/u.test(word))).toEqual([]);
		}
	});

	it.each(rows(contactFiles))(
		'names notes inside their folder, with names that every device allows: %s',
		(_, text) => {
			for (const { name } of contactsIn(text)) {
				const path = newPersonPath(name, 'People');
				if (path === null) continue;
				expect(path).toMatch(/^People\/[^/\\:*?"<>|#^[\]\p{Cc}]+\.md$/u);
				expect(path).not.toMatch(/^People\/[. ]|[. ]\.md$/);
				expect(nameKey(name)).not.toBe('');
			}
		},
	);

	it.each(rows(contactFiles))('makes notes that read back as what the file says: %s', (_, text) => {
		for (const { name } of contactsIn(text).slice(0, 50)) {
			const made = newPersonText(
				{ list: 'network90', why: name, interests: name === '' ? [] : [name] },
				'',
				defaultSettings,
				readYaml,
			);
			expect(made.ok).toBe(true);
			expect(readFrontmatter(made.text).properties).toEqual({
				tags: ['network90'],
				...(name === '' ? {} : { interests: [name] }),
			});
		}
	});

	it.each(rows(contactFiles))('has cells that hold only text of the file: %s', (_, text) => {
		for (const separator of [',', ';', '\t']) {
			for (const cell of readRows(text, separator).flat().slice(0, 2_000))
				expect(text.includes(cell) || cell.includes('"')).toBe(true);
		}
	});
});

/** Files of six people each. */
const people = [
	['Ida', 'Muster'],
	['Jürgen', 'Groß'],
	['Zoë', 'Exempel'],
	['Иван', 'Петров'],
	['太郎', '山田'],
	['Eva', 'Sand'],
] as const;
const addressOf = (at: number): string => `p${at}@example.org`;
const formats: Readonly<Record<string, (at: number, given: string, family: string) => string>> = {
	'vCard 3.0': (at, given, family) =>
		`BEGIN:VCARD\r\nVERSION:3.0\r\nN:${family};${given};;;\r\nFN:${given} ${family}\r\nEMAIL;TYPE=INTERNET:${addressOf(at)}\r\nNOTE:one\r\n  two\r\nEND:VCARD\r\n`,
	'vCard 2.1': (at, given, family) =>
		`BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8:${family};${given};;;\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${[...new TextEncoder().encode(`${given} ${family}`)].map((byte) => `=${byte.toString(16).padStart(2, '0').toUpperCase()}`).join('')}\nEMAIL;INTERNET:${addressOf(at)}\nEND:VCARD\n`,
	LDIF: (at, given, family) =>
		`dn: mail=${addressOf(at)}\nobjectclass: person\ncn: ${given} ${family}\ngivenName: ${given}\nsn: ${family}\nmail: ${addressOf(at)}\n\n`,
	CSV: (at, given, family) => `"${given}","${family}",${addressOf(at)},words\r\n`,
};
const heads: Readonly<Record<string, string>> = {
	CSV: 'First Name,Last Name,E-mail Address,Notes\r\n',
	LDIF: 'version: 1\n\n',
};

/** The parts of a file: what stands before the people, and each person. */
function fileOf(format: string): Uint8Array[] {
	const one = formats[format];
	return [heads[format] ?? '', ...people.map(([given, family], at) => one?.(at, given, family) ?? '')].map((text) =>
		new TextEncoder().encode(text),
	);
}

/** Names and addresses of a file. */
function peopleOf(bytes: Uint8Array): string[] {
	const read = readContactFile(bytes, { encoding: null, locale: 'en', ...noTableChoices });
	return read.ok ? read.contacts.map(({ name, emails }) => `${name} <${emails.join(' ')}>`) : [];
}

const join = (parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

describe.each(Object.keys(formats))('a damaged file of contacts: %s', (format) => {
	const parts = fileOf(format);
	const all = peopleOf(join(parts));

	it('is read whole without the damage', () => {
		// A table tells the order of names by their characters, a card by its full name.
		expect(all).toEqual(
			people.map(
				([given, family], at) =>
					`${format === 'CSV' && given === '太郎' ? `${family}${given}` : `${given} ${family}`} <${addressOf(at)}>`,
			),
		);
	});

	it('loses nothing but its person to a changed byte', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: people.length }),
				fc.nat(),
				fc.integer({ min: 0, max: 255 }),
				(part, offset, byte) => {
					const damaged = parts.map((one, at) =>
						at === part ? one.map((held, index) => (index === offset % one.length ? byte : held)) : one,
					);
					const read = peopleOf(join(damaged));
					// The byte that ends a line stands beside the next person.
					const isEnd = offset % (parts[part]?.length ?? 1) >= (parts[part]?.length ?? 0) - 2;
					const others = all.filter((_, at) => at !== part - 1 && !(isEnd && at === part));
					expect(read).toEqual(expect.arrayContaining(others));
				},
			),
			{ numRuns: runs(600) },
		);
	});

	it('loses nothing but its person to a cut at its end', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: people.length }), fc.nat(), (part, offset) => {
				const bytes = join(
					parts.map((one, at) => (at < part ? one : one.subarray(0, at === part ? offset % one.length : 0))),
				);
				const before = all.slice(0, part - 1);
				expect(peopleOf(bytes)).toEqual(expect.arrayContaining(before));
			}),
			{ numRuns: runs(200) },
		);
	});

	it('loses nothing but its person to a cut at its beginning', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: people.length - 1 }), fc.nat(), (part, offset) => {
				// The headings of a table stay: without them it is another file.
				const bytes = join(
					parts.map((one, at) =>
						at === 0 || at > part ? one : one.subarray(at === part ? offset % one.length : one.length),
					),
				);
				const behind = all.slice(part);
				expect(peopleOf(bytes)).toEqual(expect.arrayContaining(behind));
			}),
			{ numRuns: runs(200) },
		);
	});
});
