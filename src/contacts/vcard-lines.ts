import { addToList } from './add-to-list';

/** One property of a card: `item1.TEL;TYPE=cell:+1 555`. */
export interface CardProperty {
	/** In upper case, without the group prefix. */
	readonly name: string;
	/**
	 * By parameter name in upper case. A bare value of vCard 2.1 (`TEL;CELL`) is stored under `TYPE`, or under
	 * `ENCODING` where it is an encoding.
	 */
	readonly parameters: ReadonlyMap<string, readonly string[]>;
	/** The raw value: neither decoded nor unescaped. */
	readonly value: string;
	/** `item1` in `item1.TEL`, which a label shares; empty where there is none. */
	readonly group: string;
	/** Whether the card is of version 2.1, where a backslash escapes separators only. */
	readonly isOld: boolean;
}

const cardBorder = /^[ \t]*(?:BEGIN|END)[ \t]*:[ \t]*VCARD[ \t]*$/i;

/** The end of a line that goes on, in quoted-printable; mail servers add blanks to it. */
const softBreak = /=[ \t]*$/;

const [tab, blank, equals] = [0x09, 0x20, 0x3d];

/**
 * The logical lines of a vCard file. It joins lines folded by white space at the start of the next line, and
 * quoted-printable lines that end in an equals sign. Joining stops at BEGIN and END, so that a broken card does not
 * swallow the next.
 */
export function* unfoldedLines(text: string): Generator<string> {
	// The pieces are joined once, at the end of the line: joining at each piece would copy a long value every time.
	let pieces: string[] = [];
	let line = new FirstPiece('');
	// In vCard 2.1 the white space at a fold is part of the text.
	let keepsBlank = false;
	for (const piece of withoutIndent(physicalLines(text))) {
		const last = pieces.at(-1);
		const first = piece.charCodeAt(0);
		const isBroken = last !== undefined && goesOn(last);
		if (last !== undefined && ((isBroken && line.isQuoted) || beginsQuoted(piece)) && !cardBorder.test(piece)) {
			pieces.splice(-1, 1, isBroken ? last.replace(softBreak, '') : last, piece);
		} else if (last !== undefined && (first === blank || first === tab) && !cardBorder.test(piece)) {
			pieces.push(keepsBlank && !line.isAddress ? piece : piece.slice(1));
		} else if (piece !== '') {
			// Blank lines say nothing: some programs write one behind every line, also within a fold.
			if (last !== undefined) yield pieces.length === 1 ? last : pieces.join('');
			pieces = [piece];
			line = new FirstPiece(piece);
			if (/^VERSION[ \t]*:/i.test(piece)) keepsBlank = piece.includes('2.1');
		}
	}
	if (pieces.length > 0) yield pieces.join('');
}

/** Some programs end lines by CR CR LF, and old ones by CR alone. */
function* physicalLines(text: string): Generator<string> {
	const plain = text.includes('\r') ? text.replace(/\r?\r?\n|\r/g, '\n') : text;
	for (let start = 0; start <= plain.length; ) {
		const at = plain.indexOf('\n', start);
		const end = at === -1 ? plain.length : at;
		yield plain.slice(start, end);
		start = end + 1;
	}
}

/** Lines of cards that are indented as a whole, as where they are copied from a letter. */
function* withoutIndent(pieces: Iterable<string>): Generator<string> {
	let indent = '';
	let isFirst = false;
	for (const piece of pieces) {
		if (cardBorder.test(piece)) {
			indent = /^[ \t]*/.exec(piece)?.[0] ?? '';
			isFirst = true;
			yield piece.slice(indent.length);
			continue;
		}
		if (isFirst && piece !== '' && !piece.startsWith(indent)) indent = '';
		isFirst &&= piece === '';
		yield piece.startsWith(indent) ? piece.slice(indent.length) : piece;
	}
}

/** Whether a piece ends in a soft break. */
function goesOn(piece: string): boolean {
	const end = piece.charCodeAt(piece.length - 1);
	return (end === equals || end === blank || end === tab) && softBreak.test(piece);
}

