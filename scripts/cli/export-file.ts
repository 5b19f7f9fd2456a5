import type { Stats } from 'node:fs';
import { chmod, lstat, open, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Refusal } from '../../src/command-line/result';
import { codeOf } from './disk-errors';
import { discard, draftBeside } from './drafts';
import { flushFolder } from './flush-folder';

/** How the files begin that are written over: those of an earlier export. */
const ownBeginnings = ['BEGIN:VCARD', 'BEGIN:VCALENDAR'];

/**
 * Writes an export into a file, as one step. An earlier export of the name is replaced, and a file that holds anything
 * else is not. Returns whether the file was written: not where it holds the same already.
 * @throws Refusal where it cannot be written; it names the file
 */
export async function writeExportFile(named: string, text: string): Promise<boolean> {
	const refuse = (words: string): Refusal => new Refusal(`${named}: ${words}; nothing was written`);
	try {
		if (/\.md$/i.test(named)) throw refuse(note);
		const old = await lookAt(resolve(named));
		if (old.kind === 'folder' || /[/\\]$/.test(named))
			throw refuse('it is a folder; give --out the name of a file in it');
		if (old.kind === 'strange')
			throw refuse('it is no file but a pipe, a socket or a device; leave out --out to write to standard output');
		if (old.kind === 'lost') throw refuse('it is a link that leads nowhere; remove it, or give --out another name');
		const file = await realFile(resolve(named), old);
		if (/\.md$/i.test(file)) throw refuse(note);
		if (old.kind === 'other') throw refuse('it holds something else than an export; give --out another name');
		const bytes = Buffer.from(text);
		if (old.kind === 'ours' && (await holds(file, bytes))) return false;
		await replace(file, bytes, old.kind === 'ours' ? old.mode : null);
		return true;
	} catch (error) {
		const code = codeOf(error);
		throw code === null ? error : refuse(sentences[code] ?? `it cannot be written (${code})`);
	}
}

const note = 'that is the name of a note; give --out a name that ends in .vcf or .ics';

const sentences: Readonly<Record<string, string>> = {
	ENOENT: 'there is no folder for it; make the folder, or give --out another name',
	ELOOP: 'it is a link that leads to itself; remove it, or give --out another name',
	ENOTDIR: 'there is a file where its folder should be; give --out another name',
	EACCES: 'it may not be written; change its permissions',
	EPERM: 'it may not be written; change its permissions',
	EROFS: 'the disk is read-only; give --out a name on another one',
	ENOSPC: 'the disk is full; make room',
	EDQUOT: 'the disk is full; make room',
	ENAMETOOLONG: 'its name is too long for this disk; shorten it',
};

type Found =
	| { readonly kind: 'nothing' | 'folder' | 'strange' | 'lost' | 'other' }
	| { readonly kind: 'ours'; readonly mode: number };

/** A path after all links: of a file that is a link, what it leads to is replaced. */
async function realFile(path: string, { kind }: Found): Promise<string> {
	return kind === 'nothing' ? join(await realpath(dirname(path)), basename(path)) : realpath(path);
}

async function lookAt(path: string): Promise<Found> {
	const [info, link] = [await unlessAbsent(stat(path)), await unlessAbsent(lstat(path))];
	if (info === null) return { kind: link === null ? 'nothing' : 'lost' };
	if (info.isDirectory()) return { kind: 'folder' };
	if (!info.isFile()) return { kind: 'strange' };
	const beginning = await beginningOf(path);
	return beginning === '' || ownBeginnings.some((own) => beginning.startsWith(own))
		? { kind: 'ours', mode: info.mode & 0o7777 }
		: { kind: 'other' };
}

async function unlessAbsent(info: Promise<Stats>): Promise<Stats | null> {
	return info.catch((error: unknown) => {
		if (codeOf(error) === 'ENOENT') return null;
		throw error;
	});
}

async function beginningOf(path: string): Promise<string> {
	const file = await open(path, 'r');
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
		return buffer.toString('latin1', 0, bytesRead);
	} finally {
		await file.close();
	}
}

async function holds(path: string, bytes: Buffer): Promise<boolean> {
	const file = await open(path, 'r');
	try {
		return (await file.stat()).size === bytes.length && (await file.readFile()).equals(bytes);
	} finally {
		await file.close();
	}
}

async function replace(file: string, bytes: Buffer, mode: number | null): Promise<void> {
	const draft = draftBeside(file);
	try {
		await writeFile(draft, bytes, { flag: 'wx', flush: true, ...(mode === null ? {} : { mode }) });
		// The system takes bits away from the mode that a new file is given.
		if (mode !== null && ((await lstat(draft)).mode & 0o7777) !== mode) await chmod(draft, mode);
		await rename(draft, file);
	} finally {
		await discard(draft);
	}
	await flushFolder(dirname(file));
}
