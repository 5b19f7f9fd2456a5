import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findActionLines } from '../../src/daily-note/action-block';
import { mergeCopies } from '../../src/daily-note/merge-copies';
import { runs } from '../support/runs';
import { readCachedMetadata } from '../../scripts/cli/markdown/cached-metadata';

const open = '- [ ] Call [[Ada]] (not in touch yet) ^tom-20261123-compassion';
const done = open.replace('[ ]', '[x]');
const other = '- [ ] Call [[Ben]] (not in touch yet) ^tom-20261123-outreach';

describe('copies that are joined take along what is nested under them', () => {
	it.each<[string, string, string]>([
		[
			'under the one that stays',
			`${open}\n- mine\n${done}\n\t- she likes tea\n`,
			`${done}\n\t- she likes tea\n- mine\n`,
		],
		[
			'behind what is nested there, in their order',
			`${open}\n\t- a\n\t\t- b\n- mine\n${done}\n\t- c\n\t- d\n`,
			`${done}\n\t- a\n\t\t- b\n\t- c\n\t- d\n- mine\n`,
		],
		['of three copies', `${open}\n  - a\n${open}\n  - b\n${done}\n  - c\n`, `${done}\n  - a\n  - b\n  - c\n`],
		[
			'once where it is equal',
			`${open}\n\t- tea\n\t- cake\n${done}\n\t- tea\n\t- milk\n`,
			`${done}\n\t- tea\n\t- cake\n\t- milk\n`,
		],
		[
			'once where a paragraph follows it in one of them',
			`${open}\n  - tea\n${done}\n  - tea\n\n  She was glad.\n`,
			`${done}\n  - tea\n\n  She was glad.\n`,
		],
		[
			'whole where code differs behind a blank line of its own',
			`${open}\n  \`\`\`\n  a\n\n  b\n  \`\`\`\n${done}\n  \`\`\`\n  a\n\n  c\n  \`\`\`\n`,
			`${done}\n  \`\`\`\n  a\n\n  b\n  \`\`\`\n  \`\`\`\n  a\n\n  c\n  \`\`\`\n`,
		],
		[
			'as often as one of them has it',
			`${open}\n\t- tea\n${open}\n\t- tea\n\t- tea\n${done}\n\t- tea\n\t- tea\n`,
			`${done}\n\t- tea\n\t- tea\n`,
		],
		[
			'twice where more differs than the indent',
			`${open}\n\t- [ ] tea\n${done}\n\t- [x] tea\n`,
			`${done}\n\t- [ ] tea\n\t- [x] tea\n`,
		],
		[
			'with the indent of its new place',
			`- mine\n\t${open}\n${done}\n  - tea\n    - green\n`,
			`- mine\n\t${done}\n\t  - tea\n\t    - green\n`,
		],
		[
			'out of an indent of tabs',
			`${open}\n- mine\n\t${done}\n\t\t- tea\n\t\t\t- green\n`,
			`${done}\n\t- tea\n\t\t- green\n- mine\n`,
		],
		[
			'out of an indent of blanks, itself in tabs',
			`${open}\n- mine\n  ${done}\n\t- tea\n`,
			`${done}\n  - tea\n- mine\n`,
		],
		[
			'within a quote',
			`> [!todo] Day\n> ${open}\n> - mine\n>\t${done}\n>\t  - tea\n>\n>\t    green\n>\n> More.\n`,
			`> [!todo] Day\n> ${done}\n>   - tea\n>\n>     green\n> - mine\n>\n> More.\n`,
		],
		[
			'out of a list in a quote',
			`> ${open}\n> - mine\n>   ${done}\n>     - tea\n>\n>     words\n`,
			`> ${done}\n>   - tea\n>\n>   words\n> - mine\n`,
		],
		[
			'with its code and its blank lines',
			`${open}\n- mine\n${done}\n\n  \`\`\`\n    x\n\n  - y\n  \`\`\`\n  - z\n\nMore.\n`,
			`${done}\n\n  \`\`\`\n    x\n\n  - y\n  \`\`\`\n  - z\n- mine\n\nMore.\n`,
		],
		[
			'under a numbered parent',
			`1. mine\n   ${open}\n2. more\n   ${done}\n     1. tea\n`,
			`1. mine\n   ${done}\n     1. tea\n2. more\n`,
		],
		[
			'where one copy is nested under another',
			`${open}\n  - tea\n  ${done}\n    - milk\n  - cake\n- mine\n`,
			`${done}\n  - tea\n  - cake\n  - milk\n- mine\n`,
		],
		[
			'with other lines of ours, and what is nested under these',
			`${open}\n${other.replace('[ ]', '[x]')}\n${done}\n  - tea\n  ${other}\n    - milk\n`,
			`${done}\n  - tea\n${other.replace('[ ]', '[x]')}\n  - milk\n`,
		],
		[
			'with a line of ours that stays there',
			`${open}\n- mine\n${done}\n  ${other}\n    - milk\n${other.replace('[ ]', '[x]')}\n  - tea\n`,
			`${done}\n  ${other.replace('[ ]', '[x]')}\n    - milk\n    - tea\n- mine\n`,
		],
		[
			'but not what only follows',
			`${open}\n${done}\n - tea\n\n  ---\n\nMore.\n`,
			`${done}\n - tea\n\n  ---\n\nMore.\n`,
		],
		[
			'but no code that has not ended',
			`${open}\n${done}\n  - tea\n  \`\`\`\n  x\n`,
			`${done}\n  - tea\n  \`\`\`\n  x\n`,
		],
		[
			'behind words without an indent',
			`${open}\nShe was glad.\n${done}\n  - tea\n`,
			`${done}\nShe was glad.\n  - tea\n`,
		],
		[
			'as a paragraph of its own',
			`${open}\n  - tea\n${done}\n  She was glad.\n  She was.\n`,
			`${done}\n  - tea\n\n  She was glad.\n  She was.\n`,
		],
		['without a line end at the end', `${open}\n- mine\n${done}\n  - tea`, `${done}\n  - tea\n- mine`],
	])('%s', (_, text, merged) => {
		for (const [before, after] of [[text, merged], [text, merged].map((one) => one.replaceAll('\n', '\r\n'))] as [
			string,
			string,
		][]) {
			expect(mergeCopies(before)).toBe(after);
			expect(mergeCopies(after)).toBe(after);
		}
	});

	it.each([
		['done', `${done.replace(' ^', ' ✅ 2026-11-24 ^')}\n`, `${open}\n`],
		['cancelled', `${open.replace('[ ]', '[-]').replace(' ^', ' ❌ 2026-11-24 ^')}\n`, `${open}\n`],
		[
			'done and cancelled before',
			`${done.replace(' ^', ' ❌ 2026-11-22 ✅ 2026-11-24 ^')}\n`,
			`${open.replace('[ ]', '[-]').replace(' ^', ' ❌ 2026-11-25 ^')}\n`,
		],
	])('and keep the dates of the one that is %s', (_, marked, plain) => {
		expect(mergeCopies(`${marked}${plain}`)).toBe(marked);
		expect(mergeCopies(`${plain}${marked}`)).toBe(marked);
		expect(mergeCopies(`${plain}  - a\n${marked}  - b\n`)).toBe(`${marked}  - a\n  - b\n`);
	});

	it('are not joined where only one of them is in a quote', () => {
		const text = `${open}\n\n> ${done}\n>   - tea\n`;
		expect(mergeCopies(text)).toBe(text);
	});

	it('leave a heading of the user’s alone, also where nothing else is under it', () => {
		const note = (heading: string): string => `${heading}\n${open}\n\n${heading}\n${done}\n\n# More\n`;
		expect(mergeCopies(note('## Rolled over'))).toBe(`## Rolled over\n${done}\n\n## Rolled over\n\n# More\n`);
		expect(mergeCopies(note('# Top of mind'))).toBe(`# Top of mind\n${done}\n\n# Top of mind\n\n# More\n`);
		expect(mergeCopies(note('## Top of mind'))).toBe(`## Top of mind\n${done}\n\n# More\n`);
		expect(mergeCopies(note('## People'), { settings: { heading: '## People' } })).toBe(
			`## People\n${done}\n\n# More\n`,
		);
	});

	it('take a heading of ours along whose letter case a linter has changed, with the lines nested under the copies', () => {
		expect(mergeCopies(`## Top of Mind\n${open}\n  - a\n\n## Top of mind\n${done}\n  - b\n\n# More\n`)).toBe(
			`## Top of Mind\n${done}\n  - a\n  - b\n\n# More\n`,
		);
		expect(mergeCopies(`## Top of mind\n${open}\n\n## Top of mind\n${done}\n  - b\n\nMine.\n`)).toBe(
			`## Top of mind\n${done}\n  - b\n\n## Top of mind\n\nMine.\n`,
		);
	});
});

