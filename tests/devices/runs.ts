/** The factor on the number of histories: more than 1 in a long run. */
export const times = Number(process.env.HISTORIES ?? 1);

/**
 * How many histories to play, with which seed. A usual run has a fixed seed, so that it ends the same way each time. A long
 * run has none.
 */
export function histories(usually: number): { readonly numRuns: number; readonly seed?: number } {
	return { numRuns: usually * times, ...(times === 1 ? { seed: 20_261_123 } : {}) };
}
