/** What is said after something was done to a person. */
export const peopleActions = {
	'done.touched': 'Touched {names}',
	'done.mended': '{name}: {from} lay in the future, and is {to} now',
	'done.takenBack': 'Taken back: {names}',
	'done.more': { other: '{names} and {count} more' },
	'done.answered': 'They answered: move to the {list}',
	'done.touchedAlready': '{name} was touched today already',
	'done.touchedOn': '{name} was last touched on {day} already',
	'done.snoozed': '{name} is snoozed until {day}',
	'done.cadence': { one: '{name}: every {count} day from now on', other: '{name}: every {count} days from now on' },
	'done.paused': '{name} is paused',
	'done.hardTime': '{name} comes first for now',
	'done.hardTimeOver': '{name} is no longer in a hard time',
	'done.moved': '{name} is on your {list}',
	'done.movedAlready': '{name} is on your {list} already',
	'done.off': '{name} is off your lists',
	'done.badName': '“{name}” cannot be the name of a note',
} as const;
