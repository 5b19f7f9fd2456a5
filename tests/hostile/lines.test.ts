import { afterEach, describe, expect, it } from 'vitest';
import { changeLines, findActionLines, markLines, removeLines } from '../../src/daily-note/action-block';
import { lineWords } from '../../src/daily-note/line-words';
import { mergeCopies } from '../../src/daily-note/merge-copies';
import { addLines } from '../../src/daily-note/place-lines';
import { readNoteLines } from '../../src/markdown/note-lines';
import { findNoteLinks } from '../../src/markdown/note-links';
import { defaultSettings } from '../../src/settings/settings';
import { applyTicks } from '../../src/use-cases/apply-ticks';
import { writeToday } from '../../src/use-cases/write-today';
import { personNote, plainNote } from '../support/builders';
import { routineOf, type TestRoutine } from '../support/routine-of';
import { said } from '../support/said';
import { contactFiles, dailies, everything, people, rows, shareables } from './corpus';
import { expectNothingEvaluated } from './laws';

afterEach(expectNothingEvaluated);

const yesterday = 'Journal/2026-11-22.md';
const todays = 'Journal/2026-11-23.md';

/** A routine with enough people for each of the day's actions, and these notes. */
function routineWith(texts: Record<string, string>): TestRoutine {
	return routineOf([
		personNote('Ada Lovelace', { lastTouched: '2026-10-30', interests: ['climbing'] }),
		personNote('Ben', { lastTouched: '2026-10-28', offers: ['climbing'] }),
		personNote('Carl Sagan', { lastTouched: '2026-10-25', needs: ['climbing'] }),
		personNote('Dorothy Vaughan', { lastTouched: '2026-10-20' }),
		personNote('Grace Hopper', { list: 'list20' }),
		...Object.entries(texts).map(([path, text]) => plainNote(path, text)),
	]);
}

/** Whether `after` is `before` with whole pieces inserted and nothing removed. */
function holdsAllOf(before: string, after: string): boolean {
	let at = 0;
	for (const piece of before.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
		const found = after.indexOf(piece, at);
		if (found === -1) return false;
		at = found + piece.length;
	}
	return true;
}

