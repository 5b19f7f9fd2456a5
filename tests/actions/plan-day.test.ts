import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Acquaintances } from '../../src/actions/acquaintances';
import { actionKinds, isAction, type Action, type ActionKind, type Plan } from '../../src/actions/action';
import { inEnglish } from '../../src/language/in-english';
import { lastTouchedBy } from '../../src/people/person';
import type { Routine } from '../../src/routine';
import { planToday } from '../../src/use-cases/plan-today';
import { anyDay } from '../support/arbitraries';
import { crowd, personNote, plainNote, today, type PersonFields, type TestNote } from '../support/builders';
import { routineOf } from '../support/routine-of';
import { runs } from '../support/runs';

function planOf(routine: Routine, kinds: readonly ActionKind[] = actionKinds, taken: readonly string[] = []): Plan {
	return planToday(routine, kinds, new Set(taken));
}

function advice(...notes: TestNote[]): Record<string, string> {
	return Object.fromEntries(
		planOf(routineOf(notes)).flatMap((planned) =>
			isAction(planned) ? [] : [[planned.kind, inEnglish.say(planned.advice)]],
		),
	);
}

describe('the plan of a day', () => {
	it('names five different people in the order of the kinds', () => {
		const plan = planOf(routineOf([...crowd(6), personNote('Grace', { list: 'list20' })]));
		expect(plan.map(({ kind }) => kind)).toEqual(['outreach', 'introduction', 'sharing', 'compassion']);
		const named = plan.flatMap((planned) => (isAction(planned) ? planned.people : []));
		expect(new Set(named).size).toBe(5);
	});

	it('gives a hard time to compassion before any other action can take the person', () => {
		const plan = planOf(
			routineOf([
				personNote('Ada', { hardTime: 'illness', needs: ['x'] }),
				...crowd(5, { lastTouched: '2026-01-01', offers: ['x'] }),
			]),
		);
		expect(plan.find(({ kind }) => kind === 'compassion')).toMatchObject({
			people: ['People/Ada.md'],
			manner: 'visit',
		});
	});

	it('gives a birthday to compassion, whatever match the person is in', () => {
		const plan = planOf(
			routineOf([
				personNote('Ada', { birthday: '11-23', needs: ['x'] }),
				...crowd(5, { lastTouched: '2026-01-01', offers: ['x'] }),
			]),
		);
		expect(plan.find(({ kind }) => kind === 'compassion')).toMatchObject({ people: ['People/Ada.md'] });
	});

	it('gives a match to the introduction, whatever one of the two could be sent', () => {
		const plan = planOf(
			routineOf([
				personNote('Ada', { lastTouched: '2026-01-01', needs: ['tea'] }),
				personNote('Ben', { offers: ['tea'] }),
				personNote('Zoe', { hardTime: 'illness' }),
				...crowd(3),
				plainNote('Tea.md', '---\nupdated: 2026-11-20\n---\n'),
			]),
		);
		expect(plan.find(({ kind }) => kind === 'introduction')).toMatchObject({
			people: ['People/Ada.md', 'People/Ben.md'],
		});
	});

	it('plans only the kinds that are asked for, around the people who are taken', () => {
		const routine = routineOf(crowd(4));
		const plan = planOf(routine, ['sharing'], ['People/Person 1.md', 'People/Person 2.md', 'People/Person 3.md']);
		expect(plan).toMatchObject([{ kind: 'sharing', people: ['People/Person 4.md'] }]);
	});

	it('says what to do where a list is too short', () => {
		expect(advice()).toEqual({
			outreach: 'Add a name to your List of 20 (it has none)',
			introduction: 'Add somebody to your Network of 90 (it has none)',
			sharing: 'Add somebody to your Network of 90 (it has none)',
			compassion: 'Add somebody to your Network of 90 (it has none)',
		});
		expect(advice(personNote('Ada'))).toEqual({
			outreach: 'Add a name to your List of 20 (it has none)',
			introduction: 'Add somebody to your Network of 90 (it has 1)',
			sharing: 'Nobody in your Network of 90 is free today, so take a breath',
		});
	});

	it('says so if every person is paused or was touched today', () => {
		const resting = [
			...crowd(3, { paused: true }),
			personNote('Grace', { list: 'list20', lastTouched: '2026-11-23' }),
		];
		expect(new Set(Object.values(advice(...resting)))).toEqual(
			new Set([
				'Nobody on your List of 20 is free today, so take a breath',
				'Nobody in your Network of 90 is free today, so take a breath',
				'No two people in your Network of 90 are free today, so take a breath',
			]),
		);
	});

	it('says so where all who are free know each other', () => {
		expect(
			advice(
				personNote('Ada', { knows: ['[[Ben]]', '[[Carl]]'] }),
				personNote('Ben', { knows: ['[[Carl]]'] }),
				personNote('Carl'),
			).introduction,
		).toBe('Add somebody new to your Network of 90 (everybody free today knows each other)');
	});

	it('does not say that people know each other where a hard time is what keeps them from being introduced', () => {
		const notes = [
			personNote('Ada', { hardTime: true }),
			personNote('Ben', { hardTime: true }),
			personNote('Carl'),
		];
		expect(advice(...notes).introduction).toBe(
			'No two people in your Network of 90 are free today, so take a breath',
		);
	});
});

