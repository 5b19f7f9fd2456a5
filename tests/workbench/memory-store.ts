import { folderOf, foldersAbove, type FileStore, type Listing, type StoredFile, type WantedTimes } from './file-store';

interface Entry {
	text: string;
	/** The bytes, where they are no UTF-8 text; null where they are those of the text. */
	bytes: Uint8Array | null;
	ctime: number;
	mtime: number;
}

/** Every call answers asynchronously, as a disk does. */
const soon = Promise.resolve();

/** A store in memory. Each write gets a later mtime than the one before, unless it asks for one. */
export class MemoryStore implements FileStore {
	private readonly files = new Map<string, Entry>();
	private readonly folders = new Set<string>();
	private lastTime = 0;

	constructor(
		files: Record<string, string | Uint8Array> = {},
		readonly name = 'Vault',
	) {
		for (const [path, text] of Object.entries(files)) this.put(path, text);
	}

	/** Writes as another program: makes folders, replaces files, emits no event. A sync keeps the file's time. */
	put(path: string, content: string | Uint8Array, { ctime, mtime }: WantedTimes = {}): void {
		for (const folder of foldersAbove(path)) this.folders.add(folder);
		const time = this.tick();
		const [text, bytes] = typeof content === 'string' ? [content, null] : [asText(content), content];
		this.files.set(path, {
			text,
			bytes,
			ctime: ctime ?? this.files.get(path)?.ctime ?? time,
			mtime: mtime ?? time,
		});
	}

	/** The text of a file at present; undefined if there is none. */
	text(path: string): string | undefined {
		return this.files.get(path)?.text;
	}

	/** All texts by path, to compare a vault before and after. */
	snapshot(): Record<string, string> {
		const sorted = [...this.files].sort(([a], [b]) => (a < b ? -1 : 1));
		return Object.fromEntries(sorted.map(([path, entry]) => [path, entry.text]));
	}

	list(): Promise<Listing> {
		const files = [...this.files].map(([path, entry]) => stored(path, entry));
		return Promise.resolve({ files, folders: [...this.folders] });
	}

	async read(path: string): Promise<string> {
		await soon;
		return this.get(path).text;
	}

	async readBinary(path: string): Promise<Uint8Array> {
		await soon;
		return asBytes(this.get(path));
	}

	async write(path: string, text: string, times?: WantedTimes): Promise<void> {
		await soon;
		this.needFolder(path);
		this.put(path, text, times);
	}

	async create(path: string, text: string, times?: WantedTimes): Promise<void> {
		await soon;
		if (this.files.has(path)) throw new Error('File already exists.');
		this.needFolder(path);
		this.put(path, text, times);
	}

	async createFolder(path: string): Promise<void> {
		await soon;
		for (const folder of [...foldersAbove(path), path]) this.folders.add(folder);
	}

	async rename(from: string, to: string): Promise<void> {
		await soon;
		this.needFolder(to);
		if (this.files.has(to) || this.folders.has(to)) throw new Error('Destination file already exists!');
		for (const [path, entry] of [...this.files]) {
			if (path !== from && !path.startsWith(`${from}/`)) continue;
			this.files.delete(path);
			this.files.set(to + path.slice(from.length), entry);
		}
		for (const folder of [...this.folders]) {
			if (folder !== from && !folder.startsWith(`${from}/`)) continue;
			this.folders.delete(folder);
			this.folders.add(to + folder.slice(from.length));
		}
	}

	async remove(path: string): Promise<void> {
		await soon;
		for (const at of [...this.files.keys()]) if (at === path || at.startsWith(`${path}/`)) this.files.delete(at);
		for (const at of [...this.folders]) if (at === path || at.startsWith(`${path}/`)) this.folders.delete(at);
	}

	async stat(path: string): Promise<StoredFile | null> {
		await soon;
		const entry = this.files.get(path);
		return entry ? stored(path, entry) : null;
	}

	async isFolder(path: string): Promise<boolean> {
		await soon;
		return path === '' || this.folders.has(path);
	}

	private get(path: string): Entry {
		const entry = this.files.get(path);
		if (!entry) throw new Error(`ENOENT: no such file or directory, open '${path}'`);
		return entry;
	}

	private needFolder(path: string): void {
		const folder = folderOf(path);
		if (folder && !this.folders.has(folder)) throw new Error(`ENOENT: no such file or directory, open '${path}'`);
	}

	private tick(): number {
		this.lastTime = Math.max(Date.now(), this.lastTime + 1);
		return this.lastTime;
	}
}

function stored(path: string, entry: Entry): StoredFile {
	return { path, ctime: entry.ctime, mtime: entry.mtime, size: asBytes(entry).length };
}

function asBytes({ text, bytes }: Entry): Uint8Array {
	return bytes ?? new TextEncoder().encode(text);
}

/** As Node reads a file: a byte-order mark stays, and U+FFFD stands for what is no UTF-8. */
function asText(bytes: Uint8Array): string {
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
