import { expect, it } from 'vitest';
import { ask } from '../../support/ask-program';
import { vaultFolder } from '../../support/vault-folder';

const person = (...lines: string[]): string =>
	['---', 'tags: [network90]', 'lastTouched: 2026-10-20', '---', ...lines, ''].join('\n');

async function reasonsFor(files: Record<string, string>): Promise<Record<string, string>> {
	const { document } = await ask(await vaultFolder(files), 'today');
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
