import { isEmpty } from './properties';
import type { SourceProperty } from './property-places';
import { yamlScalar } from './yaml-scalar';

/** One change to one property. Keys are found in any letter case; an absent property is added at the end. */
export type PropertyEdit =
	/** Gives the property a value; keeps quotes and the comment beside it. */
	| { readonly kind: 'set'; readonly key: string; readonly value: string | boolean | number }
	/** Removes the property; a comment beside it stays, with the bare key. */
	| { readonly kind: 'remove'; readonly key: string }
	/** Adds an item to a list, in the style the list is written in; one value becomes a list. */
	| { readonly kind: 'add'; readonly key: string; readonly item: string }
	/**
	 * Takes the item with exactly this text off a list. A list with dashes goes with its last item; empty brackets
	 * stay.
	 */
	| { readonly kind: 'take'; readonly key: string; readonly item: string }
	/** Writes another text in the place of one item of a list. */
	| { readonly kind: 'replace'; readonly key: string; readonly at: number; readonly item: string }
	/**
	 * Puts back a source that stood there before (see `sourceOfValue`), which reads as `value`; null for no property.
	 */
	| { readonly kind: 'restore'; readonly key: string; readonly source: string | null; readonly value: unknown };

/** A property of the note: its places in the source, and the value that the app's reader gives it. */
export interface ReadProperty extends SourceProperty {
	readonly read: unknown;
}

/**
 * Edits the property with the key `edit.key` in the source of a mapping by cutting and joining, so that no other line
 * changes.
 *
 * @param properties the properties of the mapping, in the order of the source
 */
export function editYaml(yaml: string, properties: readonly ReadProperty[], edit: PropertyEdit, eol: string): string {
	const property = properties.find(({ key }) => key === edit.key);
	const indent = indentOf(yaml, property ?? properties[0]);
	switch (edit.kind) {
		case 'set':
			return property === undefined
				? appendLine(yaml, `${indent}${yamlScalar(edit.key)}: ${yamlScalar(edit.value)}`, eol)
				: replaceValue(yaml, property, ` ${sourceInQuotesOf(yaml, property, edit.value)}`, eol);
		case 'remove':
			return property === undefined ? yaml : removeProperty(yaml, property, eol);
		case 'add':
			return property === undefined
				? appendLine(yaml, `${indent}${yamlScalar(edit.key)}:${eol}${indent}  - ${yamlScalar(edit.item)}`, eol)
				: addItem(yaml, property, edit.item, `${eol}${indent}  - `, eol);
		case 'take':
			return property === undefined ? yaml : takeItem(yaml, property, edit.item, eol);
		case 'replace':
			return property === undefined ? yaml : replaceItem(yaml, property, edit.at, edit.item);
		case 'restore':
			return property === undefined ? yaml : restoreSource(yaml, property, edit.source, eol);
	}
}

/** All that stands between the colon of a property and the end of its last line, comments included. */
export function sourceOfValue(yaml: string, { colonEnd, value }: SourceProperty): string {
	return yaml.slice(colonEnd, lineEndAt(yaml, value.end));
}

function restoreSource(yaml: string, property: SourceProperty, source: string | null, eol: string): string {
	if (source === null) return removeProperty(yaml, property, eol);
	return yaml.slice(0, property.colonEnd) + source + yaml.slice(lineEndAt(yaml, property.value.end));
}

function appendLine(yaml: string, line: string, eol: string): string {
	const separated = yaml === '' || yaml.endsWith('\n') ? yaml : yaml + eol;
	return separated + line + eol;
}

/** The white space before a property. All properties of a mapping have the same. */
function indentOf(yaml: string, property: SourceProperty | undefined): string {
	return property === undefined ? '' : yaml.slice(lineStartAt(yaml, property.keyStart), property.keyStart);
}

