import { stringify } from 'yaml';
import type { Action } from '../../src/actions/action';
import { day, type Day } from '../../src/day';
import { inEnglish } from '../../src/language/in-english';
import { noteName } from '../../src/note-path';
import type { Person } from '../../src/people/person';
import { readPerson } from '../../src/people/read-person';
import type { ListName } from '../../src/settings/lists';
import { defaultSettings, type PropertyName, type Settings } from '../../src/settings/settings';
import type { NoteProperties } from '../../src/vault/note';

/** The Monday on which most tests take place. */
export const today: Day = day('2026-11-23');

/** A note with the properties that the roster reads. */
export interface TestNote extends NoteProperties {
	readonly text: string;
}

/** The properties of a person's note beside its tag. */
export interface PersonFields extends Partial<Record<PropertyName, unknown>> {
	readonly list?: ListName;
	readonly aliases?: readonly string[];
	/** The folder of the note; `People` by default, empty for the root of the vault. */
	readonly folder?: string;
	readonly body?: string;
}

/** The note of a person of the network: `personNote('Ada', { list: 'list20', lastTouched: '2026-10-30' })`. */
export function personNote(name: string, words: PersonFields = {}): TestNote {
	const { list = 'network90', folder = 'People', body = '', ...properties } = words;
	const all = { tags: [list], ...properties };
	const path = `${folder === '' ? '' : `${folder}/`}${name}.md`;
	return { path, text: `---\n${stringify(all, { lineWidth: 0 })}---\n${body}`, properties: all };
}

/** A note without properties. */
export function plainNote(path: string, text = ''): TestNote {
	return { path, text, properties: null };
}

/** The person that a note of `personNote` describes. */
export function person(name: string, words: PersonFields = {}, settings: Settings = defaultSettings): Person {
	return personOf(personNote(name, words), settings);
}

/** The person that a note describes; throws if the note is not a person's. */
export function personOf(note: NoteProperties, settings: Settings = defaultSettings): Person {
	const reading = readPerson(note, settings);
	if (reading === null) throw new Error(`${note.path} is no person`);
	return reading.person;
}

/** Notes of people who differ only in their names: `Person 1`, `Person 2`, … */
export function crowd(count: number, words: PersonFields = {}): TestNote[] {
	return Array.from({ length: count }, (_, index) => personNote(`Person ${index + 1}`, words));
}

/** The words of an action's reason, with `<Ada>` for a link to Ada's note. */
export function wordsOf(action: Action | null): string {
	return action === null
		? ''
		: inEnglish.say(action.reason, (value) =>
				typeof value === 'object' ? `<${noteName(value.note)}>` : String(value),
			);
}

/** The default settings with some changes. */
export function settingsWith(changes: Partial<Settings>): Settings {
	return { ...defaultSettings, ...changes };
}
