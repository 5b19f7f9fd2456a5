/** A file of the store. Times are milliseconds since 1970; the size is in bytes. */
export interface StoredFile {
	path: string;
	ctime: number;
	mtime: number;
	size: number;
}

/** The times that a writer wants a file to have. Most disks cannot set when a file was made. */
export interface WantedTimes {
	ctime?: number | undefined;
	mtime?: number | undefined;
}

/** All files and folders of the store. Paths are relative to the vault, with forward slashes. */
export interface Listing {
	files: StoredFile[];
	folders: string[];
}

/**
 * The storage of a vault's files. Other programs may change it at any time; the workbench sees that when it is told to
 * look (`Workbench.changedOutside`).
 */
export interface FileStore {
	/** The name of the vault's folder. */
	readonly name: string;
	list(): Promise<Listing>;
	/** The text of a file; U+FFFD stands for bytes that are no UTF-8. @throws if the file does not exist */
	read(path: string): Promise<string>;
	/** The bytes of a file. @throws if the file does not exist */
	readBinary(path: string): Promise<Uint8Array>;
	/** Writes the whole file atomically. Its folder must exist. */
	write(path: string, text: string, times?: WantedTimes): Promise<void>;
	/** Like `write`, but rejects with "File already exists." if the file exists. */
	create(path: string, text: string, times?: WantedTimes): Promise<void>;
	createFolder(path: string): Promise<void>;
	/** Moves a file, or a folder with its contents. */
	rename(from: string, to: string): Promise<void>;
	/** Removes a file, or a folder with its contents. */
	remove(path: string): Promise<void>;
	/** Null if the file does not exist. */
	stat(path: string): Promise<StoredFile | null>;
	isFolder(path: string): Promise<boolean>;
}

/** The folder that holds `path`; '' for the root. */
export function folderOf(path: string): string {
	return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** All folders above `path`, outermost first, without the root. */
export function foldersAbove(path: string): string[] {
	const parts = path.split('/').slice(0, -1);
	return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
