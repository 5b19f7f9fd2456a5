import { describe, expect, it } from 'vitest';
import { changeLines, findActionLines, markLines, removeLines } from '../../src/daily-note/action-block';
import { withMark } from '../../src/daily-note/action-line';
import { withoutCompletion } from '../../src/daily-note/completion';
import { lineWords } from '../../src/daily-note/line-words';
import { mergeCopies } from '../../src/daily-note/merge-copies';
import { addLines } from '../../src/daily-note/place-lines';
import { defaultSettings } from '../../src/settings/settings';

const id = '^tom-20261123-compassion';
const whole = `- [ ] Call or write [[Ada]] (last 2026-10-30) · you have not been in touch ${id}`;
const wrapped = `- [ ] Call or write [[Ada]] (last\n  2026-10-30) · you have not\n  been in touch ${id}`;
const [expected] = findActionLines(whole).map(({ line }) => line);

/** The texts of the items that are found in a note of these lines. */
const itemsIn = (...lines: string[]): string[] => findActionLines(lines.join('\n')).map(({ at }) => at.text);

describe('a line that a formatter has wrapped', () => {
	it.each<[string, string]>([
		['with an indent', wrapped],
		['without one', wrapped.replaceAll('\n  ', '\n')],
		['with tabs', wrapped.replaceAll('\n  ', '\n\t\t')],
		['with a deep indent', wrapped.replaceAll('\n  ', '\n          ')],
		['with Windows line ends', wrapped.replaceAll('\n', '\r\n')],
		['with blanks at line ends', wrapped.replaceAll('\n', '   \n')],
		['before the mark of the reason', whole.replace(' · ', '\n  · ')],
		['behind the mark of the reason', whole.replace(' · ', ' ·\n  ')],
		['before the id', whole.replace(' ^', '\n  ^')],
		['behind the checkbox', whole.replace('] Call', ']\n  Call')],
		['at each word', whole.replace('- [ ] ', '- []').replaceAll(' ', '\n  ').replace('-\n  []', '- [ ] ')],
		['in a quote', wrapped.replace(/^/gm, '> ')],
		['in a quote whose marks are left out on its other lines', `> ${wrapped}`],
		['in quotes within quotes, with fewer marks on its other lines', `> > ${wrapped.replaceAll('\n', '\n> ')}`],
		['in a list', `- mine\n  more of mine\n${wrapped.replace(/^/gm, '    ')}`],
		['in a list in a quote', `> - mine\n${wrapped.replace(/^/gm, '>   ')}`],
		['under a paragraph', `Words\n${wrapped}`],
		['behind a fence', `\`\`\`\n- [ ] code\n\`\`\`\n${wrapped}`],
		['with a number that looks like that of a list', wrapped.replace('been', '2026. been')],
	])('is found as what it was: %s', (_, text) => {
		const found = findActionLines(`${text}\nShe was glad.\n`);
		expect(found.map(({ line }) => ({ ...line, reason: line.reason.replace('2026. ', '') }))).toEqual([expected]);
		expect(found[0]?.at.text).toMatch(/^[\s>]*- \[ \]/);
		expect(text.endsWith(found[0]?.at.text ?? '?')).toBe(true);
	});

	it('takes nothing of what stands around it', () => {
		expect(itemsIn('- mine', '- [ ] Call', `  [[Ada]] ${id}`, '  and glad she was', '  - a note')).toEqual([
			`- [ ] Call\n  [[Ada]] ${id}`,
		]);
		expect(itemsIn(`- [ ] Call [[Ada]] ${id}`, `more ${id}`)).toEqual([`- [ ] Call [[Ada]] ${id}`]);
		expect(itemsIn('1. [ ] one', '2. [ ] Call', `   [[Ada]] ${id}`)).toEqual([`2. [ ] Call\n   [[Ada]] ${id}`]);
		expect(itemsIn('1. one', '   - two', '2. [ ] Call', `   [[Ada]] ${id}`)).toEqual([
			`2. [ ] Call\n   [[Ada]] ${id}`,
		]);
		expect(itemsIn('- one', '2. [ ] Call', `   [[Ada]] ${id}`)).toEqual([`2. [ ] Call\n   [[Ada]] ${id}`]);
		expect(itemsIn('3. [ ] Call', `   [[Ada]] ${id}`)).toEqual([`3. [ ] Call\n   [[Ada]] ${id}`]);
	});

	it.each<[string, string[]]>([
		['a blank line', ['- [ ] Call [[Ada]]', '', `  ${id}`]],
		['a heading', ['- [ ] Call [[Ada]]', '# Top', `words ${id}`]],
		['a rule', ['- [ ] Call [[Ada]]', '***', `words ${id}`]],
		['an underline of a heading', ['- [ ] Call [[Ada]]', '  ---', `  words ${id}`]],
		['a fence', ['- [ ] Call [[Ada]]', '```', '```', `words ${id}`]],
		['a block of HTML', ['- [ ] Call [[Ada]]', '<div>', `words ${id}`]],
		['another quote', ['- [ ] Call [[Ada]]', `> words ${id}`]],
		['a deeper quote', ['> - [ ] Call [[Ada]]', `> > words ${id}`]],
		['words behind the id', ['- [ ] Call', `  [[Ada]] ${id} and more`]],
		['no bullet', ['Call [[Ada]]', `words ${id}`]],
		['code around its end', ['- [ ] Call [[Ada]]', '  ```', `  ${id}`, '  ```']],
	])('ends with its paragraph, and is none with %s in it', (_, lines) => {
		expect(itemsIn(...lines)).toEqual([]);
	});

	it('reads no link that a break has parted, as the app reads none, and leaves it alone', () => {
		const [found] = findActionLines(`- [ ] Call [[Ada\n  Lovelace]] and [Ben\n  F](Ben.md) ${id}`);
		expect(found?.line.mentions.map(({ target }) => target)).toEqual(['Ben.md']);
	});

	it('is ticked and unticked without another byte', () => {
		for (const text of [
			wrapped,
			wrapped.replaceAll('\n', '\r\n'),
			wrapped.replace(/^/gm, '> '),
			whole.replace('] Call', ']\n  Call'),
		]) {
			const note = `Words\n\n${text}\nmore`;
			const ticked = note.replace('[ ]', '[x]');
			expect(markLines(note, 'tom-20261123-compassion', 'x')).toBe(ticked);
			expect(markLines(ticked, 'tom-20261123-compassion', ' ')).toBe(note);
		}
	});

	it('loses its completion date with the blank or the break before it', () => {
		const untick = (text: string): string =>
			changeLines(text, 'tom-20261123-compassion', (line) => withMark(withoutCompletion(line), ' '));
		for (const [before, stamped] of [
			[wrapped, wrapped.replace(' ^', ' ✅ 2026-11-23 ^')],
			[wrapped, wrapped.replace(' ^', '\n  ✅ 2026-11-23 ^')],
			[wrapped, wrapped.replace(' ^', ' ✅\n  2026-11-23 ^')],
			[wrapped, `${wrapped} ✅\n  2026-11-23`],
			[wrapped.replace(/^/gm, '> '), `${wrapped}\n  ✅ 2026-11-23`.replace(/^/gm, '> ')],
		] as const) {
			expect(untick(`${stamped.replace('[ ]', '[x]')}\nmore\n`)).toBe(`${before}\nmore\n`);
		}
	});

	it('is removed whole, and takes its copy and a doubled heading with it', () => {
		expect(removeLines(`a\n${wrapped}\nb\n`, 'tom-20261123-compassion')).toBe('a\nb\n');
		expect(removeLines(`a\r\n${wrapped.replaceAll('\n', '\r\n')}`, 'tom-20261123-compassion')).toBe('a');
		const ticked = whole.replace('[ ]', '[x]');
		expect(mergeCopies(`## Top\n${wrapped}\n\n## Top\n${ticked}\n`, { settings: { heading: '## Top' } })).toBe(
			`## Top\n${ticked}\n`,
		);
		expect(mergeCopies(`## Top\n${ticked}\n\n## Top\n${wrapped}\n`, { settings: { heading: '## Top' } })).toBe(
			`## Top\n${ticked}\n`,
		);
	});

	it('stands in for a copy in a quote or a list with its lines in there, too', () => {
		const ticked = wrapped.replace('[ ]', '[x]');
		expect(mergeCopies(`  ${whole}\n\n${ticked}\n`)).toBe(`${ticked.replace(/^/gm, '  ')}\n\n`);
		expect(mergeCopies(`${whole}\n\n${ticked.replace(/^/gm, '\t')}\n`)).toBe(`${ticked}\n\n`);
	});

	it('has the other lines of the day before or behind all of it', () => {
		const sharing = { kind: 'sharing' as const, text: '- [ ] Share ^tom-20261123-sharing' };
		const touch = { kind: 'touch' as const, text: '- [x] Touched ^tom-20261123-touch-1' };
		for (const lines of [wrapped, wrapped.replaceAll('\n  ', '\n')]) {
			expect(addLines(`Words\n${lines}\n`, [sharing, touch], defaultSettings)).toBe(
				`Words\n${sharing.text}\n${lines}\n${touch.text}\n`,
			);
			expect(addLines(lines, [touch], defaultSettings)).toBe(`${lines}\n${touch.text}`);
		}
	});

	it('is shown as the words it has', () => {
		const words = (item: string): string[] =>
			[lineWords(item, '').what, lineWords(item, '').why].map((pieces) =>
				pieces.map((piece) => piece.words).join('|'),
			);
		expect(words(wrapped)).toEqual(words(whole));
		expect(words(wrapped.replace(/^/gm, '> ').replaceAll('\n', '\r\n'))).toEqual(words(whole));
		expect(words(whole.replaceAll(' · ', '\n  · '))).toEqual(words(whole));
	});
});
