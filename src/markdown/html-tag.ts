import { matchEnd, nextMatch } from '../text/next-match';

const tagStart = /<\/?[A-Za-z]/y;
const attributeStart = /[A-Za-z_:]/y;
const schemeOfAutolink = /<[A-Za-z][A-Za-z0-9+.-]{1,31}:/y;

const notInTagName = /[^\w-]/g;
const notInAttributeName = /[^\w.:-]/g;
const notInBareValue = /[\s"'=<>`]/g;
const notInAutolink = /[\s<>]/g;
const notBlank = /\S/g;

/** The offset after the HTML tag, opening or closing, that begins at `at`, or null where none does. */
export function endOfTag(text: string, at: number): number | null {
	const name = matchEnd(tagStart, text, at);
	if (name === null) return null;
	const isClosing = text[at + 1] === '/';
	let end = nextMatch(notInTagName, text, name);
	for (;;) {
		const next = nextMatch(notBlank, text, end);
		if (text[next] === '>') return next + 1;
		if (isClosing) return null;
		if (text[next] === '/') return text[next + 1] === '>' ? next + 2 : null;
		const attribute = next > end ? matchEnd(attributeStart, text, next) : null;
		if (attribute === null) return null;
		const nameEnd = nextMatch(notInAttributeName, text, attribute);
		const sign = nextMatch(notBlank, text, nameEnd);
		const value = text[sign] === '=' ? endOfValue(text, nextMatch(notBlank, text, sign + 1)) : nameEnd;
		if (value === null) return null;
		end = value;
	}
}

/** The offset after the value of an attribute, in quotes or without, or null where none begins or its quote stays open. */
function endOfValue(text: string, start: number): number | null {
	const quote = text[start];
	if (quote === '"' || quote === "'") {
		const close = text.indexOf(quote, start + 1);
		return close === -1 ? null : close + 1;
	}
	const end = nextMatch(notInBareValue, text, start);
	return end > start ? end : null;
}

/** The offset after the address in angle brackets, such as `<https://example.org>`, at `at`, or null. */
export function endOfAutolink(text: string, at: number): number | null {
	const address = matchEnd(schemeOfAutolink, text, at);
	if (address === null) return null;
	const end = nextMatch(notInAutolink, text, address);
	return text[end] === '>' ? end + 1 : null;
}
