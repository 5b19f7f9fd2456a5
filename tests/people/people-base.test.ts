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
	it('has a view of the neglected and one of each list', () => {
		const { filters, views } = baseOf();
		expect(filters).toEqual({ or: ['file.hasTag("list20")', 'file.hasTag("network90")'] });
		expect(views.map(({ type, name }) => `${type}: ${name}`)).toEqual(['table: Neglected', 'table: List of 20', 'table: Network of 90']);
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

	it('reckons the days since last touched', () => {
		expect(baseOf().formulas['days']).toBe('if(note["lastTouched"], ((number(today()) - number(date(note["lastTouched"]).date())) / 86400000).round(), null)');
	});

	it('knows the cadence of each list as it is now', () => {
		expect(baseOf().formulas['cadence']).toContain('if(file.hasTag("network90"), 23, 20)');
		expect(baseOf({ cadence: { list20: 10, network90: 'auto' } }, { list20: 3, network90: 4 }).formulas['cadence']).toContain('if(file.hasTag("network90"), 14, 10)');
	});

	it('knows the cadences of tags, the longest first', () => {
		const cadenceByTag = [{ tag: 'network90/family', days: 14 }, { tag: 'friend', days: 30 }];
		expect(baseOf({ cadenceByTag }).formulas['cadence']).toContain('if(file.hasTag("network90/family"), 14, if(file.hasTag("friend"), 30, if(file.hasTag("network90"), 23, 20)))');
	});

	it('puts nobody on the wrong list where the tag of one is nested in that of the other', () => {
		const { views, formulas } = baseOf({ tags: { list20: 'people/new', network90: 'people' } });
		expect(views[1]?.filters).toEqual({ and: ['file.hasTag("people/new")'] });
		expect(views[2]?.filters).toEqual({ and: ['file.hasTag("people")', { not: ['file.hasTag("people/new")'] }] });
		expect(formulas['cadence']).toContain('if(file.hasTag("people/new"), 20, 23)');
	});

	it('goes by the tags and names in settings', () => {
		const tags = { list20: 'leads', network90: 'people/friends' };
		const text = peopleBase({ ...defaultSettings, tags, properties: { ...defaultSettings.properties, lastTouched: 'last contact' } }, { list20: 1, network90: 1 }, inEnglish);
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
