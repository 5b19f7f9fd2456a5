import { deflateSync } from 'fflate';
import type { Dictionary } from '../../src/language/dictionary';
import { english } from '../../src/language/english/english';
import type { Key } from '../../src/language/message';

/**
 * The packed texts of a dictionary, for `unpackDictionary`: Base64 of the deflated JSON list of its texts, in the order of
 * the English ones. The bytes are the same on every machine, which Node's own deflate does not promise.
 */
export function packDictionary(dictionary: Dictionary): string {
	const texts = JSON.stringify((Object.keys(english) as Key[]).map((key) => dictionary[key]));
	const deflated = deflateSync(new TextEncoder().encode(texts), { level: 9, mem: 12 });
	return Buffer.from(deflated).toString('base64');
}
