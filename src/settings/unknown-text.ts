/** The words of a value of unknown shape; null where it is no text, or blank. For settings files, as `asRecord`. */
export function asText(value: unknown): string | null {
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
