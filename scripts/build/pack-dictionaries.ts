import { digitsOfBase85 } from '../../src/language/base85';
import type { Dictionary, LanguageCode } from '../../src/language/dictionary';
import type { Text } from '../../src/language/message';
import type { PackedDictionaries, PackedPart } from '../../src/language/packed-dictionaries';
import { encodeText } from './encode-text';

/** The encodings in which letters take the fewest bytes, which also deflate to fewer than those of UTF-8. */
const encodings: Readonly<Partial<Record<PackedPart[0], string>>> = { ru: 'windows-1251', ar: 'windows-1256', zh: 'gb18030', ja: 'euc-jp' };

/**
 * Packs dictionaries, for `unpackDictionary`.
 *
 * @param deflate makes a raw deflate stream of bytes
 */
export async function packDictionaries(
	dictionaries: Readonly<Record<LanguageCode, Dictionary>>,
	deflate: (bytes: Uint8Array) => Promise<Uint8Array>,
): Promise<PackedDictionaries> {
	const keys = Object.keys(dictionaries.en) as (keyof Dictionary)[];
	const lists: [PackedPart[0], readonly string[]][] = [
		['keys', keys],
		...Object.entries(dictionaries).map(([code, dictionary]): [LanguageCode, string[]] => [code as LanguageCode, keys.map((key) => packedText(dictionary[key]))]),
	];
	const packed = lists.map(([name, list]) => {
		const encoding = encodings[name] ?? 'utf-8';
		return { name, encoding, bytes: encodeText(list.join('\0'), encoding) };
	});
	const deflated = await deflate(Buffer.concat(packed.map(({ bytes }) => bytes)));
	return { data: toBase85(deflated), parts: packed.map(({ name, encoding, bytes }) => [name, encoding, bytes.length]) };
}

function packedText(text: Text): string {
	return typeof text === 'string' ? text : JSON.stringify(text);
}

/** Writes bytes in Base 85. */
export function toBase85(bytes: Uint8Array): string {
	let text = '';
	for (let start = 0; start < bytes.length; start += 4) {
		const group = bytes.slice(start, start + 4);
		let value = [0, 1, 2, 3].reduce((sum, index) => sum * 256 + (group[index] ?? 0), 0);
		let digits = '';
		for (let index = 0; index < 5; index++, value = Math.floor(value / 85)) digits = digitsOfBase85.charAt(value % 85) + digits;
		text += digits.slice(0, group.length + 1);
	}
	return text;
}
