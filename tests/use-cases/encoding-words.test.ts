import { expect, it } from 'vitest';
import { inEnglish } from '../../src/language/in-english';
import { openLanguage } from '../../src/language/open-language';
import { encodingWords } from '../../src/use-cases/encoding-words';

it.each([
	['Europe', ['macintosh', 'iso-8859-1', 'iso-8859-15', 'windows-1252'], 'Western Europe'],
	['the east of Europe', ['windows-1250', 'iso-8859-2'], 'Eastern Europe'],
	['Cyrillic', ['windows-1251', 'koi8-r', 'koi8-u', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'], 'Cyrillic'],
	['Greek', ['windows-1253', 'iso-8859-7'], 'Greek'],
	['Turkish', ['windows-1254'], 'Turkish'],
	['Hebrew', ['windows-1255'], 'Hebrew'],
	['Arabic', ['windows-1256'], 'Arabic'],
	['Lithuanian', ['windows-1257'], 'Lithuanian'],
	['Vietnamese', ['windows-1258'], 'Vietnamese'],
	['Thai', ['windows-874'], 'Thai'],
	['Chinese of the mainland', ['gbk', 'gb18030', 'hz-gb-2312'], 'Simplified Chinese'],
	['Chinese of Taiwan', ['big5', 'big5-hkscs'], 'Traditional Chinese'],
	['Japanese', ['shift_jis', 'euc-jp', 'iso-2022-jp'], 'Japanese'],
	['Korean', ['euc-kr'], 'Korean'],
])('an encoding for %s is named by what it is for: %j', (_, encodings, words) => {
	for (const encoding of encodings) expect(encodingWords(encoding, inEnglish)).toBe(`${words} (${encoding})`);
});

it.each([
	'utf-8',
	'utf-16le',
	'iso-8859-10',
	'iso-8859-16',
	'windows-12520',
	'x-windows-1254',
	'windows-12541',
	'my-gbk',
	'x-big5',
	'euc-krx',
	'xeuc-kr',
	'iso-8859-25',
	'windows-12500',
	'koi8-rx',
	'koi8-x',
	'windows-12530',
	'windows-12550',
	'windows-12560',
	'windows-12570',
	'windows-12580',
	'windows-8740',
	'shift_jis2',
	...[1250, 1251, 1252, 1253, 1255, 1256, 1257, 1258, 874].map((page) => `x-windows-${page}`),
	'x-shift_jis',
])('another one has its own name: %s', (encoding) => {
	expect(encodingWords(encoding, inEnglish)).toBe(encoding);
});

it('the words are those of the language of the app', async () => {
	expect(encodingWords('windows-1251', await openLanguage('de'))).toBe('Kyrillisch (windows-1251)');
});
