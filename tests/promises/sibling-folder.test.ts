import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commands } from '../../scripts/cli/commands';
import { FolderVault } from '../../scripts/cli/folder-vault';
import { openRoutine } from '../../scripts/cli/open-routine';
import { readCall } from '../../scripts/cli/usage';
import { inWords } from '../support/said';
import { changesSince, putFiles, snapshot, temporaryFolder } from '../support/vault-folder';

const note = '2026-11-23.md';
const ann = '---\ntags: [network90]\nlastTouched: 2026-10-01\n---\n';

/**
 * The names of two folders side by side, where one begins as the other, with links from the vault into its neighbour.
 */
const neighbours = ['notes-old', 'notes2', 'notes.bak', 'notes ', 'notesNotes'];

async function linkedInto(neighbour: string): Promise<{ readonly parent: string; readonly vault: string }> {
	const parent = await temporaryFolder();
	const vault = join(parent, 'notes');
	await putFiles(parent, {
		'notes/Ann.md': ann,
		'notes/.obsidian/daily-notes.json': '{"folder":"Journal"}',
		[`${neighbour}/Old.md`]: ann,
		[`${neighbour}/${note}`]: 'private\n',
	});
	await mkdir(join(parent, neighbour, 'inside'));
	await symlink(join(parent, neighbour), join(vault, 'Journal'));
	await symlink(`../${neighbour}/inside`, join(vault, 'Inside'));
	return { parent, vault };
}

async function ask(vault: string, words: readonly string[]): Promise<unknown> {
	const call = readCall([...words, '--vault', vault, '--date', '2026-11-23']);
	if (call === null) throw new Error('The test asks for help');
	return commands[call.command](await openRoutine(vault, call.date, new Date(2026, 10, 23, 12)), call);
}

it.each(neighbours)(
	'a link into a sibling folder whose name begins alike is refused, for reading and for writing: notes and %j',
	async (neighbour) => {
		const { parent, vault } = await linkedInto(neighbour);
		const before = await snapshot(parent);
		const opened = await FolderVault.open(vault, { linkFormat: 'shortest', useMarkdownLinks: false });
		const refused = 'leads out of the vault, which is not followed';
		for (const folder of ['Journal', 'Inside', `../${neighbour}`, `Inside/../../${neighbour}`]) {
			for (const path of [`${folder}/Old.md`, `${folder}/New.md`, `${folder}/made/New.md`])
				await expect(inWords(opened.create(path, 'x')), path).rejects.toThrow(refused);
		}
		for (const folder of ['Journal', `../${neighbour}`]) {
			await expect(inWords(opened.read(`${folder}/Old.md`)), folder).rejects.toThrow(refused);
			await expect(inWords(opened.edit(`${folder}/Old.md`, () => 'x')), folder).rejects.toThrow(refused);
		}
		for (const words of [['today'], ['today', '--dry-run'], ['touch', 'Ann', '--note', 'coffee']])
			await expect(inWords(ask(vault, words)), words[0]).rejects.toThrow(refused);
		expect(JSON.stringify(await ask(vault, ['neglected']))).not.toContain('Old');
		expect(await changesSince(before, parent)).toEqual({});
	},
);
