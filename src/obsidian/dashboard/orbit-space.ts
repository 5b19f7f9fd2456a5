import type { Point } from '../../pictures/orbit-geometry';

/** The `viewBox` of a square picture with its middle at 0, 0. */
export function viewBoxOf(size: number): string {
	return [-size / 2, -size / 2, size, size].join(' ');
}

/** The side of the picture in its own units, which are pixels unless the browser scales it. */
function sizeOf(svg: SVGSVGElement): number {
	return Number(svg.getAttribute('viewBox')?.split(' ')[2] ?? 1);
}

/** The number of the picture's units in one pixel of the screen. */
export function unitsPerPixel(svg: SVGSVGElement): number {
	return sizeOf(svg) / Math.max(1, svg.getBoundingClientRect().width);
}

/** A point of the picture in pixels from its top left. */
export function onScreen({ x, y }: Point, svg: SVGSVGElement): Point {
	const [units, half] = [unitsPerPixel(svg), sizeOf(svg) / 2];
	return { x: (x + half) / units, y: (y + half) / units };
}

/** The point in the picture at a pointer, relative to its middle. */
export function pointOf({ clientX, clientY }: MouseEvent, svg: SVGSVGElement): Point {
	const { left, top } = svg.getBoundingClientRect();
	const [units, half] = [unitsPerPixel(svg), sizeOf(svg) / 2];
	return { x: (clientX - left) * units - half, y: (clientY - top) * units - half };
}
