import { expect, it } from 'vitest';
import { editProperties } from '../../src/frontmatter/edit-properties';
import { isTooMuch } from '../../src/frontmatter/yaml-limits';
import { said } from '../support/said';

const indents = (levels: number): string =>
	Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}k:\n`).join('');

it.each<[string, string, boolean]>([
	['nothing', '', false],
	['90 brackets in one another', `k: ${'['.repeat(90)}${']'.repeat(90)}\n`, false],
	['3,000 brackets in one another', `k: ${'['.repeat(3_000)}${']'.repeat(3_000)}\n`, true],
	['3,000 braces in one another', `k: ${'{a: '.repeat(3_000)}1${'}'.repeat(3_000)}\n`, true],
	['3,000 brackets beside one another', `k: [${'[a], '.repeat(3_000)}]\n`, false],
	['3,000 brackets in quotes', `k: "${'['.repeat(3_000)}"\n`, false],
	['3,000 dashes on a line', `k:\n  ${'- '.repeat(3_000)}x\n`, true],
	['3,000 dashes on lines of their own', `k:\n${'  - x\n'.repeat(3_000)}`, false],
	['90 levels of indents', indents(90), false],
	['300 levels of indents', indents(300), true],
	['a comment and a blank line behind 300 blanks', `k: 1\n${' '.repeat(300)}# x\n${' '.repeat(300)}\nb: 2\n`, false],
	['100,000 characters', `k: ${'x'.repeat(100_000)}\n`, false],
	['140,000 characters', `k: ${'x'.repeat(140_000)}\n`, true],
])('decides whether the parser gets the YAML: %s', (_, yaml, tooMuch) => {
	expect(isTooMuch(yaml)).toBe(tooMuch);
});

it('leaves a note alone whose frontmatter is too large or too deep, and says so', () => {
	const text = `---\ntags: a\n${indents(300)}---\n`;
	const result = editProperties(
		text,
		() => ({ tags: 'a', k: {} }),
		() => [{ kind: 'set', key: 'tags', value: 'b' }],
	);
	expect(result).toMatchObject({ ok: false, text });
	expect(result.ok ? '' : said(result.problem)).toMatch(/^the frontmatter .*nothing was written/);
});
