// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { openNotes } from './open-notes';

const setDay = (properties: Record<string, unknown>): void => {
	properties.lastTouched = '2026-11-23';
};

it('changes properties and leaves the text below them', async () => {
	const { bench, store, note } = await openNotes({
		'a.md': '---\ntags:\n  - list20\nlastTouched: 2026-10-01\n---\n# Ada\n\n---\nx',
	});
	await bench.app.fileManager.processFrontMatter(note('a.md'), setDay);
	expect(store.text('a.md')).toBe('---\ntags:\n  - list20\nlastTouched: 2026-11-23\n---\n# Ada\n\n---\nx');
});

it('puts properties into a note that has none', async () => {
	const { bench, store, note } = await openNotes({ 'a.md': '# Ada\n' });
	await bench.app.fileManager.processFrontMatter(note('a.md'), setDay);
	expect(store.text('a.md')).toBe('---\nlastTouched: 2026-11-23\n---\n# Ada\n');
});

it('writes the file and drops comments even when nothing changes', async () => {
	const { bench, store, note } = await openNotes({ 'a.md': "---\n# mine\ncadence: 'weekly'\n---\n" });
	await bench.app.fileManager.processFrontMatter(note('a.md'), () => undefined);
	expect(store.text('a.md')).toBe('---\ncadence: weekly\n---\n');
	expect(bench.writes).toHaveLength(1);
});

it('gives dates as text', async () => {
	const { bench, note } = await openNotes({ 'a.md': '---\nlastTouched: 2026-11-23\n---\n' });
	let seen: unknown;
	await bench.app.fileManager.processFrontMatter(
		note('a.md'),
		(properties: Record<string, unknown>) => (seen = properties.lastTouched),
	);
	expect(seen).toBe('2026-11-23');
});

it('throws on malformed YAML and writes nothing', async () => {
	const { bench, note } = await openNotes({ 'a.md': '---\na: [\n---\n' });
	await expect(bench.app.fileManager.processFrontMatter(note('a.md'), setDay)).rejects.toThrow();
	expect(bench.writes).toEqual([]);
});

it('is queued behind other changes of the same file', async () => {
	const { bench, store, note } = await openNotes({ 'a.md': '---\na: 1\n---\n' });
	await Promise.all([
		bench.app.vault.process(note('a.md'), (text) => `${text}one`),
		bench.app.fileManager.processFrontMatter(note('a.md'), setDay),
		bench.app.vault.process(note('a.md'), (text) => `${text} two`),
	]);
	expect(store.text('a.md')).toBe('---\na: 1\nlastTouched: 2026-11-23\n---\none two');
});

it('rewrites links to a renamed note, in properties too, and changes no other byte', async () => {
	const { bench, store, note } = await openNotes({
		'People/Ada.md': '',
		'a.md': '---\nknows: "[[Ada]]"\n---\n[[Ada|her]] [[Ada#Notes]] [x](People/Ada.md) [[Adam]] `x`\n',
	});
	await bench.app.fileManager.renameFile(note('People/Ada.md'), 'People/Ada Lovelace.md');
	expect(store.text('a.md')).toBe(
		'---\nknows: "[[Ada Lovelace]]"\n---\n[[Ada Lovelace|her]] [[Ada Lovelace#Notes]] [x](Ada%20Lovelace.md) [[Adam]] `x`\n',
	);
});

it('makes links follow where they are links: not in code, but in angle brackets, embeds and labels', async () => {
	const { bench, store, note } = await openNotes({
		'Ada.md': '',
		'a.md': '`[[Ada]]` ![[Ada]] [x](<Ada.md#a b> "Ada") [![[Ada]]](Ada.md)\n\n```\n[[Ada]]\n```\n> [[ Ada #x|Ada]]\n',
	});
	await bench.app.fileManager.renameFile(note('Ada.md'), 'Ada L.md');
	expect(store.text('a.md')).toBe(
		'`[[Ada]]` ![[Ada L]] [x](<Ada%20L.md#a b> "Ada") [![[Ada L]]](Ada%20L.md)\n\n```\n[[Ada]]\n```\n> [[ Ada L#x|Ada]]\n',
	);
});
