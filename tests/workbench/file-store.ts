/** A file as the store sees it. Times are milliseconds since 1970, size is bytes. */
export interface StoredFile {
	path: string;
	ctime: number;
	mtime: number;
	size: number;
}

/** Everything in the store; paths are relative to the vault, with forward slashes. */
export interface Listing {
	files: StoredFile[];
	folders: string[];
}

/**
 * Where the files of a vault live. Other programs may change it at any time; the workbench notices when it is told to
 * look (`Workbench.changedOutside`).
 */
export interface FileStore {
	/** The name of the vault's folder. */
	readonly name: string;
	list(): Promise<Listing>;
	/** Rejects when there is no such file. */
	read(path: string): Promise<string>;
	/** Writes the whole file, atomically; its folder must exist. */
	write(path: string, text: string): Promise<void>;
	/** Like `write`, but rejects with "File already exists." rather than replace a file. */
	create(path: string, text: string): Promise<void>;
	createFolder(path: string): Promise<void>;
	/** Moves a file or a folder with all it holds. */
	rename(from: string, to: string): Promise<void>;
	/** Removes a file, or a folder with all it holds. */
	remove(path: string): Promise<void>;
	/** Null when there is no such file. */
	stat(path: string): Promise<StoredFile | null>;
	isFolder(path: string): Promise<boolean>;
}

/** The folder that holds `path`, '' for the root. */
export function folderOf(path: string): string {
	return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** All folders above `path`, outermost first, the root not among them. */
export function foldersAbove(path: string): string[] {
	const parts = path.split('/').slice(0, -1);
	return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
