import { expect, it } from 'vitest';
import { ask } from '../../support/ask-program';
import { rolledOverVault, withRolled, writtenBeside } from '../../support/rolled-over';
import { textOf, vaultFolder } from '../../support/vault-folder';

const note = '2026-11-23.md';
const person = (list: string, ...lines: string[]): string =>
	['---', `tags: [${list}]`, ...lines, '---', 'Somebody.', ''].join('\n');

it.each(['others', 'count'] as const)(
	'writes beside lines that were rolled over what the app writes (%s)',
	async (rolledOver) => {
		const settings = { '.obsidian/plugins/top-of-mind/data.json': JSON.stringify({ rolledOver }) };
		const root = await vaultFolder({ ...rolledOverVault(person), ...settings, [note]: withRolled('# Monday\n') });
		for (const changed of [rolledOver === 'others', false]) {
			expect((await ask(root, 'today')).document).toMatchObject({
				changed,
				actions: ['outreach', 'introduction', 'sharing', 'compassion'].map((kind) => ({ kind, done: false })),
			});
			expect(await textOf(root, note)).toBe(writtenBeside[rolledOver]);
		}
	},
);
