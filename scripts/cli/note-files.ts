import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync, type Stats } from 'node:fs';
import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import { noteFolder, type NotePath } from '../../src/note-path';
import { isSpaced } from '../../src/text/encoding';
import { isWithin, readOnly, whyUnfit } from './regular-file';

/** A note as it was when it was read. */
export interface NoteNow {
	readonly text: string;
	/** When the file was changed, in milliseconds since 1970. */
	readonly changed: number;
}

/** A link in the place of a note is not followed. Windows has no such flag. */
const noLink = constants.O_NOFOLLOW as number | undefined;

/** An empty file that is younger than this (milliseconds) may be in the middle of being written in place. */
const writingTime = 1_000;

const usualBuffer = 65_536;

/**
 * Reads many notes of a vault, each by one open, and each folder's place when reading comes to it: to ask the system
 * for the place of each note takes longer than to read them all. It waits for the disk, because a note that the system
 * has in memory is there at once.
 */
export class NoteFiles {
	private readonly buffer = Buffer.allocUnsafe(usualBuffer);
	private folder: { readonly path: string; readonly isInside: boolean } | null = null;

	constructor(private readonly root: string) {}

	/**
	 * A note as it is now; null where it cannot be read, or has something unusual about it: `readNoteFile` tells what.
	 */
	read(path: NotePath): NoteNow | null {
		let file: number | null = null;
		try {
			if (!this.isInside(noteFolder(path))) return null;
			// To join the two by the rules for paths takes longer than to close the file.
			const place = `${this.root}/${path}`;
			if (noLink === undefined && lstatSync(place).isSymbolicLink()) return null;
			file = openSync(place, readOnly | (noLink ?? 0));
			const info = fstatSync(file);
			const bytes = isReadable(info) ? this.bytesOf(file, info.size) : null;
			if (bytes === null || !isUtf8(bytes)) return null;
			const text = bytes.toString('utf8');
			return isSpaced(text) ? null : { text, changed: info.mtimeMs };
		} catch {
			return null;
		} finally {
			if (file !== null) closeSync(file);
		}
	}

	/** Whether no link leads out of the vault on the way to a folder. */
	private isInside(path: string): boolean {
		if (this.folder?.path !== path)
			this.folder = { path, isInside: isWithin(this.root, realpathSync.native(join(this.root, path))) };
		return this.folder.isInside;
	}

	/** The bytes of a file, which the next call overwrites; null where it is longer or shorter by now. */
	private bytesOf(file: number, size: number): Buffer | null {
		// One byte more than there should be: whoever gets no more has read to the end.
		const buffer = size < this.buffer.length ? this.buffer : Buffer.allocUnsafe(size + 1);
		const length = readSync(file, buffer, 0, buffer.length, 0);
		return length === size ? buffer.subarray(0, size) : null;
	}
}

function isReadable(info: Stats): boolean {
	return whyUnfit(info) === null && (info.size > 0 || Math.abs(Date.now() - info.mtimeMs) > writingTime);
}
