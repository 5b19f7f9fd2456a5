import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionKinds } from '../../src/actions/action';
import { changeLines, findActionLines, markLines, removeLines } from '../../src/daily-note/action-block';
import type { LineKind } from '../../src/daily-note/action-line';
import { addLines, type NewLine } from '../../src/daily-note/place-lines';
import { anyNoteText } from '../support/arbitraries';
import { noteDiff } from '../support/note-diff';
import { runs } from '../support/runs';

const atEnd = { heading: '## Top of mind', place: 'end' } as const;
const atTop = { heading: '## Top of mind', place: 'top' } as const;

function lineOf(kind: LineKind, mark = ' ', date = '20261123'): string {
	return `- [${mark}] ${kind} [[Ada]] (not in touch yet) ^tom-${date}-${kind === 'touch' ? 'touch-1' : kind}`;
}
const four: readonly NewLine[] = actionKinds.map((kind) => ({ kind, text: lineOf(kind) }));
const fourLines = four.map(({ text }) => text).join('\n');

describe('where lines go', () => {
	it.each<[string, string, string]>([
		['an empty note', '', `## Top of mind\n${fourLines}\n`],
		['a note with words', 'Words\n', `Words\n\n## Top of mind\n${fourLines}\n`],
		['a note without a line end', 'Words', `Words\n\n## Top of mind\n${fourLines}`],
		['a note that ends with a blank line', 'Words\n\n', `Words\n\n## Top of mind\n${fourLines}\n`],
		['a note of white space', '  ', `  \n## Top of mind\n${fourLines}\n`],
		['a note of blank lines', '\n\n', `\n\n## Top of mind\n${fourLines}\n`],
		[
			'a note with Windows line ends',
			'Words\r\n',
			`Words\r\n\r\n## Top of mind\r\n${fourLines.replaceAll('\n', '\r\n')}\r\n`,
		],
		['frontmatter alone', '---\na: 1\n---\n', `---\na: 1\n---\n\n## Top of mind\n${fourLines}\n`],
		['frontmatter without a line end', '---\na: 1\n---', `---\na: 1\n---\n\n## Top of mind\n${fourLines}`],
		['a note with the heading at its end', '# Day\n\n## Top of mind\n', `# Day\n\n## Top of mind\n${fourLines}\n`],
		['a note with the heading and no line end', '## Top of mind', `## Top of mind\n${fourLines}`],
		[
			'a note with the heading amid others',
			'## Top of mind\n\n## Notes\n',
			`## Top of mind\n${fourLines}\n\n## Notes\n`,
		],
		[
			'a heading at once followed by another',
			'## Top of mind\n## Notes\n',
			`## Top of mind\n${fourLines}\n## Notes\n`,
		],
		['a heading of another level', '# Top of mind #\nNext:\n', `# Top of mind #\n${fourLines}\n\nNext:\n`],
		[
			'a heading with words under it',
			'## Top of mind\nFour a day.\n',
			`## Top of mind\n${fourLines}\n\nFour a day.\n`,
		],
		[
			'a heading with words under it and a list below',
			'## Top of mind\nFour a day.\n\n- mine\n',
			`## Top of mind\n${fourLines}\n\nFour a day.\n\n- mine\n`,
		],
		[
			'a heading with a list under it',
			'## Top of mind\n- [ ] mine\n',
			`## Top of mind\n${fourLines}\n- [ ] mine\n`,
		],
		[
			'a heading that is only shown as code',
			'```\n## Top of mind\n```\n',
			`\`\`\`\n## Top of mind\n\`\`\`\n\n## Top of mind\n${fourLines}\n`,
		],
		['a heading after a byte-order mark', '\uFEFF## Top of mind\n', `\uFEFF## Top of mind\n${fourLines}\n`],
		['an unclosed fence', '# Day\n```\ncode', `## Top of mind\n${fourLines}\n\n# Day\n\`\`\`\ncode`],
		[
			'an unclosed comment below frontmatter',
			'---\na: 1\n---\n%% later',
			`---\na: 1\n---\n## Top of mind\n${fourLines}\n\n%% later`,
		],
		[
			'lines of other days',
			`${lineOf('outreach', 'x', '20261122')}\n`,
			`${lineOf('outreach', 'x', '20261122')}\n\n## Top of mind\n${fourLines}\n`,
		],
	])('in %s', (_, before, after) => {
		expect(addLines(before, four, atEnd)).toBe(after);
	});

	it.each<[string, string, string]>([
		['an empty note', '', `## Top of mind\n${fourLines}\n`],
		['a note with words', 'Words\n', `## Top of mind\n${fourLines}\n\nWords\n`],
		['a note with a byte-order mark', '\uFEFFWords\n', `\uFEFF## Top of mind\n${fourLines}\n\nWords\n`],
		['frontmatter', '---\na: 1\n---\nWords\n', `---\na: 1\n---\n## Top of mind\n${fourLines}\n\nWords\n`],
		[
			'frontmatter with a blank line',
			'---\na: 1\n---\n\nWords\n',
			`---\na: 1\n---\n## Top of mind\n${fourLines}\n\nWords\n`,
		],
		['frontmatter alone', '---\na: 1\n---', `---\na: 1\n---\n## Top of mind\n${fourLines}`],
		['a note that has the heading', 'Words\n## Top of mind\n', `Words\n## Top of mind\n${fourLines}\n`],
	])('at the top, by setting, of %s', (_, before, after) => {
		expect(addLines(before, four, atTop)).toBe(after);
	});

	it('adds a missing line in its place among those of the day', () => {
		const without = (kind: string): string =>
			`## Top of mind\n${four
				.filter((line) => line.kind !== kind)
				.map(({ text }) => text)
				.join('\n')}\n\nWords\n`;
		for (const missing of four) {
			expect(addLines(without(missing.kind), [missing], atEnd)).toBe(`## Top of mind\n${fourLines}\n\nWords\n`);
		}
	});

	it('adds lines next to those of the day after a user has moved them, in their quote or list', () => {
		const moved = `# Day\n> - x\n>\t${lineOf('outreach')}\n\n## Top of mind\n`;
		expect(addLines(moved, [{ kind: 'sharing', text: lineOf('sharing') }], atEnd)).toBe(
			`# Day\n> - x\n>\t${lineOf('outreach')}\n>\t${lineOf('sharing')}\n\n## Top of mind\n`,
		);
	});

	it('leaves the notes that a user keeps under a line with that line', () => {
		const before = `## Top of mind\n${lineOf('outreach', 'x')}\n  - she likes tea\n\n    and cake\n${lineOf('compassion')}\n\t- rang twice\n\nWords\n`;
		expect(
			addLines(
				before,
				[
					{ kind: 'sharing', text: lineOf('sharing') },
					{ kind: 'touch', text: lineOf('touch', 'x') },
				],
				atEnd,
			),
		).toBe(
			`## Top of mind\n${lineOf('outreach', 'x')}\n  - she likes tea\n\n    and cake\n${lineOf('sharing')}\n${lineOf('compassion')}\n\t- rang twice\n${lineOf('touch', 'x')}\n\nWords\n`,
		);
	});

	it('writes into no code under a line, closed or not', () => {
		const note = (...under: string[]): string => [lineOf('outreach'), ...under].join('\n');
		const add = (text: string): string => addLines(text, [{ kind: 'sharing', text: lineOf('sharing') }], atEnd);
		expect(add(note('  ```', '  code', '  ```', 'Words'))).toBe(
			note('  ```', '  code', '  ```', lineOf('sharing'), 'Words'),
		);
		expect(add(note('  ```', '  code', '  ```'))).toBe(note('  ```', '  code', '  ```', lineOf('sharing')));
		expect(add(note('  ```', '  code'))).toBe(note(lineOf('sharing'), '  ```', '  code'));
		expect(add(note('  ```', 'code', '```'))).toBe(note(lineOf('sharing'), '  ```', 'code', '```'));
	});

	it('logs touches after the four', () => {
		const before = addLines('', four, atEnd);
		expect(addLines(before, [{ kind: 'touch', text: lineOf('touch', 'x') }], atEnd)).toBe(
			`${before}${lineOf('touch', 'x')}\n`,
		);
	});
});

