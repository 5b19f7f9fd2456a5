import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noParts, type Contact } from '../../src/contacts/contact';
import {
	columnFields,
	readTable,
	type ColumnField,
	type ReadTable,
	type TableChoices,
} from '../../src/contacts/read-table';
import { message } from '../../src/language/message';
import { nothing } from '../support/contacts';
import { runs } from '../support/runs';

function table(
	text: string,
	columns: Readonly<Record<string, ColumnField | 'ignore'>> = {},
	dateOrder: TableChoices['dateOrder'] = null,
): ReadTable {
	const read = readTable(text, { columns: new Map(Object.entries(columns)), dateOrder });
	if (read === null) throw new Error(`No table: ${text}`);
	return read;
}

/** The only contact of a table, written as headings and values with a separator that neither holds. */
function contactOf(headings: string, values: string): Contact {
	const [contact] = table(`${headings}\n${values}\n`).contacts;
	return contact ?? nothing;
}

const ida = { name: 'Ida Muster', emails: ['ida@example.org'], phones: ['1002', '1001'], birthday: '1985-05-14' };

describe('a table of contacts', () => {
	it.each([
		['Outlook in Danish', 'Fornavn;Efternavn;Telefon (arbejde);Mobiltelefon;E-mail-adresse;Fødselsdag'],
		['Outlook in Dutch', 'Voornaam;Achternaam;Telefoon op werk;Mobiele telefoon;E-mailadres;Verjaardag'],
		['Outlook in English', 'First Name;Last Name;Business Phone;Mobile Phone;E-mail Address;Birthday'],
		['Outlook in French', 'Prénom;Nom;Téléphone (bureau);Tél. mobile;Adresse de messagerie;Anniversaire'],
		['Outlook in German', 'Vorname;Nachname;Telefon geschäftlich;Mobiltelefon;E-Mail-Adresse;Geburtstag'],
		['Outlook in Italian', 'Nome;Cognome;Ufficio;Cellulare;Indirizzo posta elettronica;Compleanno'],
		['Outlook in Polish', 'Imię;Nazwisko;Telefon służbowy;Telefon komórkowy;Adres e-mail;Urodziny'],
		[
			'Outlook in Portuguese',
			'Primeiro nome;Sobrenome;Telefone comercial;Telefone celular;Endereço de email;Aniversário',
		],
		['Outlook in Russian', 'Имя;Фамилия;Рабочий телефон;Телефон переносной;Адрес эл. почты;День рождения'],
		['Outlook in Slovak', 'Krstné meno;Priezvisko;Telefón do práce;Mobilný telefón;E-mailová adresa;Narodeniny'],
		[
			'Outlook in Spanish',
			'Nombre;Apellidos;Teléfono del trabajo;Teléfono móvil;Dirección de correo electrónico;Cumpleaños',
		],
		['Outlook in Swedish', 'Förnamn;Efternamn;Arbete;Mobiltelefon;E-postadress;Födelsedag'],
		['Outlook in Turkish', 'İlk Adı;Soyadı;İş Telefon No;Cep Telefonu;Elektronik Posta Adresi;Doğum günü'],
		['Outlook in Japanese', '名;姓;会社電話;携帯電話;電子メール アドレス;誕生日'],
		['Outlook in simplified Chinese', '名;姓;商务电话;移动电话;电子邮件地址;生日'],
		['Outlook in traditional Chinese', '名字;姓氏;商務電話;行動電話;電子郵件地址;生日'],
		['Thunderbird in Norwegian', 'Fornavn;Etternavn;Arbeidstelefon;Mobil;Primær e-post;Bursdag'],
		[
			'Thunderbird in Ukrainian',
			'Ім’я;Прізвище;Телефон (роб.);Номер мобільного телефону;Адреса електронної пошти;День народження',
		],
		['Windows Live Mail in Korean', '이름(성 제외);성;직장 전화;휴대폰;메일 주소;생일'],
		[
			'Windows Live Mail in Arabic',
			'الاسم الأول;اسم العائلة;هاتف العمل;الهاتف الجوال;عنوان البريد الإلكتروني;تاريخ الميلاد',
		],
		['snake case', 'first_name;last_name;phone_number;mobile_phone;email;date_of_birth'],
		['camel case', 'firstName;lastName;phoneNumber;mobilePhone;emailAddress;birthDate'],
		['kebab case and capitals', 'FIRST-NAME;LAST-NAME;PHONE-NUMBER;CELL-PHONE;E-MAIL;DATE-OF-BIRTH'],
		[
			'decorated headings',
			'\uFEFFFirst Name:;Last\u00A0Name*;"Phone 1";Mobile (private);E-Mail (work);Birthday [required]',
		],
		['a table by hand in German', 'Vorname;Name;Telefon (Arbeit);Handy;E-Mail (privat);Geburtsdatum'],
		[
			'headings in two languages',
			'Given name (Vorname);Family name (Nachname);Phone / Telefon;Mobile [Handy];E-mail (Courriel);Birthday (Geburtstag)',
		],
		['a table by hand in French', 'Prénom;Nom;Téléphone fixe;Téléphone portable;Courriel;Né le'],
	])('is read from %s', (_, headings) => {
		expect(contactOf(headings, 'Ida;Muster;1001;1002;ida@example.org;14.05.1985')).toMatchObject({
			...ida,
			parts: { ...noParts, given: 'Ida', family: 'Muster' },
		});
	});

	it.each([
		[
			'Thunderbird in German',
			'Vorname;Nachname;Anzeigename;Primäre E-Mail-Adresse;Tel. dienstlich;Mobil-Tel.-Nr.;Geburtsjahr;Geburtsmonat;Geburtstag',
		],
		[
			'Thunderbird in French',
			'Prénom;Nom de famille;Nom à afficher;Adresse e-mail principale;Tél. professionnel;Portable;Année de naissance;Mois;Jour',
		],
		[
			'Thunderbird in English',
			'First Name;Last Name;Display Name;Primary Email;Work Phone;Mobile Number;Birth Year;Birth Month;Birth Day',
		],
		[
			'Thunderbird in Finnish',
			'Etunimi;Sukunimi;Näyttönimi;Ensisijainen sähköposti;Työpuhelin;Matkapuhelinnumero;Syntymävuosi;Syntymäkuukausi;Syntymäpäivä',
		],
		[
			'Thunderbird in Hungarian',
			'Utónév;Vezetéknév;Megjelenő név;Elsődleges e-mail;Munkahelyi telefon;Mobil;Születési év;Születési hónap;Születési nap',
		],
		[
			'Thunderbird in Czech',
			'Křestní jméno;Příjmení;Zobrazované jméno;První e-mail;Telefon do zaměstnání;Číslo na mobil;Rok narození;Měsíc narození;Den narození',
		],
	])('is read from %s, the birthday from its three columns', (_, headings) => {
		expect(contactOf(headings, 'Ida;Muster;Ida Muster;ida@example.org;1001;1002;1985;5;14')).toMatchObject(ida);
	});

	it('gives every field of a contact', () => {
		const headings =
			'Title|First Name|Middle Name|Last Name|Suffix|Nickname|Company|Job Title|Home City|Anniversary|Notes';
		expect(contactOf(headings, 'Dr.|Ida|Bea|Muster|Jr.|Idi|Acme|Baker|Bonn|2010-06-19|likes tea')).toEqual({
			...nothing,
			number: 1,
			name: 'Ida Bea Muster Jr.',
			parts: { given: 'Ida', further: 'Bea', family: 'Muster', prefix: 'Dr.', suffix: 'Jr.' },
			aliases: ['Idi'],
			organisation: 'Acme',
			jobTitle: 'Baker',
			location: 'Bonn',
			dates: [{ day: '2010-06-19', words: 'Anniversary' }],
			notes: 'likes tea',
		});
	});

	it('gives Google’s events with their words', () => {
		expect(
			contactOf(
				'Name,Event 1 - Label,Event 1 - Value,Event 2 - Type,Event 2 - Value',
				'Ida,First met,2010-06-19,* Anniversary, --06-20',
			).dates,
		).toEqual([
			{ day: '2010-06-19', words: 'First met' },
			{ day: '06-20', words: 'Anniversary' },
		]);
	});

	it.each([
		['the city of the work without one of the home', 'Name,Business City,Home Country', 'Ida,Bonn,Italy', 'Bonn'],
		['a region where no city is known', 'Name,Home City,Home State', 'Ida,,Ohio', 'Ohio'],
		['a country where nothing else is known', 'Name;Land/Region privat', 'Ida;Italien', 'Italien'],
	])('takes for the place %s', (_, headings, values, location) => {
		expect(contactOf(headings, values).location).toBe(location);
	});

	it.each([
		['Dr.', 'Dr.', ''],
		['Baker', '', 'Baker'],
	])('takes the title %s for what it is', (title, prefix, jobTitle) => {
		expect(contactOf('Name,Title', `Ida,${title}`)).toMatchObject({ parts: { prefix }, jobTitle });
	});

	it('is of a company only where it says so', () => {
		expect(contactOf('Name,Kind', 'Acme,org').isCompany).toBe(true);
		expect(contactOf('Company,Phone', 'Acme,1001').isCompany).toBe(false);
	});
});

