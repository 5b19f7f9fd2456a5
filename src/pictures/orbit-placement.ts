import { keptInside, type OrbitField, type WantedDisc } from './orbit-field';
import { grain, type Disc, type Point } from './orbit-geometry';

/** The places of discs, and whether none covers another. */
export interface Placement {
	readonly points: readonly Point[];
	readonly isSettled: boolean;
}

/** The work that is worth it, in discs times passes, and the bounds of passes. */
const effort = 40_000;
const mostPasses = 400;

/**
 * More discs stay where they would like to be: they cover each other in any case, and pushing them costs more than a
 * frame.
 */
const mostPushed = 600;

/**
 * Pushes discs apart that cover each other. All of it is done in whole grains, in the order of the list, so that the
 * same list gives the same places everywhere. Many discs get fewer passes, and may still overlap then.
 */
export function pushApart(wanted: readonly WantedDisc[], field: OrbitField): Placement {
	const relaxation = new Relaxation(wanted, field);
	const passes =
		wanted.length > mostPushed ? 0 : Math.min(mostPasses, Math.floor(effort / Math.max(1, wanted.length)));
	let isSettled = false;
	for (let pass = 0; pass < passes && !isSettled; pass += 1) isSettled = !relaxation.pass();
	return { points: relaxation.points(), isSettled };
}

class Relaxation {
	private readonly count: number;
	private readonly xs: Float64Array;
	private readonly ys: Float64Array;
	private readonly radii: Float64Array;
	private readonly rim: number;
	/** The edge of a cell: discs that overlap are in the same cell or in neighbours. */
	private readonly edge: number;
	private readonly columns: number;
	private readonly first: Int32Array;
	private readonly next: Int32Array;

	constructor(
		private readonly wanted: readonly WantedDisc[],
		field: OrbitField,
	) {
		const all: readonly Disc[] = [...wanted, ...field.fixed];
		this.count = wanted.length;
		this.xs = Float64Array.from(all, ({ x }) => Math.round(x / grain));
		this.ys = Float64Array.from(all, ({ y }) => Math.round(y / grain));
		this.radii = Float64Array.from(all, ({ radius }) => Math.ceil(radius / grain));
		this.rim = Math.floor(field.rim / grain);
		this.edge = Math.max(1, 2 * this.radii.reduce((most, radius) => Math.max(most, radius), 0));
		this.columns = 2 * Math.ceil((1.5 * this.rim) / this.edge) + 1;
		this.first = new Int32Array(this.columns * this.columns);
		this.next = new Int32Array(all.length);
		for (let index = 0; index < this.count; index += 1) this.keepInside(index);
	}

	points(): Point[] {
		return this.wanted.map((_, index) => ({ x: (this.xs[index] ?? 0) * grain, y: (this.ys[index] ?? 0) * grain }));
	}

	/** Pushes apart what overlaps. Returns whether anything did. */
	pass(): boolean {
		this.sortIntoCells();
		let hasMoved = false;
		for (let index = 0; index < this.count; index += 1) {
			const cell = this.cellOf(index);
			for (let row = -1; row <= 1; row += 1) {
				for (let column = -1; column <= 1; column += 1) {
					let other = this.first[cell + row * this.columns + column] ?? -1;
					for (; other !== -1; other = this.next[other] ?? -1)
						if (other > index && this.part(index, other)) hasMoved = true;
				}
			}
		}
		return hasMoved;
	}

	private sortIntoCells(): void {
		this.first.fill(-1);
		for (let index = this.xs.length - 1; index >= 0; index -= 1) {
			const cell = this.cellOf(index);
			this.next[index] = this.first[cell] ?? -1;
			this.first[cell] = index;
		}
	}

	private cellOf(index: number): number {
		const middle = (this.columns - 1) / 2;
		const place = (at: number): number =>
			Math.min(this.columns - 2, Math.max(1, middle + Math.round(at / this.edge)));
		return place(this.ys[index] ?? 0) * this.columns + place(this.xs[index] ?? 0);
	}

	/** Moves two discs apart along the line between them if they overlap. What is fixed stays. */
	private part(one: number, other: number): boolean {
		const [dx, dy] = [(this.xs[other] ?? 0) - (this.xs[one] ?? 0), (this.ys[other] ?? 0) - (this.ys[one] ?? 0)];
		const least = (this.radii[one] ?? 0) + (this.radii[other] ?? 0);
		const squared = dx * dx + dy * dy;
		if (squared >= least * least) return false;
		const distance = Math.sqrt(squared);
		// Two at the same place go apart in one of four directions, by their order.
		const [ux, uy] = distance > 0 ? [dx / distance, dy / distance] : (fourWays[(one + other) % 4] ?? [1, 0]);
		const isFixed = other >= this.count;
		const shift = (least - distance) / (isFixed ? 1 : 2) + 1;
		this.move(one, -ux * shift, -uy * shift);
		if (!isFixed) this.move(other, ux * shift, uy * shift);
		return true;
	}

	private move(index: number, dx: number, dy: number): void {
		this.xs[index] = (this.xs[index] ?? 0) + Math.round(dx);
		this.ys[index] = (this.ys[index] ?? 0) + Math.round(dy);
		this.keepInside(index);
	}

	/** Brings a disc back into the rim and its sector. */
	private keepInside(index: number): void {
		const [x, y] = keptInside(
			this.xs[index] ?? 0,
			this.ys[index] ?? 0,
			this.radii[index] ?? 0,
			this.wanted[index]?.list ?? 'network90',
			this.rim,
		);
		this.xs[index] = x;
		this.ys[index] = y;
	}
}

const fourWays: readonly (readonly [number, number])[] = [
	[1, 0],
	[0, 1],
	[-1, 0],
	[0, -1],
];
