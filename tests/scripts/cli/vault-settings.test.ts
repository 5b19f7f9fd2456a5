import { describe, expect, it } from 'vitest';
import { readVaultSettings } from '../../../scripts/cli/vault-settings';
import { usualSigns } from '../../../src/daily-note/done-signs';
import { defaultSettings } from '../../../src/settings/settings';
import { saidProblems } from '../../support/said';
import { vaultFolder } from '../../support/vault-folder';

const coreFile = '.obsidian/daily-notes.json';
const periodicFile = '.obsidian/plugins/periodic-notes/data.json';
const ownFile = '.obsidian/plugins/top-of-mind/data.json';
const enabledFile = '.obsidian/community-plugins.json';

const core = { folder: 'Core', format: 'DD-MM-YYYY', template: 'Core/Template' };
const coreOptions = { folder: 'Core', format: 'DD-MM-YYYY', template: 'Core/Template' };

/** The settings of Periodic Notes up to 0.0.17. */
const periodic = {
	showGettingStartedBanner: false,
	daily: { enabled: true, folder: 'Days', format: 'YYYY/MM/DD', template: 'Templates/Day.md' },
	weekly: { enabled: true, folder: 'Weeks', format: 'gggg-[W]ww', template: '' },
};

/** The settings of its 1.0 beta. */
const beta = {
	showGettingStartedBanner: false,
	hasMigratedDailyNoteSettings: true,
	activeCalendarSet: 'Second',
	calendarSets: [
		{ id: 'First', day: { enabled: true, folder: 'First', format: 'YYYY-MM-DD' } },
		{
			id: 'Second',
			day: { enabled: true, folder: 'Second', format: 'YYYY.MM.DD', templatePath: 'Templates/Second.md' },
		},
	],
};

async function read(files: Record<string, unknown>): Promise<Awaited<ReturnType<typeof readVaultSettings>>> {
	const texts = Object.entries(files).map(([path, value]) => [
		path,
		typeof value === 'string' ? value : JSON.stringify(value),
	]);
	return readVaultSettings(await vaultFolder(Object.fromEntries(texts) as Record<string, string>));
}

describe('where daily notes are', () => {
	it('is the top of the vault, by date, where nothing says otherwise', async () => {
		expect((await read({})).dailyNotes).toEqual({ folder: '', format: 'YYYY-MM-DD', template: null });
	});

	it('is what the core plugin says', async () => {
		expect((await read({ [coreFile]: core })).dailyNotes).toEqual(coreOptions);
	});

	it('keeps the defaults of the core plugin for what it leaves empty', async () => {
		const { dailyNotes } = await read({ [coreFile]: { folder: 'Journal', format: '', template: '  ' } });
		expect(dailyNotes).toEqual({ folder: 'Journal', format: 'YYYY-MM-DD', template: null });
	});

	it('is what Periodic Notes says where it is on', async () => {
		const { dailyNotes } = await read({
			[coreFile]: core,
			[periodicFile]: periodic,
			[enabledFile]: ['periodic-notes'],
		});
		expect(dailyNotes).toEqual({
			folder: 'Days',
			format: 'YYYY/MM/DD',
			template: 'Templates/Day.md',
			filling: { by: 'periodic-notes' },
		});
	});

	it('is the active calendar set of the beta of Periodic Notes', async () => {
		const { dailyNotes } = await read({
			[coreFile]: core,
			[periodicFile]: beta,
			[enabledFile]: ['periodic-notes'],
		});
		expect(dailyNotes).toEqual({
			folder: 'Second',
			format: 'YYYY.MM.DD',
			template: 'Templates/Second.md',
			filling: { by: 'periodic-notes' },
		});
	});

	it.each([
		['is off', { [periodicFile]: periodic, [enabledFile]: ['calendar'] }],
		['has never been switched on', { [periodicFile]: periodic }],
		[
			'keeps no daily notes',
			{
				[periodicFile]: { ...periodic, daily: { ...periodic.daily, enabled: false } },
				[enabledFile]: ['periodic-notes'],
			},
		],
		[
			'keeps none in its active set',
			{
				[periodicFile]: {
					...beta,
					calendarSets: [{ id: 'Second', day: { enabled: false, folder: 'Second' } }],
				},
				[enabledFile]: ['periodic-notes'],
			},
		],
		['has no settings yet', { [enabledFile]: ['periodic-notes'] }],
		['has settings that are broken', { [periodicFile]: '{"daily": {', [enabledFile]: ['periodic-notes'] }],
	])('is what the core plugin says where Periodic Notes %s', async (_, files) => {
		expect((await read({ [coreFile]: core, ...files })).dailyNotes).toEqual(coreOptions);
	});
});

