import type { LanguageCode } from './dictionary';

/** How a language says days, as far as `Intl` does not know it. Letter case and accents do not matter, except in `sayings`. */
export interface DayWords {
	/** More words for a day, with its distance from today in days. */
	readonly days: Readonly<Record<string, number>>;
	/** The words for numbers from one on; other forms of a word follow a slash. None where they are Chinese characters. */
	readonly numbers: readonly string[];
	/** Other ways to say what `Intl` says, and its own. The patterns read text without accents, in lower case. */
	readonly sayings: readonly (readonly [RegExp, string])[];
	/** More names of the weekdays from Sunday on, separated by spaces; other forms of a name follow a slash, a dash stands for none. */
	readonly weekdays: string;
	/** What stands around the name of a weekday (`{}`) that has gone by. */
	readonly back: readonly string[];
	/** The same for one to come. */
	readonly ahead: readonly string[];
	/** The same for either: the weekday that was last or comes next, whatever is asked for. */
	readonly either: readonly string[];
	/** The same for *this Friday*, which is today on a Friday. */
	readonly current: readonly string[];
	/** What stands around the name of a weekday (`{}`) and of its week (`{week}`). */
	readonly weeks: readonly string[];
	/** What last week, this week and the next are called before a weekday, where it is not what `Intl` calls them. */
	readonly weekNames?: readonly [last: string, current: string, next: string];
	/** The order of a date in digits; English has both the British and the American one. */
	readonly order: 'day first' | 'month first' | 'either';
}

