/** What the two lists, the neglected and the days of the week are called. */
export const lists = {
	'list.list20': 'List of 20',
	'list.network90': 'Network of 90',
	'list.which': 'List',
	'list.kept': 'All of them are kept; a list this long is hard to attend to.',
	'list.neglected': 'Waiting for you',
	'weekday.0': 'Sunday',
	'weekday.1': 'Monday',
	'weekday.2': 'Tuesday',
	'weekday.3': 'Wednesday',
	'weekday.4': 'Thursday',
	'weekday.5': 'Friday',
	'weekday.6': 'Saturday',
	'base.days': 'Days since you were in touch',
	'base.cadence': 'Longest gap, in days',
	'base.neglect': 'Wait',
} as const;
