import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutNames, type FlatPicture, type Form, type Shape } from '../../src/pictures/flat-picture';
import { svgFile } from '../../src/pictures/svg-file';
import { anyCharacter, anyName } from '../support/arbitraries';
import { runs } from '../support/runs';

const plain: Omit<Shape, 'form'> = {
	matrix: [1, 0, 0, 1, 0, 0],
	fill: { colour: '#123456', opacity: 1 },
	stroke: null,
	strokeWidth: 0,
	dash: [],
	hasRoundEnds: false,
	isStrokeBelow: false,
	isOfPerson: false,
};

function words(text: string): Form {
	return { kind: 'words', words: text, x: 1, y: 2, size: 12, weight: '400', anchor: 'start', isRightToLeft: false };
}

function pictureOf(forms: readonly Form[], look: Partial<Shape> = {}): FlatPicture {
	return {
		title: 'Orbit',
		box: [-110, -110, 220, 220],
		width: 720,
		ground: { colour: '#ffffff', opacity: 1 },
		shapes: forms.map((form) => ({ ...plain, ...look, form })),
	};
}

/** Every character that XML 1.0 allows. */
const speakable = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;

/**
 * The texts of the elements, as a reader of XML reads them. It fails for anything but elements, attributes and text.
 */
function readTexts(svg: string): string[] {
	const token = /<\/?[a-z]+(?: [a-zA-Z-]+="[^"<&]*")* ?\/?>|([^<]+)/gy;
	const texts: string[] = [];
	let at = 0;
	for (const found of svg.matchAll(token)) {
		const [element, text] = found;
		expect(found.index).toBe(at);
		at += element.length;
		if (text === undefined || text === '\n') continue;
		expect(text).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
		texts.push(
			text
				.replace(/&lt;/g, '<')
				.replace(/&gt;/g, '>')
				.replace(/&quot;/g, '"')
				.replace(/&#39;/g, "'")
				.replace(/&amp;/g, '&'),
		);
	}
	expect(at).toBe(svg.length);
	return texts;
}

describe('the SVG of a picture', () => {
	it('stands alone: its size, what it is, a background, and shapes with their colours', () => {
		const circle: Form = { kind: 'path', d: 'M0 0h1' };
		const look = {
			matrix: [1, 0, 0, 1, 10, 20.12345],
			stroke: { colour: '#abcdef', opacity: 0.5 },
			strokeWidth: 1.5,
			dash: [2, 1],
			hasRoundEnds: true,
			fill: null,
		} as const;
		expect(svgFile(pictureOf([circle], look))).toBe(
			[
				'<svg xmlns="http://www.w3.org/2000/svg" width="720" height="720" viewBox="-110 -110 220 220" role="img" font-family="sans-serif">',
				'<title>Orbit</title>',
				'<rect x="-110" y="-110" width="220" height="220" fill="#ffffff"/>',
				'<path d="M0 0h1" fill="none" stroke="#abcdef" stroke-opacity="0.5" stroke-width="1.5" stroke-dasharray="2 1" stroke-linecap="round" stroke-linejoin="round" transform="matrix(1 0 0 1 10 20.123)"/>',
				'</svg>',
				'',
			].join('\n'),
		);
	});

	it('has words as they are drawn: the side on which they begin, their weight, and an outline below them', () => {
		const form: Form = {
			kind: 'words',
			words: 'ادا & <Ben>',
			x: 1,
			y: 2,
			size: 12.5,
			weight: '600',
			anchor: 'end',
			isRightToLeft: true,
		};
		const svg = svgFile(
			pictureOf([form], { stroke: { colour: '#ffffff', opacity: 1 }, strokeWidth: 3, isStrokeBelow: true }),
		);
		expect(svg).toContain(
			'<text x="1" y="2" font-size="12.5" font-weight="600" text-anchor="end" direction="rtl" fill="#123456" stroke="#ffffff" stroke-width="3" paint-order="stroke">ادا &amp; &lt;Ben&gt;</text>',
		);
	});

	it('holds any words as text, and nothing that XML does not allow', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.oneof(
						anyName,
						fc.string({ unit: anyCharacter }),
						fc.constantFrom('<script>', ']]>', '&#0;', '\uD800', '\0', '\uFFFF'),
					),
				),
				(names) => {
					const svg = svgFile(pictureOf(names.map((name) => words(name))));
					expect(svg).toMatch(speakable);
					const kept = names
						.map((name) => [...name].map((sign) => (speakable.test(sign) ? sign : '\uFFFD')).join(''))
						.filter((name) => name !== '' && name !== '\n');
					expect(readTexts(svg).slice(1)).toEqual(kept);
				},
			),
			{ numRuns: runs(300) },
		);
	});

	it('has no word of a person without names, in any place', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(anyName, fc.boolean())), (all) => {
				// A sign that no word of the picture itself has shows where a name is.
				const shapes = all.map(
					([name, isOfPerson]): Shape => ({
						...plain,
						isOfPerson,
						form: words(isOfPerson ? `‽${name}` : name.replaceAll('‽', '')),
					}),
				);
				const svg = svgFile(withoutNames({ ...pictureOf([]), shapes }));
				expect(svg).not.toContain('‽');
				expect(readTexts(svg).length - 1).toBe(
					all.filter(([name, isOfPerson]) => !isOfPerson && name.replaceAll('‽', '') !== '').length,
				);
			}),
			{ numRuns: runs(300) },
		);
	});
});
