/** The dialog in which contacts are exported, and the words that an exported calendar holds. */
export const exports = {
	'export.title': 'Export contacts',
	'export.about':
		'Writes a file for phones, address books and calendars into your vault, where new attachments go. Your notes stay as they are, and the words below their properties are not exported.',
	'export.format': 'File',
	'export.vcf': 'Contacts (.vcf)',
	'export.ics': 'Birthdays and other days (.ics)',
	'export.who': 'Who',
	'export.everybody': 'Everybody on your lists',
	'export.people': 'People: {number}',
	'export.days': 'Special days: {number}',
	'export.unread': 'What cannot be read stays out:',
	'export.more': 'And {number} more',
	'export.write': 'Export',
	'export.nobody': 'There is nobody to export yet',
	'export.noDays': 'Nobody here has a birthday or another special day in their note',
	'export.written': 'Written: {path}',
	'export.contactsFile': 'Contacts {day}',
	'export.daysFile': 'Birthdays {day}',
	'export.birthday': '{name}’s birthday',
	'export.date': '{name}: {words}',
} as const;
