/**
 * A pattern that is made when it is first used. The engine works out the classes of Unicode in a literal (`\p{L}`) as
 * it reads the code, a tenth of a millisecond each, also in functions that are never called. The start of the app
 * should not wait for what only an import needs.
 */
export function latePattern(source: string, flags: string): () => RegExp {
	let made: RegExp | null = null;
	return () => (made ??= new RegExp(source, flags));
}
