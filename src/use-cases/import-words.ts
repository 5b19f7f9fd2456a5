import type { Contact } from '../contacts/contact';
import type { ImportEntry, ImportPlan, SettledEntry } from '../contacts/plan-import';
import type { Language } from '../language/language';
import { message, type Message } from '../language/message';
import { noteName } from '../note-path';
import type { ListName } from '../settings/lists';
import type { Imported } from './import-contacts';

/** The kinds of entries that a summary counts, in its order. */
const counted = ['new', 'tag', 'fill', 'same', 'unclear', 'company', 'nameless'] as const;

/** The numbers of entries in a plan, on one line: `2 new · 1 to fill in · 3 already there`. */
export function countsOf({ entries, settled }: ImportPlan, { t }: Language): string {
	const all: readonly (ImportEntry | SettledEntry)[] = [...entries, ...settled];
	return counted
		.map((kind) => ({ kind, number: all.filter((entry) => entry.kind === kind).length }))
		.filter(({ number }) => number > 0)
		.map(({ kind, number }) => t(`importCount.${kind}`, { number }))
		.join(' · ');
}

/** What the import does with a contact, in a few words. */
export function outcomeOf(entry: ImportEntry | SettledEntry, list: ListName): Message {
	switch (entry.kind) {
		case 'tag':
			return message('import.tag', { list: message(`list.${list}`) });
		case 'unclear':
			return message('import.unclear', { paths: entry.couldBe.map((one) => ('path' in one ? one.path.replace(/\.md$/i, '') : one.name)).join(', ') });
		default:
			return message(`import.${entry.kind}`);
	}
}

/** The title of a contact in a list: its name, else another value that identifies it. */
export function titleOf({ name, organisation, emails, phones, number }: Contact, { t }: Language): string {
	return [name, organisation, emails[0], phones[0]].find((words) => words !== undefined && words !== '') ?? t('import.entry', { number });
}

/** The name of a contact's note where it differs from the contact's name; else null. */
export function noteNameIfOther(entry: ImportEntry | SettledEntry): string | null {
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
	return parts.length > 0 ? t('import.done', { parts: parts.join(', ') }) : t('import.nothing');
}
