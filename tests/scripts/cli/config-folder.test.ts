import { spawnSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openRoutine } from '../../../scripts/cli/open-routine';
import { Refusal } from '../../../src/command-line/result';
import { linesOf } from '../../support/ask-program';
import { builtProgram } from '../../support/built-program';
import { inWords } from '../../support/said';
import { changesSince, snapshot, textOf, vaultFolder } from '../../support/vault-folder';

const friend = { 'Mara.md': '---\ntags: [people/friends]\n---\n' };
const settingsIn = (folder: string, journal = 'Journal'): Record<string, string> => ({
	[`${folder}/daily-notes.json`]: JSON.stringify({ folder: journal }),
	[`${folder}/plugins/top-of-mind/data.json`]: '{"tags": {"network90": "people/friends"}}',
});

describe('a folder of settings of another name', () => {
	it('is taken where it is the only one', async () => {
		const root = await vaultFolder({
			...friend,
			...settingsIn('.obsidian-laptop'),
			'.git/config': '',
			'.yarn/plugins/x.js': '',
			'.vscode/settings.json': '{}',
		});
		await linesOf(root, 'today');
		expect(await textOf(root, 'Journal/2026-11-23.md')).toContain('[[Mara]]');
	});

	it.each(['app.json', 'core-plugins.json', 'community-plugins.json'])('is known by its %s', async (file) => {
		const root = await vaultFolder({
			...friend,
			[`.settings/${file}`]: '{}',
			'.settings/daily-notes.json': '{"folder": "Journal"}',
		});
		expect((await openRoutine(root, null, new Date(2026, 10, 23))).dailyNotes.options.folder).toBe('Journal');
	});

	it('is passed by where there is one of the usual name', async () => {
		const root = await vaultFolder({
			...friend,
			...settingsIn('.obsidian'),
			...settingsIn('.obsidian-laptop', 'Elsewhere'),
		});
		await linesOf(root, 'today');
		expect(await textOf(root, 'Journal/2026-11-23.md')).toContain('[[Mara]]');
	});

	it('is taken where the one of the usual name holds no settings', async () => {
		const root = await vaultFolder({ ...friend, '.obsidian/.DS_Store': '', ...settingsIn('.obsidian-laptop') });
		await linesOf(root, 'today');
		expect(await textOf(root, 'Journal/2026-11-23.md')).toContain('[[Mara]]');
	});

	it('is found where it is a link to one elsewhere', async () => {
		const root = await vaultFolder({ ...friend, ...settingsIn('shared') });
		await symlink('shared', join(root, '.obsidian-laptop'));
		await linesOf(root, 'today');
		expect(await textOf(root, 'Journal/2026-11-23.md')).toContain('[[Mara]]');
	});

	it.each(['.obsidian-laptop/', './.obsidian-laptop', './.obsidian-laptop//'])(
		'is taken as a shell completes its name: %s',
		async (name) => {
			const root = await vaultFolder({
				...friend,
				...settingsIn('.obsidian'),
				...settingsIn('.obsidian-laptop', 'Elsewhere'),
			});
			await linesOf(root, 'today', '--config', name);
			expect(await textOf(root, 'Elsewhere/2026-11-23.md')).toContain('[[Mara]]');
		},
	);

	it('is taken as named, with its own settings', async () => {
		const root = await vaultFolder({
			...friend,
			...settingsIn('.obsidian'),
			...settingsIn('.obsidian-laptop', 'Elsewhere'),
		});
		await linesOf(root, 'today', '--config', '.obsidian-laptop');
		expect(await textOf(root, 'Elsewhere/2026-11-23.md')).toContain('[[Mara]]');
	});

	it.each([
		['the daily folder', { folder: '_config/Journal' }],
		['the format', { format: '[_config/]YYYY-MM-DD' }],
		['the daily folder in other letters', { folder: '/_Config' }],
	])('is refused as the place of daily notes, by %s', async (_, daily) => {
		const root = await vaultFolder({
			...friend,
			...settingsIn('_config'),
			'_config/daily-notes.json': JSON.stringify(daily),
		});
		const before = await snapshot(root);
		for (const call of [['today'], ['apply'], ['touch', 'Mara']])
			await expect(inWords(linesOf(root, ...call, '--config', '_config'))).rejects.toThrow(
				'leads out of the vault',
			);
		expect((await linesOf(root, 'check', '--config', '_config')).join('\n')).toContain('leads out of the vault');
		expect(await changesSince(before, root)).toEqual({});
	});

	it('holds no notes, whatever its name: neither people, nor templates, nor what would be named as hidden', async () => {
		const root = await vaultFolder({
			...friend,
			...settingsIn('_config'),
			'_config/Ann.md': '---\ntags: [people/friends]\n---\n',
			'_config/plugins/x/Ben.md': '---\ntags: [list20]\n---\n',
			'_config/.Cleo.md.icloud': '',
			'_config/.kept/Dan.md': '---\ntags: [list20]\n---\n',
			'_config/Broken.md': '---\ntags: [list20\n---\n',
		});
		await symlink('Mara.md', join(root, '_config/Link.md'));
		const { roster, unreadable, vault } = await openRoutine(root, null, new Date(2026, 10, 23), '_config');
		expect(roster.people().map(({ path }) => path)).toEqual(['Mara.md']);
		expect([unreadable, vault.resolve('Ann', ''), vault.resolve('_config/Ann', '')]).toEqual([[], null, null]);
		expect((await linesOf(root, 'check', '--config', '_config')).join('\n')).not.toMatch(
			/Ann|Ben|Cleo|Dan|Broken|Link/,
		);
		await expect(linesOf(root, 'touch', 'Ann', '--config', '_config')).rejects.toThrow('Ann');
	});

	it('is not told of as a link where it is one', async () => {
		const root = await vaultFolder({ ...friend, ...settingsIn('.shared'), '.shared/Ann.md': '' });
		await symlink('.shared', join(root, '_config'));
		expect((await openRoutine(root, null, new Date(2026, 10, 23), '_config')).unreadable).toEqual([]);
	});

	it('holds no template: one that lies in it counts as missing', async () => {
		const root = await vaultFolder({
			...friend,
			...settingsIn('_config'),
			'_config/daily-notes.json': '{"template": "_config/Day"}',
			'_config/Day.md': 'From there.\n',
		});
		const before = await snapshot(root);
		await expect(inWords(linesOf(root, 'today', '--config', '_config'))).rejects.toThrow('_config/Day: ');
		expect(await changesSince(before, root)).toEqual({});
	});

	it('is one folder at the top: others of its name, or with such files, hold notes', async () => {
		const root = await vaultFolder({
			...friend,
			...settingsIn('_config'),
			'Sub/_config/Ann.md': '',
			'_config2/Ben.md': '',
			'Site/app.json': '{}',
			'Site/Cleo.md': '',
		});
		const { vault } = await openRoutine(root, null, new Date(2026, 10, 23), '_config');
		expect(vault.notes.map(({ path }) => path)).toEqual([
			'Mara.md',
			'Site/Cleo.md',
			'Sub/_config/Ann.md',
			'_config2/Ben.md',
		]);
	});

	it('leaves folders whose names begin alike to daily notes', async () => {
		const root = await vaultFolder({ ...friend, ...settingsIn('_config', '_config2') });
		await linesOf(root, 'today', '--config', '_config');
		expect(await textOf(root, '_config2/2026-11-23.md')).toContain('[[Mara]]');
	});

	it('is asked for where there are several, and nothing is written', async () => {
		const root = await vaultFolder({
			...friend,
			...settingsIn('.obsidian-laptop'),
			...settingsIn('.obsidian-phone'),
		});
		const before = await snapshot(root);
		const words =
			'.obsidian-laptop: the vault has several folders of settings (.obsidian-laptop, .obsidian-phone), so nothing is written; say which one counts with --config .obsidian-laptop';
		for (const call of [['today'], ['apply'], ['touch', 'Mara']])
			await expect(linesOf(root, ...call)).rejects.toThrow(new Refusal(words));
		expect(await linesOf(root, 'check')).toContain(words);
		expect(await changesSince(before, root)).toEqual({});
		await linesOf(root, 'today', '--config', '.obsidian-phone');
		expect(await textOf(root, 'Journal/2026-11-23.md')).toContain('[[Mara]]');
	});

	it.each(['.obsidian', 'Mara.md', '', '.', './', '/', '..', '../other', '.obsidian/plugins', 'a\\b'])(
		'is refused where there is none of the name "%s"',
		async (name) => {
			const root = await vaultFolder({ ...friend, ...settingsIn('.obsidian-laptop') });
			await expect(linesOf(root, 'today', `--config=${name}`)).rejects.toThrow(
				`There is no folder ${name} in ${root}; give --config the name of the vault's folder of settings`,
			);
		},
	);

	it('is named to the program as it is called', async () => {
		const program = await builtProgram();
		onTestFinished(() => program.remove());
		const root = await vaultFolder({
			...friend,
			...settingsIn('.obsidian-laptop'),
			...settingsIn('.obsidian-phone'),
		});
		const call = (...words: string[]) =>
			spawnSync(process.execPath, [program.path, ...words, '--vault', root, '--date', '2026-11-23'], {
				encoding: 'utf8',
			});
		expect([call('today').status, call('today').stderr.split('\n').length]).toEqual([1, 2]);
		expect(call('today', '--config', '.obsidian-laptop').status).toBe(0);
		expect(call('today', '--config', 'nowhere')).toMatchObject({ status: 1, stdout: '' });
	});
});
