import { chmod, mkdir, readFile, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mayWrite, readCall } from '../../../scripts/cli/usage';
import { ask } from '../../support/ask-program';
import {
	changesSince,
	putFiles,
	rewrite,
	snapshot,
	temporaryFolder,
	textOf,
	vaultFolder,
} from '../../support/vault-folder';

const ada = '---\ntags: [network90]\nemail: ada@example.org\nbirthday: 1815-12-10\n---\nEngines.\n';
const card = (...lines: string[]): string => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');
const cards = [
	card('FN:Ada Lovelace', 'TEL;TYPE=cell:+44 20 7946 0000', 'EMAIL:ada@example.org'),
	card('TEL:0170 99'),
	card('FN:Grace Hopper', 'NICKNAME:Amazing Grace', 'EMAIL:grace@example.org', 'BDAY:--1209'),
	card('FN:Ida Muster'),
].join('');

/** Files outside the vault, by their paths. */
async function filesOutside(files: Record<string, string>): Promise<(name: string) => string> {
	const folder = await temporaryFolder();
	await putFiles(folder, files);
	return (name) => join(folder, name);
}

describe('import', () => {
	it('answers with a row for each contact, in the order of the file, and writes what it says', async () => {
		const root = await vaultFolder({
			'People/Ada Lovelace.md': ada,
			'A/Ida Muster.md': '---\ntags: [list20]\n---\n',
			'B/Ida Muster.md': '---\ntags: [list20]\n---\n',
			'People/Ben.md': ada.replace('ada@', 'ben@'),
		});
		const at = await filesOutside({ 'all.vcf': cards });
		const expected = {
			rows: [
				{
					name: 'Ada Lovelace',
					state: 'known',
					path: 'People/Ada Lovelace.md',
					fills: { phone: '+44 20 7946 0000' },
					joined: expect.any(Array) as unknown,
					remarks: [],
				},
				{
					name: '',
					state: 'nameless',
					path: null,
					fills: {},
					joined: expect.any(Array) as unknown,
					remarks: [],
				},
				{
					name: 'Grace Hopper',
					state: 'new',
					path: 'People/Grace Hopper.md',
					fills: { email: 'grace@example.org', birthday: '12-09', aliases: ['Amazing Grace'] },
					joined: expect.any(Array) as unknown,
					remarks: [],
				},
				{
					name: 'Ida Muster',
					state: 'unclear',
					path: null,
					fills: {},
					joined: expect.any(Array) as unknown,
					remarks: ['More than one person fits: A/Ida Muster.md, B/Ida Muster.md'],
				},
			],
			unread: [],
			written: [] as string[],
		};
		const before = await snapshot(root);
		expect((await ask(root, 'import', at('all.vcf'), '--dry-run')).document).toEqual(expected);
		expect(await changesSince(before, root)).toEqual({});
		const { document, lines, failures } = await ask(root, 'import', at('all.vcf'));
		expect(document).toEqual({ ...expected, written: ['People/Grace Hopper.md', 'People/Ada Lovelace.md'] });
		expect(lines[0]).toMatch(/^Ada Lovelace: .*\(People\/Ada Lovelace\.md\); phone: \+44 20 7946 0000$/);
		expect(lines.at(-2)).toBe('1 new · 1 to fill in · 1 that could be several people · 1 without a name');
		expect(failures).toEqual([]);
		expect(await textOf(root, 'People/Grace Hopper.md')).toContain('  - network90\n');
		expect(await textOf(root, 'People/Ada Lovelace.md')).toBe(
			ada.replace('\n---\nEng', '\nphone: +44 20 7946 0000\n---\nEng'),
		);
		const after = await snapshot(root);
		expect((await ask(root, 'import', at('all.vcf'))).document).toMatchObject({ written: [] });
		expect(await changesSince(after, root)).toEqual({});
	});

	it('plans several files together, into the list and folder that are named', async () => {
		const root = await vaultFolder({});
		const at = await filesOutside({
			'a.vcf': card('FN:Grace Hopper', 'TEL:+1 555 0142'),
			'b.csv': 'First Name,Last Name,E-mail Address\nGrace,Hopper,grace@example.org\n',
		});
		const { document } = await ask(
			root,
			'import',
			at('a.vcf'),
			at('b.csv'),
			'--list',
			'list20',
			'--folder',
			'Work/New',
		);
		expect(document).toMatchObject({
			rows: [{ name: 'Grace Hopper', fills: { phone: '+1 555 0142', email: 'grace@example.org' } }],
			written: ['Work/New/Grace Hopper.md'],
		});
		expect(await textOf(root, 'Work/New/Grace Hopper.md')).toContain('  - list20\n');
	});

	it('refuses as a whole if one file cannot be read, with a sentence that names it', async () => {
		const root = await vaultFolder({});
		const at = await filesOutside({
			'good.vcf': cards,
			'letter.txt': 'Dear Ada,',
			'empty.vcf': '',
			'huge.vcf': 'BEGIN:VCARD',
		});
		await truncate(at('huge.vcf'), 500 * 1_048_576);
		await mkdir(at('folder'));
		if (process.platform !== 'win32') execFileSync('mkfifo', [at('pipe')]);
		const refusals: [string, string][] = [
			['missing.vcf', 'there is no such file'],
			['letter.txt', 'No contacts were found in it'],
			['empty.vcf', 'There is nothing in it'],
			['huge.vcf', 'it is larger than 128 MB'],
			['folder', 'it is a folder'],
			['good.vcf/x', 'there is no such file'],
			...(process.platform === 'win32' ? [] : [['pipe', 'it is no file but a pipe'] as [string, string]]),
		];
		for (const [name, words] of refusals)
			await expect(ask(root, 'import', at('good.vcf'), at(name)), name).rejects.toThrow(`${at(name)}: ${words}`);
		expect((await snapshot(root)).size).toBe(0);
	});

	it('says beside the answer in which encoding a file was read, and which dates it left out', async () => {
		const root = await vaultFolder({});
		const at = await filesOutside({ 'dates.csv': 'First Name,Birthday\nIda,03/04/1985\n' });
		// Butkutė in windows-1257.
		await writeFile(at('old.csv'), Buffer.from('First Name,Last Name\r\nVyt\xeb,Butkut\xeb\r\n', 'latin1'));
		const { remarks, lines, document } = await ask(root, 'import', at('dates.csv'), at('old.csv'), '--dry-run');
		expect(remarks).toEqual([
			expect.stringContaining('dates like "03/04/1985"'),
			expect.stringMatching(/was read as .*; it could also be /),
		]);
		expect(remarks?.every((remark) => remark.includes('.csv'))).toBe(true);
		// Standard output is the answer alone.
		expect([...lines, JSON.stringify(document)].join('')).not.toMatch(/could also be|dates like/);
	});

	it('takes its turn in the vault, unless it only looks', () => {
		const may = (...words: string[]): boolean =>
			mayWrite(readCall([...words, '--vault', 'v']) ?? expect.unreachable());
		expect([may('import', 'a.vcf'), may('import', 'a.vcf', '--dry-run'), may('export', '--format', 'vcf')]).toEqual(
			[true, false, false],
		);
	});
});

