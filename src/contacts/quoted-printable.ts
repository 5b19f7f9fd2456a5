import { decodeAs, decodeText } from './decode-text';

/**
 * Decodes a quoted-printable value whose lines are joined: `J=C3=BCrgen`. Invalid sequences stay as they are. Where the
 * encoding is unknown, it is guessed from the bytes.
 *
 * @param encoding the `CHARSET` of the property; null where it names none
 */
export function decodeQuotedPrintable(value: string, encoding: string | null): string {
	if (!value.includes('=')) return value;
	const bytes: number[] = [];
	const literal = new TextEncoder();
	for (let at = 0; at < value.length; ) {
		const code = value[at] === '=' ? value.slice(at + 1, at + 3) : '';
		if (/^[\dA-Fa-f]{2}$/.test(code)) {
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
	const all = Uint8Array.from(bytes);
	return (encoding === null ? null : decodeAs(encoding, all)) ?? decodeText(all);
}
