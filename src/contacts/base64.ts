import { decodeBytes } from './quoted-printable';

/**
 * Decodes a text in base64; null where it is none.
 *
 * @param charset the encoding that it names; null where it names none
 */
export function decodeBase64(text: string, charset: string | null): string | null {
	try {
		const bytes = Uint8Array.from(atob(text.replace(/\s/g, '')), (character) => character.charCodeAt(0));
		return decodeBytes(bytes, charset);
	} catch {
		return null;
	}
}
