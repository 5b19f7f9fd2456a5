/** Calls a method of an object that the app does not document, so it may not be there. */
export function call(object: unknown, method: string, ...values: readonly string[]): unknown {
	const found = typeof object === 'object' && object !== null ? (object as Record<string, unknown>)[method] : undefined;
	return typeof found === 'function' ? (found.call(object, ...values) as unknown) : undefined;
}
