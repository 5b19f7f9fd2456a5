import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeLines, findActionLines, markLines } from '../../src/daily-note/action-block';
import { parseActionLine, withMark, withoutTick } from '../../src/daily-note/action-line';
import { withIdLast } from '../../src/daily-note/block-id';
import { withoutCompletion } from '../../src/daily-note/completion';
import { lineWords } from '../../src/daily-note/line-words';
import { mergeCopies } from '../../src/daily-note/merge-copies';
import { applyTicks } from '../../src/use-cases/apply-ticks';
import { swapAction } from '../../src/use-cases/swap-action';
import { nothingToUndo, undo } from '../../src/use-cases/undo';
import { writeToday } from '../../src/use-cases/write-today';
import { personNote, plainNote } from '../support/builders';
import { routineOf, type TestRoutine } from '../support/routine-of';
import { runs } from '../support/runs';
import { readCachedMetadata } from '../../scripts/cli/markdown/cached-metadata';

/** A line of ours in a note, as written and as a formatter may have wrapped it. */
interface Wrapped {
	readonly before: string;
	/** The item on one line, without indent and quote marks. */
	readonly whole: string;
	readonly item: string;
	readonly after: string;
}

const kinds = ['outreach', 'introduction', 'sharing', 'compassion', 'touch-2'];
const people = [
	'[[Ada Lovelace]] (not in touch yet)',
	'[[Ben|old Ben]] (last 2026-10-30)',
	'[Carl S](People/Carl%20Sagan.md) (last ٢٠٢٦-١٠-٢٥)',
	'[[Ada Lovelace]] (last 2026-10-30) to [[Ben]] (not in touch yet)',
	'a name to your List of 20',
];
const reasons = [
	'',
	' · you have not been in touch',
	' · [[Pricing plans]] fits pricing (2 of 3)',
	' · both: climbing and chess · at last',
];
const own = ['', ' #task', ' ✅ 2026-11-22', '  [completion:: 2026-11-22]', ' 📅 2026-11-25', ' #task ✅ ٢٠٢٦-١١-٢٢'];
const signs = [
	'',
	'',
	'📅 2026-11-25',
	' ✅ 2026-11-22',
	'✅ ٢٠٢٦-١١-٢٢ ⏫',
	' <br>',
	'<br />',
	'\\',
	'🔁 every 2 weeks on Monday',
	' [due:: 2026-11-25]  [completion:: 2026-11-22]',
	' #done',
	'🆔 abc ⛔ def, ghi',
	' %%[todo:: 1]%%',
	' <!-- a program -->',
	'  ',
];

/**
 * What can stand before a line of ours, and at the start of its other lines. The first is a list or a quote to be in.
 */
const contexts: readonly (readonly [above: string, first: string, others: readonly string[]])[] = [
	['', '', ['  ', '', '\t', '        ', ' ']],
	['Words\n', '  ', ['    ', '', '  ']],
	['', '> ', ['>   ', '> ', '>', '']],
	['> [!note] Day\n', '> > ', ['> >   ', '>> ', '> ', '']],
	['- mine\n', '  ', ['    ', '  ', '', '\t']],
	['- mine\n  on two lines\n', '\t', ['\t  ', '\t', '']],
	['> - mine\n', '>   ', ['>     ', '> ', '>', '']],
	['1. mine\n', '   ', ['     ', '   ', '']],
];

const anyLine: Arbitrary<string> = fc
	.record({
		bullet: fc.constantFrom('-', '*', '+', '1.', '1)'),
		mark: fc.constantFrom(' ', 'x', 'X', '/'),
		kind: fc.constantFrom(...kinds),
		who: fc.constantFrom(...people),
		why: fc.constantFrom(...reasons),
		own: fc.constantFrom(...own),
		behind: fc.constantFrom(...signs),
	})
	.map(
		({ bullet, mark, kind, who, why, own: ours, behind }) =>
			`${bullet} [${mark}] Call ${who}${why}${ours} ^tom-20261123-${kind}${behind}`,
	);

const anyWrapped: Arbitrary<Wrapped> = fc
	.record({
		whole: anyLine,
		context: fc.constantFrom(...contexts),
		breaks: fc.array(fc.nat(), { maxLength: 6 }),
		prefixes: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
		eol: fc.constantFrom('\n', '\r\n'),
		blank: fc.constantFrom('', '', ' ', '  '),
		after: fc.constantFrom('', '\n', '\n\nWords\n', '\n- next\n', '\nShe was glad.\n', '\n# Top\n'),
	})
	.map(({ whole, context: [above, first, others], breaks, prefixes, eol, blank, after }) => {
		const places = breakable(whole);
		const at = [...new Set(breaks.map((number) => places[number % places.length] ?? 0))].sort((a, b) => a - b);
		const pieces = [0, ...at.map((place) => place + 1)].map((start, index) =>
			whole.slice(start, at[index] ?? whole.length),
		);
		// A line of signs without an indent is not known to belong to the item.
		const other = (index: number): string =>
			others[
				(at[index - 1] ?? 0) > whole.indexOf('^tom-')
					? 0
					: (prefixes[index % prefixes.length] ?? 0) % others.length
			] ?? '';
		const item = pieces.map((piece, index) => (index === 0 ? first : other(index)) + piece).join(`${blank}\n`);
		const crlf = (text: string): string => text.replaceAll('\n', eol);
		return { before: crlf(`Rain.\n\n${above}`), whole, item: crlf(item), after: crlf(after) };
	});

