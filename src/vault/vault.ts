import type { Message } from '../language/message';
import type { NotePath } from '../note-path';

/** The links between notes, answered from an index without reading a note. */
export interface Links {
	/** The note that a link in the note `from` leads to; null where it leads to none. */
	resolve(link: string, from: NotePath): NotePath | null;
	/**
	 * A Markdown link to the note `to` for the note `from`, in the style of the user's settings, showing the note's
	 * name.
	 */
	linkTo(to: NotePath, from: NotePath): string;
	/** The text between the brackets of a wikilink from `from` to `to`. Properties can hold no other kind of link. */
	linkText(to: NotePath, from: NotePath): string;
	/** The aliases of a note. */
	aliasesOf(path: NotePath): readonly string[];
	/** The notes that a note links to. */
	linksFrom(path: NotePath): ReadonlySet<NotePath>;
}

/** What an edit did to a note. */
export interface EditOutcome {
	readonly before: string;
	/** Equal to `before` where nothing was written. */
	readonly after: string;
}

/**
 * The core's interface to the notes, implemented by the app's adapter and by the command-line program's.
 *
 * Every method that touches a note throws `VaultError` where it fails for a reason that the user can mend.
 */
export interface Vault extends Links {
	/** Whether a note exists at this path. */
	exists(path: NotePath): boolean;
	/** The whole text of a note. */
	read(path: NotePath): Promise<string>;
	/**
	 * Changes a note in one atomic step: reads it, passes its text to `change` and writes the result. Writes nothing
	 * where the text stays the same. `change` may run more than once.
	 */
	edit(path: NotePath, change: (text: string) => string): Promise<EditOutcome>;
	/**
	 * Parses YAML into plain values, with the parser that the host uses for properties. Throws where the YAML is
	 * malformed.
	 */
	readonly readYaml: (source: string) => unknown;
	/** Creates a note, and its folders where they are missing. */
	create(path: NotePath, text: string): Promise<void>;
}

/**
 * A note could not be read or written. `problem` is one sentence for the user: why, and what to do. It does not name
 * the note.
 */
export class VaultError extends Error {
	override readonly name = 'VaultError';

	constructor(
		readonly path: NotePath,
		readonly problem: Message,
	) {
		// The error's own text is for logs. The interface shows `problem` in the user's language.
		super(`${path}: ${problem.key}`);
	}
}
