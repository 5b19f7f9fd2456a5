// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { listsOf } from '../../../src/people/read-person';
import { defaultSettings } from '../../../src/settings/settings';
import { anyTagged, leftOutNotes, namedPath, vaultAround } from '../../support/left-out-notes';
import { openPlugin, type OpenPlugin } from '../../support/open-plugin';
import { runs } from '../../support/runs';

/** What the dialog of *Check people* says: the number of people, then each note with its problem. */
async function check({
	run,
	pass,
}: OpenPlugin): Promise<{ readonly counts: string[]; readonly problems: [string, string][]; readonly ways: string[] }> {
	run('check-people');
	await pass(500);
	const modal = document.querySelector<HTMLElement>('.modal-container');
	const textsOf = (selector: string): string[] =>
		[...(modal?.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent);
	const items = [...(modal?.querySelectorAll('li') ?? [])];
	const problems = items.map((item): [string, string] => [
		item.children[0]?.getAttribute('title') ?? '',
		(item.children[1]?.textContent ?? '').trim(),
	]);
	return { counts: textsOf('p'), problems, ways: textsOf('li button') };
}

describe('Check people', () => {
	it.each(leftOutNotes)('says why nobody is in a note with $what', async (note) => {
		const { counts, problems } = await check(await openPlugin({ ...vaultAround, [note.path]: note.text }));
		expect(counts[1]).toBe('1 of 90 in your Network of 90');
		expect(problems.filter(([path]) => path !== 'Meta/Day.md' || path === namedPath(note))).toEqual([
			[namedPath(note), expect.stringMatching(note.says)],
		]);
	});

	it('opens no note of a person, and says nothing of notes that are meant for nobody', async () => {
		const opened = await openPlugin({
			'Otto.md': '---\ntags: [network90]\n---\nOne of #network90.\n',
			'Climbing.md': '---\ntags: [climbing, sport]\n---\nWords.\n',
			'Tags.md': '---\ntags: [climbing] # network90 once\nmotto: "#network90"\n---\n',
			'Words.md': 'One line.\n\nAnother.\n',
			'Tea.md': '# Tea\n\n- black\n- green\n',
			'How to.md': '# A person\n\n```yaml\n---\ntags: [network90]\n---\n```\n',
			'2026-11-22.md': 'Put Mara on #network90.\n',
			'.trash/Gone.md': '---\ntags: [network90]\n---\n',
			'.obsidian/Snippet.md': '---\ntags: [network90]\n---\n',
			'.archive/Otto.md': '---\ntags: [network90]\n---\n',
		});
		const read = vi.spyOn(opened.bench.app.vault, 'cachedRead');
		const { counts } = await check(opened);
		expect(counts.at(-1)).toBe('Every note could be read.');
		expect(read.mock.calls.map(([file]) => file.path)).toEqual([
			'2026-11-22.md',
			'Climbing.md',
			'How to.md',
			'Tags.md',
			'Tea.md',
			'Words.md',
		]);
	});

	it('never says nothing where a tag of a list stands in the property of tags', async () => {
		const texts = fc.array(anyTagged, { minLength: 60, maxLength: 60 });
		await fc.assert(
			fc.asyncProperty(texts, async (notes) => {
				const opened = await openPlugin(Object.fromEntries(notes.map((text, at) => [`Note ${at}.md`, text])));
				const { problems } = await check(opened);
				const people = notes
					.map((_, at) => `Note ${at}.md`)
					.filter(
						(path) =>
							listsOf(opened.bench.app.metadataCache.getCache(path)?.frontmatter ?? {}, defaultSettings)
								.length > 0,
					);
				const named = new Set([...people, ...problems.map(([path]) => path)]);
				expect(notes.filter((_, at) => !named.has(`Note ${at}.md`))).toEqual([]);
				opened.bench.close();
				document.body.replaceChildren();
			}),
			{ numRuns: runs(6), endOnFailure: true },
		);
	});

	it('names a note that cannot be read, and goes on with the others', async () => {
		const opened = await openPlugin({
			'Locked.md': 'Words.\n',
			'Odd.md': '---\ntags: [climbing] #network90\n---\n',
			'Zoe.md': 'Words.\n',
		});
		const { vault } = opened.bench.app;
		const cachedRead = vault.cachedRead.bind(vault);
		vi.spyOn(vault, 'cachedRead').mockImplementation((file) =>
			file.path === 'Locked.md' ? Promise.reject(new Error('EACCES')) : cachedRead(file),
		);
		const { problems } = await check(opened);
		expect(problems).toEqual([
			['Locked.md', 'it could not be read (EACCES); check again'],
			['Odd.md', expect.stringMatching(/^#network90 is a comment/)],
		]);
	});

	it('names a note whose tags are not in UTF-8', async () => {
		const settings = '{"tags":{"list20":"двадцать","network90":"друзья"}}';
		const bytes = Uint8Array.from(
			[...'---\ntags: [', ...'друзья', ...']\n---\n'].map((letter) =>
				letter > '\x7f' ? letter.charCodeAt(0) - 0x350 : letter.charCodeAt(0),
			),
		);
		const { problems } = await check(
			await openPlugin({
				'.obsidian/plugins/top-of-mind/data.json': settings,
				'Мара.md': new TextDecoder().decode(bytes),
			}),
		);
		expect(problems).toEqual([['Мара.md', expect.stringMatching(/^it is not UTF-8 text/)]]);
	});

	it('looks through many notes, and leaves the app time between them', async () => {
		const notes = Object.fromEntries(
			Array.from({ length: 300 }, (_, index) => [
				`Notes/${index}.md`,
				index === 250 ? '---\ntags: [climbing] #list20\n---\n' : `# Note ${index}\n`,
			]),
		);
		const { problems } = await check(await openPlugin(notes));
		expect(problems.map(([path]) => path)).toEqual(['Notes/250.md']);
	});

	it('gives no way to a note that is not there, because the app would make it', async () => {
		const { problems, ways } = await check(
			await openPlugin({ '.Mara.md.icloud': 'bplist00', 'Odd.md': '---\ntags: #network90\n---\n' }),
		);
		expect(problems.map(([path]) => path)).toEqual(['Mara.md', 'Odd.md']);
		expect(ways).toEqual(['Odd']);
	});
});
