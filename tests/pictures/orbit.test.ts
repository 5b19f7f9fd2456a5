import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/day';
import { newcomersRadius, orbitArcs, orbitOf, orbitRadius, orbitSectors } from '../../src/pictures/orbit';
import { anyPaths } from '../support/arbitraries';
import { personNote, today } from '../support/builders';
import { routineOf } from '../support/routine-of';
import { runs } from '../support/runs';

describe('the orbit', () => {
	it('puts people with whom you have not been in touch for long further out, and who is new outside all of them', () => {
		const routine = routineOf([
			personNote('Ada', { lastTouched: '2026-11-23', cadence: 20 }),
			personNote('Ben', { lastTouched: '2026-11-03', cadence: 20 }),
			personNote('Carl', { lastTouched: '2026-10-14', cadence: 20 }),
			personNote('Dora', { lastTouched: '2025-01-01', cadence: 20 }),
			personNote('Emil'),
		]);
		const dots = orbitOf(routine.roster, today);
		expect(dots.map(({ person }) => person.name)).toEqual(['Dora', 'Carl', 'Emil', 'Ben', 'Ada']);
		expect(dots.map(({ radius }) => radius)).toEqual([
			orbitRadius(3),
			orbitRadius(2),
			newcomersRadius,
			orbitRadius(1),
			orbitRadius(0),
		]);
	});

	it('keeps the two lists apart, and marks people who are paused or snoozed', () => {
		const dots = orbitOf(
			routineOf([personNote('Ada'), personNote('Grace', { list: 'list20', paused: true })]).roster,
			today,
		);
		for (const { person, turn, isResting } of dots) {
			const { from, to } = orbitSectors[person.list];
			expect(turn).toBeGreaterThanOrEqual(from);
			expect(turn).toBeLessThan(to);
			expect(isResting).toBe(person.name === 'Grace');
		}
	});

	it('moves people only outward or inward, on any day and after any change of the roster', () => {
		fc.assert(
			fc.property(anyPaths({ minLength: 2, maxLength: 6 }), fc.integer({ min: 0, max: 400 }), (paths, later) => {
				const properties = { tags: ['network90'], lastTouched: '2026-11-01' };
				const notes = paths.map((path) => ({
					path,
					properties,
					text: '---\ntags: [network90]\nlastTouched: 2026-11-01\n---\n',
				}));
				const before = orbitOf(routineOf(notes.slice(1)).roster, today);
				const after = orbitOf(routineOf(notes).roster, addDays(today, later));
				for (const { person, turn, radius } of before) {
					const now = after.find((dot) => dot.person.path === person.path);
					expect(now?.turn).toBe(turn);
					expect(now?.radius ?? 0).toBeGreaterThanOrEqual(radius);
				}
			}),
			{ numRuns: runs(60) },
		);
	});
});

describe('the arcs', () => {
	it('join those who were introduced, each pair once, and no others', () => {
		const routine = routineOf([
			personNote('Ada', { introduced: ['[[Ben]]', '[[Nobody]]', '[[Ada]]'] }),
			personNote('Ben', { introduced: ['[[Ada]]', '[[Carl]]'] }),
			personNote('Carl'),
		]);
		const arcs = orbitArcs(routine.roster.people(), (link, from) => routine.vault.resolve(link, from));
		expect(arcs).toEqual([
			['People/Ada.md', 'People/Ben.md'],
			['People/Ben.md', 'People/Carl.md'],
		]);
	});
});
