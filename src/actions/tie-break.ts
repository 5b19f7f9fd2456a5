import type { Day } from '../day';
import { hashOf } from '../text/hash';
import type { NotePath } from '../note-path';

/** A number that puts equals in an order that looks random, differs from day to day and is the same on every device. */
export function tieBreak(day: Day, path: NotePath): number {
	return hashOf(`${day} ${path}`);
}
