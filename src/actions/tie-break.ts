import type { Day } from '../day';
import type { NotePath } from '../vault/note';

/**
 * A number that puts equals in an order that looks random, differs from day to day and is the same on every device:
 * FNV-1a, 32 bits, over the day and the path.
 */
export function tieBreak(day: Day, path: NotePath): number {
	let hash = 0x811c9dc5;
	for (const character of `${day} ${path}`) {
		hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
	}
	return hash >>> 0;
}
