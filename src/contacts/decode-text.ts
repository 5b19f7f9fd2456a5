/**
 * Decodes a file of contacts. Current programs write UTF-8. Older exports of Google are UTF-16 with a byte order mark.
 * Outlook writes the Windows code page, which is the fallback where the bytes are not valid UTF-8.
 */
export function decodeText(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	return decodeAs('utf-8', bytes) ?? new TextDecoder('windows-1252').decode(bytes);
}

/** Decodes bytes in the named encoding; null where the encoding is unknown or the bytes are invalid in it. */
export function decodeAs(encoding: string, bytes: Uint8Array): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}
