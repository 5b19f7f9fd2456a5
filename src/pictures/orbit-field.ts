import type { ListName } from '../settings/lists';
import type { Disc } from './orbit-geometry';

/** A disc with the place that it would like. */
export interface WantedDisc extends Disc {
	readonly list: ListName;
}

/** Where discs may stand. */
export interface OrbitField {
	/** No disc reaches further out. */
	readonly rim: number;
	/** What discs keep clear of. */
	readonly fixed: readonly Disc[];
}

/**
 * The nearest place of a disc within the rim and its sector, in whole units: the List of 20 has the quarter at the top
 * left, the network has the rest.
 */
export function keptInside(
	x: number,
	y: number,
	radius: number,
	list: ListName,
	rim: number,
): readonly [x: number, y: number] {
	if (list === 'list20') [x, y] = [Math.min(x, -radius), Math.min(y, -radius)];
	else if (x < radius && y < radius) [x, y] = x > y ? [radius, y] : [x, radius];
	const [distance, most] = [Math.sqrt(x * x + y * y), Math.max(0, rim - radius)];
	return distance > most ? [Math.trunc((x * most) / distance), Math.trunc((y * most) / distance)] : [x, y];
}
