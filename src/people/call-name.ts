/** Scripts whose names have the family name first. */
const familyFirstScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Words before a name, without their full stop: by its first word alone, nobody would be greeted. */
const titles = listed(
	'dr drs prof professor mr mrs ms miss mx sir dame lord lady rev reverend father sister brother saint st judge rabbi imam sheikh shaykh sheik haji hajji ' +
		'herr frau fr hr pater pfarrer onkel tante oma opa monsieur madame mademoiselle mme mlle m maître oncle mamie papi tonton tata ' +
		'señor señora señorita sr sra srta don doña tío tía abuelo abuela padre hermano fray dom dona seu tio tia avô avó senhor senhora ' +
		'signor signora sig dott dottoressa zio zia nonno nonna uncle aunt auntie grandma grandpa granny cousin shri sri smt pan pani ' +
		'г-н г-жа господин госпожа д-р профессор дядя тётя тетя бабушка дедушка отец баба ' +
		'د الدكتور دكتور الدكتورة دكتورة أ الأستاذ أستاذ الأستاذة أستاذة السيد السيدة الشيخ شيخ الحاج الحاجة المهندس المهندسة م عم عمة خال خالة',
);

/** What only a name of several words begins with: *servant of*, *father of*, *mother of*, *son of*, *house of*. */
const compoundStarts = listed(
	'abd abdu abdul abdal abdel abdoul abu abou abo aboo umm um oum ibn bin ben-al bint al el beit ' + 'عبد أبو ابو أبا أبي ابي أم ام ابن بن بنت آل ذو سيف نور صلاح شمس علاء بدر',
);

/** Articles, which belong to the word behind them. */
const articles = listed('al el ul ur ar as ad an at az ash es ed ال');

/** Second words that make one name with the first: *of the faith*, *of God*. */
const compoundEnds = /^(?:(?:al|el|ad|ed|ud|ul|ad|ud)[-’' ]?(?:din|dine|deen|islam)|[eu]dd?(?:in|ine|een)|[au]llah|الدين|الله|الإسلام|الاسلام)$/iu;

/** Family names that begin with a particle of their own: *van Dijk*, *de Souza*. Whoever is called so has no given name here. */
const particles = listed('van von vom zu zur de del della di da das do dos du des le la les der den ten ter te af av mac mc bat ap');

/** Family names that stand first in Vietnamese, Chinese, Korean and Hungarian, also in Latin letters. None is a usual given name. */
const familyNamesFirst = listed(
	'nguyễn trần lê phạm huỳnh hoàng phan võ đặng bùi đỗ hồ ngô dương nguyen tran pham huynh ' +
		'wang zhang liu chen yang huang zhao zhou xu zhu guo luo zheng xie tang deng cao peng zeng xiao tian ' +
		'park choi jung jeong kang yoon jang hwang kwon ' +
		'nagy kovács tóth szabó horváth varga kiss molnár németh farkas balogh papp takács juhász lakatos mészáros oláh rácz fekete szilágyi',
);

/** Given names of two words that are never parted. */
const doubled: readonly RegExp[] = [
	/^jean (?:baptiste|claude|françois|jacques|louis|luc|marc|marie|michel|paul|philippe|pierre|yves)$/u,
	/^marie (?:anne|claire|claude|france|hélène|jeanne|laure|louise|paule|pierre|thérèse)$/u,
	/^(?:juan|josé|luis|miguel|jorge|pedro) (?:carlos|luis|josé|miguel|manuel|antonio|pablo|ángel|maria|maría)$/u,
	/^(?:maría|maria|ana|anna) (?:josé|jose|luisa|teresa|cristina|elena|isabel|belén|maría|maria|clara|luísa|paula|sofia)$/u,
];

/** Names of the Virgin, which stay whole: *María del Carmen*. */
const marian = /^mar[ií]a (?:de (?:la |las |los )?|del )(?:carmen|pilar|mar|rosario|rocío|luz|ángeles|dolores|mercedes|paz|concepción|soledad|consuelo|lourdes|fátima)$/u;

/** Two people in one name. */
const joint = /\s(?:&|\+|and|und|et|og|och|en|и|та|و)\s/iu;

/**
 * The name to address a person by: usually the first word of their name, and more of it where the first word alone is no name, or another
 * one. Where no rule is certain, the name stays whole: that is stiff at worst, and a wrong half of a name offends.
 *
 * @param name the name on one line
 */
export function callName(name: string): string {
	const whole = name.replace(/\s+/gu, ' ').trim();
	const given = withoutComma(whole);
	if (given !== whole) return callName(given);
	const words = whole.split(' ');
	const first = words[0] ?? '';
	if (words.length === 1 || familyFirstScript.test(whole) || joint.test(whole) || isNoName(first, words[1] ?? '')) return whole;
	return words.slice(0, wordsOfGivenName(words)).join(' ');
}

/** What stands behind a name and a comma, and is no given name. */
const suffix = /^(?:[js]n?r|jun|sen|[ivx]+|ph\.? ?d|m\.? ?[ad]|m\.? ?sc|b\.? ?[as]|b\.? ?sc|mba|esq)\.?$/iu;

/** *Lovelace, Ada* without the family name, and *Ada Lovelace, PhD* without the degree; any other name as it is. */
function withoutComma(name: string): string {
	const [before = '', after = '', ...more] = name.split(/[,،、，]/u).map((part) => part.trim());
	if (more.length > 0 || before === '' || after === '') return name;
	return suffix.test(after) ? before : after;
}

/** Whether the first word of several is not what anybody is called by. */
function isNoName(first: string, second: string): boolean {
	const word = first.toLowerCase();
	const isInitial = [...first].length === 1 && !/\p{Script=Thai}/u.test(first);
	const isCapital = first.length > 1 && first === first.toUpperCase() && first !== word && second !== second.toUpperCase();
	return first.endsWith('.') || isInitial || isCapital || !/\p{L}/u.test(first) || titles.has(word) || familyNamesFirst.has(word) || (particles.has(word) && first === word);
}

/** How many words the given name has. */
function wordsOfGivenName(words: readonly string[]): number {
	const [first = '', second = '', third = ''] = words.map((word) => word.toLowerCase());
	if (compoundStarts.has(first)) return articles.has(second) && third !== '' ? 3 : 2;
	if (compoundEnds.test(second)) return 2;
	if (articles.has(second) && compoundEnds.test(`${second} ${third}`)) return 3;
	if (words.length > 2 && doubled.some((one) => one.test(`${first} ${second}`))) return 2;
	const devoted = [4, 3].find((count) => marian.test(words.slice(0, count).join(' ').toLowerCase()));
	return devoted ?? 1;
}

function listed(words: string): ReadonlySet<string> {
	return new Set(words.split(' ').filter((word) => word !== ''));
}
