import { fromBase85 } from './base85';
import type { Dictionary, LanguageCode } from './dictionary';

/** Dictionaries as main.js holds them: as they are they would be more than half of it, and phones read it at every start. */
export interface PackedDictionaries {
	/** The bytes of all parts, one after another, deflated, in Base 85. */
	readonly data: string;
	/** First the keys, then the texts of each language in the order of the keys. */
	readonly parts: readonly PackedPart[];
}

/**
 * Keys or texts with zeros between, and forms of a text by number as JSON: what it is (`keys` or the code of a language), the
 * encoding of its characters, and how many bytes it takes.
 */
export type PackedPart = readonly [name: 'keys' | LanguageCode, encoding: string, bytes: number];

/** Reads the dictionary of a language. */
export async function unpackDictionary({ data, parts }: PackedDictionaries, code: LanguageCode): Promise<Dictionary> {
	const inflated = new Blob([fromBase85(data)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
	const bytes = await new Response(inflated).arrayBuffer();
	const listOf = (wanted: PackedPart[0]): string[] => {
		let start = 0;
		for (const [name, encoding, length] of parts) {
			if (name === wanted) return new TextDecoder(encoding).decode(bytes.slice(start, start + length)).split('\0');
			start += length;
		}
		throw new RangeError(`There is nothing of ${wanted}`);
	};
	const texts = listOf(code).map((text): unknown => (text.startsWith('{"') ? JSON.parse(text) : text));
	return Object.fromEntries(listOf('keys').map((key, index) => [key, texts[index]])) as Dictionary;
}
