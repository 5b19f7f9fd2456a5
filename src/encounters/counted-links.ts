import type { NoteStructure } from '../vault/note';
import type { NoteOutline } from './note-outline';

/**
 * The targets of the links in a note that can show that the user was in touch with somebody, in order. Links do not
 * count in lines of ours, in tasks that are not done (and below them), in quotes, code, comments and embeds, and in
 * headings that only list links.
 */
export function countedLinks(structure: NoteStructure, outline: NoteOutline): string[] {
	const targets: string[] = [];
	for (const { link, position } of structure.links ?? []) {
		const { offset } = position.start;
		if (!outline.isProse(offset) || outline.isInOurs(offset)) continue;
		const item = outline.itemAt(offset);
		if (item === null || !(outline.isOurs(item) || outline.isMeant(item))) targets.push(...targetOf(link));
	}
	return targets;
}

/** The note to which a link leads, without heading; none for a link within its own note. */
export function targetOf(link: string): string[] {
	const end = link.indexOf('#');
	const target = end === -1 ? link : link.slice(0, end);
	return target === '' ? [] : [target];
}
