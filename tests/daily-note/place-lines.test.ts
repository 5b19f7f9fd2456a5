import { describe, expect, it } from 'vitest';
import { addLines } from '../../src/daily-note/place-lines';

const settings = { heading: '## Top of mind', place: 'end' } as const;
const line = (kind: string, who = 'Ada'): string => `- [ ] Call [[${who}]] (not in touch yet) ^tom-20261123-${kind}`;

describe('a line that is added beside others of its day', () => {
	it('stands below what is nested under the one before it, and above the user’s own items', () => {
		const text = `- mine\n\t${line('outreach')}\n\t\t- her words\n\t\t\t- more\n\t- other\n- last\n`;
		expect(addLines(text, [{ kind: 'sharing', text: line('sharing') }], settings)).toBe(
			text.replace('\t- other', `\t${line('sharing')}\n\t- other`),
		);
	});

	it('stands below a contact that was logged before, where it is one itself', () => {
		const logged = `${line('compassion')}\n${line('touch-1')}\n- mine\n`;
		expect(addLines(logged, [{ kind: 'touch', text: line('touch-2', 'Ben') }], settings)).toBe(
			`${line('compassion')}\n${line('touch-1')}\n${line('touch-2', 'Ben')}\n- mine\n`,
		);
	});
});

describe('a line that is added below a heading', () => {
	const added = line('sharing');
	const under = (text: string): string => addLines(text, [{ kind: 'sharing', text: added }], settings);

	it('joins the list that follows in the same quote', () => {
		expect(under('## Top of mind\n- mine\n')).toBe(`## Top of mind\n${added}\n- mine\n`);
		expect(under('> ## Top of mind\n> - mine\n')).toBe(`> ## Top of mind\n> ${added}\n> - mine\n`);
	});

	it('is set off from words, and from what stands in another quote', () => {
		expect(under('## Top of mind\nWords\n')).toBe(`## Top of mind\n${added}\n\nWords\n`);
		expect(under('## Top of mind\n> - hers\n')).toBe(`## Top of mind\n${added}\n\n> - hers\n`);
		expect(under('>> ## Top of mind\n> - hers\n')).toBe(`>> ## Top of mind\n>> ${added}\n>>\n> - hers\n`);
	});

	it('goes behind indented lines, which would become part of it', () => {
		expect(under('## Top of mind\n\n    code\n\nWords\n')).toBe(
			`## Top of mind\n\n    code\n${added}\n\nWords\n`.replace('\n\n\nWords', '\n\nWords'),
		);
		expect(under('> ## Top of mind\n>   - mine\n> words\n')).toBe(
			`> ## Top of mind\n>   - mine\n> ${added}\n>\n> words\n`,
		);
	});
});

describe('a line that is added at the top', () => {
	const added = line('sharing');
	const block = `## Top of mind\n${added}\n`;
	const atTop = (text: string): string =>
		addLines(text, [{ kind: 'sharing', text: added }], { ...settings, place: 'top' });

	it('is set off from words', () => {
		expect(atTop('Words\n')).toBe(`${block}\nWords\n`);
		expect(atTop('---\na: 1\n---\nWords')).toBe(`---\na: 1\n---\n${block}\nWords`);
	});

	it('goes behind indented lines, which would become part of it', () => {
		expect(atTop('  With [[Ben]]\n\n    code\n\nWords\n')).toBe(`  With [[Ben]]\n\n    code\n\n${block}\nWords\n`);
		expect(atTop('---\na: 1\n---\n\tWith [[Ben]]')).toBe(`---\na: 1\n---\n\tWith [[Ben]]\n\n${block.trimEnd()}`);
		expect(addLines('  With [[Ben]]\n$$\n', [{ kind: 'sharing', text: added }], settings)).toBe(
			`  With [[Ben]]\n\n${block}\n$$\n`,
		);
	});
});
