import { localeCodes } from '../language/dictionary';
import type { ListName } from './lists';
import { readPropertyName, readPropertyNames } from './property-names';
import {
	defaultSettings,
	draftNames,
	type CadenceSetting,
	type DraftName,
	type Settings,
	type TagCadence,
} from './settings';
import { asRecord } from './unknown-record';

/**
 * Reads settings from a data file of any shape. Each unusable value falls back to its own default, so that an older,
 * newer or damaged file never stops the plugin and keeps its usable values.
 */
export function readSettings(data: unknown): Settings {
	const stored = asRecord(data);
	const cadence = asRecord(stored.cadence);
	const properties = asRecord(stored.properties);
	const sharing = asRecord(stored.sharing);
	const encounters = asRecord(stored.encounters);
	const triage = asRecord(stored.triage);
	const drafts = asRecord(stored.drafts);
	const newPeople = asRecord(stored.newPeople);
	const defaults = defaultSettings;
	return {
		tags: readListTags(asRecord(stored.tags)),
		properties: readPropertyNames(properties),
		cadence: {
			list20: readCadenceSetting(cadence.list20) ?? defaults.cadence.list20,
			network90: readCadenceSetting(cadence.network90) ?? defaults.cadence.network90,
		},
		cadenceByTag: readCadenceByTag(stored.cadenceByTag) ?? defaults.cadenceByTag,
		activeWeekdays: readWeekdays(stored.activeWeekdays) ?? defaults.activeWeekdays,
		dayStartHour: isWholeNumber(stored.dayStartHour, 0, 23) ? stored.dayStartHour : defaults.dayStartHour,
		writeWhen: readOneOf(stored.writeWhen, ['opened', 'start', 'command']) ?? defaults.writeWhen,
		heading: readHeading(stored.heading) ?? defaults.heading,
		place: readOneOf(stored.place, ['end', 'top']) ?? defaults.place,
		rolledOver: readOneOf(stored.rolledOver, ['others', 'count']) ?? defaults.rolledOver,
		appendText: readAppendText(stored.appendText) ?? defaults.appendText,
		logTouches: readBoolean(stored.logTouches) ?? defaults.logTouches,
		personLine: readBoolean(stored.personLine) ?? defaults.personLine,
		lineLanguage: readOneOf(stored.lineLanguage, localeCodes) ?? defaults.lineLanguage,
		sharing: {
			days: readDays(sharing.days) ?? defaults.sharing.days,
			leaveOutFolders: readFolders(sharing.leaveOutFolders) ?? defaults.sharing.leaveOutFolders,
			leaveOutTags: readTagList(sharing.leaveOutTags) ?? defaults.sharing.leaveOutTags,
		},
		encounters: {
			count: readBoolean(encounters.count) ?? defaults.encounters.count,
			dateProperty: isBlank(encounters.dateProperty)
				? ''
				: (readPropertyName(encounters.dateProperty) ?? defaults.encounters.dateProperty),
			datedNames: readBoolean(encounters.datedNames) ?? defaults.encounters.datedNames,
			folders: readFolders(encounters.folders) ?? defaults.encounters.folders,
			properties: readPropertyList(encounters.properties) ?? defaults.encounters.properties,
		},
		triage: {
			leaveOutFolders: readFolders(triage.leaveOutFolders) ?? defaults.triage.leaveOutFolders,
			leaveOutTags: readTagList(triage.leaveOutTags) ?? defaults.triage.leaveOutTags,
		},
		newPeople: {
			folder: readPath(newPeople.folder) ?? defaults.newPeople.folder,
			template: readPath(newPeople.template) ?? defaults.newPeople.template,
		},
		drafts: Object.fromEntries(draftNames.map((name) => [name, readTemplate(drafts[name])])) as Record<
			DraftName,
			string
		>,
	};
}

/**
 * The data file to store for `settings`, merged over the `stored` one. Keys that this version does not know are kept at
 * any depth, so that an older version on one device does not delete the settings of a newer one on another.
 */
export function storeSettings(settings: Settings, stored: unknown): Record<string, unknown> {
	return merge(asRecord(stored), settings as unknown as Record<string, unknown>);
}

