import { describe, expect, it } from 'vitest';
import { ask } from '../../support/ask-program';
import { changesSince, snapshot, textOf, vaultFolder } from '../../support/vault-folder';

const person = (...lines: string[]): string => ['---', 'tags: [network90]', ...lines, '---', ''].join('\n');

describe('templates', () => {
	const vault = {
		'People/Mara.md': person('lastTouched: 2026-11-20'),
		'People/Otto.md': person('lastTouched: 2026-11-19'),
		'_templates/Person.md': person('lastTouched:'),
	};

	it.each<[string, Record<string, string>]>([
		['of the core plugin', { '.obsidian/templates.json': '{"folder": "_templates/"}' }],
		[
			'of Templater',
			{
				'.obsidian/community-plugins.json': '["templater-obsidian"]',
				'.obsidian/plugins/templater-obsidian/data.json': '{"templates_folder": "_templates"}',
			},
		],
		['for new people', { '.obsidian/plugins/top-of-mind/data.json': '{"newPeople": {"template": "Person"}}' }],
		['of daily notes', { '.obsidian/daily-notes.json': '{"template": "_templates/Person.md"}' }],
	])('%s are nobody', async (_, settings) => {
		const root = await vaultFolder({ ...vault, ...settings });
		const { document } = await ask(root, 'today', '--dry-run');
		expect(JSON.stringify(document)).not.toContain('Person');
		expect((await ask(root, 'neglected')).document).toEqual([]);
		expect((await ask(root, 'check')).document).toMatchObject({
			lists: { network90: { count: 2 } },
			problems: [{ path: '_templates/Person.md' }],
		});
		await expect(ask(root, 'touch', 'Person')).rejects.toThrow('There is nobody called "Person" on your lists');
	});

	it('of a plugin that is off are people', async () => {
		const root = await vaultFolder({
			...vault,
			'.obsidian/plugins/templater-obsidian/data.json': '{"templates_folder": "_templates"}',
		});
		expect((await ask(root, 'check')).document).toMatchObject({ lists: { network90: { count: 3 } }, problems: [] });
	});

	it('that cannot be told for certain stop the writing', async () => {
		const root = await vaultFolder({ ...vault, '.obsidian/templates.json': '{"folder":' });
		await expect(ask(root, 'today')).rejects.toThrow(/^\.obsidian\/templates\.json: it is not JSON, /);
	});
});

describe('the app’s excluded files', () => {
	it('are not suggested to be shared', async () => {
		const vault = {
			'People/Mara.md': person('lastTouched: 2026-11-01', 'interests: [pricing]'),
			'People/Otto.md': person('lastTouched: 2026-11-02', 'hardTime: yes'),
			'Private/Pricing secrets.md': '# Pricing\n',
		};
		const reasonIn = async (root: string): Promise<unknown> =>
			JSON.stringify((await ask(root, 'today', '--dry-run')).document);
		expect(await reasonIn(await vaultFolder(vault))).toContain('Pricing secrets');
		expect(
			await reasonIn(
				await vaultFolder({ ...vault, '.obsidian/app.json': '{"userIgnoreFilters": ["Private/"]}' }),
			),
		).not.toContain('Pricing secrets');
		expect(
			await reasonIn(
				await vaultFolder({ ...vault, '.obsidian/app.json': '{"userIgnoreFilters": ["/secret/"]}' }),
			),
		).not.toContain('Pricing secrets');
		// Templates lie where nobody looks for something to send.
		expect(
			await reasonIn(await vaultFolder({ ...vault, '.obsidian/templates.json': '{"folder": "Private"}' })),
		).not.toContain('Pricing secrets');
	});
});

describe('names in the Unicode form of a Mac', () => {
	const folder = 'Tägliche Notizen'.normalize('NFD');
	const vault = {
		'Mara.md': person(),
		[`${folder}/2026-11-23.md`]: '# Heute\n',
		'.obsidian/daily-notes.json': JSON.stringify({ folder: 'Tägliche Notizen'.normalize('NFC') }),
	};

	it('are those of the daily note: it is written to and read, and no twin is made', async () => {
		const root = await vaultFolder(vault);
		const before = await snapshot(root);
		const { document } = await ask(root, 'today');
		expect(Object.keys(await changesSince(before, root))).toEqual([`${folder}/2026-11-23.md`]);
		expect(document).toMatchObject({ note: `${folder}/2026-11-23.md`, changed: true });
		expect(await textOf(root, `${folder}/2026-11-23.md`)).toMatch(/^# Heute\n\n## Top of mind\n- \[ \] /);
		expect((await ask(root, 'today')).document).toMatchObject({ changed: false });
		await ask(root, 'touch', 'Mara', '--note', 'tea');
		expect(Object.keys(await changesSince(before, root))).toEqual(['Mara.md', `${folder}/2026-11-23.md`]);
		expect((await ask(root, 'apply')).document).toEqual({ touched: [], problems: [] });
		expect((await ask(root, 'check')).document).toMatchObject({ problems: [] });
	});

	it('are those of the folder in which a new note is made', async () => {
		const root = await vaultFolder({
			...vault,
			[`${folder}/2026-11-23.md`]: '',
			'.obsidian/daily-notes.json': JSON.stringify({
				folder: 'Tägliche Notizen',
				format: 'YYYY/[März] YYYY-MM-DD',
			}),
		});
		await ask(root, 'today');
		expect([...(await snapshot(root)).keys()].filter((path) => path.includes('2026/'))).toEqual([
			`${folder}/2026/März 2026-11-23.md`,
		]);
	});
});
