import { largestMegabytes } from '../../contacts/read-contacts';
import { message, type Message } from '../../language/message';

/** A file that the user has chosen or dropped: its bytes, or why there are none. */
export type ChosenFile =
	| { readonly name: string; readonly content: Uint8Array }
	| { readonly name: string; readonly problem: Message };

/** Reads files one after the other, so that a phone holds one at a time while it decides what is too large. */
export async function readFiles(files: readonly File[]): Promise<ChosenFile[]> {
	const read: ChosenFile[] = [];
	for (const file of files) read.push(await readFile(file));
	return read;
}

async function readFile(file: File): Promise<ChosenFile> {
	const { name } = file;
	if (file.size > largestMegabytes * 1_048_576)
		return { name, problem: message('import.tooLarge', { megabytes: largestMegabytes }) };
	try {
		return { name, content: new Uint8Array(await file.arrayBuffer()) };
	} catch {
		// A folder that is dropped looks like a file until it is read. A file may also be gone, or belong to somebody
		// else.
		return { name, problem: message('import.notRead') };
	}
}
