import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionKinds } from '../../src/actions/action';
import { day } from '../../src/day';
import { comingUp } from '../../src/people/coming-up';
import { Rhythms } from '../../src/record/rhythms';
import { defaultSettings, type Settings } from '../../src/settings/settings';
import { planToday } from '../../src/use-cases/plan-today';
import { personNote, plainNote, type TestNote } from '../support/builders';
import { FollowedVault } from '../support/followed-vault';
import { runs } from '../support/runs';

function everything({ routine }: FollowedVault): unknown {
	const { roster, today, record, vault } = routine;
	return {
		plan: planToday(routine, actionKinds, new Set()),
		others: planToday(routine, ['introduction', 'outreach'], new Set(['People/Ada.md'])),
		ranked: roster.ranked(today),
		plainly: roster
			.people()
			.map((person) => [person.path, roster.neglect(person, today)] as const)
			.sort(([a], [b]) => (a < b ? -1 : 1)),
		standing: roster.standing(today, ({ list }) => list === 'network90').map(({ person }) => person.path),
		drifting: new Rhythms({ ...routine, links: vault }).drifting(),
		coming: comingUp(roster.people(), today),
		times: roster
			.people()
			.map(({ path }) => [path, record.timesReachedOut(path, vault)])
			.sort(),
	};
}

const names = ['Ada', 'Ben', 'Cleo', 'Dora'];
const anyPerson = fc
	.record({
		name: fc.constantFrom(...names),
		list: fc.constantFrom('list20' as const, 'network90' as const, 'network90' as const),
		lastTouched: fc.constantFrom(undefined, '2026-11-01', '2026-11-22', '2026-06-01'),
		cadence: fc.constantFrom(undefined, 'weekly'),
		interests: fc.subarray(['tea', '[[Climbing]]', 'chess'], { maxLength: 2 }),
		needs: fc.subarray(['tea', 'chess'], { maxLength: 1 }),
		offers: fc.subarray(['tea', 'chess'], { maxLength: 1 }),
		knows: fc.subarray(
			names.map((name) => `[[${name}]]`),
			{ maxLength: 2 },
		),
		snoozeUntil: fc.constantFrom(undefined, undefined, '2026-11-24'),
		birthday: fc.constantFrom(undefined, '11-25'),
		body: fc.constantFrom('', 'Coffee on [[2026-11-20]] and [[2026-11-23]].', '- [ ] send [[Ben]] the book'),
	})
	.map(({ name, ...fields }) => personNote(name, fields));
const journals = [
	'Journal/2026-11-20.md',
	'Journal/2026-11-22.md',
	'Journal/2026-11-23.md',
	'Journal/2026-11-20 (conflicted copy).md',
	'Journal/2026-11-22 2.md',
	'Journal/2026-11-20 (conflict).md',
	'2026-11-20.md',
];
const anyJournal = fc
	.record({
		path: fc.constantFrom(...journals),
		met: fc.subarray([...names, 'ben', 'Friends/Ada']),
		reached: fc.option(fc.constantFrom(...names)),
	})
	.map(
		({ path, met, reached }): TestNote =>
			plainNote(
				path,
				`${met.map((name) => `Tea with [[${name}]].\n\n`).join('')}${reached === null ? '' : `- [x] Say something kind about a post of [[${reached}]]: be seen ^tom-20261120-outreach\n`}`,
			),
	);
const anyOther = fc.constantFrom(
	plainNote('Notes/Tea.md', '# Tea\n'),
	plainNote('Climbing.md', '---\naliases: [chess]\n---\n'),
	plainNote('Friends/Ada.md'),
	plainNote('People/Ben.md'),
);
const anyNote = fc.oneof({ weight: 4, arbitrary: anyPerson }, { weight: 2, arbitrary: anyJournal }, anyOther);
const anyPath = fc.constantFrom(
	...names.map((name) => `People/${name}.md`),
	...journals,
	'Friends/Ada.md',
	'Climbing.md',
	'Templates/Ada.md',
	'People/Ada (conflict).md',
);
const anySettings = fc.record({ list20: fc.constantFrom<'auto' | number>('auto', 30), count: fc.boolean() }).map(
	({ list20, count }): Settings => ({
		...defaultSettings,
		cadence: { ...defaultSettings.cadence, list20 },
		encounters: { ...defaultSettings.encounters, count },
	}),
);
const anyStep = fc.oneof(
	{ weight: 4, arbitrary: fc.record({ note: anyNote }) },
	fc.record({ from: anyPath, to: anyPath }),
	fc.record({ gone: anyPath }),
	fc.record({ today: fc.constantFrom(day('2026-11-23'), day('2026-11-24'), day('2026-12-20')) }),
	fc.record({ settings: anySettings }),
	fc.constant({ asked: true }),
);

describe('a plan', () => {
	it('is that of indexes made at once from the notes as they are, whatever has changed since the plans before', () => {
		fc.assert(
			fc.property(fc.array(anyNote, { maxLength: 10 }), fc.array(anyStep, { maxLength: 12 }), (first, steps) => {
				const followed = new FollowedVault(
					new Map(first.map(({ path, text }) => [path, text])),
					defaultSettings,
					day('2026-11-23'),
				);
				everything(followed);
				for (const step of steps) {
					if ('note' in step) followed.put(step.note.path, step.note.text);
					else if ('from' in step) followed.rename(step.from, step.to);
					else if ('gone' in step) followed.remove(step.gone);
					else if ('today' in step) followed.turnTo(step.today);
					else if ('settings' in step) followed.choose(step.settings);
					else everything(followed);
				}
				const { settings, today } = followed.routine;
				expect(everything(followed)).toEqual(
					everything(new FollowedVault(new Map(followed.notes), settings, today)),
				);
			}),
			{ numRuns: runs(120) },
		);
	});

	it('counts a link as an encounter that stood in a line of ours before', () => {
		const journal = 'Journal/2026-11-20.md';
		const line = '- [x] Say something kind about a post of [[Ben]]: be seen ^tom-20261120-outreach\n';
		const ben = personNote('Ben', { list: 'list20' });
		const followed = new FollowedVault(
			new Map([
				[journal, line],
				[ben.path, ben.text],
			]),
			defaultSettings,
			day('2026-11-23'),
		);
		everything(followed);
		followed.put(journal, 'Tea with [[Ben]].\n');
		const ranked = followed.routine.roster.ranked(followed.routine.today);
		expect(ranked.map(({ inTouch }) => inTouch?.day)).toEqual([day('2026-11-20')]);
	});
});
