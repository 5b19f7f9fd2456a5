import { expect, it } from 'vitest';
import { commands } from '../../../scripts/cli/commands';
import { openRoutine } from '../../../scripts/cli/open-routine';
import { readCall } from '../../../scripts/cli/usage';
import { day } from '../../../src/day';
import { rolledOverVault, withRolled, writtenBeside } from '../../support/rolled-over';
import { vaultFolder } from '../../support/vault-folder';

const note = '2026-11-23.md';
const person = (list: string, ...lines: string[]): string =>
	['---', `tags: [${list}]`, ...lines, '---', 'Somebody.', ''].join('\n');

it.each(['others', 'count'] as const)(
	'writes beside lines that were rolled over what the app writes (%s)',
	async (rolledOver) => {
		const settings = { '.obsidian/plugins/top-of-mind/data.json': JSON.stringify({ rolledOver }) };
		const root = await vaultFolder({ ...rolledOverVault(person), ...settings, [note]: withRolled('# Monday\n') });
		const call = readCall(['today', '--vault', root, '--json']);
		if (call === null) throw new Error('The test asks for help');
		for (const changed of [rolledOver === 'others', false]) {
			const routine = await openRoutine(root, day('2026-11-23'), new Date(2026, 10, 23, 12));
			const { document } = await commands.today(routine, call);
			expect(document).toMatchObject({
				changed,
				actions: ['outreach', 'introduction', 'sharing', 'compassion'].map((kind) => ({ kind, done: false })),
			});
			expect(await routine.vault.read(note)).toBe(writtenBeside[rolledOver]);
		}
	},
);
