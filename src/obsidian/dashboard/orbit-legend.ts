import type { Language } from '../../language/language';
import type { OrbitDot } from '../../pictures/orbit';
import { isWaiting } from '../../pictures/orbit-choice';
import { drawDotShape } from './orbit-dot-shape';

/** What of the picture the legend has to know. */
export interface OrbitUse {
	readonly dots: readonly OrbitDot[];
	readonly hasArcs: boolean;
}

/** The names of the states and what is asked of a dot to have them, in the order of the legend. */
const states = [
	[
		'',
		'orbit.legendInTime',
		({ neglect, isNew, isResting }: OrbitDot): boolean => neglect <= 1 && !isNew && !isResting,
	],
	['is-neglected', 'orbit.legendOverdue', (dot: OrbitDot): boolean => isWaiting(dot) && !dot.isNew],
	['is-new', 'orbit.legendNew', ({ isNew, isResting }: OrbitDot): boolean => isNew && !isResting],
	['is-drifting', 'orbit.legendDrifting', ({ driftingFrom }: OrbitDot): boolean => driftingFrom !== null],
	['is-resting', 'orbit.legendResting', ({ isResting }: OrbitDot): boolean => isResting],
	['is-hard-time', 'orbit.legendHardTime', ({ person }: OrbitDot): boolean => person.hardTime !== null],
	['is-birthday', 'orbit.legendBirthday', ({ hasDateSoon }: OrbitDot): boolean => hasDateSoon],
] as const;

/** The legend above the orbit: each colour, shape and ring that is in use, and no other. */
export class OrbitLegend {
	private readonly el: HTMLElement;
	private drawn = '';

	constructor(
		parent: HTMLElement,
		private readonly language: Language,
	) {
		this.el = parent.createEl('ul', { cls: 'top-of-mind-legend' });
	}

	draw({ dots, hasArcs }: OrbitUse): void {
		const used = states.filter(([, , holds]) => dots.some(holds));
		const drawn = JSON.stringify([used.map(([state]) => state), hasArcs, dots.length > 0]);
		if (drawn === this.drawn) return;
		this.drawn = drawn;
		const { t } = this.language;
		this.el.empty();
		for (const [state, key] of used) {
			const dot = this.item(t(key)).createSvg('g', {
				cls: ['top-of-mind-sign', ...(state === '' ? [] : [state])],
			});
			drawDotShape(dot, { states: [state], radius: 4.5, marks: 3, initials: '', outward: { x: 1, y: 0 } });
		}
		if (hasArcs)
			this.item(t('orbit.legendArc')).createSvg('path', {
				cls: 'top-of-mind-arc is-selected',
				attr: { d: 'M-8 4Q0 -8 8 4' },
			});
		if (dots.length > 0)
			this.item(t('orbit.legendRings')).createSvg('path', {
				cls: 'top-of-mind-ring',
				attr: { d: 'M-6 7A13 13 0 0 1 6 -7M-1 7A8 8 0 0 1 7 -2' },
			});
	}

	private item(words: string): SVGElement {
		const item = this.el.createEl('li', { cls: 'top-of-mind-legend-item' });
		const svg = item.createSvg('svg', {
			cls: 'top-of-mind-legend-sign',
			attr: { viewBox: '-9 -9 18 18', 'aria-hidden': 'true' },
		});
		item.appendText(words);
		return svg;
	}
}
