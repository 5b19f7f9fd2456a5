import type { CloseBy } from '../../pictures/orbit-layout';
import { drawText } from './orbit-text';

/** The mark for people who are close by: a button in the picture that shows them, and then one that puts them away. */
export class CloseByMark {
	private readonly el: SVGGElement;
	private drawn = '';

	constructor(
		svg: SVGSVGElement,
		private readonly toggle: () => void,
	) {
		this.el = svg.createSvg('g', { cls: 'top-of-mind-close-by' });
		// The picture itself would take the pointer for a drag and the key for the selected dot.
		this.el.addEventListener('pointerdown', (event) => event.stopPropagation());
		this.el.addEventListener('pointerup', (event) => event.stopPropagation());
		this.el.addEventListener('click', () => this.toggle());
		this.el.addEventListener('keydown', (event) => {
			event.stopPropagation();
			if (event.key !== 'Enter' && event.key !== ' ') return;
			event.preventDefault();
			this.toggle();
		});
	}

	draw(mark: CloseBy | null, isOpen: boolean): void {
		const drawn = JSON.stringify([mark, isOpen]);
		if (drawn === this.drawn) return;
		this.drawn = drawn;
		this.el.replaceChildren();
		if (mark === null) {
			for (const name of ['role', 'tabindex', 'aria-label', 'aria-expanded']) this.el.removeAttribute(name);
			return;
		}
		const { left, top, right, bottom } = mark.box;
		this.el.setAttrs({ role: 'button', tabindex: '0', 'aria-label': mark.words, 'aria-expanded': String(isOpen) });
		this.el.createSvg('rect', {
			attr: { x: left, y: top, width: right - left, height: bottom - top, rx: (bottom - top) / 2 },
		});
		drawText(
			this.el,
			{ x: (left + right) / 2, y: (top + bottom) / 2 },
			mark.words,
			'middle',
			'top-of-mind-close-by-words',
		);
	}
}
