import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { chmod, lstat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editNoteFile } from '../../../scripts/cli/edit-note-file';
import { FolderVault, type LinkStyle } from '../../../scripts/cli/folder-vault';
import { findNoteLinks } from '../../../src/markdown/note-links';
import { runs } from '../../support/runs';
import { inWords, saidProblems } from '../../support/said';
import { changesSince, snapshot, temporaryFolder, textOf, vaultFolder } from '../../support/vault-folder';

const wikilinks: LinkStyle = { linkFormat: 'shortest', useMarkdownLinks: false };

async function opened(
	files: Readonly<Record<string, string | Uint8Array>>,
	style = wikilinks,
): Promise<{ root: string; vault: FolderVault }> {
	const root = await vaultFolder(files);
	return { root, vault: await FolderVault.open(root, style) };
}

describe('opening a folder', () => {
	it('reads every note in every folder, in the order of their paths', async () => {
		const { vault } = await opened({
			'b.md': '---\ntags: [list20]\n---\n',
			'a/z.md': 'no frontmatter',
			'a/B.MD': '---\n\n---\n',
			'Ä/ö.md': '',
			'a/picture.png': 'x',
			'notes.txt': 'x',
		});
		expect(vault.notes.map(({ path, properties }) => [path, properties])).toEqual([
			['a/B.MD', {}],
			['a/z.md', null],
			['b.md', { tags: ['list20'] }],
			['Ä/ö.md', null],
		]);
		expect(vault.unreadable).toEqual([]);
	});

	it('leaves out what is hidden', async () => {
		const { vault } = await opened({
			'.trash/Ann.md': '',
			'.obsidian/x.md': '',
			'a/.hidden.md': '',
			'a/.git/y.md': '',
			'Ben.md': '',
		});
		expect(vault.notes.map(({ path }) => path)).toEqual(['Ben.md']);
	});

	it('neither enters linked folders nor opens linked notes', async () => {
		const outside = await vaultFolder({ 'Ann.md': '---\ntags: [network90]\n---\n' });
		const root = await vaultFolder({ 'Ben.md': '' });
		await symlink(outside, join(root, 'Friends'));
		await symlink(join(outside, 'Ann.md'), join(root, 'Ann.md'));
		await symlink('.', join(root, 'round and round'));
		const vault = await FolderVault.open(root, wikilinks);
		expect(vault.notes.map(({ path }) => path)).toEqual(['Ben.md']);
		expect(vault.resolve('Ann', 'Ben.md')).toBeNull();
	});

	it('enters a folder that is itself reached by a link', async () => {
		const real = await vaultFolder({ 'Ann.md': 'one' });
		const root = join(await temporaryFolder(), 'link');
		await symlink(real, root);
		const vault = await FolderVault.open(root, wikilinks);
		await vault.edit('Ann.md', () => 'two');
		expect(await textOf(real, 'Ann.md')).toBe('two');
	});

	it('names a note that cannot be read, and reads the others', async () => {
		const { vault } = await opened({ 'Ann.md': Buffer.from([0xff, 0xfe, 0x41, 0x00]), 'Ben.md': '' });
		expect(saidProblems(vault.unreadable)).toEqual([
			{ path: 'Ann.md', problem: 'it is not UTF-8 text, so it is left alone; save it as UTF-8' },
		]);
		expect(vault.notes.map(({ path }) => path)).toEqual(['Ben.md']);
	});

	it.each([
		['nothing', (root: string) => join(root, 'nowhere')],
		['a file', (root: string) => join(root, 'Ann.md')],
		['a link that leads nowhere', (root: string) => join(root, 'dangling')],
		['no path at all', () => ''],
	])('is refused where there is %s', async (_, at) => {
		const root = await vaultFolder({ 'Ann.md': '' });
		await symlink('nowhere', join(root, 'dangling'));
		await expect(FolderVault.open(at(root), wikilinks)).rejects.toThrow(
			/^There is no vault at .*; give the folder that holds your notes$/,
		);
	});
});

