import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { copySettings, readGivenPlugins } from '../../../scripts/demo/given-plugins.mjs';
import { temporaryFolder } from '../../support/vault-folder';

const demo = fileURLToPath(new URL('../../../scripts/demo/demo.mjs', import.meta.url));

/** A folder with these files. */
async function folderOf(files: Record<string, string>): Promise<string> {
	const folder = await temporaryFolder();
	for (const [path, text] of Object.entries(files)) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), text);
	}
	return folder;
}

const manifest = (id: string): string => JSON.stringify({ id, name: 'Its name', version: '1.2.3' });

describe('plugins named with --plugin', () => {
	it('are called as their manifest says, or else as their folder or file', async () => {
		const folder = await folderOf({
			'one/main.js': '',
			'one/manifest.json': manifest('one-id'),
			'My Plugin/main.js': '',
			'x/some-build.js': '',
		});
		const plugins = await readGivenPlugins([
			join(folder, 'one/main.js'),
			join(folder, 'My Plugin'),
			join(folder, 'x/some-build.js'),
		]);
		expect(plugins.map(({ manifest: { id, name, version } }) => [id, name, version])).toEqual([
			['one-id', 'Its name', '1.2.3'],
			['my-plugin', 'My Plugin', '0.0.0'],
			['some-build', 'some-build', '0.0.0'],
		]);
	});

	it.each([
		[
			'that are not there',
			['no/main.js'],
			/^There is no file .*no\/main\.js: --plugin takes the built main\.js of a plugin\.$/,
		],
		['in a folder without a build', ['empty'], /^There is no file .*empty\/main\.js/],
		['whose manifest is none', ['broken'], /^.*broken\/manifest\.json is no manifest: it needs an id/],
		['whose id leads out of the vault', ['sly'], /is no manifest: it needs an id/],
		['whose id means something to the language', ['odd'], /is no manifest: it needs an id/],
		['that are ours', ['ours'], /is this plugin, which the demo loads anyway: leave it out\.$/],
		['that cannot be told from one another', ['one', 'two/main.js'], /^There are two plugins with the id same/],
	])('%s are refused in a sentence', async (_, names, sentence) => {
		const folder = await folderOf({
			'empty/README.md': '',
			'broken/main.js': '',
			'broken/manifest.json': '{',
			'sly/main.js': '',
			'sly/manifest.json': manifest('../../sly'),
			'odd/main.js': '',
			'odd/manifest.json': '{"id":"__proto__"}',
			'ours/main.js': '',
			'ours/manifest.json': manifest('top-of-mind'),
			'one/main.js': '',
			'one/manifest.json': manifest('same'),
			'two/main.js': '',
			'two/manifest.json': manifest('same'),
		});
		await expect(readGivenPlugins(names.map((name) => join(folder, name)))).rejects.toThrow(sentence);
	});

	it('find their settings in the vault, and settings that are there already stay', async () => {
		const folder = await folderOf({
			'a/main.js': '',
			'a/data.json': '{"a":1}',
			'b/main.js': '',
			'b/data.json': '{"b":1}',
			'c/main.js': '',
			'vault/.obsidian/plugins/b/data.json': '{"b":2}',
		});
		const vault = join(folder, 'vault');
		await copySettings(vault, await readGivenPlugins(['a', 'b', 'c'].map((name) => join(folder, name))));
		const settings = (id: string): Promise<string> =>
			readFile(join(vault, '.obsidian/plugins', id, 'data.json'), 'utf8').catch(() => 'none');
		expect([await settings('a'), await settings('b'), await settings('c')]).toEqual(['{"a":1}', '{"b":2}', 'none']);
	});
});

describe('npm run demo', () => {
	it.each([
		[
			'a plugin that is not there',
			['--plugin', 'no.js'],
			/^There is no file .*no\.js: --plugin takes the built main\.js of a plugin\.\n$/,
			1,
		],
		['a vault that is not there', ['--vault', 'no'], /^There is no folder .*no\n$/, 1],
		[
			'an option that it does not have',
			['--plugins', 'x'],
			/Usage: npm run demo \[-- --vault DIR\] \[--plugin FILE …\]\n$/,
			2,
		],
	])('refuses %s at the start', async (_, args, sentence, code) => {
		const folder = await temporaryFolder();
		const failed = await promisify(execFile)(process.execPath, [demo, ...args], {
			cwd: folder,
			env: { ...process.env, INIT_CWD: folder },
		}).catch((error: unknown) => error as { stderr: string; code: number });
		expect(failed).toMatchObject({ stderr: expect.stringMatching(sentence) as string, code });
	});
});
