// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { leftOutNotes, namedPath, vaultAround } from '../../support/left-out-notes';
import { openPlugin, type OpenPlugin } from '../../support/open-plugin';

/** What the dialog of *Check people* says: the number of people, then each note with its problem. */
async function check({ run, pass }: OpenPlugin): Promise<{ readonly counts: string[]; readonly problems: [string, string][]; readonly ways: string[] }> {
	run('check-people');
	await pass(500);
	const modal = document.querySelector<HTMLElement>('.modal-container');
	const textsOf = (selector: string): string[] => [...(modal?.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent);
	const items = [...(modal?.querySelectorAll('li') ?? [])];
	const problems = items.map((item): [string, string] => [item.children[0]?.getAttribute('title') ?? '', (item.children[1]?.textContent ?? '').trim()]);
	return { counts: textsOf('p'), problems, ways: textsOf('li button') };
}

describe('Check people', () => {
	it.each(leftOutNotes)('says why nobody is in a note with $what', async (note) => {
		const { counts, problems } = await check(await openPlugin({ ...vaultAround, [note.path]: note.text }));
		expect(counts[1]).toBe('1 of 90 on your Network of 90');
		expect(problems.filter(([path]) => path !== 'Meta/Day.md' || path === namedPath(note))).toEqual([[namedPath(note), expect.stringMatching(note.says)]]);
	});

	it('opens no other note, and says nothing of notes that are meant for nobody', async () => {
		const opened = await openPlugin({
			'Otto.md': '---\ntags: [network90]\n---\nOne of #network90.\n',
			'Climbing.md': '---\ntags: [climbing, sport]\n---\nWords.\n',
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
		expect(read.mock.calls.map(([file]) => file.path)).toEqual([]);
	});

	it('gives no way to a note that is not there, because the app would make it', async () => {
		const { problems, ways } = await check(await openPlugin({ '.Mara.md.icloud': 'bplist00', 'Odd.md': '---\ntags: #network90\n---\n' }));
		expect(problems.map(([path]) => path)).toEqual(['Mara.md', 'Odd.md']);
		expect(ways).toEqual(['Odd']);
	});
});
