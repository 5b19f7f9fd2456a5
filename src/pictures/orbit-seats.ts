import { keptInside, type OrbitField, type WantedDisc } from './orbit-field';
import { distanceOf, grain, type Disc, type Point } from './orbit-geometry';

/**
 * Gives each disc that still covers an earlier one the nearest free place of a grid around it. Discs that stand close
 * on one ring push each other along it and never past each other. Returns null where the field is full.
 */
export function seated(wanted: readonly WantedDisc[], points: readonly Point[], field: OrbitField): Point[] | null {
	const seats = new Map<number, Disc>();
	const taken: Disc[] = [...field.fixed];
	const isFree = (disc: Disc): boolean =>
		taken.every((one) => distanceOf({ x: one.x - disc.x, y: one.y - disc.y }) >= one.radius + disc.radius);
	const take = (index: number, disc: Disc): void => {
		seats.set(index, disc);
		taken.push(disc);
	};
	const discs = wanted.map(({ radius, list }, index) => ({ ...(points[index] ?? { x: 0, y: 0 }), radius, list }));
	for (const [index, disc] of discs.entries()) if (isFree(disc)) take(index, disc);
	for (const [index, disc] of discs.entries()) {
		if (seats.has(index)) continue;
		const seat = placesAround(disc, field.rim).find(isFree);
		if (seat === undefined) return null;
		take(index, seat);
	}
	return discs.map((disc, index) => seats.get(index) ?? disc);
}

/** The places around a disc at which it may stand, nearest first. */
function placesAround({ x, y, radius, list }: WantedDisc, rim: number): Disc[] {
	const step = Math.max(1, Math.round(radius / grain)) * grain;
	const most = Math.ceil((2 * rim) / step);
	const places: (Disc & { readonly away: number })[] = [];
	for (let row = -most; row <= most; row += 1) {
		for (let column = -most; column <= most; column += 1) {
			const place = { x: x + column * step, y: y + row * step, radius, away: column * column + row * row };
			const [keptX, keptY] = keptInside(place.x, place.y, radius, list, rim);
			if (keptX === place.x && keptY === place.y) places.push(place);
		}
	}
	return places.sort((one, other) => one.away - other.away);
}
