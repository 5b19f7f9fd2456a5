// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { openPlugin, personText, todaysNote, type OpenPlugin } from '../../support/open-plugin';

const dataFile = '.obsidian/plugins/top-of-mind/data.json';
const vault = {
	'People/Mara.md': personText('network90', 'lastTouched: 2026-11-20'),
	'People/Otto.md': personText('network90', 'lastTouched: 2026-11-19'),
	'_templates/Person.md': personText('network90', 'lastTouched:'),
};

/** The lines of today that name the template, and the number of people whom *Check people* counts. */
async function namedTemplate({
	run,
	pass,
	text,
}: OpenPlugin): Promise<{ readonly lines: string[]; readonly count: string | null }> {
	run('write-today');
	await pass(500);
	run('check-people');
	await pass(500);
	const count = [...document.querySelectorAll('.modal-container p')]
		.map(({ textContent }) => textContent)
		.find((words) => words.includes('Network of 90'));
	document.querySelectorAll('.modal-container').forEach((modal) => modal.remove());
	return {
		lines: text(todaysNote)
			.split('\n')
			.filter((line) => line.includes('[[Person]]')),
		count: count?.slice(0, 1) ?? null,
	};
}

describe('templates are nobody', () => {
	it.each<[string, Record<string, string>]>([
		['of the core plugin', { '.obsidian/templates.json': '{"folder": "_templates"}' }],
		['for new people', { [dataFile]: '{"newPeople": {"template": "Person"}}' }],
		['of daily notes', { '.obsidian/daily-notes.json': '{"template": "_templates/Person.md"}', [todaysNote]: '' }],
	])('%s', async (_, settings) => {
		const opened = await openPlugin({ ...vault, ...settings });
		expect(await namedTemplate(opened)).toEqual({ lines: [], count: '2' });
	});

	it('of Templater, as soon as it is on', async () => {
		const opened = await openPlugin(vault);
		Object.assign(opened.bench.app.plugins.plugins, {
			'templater-obsidian': { settings: { templates_folder: '_templates' }, unload: () => undefined },
		});
		expect(await namedTemplate(opened)).toEqual({ lines: [], count: '2' });
		Reflect.deleteProperty(opened.bench.app.plugins.plugins, 'templater-obsidian');
	});

	it('of the core plugin, as soon as its setting says so', async () => {
		const opened = await openPlugin(vault);
		expect(opened.plugin).toBeDefined();
		const templates = opened.bench.app.internalPlugins.getPluginById('templates');
		if (templates !== null) templates.instance.options.folder = '_templates';
		expect(await namedTemplate(opened)).toEqual({ lines: [], count: '2' });
	});

	it('for new people, as soon as the setting says so', async () => {
		const opened = await openPlugin({ ...vault, [dataFile]: '{}' });
		await opened.bench.app.vault.adapter.write(dataFile, '{"newPeople": {"template": "_templates/Person"}}');
		await opened.plugin.onExternalSettingsChange();
		expect(await namedTemplate(opened)).toEqual({ lines: [], count: '2' });
	});

	it.each([
		['shapes that nobody knows', { options: null }],
		['no folder', { options: { folder: '' } }],
		['the whole vault', { options: { folder: '/' } }],
	])('and nobody is one where the settings have %s', async (_, instance) => {
		const opened = await openPlugin(vault, {
			prepare: ({ internalPlugins }) => {
				Reflect.set(internalPlugins.plugins.templates ?? {}, 'instance', instance);
			},
		});
		expect((await namedTemplate(opened)).count).toBe('3');
	});
});
