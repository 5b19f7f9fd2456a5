import { describe, expect, it } from 'vitest';
import { ask } from '../../support/ask-program';
import { dataviewFile, dataviewSettings, tasksFile, tasksSettings } from '../../support/other-plugins-settings';
import { textOf, vaultFolder } from '../../support/vault-folder';

const today = '2026-11-23';
const note = `${today}.md`;
const person = '---\ntags: [network90]\n---\nHello\n';
const people = { 'Nora Winter.md': person, 'Paul Sommer.md': person, 'Rosa Herbst.md': person };
const line = (mark: string, stamp: string): string =>
	`- [${mark}] Call or write [[Nora Winter]] (not in touch yet) · be there${stamp} ^tom-20261123-compassion\n`;

describe('a line with a mark that Tasks calls done', () => {
	const files = { ...people, [tasksFile]: tasksSettings(['d', 'DONE']), [note]: line('d', ' ✅ 2026-11-22') };

	it('is applied on its day, once, and stays as it is', async () => {
		const root = await vaultFolder(files);
		expect((await ask(root, 'apply')).document).toMatchObject({
			touched: [{ path: 'Nora Winter.md', day: '2026-11-22', from: null }],
			problems: [],
		});
		expect((await ask(root, 'apply')).document).toMatchObject({ touched: [] });
		expect(await textOf(root, note)).toBe(files[note]);
	});

	it('is done in what today prints', async () => {
		const root = await vaultFolder(files);
		expect((await ask(root, 'today')).document).toMatchObject({
			actions: expect.arrayContaining([
				expect.objectContaining({ kind: 'compassion', done: true, people: ['Nora Winter.md'] }),
			]) as unknown,
		});
		expect(await textOf(root, note)).toContain(files[note].trimEnd());
	});

	it('is not done without the settings, and the other notes of the run are written', async () => {
		const root = await vaultFolder({ ...people, [note]: files[note] });
		expect((await ask(root, 'apply')).document).toEqual({ touched: [], problems: [] });
		expect(await textOf(root, 'Nora Winter.md')).toBe(person);
	});
});

describe('a line with a completion of Dataview', () => {
	it.each([
		['done', 'dd.MM.yyyy', '[done:: 22.11.2026]'],
		['completion', "yyyy-MM-dd'T'HH:mm", '[completion:: 2026-11-22T09:00]'],
	])('is applied on its day (%s, %s)', async (key, format, stamp) => {
		const root = await vaultFolder({
			...people,
			[dataviewFile]: dataviewSettings(key, format),
			[note]: line('x', ` ${stamp}`),
		});
		await ask(root, 'apply');
		expect(await textOf(root, 'Nora Winter.md')).toContain('lastTouched: 2026-11-22');
	});
});

describe('settings of Tasks or Dataview that cannot be read', () => {
	it.each([tasksFile, dataviewFile])('are named, and nothing is written: %s', async (file) => {
		const root = await vaultFolder({ ...people, [file]: '{"a": ', [note]: line('x', '') });
		await expect(ask(root, 'apply')).rejects.toThrow(/data\.json: it is not JSON/);
		expect(await textOf(root, 'Nora Winter.md')).toBe(person);
	});
});
