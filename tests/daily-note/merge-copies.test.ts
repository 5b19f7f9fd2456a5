import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findActionLines } from '../../src/daily-note/action-block';
import type { LineKind } from '../../src/daily-note/action-line';
import { holdsConflict, mergeCopies } from '../../src/daily-note/merge-copies';
import { runs } from '../support/runs';

function lineOf(kind: LineKind, mark = ' ', date = '20261123'): string {
	return `- [${mark}] ${kind} [[Ada]] (not in touch yet) ^tom-${date}-${kind === 'touch' ? 'touch-1' : kind}`;
}

describe('mergeCopies', () => {
	it('makes copies one, ticked if either was, where the first stands', () => {
		expect(mergeCopies(`${lineOf('outreach')}\nWords\n  ${lineOf('outreach', 'x')}\n`)).toBe(
			`${lineOf('outreach', 'x')}\nWords\n`,
		);
		expect(mergeCopies(`  ${lineOf('outreach', 'x')}\n${lineOf('outreach')}`)).toBe(`  ${lineOf('outreach', 'x')}`);
		expect(mergeCopies(`${lineOf('outreach', '-')}\n${lineOf('outreach')}\n${lineOf('outreach', 'X')}\n`)).toBe(
			`${lineOf('outreach', 'X')}\n`,
		);
		expect(mergeCopies(`${lineOf('outreach')}\n${lineOf('outreach', '/')}\n`)).toBe(`${lineOf('outreach', '/')}\n`);
	});

	it('writes the copy that was ticked with the indent and the bullet of the first', () => {
		const [open, done] = [lineOf('outreach'), lineOf('outreach', 'x')];
		expect(mergeCopies(`* mine\n  * ${open.slice(2)}\n${done}\n`)).toBe(`* mine\n  * ${done.slice(2)}\n`);
		const numbered = (line: string): string => line.replace('-', '1.');
		expect(mergeCopies(`- mine\n   ${numbered(open)}\n\n${numbered(done)}\n`)).toBe(
			`- mine\n   ${numbered(done)}\n\n`,
		);
	});

	it('writes a copy that was wrapped with the indent of the first on each line, and as it is in the same list', () => {
		const wrapped = (line: string, indent: string): string => line.replace(' (', `\n${indent}(`);
		const [open, done] = [lineOf('outreach'), lineOf('outreach', 'x')];
		expect(mergeCopies(`- mine\n  ${wrapped(open, '    ')}\n- more\n${wrapped(done, '  ')}\n`)).toBe(
			`- mine\n  ${wrapped(done, '    ')}\n- more\n`,
		);
		expect(mergeCopies(`${wrapped(open, '  ')}\n- more\n${wrapped(done, '')}\n`)).toBe(
			`${wrapped(done, '')}\n- more\n`,
		);
	});

	it('leaves the heading of ours that stands there once', () => {
		const [open, done] = [lineOf('outreach'), lineOf('outreach', 'x')];
		expect(mergeCopies(`${open}\n\n## Top of mind\n${done}\n`)).toBe(`${done}\n\n## Top of mind\n`);
	});

	it('keeps the completion date of the copy that was ticked', () => {
		const done = lineOf('outreach', 'x').replace(' ^', ' ✅ 2026-11-24 ^');
		expect(mergeCopies(`${lineOf('outreach')}\n${done}\n`)).toBe(`${done}\n`);
	});

	it('keeps the latest of several completion dates, whatever their order', () => {
		const on = (day: string): string => lineOf('outreach', 'x').replace(' ^', ` ✅ ${day} ^`);
		expect(mergeCopies(`${lineOf('outreach', 'x')}\n${on('2026-11-24')}\n${on('2026-11-23')}\n`)).toBe(
			`${on('2026-11-24')}\n`,
		);
		expect(mergeCopies(`${on('2026-11-24')}\n${lineOf('outreach', 'x')}\n`)).toBe(`${on('2026-11-24')}\n`);
	});

	it.each([
		['name different people', lineOf('outreach'), lineOf('outreach', 'x').replace('Ada', 'Ben')],
		['are of different days', lineOf('outreach'), lineOf('outreach', ' ', '20261122')],
		['give different reasons', lineOf('outreach'), lineOf('outreach').replace(' ^', ' · why ^')],
		[
			'carry other previous days',
			lineOf('outreach'),
			lineOf('outreach').replace('not in touch yet', 'last 2026-10-30'),
		],
	])('leaves lines alone that %s', (_, one, other) => {
		expect(mergeCopies(`${one}\n${other}\n`)).toBe(`${one}\n${other}\n`);
	});

	it.each<[string, string, string]>([
		[
			'at the end',
			`Words\n\n## Top of mind\n${lineOf('outreach', 'x')}\n\n## Top of mind\n${lineOf('outreach')}\n`,
			`Words\n\n## Top of mind\n${lineOf('outreach', 'x')}\n`,
		],
		[
			'at the end without a line end',
			`## Top of mind\n${lineOf('outreach')}\n\n## Top of mind\n${lineOf('outreach')}`,
			`## Top of mind\n${lineOf('outreach')}`,
		],
		[
			'above others',
			`## Top of mind\n${lineOf('outreach')}\n\n## Top of mind\n${lineOf('outreach', 'x')}\n\n## Log\n`,
			`## Top of mind\n${lineOf('outreach', 'x')}\n\n## Log\n`,
		],
		[
			'above others, with nothing between them',
			`## Top of mind\n${lineOf('outreach')}\n## Top of mind\n${lineOf('outreach', 'x')}\n\n## Log\n`,
			`## Top of mind\n${lineOf('outreach', 'x')}\n\n## Log\n`,
		],
	])('takes along the heading that a merge has doubled with the lines, %s', (_, text, merged) => {
		expect(mergeCopies(text)).toBe(merged);
		expect(mergeCopies(text.replaceAll('\n', '\r\n'))).toBe(merged.replaceAll('\n', '\r\n'));
	});

	it.each([
		[
			'that holds anything else',
			`## Top of mind\n${lineOf('outreach')}\n## Top of mind\n${lineOf('outreach')}\nWords\n`,
		],
		['of other words', `## Top of mind\n${lineOf('outreach')}\n## Tomorrow\n${lineOf('outreach')}\n`],
	])('leaves a heading alone %s', (_, text) => {
		expect(
			mergeCopies(text)
				.split('\n')
				.filter((line) => line.startsWith('##')),
		).toEqual(text.split('\n').filter((line) => line.startsWith('##')));
	});

	it('leaves both sides of a conflict alone that git has left open', () => {
		const open = `<<<<<<< HEAD\n${lineOf('outreach', 'x')}\n=======\n${lineOf('outreach')}\n>>>>>>> FETCH_HEAD\n`;
		for (const text of [open, open.replaceAll('\n', '\r\n')]) expect(mergeCopies(text)).toBe(text);
	});

	it('leaves copies in code alone', () => {
		const text = `${lineOf('outreach')}\n\`\`\`\n${lineOf('outreach', 'x')}\n\`\`\`\n`;
		expect(mergeCopies(text)).toBe(text);
	});

	it('loses no tick and no person, and merging again changes nothing', () => {
		const piece = fc.oneof(
			fc
				.tuple(
					fc.constantFrom<LineKind>('outreach', 'sharing', 'touch'),
					fc.constantFrom(' ', 'x', 'X', '-'),
					fc.constantFrom('Ada', 'Ben', 'Ada ✅ 2026-01-01', 'Ada ✅ 2026-01-02'),
					fc.constantFrom('', ' ✅ 2026-11-22', ' ✅ 2026-11-23'),
					fc.constantFrom('', '\t', '> '),
				)
				.map(
					([kind, mark, name, completion, indent]) =>
						indent +
						lineOf(kind, mark)
							.replace('Ada', name)
							.replace(/ (?=\^)/, `${completion} `),
				),
			fc.constantFrom('Words', '', '```', '%%', '- x', '## Top of mind', '## Log'),
		);
		const note = fc
			.tuple(fc.array(piece, { maxLength: 10 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
			.map(([lines, eol, ends]) => lines.join(eol) + (ends ? eol : ''));
		const ticked = (text: string): string[] =>
			[
				...new Set(
					findActionLines(text)
						.filter(({ line }) => line.done)
						.map(({ line }) => `${line.id} ${line.mentions[0]?.target ?? ''}`),
				),
			].sort();
		const named = (text: string): string[] =>
			[
				...new Set(findActionLines(text).map(({ line }) => `${line.id} ${line.mentions[0]?.target ?? ''}`)),
			].sort();
		fc.assert(
			fc.property(note, (text) => {
				const merged = mergeCopies(text);
				expect(mergeCopies(merged)).toBe(merged);
				expect(ticked(merged)).toEqual(ticked(text));
				expect(named(merged)).toEqual(named(text));
			}),
			{ numRuns: runs(500) },
		);
	});
});

describe('a conflict of git', () => {
	const [ours, middle, theirs] = ['<<<<<<< HEAD\n', '=======\n', '>>>>>>> other\n'];

	it('is held by a text with its three marks in their order, each at the start of a line', () => {
		expect(holdsConflict(`Words\n${ours}a\n${middle}b\n${theirs}`)).toBe(true);
		expect(holdsConflict(`${ours}a\n${middle}b\n${theirs}`.replaceAll('\n', '\r\n'))).toBe(true);
	});

	it.each([
		[`${theirs}a\n${middle}b\n${ours}`],
		[`${middle}a\n${ours}b\n${theirs}`],
		[`a ${ours}a\n${middle}b\n${theirs}`],
		[`${ours}a\nb ${middle}b\n${theirs}`],
		[`${ours}a\n=======b\n${theirs}`],
		[`${ours}a\n${middle}b ${theirs}`],
		[`${ours}a\n${middle}`],
		[`Heading\n${middle}`],
	])('is not held by %j', (text) => {
		expect(holdsConflict(text)).toBe(false);
	});
});
