import { decodeBase64 } from './base64';
import { decodeQuotedPrintable, looksQuoted } from './quoted-printable';
import type { CardProperty } from './vcard-lines';

/** The value of a property: decoded and unescaped. */
export function textOf(property: CardProperty): string {
	return unescaped(decoded(property, property.value), property.isOld);
}

/** Splits a value before it decodes the parts, because an encoded separator is text. Only base64 hides all of them. */
export function partsOf(property: CardProperty | undefined, separator: string): string[] {
	if (property === undefined) return [];
	if (isBase64(property))
		return rawParts(decoded(property, property.value), separator).map((part) => unescaped(part, property.isOld));
	return rawParts(property.value, separator).map((part) =>
		unescaped(decoded(property, part, property.value), property.isOld),
	);
}

/** The parts of a value, of which each can be a list: `N:Public;John;Quinlan,Paul`. */
export function partsOfLists(property: CardProperty | undefined): string[] {
	if (property === undefined) return [];
	// Most names and addresses hold neither lists nor signs for them.
	if (isLiteral(property) && !/[\\,=]/.test(property.value))
		return property.value.split(';').map((part) => part.trim());
	// In version 2.1 a comma is text.
	if (property.isOld) return partsOf(property, ';');
	const parts = isBase64(property) ? rawParts(decoded(property, property.value), ';') : rawParts(property.value, ';');
	const one = (part: string): string => (isBase64(property) ? part : decoded(property, part, property.value));
	return parts.map((part) =>
		rawParts(part, ',')
			.map((item) => unescaped(one(item), false).trim())
			.filter((item) => item !== '')
			.join(' '),
	);
}

export function preferredFirst(properties: readonly CardProperty[]): readonly CardProperty[] {
	if (properties.length < 2) return properties;
	const rank = (property: CardProperty): number => {
		const place = Number(property.parameters.get('PREF')?.[0] ?? Number.NaN);
		return Number.isNaN(place) ? (isPreferred(property) ? 1 : 1000) : place;
	};
	return [...properties].sort((a, b) => rank(a) - rank(b));
}

export function isPreferred(property: CardProperty): boolean {
	return hasType(property, /^PREF$/) || property.parameters.get('PREF')?.[0] === '1';
}

export function hasType({ parameters }: CardProperty, type: RegExp): boolean {
	return (parameters.get('TYPE') ?? []).some((one) => type.test(one));
}

function rawParts(value: string, separator: string): string[] {
	const parts: string[] = [];
	let start = 0;
	for (let at = 0; at < value.length; at += 1) {
		if (value[at] === '\\') {
			at += 1;
		} else if (value[at] === separator) {
			parts.push(value.slice(start, at));
			start = at + 1;
		}
	}
	return [...parts, value.slice(start)];
}

/** Whether a value stands as it is: no parameter says how it is encoded. */
function isLiteral({ parameters }: CardProperty): boolean {
	return parameters.size === 0 || !parameters.has('ENCODING');
}

function isBase64({ parameters }: CardProperty): boolean {
	return (parameters.get('ENCODING') ?? []).some((one) => /^(?:BASE64|B)$/.test(one));
}

/** Decodes a value, or a part of the `whole` value by which the encoding is told. */
function decoded(property: CardProperty, value: string, whole = value): string {
	if (isLiteral(property) && !whole.includes('=')) return value;
	const charset = property.parameters.get('CHARSET')?.[0] ?? null;
	const encodings = property.parameters.get('ENCODING') ?? [];
	if (isBase64(property)) return decodeBase64(value, charset) ?? value;
	const isQuoted =
		encodings.some((one) => /^(?:QUOTED-PRINTABLE|Q)$/.test(one)) || (encodings.length === 0 && looksQuoted(whole));
	return isQuoted ? decodeQuotedPrintable(value, charset) : value;
}

/** Resolves the escapes of characters that would end a line or a part. Version 2.1 has none for the end of a line. */
function unescaped(text: string, isOld: boolean): string {
	if (!text.includes('\\')) return text;
	return text.replace(/\\([nN,;:\\])/g, (whole, character: string) =>
		character.toLowerCase() !== 'n' ? character : isOld ? whole : '\n',
	);
}
