/** The encodings that address books write instead of UTF-8: the likelier first, where two read the same bytes alike. */
export const candidates = [
	'windows-1252',
	'windows-1251',
	'windows-1250',
	'windows-1253',
	'windows-1254',
	'windows-1255',
	'windows-1256',
	'windows-1257',
	'windows-1258',
	'gb18030',
	'shift_jis',
	'euc-kr',
	'big5',
	'euc-jp',
	'koi8-r',
	'koi8-u',
	'ibm866',
	'windows-874',
	'iso-8859-2',
	'iso-8859-5',
	'iso-8859-7',
	'macintosh',
	'x-mac-cyrillic',
] as const;

export type Encoding = (typeof candidates)[number];

/** The languages of the interface and of systems, by the encoding of their Windows. */
const homes = byWord<Encoding>({
	'windows-1251': 'ru uk be bg sr mk',
	'windows-1250': 'pl cs sk hu hr sl bs ro',
	'windows-1253': 'el',
	'windows-1254': 'tr az',
	'windows-1255': 'he iw',
	'windows-1256': 'ar fa ur',
	'windows-1257': 'lt lv et',
	'windows-1258': 'vi',
	'windows-874': 'th',
	shift_jis: 'ja',
	'euc-kr': 'ko',
	gb18030: 'zh',
	big5: 'zh-tw zh-hk zh-hant',
});

/** The encoding that Windows uses in a language: `ru`, `zh-TW`. */
export function homeOf(locale: string): Encoding {
	const tag = locale.toLowerCase().replaceAll('_', '-');
	return homes.get(tag) ?? homes.get(tag.split('-')[0] ?? '') ?? 'windows-1252';
}

/** Names that files use and `TextDecoder` does not know, in lower case without punctuation. */
const otherNames = byWord<string>({
	shift_jis: 'cp932 mskanji cp943',
	'euc-jp': 'eucjp',
	'iso-2022-jp': 'jis cp50220',
	gb18030: 'cp936 ms936 euccn gb231280 cp54936',
	big5: 'cp950 ms950 big5eten',
	'euc-kr': 'cp949 ms949 uhc euckr ksc5601',
	'windows-874': 'cp874 tis620',
	'koi8-r': 'koi8r cp20866',
	'koi8-u': 'koi8u cp21866',
	ibm866: 'cp866 dos866',
	macintosh: 'macroman',
	'x-mac-cyrillic': 'maccyrillic',
	'windows-1252': 'ansi msansi latin cp28591',
	'utf-8': 'utf8bom utf8mb4 cp65001 unicode',
	'utf-16le': 'utf16',
	'utf-16be': 'unicodefffe',
});

/** Encodings by each of the words that are listed for them. */
function byWord<Name extends string>(words: { readonly [name in Name]?: string }): ReadonlyMap<string, Name> {
	const entries = Object.entries(words) as [Name, string][];
	return new Map(entries.flatMap(([name, list]) => list.split(' ').map((word): [string, Name] => [word, name])));
}

/** The encoding that a file means by a name such as `CP1251`, `WIN-1251` or `x-sjis`; null for an unknown name. */
export function encodingNamed(name: string): string | null {
	const label = name.trim().toLowerCase();
	const bare = label.replace(/[^a-z\d]/g, '').replace(/^(?:xcp|xms|cs|x)(?=.{3})/, '');
	const windows = /^(?:windows|win|cp|ms|ibm)?(125\d)$/.exec(bare)?.[1];
	const iso = /^(?:iso)?8859(\d{1,2})$/.exec(bare)?.[1];
	const tried = [
		label,
		...(windows === undefined ? [] : [`windows-${windows}`]),
		...(iso === undefined ? [] : [`iso-8859-${iso}`]),
		otherNames.get(bare) ?? bare,
	];
	for (const one of tried) {
		const known = knownAs(one);
		if (known !== null) return known;
	}
	return null;
}

const known = new Map<string, string | null>();

function knownAs(label: string): string | null {
	const held = known.get(label);
	if (held !== undefined) return held;
	let encoding: string | null;
	try {
		encoding = new TextDecoder(label).encoding;
	} catch {
		encoding = null;
	}
	// The names of a broken file are not kept without end.
	if (known.size < 1000) known.set(label, encoding);
	return encoding;
}

/** What windows-1252 has at 0x80 to 0x9F. Node before version 24 decodes these bytes as ISO 8859-1. */
const signs1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const strict = new Map<string, TextDecoder>();

/** Decodes bytes in the named encoding; null where the name is unknown or the bytes are invalid in it. */
export function decodeAs(name: string, bytes: Uint8Array): string | null {
	const encoding = encodingNamed(name);
	if (encoding === null) return null;
	const decoder = strict.get(encoding) ?? new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
	strict.set(encoding, decoder);
	try {
		return finished(encoding, decoder.decode(bytes));
	} catch {
		return null;
	}
}

/** Decodes bytes in a known encoding. Bytes that are invalid in it become U+FFFD. */
export function decodeLoosely(encoding: string, bytes: Uint8Array): string {
	return (
		decodeAs(encoding, bytes) ??
		finished(
			encoding,
			new TextDecoder(encodingNamed(encoding) ?? 'windows-1252', { ignoreBOM: true }).decode(bytes),
		)
	);
}

function finished(encoding: string, text: string): string {
	if (encoding === 'windows-1252')
		return text.replace(/[\u0080-\u009F]/g, (sign) => signs1252.charAt(sign.charCodeAt(0) - 0x80));
	// Vietnamese is stored with combining marks in its encoding only.
	return encoding === 'windows-1258' ? text.normalize('NFC') : text;
}
