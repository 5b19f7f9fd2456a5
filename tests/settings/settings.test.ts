import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFreeName, readPropertyName } from '../../src/settings/property-names';
import {
	readAppendText,
	readCadenceSetting,
	readHeading,
	readSettings,
	readTag,
	storeSettings,
} from '../../src/settings/read-settings';
import { defaultSettings, propertyNames } from '../../src/settings/settings';
import { runs } from '../support/runs';

describe('readSettings', () => {
	it.each([[undefined], [null], [{}], [[]], ['text'], [7], [{ tags: null, cadence: 'auto', properties: [] }]])(
		'takes the defaults for %j',
		(data) => {
			expect(readSettings(data)).toEqual(defaultSettings);
		},
	);

	it('keeps every value that can be used', () => {
		const data = {
			tags: { list20: '#Leads', network90: 'people/friends' },
			properties: { lastTouched: 'last_contact', birthday: 'Geburtstag' },
			cadence: { list20: 30, network90: '45' },
			cadenceByTag: 'family = 14\n#Network90/Family=7',
			activeWeekdays: [5, 1, 1, 3],
			dayStartHour: 4,
			writeWhen: 'command',
			heading: ' ### Four today ',
			place: 'top',
			rolledOver: 'count',
			appendText: ' #task ',
			logTouches: false,
			personLine: false,
			lineLanguage: 'de',
			sharing: { days: '30', leaveOutFolders: '/Meetings/, Drafts', leaveOutTags: ['#Private', 'client'] },
			encounters: {
				count: false,
				dateProperty: ' when ',
				datedNames: 'no',
				folders: '/Meetings/',
				properties: 'attendees, who was there',
			},
			triage: { leaveOutFolders: 'Projects/, Topics', leaveOutTags: '#place' },
			newPeople: { folder: '/Network/People/', template: 'Templates/Person.md' },
			drafts: { compassion: 'Thinking of you.', birthday: '  ', sharing: 5, unknown: 'x' },
		};
		expect(readSettings(data)).toEqual({
			tags: { list20: 'leads', network90: 'people/friends' },
			properties: { ...defaultSettings.properties, lastTouched: 'last_contact', birthday: 'Geburtstag' },
			cadence: { list20: 30, network90: 45 },
			cadenceByTag: [
				{ tag: 'network90/family', days: 7 },
				{ tag: 'family', days: 14 },
			],
			activeWeekdays: [1, 3, 5],
			dayStartHour: 4,
			writeWhen: 'command',
			heading: '### Four today',
			place: 'top',
			rolledOver: 'count',
			appendText: '#task',
			logTouches: false,
			personLine: false,
			lineLanguage: 'de',
			sharing: { days: 30, leaveOutFolders: ['Meetings', 'Drafts'], leaveOutTags: ['private', 'client'] },
			encounters: {
				count: false,
				dateProperty: 'when',
				datedNames: true,
				folders: ['Meetings'],
				properties: ['attendees', 'who was there'],
			},
			triage: { leaveOutFolders: ['Projects', 'Topics'], leaveOutTags: ['place'] },
			newPeople: { folder: 'Network/People', template: 'Templates/Person.md' },
			drafts: { ...defaultSettings.drafts, compassion: 'Thinking of you.' },
		});
	});

	it('holds a language of lines that is a variant, and none that the product does not have', () => {
		expect(
			['pt-PT', 'pt', 'pt-BR', 'nl', 5].map((lineLanguage) => readSettings({ lineLanguage }).lineLanguage),
		).toEqual(['pt-PT', 'pt', '', '', '']);
	});

	it('lets one bad value cost no other', () => {
		const read = readSettings({
			rolledOver: 'yes',
			personLine: 'no',
			dayStartHour: 24,
			heading: '### Four',
			activeWeekdays: [],
			tags: { list20: 'a b', network90: 'net' },
		});
		expect(read.dayStartHour).toBe(0);
		expect(read.rolledOver).toBe('others');
		expect(read.personLine).toBe(true);
		expect(read.heading).toBe('### Four');
		expect(read.activeWeekdays).toEqual([0, 1, 2, 3, 4, 5, 6]);
		expect(read.tags).toEqual({ list20: 'list20', network90: 'net' });
	});

	it('has no date property where it is empty, and the usual one where it is no name', () => {
		const dateProperty = (value: unknown): string =>
			readSettings({ encounters: { dateProperty: value } }).encounters.dateProperty;
		expect([dateProperty(''), dateProperty(' '), dateProperty('a: b'), dateProperty(5)]).toEqual([
			'',
			'',
			'date',
			'date',
		]);
		expect(readSettings({ encounters: { properties: ['with', '#'] } }).encounters.properties).toEqual(
			defaultSettings.encounters.properties,
		);
	});

	it('takes no folder outside the vault for new people, and the top of it where the folder is empty', () => {
		expect(readSettings({ newPeople: { folder: '../elsewhere', template: 'a/../../b' } }).newPeople).toEqual(
			defaultSettings.newPeople,
		);
		expect(readSettings({ newPeople: { folder: '' } }).newPeople.folder).toBe('');
	});

	it.each([
		[
			{ list20: 'people', network90: '#People' },
			{ list20: 'list20', network90: 'people' },
		],
		[{ network90: 'list20' }, { list20: 'list20', network90: 'network90' }],
		[{ list20: 'network90' }, { list20: 'list20', network90: 'network90' }],
		[
			{ list20: 'network90', network90: 'list20' },
			{ list20: 'network90', network90: 'list20' },
		],
	])('gives the two lists two tags: %j', (tags, wanted) => {
		expect(readSettings({ tags }).tags).toEqual(wanted);
	});

	it.each([['family'], ['family = often'], ['family = 0'], ['two words = 7'], [['family = 7', 7]], [7]])(
		'takes no cadences of tags from %j',
		(cadenceByTag) => {
			expect(readSettings({ cadenceByTag }).cadenceByTag).toEqual([]);
		},
	);

	it('gives no name two meanings', () => {
		const names = (properties: Record<string, string>): object => readSettings({ properties }).properties;
		const defaults = defaultSettings.properties;
		expect(names({ lastTouched: 'Tags', cadence: 'alias' })).toEqual(defaults);
		expect(names({ lastTouched: 'seen', cadence: 'Seen' })).toEqual({ ...defaults, lastTouched: 'seen' });
		expect(names({ lastTouched: 'CADENCE' })).toEqual(defaults);
		expect(names({ lastTouched: 'cadence', cadence: 'lastTouched' })).toEqual({
			...defaults,
			lastTouched: 'cadence',
			cadence: 'lastTouched',
		});
	});

	it('gives no name two meanings, whatever the data file says', () => {
		const anyName = fc.constantFrom('tags', 'Tag', 'ALIASES', 'seen', 'Seen', 'email', ...propertyNames);
		const anyNames = fc.dictionary(fc.constantFrom(...propertyNames), anyName);
		fc.assert(
			fc.property(anyNames, (properties) => {
				const read = readSettings({ properties }).properties;
				expect(new Set(Object.values(read).map((name) => name.toLowerCase())).size).toBe(propertyNames.length);
				for (const name of propertyNames) {
					expect([name, properties[name]]).toContain(read[name]);
					expect(isFreeName(read[name], name, read)).toBe(true);
				}
			}),
			{ numRuns: runs(200) },
		);
	});

	it('lets one bad value about sharing cost no other', () => {
		const read = readSettings({ sharing: { days: 0, leaveOutFolders: [7], leaveOutTags: 'a,b' } });
		expect(read.sharing).toEqual({ days: 90, leaveOutFolders: ['Templates'], leaveOutTags: ['a', 'b'] });
		expect(readSettings({ sharing: { leaveOutFolders: [], leaveOutTags: 'a#b' } }).sharing).toEqual({
			days: 90,
			leaveOutFolders: [],
			leaveOutTags: [],
		});
	});

	it('lets one bad value about triage cost no other', () => {
		expect(readSettings({ triage: { leaveOutFolders: [7], leaveOutTags: 'a,b' } }).triage).toEqual({
			leaveOutFolders: [],
			leaveOutTags: ['a', 'b'],
		});
		expect(readSettings({ triage: { leaveOutFolders: ['A'], leaveOutTags: 'a#b' } }).triage).toEqual({
			leaveOutFolders: ['A'],
			leaveOutTags: [],
		});
	});

	it('never throws, and what it reads reads back the same, for any JSON', () => {
		const nearly = fc.record(
			Object.fromEntries(
				[...Object.keys(defaultSettings), 'unknown', '__proto__'].map((key) => [
					key,
					fc.jsonValue({ maxDepth: 2 }),
				]),
			),
			{ requiredKeys: [] },
		);
		fc.assert(
			fc.property(fc.oneof(fc.jsonValue(), nearly), (data) => {
				const read = readSettings(JSON.parse(JSON.stringify(data)));
				expect(Object.keys(read)).toEqual(Object.keys(defaultSettings));
				expect(read.activeWeekdays.length).toBeGreaterThan(0);
				expect(readSettings(JSON.parse(JSON.stringify(read)))).toEqual(read);
			}),
			{ numRuns: runs(300) },
		);
	});
});

