/** A part of a text, from the offset `start` to before the offset `end`, in UTF-16 units. */
export interface TextRange {
	readonly start: number;
	readonly end: number;
}
