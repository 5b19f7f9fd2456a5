import { shortened } from '../vault/words';

/**
 * The texts that help to say something, each for one occasion. `{{words}}` in braces are filled in; a line whose words have
 * nothing to say is left out; a first line `Subject: …` is the subject of a mail. An ellipsis is for the writer to fill.
 */
export const draftTemplates = {
	/** To both people of an introduction. */
	introduction: `Subject: {{name}}, meet {{other}}
Hello {{first}}, hello {{otherFirst}},

I would like the two of you to know each other.

{{name}}: {{about}}.
{{other}}: {{otherAbout}}.

{{why}}

I leave the rest to you. If the moment is not right, no answer is needed and nobody will mind.

All the best`,
	/** To one of the two, for people who prefer to be asked first. */
	askFirst: `Subject: May I introduce you to {{other}}?
Hello {{first}},

may I introduce you to {{other}}?

{{other}}: {{otherAbout}}.
{{why}}

A no is as welcome as a yes, and stays between us.

All the best`,
	/** To somebody with whom to share a note. */
	sharing: `Subject: {{note}}
Hello {{first}},

I thought of you when I came back to this: {{note}}.
It has to do with {{topic}}.

No need to answer. I only wanted you to have it.

All the best`,
	/** The first step of the ladder: to be seen by somebody. */
	comment: `Thank you for …, {{first}}. What stayed with me is …`,
	/** The second step: to say what one admires. */
	admire: `Subject: Thank you for your work
Hello {{first}},

your … has been of use to me, most of all …

I am not asking for anything. I only wanted to tell you.

All the best`,
	/** The last step, where nobody is known to know them: to anybody who might. */
	ask: `Hello,

do you happen to know {{name}}, or somebody who does? I admire their work and would like to get to know them.

If not, never mind.

All the best`,
	/** The last step, to somebody who knows them. */
	askConnector: `Subject: {{other}}
Hello {{first}},

as far as I know you are in touch with {{other}}, whose work I admire. Would you feel comfortable introducing us?

If not, please say so plainly. I will understand.

All the best`,
	/** What to say on a voicemail, or in two lines. */
	compassion: `Hello {{first}}, this is just to say that I am thinking of you. There is nothing to do and no need to call back.`,
	/** To somebody in a hard time. */
	hardTime: `Hello {{first}}, I am thinking of you. If company is welcome I will come by, and if quiet is better that is just as good. You need not answer.`,
	/** On the day itself. */
	birthday: `Happy birthday, {{first}}! I hope that the day is kind to you. No need to answer.`,
} as const;

/** One of the occasions for which there is a draft. */
export type DraftName = keyof typeof draftTemplates;

export const draftNames = Object.keys(draftTemplates) as DraftName[];

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

/** Fills a template in. Values are words and nothing else: braces in them stay braces. */
export function fillTemplate(template: string, words: DraftWords): DraftText {
	const lines = template.replace(/\r\n?/g, '\n').split('\n').flatMap((line) => filledLine(line, words) ?? []);
	const subject = /^Subject:(.*)$/i.exec(lines[0] ?? '')?.[1]?.trim();
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
