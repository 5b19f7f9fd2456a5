import type { FlatPicture, Form, Matrix, Paint, Shape } from '../../pictures/flat-picture';
import { colourReader, type ReadColour } from './read-colour';

/** What is drawn. Groups only hold what is. */
const drawn = 'circle, line, path, rect, text';

/** A drawing of the interface, and which of its words tell who somebody is. */
export interface Drawing {
	readonly svg: SVGSVGElement;
	readonly title: string;
	/** Selects the words that the plugin puts into every picture. All others may tell who somebody is. */
	readonly ownWords: string;
	/** Selects what else belongs to names, and goes with them. */
	readonly names: string;
}

/** A drawing of the interface as a picture of its own, with the colours and sizes that the theme gives it. */
export function flattenDrawing({ svg, title, ...others }: Drawing): FlatPicture {
	const { width } = svg.getBoundingClientRect();
	const { x, y, width: boxWidth, height: boxHeight } = svg.viewBox.baseVal;
	const read = colourReader();
	const shapes = [...svg.querySelectorAll<SVGGraphicsElement>(drawn)]
		.filter((el) => isSeen(el, svg))
		.flatMap((el) => shapesOf(el, { svg, read, ...others }));
	return {
		title,
		box: [x, y, boxWidth, boxHeight],
		width: Math.round(width || boxWidth),
		ground: groundOf(svg, read),
		shapes,
	};
}

interface Surroundings extends Omit<Drawing, 'title'> {
	readonly read: ReadColour;
}

function isSeen(el: Element, svg: SVGSVGElement): boolean {
	if (el.closest('defs, clipPath') !== null) return false;
	for (let at: Element | null = el; at !== null && at !== svg; at = at.parentElement)
		if (getComputedStyle(at).display === 'none') return false;
	return getComputedStyle(el).visibility !== 'hidden';
}

function shapesOf(el: SVGGraphicsElement, { svg, read, ownWords, names }: Surroundings): Shape[] {
	const style = getComputedStyle(el);
	const opacity = opacityOf(el, svg);
	const look = {
		fill: read(style.fill || '#000', opacity * share(style.fillOpacity)),
		stroke: read(style.stroke, opacity * share(style.strokeOpacity)),
		strokeWidth: pixels(style.strokeWidth),
		dash: style.strokeDasharray
			.split(/[\s,]+/)
			.map(parseFloat)
			.filter((one) => one >= 0),
		hasRoundEnds: style.strokeLinecap === 'round' || style.strokeLinejoin === 'round',
		isStrokeBelow: style.paintOrder.startsWith('stroke'),
	};
	if (look.fill === null && look.stroke === null) return [];
	const matrix = matrixOf(el, svg);
	const isOfNames = el.closest(names) !== null;
	if (!el.instanceOf(SVGTextElement))
		return [{ ...look, form: { kind: 'path', d: outlineOf(el) }, matrix, isOfPerson: isOfNames }];
	const isOfPerson = isOfNames || el.closest(ownWords) === null;
	return wordsOf(el, style).map(({ form, turned }) => ({ ...look, form, matrix: turned ?? matrix, isOfPerson }));
}

/** The outline of an element as a path. */
function outlineOf(el: SVGGraphicsElement): string {
	const at = (name: string): number => Number(el.getAttribute(name) ?? 0);
	switch (el.tagName) {
		case 'circle': {
			const r = at('r');
			return `M${at('cx') - r} ${at('cy')}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
		}
		case 'line':
			return `M${at('x1')} ${at('y1')}L${at('x2')} ${at('y2')}`;
		case 'rect': {
			const [width, height] = [at('width'), at('height')];
			const r = Math.min(at('rx'), width / 2, height / 2);
			const corner = (x: number, y: number): string => `a${r} ${r} 0 0 1 ${x} ${y}`;
			return `M${at('x') + r} ${at('y')}h${width - 2 * r}${corner(r, r)}v${height - 2 * r}${corner(-r, r)}h${2 * r - width}${corner(-r, -r)}v${2 * r - height}${corner(r, -r)}z`;
		}
		default:
			return el.getAttribute('d') ?? '';
	}
}

/** The words of an element. Along a path they are turned one by one, because some programs cannot do that. */
function wordsOf(el: SVGTextElement, style: CSSStyleDeclaration): { readonly form: Form; readonly turned?: Matrix }[] {
	const size = pixels(style.fontSize);
	const isRightToLeft = style.direction === 'rtl';
	const base = { kind: 'words', size, weight: style.fontWeight || '400', isRightToLeft } as const;
	// A title in it is not drawn.
	const words = [...el.childNodes]
		.filter(({ nodeName }) => nodeName !== 'title')
		.map(({ textContent }) => textContent ?? '')
		.join('');
	if (el.querySelector('textPath') === null) {
		const anchor = style.textAnchor === 'middle' || style.textAnchor === 'end' ? style.textAnchor : 'start';
		// Not every program knows the line in the middle of letters, so the one on which they stand is computed.
		const isCentred = /^(?:central|middle)$/.test(style.dominantBaseline);
		const at = (name: string): number => lengthOf(el.getAttribute(name) ?? '', size);
		const y = at('y') + at('dy') + (isCentred ? size * 0.35 : 0);
		return [{ form: { ...base, words, x: at('x') + at('dx'), y, anchor } }];
	}
	return [...words.matchAll(/\S+/g)].map(({ 0: word, index }) => {
		const middle = (el.getStartPositionOfChar(index).x + el.getEndPositionOfChar(index + word.length - 1).x) / 2;
		const across = (el.getStartPositionOfChar(index).y + el.getEndPositionOfChar(index + word.length - 1).y) / 2;
		const angle = (el.getRotationOfChar(index + Math.floor(word.length / 2)) * Math.PI) / 180;
		const turned = [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), middle, across] as const;
		return { form: { ...base, words: word, x: 0, y: 0, anchor: 'middle' }, turned };
	});
}

function matrixOf(el: SVGGraphicsElement, svg: SVGSVGElement): Matrix {
	const [from, to] = [svg.getScreenCTM(), el.getScreenCTM()];
	if (from === null || to === null) return [1, 0, 0, 1, 0, 0];
	const { a, b, c, d, e, f } = from.inverse().multiply(to);
	return [a, b, c, d, e, f];
}

function opacityOf(el: Element, svg: SVGSVGElement): number {
	let opacity = 1;
	for (let at: Element | null = el; at !== null && at !== svg; at = at.parentElement)
		opacity *= share(getComputedStyle(at).opacity);
	return opacity;
}

/** The colour of the page below a drawing: that of the first element around it that has one. */
function groundOf(svg: SVGSVGElement, read: ReadColour): Paint {
	for (let at: Element | null = svg; at !== null; at = at.parentElement) {
		const paint = read(getComputedStyle(at).backgroundColor, 1);
		if (paint !== null) return { colour: paint.colour, opacity: 1 };
	}
	return { colour: '#ffffff', opacity: 1 };
}

/** A length in the picture's units. `em` is the size of the letters. */
function lengthOf(text: string, size: number): number {
	return pixels(text) * (text.endsWith('em') ? size : 1);
}

function share(text: string): number {
	const value = parseFloat(text);
	return Number.isNaN(value) ? 1 : value;
}

function pixels(text: string): number {
	return parseFloat(text) || 0;
}
