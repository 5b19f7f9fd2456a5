import { vi } from 'vitest';
import type { Workbench } from '../workbench/workbench';

/** Advances the fake timers by the given milliseconds, and waits for the work that they start. */
export async function letPass(bench: Workbench, milliseconds: number): Promise<void> {
	await bench.settle();
	await vi.advanceTimersByTimeAsync(milliseconds);
	await bench.settle();
	// Views draw a little later.
	await vi.advanceTimersByTimeAsync(50);
	await bench.settle();
}
