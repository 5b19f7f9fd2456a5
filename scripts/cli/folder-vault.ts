import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isBoard } from '../../src/daily-note/boards';
import { noteName, type NotePath } from '../../src/note-path';
import { aliasesIn } from '../../src/people/read-person';
import type { NoteProperties, NoteStructure, Problem } from '../../src/vault/note';
import type { FolderLists } from '../../src/vault/unseen-notes';
import { VaultError, type EditOutcome, type Vault } from '../../src/vault/vault';
import { editNoteFile } from './edit-note-file';
import { readFrontmatter } from './frontmatter';
import { LinkIndex, type LinkFormat } from './link-index';
import { readCachedMetadata } from './markdown/cached-metadata';
import { readNoteMetadata, type NoteMetadata } from './markdown/note-metadata';
import { createNoteFile, readNoteFile } from './note-file';
import { noteTextNow } from './regular-file';
import { isOnDisk, pathOnDisk } from './path-on-disk';
import { readYaml } from './read-yaml';
import { findVault, folderListsOf, type FoundVault } from './vault-folders';

/** How links are written in this vault. */
export interface LinkStyle {
	readonly linkFormat: LinkFormat;
	readonly useMarkdownLinks: boolean;
}

/** A note that was opened to build the index. */
export interface OpenedNote extends NoteProperties {
	/** Why its frontmatter could not be read; null where it could. */
	readonly problem: string | null;
	/** Whether it is a board of the Kanban plugin. */
	readonly isBoard: boolean;
	/** When the file was changed, in milliseconds since 1970. */
	readonly changed: number;
}

/** What is told of each note as it is read: the texts of a large vault do not fit into memory together. */
export type NoteReader = (note: NoteProperties, text: string) => void;

/** How many notes are read at the same time: enough to keep the disk busy, few enough for any limit of open files. */
const notesAtOnce = 64;

/** A vault that is a folder of files. */
export class FolderVault implements Vault {
	readonly readYaml = readYaml;

	private readonly links: LinkIndex;
	private readonly linked = new Map<NotePath, ReadonlySet<NotePath>>();
	private readonly structures = new Map<NotePath, NoteStructure>();
	private readonly opened: ReadonlyMap<NotePath, OpenedNote>;
	/** The note that was asked for last: callers ask for one thing after the other. */
	private last: { readonly path: NotePath; readonly metadata: NoteMetadata | null } | null = null;

	private constructor(
		private readonly root: string,
		paths: Iterable<NotePath>,
		private readonly style: LinkStyle,
		/** Every note that could be opened. */
		readonly notes: readonly OpenedNote[],
		/** The notes that could not, and links to notes and folders, which are not followed. */
		readonly unreadable: readonly Problem[],
		private readonly config: string | null,
	) {
		this.links = new LinkIndex(paths);
		this.opened = new Map(notes.map((note) => [note.path, note]));
	}

	/**
	 * Opens a folder and reads its notes. Hidden folders and links to elsewhere are not entered.
	 *
	 * @param config the folder of settings, which holds no notes; null for one that is hidden
	 * @throws Error with a sentence for the user where there is no such folder
	 */
	static async open(folder: string, style: LinkStyle, onRead: NoteReader = () => undefined, config: string | null = null): Promise<FolderVault> {
		return FolderVault.read(await findVault(folder, config), style, onRead);
	}

	/** Reads the notes of a folder. */
	static async read({ root, config, paths, offloaded, leftOut: unreadable }: FoundVault, style: LinkStyle, onRead: NoteReader): Promise<FolderVault> {
		const notes: OpenedNote[] = [];
		for (let next = 0; next < paths.length; next += notesAtOnce) {
			const batch = paths.slice(next, next + notesAtOnce);
			for (const opened of await Promise.all(batch.map((path) => openNote(root, path, onRead)))) {
				if ('changed' in opened) notes.push(opened);
				else unreadable.push(opened);
			}
		}
		return new FolderVault(root, [...paths, ...offloaded].sort(), style, notes, unreadable, config);
	}

