import { describe, expect, it } from 'vitest';
import { findActionLines } from '../../src/daily-note/action-block';
import { parseActionLine } from '../../src/daily-note/action-line';
import { withIdLast, withoutId } from '../../src/daily-note/block-id';
import { withoutCompletion } from '../../src/daily-note/completion';
import { lineWords } from '../../src/daily-note/line-words';
import { mergeCopies } from '../../src/daily-note/merge-copies';

const words = '- [x] Share something useful with [[Carl]] (last 2026-10-25) · [[Pricing]] fits pricing';
const id = '^tom-20261123-sharing';

describe('signs of other plugins behind an id', () => {
	it.each([
		'📅 2026-11-25',
		'📅2026-11-25',
		'📅\uFE0F 2026-11-25',
		'🗓 2026-11-25',
		'⏳ 2026-11-25',
		'⌛ 2026-11-25',
		'🛫 2026-11-25',
		'➕ 2026-11-25',
		'✅ 2026-11-25',
		'❌ 2026-11-25',
		'⏰ 2026-11-25 10:00',
		'⏰ 10:00',
		'🔁 every week',
		'🔁 every 2 weeks on Monday, Friday when done',
		'🔁every day',
		'⏫',
		'🔼',
		'🔽',
		'🔺',
		'⏬️',
		'🆔 abc-1',
		'⛔ abc,def',
		'🏁 delete',
		'[due:: 2026-11-25]',
		'[completion:: 2026-11-25]',
		'(completion:: 2026-11-25)',
		'[completion:: 2026-11-25T10:00]',
		'[done:: [[2026-11-25]]]',
		'[repeat:: every week]  [due:: 2026-11-25]',
		'(@2026-11-25 10:00)',
		'@{2026-11-25} @@{10:00}',
		'@[[2026-11-25]]',
		'[todo](https://example.org/1)',
		'<br>',
		'<br/>',
		'<br />',
		'<BR>',
		'\\',
		'#task',
		'#work/urgent ⏫',
		'%%[todo:: 1]%%',
		'<!-- a program -->',
		'📅 ٢٠٢٦-١١-٢٥',
		'📅 2026-11-25 ⏫ 🔁 every week #task <br>',
		'🎉',
		'👩‍🚀',
		'🕐 10:00',
		'🏳️ 2026-11-25 🎉',
	])('leave the line ours, with a blank and without: %s', (signs) => {
		for (const behind of [` ${signs}`, signs, `  ${signs}  `, `${signs}\t`]) {
			const item = `${words} ${id}${behind}`;
			const glued = behind.startsWith(' ') ? '' : ' ';
			expect(parseActionLine(item)).toMatchObject({
				id: id.slice(1),
				done: true,
				mentions: [{ target: 'Carl', last: '2026-10-25' }],
				reason: '[[Pricing]] fits pricing',
				reasonLinks: ['Pricing'],
			});
			expect(findActionLines(`${item}\nShe was glad.\n`).map(({ at }) => at.text)).toEqual([item]);
			expect(withIdLast(item)).toBe(`${words}${glued}${behind.trimEnd()} ${id}`);
			expect(mergeCopies(`Words\n${item}\nmore\n`)).toBe(`Words\n${withIdLast(item)}\nmore\n`);
			expect(mergeCopies(`${withIdLast(item)}\n${item}\n`)).toBe(`${withIdLast(item)}\n`);
		}
	});

	it('keep what we write before the id in front of them', () => {
		expect(withIdLast(`${words} #task ${id}📅 2026-11-25`)).toBe(`${words} #task 📅 2026-11-25 ${id}`);
		expect(parseActionLine(`${words} #task ${id}📅 2026-11-25`, '#task')?.reason).toBe('[[Pricing]] fits pricing');
	});

	it('may be wrapped, and end the item', () => {
		const item = `${words} ${id} 📅\n  2026-11-25\n  ⏫ [due::\n  2026-11-26]`;
		expect(findActionLines(`${item}\n  She was glad.\n  ⏫\n`).map(({ at }) => at.text)).toEqual([item]);
		expect(withIdLast(item)).toBe(`${words} 📅\n  2026-11-25\n  ⏫ [due::\n  2026-11-26] ${id}`);
		expect(withIdLast(`${words}\n  ${id} ⏫\n  🔼`)).toBe(`${words}\n  ⏫\n  🔼 ${id}`);
		expect(withIdLast(`${words}\n> ${id}\n> ⏫`)).toBe(`${words}\n> ⏫ ${id}`);
		expect(withIdLast(`${words}\n  ${id}⏫`)).toBe(`${words}\n  ⏫ ${id}`);
		expect(withIdLast(`${words}\n  ${id}  ⏫`)).toBe(`${words}\n  ⏫ ${id}`);
		expect(withIdLast(`${words}\n  ${id} ⏫ %% mine %%`)).toBe(`${words}\n  ⏫ %% mine %% ${id}`);
		for (const comment of ['%% mine %%', '<!-- mine -->'])
			expect(withIdLast(`${words}\n  ${id} ${comment}`)).toBe(`${words} ${comment} ${id}`);
		expect(withoutId(`${words}\n  ${id}`)).toBe(words);
	});

	it('are the user’s on a line of their own without an indent', () => {
		for (const below of ['#journal #monday', '📅 2026-11-25', '> ⏫', '<br>', '%% mine %%']) {
			expect(findActionLines(`${words} ${id}\n${below}\n`).map(({ at }) => at.text)).toEqual([`${words} ${id}`]);
			expect(findActionLines(`  ${words} ${id} ⏫\n  ${below}\n`).map(({ at }) => at.text)).toEqual([
				`  ${words} ${id} ⏫`,
			]);
		}
		expect(findActionLines(`${words} ${id} [due::\n2026-11-25] ⏫\n#mine\n`).map(({ at }) => at.text)).toEqual([
			`${words} ${id} [due::\n2026-11-25] ⏫`,
		]);
	});

	it('leave the id where it is while one is being typed, and before another id that links may lead to', () => {
		for (const begun of [
			' ^a1b2c3',
			'📅 2026-11-25 ^a1b2c3',
			'📅',
			'📅 ',
			' 📅 2026',
			'✅ 2026-11-',
			' 🔁',
			'🆔 ',
			'📅 25.11.',
		]) {
			const item = `${words} ${id}${begun}`;
			expect(parseActionLine(item)?.id).toBe(id.slice(1));
			expect(mergeCopies(item)).toBe(item);
		}
	});

	it('are no longer added to by a linter that breaks each line', () => {
		for (const sign of ['<br>', '<br/>', '\\']) {
			const once = withIdLast(`${words} ${id}${sign}`);
			expect(once).toBe(`${words} ${sign} ${id}`);
			expect(withIdLast(once + sign)).toBe(once);
		}
	});

	it.each(['<br>', '<br/>', '\\'])(
		'that a linter adds again each time stay where words go on below, so that the two come to rest: %s',
		(sign) => {
			const broken = `${words} ${sign} ${id}${sign}`;
			for (const item of [broken, `  ${broken}`, `${words} ${sign} ${id} ${sign}`])
				for (const below of ['She was glad.', '  In the morning.', '> Quoted.', '2. of 3', 'Glad - so glad.'])
					expect(mergeCopies(`${item}\n${below}\n`)).toBe(`${item}\n${below}\n`);
			expect(mergeCopies(`${words} ${sign} ${id} ⏫\nShe was glad.\n`)).toBe(
				`${words} ${sign} ⏫ ${id}\nShe was glad.\n`,
			);
			for (const below of ['', '- [ ] my own', '\t- nested', '## Log', '   ', ' \u00A0 ', '\u3000'])
				expect(mergeCopies(`${broken}\n${below}\n`)).toBe(`${words} ${sign} ${id}\n${below}\n`);
			expect(mergeCopies(broken)).toBe(`${words} ${sign} ${id}`);
			expect(mergeCopies(`${words} ${sign} ${id}\n${broken}\nShe was glad.\n`)).toBe(
				`${words} ${sign} ${id}\nShe was glad.\n`,
			);
		},
	);

	it.each([
		`${words} ^tom-`,
		`${words} ${id}ly`,
		`${words} ${id} and more`,
		`${words} ${id} 📅 tomorrow`,
		`${words} ${id} 🔁 every week she calls`,
		`${words} ${id}, so`,
		`${words} ${id}é`,
		`${words} ${id}_x`,
		`${words} ${id} 2026-11-25`,
		`${words} ${id} 📅 2026-11-25 and more`,
		`${words} ${id} [due: 2026-11-25]`,
		`${words} ${id} [[Ada]]`,
		`${words} ${id} \\x`,
		`${words} ${id}<b>`,
		`${words} ${id} %%open`,
		`${words} ${id} (so)`,
	])('are no ordinary words: %s', (item) => {
		expect(parseActionLine(item)).toBeNull();
		expect(withIdLast(item)).toBe(item);
		expect(findActionLines(item)).toEqual([]);
	});

	it('are shown with the words, but no id, no completion date and no line break', () => {
		const shown = (item: string): string =>
			lineWords(item, '')
				.why.map((piece) => piece.words)
				.join('');
		expect(shown(`${words} ${id}`)).toBe('Pricing fits pricing');
		expect(shown(`${words} ${id}📅 2026-11-25 ✅ 2026-11-23`)).toBe('Pricing fits pricing 📅 2026-11-25');
		expect(shown(`${words} ${id}<br>`)).toBe('Pricing fits pricing');
		expect(shown(`${words} ✅ ٢٠٢٦-١١-٢٣ ${id}\\`)).toBe('Pricing fits pricing');
	});
});

