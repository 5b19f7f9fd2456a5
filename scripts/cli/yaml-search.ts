/** Letters without case, as Chinese has them, and ASCII. Of other letters there are several spellings. */
const plainWord = /^(?!infinity)(?=.*\p{L})[\w/\p{Lo}-]+(?: [\w/\p{Lo}-]+)*$/iu;

/** YAML writes any letter by its number behind a backslash, and the lower case of the sign for kelvin is a k. */
const otherSpelling = '[\\\\\\u212A]';

/**
 * Makes a question for whether YAML may hold one of some words, as a name or in a value: it is true where it does, and
 * hardly ever where it does not. To read the YAML takes a hundred times as long.
 *
 * A text in YAML stands there in one piece and between signs, whatever its quotes; only a blank can be a line break. A
 * number can be written in many ways, so a word that may be one cannot be looked for.
 *
 * @param words whole words, compared in any letter case
 */
export function yamlSearch(words: readonly string[]): (yaml: string) => boolean {
	if (!words.every((word) => plainWord.test(word))) return () => true;
	const patterns = words.map((word) => word.replaceAll('-', '\\-').replaceAll('/', '\\/').replaceAll(' ', '\\s+'));
	const pattern = new RegExp(`(?<!\\w)(?:${patterns.join('|')})(?!\\w)|${otherSpelling}`, 'i');
	return (yaml) => pattern.test(yaml);
}
