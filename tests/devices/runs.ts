/** How many times the usual number of histories to play: more than one in a long run. */
export const times = Number(process.env.HISTORIES ?? 1);

/** How many histories to play, and which: always the same in a usual run, which has to end the same way twice; others each time in a long one. */
export function histories(usually: number): { readonly numRuns: number; readonly seed?: number } {
	return { numRuns: usually * times, ...(times === 1 ? { seed: 20_261_123 } : {}) };
}
