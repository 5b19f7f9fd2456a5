/** A value of unknown shape as a record; empty where it is not one. For settings files, which can hold anything. */
export function asRecord(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Record<string, unknown>)
		: {};
}
