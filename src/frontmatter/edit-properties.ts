import { message, type Message } from '../language/message';
import { editYaml, isItem, sourceOfValue, type PropertyEdit, type ReadProperty } from './edit-yaml';
import { editableBlock, lineEnding } from './frontmatter-block';
import { isEmpty, propertyKey } from './properties';
import { findProperties } from './property-places';

export type { PropertyEdit } from './edit-yaml';

/** Reads YAML into plain values, as the app does that shows the properties; throws on malformed YAML. */
export type ReadYaml = (yaml: string) => unknown;

/** Properties of a note as plain values, under the keys that they have in it. */
export type Properties = Readonly<Record<string, unknown>>;

/**
 * The result of edits: the text to write, with the properties before and after; or the sentence that says why nothing
 * was done.
 */
export type EditedText =
	| { readonly ok: true; readonly text: string; readonly before: Properties; readonly after: Properties }
	| { readonly ok: false; readonly text: string; readonly problem: Message };

/** The source of a property, by its key in any letter case (see `sourceOfValue`); null where there is none. */
export type SourceOf = (key: string) => string | null;

/**
 * Decides what to change, given the properties that the note has at the moment of writing, and how they are written.
 */
export type DecideEdits = (properties: Properties, sourceOf: SourceOf) => readonly PropertyEdit[];

/**
 * Edits the frontmatter of a note's text. Every byte outside the edited values stays: comments, quotes, order, line
 * ends, a byte-order mark. `findProperties` finds the places of the values. The text is cut and joined there; the YAML
 * is never serialized again. A note without frontmatter gets one. Nothing is written, and the result names the problem,
 * where the frontmatter cannot be read or would not read back as meant.
 */
export function editProperties(text: string, readYaml: ReadYaml, decide: DecideEdits): EditedText {
	const first = readProperties(text, readYaml);
	if (!first.ok) return { ok: false, text, problem: first.problem };
	let current: ReadProperties = first;
	let edited = text;
	for (const edit of decide(current.properties, sourcesIn(first))) {
		const next = applyEdit(edited, current, edit);
		const reading: PropertiesReading = next === edited ? current : readProperties(next, readYaml);
		if (next !== edited && current.places === null) return refused(text, current, edit);
		if (!reading.ok || !isMeant(edit, current.properties, reading.properties)) return refused(text, current, edit);
		edited = next;
		current = reading;
	}
	return { ok: true, text: edited, before: first.properties, after: current.properties };
}

/** A property of a note, as it is written and as it reads; both null where there is none. */
export interface PropertySource {
	readonly source: string | null;
	readonly value: unknown;
}

/** How properties are written in the text of a note; null where they cannot be edited. */
export function propertySources(text: string, readYaml: ReadYaml): ((key: string) => PropertySource) | null {
	const reading = readProperties(text, readYaml);
	if (!reading.ok || reading.places === null) return null;
	return (key) => ({
		source: sourcesIn(reading)(key),
		value: reading.properties[propertyKey(reading.properties, key)] ?? null,
	});
}

function sourcesIn({ properties, places, yaml }: ReadProperties): SourceOf {
	return (key) => {
		const property = places?.find((one) => one.key === propertyKey(properties, key));
		return property === undefined ? null : sourceOfValue(yaml, property);
	};
}

function refused(text: string, { properties }: ReadProperties, { key }: PropertyEdit): EditedText {
	return { ok: false, text, problem: message('problem.unchangeable', { key: propertyKey(properties, key) }) };
}

interface ReadProperties {
	readonly ok: true;
	readonly properties: Properties;
	/** The same with their places in the source; null where these are not known, so that nothing can be edited. */
	readonly places: readonly ReadProperty[] | null;
	readonly yaml: string;
	readonly yamlStart: number;
	readonly hasBlock: boolean;
}

type PropertiesReading = ReadProperties | { readonly ok: false; readonly problem: Message };

const unreadable = {
	ok: false,
	problem: message('problem.unreadable'),
} as const;

