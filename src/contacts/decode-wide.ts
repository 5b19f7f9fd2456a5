/** Decodes UTF-16 and UTF-32, with and without a byte order mark; null for other bytes. */
export function decodeWide(bytes: Uint8Array): { text: string; encoding: string } | null {
	const [a = 1, b = 1, c = 1, d = 1] = bytes;
	if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a > 0 && a < 0x80 && b === 0 && c === 0 && d === 0))
		return utf32(bytes, true);
	if ((a === 0 && b === 0 && c === 0xfe && d === 0xff) || (a === 0 && b === 0 && c === 0 && d > 0 && d < 0x80))
		return utf32(bytes, false);
	if (a === 0xff && b === 0xfe) return utf16(bytes, 'utf-16le');
	if (a === 0xfe && b === 0xff) return utf16(bytes, 'utf-16be');
	const encoding = byZeros(bytes);
	return encoding === null ? null : utf16(bytes, encoding);
}

function utf16(bytes: Uint8Array, encoding: string): { text: string; encoding: string } {
	return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** The bytes by which the order is told. */
const sample = 65_536;

/** In UTF-16 every other byte of an ASCII character is zero, and a file of contacts has many of them. */
function byZeros(bytes: Uint8Array): string | null {
	let [even, odd] = [0, 0];
	const end = Math.min(sample, bytes.length);
	for (let at = 0; at < end; at += 1) {
		if (bytes[at] !== 0) continue;
		if (at % 2 === 0) even += 1;
		else odd += 1;
	}
	if (Math.max(even, odd) * 20 < end || Math.min(even, odd) * 4 >= Math.max(even, odd)) return null;
	return odd > even ? 'utf-16le' : 'utf-16be';
}

function utf32(bytes: Uint8Array, isLittle: boolean): { text: string; encoding: string } {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const parts: string[] = [];
	for (let at = 0; at + 4 <= bytes.length; at += 4) {
		const code = view.getUint32(at, isLittle);
		parts.push(code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\uFFFD' : String.fromCodePoint(code));
	}
	return { text: parts.join('').replace(/^\uFEFF/, ''), encoding: isLittle ? 'utf-32le' : 'utf-32be' };
}
