import {
	closeSync,
	constants,
	fstatSync,
	fsyncSync,
	ftruncateSync,
	openSync,
	readSync,
	rmSync,
	writeSync,
} from 'node:fs';
import { copyFile, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { backupBeside, discard } from './drafts';
import { flushFolder } from './flush-folder';

/**
 * Writes `text` into the file itself, for one that has several names or an owner that a new file could not be given.
 * That is no single step, so a copy stands beside the file meanwhile. It stays where the write came to no end, and the
 * old text could not be put back.
 *
 * @returns whether the file was written; not where it does not hold `expected`
 */
export async function writeInPlace(file: string, expected: string, text: string): Promise<boolean> {
	const old = Buffer.from(expected);
	// Opened first: where that fails, no copy is left behind.
	const descriptor = openSync(file, constants.O_RDWR | (constants.O_NOFOLLOW ?? 0));
	try {
		const backup = await backUp(file);
		// From here to the end nothing waits, so that no other program comes between as far as that can be helped.
		const isExpected = holds(descriptor, old, backup);
		if (isExpected) putOrRestore(descriptor, old, Buffer.from(text), backup);
		await discard(backup);
		return isExpected;
	} finally {
		closeSync(descriptor);
	}
}

/** Copies a file, and returns the name of the copy. */
async function backUp(file: string): Promise<string> {
	const backup = backupBeside(file);
	try {
		await copyFile(file, backup, constants.COPYFILE_EXCL);
		await flush(backup);
	} catch (error) {
		await discard(backup);
		throw error;
	}
	return backup;
}

function holds(descriptor: number, expected: Buffer, backup: string): boolean {
	try {
		return bytesOf(descriptor).equals(expected);
	} catch (error) {
		rmSync(backup, { force: true });
		throw error;
	}
}

function putOrRestore(descriptor: number, old: Buffer, bytes: Buffer, backup: string): void {
	try {
		putBytes(descriptor, bytes);
	} catch (error) {
		putBytes(descriptor, old);
		rmSync(backup, { force: true });
		throw error;
	}
}

/** Writes bytes over all that the file holds. */
function putBytes(descriptor: number, bytes: Buffer): void {
	for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at, bytes.length - at, at);
	ftruncateSync(descriptor, bytes.length);
	fsyncSync(descriptor);
}

function bytesOf(descriptor: number): Buffer {
	const bytes = Buffer.alloc(fstatSync(descriptor).size);
	let length = 0;
	while (length < bytes.length) {
		const read = readSync(descriptor, bytes, length, bytes.length - length, length);
		if (read === 0) break;
		length += read;
	}
	return bytes.subarray(0, length);
}

async function flush(file: string): Promise<void> {
	const handle = await open(file, 'r+');
	await handle.sync().finally(() => handle.close());
	await flushFolder(dirname(file));
}
