/**
 * micromark needs time quadratic in the length of what it parses once lists nest, so a note is parsed in pieces of about
 * this many characters.
 */
const USUAL_PIECE = 1_024;

/** A piece this long is cut at any line, which is wrong inside of a list or quote, but nothing that people write. */
const LONGEST_PIECE = 65_536;

/** Where a piece may end. */
export type PieceEnd = {
	offset: number;
	/** The line before underlines a heading, if it is not something else: then the piece may not end here after all. */
	afterUnderline: boolean;
};

/**
 * The next place, at least `least` characters after `from`, where a block starts at the root of the note whatever came
 * before, unless that is an open fence, comment or HTML block.
 */
export function findPieceEnd(text: string, from: number, least = USUAL_PIECE): PieceEnd {
	const lineEnding = /\r\n|\n|\r/g;
	// Without a CR whose LF comes next, or that LF would pass for a blank line.
	const passedOver = text.slice(from, from + least).replace(/\r$/, '');
	let lineStart = from + Math.max(passedOver.lastIndexOf('\n'), passedOver.lastIndexOf('\r')) + 1;
	lineEnding.lastIndex = lineStart;
	for (let ending = lineEnding.exec(text); ending; ending = lineEnding.exec(text)) {
		const lineBefore = text.slice(lineStart, ending.index);
		const start = ending.index + ending[0].length;
		const head = text.slice(start, start + 100);
		lineStart = start;
		if (/^(?:[-+*][ \t]+\S|#{1,6}[ \t])/.test(head) || (/^\S/.test(head) && /^[ \t]*$/.test(lineBefore))) {
			return { offset: start, afterUnderline: false };
		}
		if (/^\S/.test(head) && /^(?:=+|-+)[ \t]*$/.test(lineBefore)) return { offset: start, afterUnderline: true };
		if (start - from > Math.max(LONGEST_PIECE, least)) return { offset: start, afterUnderline: false };
	}
	return { offset: text.length, afterUnderline: false };
}
