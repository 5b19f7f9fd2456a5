import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { languageCodes } from '../../src/language/dictionary';
import { dictionaryOf } from '../../src/language/dictionary-of';
import type { Key } from '../../src/language/message';
import { english } from '../../src/locales/en/english';

const file = fileURLToPath(new URL('../../docs/translating.md', import.meta.url));

/**
 * The rows of the glossary: the English concept, the key of a text that says it, and the words of the other languages.
 */
const glossary = readFileSync(join(file), 'utf8')
	.split('\n')
	.filter((line) => line.startsWith('| ') && line.split(' | ').length === 11)
	.map((line) =>
		line
			.slice(2, -2)
			.split(' | ')
			.map((cell) => cell.trim()),
	)
	.map(([concept = '', , key = '', ...words]) => ({ concept, key: key.replaceAll('`', ''), words }));

const [header, ...rows] = glossary;

it('has a column for each language', () => {
	expect(header?.words).toEqual(languageCodes.filter((code) => code !== 'en'));
});

it('names a text that exists, where it names one', () => {
	expect(rows.filter(({ key }) => key !== '' && !(key in english))).toEqual([]);
	expect(rows.filter(({ key }) => key !== '').length).toBeGreaterThan(30);
});

describe.each(languageCodes.filter((code) => code !== 'en').map((code, column) => ({ code, column })))(
	'the glossary of $code',
	({ code, column }) => {
		it.each(rows.filter(({ key }) => key !== ''))('says $concept as $key says it', async ({ key, words }) => {
			const text = (await dictionaryOf(code))[key as Key];
			const said = typeof text === 'string' ? [text] : Object.values(text);
			expect(said.join('\n').toLowerCase()).toContain(words[column]?.toLowerCase());
		});
	},
);
