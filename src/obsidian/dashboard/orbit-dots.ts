import type { NotePath } from '../../note-path';
import type { OrbitArc } from '../../pictures/orbit';
import { outward, type PlacedDot } from '../../pictures/orbit-layout';
import { inNextFrame } from '../app/next-frame';
import { drawDotShape, statesOf } from './orbit-dot-shape';

/** How many dots are drawn in one frame, so that frames stay short. */
const dotsAtOnce = 60;

/** The maximum number of arcs, besides those of the selected person. More would hide what lies below them. */
const mostArcs = 150;

interface DrawnDot {
	readonly el: SVGGElement;
	/** What was drawn, without its place: a dot that only moves keeps its shapes. */
	shape: string;
}

/** The dots of the orbit, and the arcs between those who were introduced. */
export class OrbitDots {
	private readonly arcsEl: SVGGElement;
	private readonly dotsEl: SVGGElement;
	private readonly drawn = new Map<NotePath, DrawnDot>();
	private placed: readonly PlacedDot[] = [];
	private byPath: ReadonlyMap<NotePath, PlacedDot> = new Map();
	private arcs: readonly OrbitArc[] = [];
	private selected: NotePath | null = null;
	private cancelNextDots: () => void = () => undefined;

	constructor(svg: SVGSVGElement) {
		this.arcsEl = svg.createSvg('g');
		this.dotsEl = svg.createSvg('g');
	}

	draw(placed: readonly PlacedDot[], arcs: readonly OrbitArc[], selected: NotePath | null): void {
		this.placed = placed;
		this.byPath = new Map(placed.map((one) => [one.dot.person.path, one]));
		this.arcs = arcs;
		this.selected = selected;
		for (const [path, { el }] of this.drawn) {
			if (this.byPath.has(path)) continue;
			el.remove();
			this.drawn.delete(path);
		}
		this.drawArcs();
		this.drawFrom(0);
	}

	select(path: NotePath | null): void {
		const changed = [this.selected, path].flatMap((one) => (one === null ? [] : (this.byPath.get(one) ?? [])));
		this.selected = path;
		for (const one of changed) this.drawDot(one, one.dot.person.path === path);
		this.drawArcs();
	}

	/** Cancels the drawing of further dots. */
	stop(): void {
		this.cancelNextDots();
	}

	drawDot({ dot, x, y, radius, marks, initials }: PlacedDot, isSelected: boolean): void {
		const { path } = dot.person;
		const states = statesOf(dot);
		const direction = outward({ x, y });
		const shape = JSON.stringify([
			states,
			radius,
			marks,
			initials,
			isSelected,
			...(dot.driftingFrom === null ? [] : [direction]),
		]);
		const known = this.drawn.get(path) ?? { el: this.dotsEl.createSvg('g'), shape: '' };
		this.drawn.set(path, known);
		known.el.setAttribute('transform', `translate(${x} ${y})`);
		if (known.shape === shape) return;
		known.shape = shape;
		known.el.setAttribute(
			'class',
			['top-of-mind-dot', ...states, ...(isSelected ? ['is-selected'] : [])].join(' '),
		);
		drawDotShape(known.el, { states, radius, marks, initials, outward: direction });
	}

	/** Draws dots in slices, so that many people do not block the app. */
	private drawFrom(start: number): void {
		this.stop();
		for (const placed of this.placed.slice(start, start + dotsAtOnce))
			this.drawDot(placed, placed.dot.person.path === this.selected);
		if (start + dotsAtOnce < this.placed.length)
			this.cancelNextDots = inNextFrame(this.dotsEl, () => this.drawFrom(start + dotsAtOnce));
	}

	private drawArcs(): void {
		const isOwn = (arc: OrbitArc): boolean => this.selected !== null && arc.includes(this.selected);
		this.arcsEl.replaceChildren();
		for (const arc of this.arcs.filter((one, index) => index < mostArcs || isOwn(one))) {
			const [from, to] = arc.map((path) => this.byPath.get(path));
			if (from === undefined || to === undefined) continue;
			// Arcs bend towards the middle: their control point is halfway between it and the middle of the straight
			// line.
			const d = `M${from.x} ${from.y}Q${(from.x + to.x) / 4} ${(from.y + to.y) / 4} ${to.x} ${to.y}`;
			this.arcsEl.createSvg('path', {
				cls: ['top-of-mind-arc', ...(isOwn(arc) ? ['is-selected'] : [])],
				attr: { d },
			});
		}
	}
}
