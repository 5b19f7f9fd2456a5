import { vi } from 'vitest';
import type { Workbench } from '../workbench/workbench';

/** Lets time pass on fake timers (in milliseconds) and waits until everybody has done what they do then. */
export async function letPass(bench: Workbench, milliseconds: number): Promise<void> {
	await bench.settle();
	await vi.advanceTimersByTimeAsync(milliseconds);
	await bench.settle();
	// What came of it is drawn a little later.
	await vi.advanceTimersByTimeAsync(50);
	await bench.settle();
}
