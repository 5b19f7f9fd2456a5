import type * as Obsidian from 'obsidian';

type Search = (text: string) => Obsidian.SearchResult | null;

/**
 * Matches all letters of the query in order. Fewer gaps and an earlier start score higher (0 is best), as in the app.
 */
export function prepareFuzzySearch(query: string): Search {
	const wanted = [...query.toLowerCase()].filter((char) => char.trim() !== '');
	return (text) => {
		const whole = prepareSimpleSearch(query)(text);
		if (whole) return whole;
		const lower = text.toLowerCase();
		const matches: [number, number][] = [];
		let at = 0;
		for (const char of wanted) {
			const found = lower.indexOf(char, at);
			if (found < 0) return null;
			const last = matches.at(-1);
			if (last && last[1] === found) last[1] = found + char.length;
			else matches.push([found, found + char.length]);
			at = found + char.length;
		}
		return { score: -matches.length - (matches[0]?.[0] ?? 0) / 100, matches };
	};
}

/** Matches all words of the query, anywhere in the text. */
export function prepareSimpleSearch(query: string): Search {
	const words = query.toLowerCase().split(/\s+/).filter(Boolean);
	return (text) => {
		const matches = words.map((word): [number, number] => {
			const at = text.toLowerCase().indexOf(word);
			return [at, at + word.length];
		});
		if (matches.some(([at]) => at < 0)) return null;
		matches.sort((a, b) => a[0] - b[0]);
		return { score: -(matches[0]?.[0] ?? 0) / 100, matches };
	};
}

export function sortSearchResults(results: Obsidian.SearchResultContainer[]): void {
	results.sort((a, b) => b.match.score - a.match.score);
}

/** Writes `text` into `el` with the matches marked. */
export function renderMatches(
	el: HTMLElement | DocumentFragment,
	text: string,
	matches: Obsidian.SearchMatches | null,
	offset = 0,
): void {
	let at = 0;
	for (const [from, to] of matches ?? []) {
		if (from + offset < at) continue;
		el.appendText(text.slice(at, from + offset));
		el.createSpan({ cls: 'suggestion-highlight', text: text.slice(from + offset, to + offset) });
		at = to + offset;
	}
	el.appendText(text.slice(at));
}

export function renderResults(el: HTMLElement, text: string, result: Obsidian.SearchResult, offset?: number): void {
	renderMatches(el, text, result.matches, offset);
}
