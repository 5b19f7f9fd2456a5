import { randomUUID } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import {
	access,
	chmod,
	lstat,
	mkdir,
	open,
	readdir,
	readFile,
	realpath,
	rename,
	rm,
	utimes,
	writeFile,
} from 'node:fs/promises';
import { basename, join } from 'node:path';
import { folderOf, type FileStore, type Listing, type StoredFile, type WantedTimes } from './file-store';

/** A store on a real folder. The only file of the stand-in that needs Node. Follows no symbolic link below its root. */
export class DiskStore implements FileStore {
	readonly name: string;

	constructor(private readonly root: string) {
		this.name = basename(root);
	}

	async list(): Promise<Listing> {
		const listing: Listing = { files: [], folders: [] };
		await this.walk('', listing);
		return listing;
	}

	async read(path: string): Promise<string> {
		return (await this.readBinary(path)).toString('utf8');
	}

	async readBinary(path: string): Promise<Buffer> {
		const at = await this.inside(path);
		if (!(await this.stat(path))) throw missing(path);
		return readFile(at);
	}

	/** Atomic: a reader gets the old text or the new one, because the new file is moved into place. */
	async write(path: string, text: string, { mtime }: WantedTimes = {}): Promise<void> {
		const at = await this.inside(path);
		const mode = await this.modeToKeep(path);
		const draft = join(this.root, folderOf(path), `.${randomUUID()}.tmp`);
		try {
			await writeFile(draft, text, { flag: 'wx' });
			if (mtime !== undefined) await setTime(draft, mtime);
			if (mode !== null) await chmod(draft, mode);
			await rename(draft, at);
		} catch (error) {
			await rm(draft, { force: true });
			throw error;
		}
	}

	/**
	 * The mode of the file that is replaced; null where there is none. Renaming would replace a read-only file and a
	 * link, too.
	 */
	private async modeToKeep(path: string): Promise<number | null> {
		const found = await this.look(path);
		if (found === null) return null;
		if (!found.isFile())
			throw new Error(
				`${path} is no file but a link or something else, which is left alone; put the note itself there`,
			);
		if ((found.mode & 0o222) === 0) throw new Error(`${path} is read-only; make it writable`);
		await access(await this.inside(path), constants.W_OK);
		return found.mode & 0o7777;
	}

	async create(path: string, text: string, { mtime }: WantedTimes = {}): Promise<void> {
		const at = await this.inside(path);
		if (await this.exists(path)) throw new Error('File already exists.');
		const file = await open(at, 'wx');
		await file.writeFile(text);
		await file.close();
		if (mtime !== undefined) await setTime(at, mtime);
	}

	async createFolder(path: string): Promise<void> {
		const parts = path.split('/');
		for (const [index] of parts.entries()) {
			const folder = parts.slice(0, index + 1).join('/');
			if (!(await this.isFolder(folder))) await mkdir(await this.inside(folder));
		}
	}

	async rename(from: string, to: string): Promise<void> {
		const [old, at] = [await this.inside(from), await this.inside(to)];
		// On a disk that ignores case, a rename that only changes case finds the file itself at its destination.
		if (from.toLowerCase() !== to.toLowerCase() && (await this.exists(to)))
			throw new Error('Destination file already exists!');
		await rename(old, at);
	}

	async remove(path: string): Promise<void> {
		if (path === '') throw new Error('The root of a vault cannot be removed.');
		await rm(await this.inside(path), { recursive: true });
	}

	async stat(path: string): Promise<StoredFile | null> {
		const found = await this.look(path);
		if (!found?.isFile()) return null;
		return asStored(path, found);
	}

	async isFolder(path: string): Promise<boolean> {
		return path === '' || ((await this.look(path))?.isDirectory() ?? false);
	}

	private async exists(path: string): Promise<boolean> {
		return (await this.look(path)) !== null;
	}

	private async look(path: string): Promise<Stats | null> {
		try {
			return await lstat(await this.inside(path));
		} catch {
			return null;
		}
	}

	private async walk(folder: string, into: Listing): Promise<void> {
		const at = join(this.root, folder);
		const entries = await readdir(at, { withFileTypes: true });
		await Promise.all(
			entries.map(async (entry) => {
				const path = folder ? `${folder}/${entry.name}` : entry.name;
				// Entries that disappear between the listing and their `stat` are left out.
				if (entry.isDirectory()) {
					into.folders.push(path);
					await this.walk(path, into).catch(() => undefined);
				} else if (entry.isFile()) {
					const found = await lstat(join(at, entry.name)).catch(() => null);
					if (found) into.files.push(asStored(path, found));
				}
			}),
		);
	}

	/** The absolute path on the disk. @throws if the path leads out of the root, by dots or by a link. */
	private async inside(path: string): Promise<string> {
		if (path.split('/').includes('..') || path.startsWith('/')) throw new Error(`Outside the vault: ${path}`);
		const folder = folderOf(path);
		const root = await realpath(this.root);
		const real = await realpath(join(root, folder)).catch(() => {
			throw missing(path);
		});
		if (real !== join(root, folder)) throw new Error(`Outside the vault: ${path}`);
		return join(real, path.slice(path.lastIndexOf('/') + 1));
	}
}

/**
 * Half a millisecond more than wanted, because seconds as a number are not exact, and a file's time is cut to the
 * millisecond.
 */
function setTime(path: string, mtime: number): Promise<void> {
	const seconds = (mtime + 0.5) / 1000;
	return utimes(path, seconds, seconds);
}

function missing(path: string): Error {
	return new Error(`ENOENT: no such file or directory, open '${path}'`);
}

function asStored(path: string, { birthtimeMs, mtimeMs, size }: Stats): StoredFile {
	return { path, ctime: Math.floor(birthtimeMs), mtime: Math.floor(mtimeMs), size };
}
