import { describe, expect, it } from 'vitest';
import { readPerson } from '../../src/people/read-person';
import { defaultSettings } from '../../src/settings/settings';
import { settingsWith } from '../support/builders';
import { said } from '../support/said';

function listOf(properties: Record<string, unknown>): string | undefined {
	return readPerson({ path: 'Ada.md', properties }, defaultSettings)?.person.list;
}

function problemsOf(properties: Record<string, unknown>): readonly string[] {
	return (
		readPerson({ path: 'Ada.md', properties: { tags: 'network90', ...properties } }, defaultSettings)?.problems.map(
			(problem) => said(problem) ?? '',
		) ?? []
	);
}

describe('who is a person', () => {
	it.each<[Record<string, unknown>, string | undefined]>([
		[{ tags: ['network90'] }, 'network90'],
		[{ tags: ['friend', 'list20'] }, 'list20'],
		[{ tags: 'network90' }, 'network90'],
		[{ tags: 'friend, network90' }, 'network90'],
		[{ tags: 'friend network90' }, 'network90'],
		[{ tag: 'list20' }, 'list20'],
		[{ tag: ['#List20'] }, 'list20'],
		[{ Tags: ['#NETWORK90'] }, 'network90'],
		[{ tags: ['network90/family'] }, 'network90'],
		[{ tags: '#network90/Family/close' }, 'network90'],
		[{ tags: null, tag: 'list20' }, 'list20'],
		[{ tags: ['friend'] }, undefined],
		[{ tags: ['network900'] }, undefined],
		[{ tags: ['my/network90'] }, undefined],
		[{ tags: [] }, undefined],
		[{ list: 'network90' }, undefined],
		[{}, undefined],
	])('reads %j as %s', (properties, list) => {
		expect(listOf(properties)).toBe(list);
	});

	it('does not take a note without frontmatter for a person, whatever its body says', () => {
		expect(readPerson({ path: 'Ada.md', properties: null }, defaultSettings)).toBeNull();
	});

	it.each([
		[
			{ list20: 'people/new', network90: 'people' },
			{
				'people/new': 'list20',
				'People/new/Berlin': 'list20',
				people: 'network90',
				'people/old': 'network90',
				'people/newer': 'network90',
			},
		],
		[
			{ list20: 'people', network90: 'people/friends' },
			{ 'people/friends': 'network90', people: 'list20', 'people/x': 'list20' },
		],
	])("takes the tag that is nested in the other list's for its own list: %j", (tags, lists) => {
		for (const [tag, list] of Object.entries(lists)) {
			const reading = readPerson({ path: 'Ada.md', properties: { tags: [tag] } }, { ...defaultSettings, tags });
			expect([tag, reading?.person.list, reading?.problems]).toEqual([tag, list, []]);
		}
		expect(
			readPerson({ path: 'Ada.md', properties: { tags: Object.values(tags) } }, { ...defaultSettings, tags })
				?.problems,
		).toHaveLength(1);
	});

	it('keeps a person tagged with both on the network, and says so', () => {
		const reading = readPerson({ path: 'Ada.md', properties: { tags: ['list20', 'network90'] } }, defaultSettings);
		expect(reading?.person.list).toBe('network90');
		expect(reading?.problems.map(said)).toEqual([
			'it is tagged both list20 and network90, and counts as network90; remove one tag',
		]);
	});
});

