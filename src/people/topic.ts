import { noteName } from '../note-path';
import { normalised, shortened } from '../text/words';

/** A topic that a person cares about, offers or needs, as their note writes it. */
export interface Topic {
	/** The key for comparing: `#climbing`, `[[Climbing]]` and `climbing` have the same. */
	readonly key: string;
	/** As the note writes it, without `#` or brackets. */
	readonly text: string;
	/** The link target where the topic is a link, to be resolved from the person's note; else null. */
	readonly link: string | null;
}

/**
 * Reads an item of a property as a topic; null where the item is empty.
 *
 * @param target the target of the item where it is a link, else null
 */
export function topicOf(item: string, target: string | null): Topic | null {
	const text = (target === null ? item.replace(/^#/, '') : noteName(target)).trim();
	const key = topicKey(text);
	return key === '' ? null : { key, text, link: target };
}

/** The longest topic in a reason, in characters. */
const longestTopic = 60;

/** The words of a topic for a reason. Users also write whole sentences as topics; these are cut. */
export function topicWords({ text }: Pick<Topic, 'text'>): string {
	return shortened(text, longestTopic);
}

/** The key by which names of topics are compared. */
export function topicKey(text: string): string {
	// A topic of signs only has no words, so its text is the key.
	return normalised(text) || text.trim().toLowerCase();
}
