import { outward } from '../../pictures/orbit-layout';
import { nearestPoint } from '../../pictures/orbit-name-places';
import type { PlacedName } from '../../pictures/orbit-names';
import { drawText } from './orbit-text';

/** The names beside the dots. */
export class OrbitNames {
	private readonly el: SVGGElement;
	private drawn = '';

	constructor(svg: SVGSVGElement) {
		// The table of numbers and the card have the same words in an order that can be read.
		this.el = svg.createSvg('g', { cls: 'top-of-mind-orbit-names', attr: { 'aria-hidden': 'true' } });
	}

	draw(names: readonly PlacedName[]): void {
		const drawn = JSON.stringify(names);
		if (drawn === this.drawn) return;
		this.drawn = drawn;
		this.el.replaceChildren();
		for (const name of names) {
			const { box, anchor, shown, isApart } = name;
			const x = anchor === 'start' ? box.left : anchor === 'end' ? box.right : (box.left + box.right) / 2;
			const y = (box.top + box.bottom) / 2;
			if (isApart) this.el.createSvg('line', { cls: 'top-of-mind-name-line', attr: lineTo(name) });
			const text = drawText(this.el, { x, y }, shown, anchor, 'top-of-mind-dot-name');
			if (shown !== name.text) text.createSvg('title').textContent = name.text;
		}
	}
}

/** From the edge of a dot to its name. */
function lineTo({ dot, box }: PlacedName): Record<string, number> {
	const end = nearestPoint(dot, { ...box, top: box.top + 3, bottom: box.bottom - 3 });
	const { x, y } = outward({ x: end.x - dot.x, y: end.y - dot.y });
	return { x1: dot.x + dot.radius * x, y1: dot.y + dot.radius * y, x2: end.x, y2: end.y };
}
