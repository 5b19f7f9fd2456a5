import { noteName } from '../note-path';
import { newPersonPath } from '../people/new-person';
import { folded } from '../text/words';
import { isUnspaced } from './names-of-parts';

/** A name in a form for comparing. */
export interface NameForm {
	/** Given names first, without accents, honorifics and suffixes. Empty where nothing can be compared. */
	readonly words: readonly string[];
	/** What tells a father from his son: `jr`, `sr`, `2`; empty for none. */
	readonly suffix: string;
	/** Whether the text had the family name first, before a comma. */
	readonly isTurned: boolean;
}

/** How two names agree, from certain to hardly; `middle` where they agree but for their middle names, which differ. */
export type NameMatch = 'equal' | 'further' | 'order' | 'part' | 'middle' | 'none';

/** Generations, as people write them behind a name. */
const generations = new Map(
	Object.entries({
		jr: 'jr jnr jun junr junior júnior filho hijo fils мл младший',
		sr: 'sr snr sen senr senior sênior père ст старший',
		neto: 'neto nieto',
		2: 'ii 2nd iind',
		3: 'iii 3rd iiird',
		4: 'iv 4th ivth',
		5: 'v 5th',
		6: 'vi 6th',
	}).flatMap(([kind, words]) => words.split(' ').map((word): [string, string] => [unaccented(word), kind])),
);

/** Generations of several words. */
const phrases: readonly (readonly [RegExp, string])[] = [
	[/[\s,]+(?:the younger|d\. ?j\.?|der j[üu]ngere|die j[üu]ngere)$/, ' jr'],
	[/[\s,]+(?:the elder|d\. ?[äa]\.?|der [äa]ltere|die [äa]ltere)$/, ' sr'],
];

/** Forms of address and academic titles. They tell nobody from anybody. */
const honorifics = new Set(
	(
		'mr mrs ms miss mx dr dres drs prof professor professorin doctor herr herrn frau fr hr sir rev reverend mme mlle monsieur madame ' +
		'mademoiselle sig signor signora señor señora señorita sr sra srta senhor senhora dott dottssa dipl-ing univ-prof г-н г-жа господин госпожа'
	)
		.split(' ')
		.map(unaccented),
);

/** What follows `Dr.`, as in `Dr. med.` */
const faculties = new Set('med phil rer nat jur iur hc theol oec pol ing'.split(' '));

/** Degrees and honours behind a name. */
const degrees = new Set('phd md mba msc bsc llm llb dds dvm esq esquire cpa dphil mphil mbe obe cbe habil'.split(' '));

/** Degrees that are also names and initials: only behind a comma. */
const shortDegrees = new Set('ma ba bs ms jd rn pe ret pmp'.split(' '));

/** What joins the names of two people, in a form for comparing. */
const joint = '&';
const joints = new Set('& + and und et og och и та'.split(' '));

/** Letters that decompose into no base letter and accent. */
const plainLetters: Readonly<Record<string, string>> = {
	ß: 'ss',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	ı: 'i',
	æ: 'ae',
	œ: 'oe',
	þ: 'th',
};

/** The form of a name as a file or a note writes it. */
export function formOf(name: string): NameForm {
	// A name is compared as the note that it can have, so that no two names share a note and differ.
	let text = folded(noteName(newPersonPath(name, '') ?? ''));
	for (const [phrase, kind] of phrases) text = text.replace(phrase, kind);
	let suffix = '';
	const parts: string[][] = [];
	for (const part of unaccented(text).split(/[,،、，;]/)) {
		const found = withoutSuffix(wordsIn(part), parts.length > 0);
		if (suffix === '') suffix = found.suffix;
		if (found.words.length > 0) parts.push(found.words);
	}
	const [first = [], ...others] = withoutTitles(parts);
	return { words: spacelessly([...others.flat(), ...first]), suffix, isTurned: others.length > 0 };
}

/** Takes generations and degrees off the end. A part before a comma keeps one word: `Junior` alone is a name. */
function withoutSuffix(words: string[], isBehindComma: boolean): { words: string[]; suffix: string } {
	const least = isBehindComma ? 0 : 1;
	let suffix = '';
	for (;;) {
		const last = words.at(-1) ?? '';
		// `Ida V.` has a family name cut short; a fifth has a given and a family name before the number.
		const kind = last === 'v' && words.length < 3 ? undefined : generations.get(last);
		const isDegree = isBehindComma
			? degrees.has(last) || shortDegrees.has(last)
			: degrees.has(last) && words.length > 2;
		if (words.length <= least || (kind === undefined && !isDegree)) return { words, suffix };
		suffix = suffix === '' ? (kind ?? '') : suffix;
		words = words.slice(0, -1);
	}
}

