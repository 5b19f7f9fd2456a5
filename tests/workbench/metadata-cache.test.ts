// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { MemoryStore } from './memory-store';
import { openApp } from './open-app';
import { openNotes, type OpenNotes } from './open-notes';

async function listen(files: Record<string, string>): Promise<OpenNotes & { heard: string[] }> {
	const notes = await openNotes(files);
	const heard: string[] = [];
	const { metadataCache } = notes.bench.app;
	metadataCache.on('changed', (file, data) => heard.push(`changed ${file.path} ${data}`));
	metadataCache.on('deleted', (file, previous) =>
		heard.push(`deleted ${file.path} ${previous?.headings?.[0]?.heading ?? ''}`),
	);
	metadataCache.on('resolve', (file) => heard.push(`resolve ${file.path}`));
	metadataCache.on('resolved', () => heard.push('resolved'));
	return { ...notes, heard };
}

it('is stale after a write until `changed` fires', async () => {
	const { bench, note, heard } = await listen({ 'a.md': '# Old' });
	await bench.app.vault.modify(note('a.md'), '# New');
	const heading = (): string | undefined =>
		bench.app.metadataCache.getFileCache(note('a.md'))?.headings?.[0]?.heading;
	expect([heading(), heard]).toEqual(['Old', []]);
	await bench.settle();
	expect([heading(), heard]).toEqual(['New', ['changed a.md # New', 'resolve a.md', 'resolved']]);
});

it('stays stale for as long as a test holds it', async () => {
	const { bench, note, heard } = await listen({ 'a.md': '# Old' });
	const release = bench.holdMetadata();
	await bench.app.vault.modify(note('a.md'), '# New');
	await bench.settle();
	expect(heard).toEqual([]);
	release();
	await bench.settle();
	expect(heard).toContain('changed a.md # New');
});

it('keeps the metadata of a note that is renamed, and does not fire `changed`', async () => {
	const { bench, note, heard } = await listen({ 'a.md': '# A', 'b.md': '[[a]]' });
	const cache = bench.app.metadataCache.getFileCache(note('a.md'));
	await bench.app.vault.rename(note('a.md'), 'c.md');
	expect(bench.app.metadataCache.getFileCache(note('c.md'))).toBe(cache);
	await bench.settle();
	expect(heard.filter((line) => line.startsWith('changed'))).toEqual([]);
	expect(bench.app.metadataCache.unresolvedLinks['b.md']).toEqual({ a: 1 });
});

it('reports a deleted note with its last metadata', async () => {
	const { bench, note, heard } = await listen({ 'a.md': '# A' });
	const file = note('a.md');
	await bench.app.fileManager.trashFile(file);
	await bench.settle();
	expect(heard[0]).toBe('deleted a.md A');
	expect(bench.app.metadataCache.getFileCache(file)).toBeNull();
});

it('resolves links of text and properties, again when a note is added', async () => {
	const { bench } = await openNotes({
		'a.md': '---\nknows: "[[People/Ada]]"\n---\n[[b]] [[b#x|y]] [[new]]',
		'b.md': '',
		'People/Ada.md': '',
	});
	const { metadataCache, vault } = bench.app;
	expect(metadataCache.resolvedLinks['a.md']).toEqual({ 'b.md': 2, 'People/Ada.md': 1 });
	expect(metadataCache.unresolvedLinks['a.md']).toEqual({ new: 1 });
	await vault.create('other.md', '');
	await bench.settle();
	const resolved: string[] = [];
	metadataCache.on('resolve', ({ path }) => resolved.push(path));
	await vault.create('new.md', '');
	await bench.settle();
	expect(resolved).toEqual(['a.md', 'new.md']);
	expect(metadataCache.resolvedLinks['a.md']).toMatchObject({ 'new.md': 1 });
});

const twins = {
	'Ada.md': '',
	'People/Ada.md': '',
	'Archive/Old/Ada.md': '',
	'Archive/Old/me.md': '',
	'Archive/Ben.md': '',
	'Deep/Er/Ben.md': '',
	'x.md': '',
};

it.each([
	['ada', 'x.md', 'Ada.md'],
	['Ada.md', 'x.md', 'Ada.md'],
	['people/ada', 'x.md', 'People/Ada.md'],
	['Old/Ada', 'x.md', 'Archive/Old/Ada.md'],
	['./Ada', 'Archive/Old/me.md', 'Archive/Old/Ada.md'],
	['../Ben', 'Archive/Old/me.md', 'Archive/Ben.md'],
	['Ben', 'x.md', 'Archive/Ben.md'],
	['Ben', 'Deep/Er/me.md', 'Deep/Er/Ben.md'],
	['', 'x.md', 'x.md'],
	['da', 'x.md', null],
	['Nobody', 'x.md', null],
])('finds for the link %j in %j the note %j', async (link, source, found) => {
	const { bench } = await openNotes(twins);
	expect(bench.app.metadataCache.getFirstLinkpathDest(link, source)?.path ?? null).toBe(found);
});

it.each([
	[{}, 'Solo.md', '[[Solo]]'],
	[{}, 'People/Ada L.md', '[[People/Ada L]]'],
	[{ newLinkFormat: 'absolute' }, 'People/Solo 2.md', '[[People/Solo 2]]'],
	[{ newLinkFormat: 'relative' }, 'People/Solo 2.md', '[[../People/Solo 2]]'],
	[{ useMarkdownLinks: true }, 'People/Solo 2.md', '[Solo 2](Solo%202.md)'],
	[{ useMarkdownLinks: true, newLinkFormat: 'relative' }, 'Daily/x.md', '[x](x.md)'],
])('writes links as the settings %j have them', async (settings, path, link) => {
	const { bench, note } = await openNotes({
		'.obsidian/app.json': JSON.stringify(settings),
		'Solo.md': '',
		'People/Ada L.md': '',
		'Ada L.md': '',
		'People/Solo 2.md': '',
		'Daily/x.md': '',
	});
	expect(bench.app.fileManager.generateMarkdownLink(note(path), 'Daily/today.md')).toBe(link);
});

it('indexes notes that the device knew before late too, but does not fire `changed` for them', async () => {
	const bench = await openApp({ store: new MemoryStore({ 'a.md': '# A' }), indexed: true });
	const changed = vi.fn();
	bench.app.metadataCache.on('changed', changed);
	expect(bench.app.metadataCache.getCache('a.md')).toBeNull();
	await bench.settle();
	expect(bench.app.metadataCache.getCache('a.md')?.headings).toHaveLength(1);
	expect(changed).not.toHaveBeenCalled();
});
