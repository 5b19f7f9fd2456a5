import { editProperties, type EditedText, type ReadYaml } from '../frontmatter/edit-properties';
import { lineEnding } from '../frontmatter/frontmatter-block';
import { noteName, type NotePath } from '../note-path';
import type { ListName } from '../settings/lists';
import type { Settings } from '../settings/settings';
import { plainlySpelled } from '../text/words';
import type { Vault } from '../vault/vault';
import { editsToMove } from './list-edits';

/** The contents of a new person's note; all but the list may be empty. */
export interface NewPersonWords {
	readonly list: ListName;
	/** Why the person matters, for the body of the note. */
	readonly why: string;
	readonly interests: readonly string[];
}

/** Characters that some device, sync program or link cannot carry in a file name. */
const unsafe = /[\\/:*?"<>|#^[\]\p{Cc}]/gu;

/**
 * The path of a note for a person called `name`, in the characters of the name; null where no part of it can be a file
 * name, or nothing of it can be seen.
 */
export function newPersonPath(name: string, folder: string): NotePath | null {
	const words = name
		.replace(unsafe, ' ')
		.replace(/\s+/g, ' ')
		.replace(/^[. ]+/, '');
	const file = /^.*[^. ]/.exec(words)?.[0];
	if (file === undefined || plainlySpelled(file) === '') return null;
	return `${folder === '' ? '' : `${folder}/`}${file}.md`;
}

/** The text of a new person's note: the template, the tag of the list, the interests and the reason. */
export function newPersonText(
	words: NewPersonWords,
	template: string,
	settings: Pick<Settings, 'tags' | 'properties'>,
	readYaml: ReadYaml,
): EditedText {
	const key = settings.properties.interests;
	const edited = editProperties(template, readYaml, (properties) => [
		...editsToMove(properties, words.list, settings),
		...words.interests.map((item) => ({ kind: 'add' as const, key, item })),
	]);
	if (!edited.ok || words.why.trim() === '') return edited;
	const eol = lineEnding(edited.text);
	const gap = edited.text.endsWith('\n') ? '' : eol;
	return { ...edited, text: `${edited.text}${gap}${words.why.trim()}${eol}` };
}

/**
 * The note in which a person at `path` is kept already: a note that the name leads to, also with straight or curly
 * apostrophes and plain hyphens, or one at the path; null for none.
 */
export function existingNote(path: NotePath, vault: Pick<Vault, 'resolve' | 'exists'>): NotePath | null {
	const plain = plainlySpelled(noteName(path));
	for (const name of new Set([noteName(path), plain, plain.replaceAll("'", '\u2019')])) {
		const found = vault.resolve(name, path);
		if (found !== null) return found;
	}
	return vault.exists(path) ? path : null;
}
