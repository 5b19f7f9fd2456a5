import { describe, expect, it } from 'vitest';
import { ask } from '../../support/ask-program';
import { inWords } from '../../support/said';
import { changesSince, snapshot, textOf, vaultFolder } from '../../support/vault-folder';

const note = 'Journal/2026-11-23.md';
const refusal = `${note}: it is not there yet, and only Templater can fill in its template; open it in Obsidian, then do this again`;
const people = {
	'Ann.md': '---\ntags: [network90]\n---\n',
	'Ben.md': '---\ntags: [network90]\nlastTouched: 2026-10-01\n---\n',
};
const byFolder = {
	data_version: 2,
	trigger_on_file_creation_mode: 'folder',
	templates_folder: 'Templates',
	folder_templates: [{ folder: 'Journal', template: 'Templates/Day.md' }],
};

async function vault(
	files: Record<string, string>,
	{ settings = byFolder, core = {}, isOn = true }: { settings?: object; core?: object; isOn?: boolean } = {},
): Promise<string> {
	return vaultFolder({
		...people,
		'.obsidian/community-plugins.json': isOn ? '["templater-obsidian"]' : '[]',
		'.obsidian/plugins/templater-obsidian/data.json': JSON.stringify(settings),
		'.obsidian/daily-notes.json': JSON.stringify({ folder: 'Journal', ...core }),
		...files,
	});
}

/** Today's note without the lines of today. */
async function restOf(root: string): Promise<string> {
	return (await textOf(root, note)).replace(/^- \[.\] .*\^tom-20261123-.*\n?/gm, '');
}

const plain = '---\nmood: ""\n---\n# Day\n\n## Top of mind\n\n## Log\n';
const properties = '---\nweather: rain\n---\n';

describe('a daily note that Templater would fill in', () => {
	it.each<[string, Record<string, string>, Parameters<typeof vault>[1], string]>([
		['the template of its folder, where that has no commands', { 'Templates/Day.md': plain }, {}, plain],
		[
			'the properties of the app’s template, and the words of the folder’s',
			{ 'App.md': properties, 'Templates/Day.md': '# Day\n\n## Top of mind\n' },
			{ core: { template: 'App' } },
			`${properties}# Day\n\n## Top of mind\n`,
		],
		[
			'the app’s template alone, where that has words',
			{ 'App.md': '# {{title}}\n\n## Top of mind\n', 'Templates/Day.md': '<% tp.date.now() %>\n' },
			{ core: { template: 'App' } },
			'# 2026-11-23\n\n## Top of mind\n',
		],
		['no template, where that of the folder is gone', {}, {}, '## Top of mind\n'],
		[
			'no template, where Templater is off',
			{ 'Templates/Day.md': '<% tp.date.now() %>\n' },
			{ isOn: false },
			'## Top of mind\n',
		],
		[
			'the commands of the app’s template as they are, where Templater is off',
			{ 'App.md': '# <% x %>\n' },
			{ core: { template: 'App' }, isOn: false },
			'# <% x %>\n\n## Top of mind\n',
		],
		[
			'no template, where another folder has one',
			{ 'Templates/Day.md': '<% tp.date.now() %>\n' },
			{ settings: { ...byFolder, folder_templates: [{ folder: 'People', template: 'Templates/Day.md' }] } },
			'## Top of mind\n',
		],
		[
			'no template, where Templater leaves new notes alone',
			{ 'Templates/Day.md': '<% tp.date.now() %>\n' },
			{
				settings: {
					trigger_on_file_creation: false,
					enable_folder_templates: true,
					folder_templates: byFolder.folder_templates,
				},
			},
			'## Top of mind\n',
		],
	])('is made from %s', async (_, files, options, made) => {
		const root = await vault(files, options);
		await ask(root, 'today');
		expect(await restOf(root)).toBe(made);
		expect((await textOf(root, note)).match(/\^tom-/g)).toHaveLength(4);
	});

	it.each<[string, Record<string, string>, Parameters<typeof vault>[1]]>([
		['the template of its folder has commands', { 'Templates/Day.md': '# <% tp.date.now() %>\n' }, {}],
		['the app’s template has commands', { 'App.md': '# <%* await ask() %>\n' }, { core: { template: 'App' } }],
		[
			'two templates have properties, which Templater joins',
			{ 'App.md': properties, 'Templates/Day.md': plain },
			{ core: { template: 'App' } },
		],
		[
			'an expression covers it',
			{ 'Templates/Day.md': '# <% tp.date.now() %>\n' },
			{
				settings: {
					data_version: 2,
					trigger_on_file_creation_mode: 'regex',
					file_templates: [{ regex: '^Journal/', template: 'Templates/Day.md' }],
				},
			},
		],
	])('is not made where %s, and one sentence says so', async (_, files, options) => {
		const root = await vault(files, options);
		const before = await snapshot(root);
		await expect(inWords(ask(root, 'today'))).rejects.toThrow(refusal);
		await expect(inWords(ask(root, 'today', '--dry-run'))).rejects.toThrow(refusal);
		await expect(inWords(ask(root, 'touch', 'Ann'))).rejects.toThrow(refusal);
		expect(await changesSince(before, root)).toEqual({});
	});

	it('is written into as soon as it is there', async () => {
		const root = await vault({ 'Templates/Day.md': '# <% tp.date.now() %>\n', [note]: '# Monday\n' });
		await ask(root, 'today');
		await ask(root, 'touch', 'Ann');
		expect(await restOf(root)).toBe('# Monday\n\n## Top of mind\n');
	});

	it('holds up no touch that logs nothing', async () => {
		const root = await vault({
			'Templates/Day.md': '# <% tp.date.now() %>\n',
			'.obsidian/plugins/top-of-mind/data.json': '{"logTouches": false}',
		});
		await ask(root, 'touch', 'Ann');
		expect(await textOf(root, 'Ann.md')).toContain('lastTouched: 2026-11-23');
	});
});
