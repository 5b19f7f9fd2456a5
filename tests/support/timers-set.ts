/**
 * The delays of the timers that something sets, in milliseconds; undefined for none. A spy on fake timers would bring
 * these back after the test, where spies are restored later than timers.
 */
export async function timersSet(by: () => Promise<unknown>): Promise<(number | undefined)[]> {
	const own = Object.getOwnPropertyDescriptor(window, 'setTimeout') ?? {};
	const set = window.setTimeout.bind(window);
	const delays: (number | undefined)[] = [];
	window.setTimeout = ((...call: Parameters<typeof set>) => {
		delays.push(call[1]);
		return set(...call);
	}) as typeof set;
	try {
		await by();
	} finally {
		Object.defineProperty(window, 'setTimeout', own);
	}
	return delays;
}
