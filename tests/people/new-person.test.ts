import { describe, expect, it } from 'vitest';
import { readYaml } from '../../scripts/cli/read-yaml';
import { existingNote, newPersonPath, newPersonText, type NewPersonWords } from '../../src/people/new-person';
import { defaultSettings } from '../../src/settings/settings';
import { personOf } from '../support/builders';

describe('the path of a new person', () => {
	it.each([
		['Ada Lovelace', 'People', 'People/Ada Lovelace.md'],
		['Ada', '', 'Ada.md'],
		[' AC/DC: "live" [[x]] #1 ', 'A', 'A/AC DC live x 1.md'],
		['..hidden.', 'A', 'A/hidden.md'],
		['../../etc', 'A', 'A/etc.md'],
		['李子', '', '李子.md'],
		['Nuala D\u2019Arcy\u2013Roy', 'A', 'A/Nuala D\u2019Arcy\u2013Roy.md'],
		['???', 'A', null],
		['\u200B \u200E', 'A', null],
		['...', 'A', null],
	])('of %j in %j is %j', (name, folder, path) => {
		expect(newPersonPath(name, folder)).toBe(path);
	});
});

describe('the text of a new person', () => {
	const text = (words: Partial<NewPersonWords>, template = '', settings = defaultSettings): string =>
		newPersonText({ list: 'list20', why: '', interests: [], ...words }, template, settings, readYaml).text;

	it('has the tag of their list, and nothing else where nothing else is said', () => {
		const settings = { ...defaultSettings, tags: { list20: 'leads', network90: 'friends' } };
		expect(text({}, '', settings)).toBe('---\ntags:\n  - leads\n---\n');
		expect(personOf({ path: 'A.md', properties: { tags: ['leads'] } }, settings).list).toBe('list20');
	});

	it('has their interests, and why they matter', () => {
		expect(text({ list: 'network90', why: ' Builds bridges. ', interests: ['tea', '[[Climbing]]'] })).toBe(
			'---\ntags:\n  - network90\ninterests:\n  - tea\n  - "[[Climbing]]"\n---\nBuilds bridges.\n',
		);
	});

	it('keeps every byte of the template beside', () => {
		expect(text({ why: 'Why.' }, '---\ntags: [person] # all\nphone:\n---\n## Notes')).toBe(
			'---\ntags: [person, list20] # all\nphone:\n---\n## Notes\nWhy.\n',
		);
		expect(text({}, '---\r\ntags: person\r\n---\r\n')).toBe('---\r\ntags: person, list20\r\n---\r\n');
	});

	it('is refused where the template cannot be read', () => {
		expect(
			newPersonText({ list: 'list20', why: '', interests: [] }, '---\ntags: [a\n---\n', defaultSettings, readYaml)
				.ok,
		).toBe(false);
	});
});

describe('the note in which a person is kept already', () => {
	const kept = (path: string, ...paths: string[]): string | null =>
		existingNote(path, {
			resolve: (name) => paths.find((one) => one === name || one.endsWith(`/${name}.md`)) ?? null,
			exists: (one) => paths.includes(one),
		});

	it.each<[string, string[], string | null]>([
		['People/Ada.md', ['Work/Ada.md'], 'Work/Ada.md'],
		["People/O'Neil.md", ['Work/O\u2019Neil.md'], 'Work/O\u2019Neil.md'],
		['People/O\u2019Neil.md', ["Work/O'Neil.md"], "Work/O'Neil.md"],
		['Ada.md', ['Ada.md'], 'Ada.md'],
		['People/Ada.md', ['People/Ben.md'], null],
	])('of %s among %j is %s', (path, paths, note) => {
		expect(kept(path, ...paths)).toBe(note);
	});
});
