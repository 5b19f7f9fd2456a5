/** One property of a card: `item1.TEL;TYPE=cell:+1 555`. */
export interface CardProperty {
	/** In upper case, without the group prefix. */
	readonly name: string;
	/**
	 * By parameter name in upper case. A bare value of vCard 2.1 (`TEL;CELL`) is stored under `TYPE`, or under `ENCODING`
	 * where it is an encoding.
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

/**
 * The logical lines of a vCard file. It joins lines folded by white space at the start of the next line, and quoted-printable
 * lines that end in an equals sign. Joining stops at BEGIN and END, so that a broken card does not swallow the next.
 */
export function* unfoldedLines(text: string): Generator<string> {
	// The pieces are joined once, at the end of the line: joining at each piece would copy a long value every time.
	let pieces: string[] = [];
	let isQuoted = false;
	// In vCard 2.1 the white space at a fold is part of the text.
	let keepsBlank = false;
	// An address has no blanks, so that they are no part of it in any version.
	let isAddress = false;
	// Some programs end lines by CR CR LF.
	for (const piece of text.split(/\r?\r?\n|\r/)) {
		const last = pieces.at(-1) ?? '';
		const isBorder = cardBorder.test(piece);
		if (isQuoted && softBreak.test(last) && !isBorder) {
			pieces.splice(-1, 1, last.replace(softBreak, ''), piece);
		} else if (pieces.length > 0 && /^=[\dA-F]{2}/i.test(piece)) {
			// No property begins so: the value is quoted-printable, whatever its property says.
			pieces.splice(-1, 1, last.replace(softBreak, ''), piece);
		} else if (/^[ \t]/.test(piece) && pieces.length > 0 && !isBorder) {
			pieces.push(keepsBlank && !isAddress ? piece : piece.slice(1));
		} else {
			if (pieces.length > 0) yield pieces.join('');
			pieces = piece === '' ? [] : [piece];
			isQuoted = /^[^:]*QUOTED-PRINTABLE/i.test(piece);
			isAddress = /^(?:[^.:;]*\.)?(?:EMAIL|URL|[^:]*(?:BASE64|ENCODING=B[;:]))/i.test(piece);
			if (/^VERSION[ \t]*:/i.test(piece)) keepsBlank = piece.includes('2.1');
		}
	}
	if (pieces.length > 0) yield pieces.join('');
}

/** Parses the property of a line; null where the line is not a property. */
export function parseProperty(line: string, isOld = false): CardProperty | null {
	const colon = endOfParameters(line);
	if (colon === -1) return null;
	const [head = '', ...words] = splitOutsideQuotes(line.slice(0, colon), ';');
	const dot = head.lastIndexOf('.');
	const name = head.slice(dot + 1).trim().toUpperCase();
	if (name === '') return null;
	const parameters = new Map<string, string[]>();
	for (const word of words) {
		const [key, values] = readParameter(word);
		const held = parameters.get(key);
		if (held === undefined) parameters.set(key, values);
		// Pushed one by one: a broken file can hold more values than a call can take as arguments.
		else for (const value of values) held.push(value);
	}
	return { name, parameters, value: line.slice(colon + 1), group: head.slice(0, Math.max(0, dot)).trim().toLowerCase(), isOld };
}

/** The offset of the colon before the value. A colon in quotes belongs to a parameter, unless the quotes are never closed. */
function endOfParameters(line: string): number {
	let isQuoted = false;
	for (let at = 0; at < line.length; at += 1) {
		if (line[at] === '"') isQuoted = !isQuoted;
		if (line[at] === ':' && !isQuoted) return at;
	}
	return line.indexOf(':');
}

function splitOutsideQuotes(text: string, separator: string): string[] {
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
	const values = splitOutsideQuotes(word.slice(equals + 1), ',').flatMap((value) => value.replaceAll('"', '').split(','));
	return [word.slice(0, equals).trim().toUpperCase(), values.map((value) => value.trim().toUpperCase())];
}
