/** The encodings that address books write instead of UTF-8: the likelier first, where two read the same bytes alike. */
export const candidates = [
	...[
		'windows-1252',
		'windows-1251',
		'windows-1250',
		'windows-1253',
		'windows-1254',
		'windows-1255',
		'windows-1256',
		'windows-1257',
		'windows-1258',
	],
	...['gb18030', 'shift_jis', 'euc-kr', 'big5', 'euc-jp', 'koi8-r', 'koi8-u', 'ibm866', 'windows-874'],
	...['iso-8859-2', 'iso-8859-5', 'iso-8859-7', 'macintosh', 'x-mac-cyrillic'],
] as const;

export type Encoding = (typeof candidates)[number];

/** The languages of the interface and of systems, by the encoding of their Windows. */
const homes: Readonly<Record<string, Encoding>> = {
	...{
		ru: 'windows-1251',
		uk: 'windows-1251',
		be: 'windows-1251',
		bg: 'windows-1251',
		sr: 'windows-1251',
		mk: 'windows-1251',
	},
	...{
		pl: 'windows-1250',
		cs: 'windows-1250',
		sk: 'windows-1250',
		hu: 'windows-1250',
		hr: 'windows-1250',
		sl: 'windows-1250',
		bs: 'windows-1250',
		ro: 'windows-1250',
	},
	...{
		el: 'windows-1253',
		tr: 'windows-1254',
		az: 'windows-1254',
		he: 'windows-1255',
		iw: 'windows-1255',
		ar: 'windows-1256',
		fa: 'windows-1256',
		ur: 'windows-1256',
	},
	...{
		lt: 'windows-1257',
		lv: 'windows-1257',
		et: 'windows-1257',
		vi: 'windows-1258',
		th: 'windows-874',
		ja: 'shift_jis',
		ko: 'euc-kr',
		zh: 'gb18030',
	},
	...{ 'zh-tw': 'big5', 'zh-hk': 'big5', 'zh-hant': 'big5' },
};

/** The encoding that Windows uses in a language: `ru`, `zh-TW`. */
export function homeOf(locale: string): Encoding {
	const tag = locale.toLowerCase().replaceAll('_', '-');
	return homes[tag] ?? homes[tag.split('-')[0] ?? ''] ?? 'windows-1252';
}

/** Names that files use and `TextDecoder` does not know, in lower case without punctuation. */
const otherNames: Readonly<Record<string, string>> = {
	...{
		cp932: 'shift_jis',
		mskanji: 'shift_jis',
		cp943: 'shift_jis',
		eucjp: 'euc-jp',
		jis: 'iso-2022-jp',
		cp50220: 'iso-2022-jp',
	},
	...{
		cp936: 'gb18030',
		ms936: 'gb18030',
		euccn: 'gb18030',
		gb231280: 'gb18030',
		cp54936: 'gb18030',
		cp950: 'big5',
		ms950: 'big5',
		big5eten: 'big5',
	},
	...{
		cp949: 'euc-kr',
		ms949: 'euc-kr',
		uhc: 'euc-kr',
		euckr: 'euc-kr',
		ksc5601: 'euc-kr',
		cp874: 'windows-874',
		tis620: 'windows-874',
	},
	...{
		koi8r: 'koi8-r',
		koi8u: 'koi8-u',
		cp20866: 'koi8-r',
		cp21866: 'koi8-u',
		cp866: 'ibm866',
		dos866: 'ibm866',
		macroman: 'macintosh',
		maccyrillic: 'x-mac-cyrillic',
	},
	...{
		ansi: 'windows-1252',
		msansi: 'windows-1252',
		latin: 'windows-1252',
		cp28591: 'windows-1252',
		utf8bom: 'utf-8',
		utf8mb4: 'utf-8',
		cp65001: 'utf-8',
		unicode: 'utf-8',
	},
	...{ utf16: 'utf-16le', unicodefffe: 'utf-16be' },
};

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
		Object.hasOwn(otherNames, bare) ? (otherNames[bare] ?? bare) : bare,
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
