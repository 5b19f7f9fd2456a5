import { graphemes } from './graphemes';

/**
 * Widths of characters as shares of the size of the font, the first that fits. They err to the wide side, because fonts
 * differ.
 */
const widths: readonly (readonly [pattern: RegExp, width: number])[] = [
	// Marks of direction.
	[/^[\u200E\u200F\u202A-\u202E\u2066-\u2069]/u, 0],
	[/^[iIjlfrt.,:;'’|!()[\] -]/u, 0.4],
	[/^[mwMW@%—…]/u, 0.98],
	[/^[a-z\u00DF-\u00FF]/u, 0.58],
	[/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u30FF\uFF01-\uFF60]/u, 1.02],
	[/^\p{Extended_Pictographic}/u, 1.4],
	[/^[\p{Script=Arabic}\p{Script=Hebrew}]/u, 0.62],
	[/^[\p{Lu}]/u, 0.72],
	[/^[\p{L}]/u, 0.68],
];
const other = 0.66;

/** More of a text is not looked at: it is wider than any picture. */
const longest = 200;

/**
 * The width of a text in a sans-serif font of this size, estimated by its characters. It is not measured, so that a
 * picture is laid out alike on each device.
 */
export function textWidth(text: string, size: number): number {
	let width = 0;
	for (const character of graphemes(text.slice(0, longest)))
		width += widths.find(([pattern]) => pattern.test(character))?.[1] ?? other;
	return Math.ceil(width * size);
}

/** The text, or as much of it as fits into a width, with an ellipsis. */
export function fitted(text: string, size: number, width: number): string {
	if (textWidth(text, size) <= width) return text;
	const characters = graphemes(text.slice(0, longest));
	while (characters.length > 1 && textWidth(`${characters.join('')}…`, size) > width) characters.pop();
	return `${characters.join('').trimEnd()}…`;
}
