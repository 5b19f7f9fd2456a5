import { propertyKey, scalarText } from '../frontmatter/properties';
import { message, type Message } from '../language/message';
import type { NotePath } from '../note-path';
import type { Settings } from '../settings/settings';
import type { NoteProperties } from '../vault/note';
import { quoted } from './reading';

/**
 * Where templates lie, as settings of the app, of plugins and of the routine name it. Paths are compared in one Unicode
 * form.
 */
export class TemplatePlaces {
	/** No folder and no note. */
	static readonly none = new TemplatePlaces([], []);

	/** Equal for equal places. */
	readonly key: string;
	private readonly folders: readonly string[];
	private readonly notes: ReadonlySet<string>;

	/**
	 * @param folders folders of templates; no path begins like one that names the whole vault, or nobody would be left
	 * @param notes single templates, with or without `.md`
	 */
	constructor(folders: readonly string[], notes: readonly NotePath[]) {
		this.folders = folders.map(place);
		this.notes = new Set(notes.map(noteKey).filter((note) => note !== ''));
		this.key = JSON.stringify([this.folders, [...this.notes]]);
	}

	/** Why a note is a template by the place where it lies; null where it is none. */
	why(path: NotePath): Message | null {
		if (this.folders.length === 0 && this.notes.size === 0) return null;
		const own = path.normalize('NFC');
		const folder = this.folders.find((one) => own.startsWith(`${one}/`));
		if (folder !== undefined) return message('problem.templateFolder', { folder });
		return this.notes.has(noteKey(path)) ? message('problem.templateNote') : null;
	}
}

/**
 * Why a note is a template, and so no person: the place where it lies, or a placeholder where a value should be. In
 * properties that describe a person a placeholder anywhere counts; in any other it has to be the whole value, as in
 * `created: {{date}}`. Null where the note is no template.
 */
export function whyTemplate(
	{ path, properties }: NoteProperties,
	names: Pick<Settings, 'properties'>,
	places: TemplatePlaces,
): Message | null {
	const byPlace = places.why(path);
	if (byPlace !== null || properties === null) return byPlace;
	// Hardly any note holds a placeholder, and a look at its values costs less than a look for each name.
	if (!Object.values(properties).some((value) => placeholderIn(value) !== null)) return null;
	const ofPerson = ['tags', 'tag', 'aliases', 'alias', ...Object.values(names.properties)].map(
		(name) => [name, propertyKey(properties, name)] as const,
	);
	const others = Object.keys(properties).filter((key) => isPlaceholder(properties[key]));
	for (const [name, key] of [...ofPerson, ...others.map((other) => [other, other] as const)]) {
		const value = placeholderIn(properties[key]);
		if (value === null) continue;
		return message('problem.property', {
			property: name,
			problem: message('problem.placeholder', { value: quoted(value) }),
		});
	}
	return null;
}

/** Whether a value is nothing but placeholders, and signs between them. */
function isPlaceholder(value: unknown): boolean {
	if (typeof value !== 'string') return placeholderIn(value) !== null && !Array.isArray(value);
	let rest = value;
	for (let found = placeholderInText(rest); found !== null; found = placeholderInText(rest))
		rest = rest.replace(found, () => '');
	return rest !== value && !/[\p{L}\p{N}]/u.test(rest);
}

/** The placeholder that a value holds: `{{…}}`, or `<%…%>` of Templater. Null where it holds none. */
function placeholderIn(value: unknown): string | null {
	if (typeof value === 'string')
		return value.includes('{{') || value.includes('<%') ? placeholderInText(value) : null;
	if (typeof value !== 'object' || value === null) return null;
	if (!Array.isArray(value)) return unquotedPlaceholder(value);
	for (const item of value) {
		const found = placeholderIn(item);
		if (found !== null) return found;
	}
	return null;
}

function placeholderInText(text: string): string | null {
	for (const [opening, closing] of [
		['{{', '}}'],
		['<%', '%>'],
	] as const) {
		const start = text.indexOf(opening);
		const end = start === -1 ? -1 : text.indexOf(closing, start + 2);
		if (end !== -1) return text.slice(start, end + 2);
	}
	return null;
}

/**
 * YAML takes `{{date}}` without quotes for a mapping whose only key is a mapping. Readers of YAML turn such a key into
 * text.
 */
function unquotedPlaceholder(value: object): string | null {
	const [key, ...others] = Object.keys(value);
	if (key === undefined || others.length > 0 || scalarText((value as Record<string, unknown>)[key]) !== null)
		return null;
	if (key === '[object Object]') return '{{…}}';
	return /^\{.*\}$/.test(key) ? `{{${key.slice(1, -1).trim()}}}` : null;
}

function place(path: string): string {
	return path
		.trim()
		.replace(/^\/+|\/+$/g, '')
		.normalize('NFC');
}

function noteKey(path: NotePath): string {
	return place(path).replace(/\.md$/i, '');
}
