import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/contacts/contact';
import { readContacts } from '../../src/contacts/read-contacts';
import { message } from '../../src/language/message';

function read(text: string): readonly Contact[] {
	const result = readContacts(text);
	return result.ok ? result.contacts : [];
}

const card = (lines: string, version = '3.0'): string =>
	`BEGIN:VCARD\r\nVERSION:${version}\r\n${lines.replaceAll('\n', '\r\n')}\r\nEND:VCARD\r\n`;
const only = (lines: string, version = '3.0'): Contact | undefined => read(card(lines, version))[0];

describe('the name of a card', () => {
	it.each([
		[
			'is no address where the parts tell it',
			'FN:eva@example.org\nN:Example;Eva;;;\nEMAIL:eva@example.org',
			'Eva Example',
		],
		['is no address in apostrophes', "FN:'eva@example.org'\nEMAIL:eva@example.org", ''],
		['is no address in angle brackets', 'FN:<eva@example.org>\nEMAIL:eva@example.org', ''],
		['is no link to an address', 'FN:mailto:eva@example.org', ''],
		[
			'is no number where the parts tell it',
			'FN:+49 170 1234567\nN:Example;Eva;;;\nTEL:+491701234567',
			'Eva Example',
		],
		['is without the quotes around it', 'FN:"Eva Example"', 'Eva Example'],
		['is without the quotes around its parts', 'N:"Example";"Eva";;;', 'Eva Example'],
		['is the nickname where there is no other', 'FN:\nN:;;;;\nNICKNAME:Evi,Evchen\nTEL:1001', 'Evi'],
		[
			'is what it is sorted by where there is no other',
			'X-EVOLUTION-FILE-AS:Example\\, Eva\nTEL:1001',
			'Eva Example',
		],
		['is read from an encoded word of mail', 'FN:=?UTF-8?Q?J=C3=B6rg_M=C3=BCller?=', 'Jörg Müller'],
		[
			'is read from encoded words of mail',
			'FN:=?iso-8859-1?b?SvZyZw==?= =?iso-8859-1?Q?_M=FCller?=',
			'Jörg Müller',
		],
		['is none where there are quotes only', 'FN:""', ''],
		['is without the address behind it', 'FN:Eva Example <eva@example.org>', 'Eva Example'],
		['is without the address in brackets behind it', "FN:'Eva Example' (eva@example.org)", 'Eva Example'],
		['keeps brackets that hold no address', 'FN:Eva Example (Evi)', 'Eva Example (Evi)'],
		['is in the order of speech where the parts tell it', 'FN:Example\\, Eva\nN:Example;Eva;;;', 'Eva Example'],
		['is so also where the parts tell more', 'FN:Example, Eva\nN:Example;Eva;Maria;;', 'Eva Maria Example'],
		[
			'keeps a comma that its parts have, too',
			'FN:Mr. Eva Quinn\\, Paula Example\nN:Example;Eva;Quinn\\, Paula;Mr.;',
			'Mr. Eva Quinn, Paula Example',
		],
		['keeps a comma that turns nothing', 'FN:Eva Example, Ltd\nN:Example;Eva;;;', 'Eva Example, Ltd'],
		['keeps quotes within it', 'FN:Eva "Evi" Example', 'Eva "Evi" Example'],
		['is without invisible marks', 'FN:\u202AEva Exam\u00ADple\u200E', 'Eva Example'],
		['keeps the joiners that Persian needs', 'FN:علی\u200Cرضا', 'علی\u200Cرضا'],
		['keeps the joiners of emoji', 'FN:Eva 👩\u200D🚀', 'Eva 👩\u200D🚀'],
		['has its HTML entities resolved once', 'FN:Eva &amp; Kay O&#39;Example &amp;lt;', "Eva & Kay O'Example &lt;"],
		['is read from base64', 'FN;ENCODING=B;CHARSET=UTF-8:SsO2cmcgTcO8bGxlcg==', 'Jörg Müller'],
		['is read from folded base64', 'FN;ENCODING=BASE64:SsO2cmcg\n TcO8bGxlcg==', 'Jörg Müller'],
		['is read from the parts in base64', 'N;ENCODING=b:TcO8bGxlcjtKw7ZyZzs7Ow==', 'Jörg Müller'],
		['is read from quoted-printable that is not named', 'FN:=D0=98=D0=B4=D0=B0', 'Ида'],
		['is read from quoted-printable that is neither named nor UTF-8', 'FN:J=FCrgen Gro=DF', 'Jürgen Groß'],
		['is read from quoted-printable in small letters', 'FN:J=c3=bcrgen', 'Jürgen'],
		['keeps signs that are no quoted-printable', 'FN:A=B Example?x=E9', 'A=B Example?x=E9'],
		['is read from quoted-printable that is not named and goes on', 'FN:=D0=98=\n=D0=B4=D0=B0', 'Ида'],
		['goes on behind blanks that a server added', 'FN;ENCODING=QUOTED-PRINTABLE:Eva =  \nExample', 'Eva Example'],
		['has the order of Chinese', 'N:王;小明;;;', '王小明'],
		['has the order of Korean', 'N:김;민수;;;', '김민수'],
		['tells a father from a son', 'N:Example;Karl;;;Jr.', 'Karl Example Jr.'],
		['has the lists of its parts', 'N:Example;Eva;Quinn,Paula;Dr.,Prof.;', 'Eva Quinn Paula Example'],
	])('%s', (_, lines, name) => {
		expect(only(lines)?.name).toBe(name);
	});

	it.each(['Eva Example <eva@example.org>', 'Eva Example (eva@example.org)', 'eva@example.org'])(
		'gives the address that it holds: %s',
		(name) => {
			expect(only(`FN:${name}`)?.emails).toEqual(['eva@example.org']);
		},
	);

	it('keeps a backslash of version 2.1', () => {
		expect(only('FN:A\\nna B', '2.1')?.name).toBe('A\\nna B');
	});

	it('has variants in other languages as aliases', () => {
		expect(only('FN;ALTID=1;LANGUAGE=ja:山田太郎\nFN;ALTID=1;LANGUAGE=en:Taro Yamada', '4.0')).toMatchObject({
			name: '山田太郎',
			aliases: ['Taro Yamada'],
		});
	});

	it('gives its parts', () => {
		expect(only('N:Example;Eva;Quinn,Paula;Dr.,Prof.;PhD')?.parts).toEqual({
			family: 'Example',
			given: 'Eva',
			further: 'Quinn Paula',
			prefix: 'Dr. Prof.',
			suffix: 'PhD',
		});
	});
});

