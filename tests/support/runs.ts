import { relative } from 'node:path';
import process from 'node:process';
import { defaultReportMessage, type RunDetails } from 'fast-check';
import { expect } from 'vitest';

/** The factor on how often properties are tried: more than 1 in a long run, a hundredth against mutants. */
export const times = Number(process.env.TIMES ?? 1);

/** How often to try a property. */
export function runs(usually: number): number {
	return Math.ceil(usually * times);
}

/** How all properties are tried. */
interface Trials {
	/** Where a property names no number. */
	readonly numRuns: number;
	readonly seed?: number;
	/** The way to the case that is tried again, before any simpler one. */
	readonly path?: string;
	readonly endOnFailure?: boolean;
	/** Fails a test with what fast-check says, and with the command that tries the failing case again. */
	readonly reporter: <Case>(run: RunDetails<Case>) => void;
}

/**
 * How properties are tried. A usual run has a fixed seed: it ends the same way each time, so a failure is due to the
 * change that it follows. A long run has none, and looks for what is not known. `REPLAY` in the environment names one
 * case: a seed and a path.
 */
export function trials(replay = process.env.REPLAY): Trials {
	const [, seed, path] = /^(-?\d+)(?:\/([\d:]+))?$/.exec(replay ?? '') ?? [];
	const usual = times > 1 ? {} : { seed: 20_261_123 };
	const one = path === undefined ? {} : { path, endOnFailure: true };
	return { numRuns: runs(100), ...(seed === undefined ? usual : { seed: Number(seed), ...one }), reporter };
}

/** The command that tries a failing case again, and nothing else. */
function replayCommand({
	seed,
	counterexamplePath,
}: {
	readonly seed: number;
	readonly counterexamplePath: string | null;
}): string {
	const { testPath = '', currentTestName = '' } = expect.getState();
	const file = relative(process.cwd(), testPath).replaceAll('\\', '/');
	// The names that a pattern is held against have no mark between those of the suite and the test.
	const pattern = currentTestName.replaceAll(' > ', ' ').replace(/[^\p{L}\p{N} ,:]/gu, '.');
	return `REPLAY='${seed}/${counterexamplePath ?? ''}' npx vitest run ${file} -t '^${pattern}$'`;
}

function reporter<Case>(run: RunDetails<Case>): void {
	if (!run.failed) return;
	throw new Error(`${defaultReportMessage(run) ?? ''}\n\nTo try this case again:\n${replayCommand(run)}\n`, {
		cause: run.errorInstance,
	});
}
