import type { LocaleCode } from '../language/dictionary';
import type { ListName } from './lists';

/** When the plugin writes today's actions: when today's note is opened, at the start of the app, or by command only. */
export type WriteWhen = 'opened' | 'start' | 'command';

/** Where the heading is added in a note that does not have it yet. */
export type BlockPlace = 'end' | 'top';

/**
 * What lines of earlier days mean that another plugin has rolled over into today's note: today's plan names other
 * people, or they count as today's actions of their kinds.
 */
export type RolledOver = 'others' | 'count';

/** The cadence of a list: `auto` (people ÷ touches a day, see `listCadence`) or days. */
export type CadenceSetting = 'auto' | number;

/** The cadence of everybody with a tag, nested tags included. */
export interface TagCadence {
	/** Without `#`, in lower case. */
	readonly tag: string;
	readonly days: number;
}

/** The properties of a person's note that the product reads. Settings can give each another name. */
export const propertyNames = [
	'lastTouched',
	'cadence',
	'interests',
	'offers',
	'needs',
	'knows',
	'introduced',
	'shared',
	'hardTime',
	'birthday',
	'dates',
	'snoozeUntil',
	'paused',
	'email',
	'phone',
	'location',
	'countEncounters',
] as const;

/** A property, by its default name. */
export type PropertyName = (typeof propertyNames)[number];

/** The kinds of draft. The dictionaries hold the text of each under `template.` and its name. */
export const draftNames = [
	'introduction',
	'askFirst',
	'sharing',
	'comment',
	'admire',
	'ask',
	'askConnector',
	'compassion',
	'hardTime',
	'birthday',
] as const;

/** A kind of draft. */
export type DraftName = (typeof draftNames)[number];

/** Which notes may be suggested for sharing. */
export interface SharingSettings {
	/** The age limit, in days since a note's last change. */
	readonly days: number;
	/** Folders whose notes are left out, without slashes at their ends. */
	readonly leaveOutFolders: readonly string[];
	/** Tags whose notes are left out, without `#`, in lower case; nested tags are included. */
	readonly leaveOutTags: readonly string[];
}

/** What the notes of the vault may say of the user's contact with people. */
export interface EncounterSettings {
	/** Whether it counts at all. */
	readonly count: boolean;
	/** The property that makes a note a dated one; empty for none. */
	readonly dateProperty: string;
	/** Whether a note is dated whose name begins with a day. */
	readonly datedNames: boolean;
	/** Where dated notes lie, daily notes aside, without slashes at their ends; everywhere where none is named. */
	readonly folders: readonly string[];
	/** The properties of dated notes that name people. */
	readonly properties: readonly string[];
}

/** Which notes triage leaves out. */
export interface TriageSettings {
	/** Folders whose notes are left out, without slashes at their ends. */
	readonly leaveOutFolders: readonly string[];
	/** Tags whose notes are left out, without `#`, in lower case; nested tags are included. */
	readonly leaveOutTags: readonly string[];
}

/** Where and how notes of new people are created. */
export interface NewPeopleSettings {
	/** Without slashes at its ends; empty for the top of the vault. */
	readonly folder: string;
	/** The path of the template of new notes, with or without `.md`; empty for none. */
	readonly template: string;
}

/** All settings of the user, as plain values. `readSettings` reads them from the plugin's data file. */
export interface Settings {
	/** The tag of each list, without `#`, in lower case. */
	readonly tags: Readonly<Record<ListName, string>>;
	/** The name that each property has in this user's notes. */
	readonly properties: Readonly<Record<PropertyName, string>>;
	readonly cadence: Readonly<Record<ListName, CadenceSetting>>;
	/** The cadences of tags, which come before that of the list: the longest tag first. */
	readonly cadenceByTag: readonly TagCadence[];
	/** The weekdays on which the user practises the routine: 0 for Sunday to 6 for Saturday; never empty. */
	readonly activeWeekdays: readonly number[];
	/** The hour (0 to 23) at which a day starts. */
	readonly dayStartHour: number;
	readonly writeWhen: WriteWhen;
	/** The whole heading line, hashes included. */
	readonly heading: string;
	readonly place: BlockPlace;
	readonly rolledOver: RolledOver;
	/** Text put before the block id of each line, for example `#task`; empty for none. */
	readonly appendText: string;
	/** Whether a touch logged by command or from the panel also becomes a ticked line in today's note. */
	readonly logTouches: boolean;
	/** Whether the note of a person shows a line about them above its text. */
	readonly personLine: boolean;
	/** The language of lines in daily notes. Empty until the first lines are written in the language of the app. */
	readonly lineLanguage: LocaleCode | '';
	readonly sharing: SharingSettings;
	readonly encounters: EncounterSettings;
	readonly triage: TriageSettings;
	readonly newPeople: NewPeopleSettings;
	/** The user's own template of each draft, for `fillTemplate`; empty for the one in the dictionary. */
	readonly drafts: Readonly<Record<DraftName, string>>;
}

/** The settings of a new installation. */
export const defaultSettings: Settings = {
	tags: { list20: 'list20', network90: 'network90' },
	properties: Object.fromEntries(propertyNames.map((name) => [name, name])) as Record<PropertyName, string>,
	cadence: { list20: 'auto', network90: 'auto' },
	cadenceByTag: [],
	activeWeekdays: [0, 1, 2, 3, 4, 5, 6],
	dayStartHour: 0,
	writeWhen: 'opened',
	heading: '## Top of mind',
	place: 'end',
	// Each day is fresh: a birthday of today must not wait behind a call that was put off.
	rolledOver: 'others',
	appendText: '',
	logTouches: true,
	personLine: true,
	lineLanguage: '',
	sharing: { days: 90, leaveOutFolders: ['Templates'], leaveOutTags: [] },
	encounters: {
		count: true,
		dateProperty: 'date',
		datedNames: true,
		folders: [],
		properties: ['attendees', 'people', 'with'],
	},
	triage: { leaveOutFolders: [], leaveOutTags: [] },
	newPeople: { folder: 'People', template: '' },
	drafts: Object.fromEntries(draftNames.map((name) => [name, ''])) as Record<DraftName, string>,
};
