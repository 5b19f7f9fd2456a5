import { noteName } from '../note-path';
import { phraseOf, shortened } from '../text/words';

/** Something a person cares about, offers or needs, as their note writes it. */
export interface Topic {
	/** What the topic is called, for comparing: `#climbing`, `[[Climbing]]` and `climbing` have the same. */
	readonly key: string;
	/** As the note writes it, without `#` or brackets. */
	readonly text: string;
	/** The target of the link that the topic is written as, to be resolved from the person's note; null for none. */
	readonly link: string | null;
}

/**
 * The topic that an item of a property is, or null where it says nothing.
 *
 * @param target where the item links to, if it is a link
 */
export function topicOf(item: string, target: string | null): Topic | null {
	const text = (target === null ? item.replace(/^#/, '') : noteName(target)).trim();
	const key = topicKey(text);
	return key === '' ? null : { key, text, link: target };
}

/** A reason names topics no longer than this (in characters). */
const longestTopic = 60;

/** The words for a topic in a reason: a sentence somebody has put down as a topic is cut. */
export function topicWords({ text }: Topic): string {
	return shortened(text, longestTopic);
}

/** What a name of a topic is compared by. */
export function topicKey(text: string): string {
	// A topic of nothing but signs has no words, and is still itself.
	return phraseOf(text) || text.trim().toLowerCase();
}
