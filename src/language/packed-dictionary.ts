import type { Dictionary } from './dictionary';
import { english } from './english/english';

/**
 * Reads a packed dictionary: Base64 of the deflated JSON list of its texts, in the order of the English ones. Packing
 * them makes the plugin a third smaller, and phones read it at every start.
 */
export async function unpackDictionary(packed: string): Promise<Dictionary> {
	const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
	const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
	const texts: unknown = await new Response(inflated).json();
	if (!Array.isArray(texts)) throw new TypeError('Not a packed dictionary');
	return Object.fromEntries(Object.keys(english).map((key, index) => [key, texts[index] as unknown])) as unknown as Dictionary;
}
