import { describe, expect, it } from 'vitest';
import { FolderVault } from '../../../scripts/cli/folder-vault';
import type { CommandResult } from '../../../src/command-line/result';
import { ask } from '../../support/ask-program';
import { inWords, saidProblems } from '../../support/said';
import { changesSince, snapshot, textOf, vaultFolder } from '../../support/vault-folder';

const person = '---\ntags: [network90]\n---\n';
const offloaded = /: it is in iCloud only, and not on this device, so nothing is read or written; download it$/;

async function run(root: string, ...words: string[]): Promise<CommandResult> {
	return inWords(ask(root, ...words));
}

describe('a note that is in iCloud only', () => {
	it('is not made a second time: today’s note by no command', async () => {
		const root = await vaultFolder({ 'Otto.md': person, '.2026-11-23.md.icloud': 'bplist00' });
		const before = await snapshot(root);
		for (const words of [['today'], ['today', '--dry-run'], ['touch', 'Otto', '--note', 'tea']]) {
			await expect(run(root, ...words)).rejects.toThrow(offloaded);
		}
		expect(await changesSince(before, root)).toEqual({});
	});

	it('is named where its ticks are asked for', async () => {
		const root = await vaultFolder({
			'Otto.md': person,
			'.2026-11-22.md.icloud': 'bplist00',
			'2026-11-23.md': '- [x] Call or write [[Otto]] ^tom-20261123-compassion\n',
		});
		const { document, failures } = await run(root, 'apply');
		expect(document).toMatchObject({ touched: [{ path: 'Otto.md', to: '2026-11-23' }] });
		expect(saidProblems(failures)).toEqual([
			{ path: '2026-11-22.md', problem: expect.stringContaining('in iCloud only') as unknown },
		]);
	});

	it('is named once by check, be it that of a person or of a day', async () => {
		const root = await vaultFolder({
			'Otto.md': person,
			'.2026-11-23.md.icloud': 'bplist00',
			'People/.Mara.md.icloud': 'bplist00',
		});
		const problem = expect.stringMatching(/^it is in iCloud only/) as unknown;
		expect((await run(root, 'check')).document).toMatchObject({
			problems: [
				{ path: '2026-11-23.md', problem },
				{ path: 'People/Mara.md', problem },
			],
		});
	});

	it('is named where it is the template of daily notes', async () => {
		const root = await vaultFolder({
			'Otto.md': person,
			'Meta/.Day.md.icloud': 'bplist00',
			'.obsidian/daily-notes.json': '{"template": "Meta/Day"}',
		});
		const before = await snapshot(root);
		await expect(run(root, 'today')).rejects.toThrow(/^Meta\/Day\.md: it is in iCloud only/);
		expect((await run(root, 'check')).lines.slice(1)).toEqual([
			expect.stringMatching(/^Meta\/Day\.md: it is in iCloud only/),
		]);
		expect(await changesSince(before, root)).toEqual({});
	});

	it('is shared all the same, and is one of two notes of its name', async () => {
		const root = await vaultFolder({
			'Otto.md': person,
			'Mara.md': person,
			'old/.Mara.md.icloud': 'bplist00',
			'.Tea.md.icloud': 'bplist00',
			'2026-11-23.md':
				'- [x] Share something with [[Otto]] (not in touch yet) · [[Tea]] fits ^tom-20261123-sharing\n',
		});
		await run(root, 'apply');
		expect(await textOf(root, 'Otto.md')).toContain('shared:\n  - "[[Tea]]"\n');
		const vault = await FolderVault.open(root, { linkFormat: 'shortest', useMarkdownLinks: false });
		expect([vault.linkText('Mara.md', ''), vault.linkText('old/Mara.md', '')]).toEqual(['Mara', 'old/Mara']);
	});

	it('is named where it is that of the person to touch', async () => {
		const root = await vaultFolder({ 'People/.Mára.md.icloud': 'bplist00' });
		await expect(run(root, 'touch', 'Mára'.normalize('NFD'))).rejects.toThrow(
			/^People\/Mára\.md: it is in iCloud only/,
		);
		await expect(run(root, 'touch', 'Someone')).rejects.toThrow('There is nobody called "Someone" on your lists');
	});

	it('is not written beside its placeholder, whatever lies there', async () => {
		const root = await vaultFolder({
			'a/Otto.md': person,
			'a/.Otto.md.icloud': 'bplist00',
			'a/.März.md.icloud': 'bplist00',
		});
		const before = await snapshot(root);
		const vault = await FolderVault.open(root, { linkFormat: 'shortest', useMarkdownLinks: false });
		expect([
			vault.exists('a/Otto.md'),
			vault.exists('a/März.md'.normalize('NFD')),
			vault.exists('a/Mara.md'),
		]).toEqual([true, true, false]);
		await expect(inWords(vault.edit('a/Otto.md', (text) => `${text}more`))).rejects.toThrow(offloaded);
		await expect(inWords(vault.edit('a/März.md'.normalize('NFD'), (text) => `${text}more`))).rejects.toThrow(
			offloaded,
		);
		await expect(inWords(vault.create('a/März.md'.normalize('NFD'), 'new'))).rejects.toThrow(offloaded);
		await expect(inWords(vault.read('a/März.md'))).rejects.toThrow(offloaded);
		expect(await changesSince(before, root)).toEqual({});
	});
});