/** An item of a list with what is nested under it; a number for one of ours. */
interface Item {
	readonly ours: number | null;
	readonly mark: string;
	readonly items: readonly Item[];
	readonly extra: 'none' | 'code' | 'paragraph' | 'gap';
}

const { note: anyNote } = fc.letrec<{ item: Item; note: readonly Item[] }>((tie) => ({
	item: fc.record({
		ours: fc.option(fc.integer({ min: 0, max: 2 })),
		mark: fc.constantFrom(' ', 'x', '-'),
		items: fc.oneof({ maxDepth: 3 }, fc.constant([]), fc.array(tie('item'), { maxLength: 3 })),
		extra: fc.constantFrom('none', 'none', 'none', 'code', 'paragraph', 'gap'),
	}),
	note: fc.array(tie('item'), { maxLength: 5 }),
}));

const anyStyle = fc.record({
	indent: fc.constantFrom('\t', '  ', '    '),
	quote: fc.constantFrom('', '> '),
	eol: fc.constantFrom('\n', '\r\n'),
	ends: fc.boolean(),
});

/** The lines of items. Each item of the user's, and each line of their code and paragraphs, has a word of its own. */
function linesOf(items: readonly Item[], prefix: string, indent: string, word: () => string): string[] {
	return items.flatMap(({ ours, mark, items: nested, extra }) => {
		const inside = prefix + indent;
		const more = {
			none: [],
			code: [
				`${inside}- ${word()}`,
				`${inside}  \`\`\``,
				`${inside}  ${word()}`,
				'',
				`${inside}  - ${word()}`,
				`${inside}  \`\`\``,
			],
			paragraph: [prefix.trimEnd(), `${inside}${word()}`],
			gap: [`${inside}- ${word()}`, prefix.trimEnd(), `${inside}- ${word()}`],
		}[extra].map((line) => (line === '' ? prefix.trimEnd() : line));
		const line =
			ours === null
				? `- ${word()}`
				: `- [${mark}] Call [[P${ours}]] (not in touch yet) ^tom-2026112${ours}-compassion`;
		return [prefix + line, ...more, ...linesOf(nested, inside, indent, word)];
	});
}

