import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../../scripts/cli/frontmatter';
import { readCachedMetadata } from '../../../scripts/cli/markdown/cached-metadata';
import { readNoteMetadata } from '../../../scripts/cli/markdown/note-metadata';
import { countedLinks } from '../../../src/encounters/counted-links';
import { NoteOutline } from '../../../src/encounters/note-outline';
import { openTasks } from '../../../src/encounters/open-tasks';
import { captureNames as names, readCapture } from '../../support/captures';

interface Placed {
	readonly position: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } };
}

/** An entry of the app's cache reduced to its offsets, as the program has them. */
function inOffsets<Entry extends Placed>(entries: readonly Entry[] | undefined): object[] {
	return (entries ?? []).map(({ position, ...entry }) => ({
		...entry,
		start: position.start.offset,
		end: position.end.offset,
	}));
}

describe.skipIf(names.length === 0)('what the program knows of a note, against captures of the app', () => {
	it.each(names)('agrees with %s', (name) => {
		const { fileContents, cachedMetadata: app } = readCapture(name);
		const { properties, problem, block } = readFrontmatter(fileContents);
		expect(problem).toBeNull();
		expect(properties ?? undefined).toEqual(app.frontmatter);
		expect(block === null ? undefined : { start: block.start, end: block.end }).toEqual(
			app.frontmatterPosition && inOffsets([{ position: app.frontmatterPosition }])[0],
		);

		const { tags, links, embeds, headings, frontmatterLinks } = readNoteMetadata(fileContents, properties);
		const written = ({ start, end, link }: { start: number; end: number; link: string }) => ({
			start,
			end,
			link,
			original: fileContents.slice(start, end),
		});
		const withoutText = (entries: typeof app.links) => entries?.map(({ displayText: _, ...entry }) => entry);
		expect(tags).toEqual(inOffsets(app.tags));
		expect(headings).toEqual(inOffsets(app.headings));
		expect(links.map(written)).toEqual(inOffsets(withoutText(app.links)));
		expect(embeds.map(written)).toEqual(inOffsets(withoutText(app.embeds)));
		expect(frontmatterLinks.map(({ key, link, original }) => ({ key, link, original }))).toEqual(
			(app.frontmatterLinks ?? []).map(({ displayText: _, ...link }) => link),
		);
		// Labels are the text that the app shows for a link that has one.
		for (const [index, { label }] of links.entries())
			if (label !== '') expect(label).toBe(app.links?.[index]?.displayText);
	});
});

describe.skipIf(names.length === 0)('what the program knows of lists and blocks, against captures of the app', () => {
	it.each(names)('counts the same links and open tasks in %s', (name) => {
		const { fileContents, cachedMetadata: app } = readCapture(name);
		const rules = { isDone: (mark: string) => mark === 'x', isOurs: () => false };
		const found = [app, readCachedMetadata(fileContents)].map((structure) => {
			const outline = new NoteOutline(structure, rules);
			return { links: countedLinks(structure, outline), tasks: openTasks(structure, outline) };
		});
		expect(found[1]).toEqual(found[0]);
	});
});