describe('any note', () => {
	const anyBlock = fc.record({
		text: anyNoteText,
		heading: fc.constantFrom('## Top of mind', '# Journal', '### New one'),
		place: fc.constantFrom('end' as const, 'top' as const),
		kinds: fc.subarray([...actionKinds]),
	});

	it('has each line once after it was written once or twice, with every other line as it was', () => {
		fc.assert(
			fc.property(anyBlock, ({ text, kinds, ...settings }) => {
				const additions = four.filter(({ kind }) => kinds.includes(kind as (typeof kinds)[number]));
				const written = addLines(text, additions, settings);
				expect(linesOfToday(written)).toEqual(additions.map((line) => line.text));
				expect(addMissing(written, additions, settings)).toBe(written);
				expectOnlyAdded(text, written, [...additions.map((line) => line.text), settings.heading]);
			}),
			{ numRuns: runs(150) },
		);
	});

	it('ends the same whichever of the lines were there before', () => {
		fc.assert(
			fc.property(anyBlock, ({ text, kinds, ...settings }) => {
				const first = addLines(
					text,
					four.filter(({ kind }) => kinds.includes(kind as (typeof kinds)[number])),
					settings,
				);
				const all = addMissing(first, four, settings);
				expect(linesOfToday(all)).toEqual(four.map((line) => line.text));
				expectOnlyAdded(text, all, [...four.map((line) => line.text), settings.heading]);
			}),
			{ numRuns: runs(150) },
		);
	});

	it('changes only the marks of the lines that are ticked', () => {
		fc.assert(
			fc.property(anyBlock, ({ text, kinds, ...settings }) => {
				const written = addLines(text, four, settings);
				const id = `tom-20261123-${kinds[0] ?? 'sharing'}`;
				const ticked = markLines(written, id, 'x');
				expect(ticked).toHaveLength(written.length);
				expect(
					findActionLines(ticked)
						.filter(({ line }) => line.id === id)
						.every(({ line }) => line.done),
				).toBe(true);
				expect(markLines(ticked, id, ' ')).toBe(written);
			}),
			{ numRuns: runs(200) },
		);
	});

	it('is as before after lines were added and removed, but for the heading', () => {
		fc.assert(
			fc.property(anyNoteText, (text) => {
				const written = addLines(text, four.slice(0, 1), atEnd);
				const removed = removeLines(written, 'tom-20261123-outreach');
				expect(linesOfToday(removed)).toEqual([]);
				expectOnlyAdded(text, removed, ['## Top of mind']);
			}),
			{ numRuns: runs(200) },
		);
	});
});

