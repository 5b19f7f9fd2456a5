/** A placeholder in a text for the link to a note: Unicode's object replacement character. */
export const linkMark = '\uFFFC';

/** The words before and after the placeholder. */
export function wordsAround(text: string): readonly [before: string, after: string] {
	const [before = '', after = ''] = text.split(linkMark);
	return [before, after];
}
