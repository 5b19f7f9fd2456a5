import { fromCesu } from './byte-lines';
import { decodeAs } from './encodings';
import { rankReadings } from './judge-encoding';

const escape = /^[\dA-Fa-f]{2}$/;

/** The bytes of a quoted-printable value whose lines are joined: `J=C3=BCrgen`. Invalid sequences stay as they are. */
export function quotedBytes(value: string): Uint8Array {
	const bytes: number[] = [];
	const literal = new TextEncoder();
	for (let at = 0; at < value.length; ) {
		const code = value[at] === '=' ? value.slice(at + 1, at + 3) : '';
		if (escape.test(code)) {
			bytes.push(Number.parseInt(code, 16));
			at += 3;
		} else {
			const next = value.indexOf('=', at + 1);
			const end = next === -1 ? value.length : next;
			// The file is decoded text already, so characters that are not escaped are kept as UTF-8.
			for (const byte of literal.encode(value.slice(at, end))) bytes.push(byte);
			at = end;
		}
	}
	return Uint8Array.from(bytes);
}

/**
 * Decodes a quoted-printable value. Where the encoding is unknown or does not fit, it is judged by the bytes.
 *
 * @param charset the `CHARSET` of the property; null where it names none
 */
export function decodeQuotedPrintable(value: string, charset: string | null): string {
	// A sign at the end was to join a line that is missing.
	return value.includes('=') ? decodeBytes(quotedBytes(value.replace(/=$/, '')), charset) : value;
}

/** Decodes the bytes of one value in the encoding that it names, else as UTF-8, else in the one that they fit best. */
export function decodeBytes(bytes: Uint8Array, charset: string | null): string {
	const named = (charset === null ? null : decodeAs(charset, bytes)) ?? decodeAs('utf-8', bytes) ?? fromCesu(bytes);
	return named ?? rankReadings([bytes], 'en')[0]?.lines[0] ?? new TextDecoder('windows-1252').decode(bytes);
}

/**
 * Whether a value is quoted-printable although its property does not say so: ASCII with escapes of letters outside
 * ASCII, and every equals sign an escape. The escapes are UTF-8, or most of the value.
 */
export function looksQuoted(value: string): boolean {
	if (!/=[89A-F][\dA-F]/i.test(value) || /[^\0-\u007F]|=(?![\dA-F]{2}|$)/i.test(value)) return false;
	if (decodeAs('utf-8', quotedBytes(value)) !== null) return true;
	if (/=(?:.?[a-f])/.test(value)) return false;
	const escapes = value.split('=').length - 1;
	// Letters in words, such as `J=FCrgen Example`; what may be an address on the web is none.
	return escapes * 6 >= value.length || /^[A-Za-z .,;'-]*$/.test(value.replace(/=[C-F][\dA-F]/g, ''));
}
