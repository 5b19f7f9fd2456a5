import type { NotePath } from '../note-path';
import { hashOf } from '../text/hash';

/**
 * An identifier in the form of a UUID (version 8, which leaves its bits to whoever makes it) that depends on a note's
 * path and a word alone: every device and every export gives the same one, so that a program that has read an earlier
 * file knows whom it has.
 */
export function noteId(path: NotePath, word: string): string {
	// Devices spell one path in two Unicode forms.
	const text = `${path.normalize('NFC')}\n${word}`;
	const digits = [0, 1, 2, 3]
		.map((turn) => hashOf(`${turn}\n${text}\n${turn}`).toString(16).padStart(8, '0'))
		.join('');
	const variant = ((Number.parseInt(digits.charAt(16), 16) & 3) | 8).toString(16);
	return [
		digits.slice(0, 8),
		digits.slice(8, 12),
		`8${digits.slice(13, 16)}`,
		`${variant}${digits.slice(17, 20)}`,
		digits.slice(20),
	].join('-');
}
