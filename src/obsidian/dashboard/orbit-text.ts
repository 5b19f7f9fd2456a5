import type { Point } from '../../pictures/orbit-geometry';
import { orbitTextSize } from '../../pictures/orbit-name-places';

/** From the middle of a line of text down to its baseline, as a share of its size. */
export const baseline = 0.35;

/** Writes a line of text whose middle is at this height. */
export function drawText(el: SVGElement, { x, y }: Point, words: string, anchor: string, cls: string): SVGTextElement {
	const text = el.createSvg('text', {
		cls,
		attr: { x, y: y + baseline * orbitTextSize, 'text-anchor': anchor, 'font-size': orbitTextSize },
	});
	text.textContent = words;
	return text;
}
