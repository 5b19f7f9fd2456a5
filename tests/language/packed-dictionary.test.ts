import { expect, it } from 'vitest';
import { packDictionary } from '../../scripts/build/pack-dictionary';
import { languageCodes } from '../../src/language/dictionary';
import { dictionaryOf } from '../../src/language/dictionary-of';
import { unpackDictionary } from '../../src/language/packed-dictionary';

it.each(languageCodes)('a packed dictionary of %s has the same texts', async (code) => {
	const dictionary = await dictionaryOf(code);
	expect(await unpackDictionary(packDictionary(dictionary))).toEqual(dictionary);
});

it('refuses what is no packed dictionary', async () => {
	await expect(unpackDictionary('AAAA')).rejects.toThrow();
});
