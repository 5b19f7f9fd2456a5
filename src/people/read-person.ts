import { propertyKey, valueByName, valueOfAny } from '../frontmatter/properties';
import { message, type Message } from '../language/message';
import { noteName } from '../note-path';
import { listNames, type ListName } from '../settings/lists';
import type { PropertyName, Settings } from '../settings/settings';
import type { NoteProperties } from '../vault/note';
import { readBirthday, readDates } from './days-of-year';
import type { Person } from './person';
import { readPlaces } from './place';
import {
	readAliases,
	readCadence,
	readDay,
	readFlag,
	readHardTime,
	readLinks,
	readPhone,
	readTags,
	readText,
	readTopics,
} from './property-values';
import type { Reading } from './reading';

/** A person read from a note, with a sentence for each value that could not be read. */
export interface PersonReading {
	readonly person: Person;
	readonly problems: readonly Message[];
}

/** What reading a person depends on: the names that tags and properties have in this user's notes. */
export type PersonNames = Pick<Settings, 'tags' | 'properties'>;

/**
 * The person that a note describes, or null where its frontmatter tags hold neither list. A value that cannot be read
 * counts as absent and adds a problem: the person stays on the list.
 */
export function readPerson(note: NoteProperties, names: PersonNames): PersonReading | null {
	const properties = note.properties;
	if (properties === null || !mayNameList(properties, names)) return null;
	const tags = tagsIn(properties);
	const lists = listsAmong(tags, names);
	const list = lists.includes('network90') ? 'network90' : lists[0];
	if (list === undefined) return null;

	const problems: Message[] = [];
	if (lists.length > 1) {
		problems.push(message('problem.bothTags', names.tags));
	}
	const valueOf = valueByName(properties);
	const raw = (name: PropertyName): unknown => valueOf(names.properties[name]);
	const read = <Value>(name: PropertyName, reader: (value: unknown) => Reading<Value>): Value | null => {
		const { value, problem } = reader(raw(name));
		if (problem !== undefined)
			problems.push(message('problem.property', { property: names.properties[name], problem }));
		return value;
	};

	const lastTouched = read('lastTouched', readDay);
	const cadence = read('cadence', readCadence);
	return {
		person: {
			path: note.path,
			name: noteName(note.path),
			aliases: aliasesIn(properties),
			list,
			tags,
			lastTouched,
			cadence: cadence === 'never' ? null : cadence,
			interests: readTopics(raw('interests')),
			offers: readTopics(raw('offers')),
			needs: readTopics(raw('needs')),
			knows: readLinks(raw('knows')),
			introduced: readLinks(raw('introduced')),
			shared: readLinks(raw('shared')),
			hardTime: read('hardTime', readHardTime),
			birthday: read('birthday', readBirthday),
			dates: read('dates', readDates) ?? [],
			snoozeUntil: read('snoozeUntil', readDay),
			paused: (read('paused', readFlag) ?? false) || cadence === 'never',
			countEncounters: read('countEncounters', readFlag) ?? true,
			email: read('email', readText),
			phone: read('phone', readPhone),
			location: readPlaces(raw('location')),
		},
		problems,
	};
}

/** The other names that a note gives itself. */
export function aliasesIn(properties: Readonly<Record<string, unknown>>): string[] {
	return readAliases(valueOfAny(properties, ['aliases', 'alias']));
}

/** The tags that a note's frontmatter holds, without `#`, in lower case. */
export function tagsIn(properties: Readonly<Record<string, unknown>>): string[] {
	return readTags(valueOfAny(properties, ['tags', 'tag']));
}

/** The lists that a note's frontmatter tags name, nested tags included (`network90/family`). */
export function listsOf(properties: Readonly<Record<string, unknown>>, names: Pick<PersonNames, 'tags'>): ListName[] {
	return mayNameList(properties, names) ? listsAmong(tagsIn(properties), names) : [];
}

/** Whether a note's frontmatter tags name a list. */
export function isOnList(properties: Readonly<Record<string, unknown>>, names: Pick<PersonNames, 'tags'>): boolean {
	return mayNameList(properties, names) && listsAmong(tagsIn(properties), names).length > 0;
}

/** Whether a list's tag stands somewhere in the tags: most notes have none, and to read all tags of each costs more. */
function mayNameList(properties: Readonly<Record<string, unknown>>, { tags }: Pick<PersonNames, 'tags'>): boolean {
	return (
		mayHold(properties[propertyKey(properties, 'tags')], tags) ||
		mayHold(properties[propertyKey(properties, 'tag')], tags)
	);
}

function mayHold(value: unknown, tags: PersonNames['tags']): boolean {
	if (Array.isArray(value)) {
		for (const item of value) if (mayHold(item, tags)) return true;
		return false;
	}
	if (typeof value !== 'string') return value !== undefined && value !== null;
	const text = value.toLowerCase();
	return text.includes(tags.list20) || text.includes(tags.network90);
}

function listsAmong(tags: readonly string[], names: Pick<PersonNames, 'tags'>): ListName[] {
	return listNames.filter((list) => tags.some((tag) => listOfTag(tag, names) === list));
}

/**
 * The list that a tag (in lower case) puts a note on: nested tags, too. Where one list's tag is nested in the other's,
 * it says more.
 */
export function listOfTag(tag: string, { tags }: Pick<PersonNames, 'tags'>): ListName | null {
	const [first, ...others] = listNames.filter((list) => tag === tags[list] || tag.startsWith(`${tags[list]}/`));
	return (
		others.reduce((longest, list) => (tags[list].length >= tags[longest ?? list].length ? list : longest), first) ??
		null
	);
}
