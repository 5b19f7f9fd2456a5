import { isCollection, isPair, isScalar, isSeq, stringify, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { isEmpty } from './property-values';

/** One change to one property. Keys are found in any letter case; what is absent is added at the end. */
export type PropertyEdit =
	/** Gives the property a value; keeps quotes and the comment beside it. */
	| { readonly kind: 'set'; readonly key: string; readonly value: string | boolean }
	/** Removes the property; a comment beside it stays, with the bare key. */
	| { readonly kind: 'remove'; readonly key: string }
	/** Adds an item to a list, in the style the list is written in; one value becomes a list. */
	| { readonly kind: 'add'; readonly key: string; readonly item: string }
	/** Takes the item with exactly this text off a list; the property goes with its last item, brackets stay empty. */
	| { readonly kind: 'take'; readonly key: string; readonly item: string };

/**
 * Edits the property with the key `edit.key` in the source of a mapping, by cutting and joining: no other line changes.
 *
 * @param map the mapping as `yaml` parsed it; null where there is none
 */
export function editYaml(yaml: string, map: YAMLMap | null, edit: PropertyEdit, eol: string): string {
	const pair = map?.items.find((item) => keyOf(item) === edit.key);
	const indent = indentOf(yaml, pair ?? map?.items[0]);
	switch (edit.kind) {
		case 'set':
			return pair === undefined
				? appendLine(yaml, `${indent}${quoteKey(edit.key)}: ${scalarSource(edit.value)}`, eol)
				: replaceValue(yaml, pair, ` ${scalarSource(edit.value, pair)}`, eol);
		case 'remove':
			return pair === undefined ? yaml : removePair(yaml, pair, eol);
		case 'add':
			return pair === undefined
				? appendLine(yaml, `${indent}${quoteKey(edit.key)}:${eol}${indent}  - ${scalarSource(edit.item)}`, eol)
				: addItem(yaml, pair, edit.item, `${eol}${indent}  - `, eol);
		case 'take':
			return pair === undefined ? yaml : takeItem(yaml, pair, edit.item, eol);
	}
}

/** The key of a property as text. */
export function keyOf(pair: Pair): string {
	return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

function appendLine(yaml: string, line: string, eol: string): string {
	const separated = yaml === '' || yaml.endsWith('\n') ? yaml : yaml + eol;
	return separated + line + eol;
}

/** The white space before a property, which all properties of a mapping have alike. */
function indentOf(yaml: string, pair: Pair | undefined): string {
	const key = rangeOf(pair?.key)?.[0] ?? 0;
	return /^[ ]*/.exec(yaml.slice(lineStartAt(yaml, key), key))?.[0] ?? '';
}

interface ValueSpan {
	/** Right after the colon. */
	readonly start: number;
	/** The last character of the value, line end excluded; `start` for no value. */
	readonly end: number;
	/** The comments between colon and value, with the white space before them. */
	readonly comments: string;
	/** The end of the line on which the value ends, line end excluded. */
	readonly lineEnd: number;
}

function valueSpan(yaml: string, pair: Pair): ValueSpan {
	const start = yaml.indexOf(':', rangeOf(pair.key)?.[1] ?? 0) + 1;
	let end = Math.max(start, contentEnd(pair.value) ?? start);
	while (end > start && /[ \t\r\n]/.test(yaml[end - 1] ?? '')) end -= 1;
	const before = yaml.slice(start, Math.max(start, rangeOf(pair.value)?.[0] ?? start));
	const isEmptyValue = rangeOf(pair.value)?.[0] === rangeOf(pair.value)?.[1];
	if (isEmptyValue) end = start;
	const firstComment = isEmptyValue ? -1 : before.search(/\s+#/);
	const comments = firstComment === -1 ? '' : before.slice(firstComment).trimEnd();
	return { start, end, comments, lineEnd: lineEndAt(yaml, end) };
}

/** The end of a value without the comments that follow its last item, which `yaml` counts as part of a list. */
function contentEnd(node: unknown): number | undefined {
	if (isPair(node)) return contentEnd(node.value) ?? contentEnd(node.key);
	const last: unknown = isCollection(node) && node.flow !== true ? node.items.at(-1) : undefined;
	return (last === undefined ? undefined : contentEnd(last)) ?? rangeOf(node)?.[1];
}

function replaceValue(yaml: string, pair: Pair, source: string, eol: string): string {
	const { start, end, comments } = valueSpan(yaml, pair);
	const rest = yaml.slice(end);
	return yaml.slice(0, start) + source + comments + (rest === '' ? eol : rest);
}

function removePair(yaml: string, pair: Pair, eol: string): string {
	const { end, comments, lineEnd } = valueSpan(yaml, pair);
	// What stands behind the value on its line can only be a comment: somebody's words.
	const hasComment = comments !== '' || yaml.slice(end, lineEnd).trim() !== '';
	if (hasComment) return replaceValue(yaml, pair, '', eol);
	return yaml.slice(0, lineStartAt(yaml, rangeOf(pair.key)?.[0] ?? 0)) + yaml.slice(nextLineAt(yaml, end));
}

/** `bullet` is what stands before an item of a new list: a line end, the indent and the dash. */
function addItem(yaml: string, pair: Pair, item: string, bullet: string, eol: string): string {
	const list = pair.value;
	if (isSeq(list) && list.flow) return addInBrackets(yaml, list, item);
	const { start, end, comments, lineEnd } = valueSpan(yaml, pair);
	const source = scalarSource(item);
	if (isSeq(list) && list.items.length > 0) {
		const line = lineStartAt(yaml, rangeOf(list.items.at(-1))?.[0] ?? 0);
		const indent = /^[ ]*/.exec(yaml.slice(line))?.[0] ?? '';
		const before = yaml.slice(0, nextLineAt(yaml, end));
		return `${before}${before.endsWith('\n') ? '' : eol}${indent}- ${source}${eol}${yaml.slice(before.length)}`;
	}
	const behind = yaml.slice(end, lineEnd);
	const isAbsent = list === null || (isScalar(list) && isEmpty(list.value));
	const single = isAbsent ? comments + behind : `${comments}${bullet}${singleSource(yaml.slice(start + comments.length, end), pair)}${behind}`;
	const rest = yaml.slice(lineEnd);
	return yaml.slice(0, start) + single + bullet + source + (rest === '' ? eol : rest);
}

function addInBrackets(yaml: string, list: YAMLSeq, item: string): string {
	const source = scalarSource(item);
	// In brackets a comma ends an item.
	const safe = /^["']|^[\p{L}\p{N}_/-]+$/u.test(source) ? source : JSON.stringify(item);
	const last = rangeOf(list.items.at(-1));
	if (last !== null) return `${yaml.slice(0, last[1])}, ${safe}${yaml.slice(last[1])}`;
	const close = closingBracket(yaml, list);
	return `${yaml.slice(0, close)}${safe}${yaml.slice(close)}`;
}

/** One value as an item of a list; one of several lines has to be written on one. */
function singleSource(source: string, { value }: Pair): string {
	const isLong = isScalar(value) && typeof value.value === 'string' && source.trim().includes('\n');
	return isLong ? scalarSource(value.value as string) : source.trim();
}

function takeItem(yaml: string, pair: Pair, item: string, eol: string): string {
	const list = pair.value;
	if (!isSeq(list)) return isItem(list, item) ? removePair(yaml, pair, eol) : yaml;
	const index = list.items.findIndex((one) => isItem(one, item));
	const range = rangeOf(list.items[index]);
	if (range === null) return yaml;
	if (!list.flow) {
		if (list.items.length === 1) return removePair(yaml, pair, eol);
		const end = range[0] + yaml.slice(range[0], range[1]).trimEnd().length;
		return yaml.slice(0, lineStartAt(yaml, range[0])) + yaml.slice(nextLineAt(yaml, end));
	}
	const next = rangeOf(list.items[index + 1]);
	const previous = rangeOf(list.items[index - 1]);
	if (next !== null) return yaml.slice(0, range[0]) + yaml.slice(next[0]);
	if (previous !== null) return yaml.slice(0, previous[1]) + yaml.slice(range[1]);
	return yaml.slice(0, (rangeOf(list)?.[0] ?? 0) + 1) + yaml.slice(closingBracket(yaml, list));
}

function isItem(node: unknown, item: string): boolean {
	return isScalar(node) && !isEmpty(node.value) && String(node.value).trim() === item;
}

function closingBracket(yaml: string, list: YAMLSeq): number {
	return yaml.lastIndexOf(']', (rangeOf(list)?.[1] ?? 1) - 1);
}

/** The source of a value: in the quotes that the value it replaces has, else in those that YAML asks for. */
function scalarSource(value: string | boolean, replaced?: Pair): string {
	const before = replaced?.value;
	if (typeof value === 'string' && isScalar(before) && !/["'\\\p{Cc}]/u.test(value)) {
		if (before.type === 'QUOTE_DOUBLE') return `"${value}"`;
		if (before.type === 'QUOTE_SINGLE') return `'${value}'`;
	}
	const source = stringify(value, { lineWidth: 0, defaultStringType: 'PLAIN' }).replace(/\n$/, '');
	// Whatever JSON writes in quotes YAML reads, on one line.
	return /\p{Cc}/u.test(source) ? JSON.stringify(value) : source;
}

function quoteKey(key: string): string {
	return stringify(key, { lineWidth: 0 }).trimEnd();
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

function rangeOf(node: unknown): readonly [number, number, number] | null {
	const range = (node as { range?: [number, number, number] | null } | null | undefined)?.range;
	return range ?? null;
}
