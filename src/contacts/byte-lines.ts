import { decodeAs } from './encodings';
import { isPlausible } from './judge-encoding';

const [lf, cr, blank, tab, colon] = [0x0a, 0x0d, 0x20, 0x09, 0x3a];

/**
 * The lines of a file as bytes, each with its line end. Where lines can be folded, a line has those that continue it.
 */
export function* byteLines(bytes: Uint8Array, areFolded: boolean): Generator<Uint8Array> {
	let start = 0;
	for (let at = 0; at < bytes.length; at += 1) {
		const byte = bytes[at];
		if (byte !== lf && (byte !== cr || bytes[at + 1] === lf || (bytes[at + 1] === cr && bytes[at + 2] === lf)))
			continue;
		const next = bytes[at + 1];
		if (areFolded && (next === blank || next === tab)) continue;
		yield bytes.subarray(start, at + 1);
		start = at + 1;
	}
	if (start < bytes.length) yield bytes.subarray(start);
}

/** The line without its folds. Some programs fold inside a letter. */
export function unfoldedBytes(line: Uint8Array): Uint8Array {
	const kept: number[] = [];
	for (let at = 0; at < line.length; at += 1) {
		const byte = line[at] ?? 0;
		const next = line[at + 1];
		if (byte === lf && (next === blank || next === tab)) {
			while (kept.at(-1) === cr) kept.pop();
			at += 1;
		} else if (byte === cr && (next === blank || next === tab)) at += 1;
		else kept.push(byte);
	}
	return Uint8Array.from(kept);
}

/** The value of a line `FN;CHARSET=…:value`, and the encoding that it names. */
export function headAndValue(line: Uint8Array): { charset: string | null; value: Uint8Array } {
	const end = line.subarray(0, 1000).indexOf(colon);
	if (end === -1) return { charset: null, value: line };
	const head = String.fromCharCode(...line.subarray(0, end));
	return { charset: /;\s*CHARSET\s*=\s*"?([^;":,]+)/i.exec(head)?.[1] ?? null, value: line.subarray(end + 1) };
}

/** Whether a line has bytes that are no ASCII. */
export function isForeign(line: Uint8Array): boolean {
	return line.some((byte) => byte > 0x7f);
}

/** The bytes of a letter in UTF-8 at an offset: its length; 0 where there is none. */
function letterAt(bytes: Uint8Array, at: number): number {
	const lead = bytes[at] ?? 0;
	const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
	for (let index = 1; index < length; index += 1) if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0;
	return length;
}

/**
 * The line as UTF-8, with characters outside the Basic Multilingual Plane that were written as two surrogates (CESU-8);
 * null where it is none.
 */
export function fromCesu(line: Uint8Array): string | null {
	if (!line.includes(0xed)) return null;
	const parts: string[] = [];
	let start = 0;
	for (let at = 0; at < line.length; at += 1) {
		if (line[at] !== 0xed || (line[at + 1] ?? 0) < 0xa0 || letterAt(line, at) !== 3) continue;
		const before = decodeAs('utf-8', line.subarray(start, at));
		if (before === null) return null;
		const unit = 0xd000 | (((line[at + 1] ?? 0) & 0x3f) << 6) | ((line[at + 2] ?? 0) & 0x3f);
		parts.push(before, String.fromCharCode(unit));
		start = at + 3;
		at += 2;
	}
	const last = decodeAs('utf-8', line.subarray(start));
	return start === 0 || last === null ? null : withoutLoneSurrogates(parts.join('') + last);
}

function withoutLoneSurrogates(text: string): string {
	return text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (unit) =>
		unit.length === 2 ? unit : '\uFFFD',
	);
}

/**
 * A line in which most letters are UTF-8, `least` bytes of them for each that is none: its runs, and whether each is
 * UTF-8. Null for another line.
 */
export function mixedRuns(
	line: Uint8Array,
	least = 3,
): readonly { readonly bytes: Uint8Array; readonly isUtf8: boolean }[] | null {
	const runs: { bytes: Uint8Array; isUtf8: boolean }[] = [];
	let [valid, stray, start] = [0, 0, 0];
	let isUtf8 = true;
	const close = (end: number): void => {
		if (end > start) runs.push({ bytes: line.subarray(start, end), isUtf8 });
		start = end;
	};
	for (let at = 0; at < line.length; ) {
		const length = letterAt(line, at);
		if (length > 0 !== isUtf8) {
			close(at);
			isUtf8 = length > 0;
		}
		if (length > 1) valid += length;
		else if (length === 0) stray += 1;
		at += Math.max(1, length);
	}
	close(line.length);
	if (stray === 0 || valid < least * stray) return null;
	const letters = runs.map((run) => (run.isUtf8 ? (decodeAs('utf-8', run.bytes) ?? '') : ''));
	return isPlausible(letters.join('')) ? runs : null;
}
