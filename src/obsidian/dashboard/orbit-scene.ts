import { orbitSectors } from '../../pictures/orbit';
import { pointAt, type Point } from '../../pictures/orbit-geometry';
import { outward, youRadius, type OrbitLayout, type OrbitWords } from '../../pictures/orbit-layout';
import { nearestPoint, orbitLineHeight, orbitTextSize } from '../../pictures/orbit-name-places';
import type { PlacedName } from '../../pictures/orbit-names';
import { uniqueId } from '../app/unique-id';
import { viewBoxOf } from './orbit-space';

/** The turns at which the sectors of the lists meet. */
const borders: Readonly<Record<keyof typeof orbitSectors, { readonly from: number; readonly to: number }>> = {
	network90: { from: 0, to: 0.75 },
	list20: { from: 0.75, to: 1 },
};

/** From the middle of a line of text down to its baseline, as a share of its size. */
const baseline = 0.35;

/** The still part of the orbit, below the dots: the sectors of the lists with their names, the rings, the middle. */
export class OrbitScene {
	private readonly el: SVGGElement;
	private drawn = '';
	/** Text on an arc refers to the arc by an id. */
	private readonly id = uniqueId('orbit');

	constructor(private readonly svg: SVGSVGElement) {
		this.el = svg.createSvg('g', { attr: { 'aria-hidden': 'true' } });
	}

	draw({ size, rim, rings }: OrbitLayout, words: OrbitWords): void {
		const drawn = JSON.stringify([size, rim, rings, words.list('list20'), words.list('network90')]);
		if (drawn === this.drawn) return;
		this.drawn = drawn;
		this.svg.setAttribute('viewBox', viewBoxOf(size));
		this.el.replaceChildren();
		for (const list of ['network90', 'list20'] as const) this.drawSector(list, rim, words.list(list));
		for (const { cadences, radius } of rings)
			this.el.createSvg('circle', {
				cls: ['top-of-mind-ring', ...(cadences === 'new' ? ['is-new'] : [])],
				attr: { r: radius },
			});
		for (const { words: own } of rings)
			if (own !== null) drawText(this.el, own.at, own.text, 'middle', 'top-of-mind-ring-label');
		this.el.createSvg('circle', { cls: 'top-of-mind-you', attr: { r: youRadius } });
	}

	private drawSector(list: keyof typeof orbitSectors, rim: number, name: string): void {
		const { from, to } = borders[list];
		const [start, end] = [pointAt(from, rim), pointAt(to, rim)];
		this.el.createSvg('path', {
			cls: `top-of-mind-sector is-${list}`,
			attr: { d: `M0 0L${start.x} ${start.y}${arcTo(end, rim, to - from > 0.5, true)}Z` },
		});
		this.drawListName(list, rim, name);
	}

	/**
	 * Writes the name of a list along its arc, upright: in the lower half the arc runs the other way, and the name
	 * stands below it.
	 */
	private drawListName(list: keyof typeof orbitSectors, rim: number, name: string): void {
		const { from, to } = borders[list];
		const middle = (from + to) / 2;
		const isLower = middle > 0.25 && middle < 0.75;
		const distance = rim + orbitLineHeight / 2 + (isLower ? baseline : -baseline) * orbitTextSize;
		const [left, right] = [
			pointAt(middle + (isLower ? 0.2 : -0.2), distance),
			pointAt(middle + (isLower ? -0.2 : 0.2), distance),
		];
		const id = `${this.id}-${list}`;
		this.el.createSvg('path', {
			cls: 'top-of-mind-list-arc',
			attr: { id, d: `M${left.x} ${left.y}${arcTo(right, distance, false, !isLower)}` },
		});
		const text = this.el.createSvg('text', {
			cls: 'top-of-mind-list-name',
			attr: { 'text-anchor': 'middle', 'font-size': orbitTextSize },
		});
		text.createSvg('textPath', { attr: { href: `#${id}`, startOffset: '50%' } }).textContent = name;
	}
}

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

/** Writes a line of text whose middle is at this height. */
export function drawText(el: SVGElement, { x, y }: Point, words: string, anchor: string, cls: string): SVGTextElement {
	const text = el.createSvg('text', {
		cls,
		attr: { x, y: y + baseline * orbitTextSize, 'text-anchor': anchor, 'font-size': orbitTextSize },
	});
	text.textContent = words;
	return text;
}

function arcTo({ x, y }: Point, radius: number, isLarge: boolean, isClockwise: boolean): string {
	return `A${radius} ${radius} 0 ${isLarge ? 1 : 0} ${isClockwise ? 1 : 0} ${x} ${y}`;
}
