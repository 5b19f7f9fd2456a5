import process from 'node:process';

/**
 * How often to try a property under this zone, so that all zones together try it at least `total` times. Each zone
 * draws its own cases, so give a property with a fixed seed its whole number instead.
 */
export function runs(total: number): number {
	return Math.ceil(total / Number(process.env.ZONES));
}
