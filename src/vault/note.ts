import type { Message } from '../language/message';
import type { NotePath } from '../note-path';

/** What a note says of itself in its frontmatter, as the metadata cache or the command-line program read it. */
export interface NoteProperties {
	readonly path: NotePath;
	/** Null where the note has no frontmatter, or one that cannot be read. */
	readonly properties: Readonly<Record<string, unknown>> | null;
}

/** Something in a note that the user should know and can mend; a sentence, without the note's name. */
export interface Problem {
	readonly path: NotePath;
	readonly problem: Message;
}
