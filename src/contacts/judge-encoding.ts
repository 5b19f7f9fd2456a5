import { latePattern } from '../text/late-pattern';
import { candidates, decodeAs, homeOf, type Encoding } from './encodings';
import { alphabets, commonRows, eastern, type Letters } from './letters';

/** What bytes say in an encoding. */
export interface Reading {
	readonly encoding: Encoding;
	/** From 0 to 1, and a little for the language of the user. */
	readonly score: number;
	/** The samples; null for those that are invalid in this encoding. */
	readonly lines: readonly (string | null)[];
}

/** The language of the user decides where the bytes hardly do. */
const tieBreak = 0.02;

/** How much less likely an encoding is than others, before its bytes are looked at. */
function rarity(encoding: Encoding): number {
	if (encoding === 'windows-1258') return 0.12;
	if (encoding === 'macintosh') return 0.05;
	return /^(?:x-mac|iso|ibm|koi8)/.test(encoding) ? 0.015 : 0;
}

/** Ranks what bytes can say, the likeliest first. Encodings that read all of them alike make one reading. */
export function rankReadings(samples: readonly Uint8Array[], locale: string): Reading[] {
	const home = homeOf(locale);
	const readings = new Map<string, Reading>();
	for (const encoding of candidates) {
		const lines = samples.map((sample) => readable(decodeAs(encoding, sample)));
		const score = scoreOf(encoding, lines, samples) - rarity(encoding);
		const own = score + (encoding === home ? tieBreak : 0);
		const text = lines.map((line) => line ?? '\0').join('\n');
		const held = readings.get(text);
		// Of encodings that read the samples alike, the user's or the likelier one reads the rest of the file.
		readings.set(text, {
			encoding: encoding === home ? encoding : (held?.encoding ?? encoding),
			score: Math.max(held?.score ?? -Infinity, own),
			lines,
		});
	}
	return [...readings.values()].sort((a, b) => b.score - a.score);
}

/** No name has control characters or characters of private use. */
function readable(text: string | null): string | null {
	return text === null || unreadable().test(text) ? null : text;
}

const unreadable = latePattern(String.raw`[\u0080-\u009F\uFFFD\p{Co}]`, 'u');
const word = latePattern(String.raw`[\p{L}\p{M}]+`, 'gu');
const letter = latePattern(String.raw`[\p{L}\p{M}]`, 'u');
const marks = latePattern(String.raw`\p{M}`, 'gu');
const signInWord = latePattern(String.raw`\p{L}[«»“”„‘’‚–—…°ªº]\p{L}`, 'gu');
/** What no name has: a letter of East Asia alone in a Latin word, and characters of planes that have none yet. */
const strayLetter = latePattern(
	String.raw`[\u{40000}-\u{DFFFF}]|\p{Script=Latin}[\p{Script=Han}\p{Script=Hangul}]\p{Script=Latin}`,
	'u',
);
const nonAscii = /[^\0-\u007F]/gu;
const tolerated = /[\u00A0«»“”„‘’‚–—…°·ªº№、。・ー（）「」]/u;
const latin = latePattern(String.raw`\p{Script=Latin}`, 'u');
const kana = latePattern(String.raw`[\p{Script=Hiragana}\p{Script=Katakana}ー]`, 'u');
const cjk = latePattern(String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]`, 'u');
const european = latePattern(String.raw`^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]+$`, 'u');
const scripts = [
	latin,
	latePattern(String.raw`\p{Script=Cyrillic}`, 'u'),
	latePattern(String.raw`\p{Script=Greek}`, 'u'),
	latePattern(String.raw`\p{Script=Hebrew}`, 'u'),
	latePattern(String.raw`\p{Script=Arabic}`, 'u'),
	latePattern(String.raw`\p{Script=Thai}`, 'u'),
	latePattern(String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]`, 'u'),
	latePattern(String.raw`\p{Script=Hangul}`, 'u'),
];

/** A word with letters outside ASCII, and how many they are. */
interface Word {
	readonly text: string;
	readonly weight: number;
}

function scoreOf(encoding: Encoding, lines: readonly (string | null)[], samples: readonly Uint8Array[]): number {
	const words: Word[] = [];
	let wasted = 0;
	lines.forEach((line, index) => {
		if (line === null) wasted += (samples[index] ?? []).filter((byte) => byte > 0x7f).length;
		else wasted += wordsIn(line, words);
	});
	const weight = words.reduce((sum, one) => sum + one.weight, wasted);
	if (weight === 0) return 0;
	const fit = fitOf(encoding, words);
	return words.reduce((sum, one) => sum + one.weight * fit(one.text) * shapeOf(one.text), 0) / weight;
}

/** Adds the words of a line that tell something. Returns the number of signs that no name has. */
function wordsIn(line: string, words: Word[]): number {
	let letters = 0;
	for (const [text] of line.matchAll(word())) {
		const weight = text.match(nonAscii)?.length ?? 0;
		letters += weight;
		if (weight > 0) words.push({ text, weight });
	}
	const signs = line.match(nonAscii) ?? [];
	const within = line.match(signInWord()) ?? [];
	return (
		signs.filter((sign) => !tolerated.test(sign) && !letter().test(sign)).length +
		within.length +
		(signs.length > 0 && letters === 0 ? 0.5 : 0)
	);
}

