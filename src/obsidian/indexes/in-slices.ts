/** How long (milliseconds) work goes on before the app can do other work: half of a frame. */
const sliceTime = 8;

/**
 * Does something with each of many things, in slices that keep the app responsive.
 *
 * @param isWanted asked after each pause; the work ends where it says no
 */
export async function inSlices<Value>(
	values: Iterable<Value>,
	act: (value: Value) => void,
	isWanted: () => boolean,
): Promise<void> {
	let sliceEnd = performance.now() + sliceTime;
	for (const value of values) {
		if (performance.now() >= sliceEnd) {
			await new Promise((resolve) => window.setTimeout(resolve));
			if (!isWanted()) return;
			sliceEnd = performance.now() + sliceTime;
		}
		act(value);
	}
}
