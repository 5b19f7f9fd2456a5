import { listTitles, type ListName } from '../people/person';
import { noteName } from '../vault/note';
import type { Contact } from './contact';
import type { Imported } from './import-contacts';
import type { ImportEntry, ImportPlan, SettledEntry } from './plan-import';

/** How many of what a plan holds, in a line: `2 new · 1 to fill in · 3 already there`. */
export function countsOf({ entries, settled }: ImportPlan): string {
	const count = (kind: (ImportEntry | SettledEntry)['kind']): number => [...entries, ...settled].filter((entry) => entry.kind === kind).length;
	const parts: [number: number, words: string][] = [
		[count('new'), 'new'],
		[count('tag'), 'with a note that goes on the list'],
		[count('fill'), 'to fill in'],
		[count('same'), 'already there'],
		[count('unclear'), 'that could be several people'],
		[count('nameless'), 'without a name'],
	];
	return parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`).join(' · ');
}

/** What becomes of a contact, in a few words. */
export function outcomeOf(entry: ImportEntry | SettledEntry, list: ListName): string {
	switch (entry.kind) {
		case 'new':
			return 'New note';
		case 'tag':
			return `Has a note, which goes on your ${listTitles[list]}`;
		case 'fill':
			return 'Fills in what is blank';
		case 'same':
			return 'Already there, nothing to fill in';
		case 'unclear':
			return `Could be any of ${entry.paths.map((path) => path.replace(/\.md$/i, '')).join(', ')}, so nothing is written`;
		case 'nameless':
			return 'Has no name that a note could have, so nothing is written';
	}
}

/** What a contact is called in a list: the nameless by whatever else is known of them. */
export function titleOf({ name, organisation, emails, phones, number }: Contact): string {
	return [name, organisation, emails[0], phones[0]].find((words) => words !== undefined && words !== '') ?? `Entry ${number}`;
}

/** The note that a contact is about, where it is called otherwise. */
export function noteNameIfOther(entry: ImportEntry | SettledEntry): string | null {
	if (entry.kind === 'nameless' || entry.kind === 'unclear') return null;
	const name = noteName(entry.path);
	return name === entry.contact.name ? null : name;
}

/** What an import has done, in a sentence. */
export function reportOf({ created, written }: Imported): string {
	const notes = (count: number): string => `${count} ${count === 1 ? 'note' : 'notes'}`;
	const parts = [
		...(created.length > 0 ? [`${notes(created.length)} made`] : []),
		...(written.length > 0 ? [`${notes(written.length)} filled in`] : []),
	];
	return parts.length > 0 ? `Imported: ${parts.join(', ')}` : 'Nothing was imported';
}