/** Names are of one script, begin with a capital or have none, or are all capitals, and can be spoken. */
function shapeOf(text: string): number {
	if (scripts.filter((script) => script().test(text)).length !== 1) return 0.05;
	return cjk().test(text) ? 1 : lettersOf(text) * spokenOf(text.toLowerCase());
}

/** By upper and lower case: best with a capital in front, or in a script that has none. */
function lettersOf(text: string): number {
	const [lower, upper, rest] = [text.toLowerCase(), text.toUpperCase(), text.slice(1)];
	if (rest === rest.toLowerCase()) return text === lower && text !== upper ? 0.93 : 1;
	return text === upper ? 0.9 : 0.35;
}

function spokenOf(lower: string): number {
	if (!european().test(lower)) return 1;
	const base = lower.normalize('NFD').replace(marks(), '');
	const vowels = base.match(/[aeiouyæøœıаеиоуыэюяєіїαεηιουωь]/gu)?.length ?? 0;
	if (base.length >= 3 && vowels === 0) return 0.5;
	if (/[^aeiouyæøœıаеиоуыэюяєіїαεηιουωьъ]{5}/u.test(base)) return 0.75;
	return /[aeiouæøœıаеоуыэюєіїαεηιουω]{4}/u.test(base) ? 0.75 : 1;
}

/**
 * Whether a text that is valid UTF-8 can be meant so: some bytes of other encodings are valid by chance, and give words
 * of mixed scripts.
 */
export function isPlausible(text: string): boolean {
	// Letters of three bytes are hardly valid by chance, but for one within a word: `M욝an` is `Měšťan`.
	return /[\u0800-\uFFFF]/.test(text) ? !strayLetter().test(text) : hasNames(text);
}

/** Whether most words of a text are shaped like names. */
export function hasNames(text: string): boolean {
	const words: Word[] = [];
	const wasted = wordsIn(text, words);
	const weight = words.reduce((sum, one) => sum + one.weight, wasted);
	return (
		weight === 0 ||
		words.reduce((sum, one) => sum + one.weight * shapeOf(one.text.normalize('NFC')), 0) >= 0.6 * weight
	);
}

/**
 * How well words fit the best language of an encoding: half by the language of the list, half by the language of each.
 */
function fitOf(encoding: Encoding, words: readonly Word[]): (text: string) => number {
	const east = easternFit(encoding);
	if (east !== null) return east;
	const fits = alphabets.filter(({ encodings }) => encodings.includes(encoding)).map(fitOfLanguage);
	const sums = fits.map((fit) => words.reduce((sum, one) => sum + one.weight * fit(one.text), 0));
	const best = fits[sums.indexOf(Math.max(...sums))];
	return (text) => 0.6 * (best?.(text) ?? 0) + 0.4 * Math.max(0, ...fits.map((fit) => fit(text)));
}

function fitOfLanguage({ letters, odd }: Letters): (text: string) => number {
	const ranks = new Map(
		[...letters].map((letter, index) => [
			letter,
			1 - (latin().test(letters) ? 0.4 : 0.75) * (index / letters.length),
		]),
	);
	return (text) => {
		const lower = text.toLowerCase().replace(/i\u0307/g, 'i');
		const own = lower.match(nonAscii) ?? [];
		const sum = own.reduce((total, letter) => total + (ranks.get(letter) ?? 0), 0);
		return own.length === 0 ? 0.8 : (sum / own.length) * (odd?.().test(lower) === true ? 0.55 : 1);
	};
}

function easternFit(encoding: Encoding): ((text: string) => number) | null {
	const names = eastern[encoding === 'euc-jp' ? 'shift_jis' : encoding];
	if (names === undefined) return null;
	const common = commonIn(encoding);
	const [families, all] = [new Set(names.families), new Set(names.families + names.given)];
	const fit = (character: string): number => {
		if (kana().test(character)) return /[\uFF65-\uFF9F]/.test(character) ? 0.4 : 0.85;
		return all.has(character) ? 1 : common.has(character) ? 0.6 : 0.1;
	};
	return (text) => {
		const characters = [...text].filter((character) => cjk().test(character));
		const mean = characters.reduce((sum, character) => sum + fit(character), 0) / Math.max(1, characters.length);
		const isName = characters.length <= 5 && families.has(characters[0] ?? '');
		return characters.length === 0 ? 0.05 : mean * (isName ? 1 : 0.85);
	};
}

const commonSets = new Map<Encoding, ReadonlySet<string>>();

/** The characters in the rows that an encoding has for the common ones. */
function commonIn(encoding: Encoding): ReadonlySet<string> {
	const held = commonSets.get(encoding);
	if (held !== undefined) return held;
	const [first, last] = commonRows[encoding] ?? [0xb0, 0xaf];
	const characters = new Set<string>();
	for (let lead = first; lead <= last; lead += 1) {
		for (let trail = 0x40; trail <= 0xfe; trail += 1) {
			if (trail < 0xa1 && !/^(?:big5|shift_jis)$/.test(encoding)) continue;
			const character = decodeAs(encoding, Uint8Array.of(lead, trail));
			if (character !== null && character.length === 1) characters.add(character);
		}
	}
	commonSets.set(encoding, characters);
	return characters;
}
