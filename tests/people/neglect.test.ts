import { describe, expect, it } from 'vitest';
import { day } from '../../src/day';
import { inTouchWith, noEncounters } from '../../src/people/in-touch';
import { isNeglected, listCadence, neglectOf, tagCadence, type Neglect } from '../../src/people/neglect';
import type { Person } from '../../src/people/person';
import { Roster } from '../../src/people/roster';
import { readSettings } from '../../src/settings/read-settings';
import { defaultSettings } from '../../src/settings/settings';
import { person, personNote, personOf, settingsWith, today } from '../support/builders';

/** The neglect of a person of whom no note says anything. */
function neglectOn(someone: Person, usualCadence: number, on = today): Neglect {
	return neglectOf(someone, inTouchWith(someone, on, noEncounters), usualCadence, on);
}

describe('the cadence of a list', () => {
	it.each([
		['network90', 90, 23],
		['list20', 20, 20],
		['network90', 80, 20],
		['network90', 81, 21],
		['list20', 3, 14],
		['network90', 0, 14],
		['list20', 200, 90],
		['network90', 1000, 90],
	] as const)('of %s with %i people is %i days, every day of the week', (list, count, days) => {
		expect(listCadence(list, count, defaultSettings)).toBe(days);
	});

	it('grows where fewer weekdays are active', () => {
		const weekdays = settingsWith({ activeWeekdays: [1, 2, 3, 4, 5] });
		expect(listCadence('list20', 20, weekdays)).toBe(28);
		expect(listCadence('network90', 90, weekdays)).toBe(32);
		expect(listCadence('list20', 10, settingsWith({ activeWeekdays: [1] }))).toBe(70);
	});

	it('is what settings say, also beyond the bounds of the automatic one', () => {
		const settings = settingsWith({ cadence: { list20: 5, network90: 200 } });
		expect(listCadence('list20', 20, settings)).toBe(5);
		expect(listCadence('network90', 90, settings)).toBe(200);
	});
});

describe('the neglect of a person', () => {
	it('is days since last touched ÷ cadence', () => {
		expect(neglectOn(person('Ada', { lastTouched: '2026-10-20' }), 23)).toEqual({
			inTouch: { day: '2026-10-20', encounter: null },
			days: 34,
			cadence: 23,
			neglect: 34 / 23,
		});
		expect(neglectOn(person('Ada', { lastTouched: '2026-11-23' }), 23)).toEqual({
			inTouch: { day: '2026-11-23', encounter: null },
			days: 0,
			cadence: 23,
			neglect: 0,
		});
	});

	it('goes by the cadence of the person where the note has one', () => {
		expect(neglectOn(person('Ada', { lastTouched: '2026-11-13', cadence: 'weekly' }), 23)).toEqual({
			inTouch: { day: '2026-11-13', encounter: null },
			days: 10,
			cadence: 7,
			neglect: 10 / 7,
		});
	});

	it('is exactly 2 for a person never touched, whatever the cadence', () => {
		expect(neglectOn(person('Ada', { cadence: 'yearly' }), 23)).toEqual({
			inTouch: null,
			days: null,
			cadence: 365,
			neglect: 2,
		});
	});

	it('counts a touch in the future as unknown', () => {
		expect(neglectOn(person('Ada', { lastTouched: '2027-01-01' }), 23)).toEqual({
			inTouch: null,
			days: null,
			cadence: 23,
			neglect: 2,
		});
	});

	it('counts an unreadable touch as none', () => {
		expect(neglectOn(person('Ada', { lastTouched: 'long ago' }), 23).neglect).toBe(2);
	});
});

describe('the cadence of a tag', () => {
	const { cadenceByTag } = readSettings({ cadenceByTag: { network90: 60, 'network90/family': 14, friend: 30 } });
	const cadenceOf = (...tags: string[]): number | null => tagCadence({ tags }, { cadenceByTag });

	it('is that of the longest tag that a person has, nested tags included', () => {
		expect(cadenceOf('network90/family', 'friend')).toBe(14);
		expect(cadenceOf('network90/family/close')).toBe(14);
		expect(cadenceOf('friend', 'network90')).toBe(60);
		expect(cadenceOf('friend', 'list20')).toBe(30);
		expect(cadenceOf('friends', 'list20')).toBeNull();
	});

	it('comes behind that of the person and before that of the list', () => {
		const settings = settingsWith({ cadenceByTag });
		const roster = new Roster(settings);
		const family = personNote('Ada', { lastTouched: '2026-11-13' });
		const tagged = { ...family, properties: { ...family.properties, tags: ['network90/family'] } };
		roster.put(tagged);
		expect(roster.neglect(personOf(tagged, settings), today).cadence).toBe(14);
		const own = { ...tagged, properties: { ...tagged.properties, cadence: 'weekly' } };
		expect(roster.neglect(personOf(own, settings), today).cadence).toBe(7);
	});
});

describe('a neglected person', () => {
	const neglected = (words: Parameters<typeof person>[1], on = today): boolean => {
		const someone = person('Ada', words);
		return isNeglected(someone, neglectOn(someone, 20, on), on);
	};

	it('is one who has waited longer than the cadence', () => {
		expect(neglected({ lastTouched: '2026-11-03' })).toBe(false);
		expect(neglected({ lastTouched: '2026-11-02' })).toBe(true);
		expect(neglected({})).toBe(true);
	});

	it('is never one who is paused, or snoozed until a later day', () => {
		expect(neglected({ paused: true })).toBe(false);
		expect(neglected({ paused: false })).toBe(true);
		expect(neglected({ cadence: 'Never' })).toBe(false);
		expect(neglected({ snoozeUntil: '2026-11-24' })).toBe(false);
		expect(neglected({ snoozeUntil: '2026-11-23' })).toBe(true);
		expect(neglected({ snoozeUntil: '2026-11-24' }, day('2026-11-24'))).toBe(true);
	});
});
