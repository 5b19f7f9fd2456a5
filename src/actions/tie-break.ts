import type { Day } from '../day';
import type { NotePath } from '../note-path';
import { hashOf } from '../text/hash';

/** A sort key for ties: it looks random, changes from day to day and is the same on every device. */
export function tieBreak(day: Day, path: NotePath): number {
	return hashOf(`${day} ${path}`);
}
