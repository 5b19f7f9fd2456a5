/** After so many calls, more are likely to follow: a sync changes notes by the hundred. A touch causes a few. */
const many = 20;

/** How many times as long the calls have to rest then. */
const patience = 8;

/** The longest wait (milliseconds) after the first call, however many follow. */
const longestWait = 3_000;

/** The longest (milliseconds) that what is to be done is put off beyond that. */
const longestDelay = 10_000;

/** A function whose calls are gathered. */
export interface Gathered {
	(): void;
	/** Forgets the calls that wait. */
	cancel(): void;
}

/**
 * Gathers calls: does `act` once when there has been none for `rest` milliseconds. One change is drawn soon, and a sync
 * once, although its changes come in several bursts; while a long one goes on, every few seconds.
 *
 * @param isPutOff whether to wait for another `rest`, for ten seconds at most; then no more until it is over
 */
export function gathered(act: () => void, rest: number, isPutOff: () => boolean = () => false): Gathered {
	let timer: number | null = null;
	let calls = 0;
	let end = 0;
	/** Whether what puts off went on for too long, and is not over: a browser may miss the end of a press. */
	let isStuck = false;
	const cancel = (): void => {
		if (timer !== null) window.clearTimeout(timer);
		timer = null;
	};
	const actSoon = (wait: number): void => {
		timer = window.setTimeout(() => {
			timer = null;
			const isOver = !isPutOff();
			if (!isOver && !isStuck && performance.now() < end + longestDelay) {
				actSoon(rest);
				return;
			}
			isStuck = !isOver;
			act();
		}, wait);
	};
	const call = (): void => {
		const now = performance.now();
		if (timer === null) [calls, end] = [0, now + longestWait];
		calls += 1;
		cancel();
		const wait = calls < many ? rest : rest * patience;
		actSoon(Math.max(0, Math.min(wait, end - now)));
	};
	return Object.assign(call, { cancel });
}
