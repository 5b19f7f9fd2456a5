import type { NotePath } from '../note-path';

/** What a search for a path asks of a vault. */
export interface PathLookup {
	exists(path: string): boolean;
	/** The names of what is in a folder; the top of the vault is the empty path. */
	namesIn(folder: string): readonly string[];
}

/**
 * A path as the vault spells it. Letters with marks have two Unicode forms: a Mac composes them in another way than
 * most keyboards, and a note or a folder must not be made a second time beside its twin of the other form. What is
 * spelled alike comes first; what is not there stays as it is. Folders are listed only where a name has two forms.
 */
export function spelledPath(path: NotePath, lookup: PathLookup): NotePath {
	const parts = path.split('/');
	if (!parts.some(hasTwoForms) || parts.includes('..') || lookup.exists(path)) return path;
	return (
		wholePath('', parts, lookup) ??
		parts.reduce((folder, name) => inFolder(folder, twinsOf(name, folder, lookup)[0] ?? name), '')
	);
}

function wholePath(folder: string, [name, ...rest]: readonly string[], lookup: PathLookup): string | null {
	if (name === undefined) return lookup.exists(folder) ? folder : null;
	for (const twin of twinsOf(name, folder, lookup)) {
		const found = wholePath(inFolder(folder, twin), rest, lookup);
		if (found !== null) return found;
	}
	return null;
}

/** The spellings of a name to look at in a folder, its own first. */
function twinsOf(name: string, folder: string, lookup: PathLookup): string[] {
	if (!hasTwoForms(name)) return [name];
	const wanted = name.normalize('NFC');
	const twins = lookup.namesIn(folder).filter((one) => one.normalize('NFC') === wanted);
	return twins.includes(name) ? [name, ...twins.filter((one) => one !== name)] : twins;
}

function hasTwoForms(name: string): boolean {
	return !/^[\x20-\x7e]*$/.test(name) && name.normalize('NFC') !== name.normalize('NFD');
}

function inFolder(folder: string, name: string): string {
	return folder === '' ? name : `${folder}/${name}`;
}
