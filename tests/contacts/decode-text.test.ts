import { describe, expect, it } from 'vitest';
import { decodeFile } from '../../src/contacts/decode-text';
import { encodingNamed } from '../../src/contacts/encodings';
import { readContacts } from '../../src/contacts/read-contacts';
import { namesOfLanguages } from './names-of-languages';
import { canEncode, encodeAs } from './old-encodings';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const join = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const cards = (names: readonly string[]): string =>
	names.map((name) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nEND:VCARD\r\n`).join('');
const read = (bytes: Uint8Array): string[] => {
	const result = readContacts(decodeFile(bytes, { encoding: null, locale: 'en' }).text);
	return result.ok ? result.contacts.map(({ name }) => name) : [];
};
const utf16 = (text: string, isLittle: boolean): Uint8Array =>
	Uint8Array.from(
		[...text].flatMap((unit) => {
			const code = unit.charCodeAt(0);
			return isLittle ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
		}),
	);

describe('a file in one encoding', () => {
	const rows = namesOfLanguages.flatMap((one) =>
		one.encodings.map((encoding) => [one.language, encoding, one] as const),
	);
	it.each(rows)('is read as a list of names: %s in %s', (_, encoding, { given, family, isFamilyFirst }) => {
		const families = family.split(' ');
		const names = given
			.split(' ')
			.map((first, index) =>
				isFamilyFirst === true ? `${families[index] ?? ''}${first}` : `${first} ${families[index] ?? ''}`,
			);
		const text = cards(names.filter((name) => canEncode(encoding, name)));
		expect(decodeFile(encodeAs(encoding, text), { encoding: null, locale: 'en' }).text).toBe(text);
	});

	it.each([true, false])('is read as UTF-16 without a mark', (isLittle) => {
		expect(read(utf16(cards(['Jürgen Groß']), isLittle))).toEqual(['Jürgen Groß']);
	});
});

describe('a file of several encodings', () => {
	it('loses a line at most to a wrong byte', () => {
		expect(
			read(
				join(
					utf8(cards(['Jürgen Groß'])),
					utf8('BEGIN:VCARD\r\nFN:Ida\r\nNOTE:sch'),
					Uint8Array.of(0xf6),
					utf8('n\r\nEND:VCARD\r\n'),
				),
			),
		).toEqual(['Jürgen Groß', 'Ida']);
	});

	it('is read by the encodings that its lines name', () => {
		const line = (charset: string, encoding: string, name: string): Uint8Array =>
			join(
				utf8(`BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=${charset}:`),
				encodeAs(encoding, name),
				utf8('\r\nEND:VCARD\r\n'),
			);
		const bytes = join(
			line('CP1251', 'windows-1251', 'Иван Петров'),
			line('KOI8R', 'koi8-r', 'Ольга Жукова'),
			line('x-sjis', 'shift_jis', '田中太郎'),
			line('nowhere', 'windows-1252', 'Jürgen Müller'),
		);
		expect(read(bytes)).toEqual(['Иван Петров', 'Ольга Жукова', '田中太郎', 'Jürgen Müller']);
	});

	it('is read where a letter is folded', () => {
		expect(
			read(
				join(
					utf8('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:J'),
					Uint8Array.of(0xc3),
					utf8('\r\n '),
					Uint8Array.of(0xbc),
					utf8('rgen\r\nEND:VCARD\r\n'),
				),
			),
		).toEqual(['Jürgen']);
	});

	it('is read with surrogates that were written apart', () => {
		expect(
			read(
				join(
					utf8('BEGIN:VCARD\r\nFN:Zoë '),
					Uint8Array.of(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80),
					utf8('\r\nEND:VCARD\r\n'),
				),
			),
		).toEqual(['Zoë 😀']);
	});

	it('is read where it was cut inside a letter', () => {
		const bytes = utf8(cards(['Jürgen', 'Zoë']));
		const at = bytes.lastIndexOf(0xc3);
		expect(read(bytes.subarray(0, at + 1))).toEqual(['Jürgen', 'Zo']);
	});

	it('names the encoding of quoted-printable values by all of them', () => {
		const quoted = (name: string): string =>
			[...encodeAs('windows-1251', name)]
				.map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
				.join('');
		const text = ['Иван Петров', 'Ольга Жукова']
			.map(
				(name) => `BEGIN:VCARD\r\nVERSION:2.1\r\nFN;ENCODING=QUOTED-PRINTABLE:${quoted(name)}\r\nEND:VCARD\r\n`,
			)
			.join('');
		expect(read(utf8(text))).toEqual(['Иван Петров', 'Ольга Жукова']);
	});
});

describe('bytes that are valid UTF-8 by chance', () => {
	const decoded = (bytes: Uint8Array): string => decodeFile(bytes, { encoding: null, locale: 'en' }).text;

	it.each([
		['alone', ['Jan Měšťan']],
		['among others', ['Květa Beneš', 'Jan Měšťan', 'Bořivoj Kříž', 'Jan Šimek']],
		['and many', ['Ľubomír Kováč', 'Ján Měšťan', 'ľudovít ďurica']],
	])('are read like the rest: %s', (_, names) => {
		expect(decoded(encodeAs('windows-1250', cards(names)))).toBe(cards(names));
	});

	it('are read like the rest, also where they are most of a line', () => {
		const names = ['роман семёнов', 'иван титов', 'тамара семёнов', 'глеб гусев', 'инна белова'];
		expect(decoded(encodeAs('ibm866', cards(names)))).toBe(cards(names));
	});

	it('keep letters of UTF-8 that are no better otherwise', () => {
		expect(decoded(utf8(cards(['JÃ¼rgen GroÃŸ'])))).toBe(cards(['JÃ¼rgen GroÃŸ']));
		expect(decoded(utf8(cards(['LG전자'])))).toBe(cards(['LG전자']));
	});

	it('are letters of UTF-8 beside one byte that is none', () => {
		const mixed = join(
			utf8('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:J'),
			Uint8Array.of(0xfc),
			utf8('rgen Groß\r\nEND:VCARD\r\n'),
		);
		expect(decoded(mixed)).toContain('FN:Jürgen Groß');
	});
});

describe('an encoding that a card names', () => {
	const quoted = (encoding: string, name: string): string =>
		[...encodeAs(encoding, name)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
	const eight = join(
		utf8('BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=ISO-8859-1:'),
		encodeAs('windows-1251', 'Иван Петров'),
		utf8('\r\nEND:VCARD\r\n'),
	);
	const escaped = utf8(
		`BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:${quoted('windows-1251', 'Иван Петров')}\r\nEND:VCARD\r\n`,
	);

	it.each([
		['8 bits', eight],
		['quoted-printable', escaped],
	])('counts less than what the user says: %s', (_, bytes) => {
		const result = readContacts(decodeFile(bytes, { encoding: 'windows-1251', locale: 'en' }).text);
		expect(result.ok && result.contacts.map(({ name }) => name)).toEqual(['Иван Петров']);
	});

	it.each([
		['8 bits', eight],
		['quoted-printable', escaped],
	])('is asked for where another gives far better names: %s', (_, bytes) => {
		const { text, close } = decodeFile(bytes, { encoding: null, locale: 'en' });
		expect(close).toEqual([
			{ encoding: 'windows-1252', sample: ['Èâàí Ïåòðîâ'] },
			{ encoding: 'windows-1251', sample: ['Иван Петров'] },
		]);
		expect(readContacts(text)).toMatchObject({ contacts: [{ name: 'Èâàí Ïåòðîâ' }] });
	});

	it('is asked for nowhere where it is right', () => {
		for (const { language, encodings, given, family } of namesOfLanguages) {
			for (const encoding of encodings) {
				const name = `${given.split(' ')[0] ?? ''} ${family.split(' ')[0] ?? ''}`;
				if (!canEncode(encoding, name)) continue;
				const bytes = join(
					utf8(`BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=${encoding}:`),
					encodeAs(encoding, name),
					utf8('\r\nEND:VCARD\r\n'),
				);
				expect([language, decodeFile(bytes, { encoding: null, locale: 'en' }).close]).toEqual([language, []]);
			}
		}
	});

	it('changes nothing that is UTF-8, whatever the user says', () => {
		const bytes = join(utf8(cards(['Jürgen Groß'])), eight);
		const result = readContacts(decodeFile(bytes, { encoding: 'windows-1251', locale: 'en' }).text);
		expect(result.ok && result.contacts.map(({ name }) => name)).toEqual(['Jürgen Groß', 'Иван Петров']);
	});

	it('also counts for quoted-printable lines of the card that name none', () => {
		const card = (encoding: string, family: string, name: string): string =>
			`BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=${encoding};ENCODING=QUOTED-PRINTABLE:${quoted(encoding, family)};;;;\r\nFN;ENCODING=QUOTED-PRINTABLE:${quoted(encoding, name)}\r\nEND:VCARD\r\n`;
		expect(read(utf8(card('koi8-r', 'Жукова', 'ольга') + card('windows-1257', 'Butkutė', 'Vytė')))).toEqual([
			'ольга',
			'Vytė',
		]);
	});
});

describe('the language of the interface', () => {
	const bytes = (encoding: string, ...names: string[]): Uint8Array => encodeAs(encoding, cards(names));
	const encodingFor = (locale: string, of: Uint8Array): string => decodeFile(of, { encoding: null, locale }).encoding;

	it('decides where the bytes hardly do', () => {
		const unclear = namesOfLanguages.flatMap(({ encodings, given, family }) =>
			encodings.flatMap((encoding) => {
				const name = `${given.split(' ')[0] ?? ''} ${family.split(' ')[0] ?? ''}`;
				return canEncode(encoding, name) && /[^\0-\u007F]/.test(name) ? [bytes(encoding, name)] : [];
			}),
		);
		const decided = unclear.filter(
			(of) =>
				new Set(['en', 'ru', 'pl', 'tr', 'lt', 'el', 'zh', 'ja', 'ko'].map((locale) => encodingFor(locale, of)))
					.size > 1,
		);
		expect(decided.length).toBeGreaterThan(0);
	});

	it('lets the likelier of two encodings that read the samples alike read the rest', () => {
		// What is judged are the first lines. Only later ones have a letter that tells the encodings apart.
		const names = [...Array.from({ length: 300 }, () => 'Jürgen Müller'), 'André Façon'];
		expect(decodeFile(bytes('windows-1252', ...names), { encoding: null, locale: 'en' }).text).toBe(cards(names));
		expect(decodeFile(bytes('windows-1252', ...names), { encoding: null, locale: 'ja' }).text).toBe(cards(names));
	});

	it.each(['en', 'ru', 'pl', 'tr', 'el', 'he', 'ar', 'ja', 'ko', 'zh', 'zh-TW', 'th', 'vi', 'lt'])(
		'decides nothing where the bytes are clear: %s',
		(locale) => {
			expect(encodingFor(locale, bytes('windows-1251', 'Иван Петров', 'Ольга Жукова', 'Юлия Лебедева'))).toBe(
				'windows-1251',
			);
			const german = ['Jürgen Müller', 'Käthe Groß', 'Jörg Schäfer'];
			expect(decodeFile(bytes('windows-1252', ...german), { encoding: null, locale }).text).toBe(cards(german));
			expect(encodingFor(locale, bytes('shift_jis', '田中太郎', 'さとう花子', '鈴木一郎'))).toBe('shift_jis');
		},
	);
});

describe('bytes that do not decide', () => {
	const bytes = encodeAs('windows-1257', cards(['Vytė Butkutė']));

	it('are shown in the readings that are close, with the names', () => {
		const { close } = decodeFile(bytes, { encoding: null, locale: 'en' });
		expect(close.map(({ encoding }) => encoding)).toContain('windows-1257');
		expect(close.flatMap(({ sample }) => sample)).toContain('Vytė Butkutė');
	});

	it('are read as the user chooses', () => {
		expect(decodeFile(bytes, { encoding: 'windows-1257', locale: 'en' }).text).toContain('Vytė Butkutė');
	});

	it('are nothing to ask for where they decide', () => {
		expect(decodeFile(utf8(cards(['Jürgen'])), { encoding: null, locale: 'en' }).close).toEqual([]);
		expect(
			decodeFile(encodeAs('windows-1251', cards(['Иван Петров', 'Ольга Жукова', 'Юлия Лебедева'])), {
				encoding: null,
				locale: 'en',
			}).close,
		).toEqual([]);
	});
});

describe('the names of encodings', () => {
	it.each([
		['CP1251', 'windows-1251'],
		['WIN-1251', 'windows-1251'],
		['ISO_8859_1', 'windows-1252'],
		['UTF8', 'utf-8'],
		['CP932', 'shift_jis'],
		['x-sjis', 'shift_jis'],
		['GB2312', 'gbk'],
		['CP949', 'euc-kr'],
		['nowhere', null],
		['__proto__', null],
		['', null],
	])('%s', (name, encoding) => {
		expect(encodingNamed(name)).toBe(encoding);
	});
});
