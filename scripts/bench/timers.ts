import { readFileSync } from 'node:fs';
import { cpuTime } from './measure';

/** A timer, and when it is due on the timers' own clock. */
interface Timer {
	readonly id: number;
	readonly due: number;
	readonly act: () => void;
}

/**
 * The processor's time (milliseconds) for the work that some timers have done: all of it with that of the garbage
 * collector's threads, and of the longest block that of the main thread, which is what a user waits for.
 */
export interface Work {
	readonly total: number;
	/** The longest of its blocks: as long, an app can do nothing else. */
	readonly longest: number;
}

/**
 * Timers that nobody waits for: the time between two of them passes at once. The work that each does, its promises
 * included, is one block.
 */
export class Timers {
	private readonly waiting = new Map<number, Timer>();
	private now = 0;
	private last = 0;

	readonly set = (act: () => void, delay = 0): number => {
		this.last += 1;
		this.waiting.set(this.last, { id: this.last, due: this.now + delay, act });
		return this.last;
	};

	readonly clear = (id: number): void => void this.waiting.delete(id);

	/** Does `act`, and then all that timers do within some time (milliseconds) after it. */
	async work(act: () => unknown, within = 10_000): Promise<Work> {
		const end = this.now + within;
		let work = await blockOf(act);
		for (let timer = this.next(end); timer !== null; timer = this.next(end)) {
			this.now = timer.due;
			this.waiting.delete(timer.id);
			const block = await blockOf(timer.act);
			work = { total: work.total + block.total, longest: Math.max(work.longest, block.longest) };
		}
		this.now = end;
		return work;
	}

	private next(end: number): Timer | null {
		let next: Timer | null = null;
		for (const timer of this.waiting.values())
			if (timer.due <= end && (next === null || timer.due < next.due)) next = timer;
		return next;
	}
}

/** The work until all promises that are fulfilled have gone on. */
async function blockOf(act: () => unknown): Promise<Work> {
	const [started, main] = [cpuTime(), mainThreadTime()];
	void act();
	// Promises go on before the next turn of the event loop.
	const [ended, mainEnded] = await new Promise<[number, number]>((resolve) =>
		setImmediate(() => resolve([cpuTime(), mainThreadTime()])),
	);
	return { total: ended - started, longest: mainEnded - main };
}

/** The time (milliseconds) that a processor has worked for this thread, where the system says so; else the time. */
function mainThreadTime(): number {
	try {
		return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ', 1)[0]) / 1e6;
	} catch {
		return performance.now();
	}
}
