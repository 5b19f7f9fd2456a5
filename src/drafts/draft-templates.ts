import { shortened } from '../text/words';

/** The placeholders of templates. Each value is words on one line, or empty. */
export const draftPlaceholders = [
	'name',
	'first',
	'about',
	'other',
	'otherFirst',
	'otherAbout',
	'why',
	'note',
	'topic',
] as const;

export type DraftWords = Readonly<Partial<Record<(typeof draftPlaceholders)[number], string>>>;

/** The text of a draft. */
export interface DraftText {
	/** Empty where the template has none, or where a value in it is missing. */
	readonly subject: string;
	readonly body: string;
}

/** The longest words taken from a note, in characters: the user must be able to check a draft before sending it. */
const longestWords = 80;

/**
 * Fills in a template. A line with an empty value is left out. Values are plain text: braces in them stay braces.
 *
 * @param subjectMarks what a first line can begin with instead of `Subject`, in the user's language
 */
export function fillTemplate(template: string, words: DraftWords, ...subjectMarks: readonly string[]): DraftText {
	const lines = template
		.replace(/\r\n?/g, '\n')
		.split('\n')
		.flatMap((line) => filledLine(line, words) ?? []);
	// Chinese and Japanese keyboards type a colon of full width.
	const [, mark = '', rest = ''] = /^([^:：]*)[:：](.*)$/u.exec(lines[0] ?? '') ?? [];
	const isSubject = ['subject', ...subjectMarks.map((one) => one.toLowerCase())].includes(mark.trim().toLowerCase());
	const subject = isSubject ? rest.trim() : undefined;
	const body = subject === undefined ? lines : lines.slice(1);
	return {
		subject: subject ?? '',
		body: body
			.join('\n')
			.replace(/\n{3,}/g, '\n\n')
			.trim(),
	};
}

/** Words of a name or a title for a draft: on one line, and short. */
export function draftable(words: string): string {
	return shortened(words.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim(), longestWords);
}

function filledLine(line: string, words: DraftWords): string | null {
	let isSilent = false;
	const filled = line.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, word: string) => {
		const known = draftPlaceholders.find((one) => one === word);
		if (known === undefined) return whole;
		const value = words[known] ?? '';
		if (value === '') isSilent = true;
		return value;
	});
	return isSilent ? null : filled;
}
