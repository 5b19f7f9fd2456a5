/** The two daily notes after a rollover. */
export interface RolledOver {
	readonly from: string;
	readonly to: string;
}

/**
 * Plugins that roll tasks over (Rollover Daily Todos and others). When the note of a new day is made, they take the unticked
 * task lines of the last note, with the indented lines below them if set so, and put them under a heading of the new note, or
 * at its end. Block ids are copied like other text. Lines are copied; with "delete todos from previous day" they are moved.
 * The plugins read both notes, wait for a moment, and write them whole.
 */
export function rollOver(from: string, to: string, { moves = false, children = true, heading = '' } = {}): RolledOver {
	const lines = from.split('\n');
	const taken = new Set<number>();
	lines.forEach((line, at) => {
		if (!/^\s*[-*+] \[[^xX-]\]/.test(line)) return;
		taken.add(at);
		for (let below = at + 1; children && indentOf(lines[below] ?? '') > indentOf(line); below += 1) taken.add(below);
	});
	const rolled = lines.filter((_, at) => taken.has(at));
	if (rolled.length === 0) return { from, to };
	const under = heading === '' ? -1 : to.split('\n').indexOf(heading);
	const isAtEnd = under === -1;
	const added = isAtEnd ? `${to}${to === '' || to.endsWith('\n') ? '' : '\n'}${rolled.join('\n')}\n` : [...to.split('\n').slice(0, under + 1), ...rolled, ...to.split('\n').slice(under + 1)].join('\n');
	return { from: moves ? lines.filter((_, at) => !taken.has(at)).join('\n') : from, to: added };
}

/** The indent of a line in columns; none for a blank line. */
function indentOf(line: string): number {
	return line.trim() === '' ? -1 : (/^\s*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0);
}
