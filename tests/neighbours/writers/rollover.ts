/** The two daily notes after a rollover. */
export interface RolledOver {
	readonly from: string;
	readonly to: string;
}

/**
 * Rollover Daily Todos 1.2.0. When the note of a new day is made, or by command, it copies the task lines of the last
 * note that are not ticked or cancelled, with the lines below them that are indented further, if set so. They go under
 * a heading, after a blank line if set so (the default), or at the end of the note, which then has no line end. Signs
 * like `$&` in a line are replaced when it goes under a heading. Block ids are copied like other text. With "delete
 * todos from previous day", every line of the old note that equals one of them is deleted, wherever it stands, but none
 * that ends in CRLF. The plugin reads each note and writes it whole.
 */
export function rollOver(
	from: string,
	to: string,
	{ moves = false, children = false, heading = '', blankLine = true } = {},
): RolledOver {
	const lines = from.split(/\r?\n|\r/);
	const rolled: string[] = [];
	for (let at = 0; at < lines.length; at += 1) {
		const line = lines[at] ?? '';
		if (!isOpen(line)) continue;
		rolled.push(line);
		if (!children) continue;
		while (at + 1 < lines.length && (lines[at + 1] ?? '').search(/\S/) > line.search(/\S/))
			rolled.push(lines[(at += 1)] ?? '');
	}
	if (rolled.length === 0) return { from, to };
	const added = `\n${rolled.join('\n')}`;
	const under = heading === '' ? to : to.replace(heading, `${heading}${blankLine ? '\n' : ''}${added}`);
	const kept = from.split('\n').filter((line) => !rolled.includes(line));
	return { from: moves ? kept.join('\n') : from, to: under === to ? to + added : under };
}

/** Whether a line holds a checkbox, anywhere, with one character that does not mean done. */
function isOpen(line: string): boolean {
	const mark = /\s*[*+-] \[(.+?)\]/.exec(line)?.[1] ?? '';
	return (
		[...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(mark)].length === 1 && !'xX-'.includes(mark)
	);
}