describe('any roster', () => {
	const names = ['Ada', 'Ben', 'Carl', 'Dora', 'Eve', 'Finn', 'Gus', 'Hal', 'Ida'];
	const topics = fc.subarray(['tea', 'climbing', 'pricing', 'falconry']);
	const words = fc.record<PersonFields>({
		list: fc.constantFrom('list20', 'network90', 'network90', 'network90'),
		lastTouched: fc.constantFrom(
			undefined,
			'2026-11-23',
			'2026-11-22',
			'2026-11-20',
			'2026-10-20',
			'2026-10-20',
			'2026-01-01',
			'2027-01-01',
			'unreadable',
		),
		snoozeUntil: fc.constantFrom(undefined, undefined, undefined, '2026-11-23', '2026-11-24'),
		paused: fc.constantFrom(undefined, undefined, undefined, false, true),
		hardTime: fc.constantFrom(undefined, undefined, undefined, 'illness'),
		birthday: fc.constantFrom(undefined, undefined, '11-23', '11-25', '12-24'),
		interests: topics,
		offers: topics,
		needs: topics,
		knows: fc.subarray(
			names.map((name) => `[[${name}]]`),
			{ maxLength: 2 },
		),
		cadence: fc.constantFrom(undefined, undefined, 'weekly', '90d'),
		folder: fc.constantFrom('People', 'Work'),
	});
	const anyNotes = fc
		.uniqueArray(fc.tuple(fc.constantFrom(...names), words), {
			maxLength: 12,
			selector: ([name, { folder }]) => `${folder ?? ''}/${name}`,
		})
		.map((people) => people.map(([name, said]) => personNote(name, said)));
	/** Notes on some of the topics, and a few on none. */
	const anyShareable = fc
		.uniqueArray(
			fc.tuple(
				fc.constantFrom('Tea', 'Tea at home', 'Climbing', 'On pricing', 'Bees'),
				fc.constantFrom('2026-11-20', '2026-11-01', '2026-01-01'),
			),
			{ selector: ([name]) => name },
		)
		.map((notes) =>
			notes.map(([name, updated]) =>
				plainNote(`Topics/${name}.md`, `---\nupdated: ${updated}\n---\n# ${name}, pricing\n`),
			),
		);
	const anyVault = fc.tuple(anyNotes, anyShareable).map(([people, notes]) => [...people, ...notes]);
	const anyTaken = fc.subarray(
		names.map((name) => `People/${name}.md`),
		{ maxLength: 3 },
	);

	it('names no person twice, no person who is snoozed, paused, touched today or taken, and no two who know each other', () => {
		fc.assert(
			fc.property(anyVault, fc.subarray([...actionKinds]), anyTaken, (notes, kinds, taken) => {
				const routine = routineOf(notes);
				const plan = planOf(routine, kinds, taken);
				expect(plan.map(({ kind }) => kind)).toEqual(actionKinds.filter((kind) => kinds.includes(kind)));
				const actions = plan.filter(isAction);
				const named = actions.flatMap(({ people }) => people);
				expect(new Set(named).size).toBe(named.length);
				for (const { kind, people } of actions) expectWell(kind, people, routine, taken);
				expectUnacquainted(actions, routine);
			}),
			{ numRuns: runs(120) },
		);
	});

	it('gives the same plan in whatever order the notes were read', () => {
		const shuffled = anyVault.chain((notes) =>
			fc.tuple(fc.constant(notes), fc.shuffledSubarray(notes, { minLength: notes.length })),
		);
		fc.assert(
			fc.property(shuffled, anyDay, ([notes, other], on) => {
				expect(planOf(routineOf(other, { today: on }))).toEqual(planOf(routineOf(notes, { today: on })));
			}),
			{ numRuns: runs(60) },
		);
	});

	it('gives the same plan after an unrelated note is added', () => {
		const unrelated = plainNote(
			'Zeppelins/Priced teatime.md',
			'# Climb and fall of airships\n[[Hindenburg]] #falcon\n',
		);
		fc.assert(
			fc.property(anyVault, (notes) => {
				expect(planOf(routineOf([...notes, unrelated]))).toEqual(planOf(routineOf(notes)));
			}),
			{ numRuns: runs(100) },
		);
	});

	function expectWell(kind: ActionKind, people: readonly string[], routine: Routine, taken: readonly string[]): void {
		expect(people).toHaveLength(kind === 'introduction' ? 2 : 1);
		for (const path of people) {
			const person = routine.roster.get(path);
			if (person === undefined) throw new Error(`${path} is nobody`);
			expect(taken).not.toContain(path);
			expect(person.paused).toBe(false);
			expect(person.snoozeUntil === null || person.snoozeUntil <= today).toBe(true);
			expect(lastTouchedBy(person, today)).not.toBe(today);
			expect(person.list).toBe(kind === 'outreach' ? 'list20' : 'network90');
			if (kind === 'introduction' || kind === 'sharing') expect(person.hardTime).toBeNull();
		}
	}

	function expectUnacquainted(actions: readonly Action[], { roster, vault }: Routine): void {
		const [a, b] = actions.find(({ kind }) => kind === 'introduction')?.people ?? [];
		if (a && b) expect(new Acquaintances(roster, vault).know(a, b)).toBe(false);
	}
});