describe('the name of a row', () => {
	it.each([
		['Name beside given names is the family name', 'Name;Vorname', 'Muster;Ida', 'Ida Muster'],
		['Name beside a family name is the given name', 'Name;Surname', 'Ida;Muster', 'Ida Muster'],
		['Name beside both is the whole name', 'Vorname;Nachname;Name', 'Ida;Muster;Dr. Ida Muster', 'Dr. Ida Muster'],
		['a whole name beside its own part stays whole', 'Name;Vorname', 'Ida Muster;Ida', 'Ida Muster'],
		['a whole name beside its family name stays whole', 'Name;Last Name', 'Ida Muster;Muster', 'Ida Muster'],
		['Nombre alone is the whole name', 'Nombre;Correo', 'Ida Muster;ida@example.org', 'Ida Muster'],
		[
			'a column for given names that is empty everywhere does not count',
			'First Name,Name',
			',Ida Muster',
			'Ida Muster',
		],
		['an address gives way', 'Display Name,First Name,Email', 'ida@example.org,Ida,ida@example.org', 'Ida'],
		[
			'another address gives way, too',
			'Display Name,First Name,Email',
			'old@example.org,Ida,ida@example.org',
			'Ida',
		],
		['a number gives way', 'Name,Nickname,Phone', '0170 1001,Idi,0170 1001', 'Idi'],
		['how the contact is sorted', 'First Name,File As', ',Ida Muster', 'Ida Muster'],
		['how the contact is sorted, in the order of speech', 'First Name,File As', ',"Muster, Ida"', 'Ida Muster'],
		['how a company is sorted', 'First Name,File As', ',"Muster, Inc."', 'Muster, Inc.'],
		[
			'the name beside the address',
			'First Name,E-mail Address,E-mail Display Name',
			',ida@example.org,Ida Muster (ida@example.org)',
			'Ida Muster',
		],
		['the name around the address', 'Email', '"Ida Muster <ida@example.org>"', 'Ida Muster'],
		['the name before its address', 'Name,Email', 'Ida Muster <ida@example.org>,ida@example.org', 'Ida Muster'],
		[
			'the name before its address, as it is sorted',
			'Name,Vorname,Nachname',
			'"Muster, Ida <ida@example.org>",Ida,Muster',
			'Ida Muster',
		],
		['no quotes around its parts', 'First Name,Last Name', '"""Ida""","""Muster"""', 'Ida Muster'],
		['no apostrophes around its parts', 'First Name,Last Name', "'Ida','Muster'", 'Ida Muster'],
		['an encoded word of mail', 'Name,Phone', '=?utf-8?B?SsO2cmcgTcO8bGxlcg==?=,1001', 'Jörg Müller'],
		['Croatian names', 'Ime,Prezime', 'Ida,Muster', 'Ida Muster'],
		['Hebrew headings', 'שם פרטי,שם משפחה', 'Ida,Muster', 'Ida Muster'],
		['Indonesian headings', 'Nama depan,Nama belakang', 'Ida,Muster', 'Ida Muster'],
		['Chinese names', '姓,名', '李,小龙', '李小龙'],
		['Japanese names', '名,姓', '太郎,山田', '山田太郎'],
		['Korean names', '이름,성', '민수,김', '김민수'],
		['a nickname of Brazil', 'Nome;Sobrenome;Apelido', 'Ida;Muster;Idi', 'Ida Muster'],
		['a family name of Portugal', 'Nome;Apelido', 'Ida;Muster', 'Ida Muster'],
	])('%s', (_, headings, values, name) => {
		expect(contactOf(headings, values).name).toBe(name);
	});

	it('is never an address, and the parts stay', () => {
		expect(contactOf('Name,E-mail Address', 'ida@example.org,ida@example.org')).toMatchObject({
			name: '',
			parts: noParts,
		});
	});
});

