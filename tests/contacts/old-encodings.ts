/** Encodes texts in encodings that only `TextDecoder` knows, by the bytes that it decodes to each character. */
const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** What windows-1252 has at 0x80 to 0x9F; some versions of Node decode these bytes as controls. */
const signs1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
	const held = tables.get(encoding);
	if (held !== undefined) return held;
	const decoder = new TextDecoder(encoding, { fatal: true });
	const table = new Map<string, readonly number[]>();
	const add = (...bytes: number[]): void => {
		try {
			const text = decoder.decode(Uint8Array.from(bytes));
			if ([...text].length === 1 && !table.has(text)) table.set(text, bytes);
		} catch {
			// Not every sequence is a character.
		}
	};
	for (let byte = 0; byte < 256; byte += 1) add(byte);
	if (/^(?:gb|big5|shift_jis|euc)/.test(encoding))
		for (let lead = 0x81; lead < 0xff; lead += 1) for (let trail = 0x40; trail < 0xff; trail += 1) add(lead, trail);
	if (encoding === 'windows-1252') [...signs1252].forEach((sign, index) => table.set(sign, [0x80 + index]));
	tables.set(encoding, table);
	return table;
}

/** The text in an encoding; a character that it does not have is an error of the test. */
export function encodeAs(encoding: string, text: string): Uint8Array {
	const table = tableOf(encoding);
	return Uint8Array.from(
		[...text].flatMap((character) => {
			const bytes = table.get(character);
			if (bytes === undefined) throw new RangeError(`${character} is not in ${encoding}`);
			return bytes;
		}),
	);
}

/** Whether an encoding has all characters of a text. */
export function canEncode(encoding: string, text: string): boolean {
	const table = tableOf(encoding);
	return [...text].every((character) => table.has(character));
}
