import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inEnglish } from '../../src/language/in-english';
import { peopleBase } from '../../src/people/people-base';
import { defaultSettings, type Settings } from '../../src/settings/settings';

interface View {
	readonly type: string;
	readonly name: string;
	readonly filters: unknown;
	readonly order: readonly string[];
	readonly sort: readonly { readonly property: string }[];
}

interface Base {
	readonly filters: unknown;
	readonly formulas: Readonly<Record<string, string>>;
	readonly properties: Readonly<Record<string, unknown>>;
	readonly views: readonly View[];
}

function baseOf(settings: Partial<Settings> = {}, counts = { list20: 20, network90: 90 }): Base {
	return parse(peopleBase({ ...defaultSettings, ...settings }, counts, inEnglish)) as Base;
}

describe('the base of people', () => {
	it('has a table of the neglected, one of each list, and the two views that the plugin draws', () => {
		const { filters, views } = baseOf();
		expect(filters).toEqual({ or: ['file.hasTag("list20")', 'file.hasTag("network90")'] });
		expect(views.map(({ type, name }) => `${type}: ${name}`)).toEqual([
			'table: Waiting for you',
			'table: List of 20',
			'table: Network of 90',
			'top-of-mind-reach-out: Who to reach out to',
			'top-of-mind-orbit: Orbit',
		]);
		expect(views[3]?.filters).toEqual(views[0]?.filters);
		expect(views.slice(3).map((view) => Object.keys(view))).toEqual([
			['type', 'name', 'filters'],
			['type', 'name'],
		]);
		expect(views[0]?.filters).toEqual({
			and: [
				{ or: ['!note["lastTouched"]', 'formula.days < 0', 'formula.days > formula.cadence'] },
				{ or: ['!note["snoozeUntil"]', 'date(note["snoozeUntil"]).date() <= today()'] },
				'!note["paused"]',
				'formula.own_cadence != "never"',
			],
		});
		expect(views[1]?.filters).toEqual({ and: ['file.hasTag("list20")', { not: ['file.hasTag("network90")'] }] });
		expect(views[2]?.filters).toEqual({ and: ['file.hasTag("network90")'] });
	});

	it('is a file of columns, names and orders', () => {
		const { properties, views } = baseOf();
		expect(properties).toEqual({
			'formula.days': { displayName: 'Days since you were in touch' },
			'formula.cadence': { displayName: 'Longest gap, in days' },
			'formula.neglect': { displayName: 'Waiting time' },
		});
		const columns = ['file.name', 'formula.days', 'formula.cadence', 'note.lastTouched'];
		const tables = views.filter(({ type }) => type === 'table');
		expect(tables.map(({ order }) => order)).toEqual([
			[...columns, 'formula.neglect'],
			[...columns, 'note.interests', 'note.knows'],
			[...columns, 'note.interests', 'note.offers', 'note.needs', 'note.birthday'],
		]);
		expect(tables.map(({ sort }) => sort)).toEqual(
			tables.map(() => [{ property: 'formula.neglect', direction: 'DESC' }]),
		);
		const text = peopleBase(defaultSettings, { list20: 20, network90: 90 }, inEnglish);
		expect(text.split('\n').slice(0, 5)).toEqual([
			'filters:',
			'  or:',
			'    - file.hasTag("list20")',
			'    - file.hasTag("network90")',
			'formulas:',
		]);
		expect(text.endsWith('\n')).toBe(true);
	});

	it('reads the cadence of a note as the panel does', () => {
		const { own_cadence: own, cadence, neglect } = baseOf().formulas;
		expect(own).toBe('if(note["cadence"], note["cadence"].toString().lower(), "")');
		expect(neglect).toBe(
			'if(note["lastTouched"], if(formula.days < 0, 2, (formula.days / formula.cadence).round(1)), 2)',
		);
		for (const [letter, days] of [
			['w', 7],
			['m', 30],
			['q', 91],
			['y', 365],
		] as const)
			expect(cadence).toContain(`if(/[0-9] *${letter}/.matches(formula.own_cadence), ${days}, `);
		expect(cadence).toContain('365, 1))))');
		for (const [word, days] of [
			['daily', 1],
			['fortnightly', 14],
			['every quarter', 91],
		] as const)
			expect(cadence).toContain(`if(formula.own_cadence == "${word}", ${days}, `);
	});

	it('puts names with quotes into quotes of the other kind', () => {
		const properties = { ...defaultSettings.properties, lastTouched: 'last "real" touch, it\'s' };
		expect(baseOf({ properties }).formulas['days']).toContain('note[\'last "real" touch, its\']');
	});

	it('reckons the days since last touched', () => {
		expect(baseOf().formulas['days']).toBe(
			'if(note["lastTouched"], ((number(today()) - number(date(note["lastTouched"]).date())) / 86400000).round(), null)',
		);
	});

	it('knows the cadence of each list as it is now', () => {
		expect(baseOf().formulas['cadence']).toContain('if(file.hasTag("network90"), 23, 20)');
		expect(
			baseOf({ cadence: { list20: 10, network90: 'auto' } }, { list20: 3, network90: 4 }).formulas['cadence'],
		).toContain('if(file.hasTag("network90"), 14, 10)');
	});

	it('knows the cadences of tags, the longest first', () => {
		const cadenceByTag = [
			{ tag: 'network90/family', days: 14 },
			{ tag: 'friend', days: 30 },
		];
		expect(baseOf({ cadenceByTag }).formulas['cadence']).toContain(
			'if(file.hasTag("network90/family"), 14, if(file.hasTag("friend"), 30, if(file.hasTag("network90"), 23, 20)))',
		);
	});

	it('puts nobody on the wrong list where the tag of one is nested in that of the other', () => {
		const { views, formulas } = baseOf({ tags: { list20: 'people/new', network90: 'people' } });
		expect(views[1]?.filters).toEqual({ and: ['file.hasTag("people/new")'] });
		expect(views[2]?.filters).toEqual({ and: ['file.hasTag("people")', { not: ['file.hasTag("people/new")'] }] });
		expect(formulas['cadence']).toContain('if(file.hasTag("people/new"), 20, 23)');
	});

	it('goes by the tags and names in settings', () => {
		const tags = { list20: 'leads', network90: 'people/friends' };
		const text = peopleBase(
			{ ...defaultSettings, tags, properties: { ...defaultSettings.properties, lastTouched: 'last contact' } },
			{ list20: 1, network90: 1 },
			inEnglish,
		);
		expect(text).toContain('file.hasTag("people/friends")');
		expect(text).toContain('note["last contact"]');
		expect(text).toContain('- note.last contact\n');
		expect(text).not.toMatch(/list20|network90|lastTouched/);
	});

	it('repeats values, without the anchors of YAML', () => {
		expect(peopleBase(defaultSettings, { list20: 1, network90: 1 }, inEnglish)).not.toMatch(/: [&*]\w/);
	});

	it('uses only formulas that it defines', () => {
		const { formulas, properties, views } = baseOf();
		const text = JSON.stringify([formulas, properties, views]);
		const named = [...text.matchAll(/formula\.(\w+)/g)].map(([, name]) => name ?? '');
		expect([...new Set(named)].filter((name) => !(name in formulas))).toEqual([]);
	});

	it('keeps brackets and quotes of every expression in pairs', () => {
		const { formulas, views } = baseOf();
		const filters = JSON.stringify(views.map((view) => view.filters)).match(/"(?:[^"\\]|\\.)*"/g) ?? [];
		for (const expression of [...Object.values(formulas), ...filters.map((text) => JSON.parse(text) as string)]) {
			const bare = expression.replace(/\/\S+?\/g?/g, '').replace(/"[^"]*"/g, '');
			expect(bare).not.toContain('"');
			expect(bare.split('(').length).toBe(bare.split(')').length);
			expect(bare.split('[').length).toBe(bare.split(']').length);
		}
	});
});