describe('the days of Journals', () => {
	const journalsFile = '.obsidian/plugins/journals/data.json';
	const corePluginsFile = '.obsidian/core-plugins.json';
	const journals = { journals: { Mine: { write: { type: 'day' }, folder: 'Mine' } } };

	it.each([
		['a list', ['graph']],
		['an object', { graph: true, 'daily-notes': false }],
	])('count where the core plugin is off in %s', async (_, corePlugins) => {
		const { dailyNotes } = await read({
			[coreFile]: core,
			[journalsFile]: journals,
			[enabledFile]: ['journals'],
			[corePluginsFile]: corePlugins,
		});
		expect(dailyNotes).toMatchObject({ folder: 'Mine', format: 'YYYY-MM-DD', filling: { by: 'journals' } });
	});

	it.each([
		['the core plugin is on', { [enabledFile]: ['journals'], [corePluginsFile]: { 'daily-notes': true } }],
		['nobody has switched the core plugin off', { [enabledFile]: ['journals'] }],
		['the plugin is off', { [enabledFile]: [], [corePluginsFile]: [] }],
		[
			'it has settings that are broken',
			{ [enabledFile]: ['journals'], [corePluginsFile]: [], [journalsFile]: '{' },
		],
	])('do not where %s', async (_, files) => {
		expect((await read({ [coreFile]: core, [journalsFile]: journals, ...files })).dailyNotes).toEqual(coreOptions);
	});
});

describe('the style of links', () => {
	it('is the shortest wikilink where the app has nothing set', async () => {
		expect(await read({ '.obsidian/app.json': {} })).toMatchObject({
			linkFormat: 'shortest',
			useMarkdownLinks: false,
		});
		expect(await read({})).toMatchObject({ linkFormat: 'shortest', useMarkdownLinks: false });
	});

	it.each(['shortest', 'relative', 'absolute'])('is %s where the app says so', async (newLinkFormat) => {
		const { linkFormat, useMarkdownLinks } = await read({
			'.obsidian/app.json': { newLinkFormat, useMarkdownLinks: true },
		});
		expect({ linkFormat, useMarkdownLinks }).toEqual({ linkFormat: newLinkFormat, useMarkdownLinks: true });
	});
});

describe('the settings of the routine', () => {
	it('are those of the plugin’s data file', async () => {
		const { settings } = await read({
			[ownFile]: {
				tags: { network90: '#People/Friends' },
				properties: { lastTouched: 'last_contact' },
				heading: '# People',
				appendText: '#task',
				dayStartHour: 4,
				logTouches: false,
			},
		});
		expect(settings).toEqual({
			...defaultSettings,
			tags: { list20: 'list20', network90: 'people/friends' },
			properties: { ...defaultSettings.properties, lastTouched: 'last_contact' },
			heading: '# People',
			appendText: '#task',
			dayStartHour: 4,
			logTouches: false,
		});
	});
});

describe('settings that cannot be read', () => {
	it.each([
		['cut short', '{"folder": "Jour'],
		['empty', ''],
		['a list', '["folder"]'],
		['a bare word', 'null'],
		[
			'of values of other kinds',
			'{"folder": 3, "format": ["YYYY"], "template": {}, "newLinkFormat": 1, "heading": null, "tags": "x"}',
		],
	])('count as not set where a file is %s', async (_, content) => {
		const all = await read({
			[coreFile]: content,
			[ownFile]: content,
			'.obsidian/app.json': content,
			[enabledFile]: content,
		});
		expect(all).toEqual({
			settings: defaultSettings,
			doneSigns: usualSigns,
			dailyNotes: { folder: '', format: 'YYYY-MM-DD', template: null },
			linkFormat: 'shortest',
			useMarkdownLinks: false,
			templateFolders: [],
			excludedFiles: undefined,
			configFolder: '.obsidian',
			problems: expect.anything() as unknown,
		});
	});

	it('cost nothing of the files that are well', async () => {
		const all = await read({
			[coreFile]: core,
			[ownFile]: '{"heading":',
			'.obsidian/app.json': '{"newLinkFormat":"relative"}',
		});
		expect(all).toMatchObject({ settings: defaultSettings, dailyNotes: coreOptions, linkFormat: 'relative' });
	});

	it('are named, each with what to do', async () => {
		const { problems } = await read({ [coreFile]: '{"folder": "Jour', [ownFile]: '', '.obsidian/app.json': '{}' });
		const problem = expect.stringMatching(/^it is not JSON, .*fix it/) as unknown;
		expect(saidProblems(problems)).toEqual([
			{ path: ownFile, problem },
			{ path: coreFile, problem },
		]);
	});

	it('are named where they are in iCloud only', async () => {
		const { problems } = await read({ '.obsidian/.daily-notes.json.icloud': 'bplist00', '.obsidian/app.json': {} });
		expect(saidProblems(problems)).toEqual([
			{ path: coreFile, problem: expect.stringMatching(/^it is in iCloud only, .*; download it$/) as unknown },
		]);
	});

	it('are not named where they are merely absent, or belong to a plugin that is off', async () => {
		expect((await read({ [periodicFile]: '{', [enabledFile]: [] })).problems).toEqual([]);
	});

	it('are not those behind a byte-order mark, which some editors put there', async () => {
		expect((await read({ [coreFile]: `\uFEFF${JSON.stringify(core)}` })).dailyNotes).toEqual(coreOptions);
	});
});
