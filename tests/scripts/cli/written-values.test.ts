import { describe, expect, it } from 'vitest';
import { sentence } from '../../../src/command-line/result';
import { inEnglish } from '../../../src/language/in-english';
import { ask } from '../../support/ask-program';
import { changesSince, rewrite, snapshot, textOf, vaultFolder } from '../../support/vault-folder';

const note = '2026-11-23.md';

function person(...properties: string[]): string {
	return ['---', 'tags: [network90]', ...properties, '---', 'Words.', ''].join('\n');
}

function tick(name: string, kind: string): string {
	return `- [x] Call [[${name}]] (not in touch yet) ^tom-20261123-${kind}\n`;
}

describe('the program', () => {
	it('reads days as people write them, and writes them the same way', async () => {
		const root = await vaultFolder({
			'Nora.md': person('lastTouched: "[[2026-11-20]]"'),
			'Olaf.md': person('lastTouched:', '  - 2026-11-10', '  - 2026-11-20'),
			'Pia.md': person('lastTouched: 2026/11/9'),
			'Ravi.md': person('lastTouched: ٢٠٢٦-١١-٢٠'),
			'Tea.md': person('lastTouched: !!timestamp 2026-11-20'),
			[note]:
				tick('Tea', 'touch-1') +
				tick('Nora', 'compassion') +
				tick('Olaf', 'sharing') +
				tick('Pia', 'outreach') +
				tick('Ravi', 'introduction'),
		});
		expect((await ask(root, 'neglected')).document).toEqual([]);
		const before = await snapshot(root);
		expect((await ask(root, 'apply')).failures).toEqual([]);
		expect(await changesSince(before, root)).toEqual({
			'Nora.md': ['- lastTouched: "[[2026-11-20]]"', '+ lastTouched: "[[2026-11-23]]"'],
			'Olaf.md': ['+   - 2026-11-23'],
			'Pia.md': ['- lastTouched: 2026/11/9', '+ lastTouched: 2026/11/23'],
			'Ravi.md': ['- lastTouched: ٢٠٢٦-١١-٢٠', '+ lastTouched: ٢٠٢٦-١١-٢٣'],
			'Tea.md': ['- lastTouched: !!timestamp 2026-11-20', '+ lastTouched: 2026-11-23'],
		});
	});

	it('leaves a day alone that it cannot read, fails with what to write, and applies the tick once it is mended', async () => {
		const root = await vaultFolder({
			'Nora.md': person('lastTouched: 20.11.2026'),
			[note]: tick('Nora', 'compassion'),
		});
		const before = await snapshot(root);
		const words =
			'Nora.md: lastTouched: “20.11.2026” is not a date such as 2026-11-23; the contact of 2026-11-23 waits until you have fixed it';
		for (const call of [['apply'], ['touch', 'Nora']]) {
			const { failures } = await ask(root, ...call);
			expect(failures.map((failure) => sentence(failure, inEnglish))).toEqual([words]);
		}
		expect(Object.keys(await changesSince(before, root))).toEqual([note]);
		expect((await ask(root, 'check')).lines.slice(1)).toEqual([
			'Nora.md: lastTouched: “20.11.2026” is not a date such as 2026-11-23',
		]);
		await rewrite(root, 'Nora.md', (text) => text.replace('20.11.2026', '2026-11-20'));
		expect((await ask(root, 'apply')).failures).toEqual([]);
		expect(await textOf(root, 'Nora.md')).toBe(person('lastTouched: 2026-11-23'));
	});

	it.each([[['apply']], [['touch', 'Nora']]])('mends a day to come, and says so: %j', async (words) => {
		const root = await vaultFolder({
			'Nora.md': person('lastTouched: 2062-11-01'),
			...(words[0] === 'apply' ? { [note]: tick('Nora', 'compassion') } : {}),
		});
		expect((await ask(root, 'check')).lines.slice(1)).toEqual([
			'Nora.md: lastTouched: 2062-11-01 lies in the future, and counts as unknown; write the day you were last in touch',
		]);
		expect((await ask(root, 'neglected')).document).toEqual([
			expect.objectContaining({ name: 'Nora', lastTouched: null, days: null, neglect: 2 }),
		]);
		const { lines, document, failures } = await ask(root, ...words);
		expect(lines).toEqual(['Nora.md: in touch on 2026-11-23 (before: 2062-11-01, which lies in the future)']);
		expect(document).toMatchObject({ touched: [{ path: 'Nora.md', from: '2062-11-01', to: '2026-11-23' }] });
		expect(failures).toEqual([]);
		expect(await textOf(root, 'Nora.md')).toBe(person('lastTouched: 2026-11-23'));
		expect((await ask(root, 'check')).lines.slice(1)).toEqual([]);
	});

	it.each([
		'knows: "[[Olaf Rau]], [[Pia Lind]]"',
		'knows: Olaf Rau, Pia Lind',
		'introduced: "[[Pia Lind]] [[Olaf Rau]]"',
		'introduced: Pia Lind; Olaf Rau',
	])('never introduces people whom %s names', async (property) => {
		const root = await vaultFolder({
			'Nora Feld.md': person(property),
			'Olaf Rau.md': person(),
			'Pia Lind.md': person('knows: "[[Olaf Rau]]"'),
		});
		const { lines } = await ask(root, 'today', '--dry-run');
		expect(lines.join('\n')).not.toContain('Introduce [[');
	});

	it('names a phone that YAML has read as a number', async () => {
		const root = await vaultFolder({
			'Nora.md': person('phone: +442079460000'),
			'Olaf.md': person('phone: 0049301234567'),
			'Pia.md': person('phone: "+44 20"'),
		});
		const { lines } = await ask(root, 'check');
		expect(lines.slice(1)).toEqual([
			'Nora.md: phone: 442079460000 is written as a number, which has no plus sign and no leading zeros; put it in quotes, as in "+44 20 7946 0000"',
			'Olaf.md: phone: 49301234567 is written as a number, which has no plus sign and no leading zeros; put it in quotes, as in "+44 20 7946 0000"',
		]);
	});

	it('names a tag that YAML takes for a comment', async () => {
		const hidden = (tags: string): string => `---\n${tags}\n---\n`;
		const root = await vaultFolder({
			'Nora.md': hidden('tags: #network90'),
			'Olaf.md': hidden('tags:\n  - friend\n  - #list20/work'),
			'Pia.md': hidden('Tag: friend #Network90'),
			'Ravi.md': hidden('tags: [network90] # network90'),
			'Sven.md': hidden('tags: #network900\naliases: #network90'),
			'Tea.md': hidden('tags: tea'),
		});
		const problem = (tag: string): string =>
			`#${tag} is a comment in properties, so it is on neither list; write ${tag}, without #`;
		expect((await ask(root, 'check')).lines).toEqual([
			'0 of 20 on the List of 20, 1 of 90 in the Network of 90',
			`Nora.md: ${problem('network90')}`,
			`Olaf.md: ${problem('list20/work')}`,
			`Pia.md: ${problem('Network90')}`,
		]);
	});

	it('goes by the cadence of a tag, and leaves out whom settings or notes never ask for', async () => {
		const tagged = (tag: string, ...more: string[]): string =>
			['---', `tags: [${tag}]`, 'lastTouched: 2026-11-01', ...more, '---', ''].join('\n');
		const root = await vaultFolder({
			'Nora.md': tagged('network90/family'),
			'Olaf.md': tagged('network90', 'cadence: every 4 weeks'),
			'Pia.md': tagged('network90', 'cadence: never'),
			'.obsidian/plugins/top-of-mind/data.json': JSON.stringify({
				cadenceByTag: ['network90/family = 7', 'network90 = 60'],
			}),
		});
		expect((await ask(root, 'neglected')).document).toEqual([
			expect.objectContaining({ name: 'Nora', cadence: 7 }),
		]);
	});
});
