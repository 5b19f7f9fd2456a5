import type { Language } from '../../language/language';
import type { OrbitDot } from '../../pictures/orbit';
import { dotStates, drawDotShape } from './orbit-dot-shape';

/** What of the picture the legend has to know. */
export interface OrbitUse {
	readonly dots: readonly OrbitDot[];
	readonly hasArcs: boolean;
}

/** The states in the order of the legend, with their names. The first is that of a dot in time. */
const states = [
	['', 'orbit.legendInTime'],
	['is-neglected', 'orbit.legendOverdue'],
	['is-new', 'orbit.legendNew'],
	['is-drifting', 'orbit.legendDrifting'],
	['is-resting', 'orbit.legendResting'],
	['is-hard-time', 'orbit.legendHardTime'],
	['is-birthday', 'orbit.legendBirthday'],
] as const;

function isInTime({ neglect, isNew, isResting }: OrbitDot): boolean {
	return neglect <= 1 && !isNew && !isResting;
}

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
		const used = states.filter(([state]) => dots.some(state === '' ? isInTime : dotStates[state]));
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