/**
 * The blanks of a line at which a formatter may break it: behind a word, outside wikilinks, and where no other block
 * would begin.
 */
function breakable(line: string): number[] {
	const start = line.indexOf(']') + 1;
	return [...line.matchAll(/ (?=\S)/g)].flatMap(({ index }) => {
		const inLink = line.lastIndexOf('[[', index) > line.lastIndexOf(']]', index);
		const next = line.slice(index + 1);
		return index <= start || inLink || /^(?:<!--|%%|\\|\/>|\d+[.)])/.test(next) ? [] : [index];
	});
}

const noteOf = ({ before, item, after }: Wrapped): string => before + item + after;

describe('any line of ours, wrapped anywhere in any list or quote, with signs behind its id,', () => {
	it('is found as the same line, and the app sees one item', () => {
		fc.assert(
			fc.property(anyWrapped, (wrapped) => {
				const { before, whole, item, after } = wrapped;
				const found = findActionLines(noteOf(wrapped));
				expect(found.map(({ line }) => line)).toEqual([parseActionLine(whole)]);
				const [{ at } = { at: null }] = found;
				expect([at?.start, at?.text.trimEnd()]).toEqual([before.length, item.trimEnd()]);
				const words = (text: string): string => JSON.stringify(lineWords(text, '#task')).replaceAll(/ +/g, ' ');
				expect(words(item)).toBe(words(whole));
				expect(
					withoutTick(item)
						.replace(/^[\s>]*/, '')
						.replace(/^[*+]/, '-')
						.replaceAll(/ +/g, ' '),
				).toBe(withoutTick(whole).replaceAll(/ +/g, ' '));
				const first = before.split('\n').length - 1;
				const seen = readCachedMetadata(before + withIdLast(item) + after).listItems?.find(
					({ position }) => position.start.line === first,
				);
				if (!after.includes('glad')) expect(seen?.id).toBe(found[0]?.line.id);
			}),
			{ numRuns: runs(600) },
		);
	});

	it('is ticked, unticked and merged without a byte elsewhere', () => {
		fc.assert(
			fc.property(anyWrapped, (wrapped) => {
				const { before, whole, item, after } = wrapped;
				const id = parseActionLine(whole)?.id ?? '';
				const mark = parseActionLine(whole)?.mark ?? ' ';
				const ticked = markLines(noteOf(wrapped), id, 'x');
				expect(ticked).toBe(before + withMark(item, 'x') + after);
				expect(markLines(ticked, id, mark)).toBe(noteOf(wrapped));
				const unticked = changeLines(ticked, id, (line) => withMark(withoutCompletion(line), ' '));
				expect(unticked.startsWith(before) && unticked.endsWith(after)).toBe(true);
				expect(findActionLines(unticked).map(({ line }) => line)).toEqual([
					parseActionLine(withMark(withoutCompletion(whole), ' ')),
				]);
				const copy = noteOf({ ...wrapped, after: `${after}\n${withMark(item, 'x')}\n` });
				for (const text of [noteOf(wrapped), copy]) {
					const merged = mergeCopies(text);
					expect(merged.startsWith(before) && merged.slice(before.length).includes(after.trimEnd())).toBe(
						true,
					);
					expect(mergeCopies(merged)).toBe(merged);
					expect(findActionLines(merged)).toHaveLength(1);
				}
			}),
			{ numRuns: runs(300) },
		);
	});

	it('is applied, kept by a second run, and swapped there and back', async () => {
		await fc.assert(
			fc.asyncProperty(anyWrapped, async (wrapped) => {
				const note = noteOf(wrapped);
				const routine = routineWith(note);
				const { ticks } = await applyTicks([today], routine);
				expect(ticks).toHaveLength(parseActionLine(wrapped.whole)?.done === true ? 1 : 0);
				const settled = routine.vault.textOf(today);
				expect(settled).toBe(mergeCopies(note));
				await writeToday(routine);
				const written = routine.vault.textOf(today);
				expect(findActionLines(written)).toHaveLength(new Set([...kinds.slice(0, 4), kindOf(wrapped)]).size);
				await swapThereAndBack(routine, written);
			}),
			{ numRuns: runs(200) },
		);
	});
});

const today = 'Journal/2026-11-23.md';
const kindOf = ({ whole }: Wrapped): string => /\^tom-\d+-(touch-2|[a-z]+)/.exec(whole)?.[1] ?? '';

function routineWith(note: string): TestRoutine {
	return routineOf([
		...['Ada Lovelace', 'Ben', 'Carl Sagan', 'Dora', 'Emil', 'Fay'].map((name, index) =>
			personNote(name, { lastTouched: `2026-10-0${index + 1}`, interests: ['climbing'] }),
		),
		...['Grace', 'Hedy'].map((name) => personNote(name, { list: 'list20' })),
		...[plainNote('Pricing plans.md', 'x'), plainNote(today, note)],
	]);
}

async function swapThereAndBack(routine: TestRoutine, written: string): Promise<void> {
	const swapped = await swapAction(routine, today, 'compassion');
	if (swapped.replaced.length === 0) return;
	expect(findActionLines(swapped.after)).toHaveLength(findActionLines(written).length);
	expect(await undo({ ...nothingToUndo, swapped }, routine, () => Promise.resolve())).toEqual({ done: true });
	expect(routine.vault.textOf(today)).toBe(written);
}
