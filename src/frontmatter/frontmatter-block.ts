/** Where the frontmatter stands in a note's text, as offsets in UTF-16 units. */
export interface FrontmatterBlock {
	/** Where the block begins: 0, or 1 after a byte-order mark. */
	readonly start: number;
	/** The YAML between the two lines of dashes: from the start of its first line to the start of the closing line. */
	readonly yamlStart: number;
	readonly yamlEnd: number;
	/** The end of the closing line's dashes. */
	readonly end: number;
}

/** A block between dashes at the top of a note, whatever stands behind the dashes that open it. */
export interface DashedBlock extends FrontmatterBlock {
	/** The rest of the first line. The app reads the block only where there is nothing but blanks. */
	readonly afterOpening: string;
}

/** Only the very first line can open a block, and a line of three dashes must close it. */
const opening = /^\uFEFF?---([^\r\n]*)(?:\r\n?|\n)/;
const closing = /(?:^|[\r\n])---[ \t]*(?![^\r\n])/;

/** The block of dashes at the top of a note, or null where there is none, also where nothing closes it. */
export function dashedBlock(text: string): DashedBlock | null {
	const first = opening.exec(text);
	if (first === null) return null;
	const yamlStart = first[0].length;
	const last = closing.exec(text.slice(yamlStart));
	if (last === null) return null;
	const yamlEnd = yamlStart + last.index + last[0].indexOf('-');
	return {
		start: text.startsWith('\uFEFF') ? 1 : 0,
		yamlStart,
		yamlEnd,
		end: yamlEnd + 3,
		afterOpening: first[1] ?? '',
	};
}

/**
 * The frontmatter of a note, or null where it has none: the app sees plain text then. Two lines of dashes with nothing
 * between them are no frontmatter.
 */
export function frontmatterBlock(text: string): FrontmatterBlock | null {
	const block = editableBlock(text);
	return block !== null && block.yamlEnd > block.yamlStart ? block : null;
}

/**
 * The block that holds the properties of a note, or that can take them: the frontmatter, or two lines of dashes with
 * nothing between them, which a first property makes frontmatter. Null where there is neither.
 */
export function editableBlock(text: string): FrontmatterBlock | null {
	const block = dashedBlock(text);
	return block !== null && /^[ \t]*$/.test(block.afterOpening) ? block : null;
}

/** The line end that a text uses: what its first line ends with. */
export function lineEnding(text: string): '\n' | '\r\n' {
	const first = text.indexOf('\n');
	return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}