describe('storeSettings', () => {
	it('keeps keys that this version does not know, at any depth', () => {
		const stored = { newFeature: { on: true }, tags: { list20: 'leads', list500: 'crowd' }, place: 'somewhere' };
		expect(storeSettings(readSettings(stored), stored)).toEqual({
			...defaultSettings,
			newFeature: { on: true },
			tags: { list20: 'leads', network90: 'network90', list500: 'crowd' },
		});
	});

	it('keeps unknown keys and reads back as the settings, over any data file', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue()), (junk, unknown) => {
				const stored = JSON.parse(JSON.stringify({ ...unknown, tags: { extra: junk } })) as Record<
					string,
					unknown
				>;
				const settings = { ...readSettings(stored), heading: '## Changed', dayStartHour: 5 };
				const saved = storeSettings(settings, stored);
				expect(readSettings(saved)).toEqual(settings);
				expect((saved.tags as Record<string, unknown>).extra).toEqual(
					stored.tags === undefined ? undefined : (stored.tags as { extra: unknown }).extra,
				);
				for (const key of Object.keys(unknown)) {
					if (!(key in defaultSettings)) expect(saved[key]).toEqual(stored[key]);
				}
			}),
		);
	});

	it('leaves the data it was given alone', () => {
		const stored = Object.freeze({ tags: Object.freeze({ list20: 'leads' }) });
		storeSettings(defaultSettings, stored);
		expect(stored).toEqual({ tags: { list20: 'leads' } });
	});
});