describe('the values of a card', () => {
	it.each([
		['no address', 'EMAIL:eva at example.org\nEMAIL:eva@example.org', 'eva at example.org'],
		['no number', 'TEL:ask Kay\nTEL:1001', 'ask Kay'],
		['another birthday', 'BDAY:1985-05-14\nBDAY:1986-06-15', '1986-06-15'],
	])('are said where they find no place: %s', (_, lines, values) => {
		expect(only(`FN:Eva\n${lines}`)?.remarks).toEqual([message('import.leftOver', { values: values.split(', ') })]);
	});

	it.each([
		['a web page', 'URL:https://example.org/eva', 'https://example.org/eva'],
		[
			'a web page with a label',
			'item1.URL:https://example.org\nitem1.X-ABLabel:_$!<HomePage>!$_',
			'HomePage: https://example.org',
		],
		[
			'a messenger',
			'IMPP;X-SERVICE-TYPE=Skype:skype:eva\nX-SKYPE-USERNAME:evi\nX-ICQ:1234',
			'skype:eva, skype: evi, icq: 1234',
		],
		[
			'a relation',
			'item1.X-ABRELATEDNAMES:Kay\nitem1.X-ABLabel:_$!<Spouse>!$_\nRELATED;TYPE=friend;VALUE=text:Ida',
			'Ida, Spouse: Kay',
		],
		['a relation of Android', 'X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Kay;14;;;', 'Kay'],
		[
			'a relation of other programs',
			'X-EVOLUTION-SPOUSE:Kay\nX-KADDRESSBOOK-X-Profession:Baker\nX-KADDRESSBOOK-X-ManagersName:Ida\nX-messaging/irc-All:evi',
			'spouse: Kay, profession: Baker, manager: Ida, irc: evi',
		],
		['a property with a label', 'item1.X-CLUB:Chess\nitem1.X-ABLabel:Club', 'Club: Chess'],
		['another name', 'FN:Evi Example', 'Evi Example'],
		['another organisation and title', 'ORG:Acme;Sales\nORG:Bolt\nTITLE:Baker\nROLE:Cook', 'Bolt, Cook'],
		['a long text', `URL:${'x'.repeat(90)}`, `${'x'.repeat(80)}…`],
	])('are said where a note has no place for them: %s', (_, lines, values) => {
		expect(only(`FN:Eva\n${lines}`)?.remarks).toEqual([message('import.leftOver', { values: values.split(', ') })]);
	});

	it('are passed over where they are for programs', () => {
		const lines =
			'REV:20200101T000000Z\nUID:urn:uuid:1\nPRODID:-//Example//EN\nPHOTO;ENCODING=b:AAAA\nCATEGORIES:Friends\nRELATED:urn:uuid:2\nURL:\nX-ABUID:1:ABPerson\nitem1.ADR:;;Street 1;Berlin;;;\nitem1.X-ABADR:de\nitem1.X-ABLabel:Home\nX-PHONETIC-FIRST-NAME:Eva\nX-MOZILLA-HTML:TRUE\nSORT-STRING:Example\nFN:EVA\nFN:Éva\nX-ANDROID-CUSTOM:vnd.android.cursor.item/group_membership;3;;';
		expect(only(`FN:Eva\n${lines}`)?.remarks).toEqual([]);
	});

	it('are not said twice where two birthdays are one', () => {
		expect(only('FN:Eva\nBDAY:1985-05-14\nBDAY:--05-14')).toMatchObject({ birthday: '1985-05-14', remarks: [] });
	});

	it.each([
		['an extension', 'TEL;VALUE=uri:tel:+1-555-555-5555;ext=5555', ['+1-555-555-5555 ext. 5555']],
		[
			'addresses of other services',
			'TEL;VALUE=uri:sip:eva@example.org\nTEL;VALUE=uri:xmpp:1@example.org\nTEL:sips:1234@example.org',
			[],
		],
		[
			'a fax machine by its label',
			'item1.TEL:+4989000001\nitem1.X-ABLabel:_$!<OtherFAX>!$_\nTEL:+4989000002',
			['+4989000002'],
		],
		[
			'a fax machine by its label in another language',
			'item1.TEL:+4989000001\nitem1.X-ABLabel:Télécopie\nitem2.TEL:+4989000002\nitem2.X-ABLabel:ファックス',
			[],
		],
		[
			'a fax machine by a label within its parameters',
			'TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=46=61=78=20=32):+4989000001',
			[],
		],
		['a fax machine by its whole name', 'TEL;FACSIMILE:+4989000001', []],
		['several', 'TEL:+49 170 0000001, +49 89 000002', ['+49 170 0000001', '+49 89 000002']],
		['a fax machine by its type', 'TEL;TYPE=WORK-FAX:+4989000001', []],
		['marks of direction', 'TEL:\u202A+49 170 0000001\u202C', ['+49 170 0000001']],
		['Arabic digits', 'TEL:٠١٧٠١٢٣٤', ['01701234']],
	])('a number: %s', (_, lines, phones) => {
		expect(only(`FN:Eva\n${lines}`)?.phones).toEqual(phones);
	});

	it.each([
		['an at sign in percent signs', 'EMAIL:eva%40example.org', ['eva@example.org']],
		[
			'several',
			'EMAIL:a@example.org, b@example.org;c@example.org',
			['a@example.org', 'b@example.org', 'c@example.org'],
		],
		['several with names', 'EMAIL:Eva <a@example.org>\\, Kay <b@example.org>', ['a@example.org', 'b@example.org']],
		['a link with percent signs and a subject', 'EMAIL:mailto:a%40example.org?subject=Hello', ['a@example.org']],
		['a broken link', 'EMAIL:mailto:a%zz@example.org', ['a%zz@example.org']],
		['in quotes', "EMAIL:'a@example.org'", ['a@example.org']],
	])('an address: %s', (_, lines, emails) => {
		expect(only(`FN:Eva\n${lines}`)?.emails).toEqual(emails);
	});

	it('an address that version 2.1 folds', () => {
		expect(only('FN:Eva\nEMAIL;INTERNET:eva.example\n @example.org', '2.1')?.emails).toEqual([
			'eva.example@example.org',
		]);
	});

	it.each([
		['the second where the first is empty', 'BDAY:\nBDAY:1985-05-14', '1985-05-14'],
		['the second where the first cannot be read', 'BDAY;VALUE=text:spring of 85\nBDAY:19850514', '1985-05-14'],
		['Arabic digits', 'BDAY:١٩٨٥-٠٥-١٤', '1985-05-14'],
		[
			'an event of Android',
			'X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1985-05-14;3;;;;',
			'1985-05-14',
		],
		['dots', 'BDAY:14.05.1985', '1985-05-14'],
	])('a birthday: %s', (_, lines, birthday) => {
		expect(only(`FN:Eva\n${lines}`)).toMatchObject({ birthday, remarks: [] });
	});

	it('a birthday of another calendar is said', () => {
		expect(only('FN:Eva\nBDAY;CALSCALE=hebrew:57451220')).toMatchObject({
			birthday: null,
			remarks: [message('import.calendar', { birthday: '57451220' })],
		});
	});

	it('other days, with words', () => {
		const lines =
			'FN:Eva\nANNIVERSARY:20100612\nitem1.X-ABDATE:2001-09-03\nitem1.X-ABLabel:First met\nX-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2012-03-04;0;Moved;;\nX-ANNIVERSARY:some day';
		expect(only(lines)).toMatchObject({
			dates: [
				{ day: '2010-06-12', words: 'Anniversary' },
				{ day: '2001-09-03', words: 'First met' },
				{ day: '2012-03-04', words: 'Moved' },
			],
			remarks: [message('import.date', { date: 'some day' })],
		});
	});

	it('nicknames of Android', () => {
		expect(
			only(
				'FN:Eva\nNICKNAME:Evi &amp; Co\nX-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Evchen;1;;;\nX-NICKNAME:Ev',
			)?.aliases,
		).toEqual(['Evi & Co', 'Ev', 'Evchen']);
	});

	it('title, place and notes', () => {
		expect(
			only(
				'FN:Eva\nTITLE:Head of Examples\nADR;TYPE=WORK:;;Street 1;Berlin;;;\nADR;TYPE=HOME:;;Street 2;;Bavaria;;Germany\nNOTE:One\\nTwo',
			),
		).toMatchObject({ jobTitle: 'Head of Examples', location: 'Bavaria', notes: 'One\nTwo' });
	});

	it.each(['KIND:org', 'X-ABShowAs:COMPANY', 'X-ADDRESSBOOKSERVER-KIND:org'])('a company: %s', (line) => {
		expect(only(`FN:Acme Ltd\nORG:Acme Ltd\n${line}`)?.isCompany).toBe(true);
		expect(only('FN:Acme Ltd\nORG:Acme Ltd')?.isCompany).toBe(false);
	});
});

