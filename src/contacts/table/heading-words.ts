import { headingKey } from './heading-key';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' ').map(headingKey));

/** Words of headings of addresses and numbers, in the languages of the tables: for headings that no list holds. */
export const headingWords = {
	email: words(
		'email emails mail mails emailadresse emailadresses emailaddress mailadresse epost epostadress epostadresse courriel correo correos sähköposti почта имейл posta eposta',
	),
	mobile: words(
		'mobile mobil cell cellphone cellular handy handynummer mobilnummer mobiltelefon mobilfunk mobilephone celular cellulare portable gsm movil móvil telemóvel natel kännykkä matkapuhelin мобильный сотовый komórka iphone smartphone whatsapp',
	),
	phone: words(
		'phone phones telephone tel telefon telefono telefone téléphone telefoon rufnummer telefonnummer telefonnr festnetz fon fone puhelin телефон telnum landline',
	),
	fax: words(
		'fax faxnummer faxnumber telefax pager telex faks faksi télécopie télécopieur telefaks telefaxe φαξ faxe belgegeçer факс пейджер isdn tty tdd telecopier',
	),
	birthday: words('birthday birthdate bday dob geburtstag geburtsdatum'),
	city: words('city town ort stadt wohnort ville ciudad città cidade plaats stad miasto město mesto город'),
	home: words(
		'home private personal privat privé private domicile domicilio particular casa thuis hem dom domov домашний privately zuhause',
	),
	work: words(
		'work business office geschäftlich dienstlich arbeit bureau trabajo lavoro werk arbete arbejde arbeid biuro praca travail professionnel ufficio рабочий',
	),
	other: words(
		'other others weitere weiterer weitere weiteres andere autre otro altro outro second secondary alternate alternative additional backup zweite extra',
	),
	/** Words that change nothing. */
	empty: words(
		'primary main default preferred number numbers no nr num numero nummer numéro número номер value address adresse address addresses of the date datum de a contact kontakt person first 1st 2nd 3rd st nd rd principal my current',
	),
	/** Words for the person whom a column describes. */
	whose: words('contact kontakt person persons customer client member user people my the'),
};

/**
 * Parts of headings in Chinese, Japanese and Korean, which have no blanks. The first that fits decides; null is for
 * what must not be read.
 */
export const unspacedParts: readonly (readonly [RegExp, 'fax' | 'email' | 'mobile' | 'phone' | 'birthday' | null])[] = [
	[/传真|傳真|ファックス|ファクス|팩스|寻呼|呼叫器|호출|ポケットベル/, 'fax'],
	[/助理|アシスタント|秘書|秘书|비서|配偶|类型|類型|種類|显示|顯示|表示|유형|号店/, null],
	[/邮箱|邮件|郵件|メール|메일/, 'email'],
	[/手机|手機|移动电话|行動電話|携帯|휴대|핸드폰/, 'mobile'],
	[/电话|電話|전화/, 'phone'],
	[/生日|誕生日|生年月日|생일|생년월일/, 'birthday'],
];

/** Whether a label, in one of these languages, is that of a fax machine or pager. */
export function saysFax(label: string): boolean {
	if (/fax|pager/i.test(label)) return true;
	return (
		headingKey(label)
			.split(' ')
			.some((word) => headingWords.fax.has(word)) ||
		unspacedParts.some(([part, meaning]) => meaning === 'fax' && part.test(label))
	);
}
