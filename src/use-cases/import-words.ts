import type { Contact } from '../contacts/contact';
import type { ImportPlan, ImportRow, Possible } from '../contacts/plan-import';
import type { Language } from '../language/language';
import { message, type Message } from '../language/message';
import { noteName } from '../note-path';
import { type ListName, ofList } from '../settings/lists';
import { shortened } from '../text/words';
import type { Imported } from './import-contacts';
import type { ImportFile } from './import-file';

/** The kinds of entries that a summary counts, in its order. */
const counted = ['new', 'tag', 'fill', 'same', 'unclear', 'company', 'nameless'] as const;

/** The numbers of entries in a plan, on one line: `2 new · 1 to fill in · 3 already there`. */
export function countsOf({ entries, settled }: ImportPlan, { t }: Language): string {
	const all: readonly ImportRow[] = [...entries, ...settled];
	return counted
		.map((kind) => ({ kind, number: all.filter((entry) => entry.kind === kind).length }))
		.filter(({ number }) => number > 0)
		.map(({ kind, number }) => t(`importCount.${kind}`, { number }))
		.join(' · ');
}

/** What the import does with a contact, in a few words. */
export function outcomeOf(entry: ImportRow, list: ListName): Message {
	switch (entry.kind) {
		case 'tag':
			return message(`import.tag${ofList[list]}`);
		case 'unclear':
			return message('import.unclear', {
				paths: entry.couldBe.map((one) => ('path' in one ? one.path.replace(/\.md$/i, '') : one.name)),
			});
		default:
			return message(`import.${entry.kind}`);
	}
}

/** The title of a contact in a list: its name, else another value that identifies it. */
export function titleOf({ name, organisation, emails, phones, number }: Contact, { t }: Language): string {
	return (
		[name, organisation, emails[0], phones[0]].find((words) => words !== undefined && words !== '') ??
		t('import.entry', { number })
	);
}

/**
 * The title of a contact, and a value that tells it from others with the same title: best one that `beside` does not
 * have.
 */
export function tellingTitleOf(contact: Contact, language: Language, beside: Contact | null = null): string {
	const words = titleOf(contact, language);
	const values = valuesOf(contact).filter((value) => value !== words);
	const shared = beside === null ? [] : valuesOf(beside);
	const detail = values.find((value) => !shared.includes(value)) ?? values[0];
	return detail === undefined ? language.isolated(words) : language.t('import.option', { words, detail });
}

function valuesOf({ emails, phones, birthday, organisation, location }: Contact): string[] {
	return [...emails, ...phones, birthday ?? '', organisation, location].filter((value) => value !== '');
}

/**
 * Somebody that the contact of a row could be: a note by its path, because several can have one name, or another
 * contact.
 */
export function possibleTitleOf(
	possible: Possible,
	{ contact: beside }: ImportRow,
	contactOf: (number: number) => Contact | undefined,
	language: Language,
): string {
	if ('path' in possible) return language.t('import.theNote', { note: possible.path.replace(/\.md$/i, '') });
	const contact = contactOf(possible.contact);
	return contact === undefined ? possible.name : tellingTitleOf(contact, language, beside);
}

/** How many of those that are one person are named, and how much of their notes (in characters) is shown. */
const mostNamed = 8;
const mostOfNotes = 120;

/**
 * Why a row was joined, or is not clear, with the contacts that are one person; empty where there is nothing to say.
 */
export function reasonOf({ because, joined, kind }: ImportRow, language: Language): string {
	const named = joined.slice(0, mostNamed).map((contact) => tellingTitleOf(contact, language));
	const those =
		joined.length < 2 || kind === 'unclear'
			? ''
			: `${language.separated(named)}${joined.length > mostNamed ? ' …' : ''}`;
	return [because === null ? '' : language.say(because), those].filter((words) => words !== '').join(': ');
}

/** What goes into the body of a note, on one line; empty for nothing. */
export function notesOf(row: ImportRow): string {
	return 'notes' in row ? shortened(row.notes.replace(/\s+/g, ' ').trim(), mostOfNotes) : '';
}

/** The name of a file; a text that was pasted has none. */
export function nameOfFile({ name }: ImportFile, { t }: Language): string {
	return name === '' ? t('import.pasted') : name;
}

/** A file with the number of its contacts, or with what is wrong in the encoding that the user has chosen. */
export function wordsOfFile(file: ImportFile, language: Language): string {
	const { problem, contacts } = file;
	const name = nameOfFile(file, language);
	return problem === null
		? language.t('import.fromFile', { file: name, number: contacts.length })
		: language.t('import.ofFile', { file: name, problem });
}

/** The heading of a column; where the file has none, its number in words. */
export function nameOfColumn({ headings }: ImportFile, column: string, { t }: Language): string {
	const all: unknown = JSON.parse(headings);
	const isNumber = /^\d+$/.test(column) && (!Array.isArray(all) || all[Number(column) - 1] === column);
	return isNumber ? t('import.column', { number: column }) : column;
}

/** The name of a contact's note where it differs from the contact's name; else null. */
export function noteNameIfOther(entry: ImportRow): string | null {
	if (!('path' in entry)) return null;
	const name = noteName(entry.path);
	return name === entry.contact.name ? null : name;
}

/** The result of an import, as a sentence. */
export function reportOf({ created, written }: Imported, { t }: Language): string {
	const parts = [
		...(created.length > 0 ? [t('import.made', { count: created.length })] : []),
		...(written.length > 0 ? [t('import.filled', { count: written.length })] : []),
	];
	return parts.length > 0 ? t('import.done', { parts }) : t('import.nothing');
}
