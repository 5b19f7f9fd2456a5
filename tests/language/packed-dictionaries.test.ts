import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeText } from '../../scripts/build/encode-text';
import { packDictionaries, toBase85 } from '../../scripts/build/pack-dictionaries';
import { fromBase85 } from '../../src/language/base85';
import { languageCodes, type Dictionary, type LanguageCode } from '../../src/language/dictionary';
import { dictionaryOf } from '../../src/language/dictionary-of';
import { unpackDictionary } from '../../src/language/packed-dictionaries';

const dictionaries = Object.fromEntries(await Promise.all(languageCodes.map(async (code) => [code, await dictionaryOf(code)]))) as Record<LanguageCode, Dictionary>;

const packed = await packDictionaries(dictionaries, promisify<Uint8Array, Buffer>(deflateRaw));

describe('packed dictionaries', () => {
	it('hold every language with the same texts', async () => {
		for (const code of languageCodes) expect(await unpackDictionary(packed, code)).toEqual(dictionaries[code]);
	});

	it('say so where they have been cut short or lack a language', async () => {
		await expect(unpackDictionary({ ...packed, data: packed.data.slice(0, -100) }, 'en')).rejects.toThrow();
		await expect(unpackDictionary({ ...packed, parts: packed.parts.slice(0, 2) }, 'ar')).rejects.toThrow('ar');
	});
});

describe('Base 85', () => {
	it('gives back all bytes', () => {
		fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => void expect([...fromBase85(toBase85(bytes))]).toEqual([...bytes])));
	});

	it('needs no escape in a string', () => {
		fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => void expect(toBase85(bytes)).toMatch(/^[ -!#-[\]-~]*$/)));
	});
});

describe('the bytes of a text', () => {
	it.each([
		['windows-1251', 'Познакомьте'],
		['windows-1256', 'اكتب'],
		['gb18030', '介绍“她”'],
		['euc-jp', '紹介する～'],
		['utf-8', 'naïve 🌱'],
	])('in %s are read as the same', (encoding, text) => {
		expect(new TextDecoder(encoding).decode(encodeText(text, encoding))).toBe(text);
	});

	it('are not made up where the encoding lacks a character', () => {
		expect(() => encodeText('ё🌱', 'windows-1251')).toThrow('windows-1251 has no “🌱”');
	});
});
