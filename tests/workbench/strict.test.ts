// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import * as obsidian from 'obsidian';
import { expect, it, vi } from 'vitest';
import { openNotes } from './open-notes';
import { strict } from './strict';

it.each(['app', 'vault', 'workspace', 'metadataCache', 'fileManager'])(
	'throws with the name of an unknown member of %s',
	async (part) => {
		const { bench } = await openNotes({});
		const object = (part === 'app' ? bench.app : bench.app[part as 'vault']) as unknown as Record<string, unknown>;
		expect(() => object.dragManager).toThrow(
			`The workbench does not know ${part === 'app' ? 'app' : `app.${part}`}.dragManager`,
		);
	},
);

it('hides the workbench’s own members from the plugin', async () => {
	const { bench } = await openNotes({});
	expect(() => (bench.app.vault as unknown as { writes: unknown }).writes).toThrow('app.vault.writes');
	expect(() => (bench.app.vault as unknown as { store: unknown }).store).toThrow('app.vault.store');
});

it('can be printed, compared, awaited and spied on all the same', async () => {
	const { bench, note } = await openNotes({ 'a.md': 'x' });
	expect(await Promise.resolve(bench.app)).toBe(bench.app);
	expect(note('a.md').vault).toBe(bench.app.vault);
	expect(() => expect(bench.app).toEqual({})).toThrow(/expected/);
	const read = vi.spyOn(bench.app.vault, 'read');
	expect(await bench.app.vault.read(note('a.md'))).toBe('x');
	expect(read).toHaveBeenCalledOnce();
});

it('exports everything that the real module exports; missing parts throw with their names', () => {
	const types = readFileSync('node_modules/obsidian/obsidian.d.ts', 'utf8');
	const names = [...types.matchAll(/^export (?:abstract )?(?:class|function|const|let|enum) (\w+)/gm)].map(
		(match) => match[1] ?? '',
	);
	expect(names.filter((name) => !(name in obsidian))).toEqual([]);
	expect(() => obsidian.requestUrl('https://example.org')).toThrow('The workbench does not know requestUrl');
	expect(() => new obsidian.ColorComponent(document.body)).toThrow('ColorComponent');
});

it('guards a module that is handed out whole', () => {
	expect(() => (strict({ ...obsidian }, 'obsidian') as unknown as Record<string, unknown>).FooView).toThrow(
		'The workbench does not know obsidian.FooView',
	);
});