/** The comments between colon and value, with the white space before them. */
function commentsBefore(yaml: string, { colonEnd, value }: SourceProperty): string {
	const before = yaml.slice(colonEnd, value.start).trimEnd();
	const first = before.search(/\s#/);
	return first === -1 ? '' : before.slice(before.slice(0, first + 1).trimEnd().length);
}

function replaceValue(yaml: string, property: SourceProperty, source: string, eol: string): string {
	const rest = yaml.slice(property.value.end);
	return yaml.slice(0, property.colonEnd) + source + commentsBefore(yaml, property) + (rest === '' ? eol : rest);
}

function removeProperty(yaml: string, property: SourceProperty, eol: string): string {
	const { keyStart, value } = property;
	// Only a comment can follow the value on its line, and comments are kept.
	const hasComment =
		commentsBefore(yaml, property) !== '' || yaml.slice(value.end, lineEndAt(yaml, value.end)).trim() !== '';
	if (hasComment) return replaceValue(yaml, property, '', eol);
	return yaml.slice(0, lineStartAt(yaml, keyStart)) + yaml.slice(nextLineAt(yaml, value.end));
}

/** `bullet` is what stands before an item of a new list: a line end, the indent and the dash. */
function addItem(yaml: string, property: ReadProperty, item: string, bullet: string, eol: string): string {
	const { colonEnd, value, style, items, read } = property;
	const last = items.at(-1);
	if (style === 'brackets') return addInBrackets(yaml, property, item);
	const source = yamlScalar(item);
	if (style === 'dashes' && last !== undefined) {
		const indent = yaml.slice(lineStartAt(yaml, last.start), last.start);
		const before = yaml.slice(0, nextLineAt(yaml, value.end));
		return `${before}${before.endsWith('\n') ? '' : eol}${indent}- ${source}${eol}${yaml.slice(before.length)}`;
	}
	const lineEnd = lineEndAt(yaml, value.end);
	const behind = yaml.slice(value.end, lineEnd);
	const comments = commentsBefore(yaml, property);
	const single = isEmpty(read)
		? comments + behind
		: `${comments}${bullet}${singleSource(yaml.slice(value.start, value.end), read)}${behind}`;
	const rest = yaml.slice(lineEnd);
	return yaml.slice(0, colonEnd) + single + bullet + source + (rest === '' ? eol : rest);
}

function addInBrackets(yaml: string, { value, items }: SourceProperty, item: string): string {
	const last = items.at(-1);
	const at = last?.end ?? value.end - 1;
	return `${yaml.slice(0, at)}${last === undefined ? '' : ', '}${inBrackets(item)}${yaml.slice(at)}`;
}

/** The source of an item between brackets, where a comma ends it. */
function inBrackets(item: string): string {
	const source = yamlScalar(item);
	return /^["']|^[\p{L}\p{N}_/-]+$/u.test(source) ? source : JSON.stringify(item);
}

function replaceItem(yaml: string, { style, items }: SourceProperty, at: number, item: string): string {
	const span = items[at];
	if (span === undefined) return yaml;
	const source = style === 'dashes' ? `- ${yamlScalar(item)}` : inBrackets(item);
	return yaml.slice(0, span.start) + source + yaml.slice(span.end);
}

/** One value as an item of a list; one of several lines has to be written on one. */
function singleSource(source: string, read: unknown): string {
	return typeof read === 'string' && source.includes('\n') ? yamlScalar(read) : source;
}

function takeItem(yaml: string, property: ReadProperty, item: string, eol: string): string {
	const { value, style, items, read } = property;
	if (!Array.isArray(read)) return isItem(read, item) ? removeProperty(yaml, property, eol) : yaml;
	const index = read.findIndex((one) => isItem(one, item));
	const span = items[index];
	if (span === undefined) return yaml;
	if (style === 'dashes') {
		if (items.length === 1) return removeProperty(yaml, property, eol);
		return yaml.slice(0, lineStartAt(yaml, span.start)) + yaml.slice(nextLineAt(yaml, span.end));
	}
	const next = items[index + 1];
	const previous = items[index - 1];
	if (next !== undefined) return yaml.slice(0, span.start) + yaml.slice(next.start);
	if (previous !== undefined) return yaml.slice(0, previous.end) + yaml.slice(span.end);
	const before = yaml.slice(value.start + 1, span.start);
	const behind = yaml.slice(span.end, value.end - 1).replace(/^\s*,/, '');
	const hasComment = `${before}${behind}`.trim() !== '';
	return yaml.slice(0, value.start + 1) + (hasComment ? before + behind : '') + yaml.slice(value.end - 1);
}

/** Whether a value is the item with this text. */
export function isItem(read: unknown, item: string): boolean {
	return ['string', 'number', 'boolean'].includes(typeof read) && !isEmpty(read) && String(read).trim() === item;
}

/**
 * The source of a value: in the quotes that the value it replaces has, else in those that YAML asks for. Where more
 * words follow the old ones, these stay as they are written.
 */
function sourceInQuotesOf(yaml: string, { value, read }: ReadProperty, words: string | boolean | number): string {
	const quote = yaml[value.start] ?? '';
	const isQuoted = value.end > value.start + 1 && /["']/.test(quote) && yaml[value.end - 1] === quote;
	if (!isQuoted || typeof words !== 'string') return yamlScalar(words);
	const [kept, more] =
		typeof read === 'string' && words.startsWith(read)
			? [yaml.slice(value.start + 1, value.end - 1), words.slice(read.length)]
			: ['', words];
	return /["'\\\p{Cc}]/u.test(more) ? yamlScalar(words) : quote + kept + more + quote;
}

function lineStartAt(yaml: string, at: number): number {
	return yaml.lastIndexOf('\n', at - 1) + 1;
}

/** The end of the line that `at` is on, its line end excluded. */
function lineEndAt(yaml: string, at: number): number {
	const newline = yaml.indexOf('\n', at);
	if (newline === -1) return yaml.length;
	return newline > at && yaml[newline - 1] === '\r' ? newline - 1 : newline;
}

function nextLineAt(yaml: string, at: number): number {
	const newline = yaml.indexOf('\n', at);
	return newline === -1 ? yaml.length : newline + 1;
}