describe('addresses and numbers', () => {
	it.each([
		[
			'lists in one cell',
			'Name|Email|Phone',
			'Ida|a@example.org; b@example.org ::: c@example.org|1001 ::: 1002',
			['a@example.org', 'b@example.org', 'c@example.org'],
			['1001', '1002'],
		],
		[
			'several numbers, mobile ones first',
			'Name|Home|Work|Mobile',
			'Ida|1001 , 1002|1003|1004',
			[],
			['1004', '1001', '1002', '1003'],
		],
		[
			'no fax and no pager, by heading or label',
			'Name|Fax|Téléc. pager|Phone 1 - Type|Phone 1 - Value',
			'Ida|1001|1002|Home Fax|1003',
			[],
			[],
		],
		[
			'numbers that a spreadsheet keeps as words',
			'Name|Phone|Mobile',
			'Ida|="0170 1"|\'+49 2',
			[],
			['+49 2', '0170 1'],
		],
		['extensions', 'Name|Phone', 'Ida|tel:+1-555-0100;ext=12', [], ['+1-555-0100 ext. 12']],
	])('hold %s', (_, headings, values, emails, phones) => {
		expect(contactOf(headings, values)).toMatchObject({ emails, phones });
	});
});

describe('a column that ends nowhere', () => {
	it('is listed with its first value, and empty ones are not', () => {
		expect(table('Name,Shoe size,Hobby,Fax\nIda,,,\nKarl,44,Chess,1003\n').unread).toEqual([
			{ column: 'Shoe size', sample: '44' },
			{ column: 'Hobby', sample: 'Chess' },
			{ column: 'Fax', sample: '1003' },
		]);
	});

	it('is listed where a known column holds something else', () => {
		expect(table('Name,Work,Email\nIda,Acme,unknown\n').unread).toEqual([
			{ column: 'Work', sample: 'Acme' },
			{ column: 'Email', sample: 'unknown' },
		]);
	});

	it('is listed where a second value has no place', () => {
		expect(
			table('Name,Home City,Business City,Birthday,Date of Birth\nIda,Bonn,Berlin,1985-05-14,1985-05-15\n')
				.unread,
		).toEqual([
			{ column: 'Business City', sample: 'Berlin' },
			{ column: 'Date of Birth', sample: '1985-05-15' },
		]);
	});

	it('is listed by its number where a row is longer than the headings, or a heading is missing', () => {
		expect(table('Name,,Email\nIda,x,ida@example.org,y\nKarl\n')).toMatchObject({
			contacts: [{ name: 'Ida' }, { name: 'Karl' }],
			unread: [
				{ column: '2', sample: 'x' },
				{ column: '4', sample: 'y' },
			],
		});
	});

	it('is not listed for a program’s own words for nothing', () => {
		const headings =
			'Vorname,Nachname,E-Mail-Adresse,E-Mail-Typ,E-Mail: Angezeigter Name,Geschlecht,Priorität,Privat,Vertraulichkeit,Jahrestag,Labels,Record ID';
		expect(
			table(
				`${headings}\nIda,Muster,ida@example.org,SMTP,Ida Muster (ida@example.org),Keine Angabe,Normal,Falsch,Normal,0.0.00,* myContacts,17\n`,
			).unread,
		).toEqual([]);
	});

	it('is listed where a program’s own column holds a word of the user', () => {
		expect(
			table('Name,Labels,Priority\nIda,Friends ::: * myContacts,High\n').unread.map(({ column }) => column),
		).toEqual(['Labels', 'Priority']);
	});

	it.each(columnFields.map((field) => [field]))('is read as %s where the user says so', (field) => {
		const value =
			{
				birthday: '1985-05-14',
				anniversary: '1985-05-14',
				email: 'x@example.org',
				phone: '1009',
				mobile: '1009',
			}[String(field)] ?? 'Xaver';
		const text = `Email,Mystery\nida@example.org,${value}\n`;
		expect(table(text).unread).toEqual([{ column: 'Mystery', sample: value }]);
		const read = table(text, { Mystery: field });
		expect(read.unread).toEqual([]);
		expect(JSON.stringify(read.contacts)).toContain(value);
	});

	it('is left out where the user says so; a known column is read all the same', () => {
		const read = table('Name,Email,Mystery\nIda,ida@example.org,x\nKarl,unknown,y\n', {
			Email: 'ignore',
			Mystery: 'ignore',
		});
		expect(read.unread).toEqual([]);
		expect(read.contacts[0]?.emails).toEqual(['ida@example.org']);
	});

	it('gives what a known column could not take to the field that the user names', () => {
		expect(table('Name,Work\nIda,1001\nKarl,Acme\n', { Work: 'organisation' })).toMatchObject({
			contacts: [{ phones: ['1001'], organisation: '' }, { organisation: 'Acme' }],
			unread: [],
		});
	});

	it('keeps its heading in the notes', () => {
		expect(table('Name,Notes,Hobby\nIda,likes tea,Chess\n', { Hobby: 'notes' }).contacts[0]?.notes).toBe(
			'likes tea\n\nHobby: Chess',
		);
	});
});

