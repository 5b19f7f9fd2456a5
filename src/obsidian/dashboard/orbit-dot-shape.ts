import type { OrbitDot } from '../../pictures/orbit';
import { isWaiting } from '../../pictures/orbit-choice';
import type { Point } from '../../pictures/orbit-geometry';

/** What a dot shows. The legend draws the same shapes. */
export interface DotShape {
	/** Names of states, which are CSS classes. */
	readonly states: readonly string[];
	readonly radius: number;
	/** How far marks reach beyond the dot. */
	readonly marks: number;
	readonly initials: string;
	/** The direction away from the middle, in which a tail points. */
	readonly outward: Point;
}

/** The states of dots, and which dots are in them. Each state has a shape of its own beside its colour. */
export const dotStates = {
	'is-neglected': (dot) => isWaiting(dot) && !dot.isNew,
	'is-new': ({ isNew, isResting }) => isNew && !isResting,
	'is-resting': ({ isResting }) => isResting,
	'is-hard-time': ({ person }) => person.hardTime !== null,
	'is-birthday': ({ hasDateSoon }) => hasDateSoon,
	'is-drifting': ({ driftingFrom }) => driftingFrom !== null,
} as const satisfies Readonly<Record<string, (dot: OrbitDot) => boolean>>;

/** The states that a dot is in. */
export function statesOf(dot: OrbitDot): string[] {
	return Object.entries(dotStates).flatMap(([state, holds]) => (holds(dot) ? [state] : []));
}

/** Draws the shapes of a dot around 0, 0. */
export function drawDotShape(el: SVGElement, { states, radius, marks, initials, outward }: DotShape): void {
	const has = (state: string): boolean => states.includes(state);
	el.replaceChildren();
	// Below the dot, so that the tail grows out of it.
	if (has('is-drifting'))
		el.createSvg('path', { cls: 'top-of-mind-dot-tail', attr: { d: tail(outward, radius, marks) } });
	el.createSvg('circle', { cls: 'top-of-mind-dot-body', attr: { r: has('is-resting') ? radius * 0.85 : radius } });
	if (has('is-hard-time'))
		el.createSvg('circle', { cls: 'top-of-mind-dot-mark is-hard-time', attr: { r: radius + marks - 1 } });
	if (has('is-birthday'))
		el.createSvg('path', {
			cls: 'top-of-mind-dot-mark is-birthday',
			attr: { d: diamond(radius * 0.71, Math.max(3.5, radius * 0.5)) },
		});
	if (initials === '') return;
	const text = el.createSvg('text', {
		cls: 'top-of-mind-dot-initials',
		attr: { 'text-anchor': 'middle', y: '0.35em', 'font-size': Math.min(11, Math.round(radius * 1.05)) },
	});
	text.textContent = initials;
}

function tail({ x, y }: Point, radius: number, marks: number): string {
	const [tip, wide] = [radius + marks + 1, radius * 0.8];
	const foot = radius * 0.5;
	return `M${tip * x} ${tip * y}L${foot * x - wide * y} ${foot * y + wide * x}L${foot * x + wide * y} ${foot * y - wide * x}Z`;
}

/** A diamond at the top right of a dot. */
function diamond(at: number, size: number): string {
	return `M${at} ${-at - size}L${at + size} ${-at}L${at} ${-at + size}L${at - size} ${-at}Z`;
}
