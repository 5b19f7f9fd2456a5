import type { Message } from '../language/message';
import type { NotePath } from '../note-path';

/** How notes link to one another: answered from an index, without opening a note. */
export interface Links {
	/** The note that a link written in the note `from` leads to, or null where it leads to none. */
	resolve(link: string, from: NotePath): NotePath | null;
	/** A link to the note `to`, as the user's settings would write it in the note `from`, showing the note's name. */
	linkTo(to: NotePath, from: NotePath): string;
	/** The text between the brackets of a wikilink from `from` to `to`: properties can hold no other links. */
	linkText(to: NotePath, from: NotePath): string;
	/** The other names that a note gives itself. */
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
 * Wherever notes live: what the core needs of it. The app's adapter and the command-line program's implement it.
 *
 * Every method that touches a note throws `VaultError` where that fails for a reason that a user can mend.
 */
export interface Vault extends Links {
	/** Whether there is a note at this path. */
	exists(path: NotePath): boolean;
	/** The whole text of a note. */
	read(path: NotePath): Promise<string>;
	/**
	 * Changes a note: reads it, hands its text to `change`, writes what that returns, as one step that nothing comes
	 * between. Writes nothing where `change` returns what it was given. `change` may run more than once.
	 */
	edit(path: NotePath, change: (text: string) => string): Promise<EditOutcome>;
	/** Reads YAML as whoever shows the properties of notes does: into plain values. Throws where it is malformed. */
	readonly readYaml: (source: string) => unknown;
	/** Makes a note, and the folders it lies in. */
	create(path: NotePath, text: string): Promise<void>;
}

/** A note could not be read or written: one sentence for the user, beside the note's name, says why and what to do. */
export class VaultError extends Error {
	override readonly name = 'VaultError';

	constructor(
		readonly path: NotePath,
		readonly problem: Message,
	) {
		// For consoles and logs; whoever shows it to the user says `problem` in their language.
		super(`${path}: ${problem.key}`);
	}
}