describe('editing a note', () => {
	it('writes what the change returns, and says what was there before', async () => {
		const { root, vault } = await opened({ 'Ann.md': 'one' });
		expect(await vault.edit('Ann.md', (text) => `${text} two`)).toEqual({ before: 'one', after: 'one two' });
		expect(await textOf(root, 'Ann.md')).toBe('one two');
	});

	it('does not write a note that stays as it is', async () => {
		const { root, vault } = await opened({ 'Ann.md': 'one' });
		const before = await lstat(join(root, 'Ann.md'));
		expect(await vault.edit('Ann.md', (text) => text)).toEqual({ before: 'one', after: 'one' });
		const after = await lstat(join(root, 'Ann.md'));
		expect([after.ino, after.mtimeMs, after.ctimeMs]).toEqual([before.ino, before.mtimeMs, before.ctimeMs]);
	});

	it('starts again from what another program wrote meanwhile', async () => {
		const { root, vault } = await opened({ 'Ann.md': 'one' });
		let runs = 0;
		const outcome = await vault.edit('Ann.md', (text) => {
			runs += 1;
			if (runs === 1) writeFileSync(join(root, 'Ann.md'), 'theirs');
			return `${text} + ours`;
		});
		expect(outcome).toEqual({ before: 'theirs', after: 'theirs + ours' });
		expect(await snapshotTexts(root)).toEqual({ 'Ann.md': 'theirs + ours' });
	});

	it('keeps what another program writes without end, and says so', async () => {
		const root = await vaultFolder({ 'Ann.md': 'one' });
		let runs = 0;
		const act = (): string => {
			runs += 1;
			writeFileSync(join(root, 'Ann.md'), `theirs ${runs}`);
			return 'ours';
		};
		const edit = editNoteFile(root, 'Ann.md', act, 0);
		await expect(inWords(edit)).rejects.toThrow(
			'Ann.md: another program keeps writing it; run this again in a moment',
		);
		expect(await snapshotTexts(root)).toEqual({ 'Ann.md': `theirs ${runs}` });
	});

	it('outlasts a program that writes it in a quick rhythm for a while', async () => {
		const { root, vault } = await opened({ 'Ann.md': 'one' });
		let runs = 0;
		const { after } = await vault.edit('Ann.md', (text) => {
			runs += 1;
			if (runs <= 30) writeFileSync(join(root, 'Ann.md'), `theirs ${runs}`);
			return `${text} + ours`;
		});
		expect([after, await textOf(root, 'Ann.md')]).toEqual(['theirs 30 + ours', 'theirs 30 + ours']);
	});

	it('fails where the note vanishes, and does not bring it back', async () => {
		const { root, vault } = await opened({ 'Ann.md': 'one', 'Ben.md': '' });
		const edit = vault.edit('Ann.md', () => {
			rmSync(join(root, 'Ann.md'));
			return 'ours';
		});
		await expect(inWords(edit)).rejects.toThrow(
			'Ann.md: the note is not there any more; check its name and run this again',
		);
		expect(await snapshotTexts(root)).toEqual({ 'Ben.md': '' });
	});

	it('fails where the note turns read-only meanwhile', async () => {
		const { root, vault } = await opened({ 'Ann.md': 'one' });
		const edit = vault.edit('Ann.md', () => {
			chmodSync(join(root, 'Ann.md'), 0o444);
			return 'ours';
		});
		await expect(inWords(edit)).rejects.toThrow('Ann.md: it is read-only');
		expect(readFileSync(join(root, 'Ann.md'), 'utf8')).toBe('one');
	});

	it('changes no byte that the change leaves alone, whatever the note holds', async () => {
		const { root, vault } = await opened({ 'Ann.md': '' });
		const texts = fc.string({
			unit: fc.constantFrom('a', '\r', '\n', '\r\n', '\uFEFF', 'é', 'e\u0301', '\u{1F600}', '\0', ' ', '\t'),
		});
		await fc.assert(
			fc.asyncProperty(texts, async (text) => {
				writeFileSync(join(root, 'Ann.md'), text);
				await vault.edit('Ann.md', (before) => `${before}.`);
				expect(readFileSync(join(root, 'Ann.md'))).toEqual(Buffer.from(`${text}.`));
			}),
			{ numRuns: runs(50) },
		);
	});

	it('keeps the mode', async () => {
		const { root, vault } = await opened({ 'Ann.md': 'one' });
		await chmod(join(root, 'Ann.md'), 0o640);
		const before = await snapshot(root);
		await vault.edit('Ann.md', () => 'two');
		expect(await changesSince(before, root)).toEqual({ 'Ann.md': ['- one', '+ two'] });
	});
});

