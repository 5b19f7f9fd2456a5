import type { Message } from '../language/message';
import type { NotePath } from '../note-path';

/** The frontmatter of a note, as the metadata cache or the command-line program parsed it. */
export interface NoteProperties {
	readonly path: NotePath;
	/** Null where the note has no frontmatter, or frontmatter that cannot be parsed. */
	readonly properties: Readonly<Record<string, unknown>> | null;
}

/** A place in a note. Lines count from 0, offsets are UTF-16 units, the end is exclusive. */
export interface NotePosition {
	readonly start: { readonly line: number; readonly offset: number };
	readonly end: { readonly line: number; readonly offset: number };
}

/** What the metadata cache says of the text of a note, as far as the core asks for it. Absent lists are empty. */
export interface NoteStructure {
	/** The links in the text, in order, without embeds and without those in code. */
	readonly links?: readonly { readonly link: string; readonly position: NotePosition }[] | undefined;
	readonly headings?: readonly { readonly heading: string; readonly position: NotePosition }[] | undefined;
	/** The blocks at the top level of the note, in order. */
	readonly sections?: readonly { readonly type: string; readonly position: NotePosition }[] | undefined;
	readonly listItems?: readonly ItemStructure[] | undefined;
}

/** An item of a list. Its position leaves out the items nested in it. */
export interface ItemStructure {
	readonly position: NotePosition;
	/** The line of the item around it; negative where there is none. */
	readonly parent: number;
	/** The character in the checkbox; absent where there is none. */
	readonly task?: string | undefined;
	/** The block id without its caret. */
	readonly id?: string | undefined;
}

/** A problem in a note that the user should know of and can mend. The message does not name the note. */
export interface Problem {
	readonly path: NotePath;
	readonly problem: Message;
}
