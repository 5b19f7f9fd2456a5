/** What is wrong in a note and what to do about it: a sentence each, without the note's name. */
export const problems = {
	'problem.verbatim': '{words}',
	'problem.property': '{property}: {problem}',
	'problem.date': '“{value}” is not a date such as 2026-11-23',
	'problem.cadence': '“{value}” is not a number of days such as 30, nor a word such as monthly or 3w',
	'problem.birthday': '“{value}” is not a birthday such as 1961-02-14 or 02-14',
	'problem.dates': '“{value}” is not a day with its words, such as 05-12 wedding',
	'problem.flag': '“{value}” is neither true nor false',
	'problem.hardTime': '“{value}” is neither words nor true',
	'problem.phone':
		'{value} is written as a number, which has no plus sign and no leading zeros; put it in quotes, as in "+44 20 7946 0000"',
	'problem.phoneWords': '“{value}” is not a phone number such as +44 20 7946 0000',
	'problem.email': '“{value}” is not an email address such as ada@example.org',
	'problem.waiting': '{property}: {problem}; the contact of {day} waits until you have fixed it',
	'problem.kept': '{property}: {problem}; it stays as it is, so fix it and do this again',
	'problem.otherValue': '“{value}” is there already',
	'problem.bothTags': 'it is tagged both {list20} and {network90}, and counts as {network90}; remove one tag',
	'problem.future': '{day} lies in the future, and counts as unknown; write the day you were last in touch',
	'problem.stranger':
		'the ticked line “{line}” names somebody who is on neither list: {names}; put their note on a list, or correct the name',
	'problem.lostId':
		'the ticked line “{line}” has lost its block ID, so its tick does not count; log the contact by hand',
	'problem.wordsBehindId':
		'the ticked line “{line}” has words behind its block ID, so its tick does not count; move the block ID to its end',
	'problem.taskNote':
		'{link} was one of today’s lines and is a task note now, so ticking it counts for nobody; log the contact by hand once it is done',
	'problem.partedLink':
		'{link} is broken over two lines, so it is no link, in the ticked line “{line}”; put it on one line',
	'problem.properties': 'its properties cannot be read, so it is on neither list; fix them in source mode',
	'problem.dailyFormat':
		'the daily note format “{format}” names several days alike; use one with year, month and day, such as {example}',
	'problem.dailyPath':
		'the daily note path “{path}” leads out of the vault; fix the folder and format of your daily notes',
	'problem.dailyTemplate': 'the template of your daily notes is not there; fix it in the settings of daily notes',
	'problem.templater':
		'it is not there yet, and only Templater can fill in its template; open it in Obsidian, then do this again',
	'problem.dailyPlaceholder':
		'nothing fills in {placeholder} when a daily note is made from this template, so it stays in the note; change it or take it out',
	'problem.personTemplate': 'the template for new people is not there; fix it in settings',
	'problem.settings':
		'the settings cannot be read, so nothing is written by itself; fix the file, or change a setting to write it again',
	'problem.unchangeable':
		'the frontmatter is written in a way that {key} cannot be changed in, so nothing was written; change it by hand',
	'problem.unreadable': 'the frontmatter cannot be read as YAML, so nothing was written; fix it by hand',
	'problem.braces': 'the frontmatter is written in braces, so nothing was written; put one property on a line',
	'problem.gone': 'the note is not there any more, so nothing was written; find it and do this again',
	'problem.taskChanged':
		'the task “{line}” reads differently now, so no mark was changed; open the note and tick it there',
	'problem.folder': 'there is a folder where this note should be; rename or move the folder',
	'problem.unwritten': 'it could not be written ({reason}); do this again',
	'problem.changedSince': 'The note on {note} has changed since, so it stays as it is.',
	'problem.ofNote': '{note}: {problem}',
	'problem.copyPerson':
		'it looks like a copy of {note} that a sync left behind, so it is left out; bring over what you want to keep and delete it, or rename it if it is somebody else',
	'problem.templateFolder':
		'it is a template, because it lies in {folder}, so it is no person; move it out of there if it is somebody',
	'problem.templateNote':
		'settings name it as a template, so it is no person; choose another template if it is somebody',
	'problem.placeholder':
		'{value} is a placeholder, so the note counts as a template and is no person; fill it in if it is somebody',
	'problem.tagComment': '#{tag} is a comment in properties, so it is on neither list; write {tag}, without #',
	'problem.tagUnread': '“{value}” is not read as the tag {tag}, so it is on neither list; put {tag} into tags',
	'problem.tagInText':
		'tags in the text do not count, so #{tag} puts it on neither list; put {tag} into the tags of its properties',
	'problem.notAtTop':
		'its properties are read as text, so it is on neither list; put them at the very top, between two lines of three dashes',
	'problem.encoding': 'it is not UTF-8 text, so it is left alone; save it as UTF-8',
	'problem.unread': 'it could not be read ({reason}); check again',
	'problem.hidden':
		'it is hidden, because a name in its path begins with a period, so it is on neither list; rename that if it is somebody',
	'problem.offloaded': 'it is in iCloud only, and not on this device, so nothing is read or written; download it',
	'problem.copyDaily':
		'it looks like a copy of {note} that a sync left behind, so ticks in it do not count; bring over what you want to keep and delete it',
} as const;
