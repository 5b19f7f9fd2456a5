import { chmod, cp, lstat, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const demo = resolve(fileURLToPath(import.meta.url), '../../vaults/demo');

/** The bytes and mode of each file below a folder, by path. */
export type FolderSnapshot = ReadonlyMap<string, FileSnapshot>;

/** One file on disk. */
export interface FileSnapshot {
	/** Null if the entry is not a plain file. */
	readonly bytes: Buffer | null;
	/** Permission bits. */
	readonly mode: number;
}

/** An empty folder, deleted when the test ends. */
export async function temporaryFolder(): Promise<string> {
	const folder = await realpath(await mkdtemp(join(tmpdir(), 'vault-')));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	return folder;
}

/** A folder with a vault of these files, deleted when the test ends. */
export async function vaultFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
	const folder = await temporaryFolder();
	await putFiles(folder, files);
	return folder;
}

/** Writes files below a folder, and makes the folders that they need. */
export async function putFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
	for (const [path, content] of Object.entries(files)) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), content);
	}
}

/** A copy of the sample vault, deleted when the test ends. */
export async function copyOfDemo(): Promise<string> {
	const folder = await temporaryFolder();
	await cp(demo, folder, { recursive: true });
	await makeWritable(folder);
	return folder;
}

/** The text of a file below a folder. */
export async function textOf(folder: string, path: string): Promise<string> {
	return readFile(join(folder, path), 'utf8');
}

/** Changes the text of one file. Throws if the change has no effect, because the test would then test nothing. */
export async function rewrite(folder: string, path: string, change: (text: string) => string): Promise<void> {
	const before = await textOf(folder, path);
	const after = change(before);
	if (after === before) throw new Error(`The test means to change ${path} and does not`);
	await writeFile(join(folder, path), after);
}

/** All bytes and modes below a folder, with hidden files. */
export async function snapshot(folder: string): Promise<FolderSnapshot> {
	const files = new Map<string, FileSnapshot>();
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		const file = join(entry.parentPath, entry.name);
		const { mode } = await lstat(file);
		const bytes = entry.isFile() ? await readFile(file) : null;
		files.set(file.slice(folder.length + 1), { bytes, mode: mode & 0o7777 });
	}
	return files;
}

/**
 * The changes of a folder since a snapshot: for each file that differs in any byte, the removed lines (`- …`) and added
 * lines (`+ …`), without their `\n`. A line of which only the line end was added or removed shows as both.
 */
export async function changesSince(before: FolderSnapshot, folder: string): Promise<Record<string, string[]>> {
	const after = await snapshot(folder);
	const changes: Record<string, string[]> = {};
	for (const path of [...new Set([...before.keys(), ...after.keys()])].sort()) {
		const [old, now] = [before.get(path), after.get(path)];
		const lines = changedLines(linesOf(old), linesOf(now));
		if (old !== undefined && now !== undefined && old.mode !== now.mode) {
			lines.push(`mode ${old.mode.toString(8)} → ${now.mode.toString(8)}`);
		}
		if (lines.length > 0) changes[path] = lines;
	}
	return changes;
}

/** Lines with their line ends, so that the last line shows whether it has one. */
function linesOf(file: FileSnapshot | undefined): string[] {
	if (file === undefined) return [];
	if (file.bytes === null) return ['(no file)'];
	const text = file.bytes.toString('utf8');
	// Latin-1 keeps bytes apart that UTF-8 would decode to the same replacement character.
	const faithful = Buffer.from(text).equals(file.bytes) ? text : file.bytes.toString('latin1');
	return faithful.match(/[^\n]*\n|[^\n]+$/g) ?? [''];
}

/** The lines that two texts do not share, by their longest common subsequence. */
function changedLines(before: readonly string[], after: readonly string[]): string[] {
	let start = 0;
	while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
	const [old, now] = [before.slice(start), after.slice(start)];
	const common = old
		.map(() => new Array<number>(now.length + 1).fill(0))
		.concat([new Array<number>(now.length + 1).fill(0)]);
	const at = (row: number, column: number): number => common[row]?.[column] ?? 0;
	for (let i = old.length - 1; i >= 0; i -= 1) {
		for (let j = now.length - 1; j >= 0; j -= 1) {
			(common[i] ?? [])[j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
		}
	}
	const lines: string[] = [];
	let [i, j] = [0, 0];
	while (i < old.length || j < now.length) {
		if (i < old.length && j < now.length && old[i] === now[j]) [i, j] = [i + 1, j + 1];
		else if (j >= now.length || (i < old.length && at(i + 1, j) >= at(i, j + 1)))
			lines.push(`- ${shown(old[i++])}`);
		else lines.push(`+ ${shown(now[j++])}`);
	}
	return lines;
}

function shown(line = ''): string {
	return line.replace(/\n$/, '');
}

/** The sample may be checked out read-only, but tests write into the copy. */
async function makeWritable(folder: string): Promise<void> {
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
	}
}