describe('a set of headings', () => {
	it('has a key of its own', () => {
		const keys = [
			'Name,Email\nIda,\n',
			'Name,Email\nKarl,\n',
			'Email,Name\n,Karl\n',
			'ida@example.org,Ida\n',
			'karl@example.org,Karl\n',
		].map((text) => table(text).columns);
		expect(keys[1]).toBe(keys[0]);
		expect(keys[2]).not.toBe(keys[0]);
		expect(keys[4]).toBe(keys[3]);
	});
});

describe('a table without headings', () => {
	it('is read as far as its columns tell, and the rest is mapped by numbers', () => {
		const text = 'Ida Muster,Ida,+49 170 1234567,ida@example.org\nEva Exempel,Eva,,eva@example.org\n';
		expect(table(text)).toMatchObject({
			contacts: [
				{ name: 'Ida Muster', emails: ['ida@example.org'], phones: ['+49 170 1234567'] },
				{ name: 'Eva Exempel' },
			],
			unread: [{ column: '2', sample: 'Ida' }],
		});
		expect(table(text, { 2: 'nickname' }).contacts[0]?.aliases).toEqual(['Ida']);
	});

	it.each([
		['two parts', 'Ida,Muster,ida@example.org\nEva,Exempel,eva@example.org\n', ['Ida Muster', 'Eva Exempel'], []],
		[
			'parts, the family name first, beside the whole',
			'Muster,Ida,Ida Muster,ida@example.org\nExempel,Eva,Eva Exempel,eva@example.org\n',
			['Ida Muster', 'Eva Exempel'],
			[],
		],
		['a place', 'Ida Muster,Berlin\nEva Exempel,Bad Tölz\n', ['Ida Muster', 'Eva Exempel'], ['2']],
		['words in another script', '王小明;北京\n李小龙;上海\n', ['王小明', '李小龙'], ['2']],
	])('has names beside %s', (_, text, names, unread) => {
		const read = table(text);
		expect(read.contacts.map(({ name }) => name)).toEqual(names);
		expect(read.unread.map(({ column }) => column)).toEqual(unread);
	});

	it('has birthdays', () => {
		expect(table('Ida Muster,14.05.1985,ida@example.org\nEva Exempel,,eva@example.org\n')).toMatchObject({
			contacts: [{ birthday: '1985-05-14' }, { birthday: null }],
			unread: [],
		});
	});

	it('is told by its contents where the headings are in a language that is not known', () => {
		expect(table('Izena;Helbidea\nIda Muster;ida@example.org\n')).toMatchObject({
			contacts: [{ name: 'Ida Muster', emails: ['ida@example.org'] }],
			unread: [],
		});
	});

	it.each([
		['prose', 'Dear Ada,\nwrite to ida@example.org, please.\nYours, Karl'],
		['prose below a heading', 'Contact\nWrite to me.\nYours'],
		['JSON', '[{"name": "Ida", "email": "ida@example.org"}]'],
		['jCard', '["vcard", [["fn", {}, "text", "Ida"]]]'],
		['XML', '<?xml version="1.0"?>\n<name>Ida</name>'],
		['HTML', '<table>\n<tr><td>Name,Email</td></tr>'],
		['lines of a poem', 'How do I love thee, Ida\nLet me count the ways, Karl'],
		['a shopping list', 'milk, butter\nflour, eggs\n'],
		['prices', 'Apples,10000\nPears,20000\n'],
		['a table of days', 'Date,Amount\n2026-11-23,12\n'],
		['nothing', ''],
	])('is not seen in %s', (_, text) => {
		expect(readTable(text)).toBeNull();
	});
});

