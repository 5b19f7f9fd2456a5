import { stringify } from 'yaml';
import type { Action } from '../../src/actions/action';
import { day, type Day } from '../../src/day';
import { readPerson } from '../../src/people/read-person';
import type { Person } from '../../src/people/person';
import type { ListName } from '../../src/settings/lists';
import { defaultSettings, type PropertyName, type Settings } from '../../src/settings/settings';
import { noteName } from '../../src/note-path';
import type { NoteProperties } from '../../src/vault/note';
import { inEnglish } from '../../src/language/in-english';

/** The Monday on which most tests take place. */
export const today: Day = day('2026-11-23');

/** A note as a vault holds it and as a roster takes it in. */
export interface TestNote extends NoteProperties {
	readonly text: string;
}

/** What a person's note says beside its tag. */
export interface PersonWords extends Partial<Record<PropertyName, unknown>> {
	readonly list?: ListName;
	readonly aliases?: readonly string[];
	/** The folder of the note; `People` unless told, empty for the top of the vault. */
	readonly folder?: string;
	readonly body?: string;
}

/** The note of a person of the network: `personNote('Ada', { list: 'list20', lastTouched: '2026-10-30' })`. */
export function personNote(name: string, words: PersonWords = {}): TestNote {
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
export function person(name: string, words: PersonWords = {}, settings: Settings = defaultSettings): Person {
	return personOf(personNote(name, words), settings);
}

/** The person that a note describes; throws where it describes none. */
export function personOf(note: NoteProperties, settings: Settings = defaultSettings): Person {
	const reading = readPerson(note, settings);
	if (reading === null) throw new Error(`${note.path} is no person`);
	return reading.person;
}

/** A list of people who differ in nothing but their names: `Person 1`, `Person 2`, … */
export function crowd(count: number, words: PersonWords = {}): TestNote[] {
	return Array.from({ length: count }, (_, index) => personNote(`Person ${index + 1}`, words));
}

/** The words of an action's reason, with `<Ada>` for a link to Ada's note. */
export function wordsOf(action: Action | null): string {
	return action === null ? '' : inEnglish.say(action.reason, (value) => (typeof value === 'object' ? `<${noteName(value.note)}>` : String(value)));
}

/** The settings with some of them changed. */
export function settingsWith(changes: Partial<Settings>): Settings {
	return { ...defaultSettings, ...changes };
}
