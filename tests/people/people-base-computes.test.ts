import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inEnglish } from '../../src/language/in-english';
import { peopleBase } from '../../src/people/people-base';
import { Roster } from '../../src/people/roster';
import { defaultSettings } from '../../src/settings/settings';
import { personNote, today, type TestNote } from '../support/builders';
import { runs } from '../support/runs';
import { evaluate, isTruthy, type FormulaScope } from '../workbench/obsidian/bases-evaluate';
import { parseBase, type BaseFilter } from '../workbench/obsidian/bases-query';
import { valueOfProperty } from '../workbench/obsidian/bases-values';

/** Whether a note passes a filter of the base, by the formulas of the base. */
function passes(filter: BaseFilter, scope: FormulaScope): boolean {
	if (filter.kind === 'formula') return isTruthy(evaluate(filter.formula, scope));
	if (filter.kind === 'or') return filter.of.some((one) => passes(one, scope));
	return filter.of.every((one) => passes(one, scope)) === (filter.kind === 'and');
}

function namesInBase(notes: readonly TestNote[], roster: Roster): string[] {
	const base = parseBase(
		peopleBase(
			defaultSettings,
			{ list20: roster.count('list20'), network90: roster.count('network90') },
			inEnglish,
		),
	);
	const scopeOf = ({ path, properties }: TestNote): FormulaScope => {
		const own = properties ?? {};
		const scope: FormulaScope = {
			note: (name) => valueOfProperty(own[name]),
			file: () => path,
			hasTag: (tags) => tags.some((tag) => (own['tags'] as readonly string[]).includes(tag)),
			formula: (name) => evaluate(base.formulas.get(name) as never, scope),
		};
		return scope;
	};
	const neglected = base.views[0]?.filter as BaseFilter;
	return notes.filter((note) => passes(neglected, scopeOf(note))).map(({ path }) => path);
}

describe('the formulas of the base', () => {
	beforeEach(() => void vi.useFakeTimers({ now: new Date(2026, 10, 23, 9, 0) }));
	afterEach(() => void vi.useRealTimers());

	it('find neglected whom the panel finds neglected', () => {
		expect(today).toBe('2026-11-23');
		const words = fc.record(
			{
				list: fc.constantFrom('list20' as const, 'network90' as const),
				lastTouched: fc.constantFrom(
					'2026-11-23',
					'2026-11-20',
					'2026-11-09',
					'2026-11-08',
					'2026-10-25',
					'2026-10-24',
					'2026-03-28',
					'2025-11-23',
					'2027-01-01',
					'2026-11-01T08:30:00',
				),
				cadence: fc.constantFrom(
					7,
					14,
					'30',
					'weekly',
					'Monthly',
					'every quarter',
					'10d',
					'3 w',
					'1m',
					'never',
					'sometimes',
				),
				snoozeUntil: fc.constantFrom('2026-11-22', '2026-11-23', '2026-11-24'),
				paused: fc.boolean(),
			},
			{ requiredKeys: ['list'] },
		);
		fc.assert(
			fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), (people) => {
				const notes = people.map((fields, index) => personNote(`P${index}`, fields));
				const roster = new Roster(defaultSettings);
				for (const note of notes) roster.put(note);
				expect(namesInBase(notes, roster).sort()).toEqual(
					roster
						.neglected(today)
						.map(({ person }) => person.path)
						.sort(),
				);
			}),
			{ numRuns: runs(100) },
		);
	});
});
