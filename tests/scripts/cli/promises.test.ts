import { expect, it } from 'vitest';
import { commands } from '../../../scripts/cli/commands';
import { openRoutine } from '../../../scripts/cli/open-routine';
import { readCall } from '../../../scripts/cli/usage';
import { putFiles, temporaryFolder } from '../../support/vault-folder';

const person = (...lines: string[]): string =>
	['---', 'tags: [network90]', 'lastTouched: 2026-10-20', '---', ...lines, ''].join('\n');

async function reasonsFor(files: Record<string, string>): Promise<Record<string, string>> {
	const vault = await temporaryFolder();
	await putFiles(vault, files);
	const call = readCall(['today', '--vault', vault, '--date', '2026-11-23', '--json']);
	if (call === null) throw new Error('The test asks for help');
	const { document } = await commands.today(await openRoutine(vault, call.date, new Date(2026, 10, 23, 12)), call);
	return Object.fromEntries(
		(document as { actions: { kind: string; reason: string }[] }).actions.map(({ kind, reason }) => [kind, reason]),
	);
}

it('today says what was promised, in the words of the note', async () => {
	const files = {
		'Ada.md': person('- [ ] ask about tea'),
		'Tasks.md': '- [ ] send the list [[Ada]] 📅 2026-11-30\n',
	};
	expect((await reasonsFor(files)).compassion).toBe('you meant to: send the list');
	expect((await reasonsFor({ ...files, 'Tasks.md': '- [x] send the list [[Ada]]\n' })).compassion).toBe(
		'you meant to: ask about tea',
	);
	expect(
		(await reasonsFor({ ...files, '.obsidian/plugins/top-of-mind/data.json': '{"encounters":{"count":false}}' }))
			.compassion,
	).toBe('last in touch 34 days ago');
});