describe('the shape of a file', () => {
	it.each([
		['semicolons', 'Name;E-Mail\nIda Muster;ida@example.org'],
		['tabs', 'Name\tE-Mail\nIda Muster\tida@example.org'],
		['bars', 'Name|E-Mail\nIda Muster|ida@example.org'],
		['a line that names the separator', 'sep=;\r\nName;E-Mail\r\nIda Muster;ida@example.org'],
		['its headings twice', 'Name,E-Mail\nIda Muster,ida@example.org\nName,E-Mail\n'],
		[
			'a line of Markdown below its headings',
			'| Name | E-Mail |\n| --- | :--- |\n| Ida Muster | ida@example.org |',
		],
		['a line above its headings', 'My address book\n\nName,E-Mail\nIda Muster,ida@example.org'],
	])('may have %s', (_, text) => {
		expect(table(text).contacts).toEqual([
			{ ...nothing, number: 1, name: 'Ida Muster', emails: ['ida@example.org'] },
		]);
	});

	it('may be one column with commas in its cells', () => {
		expect(table('Name\nMuster, Ida\n"Exempel, Eva"\n').contacts.map(({ name }) => name)).toEqual([
			'Muster, Ida',
			'Exempel, Eva',
		]);
	});
});

describe('dates of a table', () => {
	it('that can be read two ways are asked about, not guessed', () => {
		const text = 'Name,Birthday\nIda,03/04/1985\nKarl,05/05/1985\n';
		const read = table('Name,Birthday\nIda,03/04/1985\n');
		expect(read).toMatchObject({
			unsureDates: { sample: '03/04/1985' },
			contacts: [{ birthday: null, remarks: [message('import.birthdayUnsure', { birthday: '03/04/1985' })] }],
		});
		expect(table(text, {}, 'day first')).toMatchObject({
			unsureDates: null,
			contacts: [{ birthday: '1985-04-03', remarks: [] }, { birthday: '1985-05-05' }],
		});
		expect(table(text, {}, 'month first').contacts[0]?.birthday).toBe('1985-03-04');
	});

	it('that contradict one another are asked about', () => {
		expect(table('Name,Birthday\nIda,03/14/1985\nKarl,14/03/1985\nEva,03/04/1985\n')).toMatchObject({
			unsureDates: { sample: '03/04/1985' },
			contacts: [{ birthday: '1985-03-14' }, { birthday: '1985-03-14' }, { birthday: null }],
		});
	});

	it('that cannot be read are shown', () => {
		expect(contactOf('Name,Birthday', 'Ida,31181')).toMatchObject({
			birthday: null,
			remarks: [message('import.birthday', { birthday: '31181' })],
		});
	});

	it('take the year from a column of its own', () => {
		expect(contactOf('Name;Geburtstag;Geburtsjahr', 'Ida;14.05.;1985').birthday).toBe('1985-05-14');
	});

	it('come from the second column where the first cannot be read', () => {
		expect(contactOf('Name,Birthday,Date of Birth', 'Ida,in spring,1985-05-14').birthday).toBe('1985-05-14');
	});
});

