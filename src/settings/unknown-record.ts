/** A value of unknown shape as a record of values; empty where it is none: for settings that anybody may have written. */
export function asRecord(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
