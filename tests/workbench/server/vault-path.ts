/** The longest path that is accepted, in characters; file systems allow far less. */
const longest = 4096;

/** A character that some system takes for a separator, a drive or the end of a name. */
const odd = /[\\\0]|^[a-z]:/i;

/**
 * Whether a path can only lie inside the vault: relative, forward slashes, no `.` or `..` among its names. `root`
 * allows the root (''). Links are left to the store, which follows them or does not.
 */
export function isPlainPath(path: unknown, { root = false } = {}): path is string {
	if (typeof path !== 'string' || path.length > longest) return false;
	if (path === '') return root;
	return !odd.test(path) && path.split('/').every((name) => name !== '' && name !== '.' && name !== '..');
}
