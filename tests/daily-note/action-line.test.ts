import { describe, expect, it } from 'vitest';
import { actionId, parseActionLine, touchId, withMark, withoutTick } from '../../src/daily-note/action-line';
import { withoutCompletion } from '../../src/daily-note/completion';
import { day } from '../../src/day';

const introduction =
	'- [ ] Introduce [[Ada Lovelace]] (last 2026-10-30) to [[Ben Franklin]] (not in touch yet) · both: climbing ^tom-20261123-introduction';

describe('parseActionLine', () => {
	it('reads a line as it is written', () => {
		expect(parseActionLine(introduction)).toEqual({
			id: 'tom-20261123-introduction',
			day: '2026-11-23',
			kind: 'introduction',
			mark: ' ',
			done: false,
			mentions: [
				{ target: 'Ada Lovelace', last: '2026-10-30' },
				{ target: 'Ben Franklin', last: null },
			],
			reason: 'both: climbing',
			reasonLinks: [],
			completed: null,
		});
	});

	it('goes by the block id, whatever the words', () => {
		expect(parseActionLine('1) whatever [[Ada]] ^tom-20261123-sharing')).toMatchObject({
			kind: 'sharing',
			mark: null,
			done: false,
			mentions: [{ target: 'Ada', last: null }],
		});
		expect(parseActionLine('\t> * [/] ^tom-20261123-touch-12  ')).toMatchObject({
			kind: 'touch',
			id: 'tom-20261123-touch-12',
			mark: '/',
			mentions: [],
		});
	});

	it.each([
		'Reach out to [[Ada]] ^tom-20261123-outreach',
		'- [ ] Reach out to [[Ada]]',
		'- [ ] Reach out to [[Ada]] ^tom-20261123-outreach and more',
		'- [ ] Reach out to [[Ada]]^tom-20261123-outreach',
		'- [ ] Reach out to [[Ada]] ^tom-20261131-outreach',
		'- [ ] Reach out to [[Ada]] ^tom-20261123-dance',
		'- [ ] Reach out to [[Ada]] ^tom-20261123-touch',
		'- [ ] Reach out to [[Ada]] ^tom-20261123-outreach-1',
		'- [ ] Reach out to [[Ada]] ^mytom-20261123-outreach',
		'# Reach out to [[Ada]] ^tom-20261123-outreach',
		'-[ ] Reach out to [[Ada]] ^tom-20261123-outreach',
		'',
	])('ignores %j', (line) => {
		expect(parseActionLine(line)).toBeNull();
	});

	it.each([
		[' ', false],
		['x', true],
		['X', true],
		['-', false],
		['/', false],
		['>', false],
		['?', false],
		['✓', false],
		['👍', false],
	])('takes the mark "%s" for done: %s', (mark, done) => {
		expect(parseActionLine(introduction.replace('[ ]', `[${mark}]`))).toMatchObject({ mark, done });
	});

	it('reads links of both kinds, with aliases and headings', () => {
		const line =
			'- [ ] Introduce [[People/Ada#Family|The Countess]] (last 2026-10-30) to [Ben](People/Ben%20F.md#x) (last 2026-10-28) ^tom-20261123-introduction';
		expect(parseActionLine(line)?.mentions).toEqual([
			{ target: 'People/Ada', last: '2026-10-30' },
			{ target: 'People/Ben F.md', last: '2026-10-28' },
		]);
	});

	it('reads the previous touch only in the parentheses right after a link', () => {
		const last = (words: string): unknown =>
			parseActionLine(`- [ ] Call [[Ada]]${words} ^tom-20261123-compassion`)?.mentions[0]?.last;
		expect(last(' (last 2026-10-30)')).toBe('2026-10-30');
		expect(last('(2026-10-30)')).toBe('2026-10-30');
		expect(last(' (zuletzt am 2026-10-30, per Brief)')).toBe('2026-10-30');
		expect(last(' (not in touch yet)')).toBeNull();
		expect(last(' (last 2026-02-30)')).toBeNull();
		expect(last(' or so (last 2026-10-30)')).toBeNull();
		expect(last(' · since (last 2026-10-30)')).toBeNull();
	});

	it('reads links after the reason mark as no mentions', () => {
		const line = parseActionLine(
			'- [ ] Share with [[Carl]] (not in touch yet) · [[Pricing]] fits [pricing](Topics/pricing.md) ^tom-20261123-sharing',
		);
		expect(line?.mentions.map(({ target }) => target)).toEqual(['Carl']);
		expect(line?.reasonLinks).toEqual(['Pricing', 'Topics/pricing.md']);
		expect(line?.reason).toBe('[[Pricing]] fits [pricing](Topics/pricing.md)');
	});

	it('takes a reason mark inside a name for part of the name', () => {
		const line = parseActionLine(
			'- [ ] Call [[Ada · Ltd]] (not in touch yet) · neglected ^tom-20261123-compassion',
		);
		expect(line).toMatchObject({ mentions: [{ target: 'Ada · Ltd' }], reason: 'neglected' });
	});

	it.each([
		['✅ 2026-11-24', '2026-11-24'],
		['✅2026-11-24', '2026-11-24'],
		['✅\uFE0F 2026-11-24', '2026-11-24'],
		['[completion:: 2026-11-24]', '2026-11-24'],
		['(completion:: 2026-11-24)', '2026-11-24'],
		['✅ 2026-11-24 ✅ 2026-11-25', '2026-11-25'],
		['✅ 2026-02-30', null],
		['📅 2026-11-24', null],
		['2026-11-24', null],
	])('reads %s as done on %s', (words, completed) => {
		const line = parseActionLine(introduction.replace(' ^', ` ${words} ^`));
		expect(line?.completed).toBe(completed);
		if (completed !== null) expect(line?.reason).toBe('both: climbing');
	});

	it('reads no completion out of a name', () => {
		const line = parseActionLine(
			'- [x] Share with [[Ada ✅ 2026-01-01]] (not in touch yet) · [[Note ✅ 2026-01-02]] fits ^tom-20261123-sharing',
		);
		expect(line?.completed).toBeNull();
		expect(line?.reason).toBe('[[Note ✅ 2026-01-02]] fits');
	});

	it('leaves out the text that settings append', () => {
		const line = introduction.replace(' ^', ' #task ^');
		expect(parseActionLine(line, '#task')?.reason).toBe('both: climbing');
		expect(parseActionLine(line)?.reason).toBe('both: climbing #task');
		expect(parseActionLine(line.replace(' ^', ' ✅ 2026-11-23 ^'), '#task')?.reason).toBe('both: climbing');
	});
});