describe('findActionLines', () => {
	it('finds lines wherever they stand, but none in code, comments or frontmatter', () => {
		const text = [
			'---',
			`a: '${lineOf('outreach')}'`,
			lineOf('outreach'),
			'---',
			lineOf('introduction'),
			'```',
			lineOf('sharing'),
			'```',
			'%%',
			lineOf('sharing'),
			'%%',
			'> [!note]',
			`> ${lineOf('compassion', 'x')}`,
			'* list',
			`\t${lineOf('touch', 'X')}`,
			'<!--',
			lineOf('sharing'),
			'-->',
		].join('\r\n');
		expect(findActionLines(text).map(({ line }) => [line.kind, line.done])).toEqual([
			['introduction', false],
			['compassion', true],
			['touch', true],
		]);
	});

	it('says where lines stand', () => {
		const text = `Words\r\n${lineOf('outreach')}\r\nmore`;
		const at = findActionLines(text)[0]?.at;
		expect(text.slice(at?.start, at?.end)).toBe(lineOf('outreach'));
		expect(text.slice(at?.next)).toBe('more');
	});

	it('leaves the appended text out of the reason', () => {
		const text = '- [ ] Call [[Ada]] (not in touch yet) · neglected #task ^tom-20261123-compassion';
		expect(findActionLines(text, '#task')[0]?.line.reason).toBe('neglected');
	});
});

