import type { LanguageCode } from '../language/dictionary';
import type { ListName } from './lists';

/** When today's actions are written without being asked for. */
export type WriteWhen = 'opened' | 'start' | 'command';

/** Where the heading goes in a note that does not have it yet. */
export type BlockPlace = 'end' | 'top';

/** The cadence of a list: `auto` (people ÷ touches a day, see `listCadence`) or a number of days. */
export type CadenceSetting = 'auto' | number;

/** The properties of a person note that the product reads; each can have another name in settings. */
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
	'snoozeUntil',
	'paused',
	'email',
	'phone',
] as const;

/** One of the properties, by the name it has unless settings change it. */
export type PropertyName = (typeof propertyNames)[number];

/** The occasions for which there is a draft; the text for each is in the dictionaries, as `template.` and its name. */
export const draftNames = ['introduction', 'askFirst', 'sharing', 'comment', 'admire', 'ask', 'askConnector', 'compassion', 'hardTime', 'birthday'] as const;

/** One of the occasions for which there is a draft. */
export type DraftName = (typeof draftNames)[number];

/** Which notes may be suggested for sharing. */
export interface SharingSettings {
	/** Only notes changed within so many days. */
	readonly days: number;
	/** Folders whose notes are left out, without slashes at their ends. */
	readonly leaveOutFolders: readonly string[];
	/** Tags whose notes are left out, without `#`, in lower case; nested tags are meant as well. */
	readonly leaveOutTags: readonly string[];
}

/** Where notes on new people are made. */
export interface NewPeopleSettings {
	/** Without slashes at its ends; empty for the top of the vault. */
	readonly folder: string;
	/** The path of the note that new ones begin as, with or without `.md`; empty for none. */
	readonly template: string;
}

/** Everything that a user can set. Read from the plugin's data file by `readSettings`; plain values throughout. */
export interface Settings {
	/** The tag of each list, without `#`, in lower case. */
	readonly tags: Readonly<Record<ListName, string>>;
	/** The name that each property has in this user's notes. */
	readonly properties: Readonly<Record<PropertyName, string>>;
	readonly cadence: Readonly<Record<ListName, CadenceSetting>>;
	/** The days of the week on which the routine is practised: 0 for Sunday to 6 for Saturday; never empty. */
	readonly activeWeekdays: readonly number[];
	/** The hour (0 to 23) at which a day starts. */
	readonly dayStartHour: number;
	readonly writeWhen: WriteWhen;
	/** The whole heading line, hashes included. */
	readonly heading: string;
	readonly place: BlockPlace;
	/** Text put before the block id of each line, for example `#task`; empty for none. */
	readonly appendText: string;
	/** Whether a touch by command or panel is logged as a ticked line in today's note. */
	readonly logTouches: boolean;
	/** The language of lines in daily notes; empty until the first are written, in the language of the app. */
	readonly lineLanguage: LanguageCode | '';
	readonly sharing: SharingSettings;
	readonly newPeople: NewPeopleSettings;
	/** The user's own template of each draft, as `fillTemplate` fills it in; empty for the one in the dictionary. */
	readonly drafts: Readonly<Record<DraftName, string>>;
}

/** What holds where nobody has changed anything. */
export const defaultSettings: Settings = {
	tags: { list20: 'list20', network90: 'network90' },
	properties: Object.fromEntries(propertyNames.map((name) => [name, name])) as Record<PropertyName, string>,
	cadence: { list20: 'auto', network90: 'auto' },
	activeWeekdays: [0, 1, 2, 3, 4, 5, 6],
	dayStartHour: 0,
	writeWhen: 'opened',
	heading: '## Top of mind',
	place: 'end',
	appendText: '',
	logTouches: true,
	lineLanguage: '',
	sharing: { days: 90, leaveOutFolders: ['Templates'], leaveOutTags: [] },
	newPeople: { folder: 'People', template: '' },
	drafts: Object.fromEntries(draftNames.map((name) => [name, ''])) as Record<DraftName, string>,
};
