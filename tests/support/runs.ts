import process from 'node:process';

/**
 * How often to try a property under this zone, so that the zones try it `total` times between them. Each draws cases of
 * its own, so give a property with a fixed seed its whole number instead.
 */
export function runs(total: number): number {
	return Math.ceil(total / Number(process.env.ZONES));
}
