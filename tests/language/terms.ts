/** A term or a punctuation that the texts of a language do without. */
export interface Forbidden {
	readonly words: RegExp;
	readonly why: string;
	/** The texts in which it is right: the beginnings of their keys. */
	readonly except?: readonly string[];
}

/** Texts that speak of address books and their files. */
const addressBooks = ['import.', 'importCount.', 'export.', 'columnField.'];
/** What one types into the frontmatter, quotation marks included. */
const typed = ['problem.phone'];
const blockNames = 'block.';
const han = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー';

/** What no language says. */
const everywhere: readonly Forbidden[] = [
	{ words: /\btouched\b/i, why: 'nobody is touched: one is in touch' },
	{ words: /\bneglect(?:ed)?\b/i, why: 'nobody is neglected: people wait', except: [blockNames] },
	{ words: /\b(?:mend|anew|whom)\b/i, why: 'the app says fix, again and who' },
	{ words: /\.\.\./, why: 'an ellipsis is one character' },
	{ words: / {2}|^ | $/, why: 'a space too many', except: ['notice.more'] },
];

const straightQuotes: Forbidden = { words: /["']/, why: 'quotation marks and apostrophes are curly', except: typed };

const cjkPunctuation: Forbidden = {
	words: new RegExp(`[${han}」”}][,:;!?()]|[,:;!?()][${han}]`, 'u'),
	why: 'punctuation between characters is full-width',
};

/** What the texts of a language do without, by language. `docs/translating.md` says what they say instead. */
export const forbidden: Readonly<Record<string, readonly Forbidden[]>> = {
	en: [
		...everywhere,
		{ ...straightQuotes, except: ['problem.', blockNames] },
		{ words: /[«»„]/, why: 'English quotes with “ ”' },
		{ words: /\bin a hard time\b/, why: 'one goes through a hard time', except: ['occasion.hardTime'] },
	],
	de: [
		...everywhere,
		straightQuotes,
		{ words: /[«»”]/, why: 'German quotes with „ “' },
		{ words: /Kern-Erweiterung|Plugin/, why: 'the app says Erweiterung, and Obsidian-Erweiterung for its own' },
		{ words: /Quellmodus/, why: 'the app says Quellcode-Ansicht' },
		{ words: /Ansicht öffnen/, why: 'an Ansicht is any view: ours is the Panel' },
		{ words: /Kontakte/, why: 'Kontakte are entries of an address book', except: addressBooks },
		{ words: /Rhythm/, why: 'the days that may pass are the Abstand', except: ['rhythm.title'] },
		{ words: /Mitgefühl/, why: 'a call to anybody is no pity' },
		{ words: /Stille/, why: 'people wait, there is no silence' },
		{ words: /taugt/, why: 'no name is worthless' },
		{ words: /wer Kontakt hat/, why: 'contact with whom' },
		{ words: /\bin Kontakt\b/i, why: 'a Kontakt is an event, not a state one is in' },
		{ words: /Zuwendung/, why: 'in a list of days that is a donation' },
		{ words: /über Ziel/, why: 'what is late is über Plan' },
		{ words: /Notizen? aufnehmen|Nimm [^.]*Notiz/, why: 'that is to dictate a note' },
		{ words: /(?:deine[nr]?|ihre[nr]?) (?:Personen|Menschen)/i, why: 'nobody owns people' },
		{ words: /\p{L} …$/u, why: 'the sign of what comes next follows its word at once', except: ['template.'] },
		{ words: /, daher (?:auf|keine) /, why: 'a sentence has a subject and a verb' },
		{ words: /^\{\} und \{\} weitere/, why: 'behind mit it is weiteren: these words stand in any case' },
		{ words: /Abstand nach Tags|^Tag (?:für|der)|^Ein Tag, ohne/, why: 'a Tag of a note is marked with #: it reads as a day', except: ['property.', 'import.'] },
	],
	es: [
		...everywhere,
		straightQuotes,
		{ words: /[“”„]/, why: 'Spanish quotes with « »' },
		{ words: /^[^¿]*\?|^[^¡]*!/, why: 'a question and a call begin with a mark, too' },
		{ words: /contactos/i, why: 'contactos are entries of an address book', except: addressBooks },
		{ words: /(?:tiene|tenga) su contacto/, why: 'that is to have somebody’s number' },
		{ words: /\britmos?\b/i, why: 'the days that may pass are the intervalo', except: ['rhythm.title'] },
		{ words: /plugin/i, why: 'the app says complemento' },
		{ words: /\p{L}(?:steis|áis|éis)(?!\p{L})|vosotros/u, why: 'only Spain says it' },
		{ words: /Apoyo|silencio|Panorama|Recorrido|que dejar fuera|respira hondo|el día te trate|a gusto presentándo/, why: 'a calque of the English' },
		{ words: /solo quería decirte que pienso en ti|«pienso en ti»/, why: 'what lovers say' },
		{ words: /^nuevos\b/, why: 'a gender' },
		{ words: /línea sobre|encaja con est/, why: 'sobre is about and above; a search coincide' },
		{ words: /con una nota…/, why: 'a nota is a Markdown file' },
		{ words: /dar señales(?! de vida)/, why: 'half a phrase' },
	],
	fr: [
		...everywhere,
		straightQuotes,
		{ words: /[“”„]/, why: 'French quotes with « »' },
		{ words: / [:;?!»]|« /, why: 'the space there does not break a line: U+00A0' },
		{ words: /(?<!\u00a0)[;?!»]|«(?!\u00a0)/, why: 'there is a space before ; ? ! » and behind «' },
		{ words: /(?<!\u00a0):(?=\s|$)/, why: 'there is a space before a colon', except: ['block.line', 'block.whom'] },
		{ words: /(?<!\p{L})(?:tu|te|toi|ton|ta|tes|tien)(?!\p{L})|(?<!\p{L})t’/iu, why: 'the app says vous; letters to friends say tu', except: ['template.', 'draftTitle.compassion'] },
		{ words: /\btags?\b/i, why: 'the app says mot-clé', except: ['problem.tagUnread'] },
		{ words: /contacts(?!\p{L})/iu, why: 'contacts are entries of an address book', except: addressBooks },
		{ words: /\ba (?:peut-être )?son contact\b/, why: 'that is to have somebody’s number' },
		{ words: /rythmes?/i, why: 'the days that may pass are the intervalle', except: ['rhythm.title'] },
		{ words: /plugin/i, why: 'the app says module' },
		{ words: /Parcourir/, why: 'that button opens a chooser of files' },
		{ words: /moment difficile|Soutien|Signe donné|côté \{/, why: 'a calque, or spoken' },
		{ words: /(?<!\p{L})(?:de|que|jusque|lorsque|puisque) \{(?!\} (?:de )?jours?)/iu, why: 'de and que lose their e before a name like Ada: another preposition, or a colon', except: ['rhythm.'] },
		{ words: /Attention/, why: 'alone, that is a warning' },
		{ words: /(?<!\p{L})tri(?!\p{L})|Trier des|Trier les/iu, why: 'that is the order of a list: repérer, for people' },
		{ words: /suivies/, why: 'nobody is followed' },
		{ words: /autour de soi/, why: 'one is addressed as vous' },
		{ words: /de plus$|^de plus/, why: 'more than what: de plus que prévu', except: ['coming.more', 'export.more'] },
	],
	pt: [
		...everywhere,
		straightQuotes,
		{ words: /[«»„]/, why: 'Portuguese quotes with “ ”' },
		{ words: /(?<!com)partilh|são precis|algarismo/i, why: 'Brazil says compartilhar, é preciso, números' },
		{ words: /acrescent/i, why: 'the app says adicionar' },
		{ words: /modo fonte/, why: 'the app says modo de origem' },
		{ words: /contatos/i, why: 'contatos are entries of an address book', except: addressBooks },
		{ words: /t[eê]m o contato/, why: 'that is to have somebody’s number' },
		{ words: /\britmos?\b/i, why: 'the days that may pass are the intervalo', except: ['rhythm.title'] },
		{ words: /escrito sozinho|apresentados por você/, why: 'written alone, and a gender' },
		{ words: /Apoio|silêncio|Panorama|Percurso/, why: 'a calque of the English' },
	],
	'pt-PT': [
		...everywhere,
		straightQuotes,
		{ words: /[«»„]/, why: 'the quotes of the other Portuguese texts' },
	],
	ru: [
		...everywhere,
		straightQuotes,
		{ words: /[“”„]/, why: 'Russian quotes with « »' },
		{ words: /контакт/i, why: 'контакты are entries of an address book', except: addressBooks },
		{ words: /Обращени/, why: 'that is a petition', except: ['columnField.prefix'] },
		{ words: /Отложено на сегодня/, why: 'that is put off till today' },
		{ words: /обоим|выбрать другого(?! человека)/i, why: 'a gender' },
		{ words: /двадцать людей/, why: 'after a numeral it is человек' },
		{ words: /ваши(?:х)? люд/i, why: 'those are henchmen' },
		{ words: /Радуйтесь|восхища|тишин/i, why: 'too high a style', except: ['template.hardTime'] },
		{ words: /Поддержка/, why: 'that is help in need, or of a firm' },
		{ words: /(?<!\p{L})(?:с|со|к|у|для|без|о|об) \{\}/u, why: 'a name stands in the nominative, behind a colon' },
		{ words: /(?:Разобрать|Проверить) людей/, why: 'one takes apart, or checks, notes on people' },
		{ words: /записать действия|Когда записывать/i, why: 'actions are внести; записать is for being in touch' },
		{ words: /сделанн(?:ого|ом)/, why: 'nobody says so of what somebody makes' },
		{ words: /умысл|годн(?:ого|ое|ый)|кого угодно|если это кто-то/, why: 'an evil intent, a thing that is fit, or a calque' },
		{ words: /Дней в году|с заметкой…/, why: 'that is how long a year is, and with another note' },
		{ words: /режиме исходного кода|\bid\b|идентификатор/, why: 'the app says Просмотр исходного кода, and ID' },
	],
	zh: [
		...everywhere,
		straightQuotes,
		cjkPunctuation,
		{ words: /[«»„「」]/, why: 'Chinese quotes with “ ”' },
		{ words: /联络/, why: 'one word for being in touch: 联系' },
		{ words: /引荐/, why: 'that is to recommend upwards: 介绍' },
		{ words: /作品/, why: 'that is a work of art' },
		{ words: /过目|这里不认识|被请求|新的人|人物/, why: 'stiff, or not said' },
		{ words: /在想着你|一直想着你/, why: 'what lovers say' },
		{ words: /\bBase\b/, why: 'the app says 数据库' },
	],
	ja: [
		...everywhere,
		straightQuotes,
		cjkPunctuation,
		{ words: /[«»“”„]/, why: 'Japanese quotes with 「 」' },
		{ words: /(?<!たく)さん/, why: 'a name may carry one already', except: ['template.', 'draft.'] },
		{ words: /あなた/, why: 'nobody is addressed so' },
		{ words: /取り込|書き出/, why: 'the app says インポート and エクスポート' },
		{ words: /端末|既定|絞り込/, why: 'the app says デバイス, デフォルト and フィルター' },
		{ words: /行動/, why: 'that is conduct: アクション' },
		{ words: /お元気で|のことを思って/, why: 'a farewell for years, and a declaration of love' },
		{ words: /休止/, why: 'people are not shut down' },
	],
	ar: [
		...everywhere,
		straightQuotes,
		{ words: /[“”„]/, why: 'Arabic quotes with « »' },
		{ words: /[,;?]/, why: 'Arabic has signs of its own: ، ؛ ؟' },
		{ words: /مواساة/, why: 'that is condolence' },
		{ words: /عيد الميلاد/, why: 'that is Christmas' },
		{ words: /أفعال/, why: 'those are verbs, or deeds' },
		{ words: /(?<!\p{L})غيره(?!\p{L})/u, why: 'that is other than him' },
		{ words: /وجه جديد|أشخاصك|وتائر|غياب|عصيب/, why: 'not said, or said of somebody who is absent' },
		{ words: /(?<!\p{L})(?:ف|و)?(?:سجّل|انقل|احذف|غيّر|افتح|أصلِح|أعِد|اكتب)(?:ها|ه)?(?!\p{L})/u, why: 'an order shows a gender' },
		{ words: /(?<!\u2066)#\{\}/, why: 'a sign before an isolated value goes to its other side: U+2066…U+2069 around both' },
		{ words: /إلى الاثنين/, why: 'that is Monday: الطرفين' },
		{ words: /مرشِّح/, why: 'the app says تصفية' },
		{ words: /(?:أنت|إنك|خطرت) في بالي/, why: 'what lovers say' },
		{ words: /القوائم|قوائمك/, why: 'there are two lists: القائمتين' },
		{ words: /أيام السنة|وعد لم/, why: 'those are all days of a year, and a reproach' },
		{ words: /(?<!\p{L})تتواصل(?!\p{L})|يُقدَّم \{\}/u, why: 'a verb shows a gender' },
		{ words: /الـ\d+ (?:\{\}|\d)/, why: 'two numbers side by side are read as one' },
		{ words: /(?<!\u200e)[+−]\{\}|(?<!\u2066)(?:\{\}|\d)×/, why: 'a sign goes to the other side of its number: U+200E before it, or U+2066…U+2069 around both' },
		{ words: /\p{sc=Arabic}[A-Za-z]/u, why: 'Arabic and Latin letters do not stick together' },
		{ words: /(?<![\u200e\u2066-\u2068\d-])\d+-\d/, why: 'a date turns round behind Arabic letters: U+200E before it' },
		{ words: /(?<![\u200e\u2066-\u2068])#[\w{]|(?<![\u200e\u2066-\u2068\w}])\.[a-z]/, why: 'a #tag and a .ending turn round behind Arabic letters: U+200E before it' },
	],
};