describe('what a person note says', () => {
	it('reads every property', () => {
		const properties = {
			tags: ['network90'],
			aliases: ['Countess of Lovelace'],
			lastTouched: '2026-10-30T09:00:00',
			cadence: '3w',
			interests: ['climbing'],
			offers: '#pricing',
			needs: ['[[Sourdough bread]]'],
			knows: ['[[Ben Franklin]]'],
			introduced: ['[[Carl Sagan]]'],
			shared: ['[[Pricing experiments]]'],
			hardTime: 'lost her mother',
			birthday: '1815-12-10',
			dates: ['07-08 wedding'],
			snoozeUntil: '2026-12-01',
			paused: true,
			countEncounters: false,
			email: 'ada@example.org',
			phone: '+44 20 7123 4567',
			location: '[[Lisbon]], Portugal',
		};
		expect(readPerson({ path: 'People/Ada Lovelace.md', properties }, defaultSettings)).toEqual({
			person: {
				path: 'People/Ada Lovelace.md',
				name: 'Ada Lovelace',
				aliases: ['Countess of Lovelace'],
				list: 'network90',
				tags: ['network90'],
				lastTouched: '2026-10-30',
				cadence: 21,
				interests: [{ key: 'climbing', text: 'climbing', link: null }],
				offers: [{ key: 'pricing', text: 'pricing', link: null }],
				needs: [{ key: 'sourdough bread', text: 'Sourdough bread', link: 'Sourdough bread' }],
				knows: ['Ben Franklin'],
				introduced: ['Carl Sagan'],
				shared: ['Pricing experiments'],
				hardTime: 'lost her mother',
				birthday: { month: 12, date: 10 },
				dates: [{ month: 7, date: 8, words: 'wedding' }],
				snoozeUntil: '2026-12-01',
				paused: true,
				countEncounters: false,
				email: 'ada@example.org',
				phone: '+44 20 7123 4567',
				location: [
					{ key: 'lisbon', text: 'Lisbon', within: 'Portugal' },
					{ key: 'portugal', text: 'Portugal', within: '' },
				],
			},
			problems: [],
		});
	});

	it('needs nothing but the tag', () => {
		const reading = readPerson({ path: 'Ada.md', properties: { tags: ['list20'] } }, defaultSettings);
		expect(reading?.problems).toEqual([]);
		expect(reading?.person).toMatchObject({
			lastTouched: null,
			cadence: null,
			knows: [],
			hardTime: null,
			birthday: null,
			snoozeUntil: null,
			paused: false,
		});
	});

	it('finds properties in any letter case, the exact one first', () => {
		const reading = readPerson(
			{ path: 'Ada.md', properties: { TAGS: 'list20', LASTTOUCHED: '2026-10-30' } },
			defaultSettings,
		);
		expect(reading?.person.lastTouched).toBe('2026-10-30');
		const both = readPerson(
			{ path: 'Ada.md', properties: { tags: 'list20', lasttouched: '2026-10-01', lastTouched: '2026-10-30' } },
			defaultSettings,
		);
		expect(both?.person.lastTouched).toBe('2026-10-30');
	});

	it.each(['lastTouched', 'cadence', 'birthday', 'snoozeUntil', 'paused'])(
		'names an unreadable %s as a problem and counts it as absent',
		(name) => {
			const problems = problemsOf({ [name]: 'some day' });
			expect(problems).toHaveLength(1);
			expect(problems[0]).toContain(`${name}: “some day” is`);
		},
	);

	it('takes empty properties for absent ones', () => {
		expect(
			problemsOf({
				lastTouched: null,
				cadence: '',
				birthday: null,
				snoozeUntil: null,
				paused: null,
				hardTime: null,
				knows: null,
			}),
		).toEqual([]);
	});
});

describe('names in an existing vault', () => {
	const names = settingsWith({
		tags: { list20: 'people/leads', network90: 'people/friends' },
		properties: { ...defaultSettings.properties, lastTouched: 'last_contact', birthday: 'Geburtstag' },
	});

	it('reads the tags and properties that settings name', () => {
		const properties = {
			tags: ['people/friends/old'],
			last_contact: '2026-10-30',
			lastTouched: '2020-01-01',
			geburtstag: '02-14',
		};
		const reading = readPerson({ path: 'Ada.md', properties }, names);
		expect(reading?.person).toMatchObject({
			list: 'network90',
			lastTouched: '2026-10-30',
			birthday: { month: 2, date: 14 },
		});
	});

	it('speaks of properties by the names they have there', () => {
		const reading = readPerson(
			{ path: 'Ada.md', properties: { tags: ['people/leads'], last_contact: 'soon' } },
			names,
		);
		expect(reading?.problems.map(said)).toEqual(['last_contact: “soon” is not a date such as 2026-11-23']);
	});
});