describe('a broken file of cards', () => {
	it.each([
		['without the beginning of a later card', card('FN:Eva') + card('FN:Ida').replace('BEGIN:VCARD\r\n', '')],
		['without the first beginning', (card('FN:Eva') + card('FN:Ida')).replace('BEGIN:VCARD\r\n', '')],
		[
			'without an end and a beginning',
			(card('FN:Eva') + card('FN:Ida')).replace('END:VCARD\r\nBEGIN:VCARD\r\n', ''),
		],
		['with lines that end in CR CR LF', (card('FN:Eva') + card('FN:I\n da')).replaceAll('\r\n', '\r\r\n')],
	])('%s', (_, text) => {
		expect(read(text).map(({ name }) => name)).toEqual(['Eva', 'Ida']);
	});

	it('has no card for words between cards', () => {
		expect(read(`${card('FN:Eva')}X-MARK:1\r\n${card('FN:Ida')}`)).toHaveLength(2);
	});
});

describe('other formats', () => {
	it.each([
		['["vcard",[["fn",{},"text","Eva"]]]', 'import.jcard'],
		['<?xml version="1.0"?><vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0"><vcard/></vcards>', 'import.xcard'],
	] as const)('are refused by name: %s', (text, key) => {
		expect(readContacts(text)).toEqual({ ok: false, problem: message(key) });
	});
});
