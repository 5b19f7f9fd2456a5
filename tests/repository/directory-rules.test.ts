import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { describe, expect, it } from 'vitest';
import { plugin } from '../../scripts/build/plugin.mjs';
import { titlesOf } from '../../scripts/release/changelog.mjs';
import { textOf } from '../support/imports';

const root = fileURLToPath(new URL('../..', import.meta.url));

const manifest = JSON.parse(textOf('manifest.json')) as Readonly<Record<string, unknown>>;
const own = JSON.parse(textOf('package.json')) as Readonly<Record<string, unknown>>;
const versions = Object.entries(JSON.parse(textOf('versions.json')) as Readonly<Record<string, string>>);

const version = /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/;

function inGit(...words: string[]): string[] {
	return execFileSync('git', words, { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
}

// What the official lint does not look at, or looks at only in its newer versions.
describe('the manifest', () => {
	it('has the keys that it must have, and no other', () => {
		expect(Object.keys(manifest).sort()).toEqual(
			['author', 'description', 'id', 'isDesktopOnly', 'minAppVersion', 'name', 'version'].sort(),
		);
		expect(Object.values(manifest).filter((value) => value === '')).toEqual([]);
	});

	it('has an id of lowercase letters and hyphens that names neither the app nor what it is', () => {
		expect(manifest.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
		expect(manifest.id).not.toMatch(/obsidian|plugin$/);
		expect(manifest.id).toBe(own.name);
	});

	it('has a name in Latin letters that names neither the app nor what it is', () => {
		expect(manifest.name).toMatch(/^[A-Za-z0-9]+(?:[ +()-]+[A-Za-z0-9]+)*\)?$/);
		expect(manifest.name).not.toMatch(/obsi|sidian|^ob|plugin|theme/i);
	});

	it('describes what happens in one or two sentences, without itself', () => {
		expect(manifest.description).toMatch(/^[A-Z][A-Za-z0-9 .,!?'"-]{8,248}\.$/);
		expect(manifest.description).not.toMatch(/obsidian|plugin|^(?:this|an?|the) (?:tool|extension|add-?on)/i);
	});

	it('says truly whether it needs a computer', async () => {
		const { metafile } = await esbuild.build({ ...plugin, outfile: 'main.js', write: false, metafile: true });
		const [output] = Object.values(metafile.outputs);
		const outside = [...new Set(output?.imports.map(({ path }) => path))].sort();
		// Node's modules and Electron exist on computers alone. These are the app's, which phones have as well.
		expect(outside).toContain('obsidian');
		expect(outside.filter((path) => path !== 'obsidian' && !/^@(?:codemirror|lezer)\//.test(path))).toEqual([]);
		expect(manifest.isDesktopOnly).toBe(false);
	});
});

describe('the version', () => {
	it('has the form x.y.z, and is the same in each file', () => {
		expect(manifest.version).toMatch(version);
		expect(own.version).toBe(manifest.version);
		const lock = JSON.parse(textOf('package-lock.json')) as {
			version: string;
			packages: { '': { version: string } };
		};
		expect([lock.version, lock.packages[''].version]).toEqual([manifest.version, manifest.version]);
		expect(versions.at(-1)).toEqual([manifest.version, manifest.minAppVersion]);
	});

	it('has a section in the changelog, below nothing but what is not released', () => {
		const titles = titlesOf(textOf('CHANGELOG.md')).filter((title) => title !== 'Unreleased');
		expect(titles[0]).toBe(manifest.version);
		expect(titles.filter((title) => !version.test(title))).toEqual([]);
	});

	it('comes after those before it, each with the version of the app that it needs', () => {
		const numbers = versions.map(([one]) => one.split('.').reduce((sum, part) => sum * 100_000 + Number(part), 0));
		expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
		expect(versions.flat().filter((one) => !version.test(one))).toEqual([]);
	});
});

describe('the tree', () => {
	it('has a licence with a year and who holds it: the author of the manifest', () => {
		const [, holder] = /^Copyright \(c\) 20\d\d(?:-20\d\d)? (.+)$/m.exec(textOf('LICENSE')) ?? [];
		expect(holder).toBe(manifest.author);
		expect(textOf('LICENSE').startsWith('MIT License\n')).toBe(true);
		expect(own.license).toBe('MIT');
	});

	it('has a README that says what it is, what it needs and under which licence', () => {
		const readme = textOf('README.md');
		expect(readme.split('\n')[0]).toBe(`# ${String(manifest.name)}`);
		expect(readme).toContain('https://obsidian.md');
		// 1.13.0 is called 1.13 there.
		expect(readme).toContain(`Obsidian ${String(manifest.minAppVersion).replace(/\.0$/, '')}`);
		expect(readme).toContain('MIT');
		expect(readme).toMatch(/no network/i);
	});

	it('has what is built nowhere, and what a build needs', () => {
		const files = inGit('ls-files', '-z');
		expect(files.filter((file) => /(?:\.[cm]?js\.map|\.js|\.cjs|\.wasm|\.tgz|\.zip)$|^dist\//.test(file))).toEqual(
			[],
		);
		const needed = ['package.json', 'package-lock.json', 'esbuild.config.mjs', 'styles.css', 'manifest.json'];
		expect(needed.filter((file) => !files.includes(file))).toEqual([]);
		expect(own.scripts).toHaveProperty('build');
		expect(files).toContain('CONTRIBUTING.md');
	});

	it('can be checked out on each system', () => {
		const files = inGit('ls-files', '-z');
		const reserved = /[<>:"|?*\\]|[. ](?:\/|$)|(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.[^/]*)?(?:\/|$)/i;
		expect(files.filter((file) => reserved.test(file))).toEqual([]);
		const folded = files.map((file) => file.normalize('NFC').toLowerCase());
		expect(folded.filter((file, at) => folded.indexOf(file) !== at)).toEqual([]);
	});

	it('has line feeds alone, except in files that are compared byte for byte', () => {
		const ends = inGit('ls-files', '-z', '--eol');
		expect(ends.length).toBeGreaterThan(1_000);
		expect(ends.filter((one) => /^i\/(?:crlf|mixed)/.test(one) && !one.includes('attr/-text'))).toEqual([]);
	});
});
