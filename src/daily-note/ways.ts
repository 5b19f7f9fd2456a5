import type { Language } from '../language/language';

/** How two people can be in touch. */
export const ways = ['call', 'message', 'mail', 'coffee', 'meal', 'meeting', 'visit'] as const;

export type Way = (typeof ways)[number];

/**
 * The words that are logged with a touch, the way of it before what it was about: `coffee: about the book`. They are
 * words like any others, and give a line no other meaning.
 *
 * @param language that of lines
 */
export function withWay(way: Way | null, words: string, { t }: Language): string {
	const about = words.trim();
	if (way === null) return about;
	return about === '' ? t(`way.${way}`) : t('line.way', { way: t(`way.${way}`), words: about });
}
