import type { Settings } from '../settings/settings';
import type { NotePath } from '../note-path';
import { editProperties, type EditedText, type ReadYaml } from '../frontmatter/edit-properties';
import { lineEnding } from '../frontmatter/frontmatter-block';
import { editsToMove } from './list-edits';
import type { ListName } from '../settings/lists';

/** What is said of somebody new; all but the list may be empty. */
export interface NewPersonWords {
	readonly list: ListName;
	/** Why they matter, for the body of the note. */
	readonly why: string;
	readonly interests: readonly string[];
}

/** What no device, sync or link can carry in the name of a file. */
const unsafe = /[\\/:*?"<>|#^[\]\p{Cc}]/gu;

/** The path for the note of somebody called `name`, or null where nothing of the name can be one. */
export function newPersonPath(name: string, folder: string): NotePath | null {
	const words = name.replace(unsafe, ' ').replace(/\s+/g, ' ').replace(/^[. ]+/, '');
	const file = /^.*[^. ]/.exec(words)?.[0];
	if (file === undefined) return null;
	return `${folder === '' ? '' : `${folder}/`}${file}.md`;
}

/** The text of a new note on somebody: the template with the tag of their list, and what is said of them. */
export function newPersonText(words: NewPersonWords, template: string, settings: Pick<Settings, 'tags' | 'properties'>, readYaml: ReadYaml): EditedText {
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
