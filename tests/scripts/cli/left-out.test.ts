import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../scripts/cli/commands';
import type { OpenedRoutine } from '../../../scripts/cli/open-routine';
import { openCall } from '../../support/ask-program';
import { anyTagged, leftOutNotes, namedPath, vaultAround } from '../../support/left-out-notes';
import { runs } from '../../support/runs';
import { vaultFolder } from '../../support/vault-folder';

interface Checked {
	readonly routine: OpenedRoutine;
	readonly problems: readonly { readonly path: string; readonly problem: string }[];
}

async function check(root: string): Promise<Checked> {
	const { call, routine } = await openCall(root, 'check');
	const { document } = await commands.check(routine, call);
	return { routine, problems: (document as Checked).problems };
}

describe('check', () => {
	it.each(leftOutNotes)('says why nobody is in a note with $what', async (note) => {
		const { routine, problems } = await check(await vaultFolder({ ...vaultAround, [note.path]: note.bytes }));
		expect(routine.roster.people().map(({ path }) => path)).toEqual(['People/Otto.md']);
		const told = problems.filter(({ path }) => path === namedPath(note));
		expect(told.map(({ problem }) => problem)).toEqual([expect.stringMatching(note.says)]);
		expect(problems.filter(({ path }) => path !== namedPath(note) && path !== 'Meta/Day.md')).toEqual([]);
	});

	it('names links to folders and to notes, which are not followed, and no others', async () => {
		const outside = await vaultFolder({ 'Mara.md': '---\ntags: [network90]\n---\n', 'face.png': 'x' });
		const root = await vaultFolder({ 'Otto.md': '---\ntags: [network90]\n---\n' });
		await symlink(outside, join(root, 'People'));
		await symlink(join(outside, 'Mara.md'), join(root, 'Mara.md'));
		await symlink(join(outside, 'Nobody.md'), join(root, 'Gone.md'));
		await symlink(join(outside, 'face.png'), join(root, 'face.png'));
		await symlink(outside, join(root, '.hidden'));
		// Today's note is looked at once more, for its ticks.
		await symlink(join(outside, 'Mara.md'), join(root, '2026-11-23.md'));
		const { problems } = await check(root);
		const link = (path: string, what: string): { path: string; problem: unknown } => ({
			path,
			problem: expect.stringMatching(`^it is a link to ${what}, which is not followed, so .* left out; put the `),
		});
		expect(problems).toEqual([
			link('2026-11-23.md', 'another file'),
			link('Gone.md', 'another file'),
			link('Mara.md', 'another file'),
			link('People', 'a folder'),
		]);
	});

	it('says nothing of notes that speak of a list and are meant for nobody', async () => {
		const { problems } = await check(
			await vaultFolder({
				'Otto.md': '---\ntags: [network90]\n---\nOne of #network90.\n',
				'Lists.md': '# Who is on it\n\n```dataview\nLIST FROM #network90\n```\n\n`#network90` and network90.\n',
				'How to.md': '# A person\n\n```yaml\n---\ntags: [network90]\n---\n```\n',
				'2026-11-22.md': 'Put Mara on #network90.\n',
				'Tags.md': '---\ntags: [climbing] # network90 once\nmotto: "#network90"\n---\n',
				'Rule.md': 'A line.\n\n---\n\nThe tag network90, and list20.\n',
				'.trash/Gone.md': '---\ntags: [network90]\n---\n',
				'.history/Otto_2025.md': '---\ntags: [network90]\n---\n',
				'.stversions/Old.md': '---\ntags: [network90]\n---\n',
				'.obsidian/app.json': '{}',
				'.obsidian/Snippet.md': '---\ntags: [network90]\n---\n',
				'.obsidian-phone/core-plugins.json': '[]',
				'.obsidian-phone/Snippet.md': '---\ntags: [network90]\n---\n',
				'.archive/Otto.md': '---\ntags: [network90]\n---\n',
				'.archive/Words.md': 'network90\n',
			}),
		);
		expect(problems).toEqual([]);
	});

	it('never says nothing where a tag of a list stands in the property of tags', async () => {
		await fc.assert(
			fc.asyncProperty(anyTagged, async (text) => {
				const { routine, problems } = await check(await vaultFolder({ 'Mara.md': text }));
				expect(
					[...routine.roster.people(), ...problems].map(({ path }) => path),
					text,
				).toContain('Mara.md');
			}),
			{ numRuns: runs(200) },
		);
	});
});
