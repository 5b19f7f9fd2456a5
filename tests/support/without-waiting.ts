import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';
import { afterAll, beforeAll } from 'vitest';

/**
 * Lets the program wait no time in the tests of this file. After each write it waits for other programs that may still
 * write into the replaced file. In tests without another program, that is most of the time that they would take.
 */
export function withoutWaiting(): void {
	const { setTimeout } = timers;
	beforeAll(() => {
		timers.setTimeout = <Value>(_?: number, value?: Value) => timers.setImmediate<Value>(value);
		syncBuiltinESMExports();
	});
	afterAll(() => {
		timers.setTimeout = setTimeout;
		syncBuiltinESMExports();
	});
}
