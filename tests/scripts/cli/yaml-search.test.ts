import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontmatter, yamlOf } from '../../../scripts/cli/frontmatter';
import { yamlSearch } from '../../../scripts/cli/yaml-search';
import { propertyKey } from '../../../src/frontmatter/properties';
import { listsOf } from '../../../src/people/read-person';
import { noteWith } from '../../support/hidden-words';
import { runs } from '../../support/runs';

/** Tags of lists as the user may call them. */
const anyTags = fc.constantFrom(
	{ list20: 'list20', network90: 'network90' },
	{ list20: 'кругблизких', network90: '人脉' },
	{ list20: 'people/close', network90: 'people' },
	{ list20: '2026', network90: 'infinity' },
	{ list20: 'éclair', network90: 'kin-90' },
);

describe('words that are looked for in YAML', () => {
	it('are found wherever the YAML, when it is read, puts a note on a list', () => {
		let listed = 0;
		fc.assert(
			fc.property(
				anyTags.chain((tags) => fc.tuple(fc.constant(tags), noteWith([tags.list20, tags.network90]))),
				([tags, text]) => {
					const { properties } = readFrontmatter(text);
					if (properties === null || listsOf(properties, { tags }).length === 0) return;
					listed += 1;
					expect(yamlSearch(Object.values(tags))(yamlOf(text))).toBe(true);
				},
			),
			{ numRuns: runs(3_000) },
		);
		expect(listed).toBeGreaterThan(20);
	});

	it('are found wherever the YAML has a property of that name', () => {
		const names = ['date', 'attendees', 'met with', 'Kontakte', '日期'];
		const mayHold = yamlSearch(names);
		let named = 0;
		fc.assert(
			fc.property(noteWith(names), (text) => {
				const properties = readFrontmatter(text).properties ?? {};
				if (!names.some((name) => Object.hasOwn(properties, propertyKey(properties, name)))) return;
				named += 1;
				expect(mayHold(yamlOf(text))).toBe(true);
			}),
			{ numRuns: runs(6_000) },
		);
		expect(named).toBeGreaterThan(20);
	});

	it.each([
		['no such word', 'tags: [climbing, friends]\ncreated: 2026-11-20'],
		['a part of a longer word', 'tags: [list200, mynetwork90]\nupdated: 2026-11-20'],
	])('are not found where there is %s', (_, yaml) => {
		expect(yamlSearch(['list20', 'network90', 'date'])(yaml)).toBe(false);
	});

	it.each([
		['a number', 'tags: 0x7E4', '2026'],
		['an escape', 'tags: "\\x6cist20"', 'list20'],
		['the sign for kelvin', 'tags: networ\u212A90', 'network90'],
		['letters with accents in two forms', 'tags: e\u0301clair', 'éclair'],
		['the infinite', 'tags: .inf', 'infinity'],
	])('are taken to be there in the shape of %s', (_, yaml, word) => {
		expect(yamlSearch([word])(yaml)).toBe(true);
	});
});
