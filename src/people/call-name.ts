import { articles, compoundStarts, familyNamesFirst, familyOrGivenNames, noNames, particles } from './name-words';

/** Scripts whose names have the family name first. */
const familyFirstScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Second words that make one name with the first: *of the faith*, *of God*, *gift of*. */
const compoundEnds =
	/^(?:(?:al|el|ad|ed|ud|ul)[-’' ]?(?:din|dine|deen|islam)|[eu]dd?(?:in|ine|een)|[au]llah|b(?:a|u)(?:kh|k)?(?:sh|x)|ditta|rakha|الدين|الله|الإسلام|الاسلام)$/iu;

/** Given names of two words that are never parted. */
const doubled: readonly RegExp[] = [
	/^jean (?:baptiste|claude|françois|jacques|louis|luc|marc|marie|michel|paul|philippe|pierre|yves)$/u,
	/^marie (?:anne|claire|claude|france|hélène|jeanne|laure|louise|paule|pierre|thérèse)$/u,
	/^(?:juan|josé|luis|miguel|jorge|pedro) (?:carlos|luis|josé|miguel|manuel|antonio|pablo|ángel|maria|maría)$/u,
	/^(?:maría|maria|ana|anna) (?:josé|jose|luisa|teresa|cristina|elena|isabel|belén|maría|maria|clara|luísa|paula|sofia)$/u,
	/^(?:anne|anna) (?:marie|sophie|claire|laure|lena)$/u,
	/^mary (?:ann|anne|beth|ellen|jane|jo|kate|lou)$/u,
	/^billy (?:bob|jean|joe|ray)$/u,
	/^(?:hans|karl) (?:dieter|georg|heinz|joachim|josef|jürgen|otto|peter|werner)$/u,
	/^yom tov$/u,
];

/** Joins two words to one name: *Habib ur Rahman*. */
const joining = /^u[dlnrsz]$/;

/** A father's name, which stands last where the family name stands first: *Иванов Иван Иванович*. */
const patronymic = /(?:ич|овна|евна|ична)$/u;

/** Names of the Virgin, which stay whole: *María del Carmen*. */
const marian =
	/^mar[ií]a (?:de (?:la |las |los )?|del )(?:carmen|pilar|mar|rosario|rocío|luz|ángeles|dolores|mercedes|paz|concepción|soledad|consuelo|lourdes|fátima)$/u;

/** Two people in one name. */
const joint = /\s(?:&|\+|and|und|et|og|och|en|и|та|و)\s/iu;

/**
 * The name to address a person by: usually the first word of their name, and more of it where the first word alone is
 * no name, or another one. Where no rule is certain, the name stays whole: that is stiff at worst, and a wrong half of
 * a name offends.
 *
 * @param name the name on one line
 */
export function callName(name: string): string {
	const whole = name.replace(/\s+/gu, ' ').trim();
	const given = withoutComma(whole);
	if (given !== whole) return callName(given);
	const words = whole.split(' ');
	if (
		words.length === 1 ||
		comma.test(whole) ||
		familyFirstScript.test(whole) ||
		joint.test(whole) ||
		hasFamilyNameFirst(words) ||
		isNoName(words)
	)
		return whole;
	return words.slice(0, wordsOfGivenName(words)).join(' ');
}

const comma = /[,،、，]/u;

/** What stands behind a name and a comma, and is no given name. */
const suffix =
	/^(?:[js]n?r|jun|sen|[ivx]+|ph\.? ?d|m\.? ?[ad]|m\.? ?sc|b\.? ?[as]|b\.? ?sc|mba|esq|inc|ltd|llc|gmbh|co|corp|plc)\.?$/iu;

/** Letters of a profession behind a whole name: *Ada Lovelace, CPA*. */
const letters = /^\p{Lu}{2,5}$/u;

/** *Lovelace, Ada* without the family name, and *Ada Lovelace, PhD* without the degree; any other name as it is. */
function withoutComma(name: string): string {
	const [before = '', ...others] = name.split(comma).map((part) => part.trim());
	const isWhole = before.includes(' ') && before !== before.toUpperCase();
	const [after = '', ...more] = others.filter((part) => !suffix.test(part) && !(isWhole && letters.test(part)));
	if (before === '' || others.includes('') || more.length > 0) return name;
	if (after === '') return before;
	// A letter is no name to greet by.
	return /^\p{L}\.?$/u.test(after) ? name : after;
}

/** Whether the first of several words is a family name. */
function hasFamilyNameFirst(words: readonly string[]): boolean {
	const [first = '', second = '', third = ''] = words.map((word) => word.toLowerCase());
	if (familyNamesFirst.has(first) || (words.length === 3 && patronymic.test(third) && !patronymic.test(second)))
		return true;
	return (
		familyOrGivenNames.has(first) &&
		(second.includes('-') || (words.length === 3 && [second, third].every((word) => /^[a-z]{2,5}$/.test(word))))
	);
}

/** Whether the first of several words is not what anybody is called by. */
function isNoName([first = '', second = '']: readonly string[]): boolean {
	const word = first.toLowerCase();
	const isInitial = [...first].length === 1 && !/\p{Script=Thai}/u.test(first);
	const isCapital =
		first.length > 1 && first === first.toUpperCase() && first !== word && second !== second.toUpperCase();
	// *Tim’s mum* and *Mum of Tim* are somebody, but not called Tim’s or Mum.
	const isOfAnother = /['’]s$/.test(word) || second === 'of';
	return (
		first.endsWith('.') ||
		isInitial ||
		isCapital ||
		isOfAnother ||
		!/\p{L}/u.test(first) ||
		noNames.has(word) ||
		(particles.has(word) && first === word)
	);
}

/** How many words the given name has. */
function wordsOfGivenName(words: readonly string[]): number {
	const [first = '', second = '', third = ''] = words.map((word) => word.toLowerCase());
	if (compoundStarts.has(first)) return articles.has(second) && third !== '' ? 3 : 2;
	if (compoundEnds.test(second)) return 2;
	if (joining.test(second) && third !== '') return 3;
	if (articles.has(second) && compoundEnds.test(`${second} ${third}`)) return 3;
	if (words.length > 2 && doubled.some((one) => one.test(`${first} ${second}`))) return 2;
	const devoted = [4, 3].find((count) => marian.test(words.slice(0, count).join(' ').toLowerCase()));
	return devoted ?? 1;
}
