import { constants, type Stats } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** The largest note or file of settings that is read, in megabytes (of 1,048,576 bytes). */
export const largestMegabytes = 32;

/** Reading a pipe would wait for its writer; the flag has no meaning for files, and none at all on Windows. */
export const readOnly = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Why something on disk is not read; null where it is a file of a size that can be read. Only its kind and its size are
 * looked at.
 */
export function whyUnfit(info: Stats): string | null {
	if (!info.isFile())
		return 'it is no file but a pipe, a socket or a device, which is not opened; put the note itself there';
	if (info.size <= largestMegabytes * 1_048_576) return null;
	return `it is larger than ${largestMegabytes} MB, so it is left out; split it into smaller notes`;
}

/** A file of settings is no file, or too large. The message is a part of a sentence. */
export class UnfitFile extends Error {}

/**
 * The text of a file of settings.
 * @throws UnfitFile where it is none that can be read, or a link leads out of the vault on the way to it
 */
export async function settingsText(root: string, path: string): Promise<string> {
	if (!(await isInside(root, path)))
		throw new UnfitFile('it is a link that leads out of the vault, which is not followed');
	refuseUnfit(await stat(join(root, path)));
	const file = await open(join(root, path), readOnly);
	try {
		// Another may stand there by now.
		refuseUnfit(await file.stat());
		return await file.readFile('utf8');
	} finally {
		await file.close();
	}
}

function refuseUnfit(info: Stats): void {
	// Reading a folder fails with words of its own.
	if (!info.isFile() && !info.isDirectory())
		throw new UnfitFile('it is no file but a pipe, a socket or a device, which is not opened');
	if (info.size > largestMegabytes * 1_048_576) throw new UnfitFile(`it is larger than ${largestMegabytes} MB`);
}

/** Whether what is at a path lies in the vault, after all links. */
export async function isInside(root: string, path: string): Promise<boolean> {
	return isWithin(await realpath(root), await realpath(join(root, path)));
}

/** Whether a place is a folder or lies in it; both without links in them. */
export function isWithin(folder: string, place: string): boolean {
	return place === folder || place.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
