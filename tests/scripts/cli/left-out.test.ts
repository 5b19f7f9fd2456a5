import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../scripts/cli/commands';
import { openRoutine, type OpenedRoutine } from '../../../scripts/cli/open-routine';
import { readCall } from '../../../scripts/cli/usage';
import { day } from '../../../src/day';
import { leftOutNotes, namedPath, vaultAround } from '../../support/left-out-notes';
import { runs } from '../../support/runs';
import { vaultFolder } from '../../support/vault-folder';

interface Checked {
	readonly routine: OpenedRoutine;
	readonly problems: readonly { readonly path: string; readonly problem: string }[];
}

async function check(root: string): Promise<Checked> {
	const call = readCall(['check', '--vault', root]);
	if (call === null) throw new Error('The test asks for help');
	const routine = await openRoutine(root, day('2026-11-23'), new Date(2026, 10, 23, 12));
	const { document } = await commands.check(routine, call);
	return { routine, problems: (document as Checked).problems };
}

describe('check', () => {
	it.each(leftOutNotes)('says why nobody is in a note with $what', async (note) => {
		const { routine, problems } = await check(await vaultFolder({ ...vaultAround, [note.path]: note.text }));
		expect(routine.roster.people().map(({ path }) => path)).toEqual(['People/Otto.md']);
		const told = problems.filter(({ path }) => path === namedPath(note));
		expect(told.map(({ problem }) => problem)).toEqual([expect.stringMatching(note.says)]);
		expect(problems.filter(({ path }) => path !== namedPath(note) && path !== 'Meta/Day.md')).toEqual([]);
	});

	it.each([
		['a note that is not UTF-8', Buffer.from('\uFEFF---\ntags: [network90]\n---\n', 'utf16le'), /^it is not UTF-8 text/],
		['properties without an end in sight', `---\ntags: [network90]\nx: ${'x'.repeat(70_000)}\n---\n`, /^the frontmatter is too long to be read$/],
		['properties that are a list', '---\n- tags: network90\n---\n', /^the frontmatter is not made of properties/],
	])('says why nobody is in %s', async (_, text, says) => {
		const { routine, problems } = await check(await vaultFolder({ 'Mara.md': text }));
		expect(routine.roster.people()).toEqual([]);
		expect(problems).toEqual([{ path: 'Mara.md', problem: expect.stringMatching(says) as unknown }]);
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
		const link = (path: string, what: string): { path: string; problem: unknown } => ({ path, problem: expect.stringMatching(`^it is a link to ${what}, which is not followed, so .* left out; put the `) });
		expect(problems).toEqual([link('2026-11-23.md', 'another file'), link('Gone.md', 'another file'), link('Mara.md', 'another file'), link('People', 'a folder')]);
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
		const signs = fc.constantFrom('#', ' ', ',', ';', '-', '[', ']', '"', "'", ':', '\n  - ', '\n', '\n- ', '/', '|', '{', '}', 'climbing', '\t', '&', '*', '!', '>', '\\', '\r\n');
		const around = fc.array(signs, { maxLength: 4 }).map((parts) => parts.join(''));
		await fc.assert(
			fc.asyncProperty(fc.constantFrom('tags', 'Tags', 'tag'), around, around, fc.constantFrom('network90', 'list20', 'Network90'), async (key, before, after, tag) => {
				const value = `${before}${tag}${after}`;
				const text = `---\n${key}: ${value}\n---\n`;
				// Signs can make another word of the tag, a comment that is meant as one, or end the property.
				fc.pre(!/climbing-*(?:network|list)|0-*climbing|(?:^|\s)#\s|\n[^\s-]|\n\s*:/i.test(value));
				const files = await vaultFolder({ 'Mara.md': text });
				const { routine, problems } = await check(files);
				expect([...routine.roster.people(), ...problems].map(({ path }) => path), text).toContain('Mara.md');
			}),
			{ numRuns: runs(200) },
		);
	});
});
