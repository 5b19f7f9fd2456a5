/**
 * The line about a person on top of their note, and in a code block. Its facts stand beside each other, so each is
 * short and in lower case.
 */
export const person = {
	// {ago} is the language's own "today", "yesterday" or "5 weeks ago". It is an event of that day.
	'person.inTouch': 'last in touch {ago}',
	'person.new': 'not in touch yet',
	'person.next': { one: 'next in {count} day', other: 'next in {count} days' },
	'person.nextToday': 'next today',
	'person.over': { one: '{count} day over', other: '{count} days over' },
	'person.snoozed': 'snoozed until {day}',
	'person.paused': 'paused',
	'person.promise': 'a promise is open',
} as const;
