import type { Message } from '../language/message';
import type { NotePath } from '../note-path';

/** The frontmatter of a note, as the metadata cache or the command-line program parsed it. */
export interface NoteProperties {
	readonly path: NotePath;
	/** Null where the note has no frontmatter, or frontmatter that cannot be parsed. */
	readonly properties: Readonly<Record<string, unknown>> | null;
}

/** A problem in a note that the user should know of and can mend. The message does not name the note. */
export interface Problem {
	readonly path: NotePath;
	readonly problem: Message;
}
