import { graphemes } from '../text/graphemes';

/** The longest line of a card or calendar, in bytes of UTF-8, without its line end. */
const longestLine = 75;

const encoder = new TextEncoder();

/** The lines of a card or calendar as its file holds them: folded, each with the line end that the formats ask for. */
export function contentLines(lines: readonly string[]): string {
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/**
 * A text as a calendar holds it, and as a part of a card's value such as a family name: on one line, with all that ends
 * a part escaped.
 */
export function escapedPart(text: string): string {
	return onOneLine(text).replace(/[\\,;]/g, '\\$&');
}

/**
 * A text that is the whole value of a card's property, or an item of a list. There a semicolon ends nothing, and some
 * readers would show its escape.
 */
export function escapedText(text: string): string {
	return onOneLine(text).replace(/[\\,]/g, '\\$&');
}

/** Some readers end a line at any sign that Unicode calls a line end, so none is left in a value. */
function onOneLine(text: string): string {
	return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/**
 * Folds a line by bytes, because the formats count those, and between letters as readers see them, because some
 * programs decode each line for itself. Only a letter that is longer than a line is cut between its code points.
 */
function folded(line: string): string {
	const pieces: string[] = [];
	let start = 0;
	do {
		// The blank that marks a continued line counts.
		const end = start + lengthOfPiece(line, start, pieces.length === 0 ? longestLine : longestLine - 1);
		pieces.push(line.slice(start, end));
		start = end;
	} while (start < line.length);
	return pieces.join('\r\n ');
}

/** How many characters of a line, from `start`, fit into `room` bytes. */
function lengthOfPiece(line: string, start: number, room: number): number {
	// The letter behind decides, too: a mark belongs to the letter before it.
	if (/^[\0-\x7F]*$/.test(line.slice(start, start + room + 1))) return room;
	// No more than is needed, because the time that a segmenter takes grows with the square of the text.
	const ahead = line.slice(start, start + 2 * longestLine);
	return lengthWithin(graphemes(ahead), room) || lengthWithin(ahead, room);
}

function lengthWithin(parts: Iterable<string>, room: number): number {
	let length = 0;
	let left = room;
	for (const part of parts) {
		left -= encoder.encode(part).length;
		if (left < 0) break;
		length += part.length;
	}
	return length;
}
