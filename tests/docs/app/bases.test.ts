// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { propertyNames } from '../../../src/settings/settings';
import { openBase } from '../../support/open-base';
import { personText } from '../../support/open-plugin';
import { blocksOf } from '../../support/page-blocks';

const blocks = blocksOf('docs/questions.md').filter(({ language }) => language === 'base');

/** The functions and fields that these bases use, as https://help.obsidian.md/bases/functions lists them. */
const documented = [
	'if',
	'number',
	'today',
	'date',
	'isType',
	'toString',
	'replace',
	'round',
	'slice',
	'hasTag',
	'month',
];

const people = {
	'Ada.md': personText('network90', 'lastTouched: 2026-10-23', 'birthday: 1961-11-14', 'location: Lisbon'),
	'Ben.md': personText('network90', 'lastTouched: 2026-10-24', 'birthday: 11-02'),
	'Carl.md': personText('list20', 'birthday: 1961-02-14', 'location: [Lisbon, Porto]'),
	'Dora.md': personText('network90', 'paused: true', 'birthday: 02-11'),
	'Nobody.md': '---\nlastTouched: 2026-01-01\nbirthday: 11-14\nlocation: Lisbon\n---\n',
};

/** The statements of filters, which may be nested. */
function statementsIn(filter: unknown): string[] {
	if (typeof filter === 'string') return [filter];
	return Object.values(filter as object).flatMap((part: unknown) => statementsIn(part));
}

describe('the bases of the page', () => {
	it('use properties that people have, and functions that the app documents', () => {
		expect(blocks.map(({ name }) => name)).toEqual(['neglected', 'birthdays', 'places']);
		const known: readonly string[] = [...propertyNames, ...documented, 'file', 'note', 'name'];
		for (const { text } of blocks) {
			const base = parse(text) as { filters: unknown; views: { order: string[] }[] };
			const parts = [...statementsIn(base.filters), ...base.views.flatMap(({ order }) => order)];
			const words = parts.join('\n').replace(/"[^"]*"|\/\^.*?\/(?=,)/g, '');
			expect((words.match(/[a-zA-Z]+\d*/g) ?? []).filter((word) => !known.includes(word))).toEqual([]);
		}
	});

	it.each([
		['neglected', ['Ada', 'Carl']],
		['birthdays', ['Ada', 'Ben']],
		['places', ['Ada', 'Carl']],
	])('list whom they say: %s', async (wanted, names) => {
		const text = blocks.find(({ name }) => name === wanted)?.text ?? '';
		// A view of ours shows the same rows as the table, as people.
		const { shown } = await openBase(text.replace('type: table', 'type: top-of-mind-reach-out'), people);
		expect(shown().sort()).toEqual(names);
	});
});
