import { contactOfNote, type ContactOfNote } from '../contacts/contact-of-note';
import type { PropertiesOf } from '../contacts/known-people';
import { countDays, writeCalendar } from '../contacts/write-calendar';
import { writeVcards } from '../contacts/write-vcard';
import type { Language } from '../language/language';
import { comparePaths } from '../note-path';
import type { Routine } from '../routine';
import type { ListName } from '../settings/lists';
import type { Problem } from '../vault/note';

/** The files that people are exported as: vCards, or the days of a calendar. */
export const exportFormats = ['vcf', 'ics'] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** What is exported. */
export interface ExportChoices {
	readonly format: ExportFormat;
	/** Null for both lists. */
	readonly list: ListName | null;
}

/** An export: the text of the file, and what is in it. */
export interface ExportedContacts {
	readonly text: string;
	readonly people: number;
	/** How many days of the year they have: birthdays and others. */
	readonly days: number;
	/** What cannot be read, and is left out of the file. */
	readonly problems: readonly Problem[];
}

/**
 * Exports the people of the lists, also those who are paused or snoozed: they have an address and a birthday all the
 * same. The same notes give the same bytes, on any device and day.
 *
 * @param language the language of the words in a calendar
 */
export function exportContacts(
	{ format, list }: ExportChoices,
	{ roster, settings }: Pick<Routine, 'roster' | 'settings'>,
	propertiesOf: PropertiesOf,
	{ plain: { t } }: Language,
): ExportedContacts {
	const people = roster
		.people(list ?? undefined)
		.sort(comparePaths)
		.map(({ path }) => contactOfNote(path, propertiesOf(path) ?? {}, settings));
	const problemsOf = (person: ContactOfNote): Problem[] =>
		(format === 'ics' ? person.dayProblems : person.problems).map((problem) => ({ path: person.path, problem }));
	const birthday = (name: string): string => t('export.birthday', { name });
	const date = (name: string, words: string): string => (words === '' ? name : t('export.date', { name, words }));
	return {
		text: format === 'vcf' ? writeVcards(people) : writeCalendar(people, { birthday, date }),
		people: people.length,
		days: countDays(people),
		problems: people.flatMap(problemsOf),
	};
}
