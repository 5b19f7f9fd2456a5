import type * as Obsidian from 'obsidian';
import { folderOf } from '../file-store';
import { TFile } from './files';
import { linksTo, relink } from './link-rewriting';
import { getFrontMatterInfo, normalizePath, parseYaml, stringifyYaml } from './text';

type Configured = Obsidian.Vault & {
	getConfig(key: string): unknown;
	getAvailablePath(path: string, extension: string): string;
};

/** The app's operations on notes beyond reads and writes. */
export class FileManager {
	readonly #vault: Configured;
	readonly #cache: Obsidian.MetadataCache;

	constructor(vault: Obsidian.Vault, metadataCache: Obsidian.MetadataCache) {
		this.#cache = metadataCache;
		this.#vault = vault as Configured;
	}

	getNewFileParent(sourcePath: string, _newFilePath?: string): Obsidian.TFolder {
		const location = this.#vault.getConfig('newFileLocation');
		const chosen = location === 'folder' ? String(this.#vault.getConfig('newFileFolderPath')) : '';
		const path = location === 'current' ? folderOf(sourcePath) : chosen;
		return this.#vault.getFolderByPath(path || '/') ?? this.#vault.getRoot();
	}

	/**
	 * An unused path in the folder for attachments, which is made where it is missing. `./` begins a folder beside the
	 * note.
	 */
	async getAvailablePathForAttachment(filename: string, sourcePath = ''): Promise<string> {
		const chosen = this.#vault.getConfig('attachmentFolderPath');
		const setting = typeof chosen === 'string' ? chosen : '/';
		const beside = folderOf(sourcePath);
		const folder = normalizePath(setting.startsWith('./') ? `${beside}/${setting.slice(2)}` : setting);
		if (folder !== '/' && this.#vault.getFolderByPath(folder) === null) await this.#vault.createFolder(folder);
		const dot = filename.lastIndexOf('.');
		return this.#vault.getAvailablePath(
			`${folder === '/' ? '' : `${folder}/`}${filename.slice(0, dot)}`,
			filename.slice(dot + 1),
		);
	}

	/** Renames a file, then rewrites the links to it in other notes, as the app does when it is set to. */
	async renameFile(file: Obsidian.TAbstractFile, newPath: string): Promise<void> {
		const found = file instanceof TFile ? await linksTo(file, this.#vault, this.#cache) : [];
		await this.#vault.rename(file, normalizePath(newPath));
		if (!(file instanceof TFile)) return;
		for (const note of found) {
			await this.#vault.process(note.file, (text) =>
				relink(text, note.links, (link) =>
					this.#cache.fileToLinktext(file, note.file.path, !link.endsWith('.md')),
				),
			);
		}
	}

	/** Moves a file to the vault's `.trash` or deletes it, by the user's setting. */
	async trashFile(file: Obsidian.TAbstractFile): Promise<void> {
		await this.#vault.trash(file, this.#vault.getConfig('trashOption') !== 'local');
	}

	/** A link to `file` by the user's settings: wikilink or Markdown, shortest, relative or absolute. */
	generateMarkdownLink(file: Obsidian.TFile, sourcePath: string, subpath = '', alias = ''): string {
		const markdown = this.#vault.getConfig('useMarkdownLinks') === true;
		const own = file.path === sourcePath && subpath !== '';
		const target = (own ? '' : this.#cache.fileToLinktext(file, sourcePath, !markdown)) + subpath;
		const embed = file.extension === 'md' ? '' : '!';
		if (markdown) return `${embed}[${alias || (embed ? '' : file.basename)}](${encodeSpaces(target)})`;
		const shown = alias === '' || alias.toLowerCase() === target.toLowerCase() ? '' : `|${alias}`;
		return `${embed}[[${target}${shown}]]`;
	}

	/**
	 * As in the app: throws on malformed YAML, rewrites the whole block even if `fn` changes nothing, and loses
	 * comments and quotes. Removes a block that `fn` has emptied.
	 */
	async processFrontMatter(
		file: Obsidian.TFile,
		fn: (frontmatter: unknown) => void,
		options?: Obsidian.DataWriteOptions,
	): Promise<void> {
		await this.#vault.process(
			file,
			(text) => {
				const { frontmatter, contentStart } = getFrontMatterInfo(text);
				const parsed = parseYaml(frontmatter);
				const properties: object = typeof parsed === 'object' && parsed !== null ? parsed : {};
				fn(properties);
				const body = text.slice(contentStart);
				return Object.keys(properties).length === 0 ? body : `---\n${stringifyYaml(properties)}---\n${body}`;
			},
			options,
		);
	}
}

function encodeSpaces(target: string): string {
	return target.replace(/[\\\s]/g, encodeURIComponent);
}
