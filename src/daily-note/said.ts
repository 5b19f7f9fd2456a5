import { onOneLine } from '../markdown/wrapped-item';
import { withoutId } from './block-id';
import { withoutCompletion } from './completion';
import { usualSigns, type DoneSigns } from './done-signs';
import { startOfSigns } from './other-signs';

/**
 * What an item says, whatever its bullet, its mark, its id, its completion date and the lines that it is wrapped into.
 */
export interface Said {
	/** Without what other plugins put before and behind the words. */
	readonly words: string;
	/** The signs of other plugins behind the words; empty for none. */
	readonly signs: string;
}

const beforeWords = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[.\](?=\s)\s*)?/u;

/** A date of an archive or the time of a plan, which other plugins put before the words. */
const dateBefore = /^\d[\d\s:./,|–—-]*(?:[ap]m\b[\d\s:./,|–—-]*)*\s(?=\S)/i;

/** What an item says. */
export function said(item: string, signs: DoneSigns = usualSigns): Said {
	const whole = onOneLine(withoutCompletion(withoutId(item), signs))
		.replace(beforeWords, '')
		.replace(/\s+/g, ' ')
		.trim();
	const text = whole.replace(dateBefore, '');
	const end = startOfSigns(text);
	return { words: text.slice(0, end).trimEnd(), signs: text.slice(end).trim() };
}

/** Whether two items say the same word for word, whatever signs other plugins have put behind the words. */
export function saySame(one: Said, other: Said): boolean {
	return (
		one.words === other.words &&
		one.words !== '' &&
		(one.signs === other.signs || !(isRepeated(one) || isRepeated(other)))
	);
}

/** Whether an item comes again: Tasks makes the next one without the id, and it is not the one that was ours. */
export function isRepeated({ signs }: Said): boolean {
	return /🔁|repeat::/u.test(signs);
}
