/**
 * The bytes of a text in any encoding that a browser can read. Browsers and Node write none but UTF-8, so the others are
 * written by looking up what their readers make of one byte, and of two.
 *
 * @throws RangeError where the encoding has no such character, or none of one or two bytes
 */
export function encodeText(text: string, encoding: string): Uint8Array {
	if (encoding === 'utf-8') return new TextEncoder().encode(text);
	const bytesOf = charactersOf(encoding);
	const bytes = [...text].flatMap((character) => {
		const found = bytesOf.get(character);
		if (found === undefined) throw new RangeError(`${encoding} has no “${character}”`);
		return found;
	});
	return Uint8Array.from(bytes);
}

function charactersOf(encoding: string): ReadonlyMap<string, readonly number[]> {
	const decoder = new TextDecoder(encoding);
	const every = Array.from({ length: 256 }, (_, byte) => byte);
	const characters = new Map<string, readonly number[]>();
	for (const bytes of [...every.map((byte) => [byte]), ...every.flatMap((lead) => every.map((trail) => [lead, trail]))]) {
		const read = [...decoder.decode(Uint8Array.from(bytes))];
		const [character] = read;
		if (character !== undefined && read.length === 1 && character !== '\ufffd' && !characters.has(character)) characters.set(character, bytes);
	}
	return characters;
}
