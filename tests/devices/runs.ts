import { relative } from 'node:path';
import process from 'node:process';
import { defaultReportMessage, type RunDetails } from 'fast-check';
import { expect } from 'vitest';

/** The factor on the number of histories: more than 1 in a long run. */
export const times = Number(process.env.HISTORIES ?? 1);

/** How a property of histories is checked. */
interface Histories {
	readonly numRuns: number;
	readonly seed?: number;
	/** The way to the history that is played again, before any simpler one. */
	readonly path?: string;
	readonly endOnFailure?: boolean;
	/** Fails a test with what fast-check says, and with the command that plays the failing history again. */
	readonly reporter: <Case>(run: RunDetails<Case>) => void;
}

/**
 * How many histories to play, with which seed. A usual run has a fixed seed, so that it ends the same way each time. A
 * long run has none. `REPLAY` in the environment names one history: a seed and a path.
 */
export function histories(usually: number, replay = process.env.REPLAY): Histories {
	const [, seed, path] = /^(-?\d+)(?:\/([\d:]+))?$/.exec(replay ?? '') ?? [];
	const one = path === undefined ? {} : { path, numRuns: 1, endOnFailure: true };
	const replayed = seed === undefined ? {} : { seed: Number(seed), ...one };
	return { numRuns: usually * times, ...(times === 1 ? { seed: 20_261_123 } : {}), ...replayed, reporter };
}

/** The command that plays a failing history again, and nothing else. */
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
	throw new Error(`${defaultReportMessage(run) ?? ''}\n\nTo play this history again:\n${replayCommand(run)}\n`, {
		cause: run.errorInstance,
	});
}
