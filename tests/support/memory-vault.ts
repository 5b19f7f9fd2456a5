import { englishMessage } from '../../scripts/cli/english-message';
import type { LinkStyle } from '../../scripts/cli/folder-vault';
import { readFrontmatter } from '../../scripts/cli/frontmatter';
import { LinkIndex } from '../../scripts/cli/link-index';
import { readYaml } from '../../scripts/cli/read-yaml';
import { findNoteLinks } from '../../src/markdown/note-links';
import { noteName, type NotePath } from '../../src/note-path';
import { aliasesIn } from '../../src/people/read-person';
import { VaultError, type EditOutcome, type Vault } from '../../src/vault/vault';

export const wikilinks: LinkStyle = { linkFormat: 'shortest', useMarkdownLinks: false };
export const markdownLinks: LinkStyle = { linkFormat: 'shortest', useMarkdownLinks: true };

/** A vault in memory: a map of texts by path. It resolves and writes links as the command-line program does. */
export class MemoryVault implements Vault {
	readonly readYaml = readYaml;

	/** Called with each written note, as the app emits events on changes. */
	onWrite: (path: NotePath, text: string) => void = () => undefined;
	/** The written paths in order. */
	readonly writes: NotePath[] = [];
	/** The paths that were read or edited, in order. */
	readonly reads: NotePath[] = [];

	private readonly texts: Map<NotePath, string>;
	private readonly original: ReadonlyMap<NotePath, string>;
	private readonly linked = new Map<NotePath, ReadonlySet<NotePath>>();
	private readonly unreadable = new Set<NotePath>();
	private readonly unwritable = new Set<NotePath>();
	private index: LinkIndex;

	constructor(
		notes: Iterable<{ readonly path: NotePath; readonly text: string }>,
		private readonly style: LinkStyle = wikilinks,
	) {
		this.texts = new Map([...notes].map(({ path, text }) => [path, text]));
		this.original = new Map(this.texts);
		this.index = new LinkIndex(this.texts.keys());
	}

	/** Makes every later read of this note fail. */
	failReading(path: NotePath): void {
		this.unreadable.add(path);
	}

	/** Makes every later write of this note fail. */
	failWriting(path: NotePath): void {
		this.unwritable.add(path);
	}

	/** Deletes the note, as another program would. */
	vanish(path: NotePath): void {
		this.texts.delete(path);
		this.index = new LinkIndex(this.texts.keys());
		this.linked.clear();
	}

	/** The note's text at present, for expectations. */
	textOf(path: NotePath): string {
		const text = this.texts.get(path);
		if (text === undefined) throw new Error(`No note at ${path}`);
		return text;
	}

	/** Writes a note as a user or another program would. */
	put(path: NotePath, text: string): void {
		if (!this.texts.has(path)) {
			this.index.add(path);
			// A new note can change what any link resolves to.
			this.linked.clear();
		}
		this.texts.set(path, text);
		this.linked.delete(path);
		this.onWrite(path, text);
	}

	/** All notes, each with its first and its present text. */
	versions(): { path: NotePath; before: string; after: string }[] {
		const paths = [...new Set([...this.original.keys(), ...this.texts.keys()])].sort();
		return paths.map((path) => ({
			path,
			before: this.original.get(path) ?? '',
			after: this.texts.get(path) ?? '',
		}));
	}

	exists(path: NotePath): boolean {
		return this.texts.has(path);
	}

	async read(path: NotePath): Promise<string> {
		this.reads.push(path);
		const text = this.texts.get(path);
		if (text === undefined) throw new VaultError(path, englishMessage('the note is not there any more'));
		if (this.unreadable.has(path)) throw new VaultError(path, englishMessage('it may not be read'));
		return Promise.resolve(text);
	}

	async edit(path: NotePath, change: (text: string) => string): Promise<EditOutcome> {
		const before = await this.read(path);
		const after = change(before);
		if (after !== before) this.write(path, after);
		return { before, after };
	}

	async create(path: NotePath, text: string): Promise<void> {
		if (this.texts.has(path)) throw new VaultError(path, englishMessage('something is there already by that name'));
		this.write(path, text);
		return Promise.resolve();
	}

	resolve(link: string, from: NotePath): NotePath | null {
		return this.index.resolve(link, from);
	}

	linkText(to: NotePath, from: NotePath): string {
		return this.index.linkText(to, from, this.style.linkFormat);
	}

	linkTo(to: NotePath, from: NotePath): string {
		const target = this.linkText(to, from);
		const name = noteName(to);
		// The app escapes only these characters, whatever else the name holds.
		if (this.style.useMarkdownLinks) return `[${name}](${`${target}.md`.replace(/[\s\\]/g, encodeURIComponent)})`;
		return target === name ? `[[${target}]]` : `[[${target}|${name}]]`;
	}

	aliasesOf(path: NotePath): readonly string[] {
		return aliasesIn(readFrontmatter(this.texts.get(path) ?? '').properties ?? {});
	}

	linksFrom(path: NotePath): ReadonlySet<NotePath> {
		const known = this.linked.get(path);
		if (known !== undefined) return known;
		const targets = findNoteLinks(this.texts.get(path) ?? '').map(({ target }) => this.resolve(target, path));
		const found = new Set(targets.filter((one): one is NotePath => one !== null));
		this.linked.set(path, found);
		return found;
	}

	private write(path: NotePath, text: string): void {
		if (this.unwritable.has(path)) throw new VaultError(path, englishMessage('it may not be written'));
		this.writes.push(path);
		this.put(path, text);
	}
}
