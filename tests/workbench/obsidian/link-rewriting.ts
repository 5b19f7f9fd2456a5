import type * as Obsidian from 'obsidian';
import { parseBlocks } from '../../../scripts/cli/markdown/blocks';
import { bodyStart, readBody } from '../../../scripts/cli/markdown/note-metadata';
import { frontmatterBlock } from '../../../src/frontmatter/frontmatter-block';
import { readInline, type InlineLink } from '../../../src/markdown/inline-links';

/** A note, and the paths that those of its links give that lead to the file in question. */
export interface LinkingNote {
	file: Obsidian.TFile;
	links: Set<string>;
}

type PlacedLink = Pick<InlineLink, 'path' | 'destination' | 'isWikilink'>;

/** The notes that link to `target` now, properties included. */
export async function linksTo(
	target: Obsidian.TFile,
	vault: Obsidian.Vault,
	cache: Obsidian.MetadataCache,
): Promise<LinkingNote[]> {
	const notes: LinkingNote[] = [];
	for (const file of vault.getMarkdownFiles()) {
		if (!cache.resolvedLinks[file.path]?.[target.path]) continue;
		const paths = linksIn(await vault.cachedRead(file)).map(({ path }) => path);
		const links = new Set(
			paths.filter((path) => path !== '' && cache.getFirstLinkpathDest(path, file.path) === target),
		);
		if (links.size > 0) notes.push({ file, links });
	}
	return notes;
}

/** Points those links elsewhere; labels, headings and every other byte stay. */
export function relink(text: string, links: ReadonlySet<string>, newTarget: (link: string) => string): string {
	let relinked = '';
	let done = 0;
	for (const { path, destination, isWikilink } of linksIn(text)) {
		if (!links.has(path)) continue;
		const [written = ''] = text.slice(destination.start, destination.end).split('#', 1);
		const target = isWikilink ? newTarget(path) : newTarget(path).replaceAll(' ', '%20');
		relinked += text.slice(done, destination.start) + target;
		done = destination.start + written.length;
	}
	return relinked + text.slice(done);
}

/** The links of properties and of the text, in the order in which their targets are written. */
function linksIn(text: string): PlacedLink[] {
	const { yamlStart = 0, yamlEnd = 0 } = frontmatterBlock(text) ?? {};
	const inProperties = readInline(text.slice(yamlStart, yamlEnd)).links.map(
		({ destination: { start, end }, ...link }) => ({
			...link,
			destination: { start: start + yamlStart, end: end + yamlStart },
		}),
	);
	const { links, embeds } = readBody(parseBlocks(text, bodyStart(text)));
	return [...inProperties, ...links, ...embeds].sort((one, other) => one.destination.start - other.destination.start);
}
