import type { TextRange } from './text-range';

/**
 * Returns a function that tells whether an offset lies outside all links. Its calls must be in ascending order: this
 * keeps the work linear for a line full of links.
 */
export function outsideOf(links: readonly TextRange[]): (at: number) => boolean {
	let next = 0;
	return (at) => {
		while ((links[next]?.end ?? Infinity) <= at) next += 1;
		return (links[next]?.start ?? Infinity) >= at;
	};
}
