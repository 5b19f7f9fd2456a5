import { message, type Message } from '../language/message';
import { isMap, isNode, parseDocument, type YAMLMap } from 'yaml';
import { editYaml, keyOf, type PropertyEdit } from './edit-yaml';
import { frontmatterBlock, lineEnding } from './frontmatter';
import { isEmpty } from './property-values';
import { propertyKey } from './read-person';

export type { PropertyEdit } from './edit-yaml';

/** What an edit came to: the text to write, or the sentence that says why nothing was done. */
export type EditedText =
	| { readonly ok: true; readonly text: string }
	| { readonly ok: false; readonly text: string; readonly problem: Message };

/** What to change, decided on the properties that the note has at the moment of writing. */
export type DecideEdits = (properties: Readonly<Record<string, unknown>>) => readonly PropertyEdit[];

/**
 * Edits the frontmatter of a note's text. Every byte that is not part of an edited value stays: comments, quotes, order,
 * line ends, a byte-order mark. `yaml` finds where values stand; the text is cut and joined there, never written anew.
 * A note without frontmatter gets one. Frontmatter that cannot be read is left alone and named as the problem, and so is
 * frontmatter that does not read back as it was meant.
 */
export function editProperties(text: string, decide: DecideEdits): EditedText {
	let current = readProperties(text);
	if (!current.ok) return { ok: false, text, problem: current.problem };
	let edited = text;
	for (const edit of decide(current.properties)) {
		const next = applyEdit(edited, current, edit);
		if (next === edited) continue;
		const reading = readProperties(next);
		if (!reading.ok || !isMeant(edit, current.properties, reading.properties)) {
			const key = propertyKey(current.properties, edit.key);
			return { ok: false, text, problem: message('problem.unchangeable', { key }) };
		}
		edited = next;
		current = reading;
	}
	return { ok: true, text: edited };
}

interface ReadProperties {
	readonly ok: true;
	readonly properties: Record<string, unknown>;
	/** The root mapping; null where there is no frontmatter or nothing in it. */
	readonly map: YAMLMap | null;
	readonly yaml: string;
	readonly yamlStart: number;
	readonly hasBlock: boolean;
}

type PropertiesReading = ReadProperties | { readonly ok: false; readonly problem: Message };

const unreadable = {
	ok: false,
	problem: message('problem.unreadable'),
} as const;

function readProperties(text: string): PropertiesReading {
	const block = frontmatterBlock(text);
	if (block === null) {
		return { ok: true, properties: {}, map: null, yaml: '', yamlStart: 0, hasBlock: false };
	}
	const yaml = text.slice(block.yamlStart, block.yamlEnd);
	// Told to be silent, the parser would also pass over a second document.
	const document = parseDocument(yaml, { logLevel: 'error' });
	const root = document.contents;
	if (document.errors.length > 0 || (root !== null && !isMap(root))) return unreadable;
	if (root !== null && root.flow) {
		return { ok: false, problem: message('problem.braces') };
	}
	const properties: Record<string, unknown> = {};
	try {
		for (const pair of root?.items ?? []) {
			// Defined rather than assigned, so that a key such as `__proto__` is a key like any other.
			Object.defineProperty(properties, keyOf(pair), {
				value: isNode(pair.value) ? (pair.value.toJS(document) as unknown) : null,
				enumerable: true,
				configurable: true,
				writable: true,
			});
		}
		// Reading throws where an alias leads nowhere, this where a list is part of itself.
		JSON.stringify(properties);
	} catch {
		return unreadable;
	}
	return { ok: true, properties, map: root, yaml, yamlStart: block.yamlStart, hasBlock: true };
}

function applyEdit(text: string, reading: ReadProperties, edit: PropertyEdit): string {
	const key = propertyKey(reading.properties, edit.key);
	const yaml = editYaml(reading.yaml, reading.map, { ...edit, key }, lineEnding(text));
	if (reading.hasBlock) {
		return text.slice(0, reading.yamlStart) + yaml + text.slice(reading.yamlStart + reading.yaml.length);
	}
	if (yaml === '') return text;
	const eol = lineEnding(text);
	const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
	return `${mark}---${eol}${yaml}---${eol}${text.slice(mark.length)}`;
}

/** Whether an edit did what it says and nothing else: YAML has more ways to write a value than cutting text can know. */
function isMeant(edit: PropertyEdit, before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): boolean {
	const key = propertyKey(before, edit.key);
	const others = (properties: Readonly<Record<string, unknown>>): string =>
		JSON.stringify(Object.entries(properties).filter(([name]) => name !== key));
	if (others(before) !== others(after)) return false;
	const value = Object.hasOwn(after, key) ? after[key] : null;
	switch (edit.kind) {
		case 'set':
			return value === edit.value;
		case 'remove':
			return value === null;
		case 'add':
			return countOf(value) === countOf(before[key]) + 1 && Array.isArray(value) && value.at(-1) === edit.item;
		case 'take':
			return countOf(value) === countOf(before[key]) - 1;
	}
}

function countOf(value: unknown): number {
	if (Array.isArray(value)) return value.length;
	return isEmpty(value) ? 0 : 1;
}
