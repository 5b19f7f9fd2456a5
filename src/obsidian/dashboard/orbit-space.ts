import type { Language } from '../../language/language';
import { orbitRadius, orbitSectors } from '../../pictures/orbit';

/** The radius of the orbit in its own units, and the margin around it for labels. */
const reach = 100;
const margin = 10;

/** The width and height of the picture. */
const width = 2 * (reach + margin);

/** A point in the picture, relative to its centre, in its own units. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** The `viewBox` of the picture, with the centre at 0, 0. */
export const viewBox = [-reach - margin, -reach - margin, width, width].join(' ');

/** The point at a turn (0 to 1, clockwise from the top) and a radius (0 to 1). */
export function pointAt(turn: number, radius: number): Point {
	const angle = (turn - 0.25) * 2 * Math.PI;
	return { x: rounded(Math.cos(angle) * radius * reach), y: rounded(Math.sin(angle) * radius * reach) };
}

/** The path of a tail outward from a dot, relative to the dot. */
export function tailAt(turn: number): string {
	const [from, to] = [pointAt(turn, 0.034), pointAt(turn, 0.075)];
	return `M${from.x} ${from.y}L${to.x} ${to.y}`;
}

/** The radius of a point: 0 to 1, and more outside the rim. */
export function radiusAt({ x, y }: Point): number {
	return Math.hypot(x, y) / reach;
}

/** The number of the picture's units in one pixel of the screen. */
export function unitsPerPixel(svg: SVGSVGElement): number {
	return width / Math.max(1, svg.getBoundingClientRect().width);
}

/** The point in the picture at a pointer. */
export function pointOf({ clientX, clientY }: MouseEvent, svg: SVGSVGElement): Point {
	const { left, top } = svg.getBoundingClientRect();
	const units = unitsPerPixel(svg);
	return { x: (clientX - left) * units - width / 2, y: (clientY - top) * units - width / 2 };
}

/** Draws the fixed background: rings at one, two and three cadences, and the sectors of the two lists with their names. */
export function drawRings(svg: SVGSVGElement, { t }: Language): void {
	for (const list of ['network90', 'list20'] as const) {
		const { from, to } = orbitSectors[list];
		const border = pointAt(from - 0.015, 1);
		svg.createSvg('line', { cls: 'top-of-mind-ring', attr: { x1: 0, y1: 0, x2: border.x, y2: border.y } });
		// In the corner nearest to the sector of the list, where there are never dots.
		const isRight = pointAt((from + to) / 2, 1).x > 0;
		const corner = { x: (isRight ? 1 : -1) * (reach + margin - 1), y: isRight ? reach + 4 : -reach, 'text-anchor': isRight ? 'end' : 'start' };
		svg.createSvg('text', { cls: 'top-of-mind-ring-label', attr: corner }).textContent = t(`list.${list}`);
	}
	for (const cadences of [1, 2, 3]) {
		const radius = orbitRadius(cadences) * reach;
		svg.createSvg('circle', { cls: 'top-of-mind-ring', attr: { r: radius } });
		if (cadences === 3) continue;
		const label = svg.createSvg('text', { cls: 'top-of-mind-ring-label', attr: { x: -radius + 2, y: -2 } });
		label.textContent = t('orbit.cadences', { count: cadences });
	}
}

function rounded(value: number): number {
	return Math.round(value * 10) / 10;
}
