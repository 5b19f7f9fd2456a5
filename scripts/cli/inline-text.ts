/** A stretch of a text, from the offset `start` to before the offset `end`. */
export type Stretch = { start: number; end: number };

/** The text of a paragraph or heading without indentation and `>` marks, and where each character stands in the note. */
export type InlineText = { text: string; offsetAt(index: number): number };

/** Joins stretches of different lines with a line break, which stands where the stretch before it ends. */
export function joinStretches(text: string, stretches: readonly Stretch[]): InlineText {
	const starts: number[] = [];
	let length = 0;
	for (const { start, end } of stretches) {
		starts.push(length);
		length += end - start + 1;
	}
	return {
		text: stretches.map(({ start, end }) => text.slice(start, end)).join('\n'),
		offsetAt(index) {
			let low = 0;
			let high = starts.length - 1;
			while (low < high) {
				const middle = Math.ceil((low + high) / 2);
				if ((starts[middle] ?? 0) <= index) low = middle;
				else high = middle - 1;
			}
			return (stretches[low]?.start ?? 0) + index - (starts[low] ?? 0);
		},
	};
}