/** For each item of the user's, by its word: the ids of ours that it is nested under, and the items of the user's. */
function ancestorsIn(text: string): Record<string, string> {
	const items = readCachedMetadata(text).listItems ?? [];
	const lines = text.split('\n');
	const byLine = new Map(items.map((item) => [item.position.start.line, item]));
	const nameOf = (line: number): string => byLine.get(line)?.id ?? /word\d+/.exec(lines[line] ?? '')?.[0] ?? '';
	const above = (line: number): string[] => {
		const parent = byLine.get(line)?.parent ?? -1;
		return parent < 0 ? [] : [...above(parent), nameOf(parent)];
	};
	return Object.fromEntries(
		items.flatMap(({ id, position: { start } }) =>
			id === undefined ? [[nameOf(start.line), above(start.line).at(-1) ?? '']] : [],
		),
	);
}

describe('any copies in any lists', () => {
	const anyText = fc.tuple(anyNote, anyStyle).map(([items, { indent, quote, eol, ends }]) => {
		let number = 0;
		const lines = linesOf(items, quote, indent, () => `word${(number += 1)}`);
		return lines.join(eol) + (ends ? eol : '');
	});

	it('become one each, and every word of the user’s stays once, below what it was below', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const merged = mergeCopies(text);
				expect(mergeCopies(merged)).toBe(merged);
				const ids = (note: string): string[] => findActionLines(note).map(({ line }) => line.id);
				expect(ids(merged).sort()).toEqual([...new Set(ids(text))].sort());
				const words = (note: string): string[] => (note.match(/word\d+/g) ?? []).sort();
				expect(words(merged)).toEqual(words(text));
				expect(ancestorsIn(merged)).toEqual(ancestorsIn(text));
				expect(merged.endsWith('\n')).toBe(text.endsWith('\n') && merged !== '');
				expect(merged.replaceAll('\r\n', '').includes('\n')).toBe(
					merged.includes('\n') && !text.includes('\r\n'),
				);
			}),
			{ numRuns: runs(300) },
		);
	});
});
