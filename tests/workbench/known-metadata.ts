import type * as Obsidian from 'obsidian';
import { readCachedMetadata } from '../../scripts/cli/markdown/cached-metadata';

/** Larger notes are read each time: they are few, and would fill the memory. */
const longest = 20_000;

/** So many texts are remembered. */
const most = 2000;

const known = new Map<string, Obsidian.CachedMetadata>();

/**
 * What the app's cache holds for a text. Tests open the same vault again and again, and the same text always has the
 * same metadata, so they are read once. Each caller gets objects of its own, as each note of the app has.
 */
export function metadataOf(text: string): Obsidian.CachedMetadata {
	if (text.length > longest) return readCachedMetadata(text);
	const before = known.get(text);
	if (before !== undefined) return structuredClone(before);
	if (known.size >= most) known.clear();
	const metadata = readCachedMetadata(text);
	known.set(text, metadata);
	return structuredClone(metadata);
}
