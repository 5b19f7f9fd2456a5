import { describe, expect, it } from 'vitest';
import { ask } from '../../support/ask-program';
import { textOf, vaultFolder } from '../../support/vault-folder';

const note = '2026-11-23.md';
const card = '- [x] Call or write [[Ann]] (last 2026-10-01) · last in touch 53 days ago';
const outreach = '- [ ] Reach out to [[Eve]] (not in touch yet) · write ^tom-20261123-outreach';
const people = {
	'Ann.md': '---\ntags: [network90]\nlastTouched: 2026-10-01\n---\n',
	'Eve.md': '---\ntags: [list20]\n---\n',
};
const board = (cards: string): string => `---\nkanban-plugin: board\n---\n## Done\n**Complete**\n${cards}\n`;

describe('the program, where lines have lost their ids,', () => {
	it('finds the card of a board of which only one day can be meant', async () => {
		const root = await vaultFolder({ ...people, [note]: `${outreach}\n`, 'Board.md': board(card) });
		expect((await ask(root, 'apply')).document).toEqual({
			touched: [{ path: 'Ann.md', kind: 'compassion', day: '2026-11-23', from: '2026-10-01', to: '2026-11-23' }],
			problems: [],
		});
		expect(await textOf(root, 'Board.md')).toBe(board(`${card} ^tom-20261123-compassion`));
		expect((await ask(root, 'apply')).document).toEqual({ touched: [], problems: [] });
	});

	it.each(['apply', 'check'])('tells of those that can be more than one: %s', async (command) => {
		const files = {
			...people,
			[note]: `${outreach}\n`,
			'Board.md': board(`${card}\n${card}`),
			'Old.md': `${outreach.replace('1123', '1121')}\n`,
		};
		const root = await vaultFolder(files);
		expect((await ask(root, command)).document).toMatchObject({
			problems: [
				{ path: 'Board.md', problem: expect.stringContaining('has lost its block ID') as unknown },
				...(command === 'apply' ? [{}] : []),
			],
		});
		expect(await textOf(root, 'Board.md')).toBe(files['Board.md']);
		expect(await textOf(root, 'Ann.md')).toBe(people['Ann.md']);
	});

	it('tells of links to task notes among today’s lines, and writes the other lines alone', async () => {
		const link = '- [[Call or write Ann (last ) · last in touch 53 days ago]]';
		const root = await vaultFolder({ ...people, [note]: `${link}\n` });
		expect((await ask(root, 'check')).lines.join('\n')).toContain('is a task note now');
		await ask(root, 'today');
		const written = await textOf(root, note);
		expect(written).toContain(`${link}\n`);
		expect(written.match(/\^tom-\d+-\w+/g)?.map((id) => id.slice(14))).toEqual([
			'outreach',
			'introduction',
			'sharing',
		]);
	});
});
