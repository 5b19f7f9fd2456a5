import { shortened } from '../text/words';

/** What templates can speak of; each is words on one line, or nothing. */
export const draftWords = ['name', 'first', 'about', 'other', 'otherFirst', 'otherAbout', 'why', 'note', 'topic'] as const;

export type DraftWords = Readonly<Partial<Record<(typeof draftWords)[number], string>>>;

/** A text to say something with. */
export interface DraftText {
	/** Empty where the template has none, or it has nothing to say. */
	readonly subject: string;
	readonly body: string;
}

/** Words from notes longer than this (in characters) are cut: a draft is to be read before it is sent. */
const longestWords = 80;

/**
 * Fills a template in. Values are words and nothing else: braces in them stay braces.
 *
 * @param subjectMark what a first line can begin with instead of `Subject`, in the user's language
 */
export function fillTemplate(template: string, words: DraftWords, subjectMark = 'Subject'): DraftText {
	const lines = template.replace(/\r\n?/g, '\n').split('\n').flatMap((line) => filledLine(line, words) ?? []);
	const [mark = '', ...rest] = (lines[0] ?? '').split(':');
	const isSubject = rest.length > 0 && ['subject', subjectMark.toLowerCase()].includes(mark.trim().toLowerCase());
	const subject = isSubject ? rest.join(':').trim() : undefined;
	const body = subject === undefined ? lines : lines.slice(1);
	return { subject: subject ?? '', body: body.join('\n').replace(/\n{3,}/g, '\n\n').trim() };
}

/** The words of a name or a title as a draft can carry them: on one line, and short. */
export function draftable(words: string): string {
	return shortened(words.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim(), longestWords);
}

function filledLine(line: string, words: DraftWords): string | null {
	let isSilent = false;
	const filled = line.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, word: string) => {
		const known = draftWords.find((one) => one === word);
		if (known === undefined) return whole;
		const value = words[known] ?? '';
		if (value === '') isSilent = true;
		return value;
	});
	return isSilent ? null : filled;
}