describe('block ids', () => {
	it('name the day and the kind', () => {
		expect(actionId(day('2026-11-23'), 'outreach')).toBe('tom-20261123-outreach');
		expect(touchId(day('2026-11-23'), 3)).toBe('tom-20261123-touch-3');
	});
});

describe('withMark', () => {
	it('changes the mark and nothing else', () => {
		expect(withMark('\t>  *   [ ]  a [x] b', 'x')).toBe('\t>  *   [x]  a [x] b');
		expect(withMark('- [👍] a', ' ')).toBe('- [ ] a');
		expect(withMark('12. [x]', ' ')).toBe('12. [ ]');
	});

	it('leaves a line without checkbox alone', () => {
		for (const line of ['- a [ ] b', '- [[A]] b', 'a', '- [x](y)', '']) expect(withMark(line, 'x')).toBe(line);
	});
});

describe('withoutCompletion', () => {
	it('takes away the completion date with the white space before it', () => {
		expect(withoutCompletion('- [x] a · b ✅ 2026-11-23 ^tom-20261123-outreach')).toBe(
			'- [x] a · b ^tom-20261123-outreach',
		);
		expect(withoutCompletion('- [x] a · b [completion:: 2026-11-23] #task ^tom-20261123-outreach')).toBe(
			'- [x] a · b #task ^tom-20261123-outreach',
		);
	});

	it('leaves names alone', () => {
		const line = '- [x] Call [[Ada ✅ 2026-01-01]] (not in touch yet) ^tom-20261123-compassion';
		expect(withoutCompletion(line)).toBe(line);
	});
});

describe('withoutTick', () => {
	it('is the same for a line before and after it was ticked', () => {
		const ticked = introduction.replace('[ ]', '[x]').replace(' ^', ' ✅ 2026-11-23 ^');
		expect(withoutTick(ticked)).toBe(withoutTick(introduction));
		expect(withoutTick(`  ${introduction} `)).toBe(withoutTick(introduction));
	});

	it.each([
		[
			'- [ ] Call [[Ada ✅ 2026-01-01]] ^tom-20261123-compassion',
			'- [ ] Call [[Ada ✅ 2026-01-02]] ^tom-20261123-compassion',
		],
		['- [[A]] ^tom-20261123-compassion', '- [[B]] ^tom-20261123-compassion'],
		['- [ ] Call [[Ada  L]] ^tom-20261123-compassion', '- [ ] Call [[Ada L]] ^tom-20261123-compassion'],
		['- [ ] Call [A](a.md) ^tom-20261123-compassion', '- [ ] Call [B](a.md) ^tom-20261123-compassion'],
	])('differs for lines that name different people', (one, other) => {
		expect(withoutTick(one)).not.toBe(withoutTick(other));
	});
});
