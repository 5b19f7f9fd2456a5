import { latePattern } from '../text/late-pattern';
import type { Encoding } from './encodings';

/** What tells a language apart in a list of names. */
export interface Letters {
	readonly encodings: readonly Encoding[];
	/** In lower case, the most frequent first; of Latin alphabets those outside ASCII only. */
	readonly letters: string;
	/** Where the language never has its letters, as it stands in a word in lower case. */
	readonly odd: (() => RegExp) | null;
}

const western: readonly Encoding[] = ['windows-1252', 'macintosh'];
const central: readonly Encoding[] = ['windows-1250', 'iso-8859-2'];
const cyrillic: readonly Encoding[] = ['windows-1251', 'x-mac-cyrillic', 'iso-8859-5'];
const of = (encodings: readonly Encoding[], letters: string, odd: string | null = null): Letters => ({
	encodings,
	letters,
	odd: odd === null ? null : latePattern(odd, 'u'),
});

/** The alphabets. A list of names is measured by the one that fits it best, of those that its encoding serves. */
export const alphabets: readonly Letters[] = [
	// German, French, Spanish, Portuguese, Italian, Dutch, Swedish and Finnish, Danish and Norwegian, Icelandic,
	// Catalan, Albanian.
	of([...western, ...central, 'windows-1254', 'windows-1257'], 'üöäßé', '^ß|äa|öo|üu'),
	of(western, 'éèçëïôâêîàûùœÿæ', String.raw`[èêâîôûùœæ]$|[ëï]\p{L}{3}|^[çèêëîïôûùÿ]|[^aeo]ï|æ[^aeiou]?$`),
	of(western, 'íáéóñúü', '^ñ|ñ[^aeiouáéíóú]|ñ$|ü[^ei]'),
	of(western, 'ãçáéíóâêôúõàü', 'ã(?![oei]|$|[sn]$)|õ(?!e)|^ç|ç[^aouãáóõ]|ç$|^[ãõ]'),
	of(western, 'òàìèùé', String.raw`[òàìèù]\p{L}`),
	of(western, 'ëéïèöüç', String.raw`[ëï]\p{L}{4}|^[ëï]`),
	of(western, 'öäåéü', null),
	of(western, 'øåæéöäüó', 'æ$|øø|ææ|ø[aeiou]|æ[aeou]|[^aå]å$'),
	of(western, 'óðáíéþöúæý', String.raw`^ð|[^\s]þ|æ$|ðð`),
	of(western, 'àèéíòóúüçï', String.raw`[^l]·|^ç|ç[^aou]|[àèò]\p{L}{3}`),
	of(western, 'ëç', 'ëë|çç'),
	// Polish, Czech and Slovak, Hungarian, Croatian, Romanian.
	of(central, 'łńśążćęóźé', '^[ąęńśźć](?![cliwa])|[ąęó][aeiou]|ń[aeiou]|ź[^nlk]|ćć'),
	of(central, 'áířýčéžšěůúňťďöü', '^[ýěůřá](?![enmrd])|ř[rl]|ů[aeiou]|ě[aeiou]'),
	of(central, 'áčíýéžšúľäďťňôóĺŕ', '^[ýĺŕôäť]|ä[^nsth]|[ĺŕ][aeiou]'),
	of(central, 'áéóöíüőúű', '[őű][aeiou]|^[űő](?!r|z)|áá'),
	of(central, 'ćčšžđ', 'ć[^aeiou]|^ć(?!o|i|u|a)|đ$|č[čćšž]'),
	of(central, 'ăâîșțşţ', 'ăă|â[aeiou]|[âî]$|ţ[^aeiouă]|^ă'),
	// Turkish, Lithuanian, Latvian, Estonian, Vietnamese.
	of(['windows-1254'], 'ışüğçöiâ', '^ğ|şş|öo|üu'),
	of(['windows-1257'], 'ėžčšūųįęą', String.raw`^[ųęė](?!m)|[ųį]\p{L}{3}|ėė`),
	of(['windows-1257'], 'āšņīēžķļūčģ', '[ņļģķ][rtv]|^[ņē]|āā'),
	of(['windows-1257'], 'äõöüšž', '^[šž](?!o|e|u|a)'),
	of(
		['windows-1258'],
		'\u0301ễêđầươôăâ\u0300\u0303\u0309\u0323áàạảãấầậẩẫắằặẳẵéèẹẻẽếềệểễíìịỉĩóòọỏõốồộổỗớờợởỡúùụủũứừựửữýỳỵỷỹ',
	),
	// Russian, Ukrainian, Bulgarian, Serbian and Macedonian.
	of(
		[...cyrillic, 'koi8-r', 'ibm866'],
		'аоеинвркслтмдяйпюгьыубзчшжфхцщэёъ',
		'^[ыьъ]|[ьъ][ьъыаоуэй]|[эы][ьъ]|[а-я]э|йй|ы[эыёяю]|[аеиоуыэюяё]{4}|[хщ][ыюя]',
	),
	of([...cyrillic, 'koi8-u'], 'аоиенкврлсітмдуюйпчьябгєхзшжїцщфґ', '^ь|ьь|йй|[аеиоуєіїюя]{4}'),
	of(cyrillic, 'аоиевнтрсклдйгпямбзъчхцушжщюфьё', 'ьь|ъъ|[ъь]$|[аеиоуюя]{4}|ь[^о]'),
	of(cyrillic, 'аиоенрјвктсмлдпућбгзшчжхцђњљјџфќѓѕ', '[аеиоу]{4}|јј'),
	// Greek, Hebrew, Arabic and Persian, Thai.
	of(
		['windows-1253', 'iso-8859-7'],
		'αοιςνρσταεκπλγηδυμόάίήέύώθωχβφζξψϊϋΐΰ',
		String.raw`ς\p{L}|σ$|[άέήίόύώ]\p{L}*[άέήίόύώ]`,
	),
	of(['windows-1255'], 'יולהרנמאבשדתחםעקפגזןסכטצךףץ', String.raw`[םןךףץ]\p{L}|[מנכפצ]$`),
	of(['windows-1256'], 'اليمدنرحبسعوفةهصكقشختأغطىجزضئپثءظذگکیؤآإچژ', String.raw`[ىة]\p{L}|اا|^[ةىئؤ]`),
	of(['windows-874'], 'รนาอสมกัชยว์ีวทิลดคตพงบศธปจณ็ุู่เ้ภไโแสุะำหฐญพฤโขถซผฉฎฟฝฒ', null),
];

