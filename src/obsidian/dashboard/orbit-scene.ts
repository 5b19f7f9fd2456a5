import { orbitSectors } from '../../pictures/orbit';
import { pointAt, type Point } from '../../pictures/orbit-geometry';
import { youRadius, type OrbitLayout, type OrbitWords } from '../../pictures/orbit-layout';
import { orbitLineHeight, orbitTextSize } from '../../pictures/orbit-name-places';
import { uniqueId } from '../app/unique-id';
import { viewBoxOf } from './orbit-space';
import { baseline, drawText } from './orbit-text';

/** The turns at which the sectors of the lists meet. */
const borders: Readonly<Record<keyof typeof orbitSectors, { readonly from: number; readonly to: number }>> = {
	network90: { from: 0, to: 0.75 },
	list20: { from: 0.75, to: 1 },
};

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

function arcTo({ x, y }: Point, radius: number, isLarge: boolean, isClockwise: boolean): string {
	return `A${radius} ${radius} 0 ${isLarge ? 1 : 0} ${isClockwise ? 1 : 0} ${x} ${y}`;
}
