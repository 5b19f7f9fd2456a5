import type { Position } from './positions';

/** A block that links can point to as `#^id`. */
export type BlockEntry = { id: string; position: Position };

/** The id that the inline text of a block ends with: `text ^id`. The id may stand alone on the last line. */
export function readBlockId(inlineText: string): string | undefined {
	const lastLine = inlineText.slice(inlineText.lastIndexOf('\n') + 1);
	return /(?:^|\s)\^([A-Za-z0-9-]+)$/.exec(lastLine.trimEnd())?.[1];
}

/** The id that a paragraph consists of; it names the block before. */
export function readLoneBlockId(inlineText: string): string | undefined {
	return /^\^([A-Za-z0-9-]+)$/.exec(inlineText.trim())?.[1];
}
