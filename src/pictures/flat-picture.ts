/** A colour without transparency, as `#rrggbb`, and how opaque it is (0 to 1). */
export interface Paint {
	readonly colour: string;
	readonly opacity: number;
}

/** A transform, as the six numbers of SVG's `matrix(…)`. */
export type Matrix = readonly [number, number, number, number, number, number];

/** An outline in the syntax of SVG paths, or a line of words. */
export type Form =
	| { readonly kind: 'path'; readonly d: string }
	| {
			readonly kind: 'words';
			readonly words: string;
			readonly x: number;
			/** The line on which the letters stand. */
			readonly y: number;
			readonly size: number;
			readonly weight: string;
			readonly anchor: 'start' | 'middle' | 'end';
			readonly isRightToLeft: boolean;
	  };

/** One shape of a picture, with colours in place of classes. */
export interface Shape {
	readonly form: Form;
	readonly matrix: Matrix;
	readonly fill: Paint | null;
	readonly stroke: Paint | null;
	readonly strokeWidth: number;
	readonly dash: readonly number[];
	readonly hasRoundEnds: boolean;
	/**
	 * Whether it may tell who somebody is: so do all words, but those that the plugin itself puts into every picture.
	 */
	readonly isOfPerson: boolean;
	/** Whether the outline is painted below the fill, so that words stand out from what lies below them. */
	readonly isStrokeBelow: boolean;
}

/** A picture that needs no theme and no style: it looks the same in any program. */
export interface FlatPicture {
	/** What it is, for those who cannot see it. */
	readonly title: string;
	/** The part of the plane that it shows: left, top, width and height, in its own units. */
	readonly box: readonly [number, number, number, number];
	/** Its width in pixels. The height follows from the box. */
	readonly width: number;
	readonly ground: Paint;
	/** In the order of painting. */
	readonly shapes: readonly Shape[];
}

/** The same picture without what may tell who somebody is. */
export function withoutNames(picture: FlatPicture): FlatPicture {
	return { ...picture, shapes: picture.shapes.filter(({ isOfPerson }) => !isOfPerson) };
}

/** The height of a picture in pixels. */
export function heightOf({ box: [, , width, height], width: pixels }: FlatPicture): number {
	return Math.round((pixels * height) / width);
}