describe('a note with lines of ours', () => {
	it.each(rows(dailies))('is split into lines that join to it again: %s', (_, text) => {
		const { lines } = readNoteLines(text);
		const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
		expect(mark + lines.map(({ start, next }) => text.slice(start, next)).join('')).toBe(text);
	});

	it.each(rows(dailies))('is ticked and unticked without a byte elsewhere: %s', (_, text) => {
		const found = findActionLines(text);
		for (const { line, at } of found.slice(0, 3)) {
			const ticked = markLines(text, line.id, 'x');
			const same = found.filter((other) => other.line.id === line.id && other.line.mark !== null);
			expect(ticked.length).toBe(
				text.length - same.reduce((sum, other) => sum + (other.line.mark?.length ?? 0) - 1, 0),
			);
			expect(
				[ticked.slice(0, at.start), ticked.slice(ticked.length - text.length + at.end)].map(
					(part) => part.includes(`^${line.id}`) || text.includes(part),
				),
			).toEqual([true, true]);
			expect(
				findActionLines(ticked)
					.filter((other) => other.line.id === line.id && other.line.mark !== null)
					.every((other) => other.line.done),
			).toBe(true);
			expect(markLines(ticked, line.id, 'x')).toBe(ticked);
			expect(markLines(ticked, line.id, ' ')).toBe(markLines(text, line.id, ' '));
			expect(changeLines(text, line, (one) => one)).toBe(text);
			expect(findActionLines(removeLines(text, line.id)).some((other) => other.line.id === line.id)).toBe(false);
		}
	});

	it.each(rows(dailies))('has its copies merged, idempotently, and loses no tick: %s', (_, text) => {
		const merged = mergeCopies(text);
		expect(mergeCopies(merged)).toBe(merged);
		const done = (note: string): string[] =>
			[...new Set(findActionLines(note).flatMap(({ line }) => (line.done ? [line.id] : [])))].sort();
		expect(done(merged)).toEqual(done(text));
	});

	it.each(rows(dailies))('takes new lines without losing a byte: %s', (_, text) => {
		const added = addLines(text, [{ kind: 'sharing', text: '- [ ] Share ^tom-20261123-sharing' }], defaultSettings);
		expect(holdsAllOf(text.trimEnd(), added)).toBe(true);
		expect(findActionLines(added).filter(({ line }) => line.id === 'tom-20261123-sharing').length).toBe(
			1 + findActionLines(text).filter(({ line }) => line.id === 'tom-20261123-sharing').length,
		);
	});

	it.each(rows(dailies))("gets today's actions once, and all that it held stays: %s", async (_, text) => {
		const routine = routineWith({ [todays]: text });
		const { before, after } = await writeToday(routine);
		expect(before).toBe(text);
		expect(holdsAllOf(mergeCopies(text).trimEnd(), after)).toBe(true);
		const kinds = findActionLines(after)
			.filter(({ line }) => line.day === routine.today)
			.map(({ line }) => line.kind);
		expect(kinds).toEqual(expect.arrayContaining(['outreach', 'introduction', 'sharing', 'compassion']));
		expect((await writeToday(routine)).after).toBe(after);
		expect([...new Set(routine.vault.writes)]).toEqual([todays]);
	});

	it.each(rows(dailies))(
		'touches exactly the people it names, or reports links to notes that are not people: %s',
		async (_, text) => {
			const routine = routineWith({ [yesterday]: text, 'Pricing.md': 'x', 'outside.md': 'x' });
			const { touched, problems, failures } = await applyTicks([yesterday], routine);
			expect(failures).toEqual([]);
			for (const { path, problem } of problems) {
				expect(path).toBe(yesterday);
				expect(said(problem)).toMatch(
					/names somebody who is on neither list: \[\[|^\[\[.* is broken over two lines|has words behind its block ID/,
				);
			}
			for (const { from, to } of touched) expect((from ?? '') < (to ?? '')).toBe(true);
			const changed = routine.vault.versions().filter(({ before, after }) => before !== after);
			expect(
				changed.map(({ path }) => path).filter((path) => path !== yesterday && !path.startsWith('People/')),
			).toEqual([]);
			const again = routine.vault.writes.length;
			await applyTicks([yesterday], routine);
			expect(routine.vault.writes.length).toBe(again);
		},
	);

	it.each(rows(dailies))('is shown as sentences: %s', (_, text) => {
		for (const { at } of findActionLines(text).slice(0, 20)) {
			const { what, why } = lineWords(at.text, '');
			expect([...what, ...why].every(({ words }) => words !== '')).toBe(true);
		}
	});
});

describe('any text', () => {
	it.each(rows(everything))('holds links with correct offsets, in order: %s', (_, text) => {
		let end = 0;
		for (const link of findNoteLinks(text)) {
			expect(link.start >= end && link.end > link.start && link.end <= text.length).toBe(true);
			end = link.end;
		}
	});

	it.each(rows([...people, ...shareables, ...contactFiles].filter(({ text }) => text.length < 20_000)))(
		"may be today's note: %s",
		async (_, text) => {
			const routine = routineWith({ [todays]: text });
			const { after } = await writeToday(routine);
			expect(holdsAllOf(text.trimEnd(), after)).toBe(true);
			expect((await writeToday(routine)).after).toBe(after);
		},
	);

	it.each(rows([...people, ...shareables]))("may be the template of today's note: %s", async (_, text) => {
		const routine = routineOf([personNote('Ada Lovelace'), plainNote('Daily.md', text)], {
			dailyNotes: { template: 'Daily' },
		});
		await writeToday(routine);
		expect(routine.vault.writes).toEqual([todays]);
	});
});
