import { describe, expect, it } from 'vitest';
import { ask } from '../../support/ask-program';
import { textOf, vaultFolder } from '../../support/vault-folder';

const note = '2026-11-23.md';
const people = {
	'Ann.md': '---\ntags: [network90]\n---\n',
	'Ben.md': '---\ntags: [network90]\nlastTouched: 2026-10-01\n---\n',
};

it.each(['# TOP OF MIND', '#### Top of Mind #daily ^mine', '> ## **Top of mind**', 'Top of Mind\n==========='])(
	'the program writes under the heading %j, and no second one',
	async (heading) => {
		const root = await vaultFolder({ ...people, [note]: `${heading}\n\nRain.\n` });
		await ask(root, 'touch', 'Ann');
		await ask(root, 'today');
		const text = await textOf(root, note);
		expect(text.startsWith(`${heading}\n`)).toBe(true);
		expect(text.endsWith('\nRain.\n')).toBe(true);
		expect(text.match(/top of mind/gi)).toHaveLength(1);
		expect(text.match(/\^tom-20261123-[\w-]+$/gm)).toEqual(
			['outreach', 'introduction', 'sharing', 'compassion', 'touch-1'].map((kind) => `^tom-20261123-${kind}`),
		);
	},
);

describe('the heading of the settings', () => {
	it('can be of any level and letter case itself', async () => {
		const root = await vaultFolder({
			...people,
			[note]: '## Today’s four\n',
			'.obsidian/plugins/top-of-mind/data.json': '{"heading": "# TODAY\'S FOUR:"}',
		});
		await ask(root, 'today');
		expect(await textOf(root, note)).toMatch(/^## Today’s four\n- \[ \] /);
	});
});
