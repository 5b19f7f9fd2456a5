import { decodeAs, encodingNamed } from './encodings';
import { rankReadings } from './judge-encoding';
import { looksQuoted, quotedBytes } from './quoted-printable';
import { closeReadings, doubtedReadings, samplesOf, type CloseReading } from './readings-to-ask';
import { parseProperty, unfoldedLines } from './vcard-lines';

interface Named {
	readonly text: string;
	readonly encoding: string;
	readonly close: readonly CloseReading[];
}

/**
 * Judges the quoted-printable values of a file that do not tell their encoding, all as one, and names it in their
 * properties. Returns null where there are none.
 */
export function nameEncodings(text: string, choice: string | null, locale: string): Named | null {
	if (!hasEscapes(text) || !/^[ \t]*(?:BEGIN|END)[ \t]*:[ \t]*VCARD/im.test(text)) return null;
	const open = new Map<number, Uint8Array>();
	const lines = [...unfoldedLines(text)];
	const charsets = choice === null ? charsetsOfCards(lines) : new Map<number, string>();
	const byCard = new Map<number, string>();
	lines.forEach((line, index) => {
		const bytes = untold(line, choice !== null);
		if (bytes === null) return;
		const charset = charsets.get(index);
		if (charset !== undefined && decodeAs(charset, bytes) !== null) byCard.set(index, charset);
		else open.set(index, bytes);
	});
	if (open.size + byCard.size === 0) {
		const close = choice === null ? doubtedIn(lines, locale) : [];
		return close.length === 0 ? null : { text, encoding: 'utf-8', close };
	}
	const readings = rankReadings(samplesOf([...open.values()]), locale);
	const encoding = open.size === 0 ? 'utf-8' : (choice ?? readings[0]?.encoding ?? 'windows-1252');
	// The first value of a parameter counts.
	const named = lines.map((line, index) => {
		const charset = byCard.get(index) ?? (open.has(index) ? encoding : null);
		return charset === null ? line : line.replace(/^[^;:]*/, (name) => `${name};CHARSET=${charset}`);
	});
	return { text: `${named.join('\n')}\n`, encoding, close: open.size === 0 ? [] : closeReadings(readings) };
}

/** Whether a value has an escape of a byte outside ASCII, or may go on with one. `TYPE=CELL` before a value is none. */
function hasEscapes(text: string): boolean {
	let [end, colon] = [-1, -1];
	for (const { index } of text.matchAll(/=[89A-F][\dA-F]/gi)) {
		if (index > end) {
			const start = text.lastIndexOf('\n', index) + 1;
			if (colon < start) colon = offsetOf(text, ':', start);
			end = offsetOf(text, '\n', index);
		}
		if (colon < index || colon > end) return true;
	}
	return false;
}

function offsetOf(text: string, sign: string, start: number): number {
	const at = text.indexOf(sign, start);
	return at === -1 ? text.length : at;
}

/** The encoding that another line of its card names, by the index of each line. Of several, the first counts. */
function charsetsOfCards(lines: readonly string[]): Map<number, string> {
	const charsets = new Map<number, string>();
	let start = 0;
	let named: string | null = null;
	lines.forEach((line, index) => {
		const charset = encodingNamed(/^[^:]{0,200};[ \t]*CHARSET[ \t]*=[ \t]*"?([^;":,]+)/i.exec(line)?.[1] ?? '');
		if (named === null && charset !== 'utf-8') named = charset;
		if (index < lines.length - 1 && !/^[ \t]*(?:BEGIN|END)[ \t]*:/i.test(line)) return;
		if (named !== null) for (let at = start; at <= index; at += 1) charsets.set(at, named);
		start = index + 1;
		named = null;
	});
	return charsets;
}

/** The readings to ask for where the first encoding that values name hardly gives names. */
function doubtedIn(lines: readonly string[], locale: string): CloseReading[] {
	let named: string | null = null;
	const samples: Uint8Array[] = [];
	for (const line of lines) {
		const property = /=[89A-F][\dA-F]/i.test(line) ? parseProperty(line) : null;
		const charset = encodingNamed(property?.parameters.get('CHARSET')?.[0] ?? '');
		if (property === null || charset === null || charset === 'utf-8') continue;
		named ??= charset;
		const bytes = quotedBytes(property.value);
		if (charset === named && decodeAs('utf-8', bytes) === null) samples.push(bytes);
	}
	return named === null ? [] : doubtedReadings(named, samplesOf(samples), locale);
}

/**
 * The bytes of a quoted-printable line that is not UTF-8 and whose encoding is not told, or told wrongly; null for
 * another line.
 */
function untold(line: string, isChosen: boolean): Uint8Array | null {
	if (!/=[89A-F][\dA-F]/i.test(line)) return null;
	const property = parseProperty(line);
	if (property === null) return null;
	const { parameters, value } = property;
	if (!/QUOTED-PRINTABLE/.test(parameters.get('ENCODING')?.[0] ?? '') && !looksQuoted(value)) return null;
	const bytes = quotedBytes(value);
	const charset = parameters.get('CHARSET')?.[0];
	const isTold = !isChosen && charset !== undefined && decodeAs(charset, bytes) !== null;
	return isTold || decodeAs('utf-8', bytes) !== null ? null : bytes;
}
