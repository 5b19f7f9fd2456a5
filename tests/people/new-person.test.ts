import { describe, expect, it } from 'vitest';
import { newPersonPath, newPersonText } from '../../src/people/new-person';
import { defaultSettings } from '../../src/settings';
import { personOf } from '../support/builders';

describe('the path of a new person', () => {
	it.each([
		['Ada Lovelace', 'People', 'People/Ada Lovelace.md'],
		['Ada', '', 'Ada.md'],
		[' AC/DC: "live" [[x]] #1 ', 'A', 'A/AC DC live x 1.md'],
		['..hidden.', 'A', 'A/hidden.md'],
		['../../etc', 'A', 'A/etc.md'],
		['李子', '', '李子.md'],
		['???', 'A', null],
		['...', 'A', null],
	])('of %j in %j is %j', (name, folder, path) => {
		expect(newPersonPath(name, folder)).toBe(path);
	});
});

it('the note of a new person has the tag of their list, and nothing else', () => {
	const settings = { ...defaultSettings, tags: { list20: 'leads', network90: 'friends' } };
	expect(newPersonText('list20', settings)).toBe('---\ntags:\n  - leads\n---\n');
	expect(personOf({ path: 'A.md', properties: { tags: ['leads'] } }, settings).list).toBe('list20');
});
