import type { MemoryVault } from './memory-vault';

/** The lines that a note lost (`- `) and gained (`+ `), in order: a shortest edit from one text to the other. */
export function noteDiff(before: string, after: string): string[] {
	const old = linesOf(before);
	const now = linesOf(after);
	const common: number[][] = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
	for (let i = old.length - 1; i >= 0; i -= 1) {
		for (let j = now.length - 1; j >= 0; j -= 1) {
			const here = common[i] ?? [];
			here[j] =
				old[i] === now[j] ? 1 + at(common, i + 1, j + 1) : Math.max(at(common, i + 1, j), at(common, i, j + 1));
		}
	}
	const lines: string[] = [];
	let i = 0;
	let j = 0;
	while (i < old.length || j < now.length) {
		if (i < old.length && j < now.length && old[i] === now[j]) {
			i += 1;
			j += 1;
		} else if (i < old.length && (j === now.length || at(common, i + 1, j) >= at(common, i, j + 1))) {
			lines.push(`- ${old[i] ?? ''}`);
			i += 1;
		} else {
			lines.push(`+ ${now[j] ?? ''}`);
			j += 1;
		}
	}
	return lines;
}

/** The changed lines of each note since the vault was made, by path. */
export function vaultDiff(vault: MemoryVault): Record<string, string[]> {
	const changed = vault.versions().filter(({ before, after }) => before !== after);
	return Object.fromEntries(changed.map(({ path, before, after }) => [path, noteDiff(before, after)]));
}

function linesOf(text: string): string[] {
	return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

function at(table: readonly (readonly number[])[], i: number, j: number): number {
	return table[i]?.[j] ?? 0;
}
