import type { NoteStructure } from '../vault/note';
import type { NoteOutline } from './note-outline';

/**
 * The targets of the links in a note that can show that the user was in touch with somebody, in order. Links do not count in lines of ours,
 * in tasks that are not done (and below them), in quotes, code, comments and embeds, and in headings that only list links.
 */
export function countedLinks(structure: NoteStructure, outline: NoteOutline): string[] {
	const counts = (offset: number): boolean => {
		const item = outline.itemAt(offset);
		return outline.isProse(offset) && (item === null || !(outline.isOurs(item) || outline.isMeant(item)));
	};
	return (structure.links ?? []).flatMap(({ link, position }) => (counts(position.start.offset) ? targetOf(link) : []));
}

/** The note to which a link leads, without heading; none for a link within its own note. */
export function targetOf(link: string): string[] {
	const target = link.split('#', 1)[0] ?? '';
	return target === '' ? [] : [target];
}
