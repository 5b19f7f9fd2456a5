import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { times, trials } from './runs';

/** Checks a law that breaks at a number above `most`. Returns the lists that it was tried with, and the message. */
async function check(most: number, replay?: string): Promise<{ tried: number[][]; message: string }> {
	const tried: number[][] = [];
	const law = fc.asyncProperty(fc.array(fc.nat({ max: 1_000 })), (numbers) => {
		tried.push(numbers);
		return Promise.resolve(numbers.every((number) => number <= most));
	});
	const message = await fc.assert(law, { ...trials(replay), numRuns: 100 }).then(
		() => '',
		(error: unknown) => String(error),
	);
	return { tried, message };
}

describe("a failing case's report (with 'quotes' & $signs)", () => {
	it('ends with one command that tries the shortest case alone', async ({ task }) => {
		const { tried, message } = await check(40);
		expect(tried.length).toBeGreaterThan(1);
		expect(message).toContain('Counterexample: [[41]]');
		const [, replay = '', file, pattern = ''] =
			/\nREPLAY='([^']*)' npx vitest run (\S+) -t '([^']*)'\n/.exec(message) ?? [];
		expect(file).toBe('tests/support/runs.test.ts');
		expect(new RegExp(pattern).test(`${task.suite?.name ?? ''} ${task.name}`), pattern).toBe(true);
		expect(execFileSync('sh', ['-c', `printf %s '${pattern}'`], { encoding: 'utf8' })).toBe(pattern);
		const again = await check(40, replay);
		expect(again.tried).toEqual([[41]]);
		expect(again.message).toContain(`REPLAY='${replay}' `);
		const mended = await check(1_000, replay);
		expect([mended.tried[0], mended.message], 'the same case, once the fault is mended').toEqual([[41], '']);
	});

	it('is that of every property', () => {
		expect(() => fc.assert(fc.property(fc.nat({ max: 1_000 }), (number) => number <= 40))).toThrow(
			/\nREPLAY='[^']*' npx vitest run tests\/support\/runs\.test\.ts -t /,
		);
	});
});

it('tries the same cases in every usual run, and others in each long one', () => {
	const cases = (): string => String(fc.sample(fc.nat(), 8));
	const [once, again] = [cases(), cases()];
	expect(once === again).toBe(times <= 1);
});

it('takes no seed from what is not one', () => {
	// A long run has no seed of its own, and a whole run can have a case to try again.
	const usual = { ...(times > 1 ? {} : { seed: 20_261_123 }), numRuns: Math.ceil(100 * times) };
	for (const replay of ['', 'yes', '1/', '1/x']) {
		const { reporter, ...rest } = trials(replay);
		expect(rest, replay).toStrictEqual(usual);
		expect(reporter).toBe(trials('').reporter);
	}
	vi.stubEnv('REPLAY', undefined);
	expect(trials()).toMatchObject(usual);
	vi.unstubAllEnvs();
	expect(trials('-409628474/434:3:5')).toMatchObject({ seed: -409_628_474, path: '434:3:5', endOnFailure: true });
	expect(trials('7')).toMatchObject({ seed: 7 });
});