/** The words of each language. They are made when a field for days is used, not at the start. */
export const dayWordsOf: Readonly<Record<LanguageCode, () => DayWords>> = {
	en: () => ({
		days: { 'the day before yesterday': -2, 'day before yesterday': -2, 'the day after tomorrow': 2, 'day after tomorrow': 2, 'last night': -1, tonight: 0 },
		numbers: words('a/an/one two three four five six seven eight nine ten'),
		sayings: [[/^(.+) from (?:now|today)$/, 'in $1']],
		weekdays: '- - tues weds thur/thurs - -',
		back: ['last {}', 'on last {}', 'past {}', 'this past {}'],
		ahead: ['next {}', 'on next {}', 'coming {}', 'this coming {}'],
		either: ['{}', 'on {}'],
		current: ['this {}'],
		weeks: ['{} {week}', 'on {} {week}', '{week} {}', '{week} on {}'],
		order: 'either',
	}),
	de: () => ({
		days: { vorvorgestern: -3, überübermorgen: 3, 'gestern abend': -1, 'heute abend': 0 },
		numbers: words('einem/einer/einen/eine/ein zwei drei vier fünf sechs sieben acht neun zehn'),
		sayings: [[/^(.+) zuvor$/, 'vor $1'], [/^(vor|in) acht tagen$/, '$1 1 woche'], [/^(vor|in) vierzehn tagen$/, '$1 2 wochen']],
		weekdays: '- - - - - - sonnabend',
		back: ['letzten {}', 'letzter {}', 'am letzten {}', 'vergangenen {}', 'am vergangenen {}', 'vorigen {}', 'am vorigen {}'],
		ahead: ['nächsten {}', 'nächster {}', 'am nächsten {}', 'kommenden {}', 'am kommenden {}'],
		either: ['{}', 'am {}'],
		current: ['diesen {}', 'dieser {}', 'an diesem {}'],
		weeks: ['{week} {}', '{} {week}', '{week} am {}', 'am {} {week}', '{} in der {week}'],
		order: 'day first',
	}),
	es: () => ({
		days: { antier: -2, 'antes de ayer': -2, anoche: -1, 'esta noche': 0 },
		numbers: words('un/una/uno dos tres cuatro cinco seis siete ocho nueve diez'),
		sayings: [
			[/^(hace|en|dentro de) ocho dias$/, '$1 1 semana'],
			[/^(hace|en|dentro de) quince dias$/, '$1 2 semanas'],
			[/^en (\d.*|una? .*)$/, 'dentro de $1'],
			[/^(?:hace )?(.+) atras$/, 'hace $1'],
			[/^semana pasada$/, 'la semana pasada'],
			[/^mes pasado$/, 'el mes pasado'],
			[/^(?:la )?(?:semana que viene|proxima semana|semana proxima)$/, 'la proxima semana'],
			[/^(?:el )?(?:mes que viene|proximo mes|mes proximo)$/, 'el proximo mes'],
		],
		weekdays: '- - - - - - -',
		back: ['el {} pasado', '{} pasado', 'el pasado {}', 'pasado {}', 'el último {}'],
		ahead: ['el próximo {}', 'próximo {}', 'el {} próximo', 'el {} que viene', '{} que viene'],
		either: ['{}', 'el {}'],
		current: ['este {}'],
		weeks: ['el {} de {week}', '{} de {week}', 'el {} {week}', '{} {week}'],
		order: 'day first',
	}),
	fr: () => ({
		days: { 'hier soir': -1, 'ce soir': 0 },
		numbers: words('un/une deux trois quatre cinq six sept huit neuf dix'),
		sayings: [
			[/^semaine (derniere|prochaine)$/, 'la semaine $1'],
			[/^mois (dernier|prochain)$/, 'le mois $1'],
			[/^d'ici (.+)$/, 'dans $1'],
			[/^(il y a|dans) huit jours$/, '$1 1 semaine'],
			[/^(il y a|dans) quinze jours$/, '$1 2 semaines'],
		],
		weekdays: '- - - - - - -',
		back: ['{} dernier', 'le {} dernier', '{} passé', 'le {} passé'],
		ahead: ['{} prochain', 'le {} prochain'],
		either: ['{}', 'le {}'],
		current: ['ce {}'],
		weeks: ['{} de {week}', 'le {} de {week}', '{} {week}'],
		order: 'day first',
	}),
	pt: () => ({
		days: { 'antes de ontem': -2, 'ontem à noite': -1, 'hoje à noite': 0 },
		numbers: words('um/uma dois/duas três quatro cinco seis sete oito nove dez'),
		sayings: [
			[/^(?:daqui a|dentro de) (.+)$/, 'em $1'],
			[/^(?:ha )?(.+) atras$/, 'ha $1'],
			[/^(?:n?a )?(?:ultima semana|semana passada)$/, 'semana passada'],
			[/^(?:n?o )?(?:ultimo mes|mes passado)$/, 'mes passado'],
			[/^(?:n?a )?(?:semana que vem|proxima semana)$/, 'proxima semana'],
			[/^(?:n?o )?(?:mes que vem|proximo mes)$/, 'proximo mes'],
		],
		weekdays: '- segunda terça quarta quinta sexta -',
		back: ['{} passada', 'na {} passada', '{} passado', 'no {} passado', 'última {}', 'na última {}', 'último {}', 'no último {}'],
		ahead: ['próxima {}', 'na próxima {}', 'próximo {}', 'no próximo {}', '{} que vem', 'na {} que vem', 'no {} que vem'],
		either: ['{}', 'na {}', 'no {}'],
		current: ['nesta {}', 'neste {}', 'esta {}', 'este {}'],
		weeks: ['{} da {week}', 'na {} da {week}', 'no {} da {week}', '{} {week}'],
		order: 'day first',
	}),
	ru: () => ({
		days: { позапозавчера: -3, послепослезавтра: 3, 'вчера вечером': -1, 'сегодня вечером': 0 },
		numbers: words('один/одну два/две три четыре пять шесть семь восемь девять десять'),
		sayings: [
			[/^(.+) тому назад$/, '$1 назад'],
			[/^(день|неделю|месяц|год) назад$/, '1 $1 назад'],
			[/^через (день|неделю|месяц|год)$/, 'через 1 $1'],
		],
		weekdays: '- - - среду - пятницу субботу',
		back: ['в прошлый {}', 'в прошлую {}', 'в прошлое {}', 'прошлый {}', 'прошлая {}', 'прошлую {}', 'прошлое {}'],
		ahead: ['в следующий {}', 'в следующую {}', 'в следующее {}', 'следующий {}', 'следующая {}', 'следующую {}', 'следующее {}', 'в ближайший {}', 'в ближайшую {}', 'в ближайшее {}'],
		either: ['{}', 'в {}', 'во {}'],
		current: ['в этот {}', 'в эту {}', 'в это {}'],
		weeks: ['в {} {week}', 'во {} {week}', '{} {week}', '{week} в {}', '{week} во {}'],
		order: 'day first',
	}),
	zh: () => ({
		days: { 前日: -2, 昨日: -1, 今日: 0, 明日: 1, 大前天: -3, 大后天: 3, 昨晚: -1, 今晚: 0 },
		numbers: [],
		sayings: [
			[/週/, '周'],
			[/後/, '后'],
			[/個/, '个'],
			[/禮/, '礼'],
			[/兩/, '两'],
			[/這/, '这'],
			[/^(.+)[以之](前|后)$/, '$1$2'],
			[/^(上|下|\d+|[一二两三四五六七八九十])个?(?:星期|礼拜)(前|后|)$/, '$1周$2'],
			[/^([上下])月$/, '$1个月'],
		],
		weekdays: '礼拜日/礼拜天/星期天/周天 礼拜一 礼拜二 礼拜三 礼拜四 礼拜五 礼拜六',
		back: [],
		ahead: [],
		either: ['{}'],
		current: [],
		weeks: ['{week}{}', '{week}个{}'],
		weekNames: ['上', '这', '下'],
		order: 'month first',
	}),
	ja: () => ({
		days: { おととい: -2, さきおととい: -3, きのう: -1, きょう: 0, あした: 1, あす: 1, あさって: 2, しあさって: 3, 昨夜: -1, 昨晩: -1, 今夜: 0, 今晩: 0 },
		numbers: [],
		sayings: [[/^(.+)[ヶケヵカ箇]月(前|後)$/, '$1か月$2'], [/^(.+)週(前|後)$/, '$1週間$2']],
		weekdays: '日曜 月曜 火曜 水曜 木曜 金曜 土曜',
		back: ['前の{}', 'この前の{}', 'この間の{}'],
		ahead: ['次の{}', '今度の{}'],
		either: ['{}', '{}に'],
		current: [],
		weeks: ['{week}の{}', '{week}{}'],
		order: 'month first',
	}),
	ar: () => ({
		days: { 'أول من أمس': -2, 'قبل أمس': -2, البارحة: -1, 'قبل يوم': -1, 'بعد غد': 2, 'بعد يوم': 1 },
		numbers: words('واحد/واحدة اثنان/اثنين ثلاثة/ثلاث أربعة/أربع خمسة/خمس ستة/ست سبعة/سبع ثمانية/ثماني تسعة/تسع عشرة/عشر'),
		sayings: [[/^بعد (.+)$/, 'خلال $1'], [/^منذ (.+)$/, 'قبل $1'], [/^(?:في )?(.+) المقبلة?$/, '$1 القادم']],
		weekdays: '- - - - - - -',
		back: ['{} الماضي', '{} الماضية', 'يوم {} الماضي', 'يوم {} الماضية', '{} الفائت', 'يوم {} الفائت'],
		ahead: ['{} القادم', '{} القادمة', 'يوم {} القادم', 'يوم {} القادمة', '{} المقبل', 'يوم {} المقبل'],
		either: ['{}', 'يوم {}'],
		current: ['هذا {}', 'هذه {}'],
		weeks: ['{} {week}', 'يوم {} {week}', '{} من {week}', 'يوم {} من {week}'],
		order: 'day first',
	}),
};

function words(separated: string): string[] {
	return separated.split(' ');
}