describe('dates in the digits of another language', () => {
	it.each(['٢٠٢٦-١١-٢٤', '۲۰۲۶-۱۱-۲۴', '२०२६-११-२४', '২০২৬-১১-২৪', '၂၀၂၆-၁၁-၂၄', '２０２６-１１-２４', '𞥒𞥐𞥒𞥖-𞥑𞥑-𞥒𞥔'])(
		'are read before the id and behind it: %s',
		(date) => {
			for (const stamp of [`✅ ${date}`, `[completion:: ${date}]`, `(completion:: ${date})`]) {
				for (const item of [
					`${words} ${stamp} ${id}`,
					`${words} ${id} ${stamp}`,
					`${words} ${id}${stamp}`,
					`${words}\n  ${stamp} more ${id}`,
				]) {
					expect(parseActionLine(item)?.completed).toBe('2026-11-24');
					expect(withoutCompletion(withIdLast(item))).toBe(
						item.includes('more') ? `${words} more ${id}` : `${words} ${id}`,
					);
				}
			}
		},
	);

	it('are read as the previous touch', () => {
		expect(parseActionLine(words.replace('2026-10-25', '٢٠٢٦-١٠-٢٥').concat(` ${id}`))?.mentions).toEqual([
			{ target: 'Carl', last: '2026-10-25' },
		]);
		expect(parseActionLine(words.replace('2026-10-25', '٢٠٢٦-٠٢-٣٠').concat(` ${id}`))?.mentions).toEqual([
			{ target: 'Carl', last: null },
		]);
	});
});