function readProperties(text: string, readYaml: ReadYaml): PropertiesReading {
	const block = editableBlock(text);
	if (block === null) return { ok: true, properties: {}, places: [], yaml: '', yamlStart: 0, hasBlock: false };
	const yaml = text.slice(block.yamlStart, block.yamlEnd);
	if (/^\s*\{/.test(yaml.split('\n').find((line) => !/^\s*(?:#|$)/.test(line)) ?? ''))
		return { ok: false, problem: message('problem.braces') };
	let read: unknown;
	try {
		read = readYaml(yaml) ?? {};
		// Throws where a list is part of itself.
		JSON.stringify(read);
	} catch {
		return unreadable;
	}
	if (typeof read !== 'object' || Array.isArray(read)) return unreadable;
	const properties = read as Record<string, unknown>;
	const places = placesOf(yaml, properties);
	const asRead =
		places === null ? properties : Object.fromEntries(places.map((property) => [property.key, property.read]));
	return { ok: true, properties: asRead, places, yaml, yamlStart: block.yamlStart, hasBlock: true };
}

/**
 * Where the properties stand. Null where the places do not agree with the values that were read: then nothing is
 * edited.
 */
function placesOf(yaml: string, properties: Properties): ReadProperty[] | null {
	const found = findProperties(yaml);
	if (found === null || found.length !== Object.keys(properties).length) return null;
	const places = found.map((property) => {
		const read = Object.hasOwn(properties, property.key) ? properties[property.key] : undefined;
		// The app leaves dates as text, which its documentation does not promise.
		return {
			...property,
			read: read instanceof Date ? yaml.slice(property.value.start, property.value.end) : read,
		};
	});
	return places.every(agrees) && new Set(found.map(({ key }) => key)).size === found.length ? places : null;
}

/** Whether a value and its source agree: a list has as many items in both. */
function agrees({ read, style, items }: ReadProperty): boolean {
	if (read === undefined) return false;
	return style === 'other' || (Array.isArray(read) && read.length === items.length);
}

function applyEdit(text: string, reading: ReadProperties, edit: PropertyEdit): string {
	const key = propertyKey(reading.properties, edit.key);
	const yaml = editYaml(reading.yaml, reading.places ?? [], { ...edit, key }, lineEnding(text));
	if (reading.hasBlock) {
		return text.slice(0, reading.yamlStart) + yaml + text.slice(reading.yamlStart + reading.yaml.length);
	}
	if (yaml === '') return text;
	const eol = lineEnding(text);
	const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
	return `${mark}---${eol}${yaml}---${eol}${text.slice(mark.length)}`;
}

/**
 * Whether an edit did what it says and nothing else. This is the check on the cutting of text, which cannot know all of
 * YAML.
 */
function isMeant(edit: PropertyEdit, before: Properties, after: Properties): boolean {
	const key = propertyKey(before, edit.key);
	const others = (properties: Properties): string =>
		JSON.stringify(Object.entries(properties).filter(([name]) => name !== key));
	if (others(before) !== others(after)) return false;
	const was = Object.hasOwn(before, key) ? before[key] : null;
	const value = Object.hasOwn(after, key) ? after[key] : null;
	const items = itemsOf(was);
	switch (edit.kind) {
		case 'set':
			return value === edit.value;
		case 'remove':
			return value === null;
		case 'add':
			return sameValue(value, [...items, edit.item]);
		case 'take': {
			const index = items.findIndex((item) => isItem(item, edit.item));
			const left = items.filter((_, at) => at !== index);
			return index === -1 ? sameValue(value, was) : sameValue(itemsOf(value), left);
		}
		case 'replace': {
			const replaced = items.map((item, at) => (at === edit.at ? edit.item : item));
			return sameValue(value, replaced);
		}
		case 'restore':
			return edit.source === null ? !Object.hasOwn(after, key) : sameValue(value, edit.value);
	}
}

/** The items of a list; one value is a list of one. */
function itemsOf(value: unknown): readonly unknown[] {
	if (Array.isArray(value)) return value;
	return isEmpty(value) ? [] : [value];
}

function sameValue(a: unknown, b: unknown): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
