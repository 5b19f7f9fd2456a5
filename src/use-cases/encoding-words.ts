import type { Language } from '../language/language';

/** What the encodings are for, in the codes that every system has names for: regions, scripts and languages. */
const uses: readonly (readonly [encoding: RegExp, type: 'region' | 'script' | 'language', code: string])[] = [
	[/^(?:windows-1252|macintosh|iso-8859-15?)$/, 'region', '155'],
	[/^(?:windows-1250|iso-8859-2)$/, 'region', '151'],
	[/^(?:windows-1251|koi8-[ru]|ibm866|iso-8859-5|x-mac-cyrillic)$/, 'script', 'Cyrl'],
	[/^(?:windows-1253|iso-8859-7)$/, 'script', 'Grek'],
	[/^windows-1254$/, 'language', 'tr'],
	[/^windows-1255$/, 'script', 'Hebr'],
	[/^windows-1256$/, 'script', 'Arab'],
	[/^windows-1257$/, 'language', 'lt'],
	[/^windows-1258$/, 'language', 'vi'],
	[/^windows-874$/, 'script', 'Thai'],
	[/^(?:gb|hz)/, 'language', 'zh-Hans'],
	[/^big5/, 'language', 'zh-Hant'],
	[/^(?:shift_jis|euc-jp|iso-2022-jp)$/, 'language', 'ja'],
	[/^euc-kr$/, 'language', 'ko'],
];

/** What an encoding is for, and its technical name: `Cyrillic (windows-1251)`. */
export function encodingWords(encoding: string, { locale, t }: Language): string {
	const use = uses.find(([pattern]) => pattern.test(encoding));
	const words = use === undefined ? undefined : new Intl.DisplayNames(locale, { type: use[1] }).of(use[2]);
	return words === undefined ? encoding : t('import.option', { words, detail: encoding });
}
