import { parseYaml, TextFileView, TFile, type App, type TAbstractFile } from 'obsidian';
import { message } from '../../language/message';
import { noteFolder, noteName, type NotePath } from '../../note-path';
import { aliasesIn } from '../../people/read-person';
import { isGarbled, isSpaced, isUtf8 } from '../../text/encoding';
import { placeholderOf } from '../../vault/icloud';
import { spelledPath } from '../../vault/spelled-path';
import { VaultError, type EditOutcome, type Vault } from '../../vault/vault';
import type { TypingTracker } from './typing';

/** How many times an edit is tried while the user types in the note. The last try writes all the same. */
const maxTries = 20;

/** The user typed between the saving of the editor and the write, or there are other bytes, which were not checked. */
class ChangedMeanwhile extends Error {}

/** The notes of the app. Lookups use the app's caches, writes use its atomic calls. */
export class AppVault implements Vault {
	readonly readYaml = parseYaml;

	constructor(
		private readonly app: App,
		private readonly typing: TypingTracker,
	) {}

	exists(path: NotePath): boolean {
		return this.findAt(path) !== null;
	}

	/** The path of a note as the app spells it: letters with marks have two Unicode forms. */
	ownPath(path: NotePath): NotePath {
		const { vault } = this.app;
		return spelledPath(path, {
			exists: (one) => vault.getAbstractFileByPath(one) !== null,
			namesIn: (folder) =>
				(folder === '' ? vault.getRoot() : vault.getFolderByPath(folder))?.children.map(({ name }) => name) ??
				[],
		});
	}

	async read(path: NotePath): Promise<string> {
		const file = await this.fileAt(path);
		return asVaultErrors(path, () => this.app.vault.read(file));
	}

	/**
	 * Waits for a pause in typing, then saves the note's open editors. A write below unsaved text makes the app merge
	 * the two by fuzzy patching, and text has been lost that way. Then checks whether the change has any effect,
	 * because `process` writes the file in any case, and whether its bytes can be written back. Starts again if the
	 * user types meanwhile.
	 */
	async edit(named: NotePath, change: (text: string) => string): Promise<EditOutcome> {
		const file = await this.fileAt(named);
		const { path } = file;
		return asVaultErrors(path, async () => {
			await this.refuseOffloaded(path);
			for (let tries = 1; ; tries += 1) {
				await this.typing.waitForPause(path);
				await this.saveEditors(path);
				const current = await this.app.vault.read(file);
				if (change(current) === current) return { before: current, after: current };
				await this.refuseEncoding(file, current);
				let before = current;
				try {
					const after = await this.app.vault.process(file, (text) => {
						if (tries < maxTries && this.typing.isTyping(path)) throw new ChangedMeanwhile();
						if (text !== current && isSuspect(text)) throw new ChangedMeanwhile('it keeps changing');
						before = text;
						return change(text);
					});
					return { before, after };
				} catch (error) {
					if (!(error instanceof ChangedMeanwhile) || tries >= maxTries) throw error;
				}
			}
		});
	}

	async create(path: NotePath, text: string): Promise<void> {
		await asVaultErrors(path, async () => {
			const own = this.ownPath(path);
			const folder = noteFolder(own);
			await this.refuseOffloaded(own);
			if (folder !== '' && this.app.vault.getFolderByPath(folder) === null)
				await this.app.vault.createFolder(folder);
			await this.app.vault.create(own, text);
		});
	}

	/** Moves a note to the trash that the user has chosen for deleted files. */
	async trash(path: NotePath): Promise<void> {
		const file = await this.fileAt(path);
		await asVaultErrors(path, () => this.app.fileManager.trashFile(file));
	}

	resolve(link: string, from: NotePath): NotePath | null {
		const file = this.app.metadataCache.getFirstLinkpathDest(link, from);
		return file !== null && file.extension === 'md' ? file.path : null;
	}

	linkTo(to: NotePath, from: NotePath): string {
		const file = this.app.vault.getFileByPath(to);
		if (file === null) return `[[${noteName(to)}]]`;
		const isBareName = this.linkText(to, from) === file.basename;
		return this.app.fileManager.generateMarkdownLink(file, from, undefined, isBareName ? undefined : file.basename);
	}

	linkText(to: NotePath, from: NotePath): string {
		const file = this.app.vault.getFileByPath(to);
		return file === null ? noteName(to) : this.app.metadataCache.fileToLinktext(file, from, true);
	}

	aliasesOf(path: NotePath): readonly string[] {
		return aliasesIn(this.propertiesOf(path) ?? {});
	}

	/** The properties of a note as the cache has them; null where it has none. */
	propertiesOf(path: NotePath): Readonly<Record<string, unknown>> | null {
		const file = this.app.vault.getFileByPath(path);
		return (file === null ? null : this.app.metadataCache.getFileCache(file)?.frontmatter) ?? null;
	}

	linksFrom(path: NotePath): ReadonlySet<NotePath> {
		return new Set(Object.keys(this.app.metadataCache.resolvedLinks[path] ?? {}));
	}

	private findAt(path: NotePath): TAbstractFile | null {
		return this.app.vault.getAbstractFileByPath(this.ownPath(path));
	}

	/** A note beside its placeholder of iCloud would meet the version in iCloud as soon as that is downloaded. */
	private async refuseOffloaded(path: NotePath): Promise<void> {
		if (await this.app.vault.adapter.exists(placeholderOf(path)))
			throw new VaultError(path, message('problem.offloaded'));
	}

	/**
	 * The app reads a note in another encoding with a sign in place of each byte that is no UTF-8. Written back, those
	 * bytes would be lost.
	 */
	private async refuseEncoding(file: TFile, text: string): Promise<void> {
		if (!isSuspect(text)) return;
		if (isSpaced(text) || !isUtf8(await this.app.vault.readBinary(file)))
			throw new VaultError(file.path, message('problem.encoding'));
	}

	private async fileAt(path: NotePath): Promise<TFile> {
		const found = this.findAt(path);
		if (found instanceof TFile) return found;
		if (found === null) await this.refuseOffloaded(path);
		throw new VaultError(path, message(found === null ? 'problem.gone' : 'problem.folder'));
	}

	private async saveEditors(path: NotePath): Promise<void> {
		const views: TextFileView[] = [];
		this.app.workspace.iterateAllLeaves(({ view }) => {
			if (view instanceof TextFileView && view.file?.path === path) views.push(view);
		});
		for (const view of views) await view.save();
	}
}

/** Whether a text may have been read from bytes in another encoding: only these tell. */
function isSuspect(text: string): boolean {
	return isGarbled(text) || isSpaced(text);
}

/**
 * Runs an action on a note and returns its result.
 *
 * @throws VaultError for any error: it names the note and says what to do
 */
export async function asVaultErrors<Value>(path: NotePath, act: () => Promise<Value>): Promise<Value> {
	try {
		return await act();
	} catch (error) {
		if (error instanceof VaultError) throw error;
		const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ').replace(/\.$/, '') : String(error);
		throw new VaultError(path, message('problem.unwritten', { reason }));
	}
}
