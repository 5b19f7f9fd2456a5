import type { NotePath } from '../../src/note-path';
import { VaultError } from '../../src/vault/vault';
import { englishMessage } from './english-message';

const sentences: Readonly<Record<string, string>> = {
	ENOENT: 'the note is not there any more; check its name and run this again',
	ENOTDIR: 'there is a file where one of its folders should be; rename or move that file',
	EISDIR: 'there is a folder where this note should be; rename or move the folder',
	EEXIST: 'something is there already by that name; run this again',
	EACCES: 'it may not be read or written; change its permissions and run this again',
	EPERM: 'it may not be read or written; change its permissions and run this again',
	EROFS: 'the disk is read-only, so nothing was written; make it writable and run this again',
	ENOSPC: 'the disk is full, so nothing was written; make room and run this again',
	EDQUOT: 'the disk is full, so nothing was written; make room and run this again',
	EFBIG: 'it would be larger than the disk or the system allows, so nothing was written; split it into smaller notes',
	EBUSY: 'another program has it locked, so nothing was written; run this again in a moment',
	ENAMETOOLONG: 'its name is too long for this disk; shorten it',
};

/** Does something with a note. Errors of the operating system become sentences for the user. */
export async function asVaultErrors<Value>(path: NotePath, act: () => Promise<Value>): Promise<Value> {
	try {
		return await act();
	} catch (error) {
		const code = codeOf(error);
		throw code === null ? error : vaultErrorOf(path, code);
	}
}

export function vaultErrorOf(path: NotePath, code: string): VaultError {
	return new VaultError(
		path,
		englishMessage(sentences[code] ?? `it could not be read or written (${code}); run this again`),
	);
}

/** The code of an error of the operating system; null for any other error. */
export function codeOf(error: unknown): string | null {
	const { code } = error as { code?: unknown };
	return typeof code === 'string' ? code : null;
}
