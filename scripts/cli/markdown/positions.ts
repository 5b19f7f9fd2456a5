/** A place in a note: line and column count from 0, the offset in UTF-16 units, as in the app. */
export type Loc = { line: number; col: number; offset: number };

/** A range of a note; `end` is exclusive. */
export type Position = { start: Loc; end: Loc };

/** Finds lines and columns for offsets of one note. */
export type Positions = {
	between(start: number, end: number): Position;
	lineOf(offset: number): number;
	/** The offset at which a line starts, or the length of the note for a line beyond its end. */
	lineStart(line: number): number;
	/** The offset before the line's ending. */
	lineEnd(line: number): number;
	isBlankLine(line: number): boolean;
};

/** Prepares a note for looking up positions; lines end with LF, CRLF or CR, as in Markdown. */
export function positionsOf(text: string): Positions {
	const starts = [0];
	for (const ending of text.matchAll(/\r\n|\n|\r/g)) starts.push(ending.index + ending[0].length);

	const startOf = (line: number) => starts[line] ?? text.length;

	function lineOf(offset: number): number {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if (startOf(middle) <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	function locate(offset: number): Loc {
		const line = lineOf(offset);
		return { line, col: offset - startOf(line), offset };
	}

	return {
		between: (start, end) => ({ start: locate(start), end: locate(end) }),
		lineOf,
		lineStart: startOf,
		lineEnd: (line) => startOf(line) + text.slice(startOf(line), startOf(line + 1)).replace(/[\r\n]+$/, '').length,
		isBlankLine: (line) => text.slice(startOf(line), startOf(line + 1)).trim() === '',
	};
}
