/**
 * The zone under which tests run. It is so far ahead of Greenwich that at nine in the morning, the usual hour of tests, a
 * day that is mistaken for one of UTC is a day early. One zone is enough for most, because few files read the zone
 * (`tests/architecture.test.ts`), and `tests/time` tries what they read in every zone of the world.
 */
export const zone = 'Pacific/Apia';

/** Another for tests of days, far behind Greenwich, with changes of clocks. */
export const otherZone = 'America/Los_Angeles';

/**
 * Tests whose subject is a day or how it is written, and those of the clocks that tell what day it is. They run under
 * both zones. `zones.test.ts` finds tests that try hours of a zone and are missing here.
 */
export const ofDays = [
	'tests/daily-note/daily-notes.test.ts',
	'tests/daily-note/dates-by-place.test.ts',
	'tests/daily-note/formatted-days.test.ts',
	'tests/day.test.ts',
	'tests/encounters/what-counts.test.ts',
	'tests/faults/app/clock.test.ts',
	'tests/language/days-in-words.test.ts',
	'tests/neighbours/reminders-by-zone.test.ts',
	'tests/obsidian/today/writing-today.test.ts',
	'tests/people/coming-up.test.ts',
	'tests/people/days-of-year.test.ts',
	'tests/people/due.test.ts',
	'tests/people/neglect.test.ts',
	'tests/people/people-base-computes.test.ts',
	'tests/people/written-days.test.ts',
	'tests/record/day-property.test.ts',
	'tests/record/rhythms.test.ts',
	'tests/scripts/cli/day-of-the-clock.test.ts',
	'tests/scripts/cli/moment-format.test.ts',
	'tests/sharing/shareable-notes.test.ts',
];

/** Tests that change the zone themselves, and so run under one. `zones.test.ts` checks that they do. */
export const choosingZones = [
	'tests/scripts/cli/cli.test.ts',
	'tests/scripts/release/clean-clones.test.ts',
	'tests/time/every-zone.test.ts',
	'tests/time/plugin.test.ts',
	'tests/time/program.test.ts',
];
