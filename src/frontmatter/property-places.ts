import { isMap, isScalar, parseDocument, type CST, type Pair } from 'yaml';
import { isTooMuch } from './yaml-limits';
import { endOf, endOfItem, isGap, isProp, startOf, startOfItem, type Span } from './yaml-tokens';

/** A property of frontmatter, by the places of its parts in the source. */
export interface SourceProperty {
	readonly key: string;
	readonly keyStart: number;
	/** Right behind the colon. */
	readonly colonEnd: number;
	/** The value without comments and white space around it; empty, right behind the colon, where there is none. */
	readonly value: Span;
	/** How the value is written: a list with one dash a line, a list in brackets, or anything else. */
	readonly style: 'dashes' | 'brackets' | 'other';
	/** The items of a list; those of a list with dashes begin with the dash. */
	readonly items: readonly Span[];
}

/**
 * Values are text here, which is enough to find places. The parser's own search for doubled keys takes quadratic time.
 */
const options = {
	keepSourceTokens: true,
	schema: 'failsafe',
	resolveKnownTags: false,
	uniqueKeys: false,
	prettyErrors: false,
	logLevel: 'silent',
} as const;

/**
 * Finds where the properties of frontmatter stand in its source. What their values mean is up to the app's reader; an
 * edit compares both. Null for malformed YAML and for what is not edited here: braces around everything, explicit keys
 * (`? key`), keys with an anchor or a tag, an end of the document (`...`), and more than `yaml` can read in a moment.
 */
export function findProperties(yaml: string): SourceProperty[] | null {
	if (isTooMuch(yaml)) return null;
	const { contents, errors, directives } = parseDocument(yaml, options);
	if (errors.length > 0 || directives?.docEnd === true) return null;
	if (contents === null) return [];
	if (!isMap(contents) || contents.flow === true) return null;
	const properties = contents.items.map(propertyOf);
	return properties.every((property) => property !== null) ? properties : null;
}

function propertyOf({ key, srcToken }: Pair): SourceProperty | null {
	const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
	if (srcToken?.key == null || colon === undefined || !srcToken.start.every(isGap)) return null;
	if (!isScalar(key) || typeof key.value !== 'string') return null;
	return {
		key: key.value,
		keyStart: srcToken.key.offset,
		colonEnd: colon.offset + 1,
		...valueOf(srcToken, colon.offset + 1),
	};
}

function valueOf(
	{ sep, value }: CST.CollectionItem,
	colonEnd: number,
): Pick<SourceProperty, 'value' | 'style' | 'items'> {
	const props = sep?.filter(isProp) ?? [];
	const first = props[0] ?? value;
	const last = value ?? props.at(-1);
	if (first === undefined || last === undefined)
		return { value: { start: colonEnd, end: colonEnd }, style: 'other', items: [] };
	const span = { start: startOf(first), end: endOf(last) };
	// Where an anchor or a tag stands before a list, nothing is added to it.
	if (props.length > 0) return { value: span, style: 'other', items: [] };
	if (value?.type === 'block-seq') return { value: span, style: 'dashes', items: spansOf(value.items) };
	if (value?.type === 'flow-collection' && value.start.source === '[')
		return { value: span, style: 'brackets', items: spansOf(value.items) };
	return { value: span, style: 'other', items: [] };
}

function spansOf(items: readonly CST.CollectionItem[]): Span[] {
	return items.flatMap((item) => {
		const [start, end] = [startOfItem(item), endOfItem(item)];
		return start === null || end === null ? [] : [{ start, end }];
	});
}