	/** A note whose content is in iCloud only exists as well: reading it says so, and nothing is made in its place. */
	exists(path: NotePath): boolean {
		return isOnDisk(this.root, this.onDisk(path));
	}

	async read(path: NotePath): Promise<string> {
		return readNoteFile(this.root, this.onDisk(path));
	}

	async edit(named: NotePath, change: (text: string) => string): Promise<EditOutcome> {
		return editNoteFile(this.root, this.onDisk(named), change);
	}

	async create(named: NotePath, text: string): Promise<void> {
		const path = this.onDisk(named);
		await createNoteFile(this.root, path, text);
		this.links.add(path);
	}

	/** A path as the disk spells it: letters with marks have two Unicode forms. */
	onDisk(path: NotePath): NotePath {
		return pathOnDisk(this.root, path);
	}

	resolve(link: string, from: NotePath): NotePath | null {
		return this.links.resolve(link, from);
	}

	linkText(to: NotePath, from: NotePath): string {
		return this.links.linkText(to, from, this.style.linkFormat);
	}

	linkTo(to: NotePath, from: NotePath): string {
		const target = this.linkText(to, from);
		const name = noteName(to);
		if (this.style.useMarkdownLinks) return `[${name}](${encodedPath(`${target}.md`)})`;
		return target === name ? `[[${target}]]` : `[[${target}|${name}]]`;
	}

	aliasesOf(path: NotePath): readonly string[] {
		return aliasesIn(this.opened.get(path)?.properties ?? {});
	}

	/** All that lies in the folder, hidden files included. */
	get folders(): FolderLists {
		return folderListsOf(this.root, this.config);
	}

	/** What the app would know of a note that was opened; null where it cannot be read, now or then. Reads the note. */
	metadataOf(path: NotePath): NoteMetadata | null {
		const note = this.opened.get(path);
		if (note === undefined) return null;
		if (this.last?.path === path) return this.last.metadata;
		const text = noteTextNow(this.root, path);
		const metadata = text === null ? null : ofItsOwn(readNoteMetadata(text, note.properties));
		this.last = { path, metadata };
		return metadata;
	}

	/** What the app's cache would say of the blocks of a note; null where it cannot be read. Reads the note, and remembers what it holds. */
	structureOf(path: NotePath): NoteStructure | null {
		const known = this.structures.get(path);
		if (known !== undefined) return known;
		const text = this.opened.has(path) ? noteTextNow(this.root, path) : null;
		if (text === null) return null;
		const { links, headings, sections, listItems } = readCachedMetadata(text);
		const structure = ofItsOwn({ links: links?.map(({ link, position }) => ({ link, position })), headings, sections, listItems });
		this.structures.set(path, structure);
		return structure;
	}

	linksFrom(path: NotePath): ReadonlySet<NotePath> {
		const known = this.linked.get(path);
		if (known !== undefined) return known;
		const metadata = this.metadataOf(path);
		const links = [...(metadata?.links ?? []), ...(metadata?.embeds ?? []), ...(metadata?.frontmatterLinks ?? [])];
		const paths = links.map((link) => this.resolve(link.path, path));
		const found = new Set(paths.filter((one): one is NotePath => one !== null));
		this.linked.set(path, found);
		return found;
	}
}

/** A path as a Markdown link can hold it; more is encoded than the app does, so that any name is read back. */
function encodedPath(path: string): string {
	return path.replace(/[\s\\%]/g, encodeURIComponent).replaceAll('(', '%28').replaceAll(')', '%29');
}

async function openNote(root: string, path: NotePath, onRead: NoteReader): Promise<OpenedNote | Problem> {
	try {
		const text = await readNoteFile(root, path);
		const { properties, problem } = readFrontmatter(text);
		const { mtimeMs: changed } = await stat(join(root, path));
		onRead({ path, properties }, text);
		return { path, properties: ofItsOwn(properties), problem, isBoard: isBoard(text), changed };
	} catch (error) {
		if (!(error instanceof VaultError)) throw error;
		return { path, problem: error.problem };
	}
}

/** A copy that shares nothing with the note's text: a part of a text keeps the whole text in memory. */
function ofItsOwn<Value>(value: Value): Value {
	return structuredClone(value);
}
