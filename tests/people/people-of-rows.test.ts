import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peopleOfRows } from '../../src/people/people-of-rows';
import { Roster } from '../../src/people/roster';
import { defaultSettings } from '../../src/settings/settings';
import { personNote, plainNote, today, type PersonFields } from '../support/builders';
import { runs } from '../support/runs';

/** Days without a touch, by name: each has a cadence of ten days. */
const silence = { Ada: 5, Ben: 40, Carl: 20, Dora: 30 } as const;
const since = { Ada: '2026-11-18', Ben: '2026-10-14', Carl: '2026-11-03', Dora: '2026-10-24' } as const;
type Name = keyof typeof silence;

function rosterOf(more: Partial<Record<Name, PersonFields>> = {}): Roster {
	const roster = new Roster(defaultSettings);
	for (const name of Object.keys(since) as Name[])
		roster.put(personNote(name, { lastTouched: since[name], cadence: 10, ...more[name] }));
	roster.put(plainNote('Tea.md'));
	return roster;
}

const pathOf = (name: string): string => `People/${name}.md`;

function rowsFor(names: readonly string[], { isSorted = false, roster = rosterOf() } = {}): string[] {
	const [group] = peopleOfRows([{ heading: null, rows: names.map(pathOf) }], roster, today, isSorted).groups;
	return group?.rows.map(({ person }) => person.name) ?? [];
}

describe('the people among the rows of a base', () => {
	it('come most neglected first where the base does not sort', () => {
		expect(rowsFor(['Ada', 'Ben', 'Carl', 'Dora'])).toEqual(['Ben', 'Dora', 'Carl', 'Ada']);
	});

	it('keep the order of a base that sorts', () => {
		expect(rowsFor(['Carl', 'Ada', 'Ben'], { isSorted: true })).toEqual(['Carl', 'Ada', 'Ben']);
	});

	it('come last where they are paused or snoozed, unless the base sorts', () => {
		const roster = rosterOf({ Ben: { paused: true }, Dora: { snoozeUntil: '2026-12-24' } });
		expect(rowsFor(['Ada', 'Ben', 'Carl', 'Dora'], { roster })).toEqual(['Carl', 'Ada', 'Ben', 'Dora']);
		expect(rowsFor(['Ben', 'Ada'], { roster, isSorted: true })).toEqual(['Ben', 'Ada']);
	});

	it('bring their neglect along', () => {
		const { groups } = peopleOfRows([{ heading: null, rows: [pathOf('Ben')] }], rosterOf(), today, false);
		expect(groups[0]?.rows[0]).toMatchObject({ days: silence.Ben, cadence: 10, neglect: 4 });
	});

	it('stay in the groups of the base, and a group without people has no heading', () => {
		const groups = [
			{ heading: 'Lisbon', rows: [pathOf('Ada'), pathOf('Ben')] },
			{ heading: 'Tea', rows: ['Tea.md'] },
			{ heading: null, rows: [pathOf('Carl'), 'Nowhere.md'] },
		];
		const found = peopleOfRows(groups, rosterOf(), today, false);
		expect(found.groups.map(({ heading, rows }) => [heading, ...rows.map(({ person }) => person.name)])).toEqual([
			['Lisbon', 'Ben', 'Ada'],
			[null, 'Carl'],
		]);
		expect(found.others).toBe(2);
	});

	it('are each drawn or counted, once', () => {
		const roster = rosterOf();
		const row = fc.constantFrom(...Object.keys(since).map(pathOf), 'Tea.md', 'Nowhere.md', 'People/Ada.png');
		fc.assert(
			fc.property(
				fc.array(fc.array(row, { maxLength: 6 }), { maxLength: 4 }),
				fc.boolean(),
				(lists, isSorted) => {
					const groups = lists.map((rows, index) => ({ heading: String(index), rows }));
					const { groups: found, others } = peopleOfRows(groups, roster, today, isSorted);
					const drawn = found.flatMap(({ rows }) => rows.map(({ person }) => person.path));
					const asked = lists.flat();
					expect(drawn.length + others).toBe(asked.length);
					expect([...drawn].sort()).toEqual(asked.filter((path) => roster.get(path) !== undefined).sort());
				},
			),
			{ numRuns: runs(100) },
		);
	});
});