describe('a note that is made', () => {
	it('is there for links at once', async () => {
		const { vault } = await opened({ 'Ann.md': '' });
		expect(vault.exists('Journal/2026-11-23.md')).toBe(false);
		await vault.create('Journal/2026-11-23.md', '');
		expect(vault.exists('Journal/2026-11-23.md')).toBe(true);
		expect(vault.resolve('2026-11-23', 'Ann.md')).toBe('Journal/2026-11-23.md');
	});
});

describe('a link to a person', () => {
	const files = { 'Ann.md': '', 'Work/Ann.md': '', 'Work/Ben Doe.md': '', 'Journal/day.md': '' };

	it.each<[LinkStyle, string, string]>([
		[{ linkFormat: 'shortest', useMarkdownLinks: false }, 'Work/Ben Doe.md', '[[Ben Doe]]'],
		[{ linkFormat: 'shortest', useMarkdownLinks: false }, 'Work/Ann.md', '[[Work/Ann|Ann]]'],
		[{ linkFormat: 'absolute', useMarkdownLinks: false }, 'Work/Ben Doe.md', '[[Work/Ben Doe|Ben Doe]]'],
		[{ linkFormat: 'relative', useMarkdownLinks: false }, 'Work/Ben Doe.md', '[[../Work/Ben Doe|Ben Doe]]'],
		[{ linkFormat: 'shortest', useMarkdownLinks: true }, 'Work/Ben Doe.md', '[Ben Doe](Ben%20Doe.md)'],
		[{ linkFormat: 'absolute', useMarkdownLinks: true }, 'Work/Ben Doe.md', '[Ben Doe](Work/Ben%20Doe.md)'],
		[{ linkFormat: 'relative', useMarkdownLinks: true }, 'Work/Ann.md', '[Ann](../Work/Ann.md)'],
	])('is written as the vault does (%o): to %s as %s', async (style, to, text) => {
		const { vault } = await opened(files, style);
		expect(vault.linkTo(to, 'Journal/day.md')).toBe(text);
	});

	it.each([true, false])(
		'leads back to them, whatever they are called (Markdown links: %s)',
		async (useMarkdownLinks) => {
			const names = [
				'100% Ann',
				'Ann %41',
				'Ann (Work)',
				'Smile :)',
				'(open',
				'50%',
				'A & B',
				'Zoë',
				'O’Neil + 1',
				"D'Arcy, Orla",
				'ann_b',
				'v1.5 – ok?',
				'田中 美咲',
			];
			const { vault } = await opened(Object.fromEntries(names.map((name) => [`Some people/${name}.md`, ''])), {
				linkFormat: 'absolute',
				useMarkdownLinks,
			});
			for (const name of names) {
				const path = `Some people/${name}.md`;
				const links = findNoteLinks(`Call ${vault.linkTo(path, 'Journal/day.md')} (not in touch yet)`);
				expect(
					links.map(({ target }) => vault.resolve(target, 'Journal/day.md')),
					name,
				).toEqual([path]);
			}
		},
	);
});

describe('the notes that a note links to', () => {
	it('are those behind links, embeds and properties, and none in code', async () => {
		const { vault } = await opened({
			'Ann.md':
				'---\nknows: ["[[Ben]]"]\n---\n[[Cara|C]] ![[Dan#Top]] [e](Eve%20Doe.md) `[[Fay]]` [[Nobody]] [[#Top]]',
			'Ben.md': '',
			'Cara.md': '',
			'Dan.md': '',
			'Eve Doe.md': '',
			'Fay.md': '',
		});
		expect([...vault.linksFrom('Ann.md')].sort()).toEqual(['Ben.md', 'Cara.md', 'Dan.md', 'Eve Doe.md']);
		expect([...vault.linksFrom('Ben.md')]).toEqual([]);
	});
});

async function snapshotTexts(root: string): Promise<Record<string, string>> {
	const files = [...(await snapshot(root))].map(
		([path, { bytes }]) => [path, bytes?.toString('utf8') ?? ''] as const,
	);
	return Object.fromEntries(files);
}
