import { decodeAs } from './encodings';
import { rankReadings } from './judge-encoding';
import { looksQuoted, quotedBytes } from './quoted-printable';
import { closeReadings, samplesOf, type CloseReading } from './readings-to-ask';
import { parseProperty, unfoldedLines } from './vcard-lines';

interface Named {
	readonly text: string;
	readonly encoding: string;
	readonly close: readonly CloseReading[];
}

/**
 * Judges the quoted-printable values of a file that do not tell their encoding, all as one, and names it in their properties.
 * Returns null where there are none.
 */
export function nameEncodings(text: string, choice: string | null, locale: string): Named | null {
	if (!hasEscapes(text) || !/^[ \t]*(?:BEGIN|END)[ \t]*:[ \t]*VCARD/im.test(text)) return null;
	const open = new Map<number, Uint8Array>();
	const lines = [...unfoldedLines(text)];
	lines.forEach((line, index) => {
		const bytes = untold(line);
		if (bytes !== null) open.set(index, bytes);
	});
	if (open.size === 0) return null;
	const readings = rankReadings(samplesOf([...open.values()]), locale);
	const encoding = choice ?? readings[0]?.encoding ?? 'windows-1252';
	// The first value of a parameter counts.
	const named = lines.map((line, index) => (open.has(index) ? line.replace(/^[^;:]*/, (name) => `${name};CHARSET=${encoding}`) : line));
	return { text: `${named.join('\n')}\n`, encoding, close: closeReadings(readings) };
}

/** Whether a value has an escape of a byte outside ASCII, or a line that could continue one. `TYPE=CELL` before a value is none. */
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

/** The bytes of a quoted-printable line whose encoding is not told, or told wrongly; null for another line. */
function untold(line: string): Uint8Array | null {
	if (!/=[89A-F][\dA-F]/i.test(line)) return null;
	const property = parseProperty(line);
	if (property === null || !(/QUOTED-PRINTABLE/.test(property.parameters.get('ENCODING')?.[0] ?? '') || looksQuoted(property.value))) return null;
	const bytes = quotedBytes(property.value);
	const charset = property.parameters.get('CHARSET')?.[0];
	return (charset !== undefined && decodeAs(charset, bytes) !== null) || decodeAs('utf-8', bytes) !== null ? null : bytes;
}
