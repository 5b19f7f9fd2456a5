/**
 * The text of a file of contacts. Programs of today write UTF-8; Google once wrote UTF-16, which begins with its mark, and
 * Outlook writes what Windows calls ANSI, which is what is left where the bytes are no UTF-8.
 */
export function decodeText(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	return decodeAs('utf-8', bytes) ?? new TextDecoder('windows-1252').decode(bytes);
}

/** The text in an encoding by its name; null where nobody knows the name or the bytes are something else. */
export function decodeAs(encoding: string, bytes: Uint8Array): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}
