import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../scripts/cli/frontmatter';
import { readYaml } from '../../scripts/cli/read-yaml';
import { editProperties } from '../../src/frontmatter/edit-properties';
import { editsToMove } from '../../src/people/list-edits';
import { readPerson } from '../../src/people/read-person';
import type { ListName } from '../../src/settings/lists';
import { defaultSettings, type Settings } from '../../src/settings/settings';

function moved(frontmatter: string, to: ListName | null, settings: Pick<Settings, 'tags'> = defaultSettings): string {
	const { text } = editProperties(`---\n${frontmatter}\n---\n`, readYaml, (properties) =>
		editsToMove(properties, to, settings),
	);
	return text.slice(4, text.lastIndexOf('---')).trimEnd();
}

function listOf(frontmatter: string): ListName | null {
	return (
		readPerson(
			{ path: 'Ada.md', properties: readFrontmatter(`---\n${frontmatter}\n---\n`).properties },
			defaultSettings,
		)?.person.list ?? null
	);
}

describe('a note that stays where it is', () => {
	it.each<[object, ListName | null]>([
		[{ tags: ['tea', 'network90', 'cake'] }, 'network90'],
		[{ tags: 'tea, network90' }, 'network90'],
		[{ tags: ['tea'], tag: 'network90/family' }, 'network90'],
		[{ tags: 'tea' }, null],
		[{ tags: ['tea, cake', ['a']] }, null],
		[{}, null],
	])('is not edited: %j to %s', (properties, to) => {
		expect(editsToMove(properties as Record<string, unknown>, to, defaultSettings)).toEqual([]);
	});

	it('or goes off its list alone', () => {
		expect(editsToMove({ tags: ['tea', 'network90', 'cake, x'] }, null, defaultSettings)).toEqual([
			{ kind: 'take', key: 'tags', item: 'network90' },
		]);
		expect(editsToMove({ tags: ['tea'], tag: ['cake'] }, 'list20', defaultSettings)).toEqual([
			{ kind: 'add', key: 'tags', item: 'list20' },
		]);
		expect(editsToMove({}, 'list20', defaultSettings)).toEqual([{ kind: 'add', key: 'tags', item: 'list20' }]);
	});
});

describe('a note that moves to another list', () => {
	it.each([
		['tags: [network90]', 'tags: [list20]'],
		['tags: [tea, network90/family] # all', 'tags: [tea, list20] # all'],
		['tags:\n  - network90\n  - tea', 'tags:\n  - tea\n  - list20'],
		['tags: tea, network90', 'tags: tea, list20'],
		['tag: network90', 'tag: list20'],
		['tags: [tea network90]', 'tags: [tea, list20]'],
		['tags: ["#network90, #tea"]', 'tags: ["#tea", list20]'],
		['tags:\n  - network90 # a\n  - "tea, network90, cake"\n  - Network90', 'tags:\n  - tea, cake\n  - list20'],
		['tags: [[network90, tea]]', 'tags: [tea, list20]'],
		['tags: [[network90], tea]', 'tags: ["", tea, list20]'],
	])('keeps its other tags, however they are written: %j', (before, after) => {
		expect(moved(before, 'list20')).toBe(after);
		expect(listOf(after)).toBe('list20');
	});
});

describe('a note that leaves both lists', () => {
	it.each([
		['tags: [tea network90]', 'tags: [tea]'],
		['tags:\n  - list20, tea, network90\n  - cake', 'tags:\n  - tea\n  - cake'],
		['tags: [network90, list20]', 'tags: []'],
		['tags: network90', ''],
	])('keeps its other tags: %j', (before, after) => {
		expect(moved(before, null)).toBe(after);
		expect(listOf(after)).toBeNull();
	});
});

describe('a note with a tag that is nested in that of the other list', () => {
	const settings = { tags: { list20: 'people/new', network90: 'people' } };

	it.each<[string, ListName | null, string]>([
		['tags: [people/new, tea]', 'network90', 'tags: [tea, people]'],
		['tags: [people]', 'list20', 'tags: [people/new]'],
		['tags: [people/new]', 'list20', 'tags: [people/new]'],
		['tags: [people/new, people/old, tea]', null, 'tags: [tea]'],
	])('is on one list after all: %j to %s', (before, to, after) => {
		expect(moved(before, to, settings)).toBe(after);
	});
});