describe('single values', () => {
	it('reads a tag without # and in lower case', () => {
		expect(readTag(' #People/Friends/ ')).toBe('people/friends');
		expect(readTag('')).toBeNull();
		expect(readTag('#')).toBeNull();
		expect(readTag('two words')).toBeNull();
		expect(readTag('a,b')).toBeNull();
		expect(readTag(20)).toBeNull();
	});

	it('reads a name of a property in any script, and none that YAML would take for something else', () => {
		expect(readPropertyName(' last contact ')).toBe('last contact');
		expect(readPropertyName('最後の連絡')).toBe('最後の連絡');
		expect(readPropertyName('a: b')).toBeNull();
		expect(readPropertyName('- a')).toBeNull();
		expect(readPropertyName('')).toBeNull();
	});

	it('reads a heading on one line with its hashes', () => {
		expect(readHeading('# Today')).toBe('# Today');
		expect(readHeading('Today')).toBeNull();
		expect(readHeading('## ')).toBeNull();
		expect(readHeading('####### Seven')).toBeNull();
		expect(readHeading('## Two\nlines')).toBeNull();
	});

	it('reads text to append that neither breaks the line nor passes for a block id', () => {
		expect(readAppendText('#task ')).toBe('#task');
		expect(readAppendText('')).toBe('');
		expect(readAppendText('two\nlines')).toBeNull();
		expect(readAppendText('^tom-20261123-outreach')).toBeNull();
	});

	it('reads a cadence as auto or whole days', () => {
		expect(readCadenceSetting('auto')).toBe('auto');
		expect(readCadenceSetting('')).toBe('auto');
		expect(readCadenceSetting('30')).toBe(30);
		expect(readCadenceSetting(1)).toBe(1);
		expect(readCadenceSetting(0)).toBeNull();
		expect(readCadenceSetting(2.5)).toBeNull();
		expect(readCadenceSetting(3651)).toBeNull();
		expect(readCadenceSetting('weekly')).toBeNull();
		expect(readCadenceSetting('  ')).toBeNull();
	});
});
