import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isBoard } from '../../src/daily-note/boards';
import { noteName, type NotePath } from '../../src/note-path';
import { aliasesIn } from '../../src/people/read-person';
import type { NoteProperties, NoteStructure, Problem } from '../../src/vault/note';
import type { FolderLists } from '../../src/vault/unseen-notes';
import { VaultError, type EditOutcome, type Vault } from '../../src/vault/vault';
import { editNoteFile } from './edit-note-file';
import { readFrontmatter, yamlOf } from './frontmatter';
import { LinkIndex, type LinkFormat } from './link-index';
import { readCachedMetadata } from './markdown/cached-metadata';
import { readNoteMetadata } from './markdown/note-metadata';
import { createNoteFile, readNoteFile } from './note-file';
import { NoteFiles, type NoteNow } from './note-files';
import { isOnDisk, pathOnDisk } from './path-on-disk';
import { readYaml } from './read-yaml';
import { findVault, folderListsOf, type FoundVault } from './vault-folders';

/** How links are written in this vault. */
export interface LinkStyle {
	readonly linkFormat: LinkFormat;
	readonly useMarkdownLinks: boolean;
}

/**
 * A note that was opened to build the index. Its properties are null, too, where they hold nothing that was looked for.
 */
export interface OpenedNote extends NoteProperties {
	/** Whether it is a board of the Kanban plugin. */
	readonly isBoard: boolean;
	/** When the file was changed, in milliseconds since 1970. */
	readonly changed: number;
}

/** What is looked for in each note as it is read: the texts of a large vault do not fit into memory together. */
export interface NoteReader {
	/** Whether the properties of a note may matter: to read those of every note takes longer than all else. */
	mayMatter(yaml: string): boolean;
	/** Told of each note, with the YAML between its dashes; empty where it has no frontmatter. */
	onRead(note: NoteProperties, text: string, yaml: string): void;
}

const readAll: NoteReader = { mayMatter: () => true, onRead: () => undefined };

/** A vault that is a folder of files. */
export class FolderVault implements Vault {
	readonly readYaml = readYaml;

	private readonly links: LinkIndex;
	private readonly linked = new Map<NotePath, ReadonlySet<NotePath>>();
	private readonly opened: ReadonlyMap<NotePath, OpenedNote>;
	/** That of the note that was asked for last: callers ask for one thing after the other. */
	private last: { readonly path: NotePath; readonly structure: NoteStructure } | null = null;

	private constructor(
		private readonly root: string,
		paths: Iterable<NotePath>,
		private readonly style: LinkStyle,
		private readonly files: NoteFiles,
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
	static async open(folder: string, style: LinkStyle, config: string | null = null): Promise<FolderVault> {
		return FolderVault.read(await findVault(folder, config), style);
	}

	/** Reads the notes of a folder. */
	static async read(
		{ root, config, paths, offloaded, leftOut: unreadable }: FoundVault,
		style: LinkStyle,
		reader: NoteReader = readAll,
	): Promise<FolderVault> {
		const files = new NoteFiles(root);
		const notes: OpenedNote[] = [];
		for (const path of paths) {
			try {
				const { text, changed } = files.read(path) ?? (await readSlowly(root, path));
				const yaml = yamlOf(text);
				const properties = yaml !== '' && reader.mayMatter(yaml) ? readFrontmatter(text).properties : null;
				reader.onRead({ path, properties }, text, yaml);
				notes.push({ path, properties: ofItsOwn(properties), isBoard: isBoard(text), changed });
			} catch (error) {
				if (!(error instanceof VaultError)) throw error;
				unreadable.push({ path, problem: error.problem });
			}
		}
		return new FolderVault(root, [...paths, ...offloaded].sort(), style, files, notes, unreadable, config);
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
		return aliasesIn(this.propertiesOf(path) ?? {});
	}

	/**
	 * The properties of a note that was opened; null where it has none, or they cannot be read. Reads the note where
	 * nothing was looked for in them.
	 */
	propertiesOf(path: NotePath): NoteProperties['properties'] {
		const known = this.opened.get(path)?.properties;
		return known === null ? ofItsOwn(readFrontmatter(this.textNow(path)).properties) : (known ?? null);
	}

	/** All that lies in the folder, hidden files included. */
	get folders(): FolderLists {
		return folderListsOf(this.root, this.config);
	}

	/** What the app's cache would say of the blocks of a note; null where it was not opened. Reads the note. */
	structureOf(path: NotePath): NoteStructure | null {
		if (this.last?.path === path) return this.last.structure;
		if (!this.opened.has(path)) return null;
		const { links, headings, sections, listItems } = readCachedMetadata(this.textNow(path));
		const structure = ofItsOwn({
			links: links?.map(({ link, position }) => ({ link, position })),
			headings,
			sections,
			listItems,
		});
		this.last = { path, structure };
		return structure;
	}

	linksFrom(path: NotePath): ReadonlySet<NotePath> {
		const known = this.linked.get(path);
		if (known !== undefined) return known;
		const found = new Set<NotePath>();
		if (this.opened.has(path)) {
			const text = this.textNow(path);
			const { links, embeds, frontmatterLinks } = readNoteMetadata(text, readFrontmatter(text).properties);
			for (const link of [...links, ...embeds, ...frontmatterLinks]) {
				const to = this.resolve(link.path, path);
				if (to !== null) found.add(to);
			}
		}
		this.linked.set(path, found);
		return found;
	}

	/** The text of a note as it is now; empty where it cannot be read by now. */
	textNow(path: NotePath): string {
		return this.files.read(path)?.text ?? '';
	}
}

/** A path as a Markdown link can hold it; more is encoded than the app does, so that any name is read back. */
function encodedPath(path: string): string {
	return path
		.replace(/[\s\\%]/g, encodeURIComponent)
		.replaceAll('(', '%28')
		.replaceAll(')', '%29');
}

/** A note that has something unusual about it, or a sentence about why it is not read. */
async function readSlowly(root: string, path: NotePath): Promise<NoteNow> {
	const text = await readNoteFile(root, path);
	const { mtimeMs: changed } = await stat(join(root, path));
	return { text, changed };
}

/** A copy that shares nothing with the note's text: a part of a text keeps the whole text in memory. */
function ofItsOwn<Value>(value: Value): Value {
	return structuredClone(value);
}