/** The characters of names in East Asia: family names first, as they tell most. */
export const eastern: Readonly<Partial<Record<Encoding, { readonly families: string; readonly given: string }>>> = {
	gb18030: {
		families:
			'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边净阴闫',
		given: '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂玲红建国华志文玉兰海龙春梅小晓慧鑫宇浩婷雪佳欣怡梓涵子轩博思雨晨辉峰斌波飞云凤琴珍永福德生光荣世美莉燕倩琳莹颖洁宁坤立成东亮鹏凯新家俊民东良瑞诗嘉若萱天一然可心悦彤翔阳旭昊泽清月香淑丹金少忠义长根元全胜学祥才发武利彬富顺信健瑶璐琪雅璇菲媛莲爱群青松柏庆树林爽帅旺进友仁诚先康',
	},
	big5: {
		families:
			'陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴周徐蘇葉莊呂江何蕭羅高簡朱鍾施游沈彭詹胡余盧潘顏梁趙柯翁魏方孫戴范宋鄧杜傅侯曹溫薛丁馬蔣唐藍卓馮姚石董紀歐程連古汪湯姜田康鄒白涂尤巫韓龔嚴袁黎金阮陸倪夏童邵柳錢譚秦熊',
		given: '志明俊傑家豪淑芬芳美玲雅婷怡君惠雯建宏國華文雄秀英麗珍淑貞慧娟佳欣宗翰承恩冠宇柏翰宜蓁品妤詩涵子晴偉哲信宏嘉宏德正義成榮輝銘源龍鳳春花玉蘭梅香月秋菊桂玫瑰心怡靜宜佩君雅雯郁婷欣怡思穎筱涵彥廷育瑋智凱政勳振興永福金水清木火土忠仁大小明倫慶祥瑞安平和康樂萬學文武天一',
	},
	shift_jis: {
		families:
			'佐藤鈴木高橋田中渡辺伊山本村小林加吉斎松井清崎森池阿部石前川岡後長谷近坂遠青福西太三浦原葉竹内金和野杉上今河安丸宮久保大菊市平島新土酒工横谷戸関古沢塚水荒関馬場星熊桜服矢秋千須早五十嵐片柳滝尾東北南栗永飯萩成岩根望月増',
		given: '太郎一二三次花子美香恵理由紀真智健大翔陽斗蓮結衣愛莉葵悠翼輝彦夫雄男明和正義弘博幸治浩司剛哲也直樹亮介拓哉隆秀典英久洋信洋文昭光昌俊克敏豊茂進勝実誠修清孝裕二奈央麻里佳織彩沙也加優希望海空千春夏秋冬桜菜々子梨絵綾雪菊代江枝世津久',
	},
	'euc-kr': {
		families:
			'김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모',
		given: '민준서연지우현도윤하은예진수빈영희철호상미경순자숙정성재훈동석건주혜원유나아인태형승용기남희선옥광종병학창규환식일세찬규리소율채린다시온가람보라슬기별빛솔한결이루리영민찬혁준범웅섭권균근길만명복봉부',
	},
};

/** The rows of common characters in the encodings of East Asia: the first and the last lead byte. */
export const commonRows: Readonly<Partial<Record<Encoding, readonly [first: number, last: number]>>> = {
	gb18030: [0xb0, 0xd7],
	big5: [0xa4, 0xc6],
	shift_jis: [0x88, 0x97],
	'euc-jp': [0xb0, 0xcf],
	'euc-kr': [0xb0, 0xc8],
};
