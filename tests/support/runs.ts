import process from 'node:process';

/** How often to try a property. Mutants run against a part of the runs (`ONE_RUN_IN`). */
export function runs(usually: number): number {
	return Math.ceil(usually / Number(process.env.ONE_RUN_IN ?? 1));
}