/** Takes titles off the start of each part. They stay where one word would be left: Mr. Muster is not Mrs. Muster. */
function withoutTitles(parts: readonly string[][]): string[][] {
	const without = parts.map((words) => {
		let at = 0;
		while (at < words.length && (honorifics.has(words[at] ?? '') || (at > 0 && faculties.has(words[at] ?? ''))))
			at += 1;
		return words.slice(at);
	});
	return (without.flat().length > 1 ? without : parts).filter((words) => words.length > 0);
}

/** The generation that a suffix from a file names; empty for degrees and other words. */
export function generationOf(suffix: string): string {
	for (const word of wordsIn(unaccented(folded(suffix)))) {
		const kind = generations.get(word);
		if (kind !== undefined) return kind;
	}
	return '';
}

/** How two names agree. Both have words. */
export function matchOf(a: NameForm, b: NameForm): NameMatch {
	const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
	if (short.length === 0) return 'none';
	if (short.length === long.length && short.every((word, at) => word === long[at])) return 'equal';
	// `Ida & Karl Muster` are two people, and nobody of them.
	if (short.includes(joint) !== long.includes(joint)) return 'none';
	// `Jean-Luc` and `Jean Luc`, `Müller` and `Mueller`: perhaps one name.
	if (looseKey(short) === looseKey(long)) return 'part';
	if (short.length === 1) return short[0] === long[0] || short[0] === long.at(-1) ? 'part' : 'none';
	if (short.length === long.length && sortedKey(short) === sortedKey(long)) return 'order';
	if (short.at(-1) !== long.at(-1)) return 'none';
	if (short[0] !== long[0]) return isInitial(short[0] ?? '', long[0] ?? '') ? 'part' : 'none';
	return areWithin(short.slice(1, -1), long.slice(1, -1)) ? 'further' : 'middle';
}

/** The words in an order that does not hang on how they are written. */
export function sortedKey(words: readonly string[]): string {
	return [...words].sort().join(' ');
}

/** A name without what writers leave out: hyphens and blanks between names, and the second letter for an umlaut. */
export function looseKey(words: readonly string[]): string {
	return words
		.join('')
		.replace(/[\p{Pd}-]/gu, '')
		.replace(/([aou])e/g, '$1');
}

/** Whether each of some middle names, or its initial, is among others in the same order. */
function areWithin(few: readonly string[], many: readonly string[]): boolean {
	let at = 0;
	for (const word of few) {
		while (at < many.length && word !== many[at] && !isInitial(word, many[at] ?? '')) at += 1;
		if (at === many.length) return false;
		at += 1;
	}
	return true;
}

function isInitial(a: string, b: string): boolean {
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	return [...short].length === 1 && long.startsWith(short);
}

/** The words of a part of a name, without signs around them, apostrophes and the dot of an abbreviation. */
function wordsIn(part: string): string[] {
	const written = part
		.replace(/\bph\. ?d\b/, 'phd')
		.replace(/\b([mb])\.(d|sc|b\.a|a)\.?$/, '$1$2')
		.replace(/'/g, '')
		.replace(/\.(?=[^\s.])/g, '. ')
		.split(' ')
		.filter((word) => word !== '');
	const isBetween = (at: number): boolean => at > 0 && at < written.length - 1;
	const words = written
		.map((word, at) =>
			joints.has(word) && isBetween(at)
				? joint
				: (/[\p{L}\p{M}\p{N}](?:.*[\p{L}\p{M}\p{N}])?/su.exec(word)?.[0] ?? ''),
		)
		.filter((word) => word !== '');
	// Some people are only a picture in somebody's phone.
	return words.length > 0 ? words : written;
}

/** Chinese, Japanese and Korean names are written with a space between their parts or without. */
function spacelessly(words: readonly string[]): readonly string[] {
	const isCjk = words.length > 1 && words.every(isUnspaced);
	return isCjk ? [words.join('')] : words;
}

function unaccented(text: string): string {
	if (/^[\0-\x7F]*$/.test(text)) return text;
	return text
		.normalize('NFKD')
		.replace(/[\u0300-\u036F]/g, '')
		.replace(/[ßøłđðıæœþ]/g, (letter) => plainLetters[letter] ?? letter)
		.normalize('NFC');
}

/** The words of a name in one text, to look it up by. */
export function textOf({ words }: NameForm): string {
	return words.join(' ');
}