/** No property begins so: the value is quoted-printable, whatever its property says. */
function beginsQuoted(piece: string): boolean {
	return piece.charCodeAt(0) === equals && /^=[\dA-F]{2}/i.test(piece);
}

/** What the beginning of a line says about those that continue it; looked at once, and only where there are some. */
class FirstPiece {
	private quoted: boolean | null = null;
	private address: boolean | null = null;

	constructor(private readonly text: string) {}

	get isQuoted(): boolean {
		return (this.quoted ??= /^[^:]*QUOTED-PRINTABLE/i.test(this.text));
	}

	/** An address has no blanks, so that they are no part of it in any version. */
	get isAddress(): boolean {
		return (this.address ??= /^(?:[^.:;]*\.)?(?:EMAIL|URL|[^:]*(?:BASE64|ENCODING=B[;:]))/i.test(this.text));
	}
}

/** What stands before the value of a property. */
type Head = Omit<CardProperty, 'value' | 'isOld'>;

/** Heads that were parsed. The cards of a file share a few, such as `TEL;TYPE=CELL`. */
export type Heads = Map<string, Head | null>;

const [mostHeads, longestHead] = [500, 200];

/** Parses the property of a line; null where the line is not a property. */
export function parseProperty(line: string, isOld = false, heads: Heads = new Map()): CardProperty | null {
	const colon = endOfParameters(line);
	if (colon === -1) return null;
	const head = headOf(line.slice(0, colon), heads);
	return head === null
		? null
		: { name: head.name, parameters: head.parameters, value: line.slice(colon + 1), group: head.group, isOld };
}

function headOf(text: string, heads: Heads): Head | null {
	const held = heads.get(text);
	if (held !== undefined) return held;
	const head = parseHead(text);
	if (text.length <= longestHead) {
		if (heads.size >= mostHeads) heads.clear();
		heads.set(text, head);
	}
	return head;
}

function parseHead(text: string): Head | null {
	const [first = '', ...words] = splitOutsideQuotes(text, ';');
	const dot = first.lastIndexOf('.');
	const name = first
		.slice(dot + 1)
		.trim()
		.toUpperCase();
	if (name === '') return null;
	const parameters = new Map<string, string[]>();
	for (const word of words) {
		const [key, values] = readParameter(word);
		for (const value of values) addToList(parameters, key, value);
	}
	return { name, parameters, group: first.slice(0, Math.max(0, dot)).trim().toLowerCase() };
}

/** The offset of the colon before the value. A colon in quotes is one of a parameter, if the quotes are closed. */
function endOfParameters(line: string): number {
	const first = line.indexOf(':');
	const quote = line.indexOf('"');
	if (quote === -1 || quote > first) return first;
	let isQuoted = false;
	for (let at = quote; at < line.length; at += 1) {
		if (line[at] === '"') isQuoted = !isQuoted;
		if (line[at] === ':' && !isQuoted) return at;
	}
	return first;
}

function splitOutsideQuotes(text: string, separator: string): string[] {
	if (!text.includes('"')) return text.split(separator);
	const parts: string[] = [];
	let isQuoted = false;
	let start = 0;
	for (let at = 0; at < text.length; at += 1) {
		if (text[at] === '"') isQuoted = !isQuoted;
		if (text[at] === separator && !isQuoted) {
			parts.push(text.slice(start, at));
			start = at + 1;
		}
	}
	return [...parts, text.slice(start)];
}

function readParameter(word: string): [key: string, values: string[]] {
	const equals = word.indexOf('=');
	if (equals === -1) {
		const bare = word.trim().toUpperCase();
		return [/^(?:QUOTED-PRINTABLE|BASE64|B|8BIT|7BIT)$/.test(bare) ? 'ENCODING' : 'TYPE', [bare]];
	}
	const values = splitOutsideQuotes(word.slice(equals + 1), ',').flatMap((value) =>
		value.replaceAll('"', '').split(','),
	);
	return [word.slice(0, equals).trim().toUpperCase(), values.map((value) => value.trim().toUpperCase())];
}
