import type * as Obsidian from 'obsidian';

/** A note, and those of its links, as written, that resolve to a given file. */
export interface LinkingNote {
	file: Obsidian.TFile;
	links: Set<string>;
}

const wikilink = /\[\[([^\]|#\n]+)((?:#[^\]|\n]*)?(?:\|[^\]\n]*)?)\]\]/g;
const markdownLink = /\]\(([^)#\s]+)((?:#[^)\s]*)?)\)/g;

/** The notes that link to `target` at present, in their properties too. */
export async function linksTo(target: Obsidian.TFile, vault: Obsidian.Vault, cache: Obsidian.MetadataCache): Promise<LinkingNote[]> {
	const notes: LinkingNote[] = [];
	for (const file of vault.getMarkdownFiles()) {
		if (!cache.resolvedLinks[file.path]?.[target.path]) continue;
		const text = await vault.cachedRead(file);
		const written = [...text.matchAll(wikilink), ...text.matchAll(markdownLink)].map((match) => match[1] ?? '');
		const leads = (link: string): boolean => cache.getFirstLinkpathDest(decode(link), file.path) === target;
		const links = new Set(written.filter(leads));
		if (links.size > 0) notes.push({ file, links });
	}
	return notes;
}

/** Replaces the targets of those links. Aliases, headings and every other byte stay. */
export function relink(text: string, links: ReadonlySet<string>, newTarget: (link: string) => string): string {
	return text
		.replace(wikilink, (whole, link: string, rest: string) => (links.has(link) ? `[[${newTarget(link)}${rest}]]` : whole))
		.replace(markdownLink, (whole, link: string, rest: string) => (links.has(link) ? `](${newTarget(decode(link)).replaceAll(' ', '%20')}${rest})` : whole));
}

function decode(link: string): string {
	try {
		return decodeURIComponent(link);
	} catch {
		return link;
	}
}
