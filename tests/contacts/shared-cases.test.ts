import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../scripts/cli/frontmatter';
import type { Contact } from '../../src/contacts/contact';
import { planImport, rowsOf } from '../../src/contacts/plan-import';
import { readContactFile } from '../../src/contacts/read-contacts';
import { noTableChoices } from '../../src/contacts/read-table';
import { personNote } from '../support/builders';
import { routineOf } from '../support/routine-of';

/** Files as programs write them, each with a sentence about its right outcome. They are not part of the project. */
const folder = '../shared/cases/contacts';
const isThere = existsSync(folder);
const files = isThere ? readdirSync(folder).filter((name) => !name.endsWith('.expected.txt')) : [];

/**
 * The people of a file as the import plans them beside a note with the address of a household; null where the file is
 * refused.
 */
function peopleIn(file: string): { contact: Contact; path: string | null }[] | null {
	const read = readContactFile(readFileSync(`${folder}/${file}`), {
		encoding: null,
		locale: 'en',
		...noTableChoices,
	});
	if (!read.ok) return null;
	const routine = routineOf(
		file.startsWith('known-') ? [personNote('Ida Muster', { email: 'muster@example.org' })] : [],
	);
	const plan = planImport(
		read.contacts,
		{ folder: 'People' },
		{ ...routine, propertiesOf: (path) => readFrontmatter(routine.vault.textOf(path)).properties },
	);
	return rowsOf(plan)
		.filter(({ kind }) => kind !== 'company')
		.map((row) => ({ contact: row.contact, path: 'path' in row ? row.path : null }));
}

/** What a sentence says about one person: `name "Ida Muster"; phones 1002, 1001`. */
function expectedOf(words: string): [what: string, values: string[]][] {
	return words.split('; ').flatMap((part): [string, string[]][] => {
		const [, what = '', rest = ''] =
			/^(name like|name|emails|phones|phone with|birthday|organisation|aliases) (.*)$/.exec(part.trim()) ?? [];
		return what === ''
			? []
			: [
					[
						what,
						what === 'name'
							? [...rest.matchAll(/"([^"]*)"/g)].map(([, name = '']) => name)
							: rest.split(', '),
					],
				];
	});
}

function expectPerson(person: Contact, words: string): void {
	const expected = expectedOf(words);
	expect(expected).not.toEqual([]);
	for (const [what, values] of expected) {
		if (what === 'name') expect(values).toContain(person.name);
		else if (what === 'name like') expect(person.name).toMatch(new RegExp(values.join(', '), 'u'));
		else if (what === 'emails') expect(person.emails).toEqual(values);
		else if (what === 'phones') expect(person.phones).toEqual(values);
		else if (what === 'phone with') expect(person.phones).toEqual([expect.stringContaining('ext')]);
		else if (what === 'aliases') expect(person.aliases).toEqual(values);
		else if (what === 'birthday') expect(person.birthday).toBe(values[0]);
		else expect(person.organisation).toBe(values.join(', '));
	}
}

describe.skipIf(!isThere)(`the files of ${folder}, which are not beside every copy of the project`, () => {
	it.each(files)('%s', (file) => {
		const sentence =
			readFileSync(`${folder}/${file.replace(/\.\w+$/, '.expected.txt')}`, 'utf8').split('\n', 1)[0] ?? '';
		const words = sentence.replace(/^Right: (?:\d+ (?:people|person) planned: )?/, '');
		const people = peopleIn(file);
		if (people === null) {
			expect(words).toContain('[refused');
		} else if (words.startsWith('no person')) {
			expect(people).toEqual([]);
		} else if (file.startsWith('known-')) {
			expect(people.map(({ path }) => path)).not.toContain('People/Ida Muster.md');
			expect(people).toHaveLength(1);
		} else {
			const each = words.replace(/ \[.*\]$/, '').split(' / ');
			expect(people).toHaveLength(each.length);
			each.forEach((one, at) => {
				const person = people[at]?.contact;
				expect(person).toBeDefined();
				if (person !== undefined) expectPerson(person, one);
			});
		}
	});
});
