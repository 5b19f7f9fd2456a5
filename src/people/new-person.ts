import type { Settings } from '../settings';
import type { NotePath } from '../vault/note';
import type { ListName } from './person';

/** What no device, sync or link can carry in the name of a file. */
const unsafe = /[\\/:*?"<>|#^[\]\p{Cc}]/gu;

/** The path for the note of somebody called `name`, or null where nothing of the name can be one. */
export function newPersonPath(name: string, folder: string): NotePath | null {
	const file = name.replace(unsafe, ' ').replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '');
	if (file === '') return null;
	return `${folder === '' ? '' : `${folder}/`}${file}.md`;
}

/** The text of a new note on somebody: nothing but the tag of their list. */
export function newPersonText(list: ListName, { tags }: Pick<Settings, 'tags'>): string {
	return `---\ntags:\n  - ${tags[list]}\n---\n`;
}
