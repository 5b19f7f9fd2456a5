import { afterEach, describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../scripts/cli/frontmatter';
import { readYaml } from '../../scripts/cli/read-yaml';
import { nameKey, type Contact } from '../../src/contacts/contact';
import { readRows } from '../../src/contacts/csv';
import { readContacts } from '../../src/contacts/read-contacts';
import { newPersonPath, newPersonText } from '../../src/people/new-person';
import { defaultSettings } from '../../src/settings/settings';
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
			const words = [contact.name, ...contact.aliases, ...contact.emails, ...contact.phones, contact.birthday ?? '', contact.organisation];
			expect(words.filter((word) => /\p{Cc}/u.test(word))).toEqual([]);
		}
	});

	it.each(rows(contactFiles))('names notes inside their folder, with names that every device allows: %s', (_, text) => {
		for (const { name } of contactsIn(text)) {
			const path = newPersonPath(name, 'People');
			if (path === null) continue;
			expect(path).toMatch(/^People\/[^/\\:*?"<>|#^[\]\p{Cc}]+\.md$/u);
			expect(path).not.toMatch(/^People\/[. ]|[. ]\.md$/);
			expect(nameKey(name)).not.toBe('');
		}
	});

	it.each(rows(contactFiles))('makes notes that read back as what the file says: %s', (_, text) => {
		for (const { name } of contactsIn(text).slice(0, 50)) {
			const made = newPersonText({ list: 'network90', why: name, interests: name === '' ? [] : [name] }, '', defaultSettings, readYaml);
			expect(made.ok).toBe(true);
			expect(readFrontmatter(made.text).properties).toEqual({ tags: ['network90'], ...(name === '' ? {} : { interests: [name] }) });
		}
	});

	it.each(rows(contactFiles))('has cells that hold only text of the file: %s', (_, text) => {
		for (const separator of [',', ';', '\t']) {
			for (const cell of readRows(text, separator).flat().slice(0, 2_000)) expect(text.includes(cell) || cell.includes('"')).toBe(true);
		}
	});
});