describe('any table', () => {
	const name = fc.stringMatching(/^[A-Za-zÀ-ÿ'’;,|\t "-]{1,12}$/).map((text) => `A${text}z`);
	const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

	it('gives back the names that were written, with any separator', () => {
		fc.assert(
			fc.property(
				fc.array(name, { minLength: 1, maxLength: 5 }),
				fc.constantFrom(',', ';', '\t', '|'),
				(names, separator) => {
					const text = [['Full Name', 'Email'], ...names.map((one) => [one, 'ida@example.org'])]
						.map((row) => row.map(quoted).join(separator))
						.join('\r\n');
					expect(table(text).contacts.map((contact) => contact.name)).toEqual(
						names.map((one) => one.replace(/\s+/g, ' ')),
					);
				},
			),
			{ numRuns: runs(300) },
		);
	});

	it('loses no other row to a changed cell', () => {
		const rows = ['Ida', 'Karl', 'Eva', 'Max'];
		const broken = fc.constantFrom('"', '""', '"x', 'x"', 'x"y', '"x"y', ',', ';', ',"', '",', '');
		fc.assert(
			fc.property(fc.nat(3), broken, fc.boolean(), fc.boolean(), (at, cell, inQuotes, isLast) => {
				const quote = inQuotes ? '"' : '';
				const lines = rows.map((one, index) =>
					index === at
						? isLast
							? `${quote}x${quote},${cell}`
							: `${cell},${quote}x@example.org${quote}`
						: `${quote}${one}${quote},${quote}${one}@example.org${quote}`,
				);
				const names = table(['Full Name,Email', ...lines].join('\n')).contacts.map((contact) => contact.name);
				for (const [index, one] of rows.entries()) if (index !== at) expect(names).toContain(one);
			}),
			{ numRuns: runs(300) },
		);
	});

	it('shows every value, in a contact or among the columns that are not read', () => {
		const headings = fc.uniqueArray(
			fc.constantFrom(
				'Name',
				'Vorname',
				'Nachname',
				'Email',
				'Phone',
				'Work',
				'Home City',
				'Business City',
				'Land',
				'Title',
				'Job Title',
				'Nickname',
				'Notes',
				'Fax',
				'Company',
				'Mystery',
				'Birthday',
				'Privat',
			),
			{ minLength: 1, maxLength: 8 },
		);
		fc.assert(
			fc.property(headings, (some) => {
				const values = some.map((_, index) => `Value${String(index)}x`);
				const read = table(
					`Email,${some.filter((one) => one !== 'Email').join(',')}\nida@example.org,${values.slice(some.includes('Email') ? 1 : 0).join(',')}\n`,
				);
				const shown = JSON.stringify(read);
				for (const value of values.slice(some.includes('Email') ? 1 : 0)) expect(shown).toContain(value);
			}),
			{ numRuns: runs(300) },
		);
	});

	it.each([
		['rows', 'Name,Email\n', 'Ida,ida@example.org\n'],
		['columns', 'Name,Email\n', 'x,'],
		['headings', '', 'Name,'],
		['quotes', 'Name,Email\n', '"a\n'],
		['quotes that close in the wrong place', 'Name,Email\n', '"\n""x'],
	])('is read in linear time: %s', (_, start, repeated) => {
		// Work quadratic in the length would exceed the time limit of the test.
		expect(() => readTable(start + repeated.repeat(30_000))).not.toThrow();
	});
});