describe('export', () => {
	const vault = { 'People/Ada Lovelace.md': ada, 'People/Ben.md': '---\ntags: [list20]\nbirthday: in winter\n---\n' };

	it('gives the file itself, the same on each run, and says beside it what stays out', async () => {
		const root = await vaultFolder(vault);
		const { file, remarks } = await ask(root, 'export', '--format', 'vcf');
		expect(file).toMatch(/^BEGIN:VCARD\r\nVERSION:4\.0\r\n[^]*\r\nFN:Ben\r\n[^]*END:VCARD\r\n$/);
		expect(remarks).toEqual(['People/Ben.md: birthday: “in winter” is not a birthday such as 1961-02-14 or 02-14']);
		expect((await ask(root, 'export', '--format', 'vcf')).file).toBe(file);
		expect((await ask(root, 'export', '--format', 'ics', '--list', 'network90')).file).toContain(
			'\r\nSUMMARY:Ada Lovelace’s birthday\r\n',
		);
	});

	it('is read back by the import without a change', async () => {
		const root = await vaultFolder(vault);
		const out = join(await temporaryFolder(), 'all.vcf');
		await ask(root, 'export', '--format', 'vcf', '--out', out);
		const before = await snapshot(root);
		expect((await ask(root, 'import', out)).document).toMatchObject({
			rows: [
				{ state: 'known', fills: {} },
				{ state: 'known', fills: {} },
			],
			written: [],
		});
		expect(await changesSince(before, root)).toEqual({});
	});

	it('replaces an earlier export, through a link as well, and leaves the same one as it is', async () => {
		const root = await vaultFolder(vault);
		const folder = await temporaryFolder();
		const out = join(folder, 'all.vcf');
		expect((await ask(root, 'export', '--format', 'vcf', '--out', out)).lines).toEqual([
			`${out}: written (people: 2)`,
		]);
		expect((await ask(root, 'export', '--format', 'vcf', '--out', out)).lines).toEqual([
			`${out}: the same already (people: 2)`,
		]);
		await symlink('all.vcf', join(folder, 'link.vcf'));
		await rewrite(root, 'People/Ada Lovelace.md', (text) => text.replace('ada@', 'lovelace@'));
		await ask(root, 'export', '--format', 'vcf', '--out', join(folder, 'link.vcf'));
		expect(await textOf(folder, 'all.vcf')).toContain('lovelace@example.org');
		expect([...(await snapshot(folder)).keys()].sort()).toEqual(['all.vcf', 'link.vcf']);
	});

	it.runIf(process.platform !== 'win32').each([0o600, 0o664])(
		'keeps the mode %o of an earlier export',
		async (mode) => {
			const root = await vaultFolder(vault);
			const out = join(await vaultFolder({ 'all.vcf': 'BEGIN:VCARD\r\n' }), 'all.vcf');
			await chmod(out, mode);
			await ask(root, 'export', '--format', 'vcf', '--out', out);
			expect((await stat(out)).mode & 0o7777).toBe(mode);
			expect(await readFile(out, 'utf8')).toContain('Ada Lovelace');
		},
	);

	it('writes over nothing else: no note, folder, pipe or file of another kind', async () => {
		const root = await vaultFolder({ ...vault, 'data.json': '{}' });
		await symlink('People/Ben.md', join(root, 'note.vcf'));
		await symlink('gone.vcf', join(root, 'lost.vcf'));
		await symlink('round.vcf', join(root, 'round.vcf'));
		if (process.platform !== 'win32') execFileSync('mkfifo', [join(root, 'pipe')]);
		const before = await snapshot(root);
		const refusals: [string, string][] = [
			['lost.vcf', 'it is a link that leads nowhere'],
			['round.vcf', 'it is a link that leads to itself'],
			['new/', 'it is a folder'],
			...(process.platform === 'win32' ? [] : [['pipe', 'it is no file but a pipe'] as [string, string]]),
			['People/Ben.md', 'that is the name of a note'],
			['New.md', 'that is the name of a note'],
			['note.vcf', 'that is the name of a note'],
			['People', 'it is a folder'],
			['data.json', 'it holds something else than an export'],
			['Nowhere/all.vcf', 'there is no folder for it'],
		];
		for (const [name, words] of refusals)
			await expect(ask(root, 'export', '--format', 'vcf', '--out', join(root, name)), name).rejects.toThrow(
				`${join(root, name)}: ${words}`,
			);
		expect(await changesSince(before, root)).toEqual({});
	});

	it('refuses to empty a file where there is nobody, as in a vault that is not there yet', async () => {
		const root = await vaultFolder({ 'Note.md': 'Nobody.\n' });
		const folder = await temporaryFolder();
		const out = join(folder, 'all.vcf');
		await writeFile(out, 'BEGIN:VCARD\r\n');
		await expect(ask(root, 'export', '--format', 'vcf', '--out', out)).rejects.toThrow(
			'There is nobody on your lists',
		);
		await expect(ask(root, 'export', '--format', 'ics', '--list', 'list20')).rejects.toThrow(
			'There is nobody on List of 20',
		);
		expect(await textOf(folder, 'all.vcf')).toBe('BEGIN:VCARD\r\n');
	});
});
