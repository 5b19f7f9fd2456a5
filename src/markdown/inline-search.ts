/** Finds the end of a code span: after the next run of as many backticks. Call with growing offsets. */
export function codeSpanEnds(text: string): (length: number, from: number) => number | null {
	let runs: Map<number, number[]> | null = null;
	return (length, from) => {
		if (!runs) {
			runs = new Map();
			for (const run of text.matchAll(/`+/g)) {
				const ends = runs.get(run[0].length) ?? [];
				ends.push(run.index + run[0].length);
				runs.set(run[0].length, ends);
			}
			for (const ends of runs.values()) ends.reverse();
		}
		const ends = runs.get(length) ?? [];
		while ((ends.at(-1) ?? Infinity) <= from) ends.pop();
		return ends.at(-1) ?? null;
	};
}

/** Finds the offset after the next `closer`, remembering when there is none left. */
export function searchOnce(text: string, closer: string): (from: number) => number | null {
	let exhausted = false;
	return (from) => {
		if (exhausted) return null;
		const found = text.indexOf(closer, from);
		exhausted = found < 0;
		return exhausted ? null : found + closer.length;
	};
}

/** The offset after what a sticky pattern matches at an offset, or null. */
export function matchEnd(pattern: RegExp, text: string, at: number): number | null {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : null;
}

/** The offset after the run of backticks at `from`. */
export function endOfRun(text: string, from: number): number {
	let at = from;
	while (text[at] === '`') at++;
	return at;
}
