import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { histories, times } from './runs';

/** Checks a law that breaks at a number above `most`. Returns the lists that it was tried with, and the message. */
async function check(most: number, replay?: string): Promise<{ tried: number[][]; message: string }> {
	const tried: number[][] = [];
	const law = fc.asyncProperty(fc.array(fc.nat({ max: 1_000 })), (numbers) => {
		tried.push(numbers);
		return Promise.resolve(numbers.every((number) => number <= most));
	});
	const message = await fc.assert(law, histories(100, replay)).then(
		() => '',
		(error: unknown) => String(error),
	);
	return { tried, message };
}

describe("a failing history's report (with 'quotes' & $signs)", () => {
	it('ends with one command that plays the shortest history alone', async ({ task }) => {
		const { tried, message } = await check(40);
		expect(tried.length).toBeGreaterThan(1);
		expect(message).toContain('Counterexample: [[41]]');
		const [, replay = '', file, pattern = ''] =
			/\nREPLAY='([^']*)' npx vitest run (\S+) -t '([^']*)'\n/.exec(message) ?? [];
		expect(file).toBe('tests/devices/runs.test.ts');
		expect(new RegExp(pattern).test(`${task.suite?.name ?? ''} ${task.name}`), pattern).toBe(true);
		expect(execFileSync('sh', ['-c', `printf %s '${pattern}'`], { encoding: 'utf8' })).toBe(pattern);
		const again = await check(40, replay);
		expect(again.tried).toEqual([[41]]);
		expect(again.message).toContain(`REPLAY='${replay}' `);
		const mended = await check(1_000, replay);
		expect([mended.tried[0], mended.message], 'the same history, once the fault is mended').toEqual([[41], '']);
	});

	it('takes no seed from what is not one', () => {
		// A long run has no seed of its own, and a whole run can have a history to play again.
		const usual = {
			numRuns: 3 * times,
			...(times === 1 ? { seed: 20_261_123 } : {}),
			reporter: histories(3).reporter,
		};
		for (const replay of ['', 'yes', '1/', '1/x']) expect(histories(3, replay), replay).toStrictEqual(usual);
		vi.stubEnv('REPLAY', undefined);
		expect(histories(3)).toStrictEqual(usual);
		vi.unstubAllEnvs();
		expect(histories(3, '-409628474/434:3:5')).toMatchObject({
			seed: -409_628_474,
			path: '434:3:5',
			numRuns: 1,
			endOnFailure: true,
		});
		expect(histories(3, '7')).toMatchObject({ seed: 7 });
	});
});
