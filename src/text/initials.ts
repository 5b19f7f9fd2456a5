import { graphemes } from './graphemes';

/** Scripts that write a name without spaces, the family's name first. */
const dense = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Scripts whose letters are joined: two letters side by side would read as a word. */
const joined = /^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}]/u;

/** What a word of a name begins with. A word in brackets is a remark. */
const letter = /^[\p{L}\p{N}]/u;

/** More of a name is not looked at. */
const longest = 200;

/**
 * One or two letters that stand for a name: of the first and the last word. A name without spaces in Chinese, Japanese
 * or Korean gives its last sign, which is a given name's; with spaces, the first.
 */
export function initialsOf(name: string): string {
	const words = name
		.slice(0, longest)
		.split(/\s+/u)
		.filter((word) => letter.test(word));
	const [first] = words;
	if (first === undefined) return graphemes(name.slice(0, longest).trim())[0] ?? '';
	if (dense.test(first)) return (words.length === 1 ? graphemes(first).at(-1) : graphemes(first)[0]) ?? '';
	const last = words.at(-1) ?? first;
	if (words.length === 1 || joined.test(first) || dense.test(last)) return capital(first);
	return capital(first) + capital(last);
}

/** The first letter of a word as a capital, unless that is written with more letters. */
function capital(word: string): string {
	const [first = ''] = graphemes(word);
	const upper = first.toUpperCase();
	return graphemes(upper).length === 1 ? upper : first;
}