describe('changing and removing', () => {
	it('changes all copies of a line and nothing else', () => {
		const text = `a\n${lineOf('outreach')}\nb\n  ${lineOf('outreach')}\n${lineOf('sharing')}`;
		expect(
			changeLines(text, 'tom-20261123-outreach', (line) =>
				line.replace('[ ]', '[x]').replace('[[Ada]]', '[[Benjamin]]'),
			),
		).toBe(
			`a\n${lineOf('outreach', 'x').replace('Ada', 'Benjamin')}\nb\n  ${lineOf('outreach', 'x').replace('Ada', 'Benjamin')}\n${lineOf('sharing')}`,
		);
	});

	it('removes lines with their line ends', () => {
		const id = 'tom-20261123-outreach';
		expect(removeLines(`a\n${lineOf('outreach')}\nb\n`, id)).toBe('a\nb\n');
		expect(removeLines(`a\r\n${lineOf('outreach')}`, id)).toBe('a');
		expect(removeLines(lineOf('outreach'), id)).toBe('');
		expect(removeLines(`a\n${lineOf('outreach')}\n${lineOf('outreach')}`, id)).toBe('a');
		expect(removeLines('a\n', id)).toBe('a\n');
	});

	it('are chosen by their people as well, where lines of one id name others', () => {
		const [ada, ben] = [lineOf('outreach'), lineOf('outreach').replace('Ada', 'Ben')];
		const text = `${ada}\n${ben}\n${lineOf('sharing')}\n`;
		const [ofAda] = findActionLines(ada).map(({ line }) => line);
		if (ofAda === undefined) throw new Error('Found no line');
		expect(removeLines(text, ofAda)).toBe(`${ben}\n${lineOf('sharing')}\n`);
		expect(markLines(text, ofAda, 'x')).toBe(`${lineOf('outreach', 'x')}\n${ben}\n${lineOf('sharing')}\n`);
	});

	it('do not reach up to an item from a paragraph that holds an id', () => {
		for (const above of ['Words.\n- [ ] mine\n\n', '- [ ] mine\n\n', 'Words.\n- [ ] mine\n\nWords.\n\n'])
			expect(findActionLines(`${above}Reach out to [[Ada]] ^tom-20261123-outreach\n`)).toEqual([]);
	});

	it('end with signs that are wrapped over eight lines', () => {
		const item = `${lineOf('outreach')}${'\n  ⏫  '.repeat(8)}`;
		expect(findActionLines(`${item}\nWords.\n`).map(({ at }) => at.text)).toEqual([item]);
	});
});

function linesOfToday(text: string): string[] {
	return findActionLines(text)
		.filter(({ line }) => line.day === '2026-11-23')
		.map(({ at }) => at.text.replace(/^[\s>]*/, ''));
}

function addMissing(text: string, additions: readonly NewLine[], settings: Parameters<typeof addLines>[2]): string {
	const there = findActionLines(text)
		.filter(({ line }) => line.day === '2026-11-23')
		.map(({ line }) => line.kind);
	return addLines(
		text,
		additions.filter(({ kind }) => !there.includes(kind)),
		settings,
	);
}

/** No line is removed, and only these lines and blank ones are added. The last line may gain or keep its line end. */
function expectOnlyAdded(before: string, after: string, added: readonly string[]): void {
	const plain = (text: string): string => text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
	expect(after.startsWith('\uFEFF')).toBe(before.startsWith('\uFEFF'));
	const changes = noteDiff(plain(before), plain(after));
	const allowed = new Set([...added, '']);
	expect(changes.filter((line) => line.startsWith('- '))).toEqual([]);
	for (const line of changes) expect(allowed).toContain(line.slice(2).replace(/^[\s>]*(?=-)/, ''));
}
