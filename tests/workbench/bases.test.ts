// @vitest-environment happy-dom
import type * as Obsidian from 'obsidian';
import { describe, expect, it } from 'vitest';
import { evaluate, type BaseValue, type FormulaScope } from './obsidian/bases-evaluate';
import { parseFormula } from './obsidian/bases-formula';
import { parseBase } from './obsidian/bases-query';
import { BasesView } from './obsidian/bases-view';
import { Plugin } from './obsidian/plugin';
import { openNotes } from './open-notes';

const scope: FormulaScope = {
	note: (name) => ({ days: 12, word: 'Weekly', none: null })[name] ?? null,
	file: (name) => name,
	hasTag: (tags) => tags.includes('network90'),
	formula: () => 3,
};

const value = (formula: string): BaseValue => evaluate(parseFormula(formula), scope);

describe('the formulas of a base', () => {
	it.each<[string, BaseValue]>([
		['1 + 2 * 3 - 4 / 2', 5],
		['(1 + 2) * -3', -9],
		['!note["none"] && days > 10 || false', true],
		['none < 0', false],
		['if(days == 12, "a", unknown())', 'a'],
		['note["word"].toString().lower()', 'weekly'],
		['/^week/.matches(word.lower())', true],
		['\'3 w\'.replace(/[^0-9]/g, "")', '3'],
		['(10 / 4).round()', 3],
		['(10 / 3).round(1)', 3.3],
		['date("2026-11-23T10:00:00").date() == date("2026-11-23")', true],
		['number(date("2026-11-24")) - number(date("2026-11-23")) > 0', true],
		['file.hasTag("list20", "network90")', true],
		['formula.any + 1', 4],
	])('computes %s', (formula, wanted) => expect(value(formula)).toBe(wanted));

	it.each([
		['now()', 'does not know now() in a formula'],
		['days.abs()', 'does not know .abs() of 12 in a formula'],
		['days % 2', 'cannot read the formula of a base at 5: days % 2'],
		['word + 1', 'does not know the number of Weekly in a formula'],
		['date(word)', 'does not know the date of Weekly in a formula'],
		['[1, 2]', 'cannot read the formula of a base'],
	])('refuses %s by name', (formula, words) => expect(() => value(formula)).toThrow(words));
});

describe('the text of a base', () => {
	it('refuses keys by name', () => {
		expect(() => parseBase('summaries: {}')).toThrow('does not know summaries of a base');
		expect(() => parseBase('properties:\n  note.a:\n    width: 3')).toThrow('does not know width of a base');
		expect(() => parseBase('filters:\n  xor: []')).toThrow('does not know this filter of a base');
	});

	it('has a table where it has no views', () => {
		expect(parseBase('').views.map(({ type }) => type)).toEqual(['table']);
	});
});

/** What a view of a plugin was given, each time. */
const given: { readonly groups: string[]; readonly sort: number; readonly option: unknown }[] = [];

class SampleView extends BasesView {
	type = 'sample';

	constructor(
		controller: Obsidian.QueryController,
		readonly el: HTMLElement,
	) {
		super(controller);
	}

	onDataUpdated(): void {
		const groups = this.data.groupedData.map(
			(group) =>
				`${group.hasKey() ? String(group.key) : '-'}: ${group.entries.map(({ file }) => file.basename).join()}`,
		);
		given.push({ groups, sort: this.config.getSort().length, option: this.config.get('anything') });
	}
}

class SamplePlugin extends Plugin {
	override async onload(): Promise<void> {
		const accepted = this.registerBasesView('sample', {
			name: 'Sample',
			icon: 'table',
			factory: (controller, el) => new SampleView(controller, el),
		});
		if (!accepted) throw new Error('Refused');
	}
}

const manifest = {
	id: 'sample',
	name: 'Sample',
	version: '1.0.0',
	minAppVersion: '1.13.0',
	author: '',
	description: '',
};

const base =
	'filters: file.ext == "md"\nviews:\n  - type: sample\n    name: One\n    anything: 7\n    sort: [{ property: note.n, direction: DESC }]\n    limit: 3\n    groupBy: { property: note.place, direction: ASC }\n';

describe('a base in a tab', () => {
	it('gives a view of a plugin new results when notes or the base change', async () => {
		given.length = 0;
		const { bench } = await openNotes({
			'a.md': '---\nn: 1\nplace: Rome\n---\n',
			'b.md': '---\nn: 3\n---\n',
			'c.md': '---\nn: 2\nplace: Oslo\n---\n',
			'd.md': '',
			'x.base': base,
		});
		await bench.loadPlugin(SamplePlugin, manifest);
		await bench.openNote('x.base');
		expect(given.at(-1)).toEqual({ groups: ['Oslo: c', 'Rome: a', '-: b'], sort: 1, option: 7 });
		const file = bench.app.vault.getFileByPath('d.md');
		if (file) await bench.app.vault.modify(file, '---\nn: 9\nplace: Oslo\n---\n');
		await bench.settle();
		await new Promise((resolve) => window.setTimeout(resolve, 100));
		expect(given.at(-1)?.groups).toEqual(['Oslo: d,c', '-: b']);
	});

	it('hands out nothing that the app does not have, and no setter', async () => {
		const { bench } = await openNotes({ 'a.md': '', 'x.base': base });
		const seen: Obsidian.BasesView[] = [];
		class Curious extends SampleView {
			override onDataUpdated(): void {
				seen.push(this);
			}
		}
		class CuriousPlugin extends Plugin {
			override async onload(): Promise<void> {
				this.registerBasesView('sample', {
					name: 'Sample',
					icon: 'table',
					factory: (controller, el) => new Curious(controller, el),
				});
				expect(() =>
					this.registerBasesView('sample', { name: 'Again', icon: 'table', factory: () => null as never }),
				).toThrow('already exists');
			}
		}
		await bench.loadPlugin(CuriousPlugin, manifest);
		await bench.openNote('x.base');
		const { config, data } = seen[0] as Obsidian.BasesView;
		expect(() => config.set('a', 1)).toThrow('The workbench does not know BasesViewConfig.set');
		expect(() => Reflect.get(data, 'getSummaryValue') as unknown).toThrow(
			'The workbench does not know BasesQueryResult.getSummaryValue',
		);
		expect(() => (data.data[0] as unknown as { ctx: unknown }).ctx).toThrow(
			'The workbench does not know BasesEntry.ctx',
		);
		expect(() => data.data[0]?.getValue('file.name')?.renderTo(document.body, null as never)).toThrow(
			'does not know Value.renderTo',
		);
	});

	it('is not there where the core plugin is off', async () => {
		const { bench } = await openNotes({ 'x.base': base, '.obsidian/core-plugins.json': '{ "bases": false }' });
		await expect(bench.loadPlugin(SamplePlugin as never, manifest)).rejects.toThrow('Refused');
		await expect(bench.openNote('x.base')).rejects.toThrow('has no view for x.base');
	});
});
