/**
 * What drafts say. In templates, `{{words}}` in two braces are filled in from the notes of people; a line whose words
 * have nothing to say is left out; a first line `Subject: …` is the subject of a mail. An ellipsis is for the writer to
 * fill.
 */
export const drafts = {
	/** What a first line begins with, before a colon, to be the subject of a mail. */
	'template.subjectMark': 'Subject',
	/** To both people of an introduction. */
	'template.introduction': `Subject: {{name}}, meet {{other}}
Hello {{first}}, hello {{otherFirst}},

I would like the two of you to know each other.

{{name}}: {{about}}.
{{other}}: {{otherAbout}}.

{{why}}

I leave the rest to you. If the moment is not right, no answer is needed and nobody will mind.

All the best`,
	/** To one of the two, for people who prefer to be asked first. */
	'template.askFirst': `Subject: May I introduce you to {{other}}?
Hello {{first}},

may I introduce you to {{other}}?

{{other}}: {{otherAbout}}.
{{why}}

A no is as welcome as a yes, and stays between us.

All the best`,
	/** To somebody with whom to share a note. */
	'template.sharing': `Subject: {{note}}
Hello {{first}},

I thought of you when I came back to this: {{note}}.
It has to do with {{topic}}.

No need to answer. I only wanted you to have it.

All the best`,
	/** The first step of the ladder: to be seen by somebody. */
	'template.comment': `Thank you for …, {{first}}. What stayed with me is …`,
	/** The second step: to say what one admires. */
	'template.admire': `Subject: Thank you for your work
Hello {{first}},

your … has been of use to me, most of all …

I am not asking for anything. I only wanted to tell you.

All the best`,
	/** The last step, where nobody is known to know them: to anybody who might. */
	'template.ask': `Hello,

do you happen to know {{name}}, or somebody who does? I admire their work and would like to get to know them.

If not, never mind.

All the best`,
	/** The last step, to somebody who knows them. */
	'template.askConnector': `Subject: {{other}}
Hello {{first}},

as far as I know you are in touch with {{other}}, whose work I admire. Would you feel comfortable introducing us?

If not, please say so plainly. I will understand.

All the best`,
	/** What to say on a voicemail, or in two lines. */
	'template.compassion': `Hello {{first}}, this is just to say that I am thinking of you. There is nothing to do and no need to call back.`,
	/** To somebody in a hard time. */
	'template.hardTime': `Hello {{first}}, I am thinking of you. If company is welcome I will come by, and if quiet is better that is just as good. You need not answer.`,
	/** On the day itself. */
	'template.birthday': `Happy birthday, {{first}}! I hope that the day is kind to you.`,
	'draft.whyNothing': 'There is no agenda. You both simply came to my mind.',
	'draft.whyCommon': 'You both care about {topics}.',
	'draft.whyPlace': 'You both live in {place}.',
	'draft.whyExchange': '{giver} can help with {topic}, which {taker} is looking for.',
	'draft.whyHelp': '{giver} can help with {topic}.',
	'draft.whyTopic': 'It would be about {topic}.',
	'draft.canHelp': 'can help with {topics}',
	'draft.cares': 'cares about {topics}',
	'draftTitle.askFirst': 'Ask {name} first',
	'draftTitle.both': 'Write to both',
	'draftTitle.sharing': 'Share it',
	'draftTitle.comment': 'Comment on their work',
	'draftTitle.admire': 'Say what you admire',
	'draftTitle.ask': 'Ask who knows them',
	'draftTitle.connector': 'Ask {name}',
	'draftTitle.hardTime': 'Be there',
	'draftTitle.birthday': 'Wish them a happy birthday',
	'draftTitle.compassion': 'Say that you are thinking of them',
} as const;
