import { heightOf, type FlatPicture, type Matrix, type Paint, type Shape } from './flat-picture';

/**
 * What XML 1.0 allows in no form: control characters, halves of surrogate pairs, and two code points without a meaning.
 */
const unspeakable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escapes: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

type Attributes = Readonly<Record<string, string | number>>;

/**
 * A picture as the text of an SVG file that stands alone: no style, no script, no address but that of SVG itself, and
 * generic fonts. Words are text, whatever they look like.
 */
export function svgFile(picture: FlatPicture): string {
	const { title, box, width, ground, shapes } = picture;
	const [left, top, boxWidth, boxHeight] = box;
	const page = attributes({ x: left, y: top, width: boxWidth, height: boxHeight, ...paintedWith('fill', ground) });
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" ${attributes({ width, height: heightOf(picture), viewBox: box.map(short).join(' '), role: 'img', 'font-family': 'sans-serif' })}>`,
		`<title>${escaped(title)}</title>`,
		`<rect ${page}/>`,
		...shapes.map(elementOf),
		'</svg>',
		'',
	].join('\n');
}

function elementOf(shape: Shape): string {
	const { form } = shape;
	const look = {
		...lookOf(shape),
		...(isIdentity(shape.matrix) ? {} : { transform: `matrix(${shape.matrix.map(short).join(' ')})` }),
	};
	if (form.kind === 'path') return `<path ${attributes({ d: form.d, ...look })}/>`;
	const { words, x, y, size, weight, anchor, isRightToLeft } = form;
	const place = {
		x,
		y,
		'font-size': size,
		...(weight === '400' ? {} : { 'font-weight': weight }),
		...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
		...(isRightToLeft ? { direction: 'rtl' } : {}),
	};
	return `<text ${attributes({ ...place, ...look })}>${escaped(words)}</text>`;
}

function lookOf(shape: Shape): Attributes {
	const { fill } = shape;
	return { ...(fill === null ? { fill: 'none' } : paintedWith('fill', fill)), ...outlineOf(shape) };
}

function outlineOf({ stroke, strokeWidth, dash, hasRoundEnds, isStrokeBelow }: Shape): Attributes {
	if (stroke === null) return {};
	return {
		...paintedWith('stroke', stroke),
		'stroke-width': strokeWidth,
		...(dash.length === 0 ? {} : { 'stroke-dasharray': dash.map(short).join(' ') }),
		...(hasRoundEnds ? { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' } : {}),
		...(isStrokeBelow ? { 'paint-order': 'stroke' } : {}),
	};
}

function paintedWith(what: 'fill' | 'stroke', { colour, opacity }: Paint): Attributes {
	return { [what]: colour, ...(opacity === 1 ? {} : { [`${what}-opacity`]: opacity }) };
}

function attributes(values: Attributes): string {
	return Object.entries(values)
		.map(([name, value]) => `${name}="${typeof value === 'number' ? short(value) : escaped(value)}"`)
		.join(' ');
}

/** A number with at most three decimals, which no eye tells from more. */
function short(value: number): string {
	return String(Math.round(value * 1000) / 1000);
}

function isIdentity(matrix: Matrix): boolean {
	return matrix.map(short).join(' ') === '1 0 0 1 0 0';
}

function escaped(text: string): string {
	return text.replace(unspeakable, '\uFFFD').replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}
