import { endOfRun } from '../text/next-match';

/** Finds the end of a code span: after the next run of as many backticks. Call with growing offsets. */
export function codeSpanEnds(text: string): (length: number, from: number) => number | null {
	let runs: Map<number, number[]> | null = null;
	return (length, from) => {
		if (!runs) {
			runs = new Map();
			for (let at = text.indexOf('`', from); at !== -1; at = text.indexOf('`', at)) {
				const start = at;
				at = endOfRun(text, at);
				const ends = runs.get(at - start) ?? [];
				ends.push(at);
				runs.set(at - start, ends);
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
