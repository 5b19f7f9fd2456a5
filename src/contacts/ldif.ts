import { message } from '../language/message';
import { addToList } from './add-to-list';
import { decodeBase64 } from './base64';
import { anyBirthday } from './birthdays';
import { cleanContact, onOneLine, type Contact, type FoundPhone } from './contact';
import { nameOf } from './names-of-parts';

/**
 * Whether a text is LDIF, in which Thunderbird and directories export: lines name an entry and its attributes. The
 * first ones may be broken.
 */
export function isLdif(text: string): boolean {
	const start = text.slice(0, 20_000);
	return (
		/^\uFEFF?dn::?[ \t]*\S/im.test(start) &&
		/^(?:objectclass|cn|sn|givenname|mail|displayname|o|ou|telephonenumber|mobile)(?:;[\w-]+)*::?[ \t]*\S/im.test(
			start,
		)
	);
}

/** The values of an entry by attribute in lower case. */
type Entry = ReadonlyMap<string, readonly string[]>;

/** Reads the people of an LDIF file. Lists of people, and the branches of a directory, are skipped. */
export function readLdif(text: string): Contact[] {
	const contacts: Contact[] = [];
	for (const entry of entriesIn(text)) {
		const classes = (entry.get('objectclass') ?? []).map((one) => one.toLowerCase());
		const isList = classes.some((one) =>
			/^(?:groupofnames|groupofuniquenames|mozillaablist|posixgroup|group)$/.test(one),
		);
		const isBranch =
			classes.some((one) => /^(?:organizationalunit|dcobject|domain|container|country|locality)$/.test(one)) &&
			!entry.has('sn') &&
			!entry.has('mail');
		if (!isList && !isBranch) contacts.push(contactIn(entry, classes, contacts.length + 1));
	}
	return contacts;
}

function* entriesIn(text: string): Generator<Entry> {
	let entry = new Map<string, string[]>();
	let pieces: string[] = [];
	const add = (): void => {
		const line = pieces.join('');
		pieces = [];
		const colon = line.indexOf(':');
		// A line with `:<` names a file.
		if (colon < 1 || line.startsWith('#') || line[colon + 1] === '<') return;
		// An attribute can have options, such as its language: `cn;lang-ja`.
		const name = (line.slice(0, colon).split(';', 1)[0] ?? '').trim().toLowerCase();
		const isEncoded = line[colon + 1] === ':';
		const written = line.slice(isEncoded ? colon + 2 : colon + 1).trim();
		addToList(entry, name, isEncoded ? (decodeBase64(written, null) ?? written) : written);
	};
	for (const line of text.replace(/^\uFEFF/, '').split(/\r?\r?\n|\r/)) {
		if (line.startsWith(' ') && pieces.length > 0) {
			pieces.push(line.slice(1));
			continue;
		}
		add();
		// A blank line ends an entry; the next one may follow without.
		if (line.trim() === '' || /^dn:/i.test(line)) {
			if (isEntry(entry)) yield entry;
			entry = new Map();
		}
		if (line.trim() !== '') pieces = [line];
	}
	add();
	if (isEntry(entry)) yield entry;
}

/** An entry whose first line is broken is one, too. */
function isEntry(entry: Entry): boolean {
	return ['dn', 'cn', 'sn', 'mail'].some((name) => entry.has(name));
}

function contactIn(entry: Entry, classes: readonly string[], number: number): Contact {
	const all = (...names: readonly string[]): string[] => names.flatMap((name) => entry.get(name) ?? []);
	const first = (...names: readonly string[]): string => all(...names).find((value) => onOneLine(value) !== '') ?? '';
	const phone =
		(isMobile: boolean) =>
		(value: string): FoundPhone => ({ number: value, isPreferred: false, isMobile });
	const isCompany = classes.includes('organization') && !classes.includes('person');
	const written = birthdayIn(entry);
	const birthday = anyBirthday(written, null);
	const parts = {
		given: first('givenname', 'gn'),
		further: first('middlename'),
		family: first('sn', 'surname'),
		prefix: first('personaltitle', 'honorificprefix'),
		suffix: first('generationqualifier'),
	};
	return cleanContact({
		number,
		name: first('cn', 'commonname', 'displayname') || nameOf(parts) || (isCompany ? first('o') : ''),
		parts,
		aliases: all('mozillanickname', 'xmozillanickname', 'nickname').flatMap((value) => value.split(',')),
		emails: all('mail', 'rfc822mailbox', 'mozillasecondemail', 'xmozillasecondemail', 'emailaddress'),
		phones: [
			...all('mobile', 'mobiletelephonenumber', 'cellphone').map(phone(true)),
			...all('homephone', 'hometelephonenumber', 'telephonenumber', 'workphone').map(phone(false)),
		],
		birthday,
		organisation: first('o', 'company', 'organizationname'),
		jobTitle: first('title'),
		location: first(
			'mozillahomelocalityname',
			'l',
			'locality',
			'mozillahomestate',
			'st',
			'region',
			'mozillahomecountryname',
			'co',
			'countryname',
			'c',
		),
		dates: [],
		notes: all('description', 'notes').join('\n\n'),
		isCompany,
		remarks:
			birthday === null && onOneLine(written) !== ''
				? [message('import.birthday', { birthday: onOneLine(written) })]
				: [],
	});
}

/** Thunderbird writes year, month and day of the month apart. */
function birthdayIn(entry: Entry): string {
	const one = (name: string): string => entry.get(name)?.[0]?.trim() ?? '';
	const date = one('birthday') || one('dateofbirth');
	const month = one('birthmonth');
	if (!/^\d{1,2}$/.test(date) || !/^\d{1,2}$/.test(month)) return date;
	const year = one('birthyear');
	return `${/^\d{4}$/.test(year) ? year : '-'}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}