/** A tag as settings hold it: no `#`, lower case; null where the text is not a tag. */
export function readTag(value: unknown): string | null {
	if (typeof value !== 'string') return null;
	const tag = value.trim().replace(/^#/, '').replace(/\/+$/, '').toLowerCase();
	return tag !== '' && !/[\s,#]/.test(tag) ? tag : null;
}

/**
 * The tags of the two lists, which differ: of two that are the same, one falls back to its default. Everybody with the
 * tag counts as in the network then, as with both tags.
 */
function readListTags(stored: Readonly<Record<string, unknown>>): Record<ListName, string> {
	const defaults = defaultSettings.tags;
	const [list20, network90] = [
		readTag(stored.list20) ?? defaults.list20,
		readTag(stored.network90) ?? defaults.network90,
	];
	if (list20 !== network90) return { list20, network90 };
	return list20 === defaults.list20
		? { list20, network90: defaults.network90 }
		: { list20: defaults.list20, network90 };
}

/** A Markdown heading on one line, hashes included; null where the text is not a heading. */
export function readHeading(value: unknown): string | null {
	const heading = typeof value === 'string' ? value.trim() : '';
	return /^#{1,6} [^\n\r]*\S/.test(heading) && !/[\n\r]/.test(heading) ? heading : null;
}

/** Text to put before the block id; null where it would break the line or be taken for a block id. */
export function readAppendText(value: unknown): string | null {
	return typeof value === 'string' && !/[\n\r]/.test(value) && !value.includes('^tom-') ? value.trim() : null;
}

/** `auto` or a number of days (1 to 3,650), also as text; null where it is neither. */
export function readCadenceSetting(value: unknown): CadenceSetting | null {
	return value === 'auto' || value === '' ? 'auto' : readDays(value);
}

/**
 * Cadences of tags: `tag = days`, one a line, or a list or a record of these. The longest tag comes first, because a
 * nested tag says more. Null where a line cannot be read.
 */
export function readCadenceByTag(value: unknown): TagCadence[] | null {
	const lines: unknown = typeof value === 'string' ? value.split('\n').filter((line) => line.trim() !== '') : value;
	if (typeof lines !== 'object' || lines === null) return null;
	const items: unknown[] = Array.isArray(lines)
		? lines
		: Object.entries(lines).map(([tag, days]: [string, unknown]) => ({ tag, days }));
	const found = items.map(readTagCadence);
	if (!found.every((one) => one !== null)) return null;
	const byTag = new Map(found.map((one) => [one.tag, one]));
	return [...byTag.values()].sort((a, b) => b.tag.length - a.tag.length || (a.tag < b.tag ? -1 : 1));
}

/** Cadences of tags as text, one a line: what `readCadenceByTag` reads. */
export function cadenceLines(cadences: readonly TagCadence[]): string {
	return cadences.map(({ tag, days }) => `${tag} = ${days}`).join('\n');
}

function readTagCadence(value: unknown): TagCadence | null {
	const fields = typeof value === 'string' ? /^([^=]*)=\s*(\d+)\s*$/.exec(value) : null;
	const { tag, days } = fields === null ? asRecord(value) : { tag: fields[1], days: Number(fields[2]) };
	const [name, count] = [readTag(tag), readDays(days)];
	return name === null || count === null ? null : { tag: name, days: count };
}

/** A number of days (1 to 3,650), also as text; null where it is not one. */
export function readDays(value: unknown): number | null {
	const days = typeof value === 'string' ? Number(value.trim()) : value;
	return isWholeNumber(days, 1, 3650) ? days : null;
}

/** Paths of folders, in a list or separated by commas; null where the value is neither. */
export function readFolders(value: unknown): string[] | null {
	const folders = readList(value)?.map((folder) => folder.replace(/^\/+|\/+$/g, ''));
	return folders?.filter((folder) => folder !== '') ?? null;
}

/** A path inside the vault, without slashes at its ends, or empty; null where the path leads out of the vault. */
export function readPath(value: unknown): string | null {
	if (typeof value !== 'string') return null;
	const path = value.trim().replace(/^\/+|\/+$/g, '');
	return path.split('/').some((part) => part === '..' || part === '.') || /[\n\r]/.test(path) ? null : path;
}

/** Tags, in a list or separated by commas or spaces; null where the value is neither or one of them is not a tag. */
export function readTagList(value: unknown): string[] | null {
	const tags = readList(value)
		?.flatMap((item) => item.split(/\s+/))
		.map(readTag);
	return tags?.every((tag) => tag !== null) === true ? tags : null;
}

/** Names of properties, in a list or separated by commas; null where the value is neither or one of them is no name. */
export function readPropertyList(value: unknown): string[] | null {
	const names = readList(value)?.map(readPropertyName);
	return names?.every((name) => name !== null) === true ? names : null;
}

/** A user's own template of a draft; empty where the value is blank or not text. */
export function readTemplate(value: unknown): string {
	return typeof value === 'string' && value.trim() !== '' ? value : '';
}

/** Whether a value is text without a word. */
export function isBlank(value: unknown): boolean {
	return typeof value === 'string' && value.trim() === '';
}

function readList(value: unknown): string[] | null {
	const items: unknown = typeof value === 'string' ? value.split(',') : value;
	if (!Array.isArray(items) || !items.every((item) => typeof item === 'string')) return null;
	return items.map((item) => item.trim()).filter((item) => item !== '');
}

function readBoolean(value: unknown): boolean | null {
	return typeof value === 'boolean' ? value : null;
}

function readWeekdays(value: unknown): number[] | null {
	if (!Array.isArray(value)) return null;
	const weekdays = [...new Set(value.filter((item): item is number => isWholeNumber(item, 0, 6)))].sort();
	return weekdays.length > 0 ? weekdays : null;
}

function readOneOf<Value extends string>(value: unknown, allowed: readonly Value[]): Value | null {
	return allowed.find((one) => one === value) ?? null;
}

function isWholeNumber(value: unknown, from: number, to: number): value is number {
	return typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to;
}

function merge(under: Record<string, unknown>, over: Record<string, unknown>): Record<string, unknown> {
	const merged: Record<string, unknown> = { ...under };
	for (const [key, value] of Object.entries(over)) {
		const isNested = typeof value === 'object' && value !== null && !Array.isArray(value);
		merged[key] = isNested ? merge(asRecord(under[key]), value as Record<string, unknown>) : value;
	}
	return merged;
}
