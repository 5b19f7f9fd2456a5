import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../src/day';
import { LineRecord, type RecordedLine } from '../../src/record/line-record';
import { personNote, plainNote } from '../support/builders';
import { routineOf } from '../support/routine-of';
import { runs } from '../support/runs';

const { vault } = routineOf([personNote('Grace'), personNote('Hedy'), plainNote('a.md'), plainNote('b.md')]);
const line = (target: string, id = 'tom-20261101-outreach', done = true): RecordedLine => ({
	id,
	done,
	targets: [target, 'Hedy'],
});
const people = ['Grace', 'Hedy', 'Nobody'].map((name) => `People/${name}.md`);
const times = (record: LineRecord): Record<string, number> =>
	Object.fromEntries(
		people.map((path) => [path, record.timesReachedOut(path, vault)] as const).filter(([, count]) => count > 0),
	);

describe('the record', () => {
	it('counts the ticked outreach lines by the first person of each', () => {
		const record = new LineRecord();
		record.put('a.md', [
			line('Grace'),
			line('Grace', 'tom-20261102-outreach'),
			line('Nobody', 'tom-20261103-outreach'),
			line('Hedy', 'tom-20261104-outreach', false),
			line('Hedy', 'tom-20261104-sharing'),
			line('Hedy', 'tom-20269999-outreach'),
		]);
		expect(times(record)).toEqual({ 'People/Grace.md': 2 });
	});

	it('counts copies of a line in several notes once, but each person of a day', () => {
		const record = new LineRecord();
		record.put('a.md', [line('Grace')]);
		record.put('b.md', [line('Grace'), line('Hedy')]);
		expect(times(record)).toEqual({ 'People/Grace.md': 1, 'People/Hedy.md': 1 });
	});

	it('says whether another action was done', () => {
		const record = new LineRecord();
		expect(record.put('a.md', [line('Grace', undefined, false)])).toBe(false);
		expect(record.put('a.md', [line('Grace')])).toBe(true);
		expect(record.put('a.md', [line('Grace'), line('Hedy', 'tom-20261102-sharing', false)])).toBe(false);
		expect(record.put('a.md', [line('Hedy')])).toBe(true);
		expect([record.rename('a.md', 'b.md'), record.rename('a.md', 'b.md')]).toEqual([true, false]);
		expect([record.remove('a.md'), record.remove('b.md')]).toEqual([false, true]);
	});

	it('knows the lines that are not ticked apart from the ticked ones', () => {
		const record = new LineRecord();
		const ids = (lines: Iterable<{ readonly note: string; readonly id: string }>): string[] =>
			[...lines].map(({ note, id }) => `${note} ${id}`).sort();
		record.put('a.md', [line('Grace'), line('Hedy', 'tom-20261102-sharing', false), line('Hedy', 'no id of ours')]);
		record.put('b.md', [line('Grace', 'tom-20261103-touch-1', false)]);
		expect(ids(record.doneLines())).toEqual(['a.md tom-20261101-outreach']);
		expect(ids(record.allLines())).toEqual([
			'a.md tom-20261101-outreach',
			'a.md tom-20261102-sharing',
			'b.md tom-20261103-touch-1',
		]);
		record.rename('b.md', 'c.md');
		record.rename('nowhere.md', 'd.md');
		expect(ids(record.allLines())).toEqual([
			'a.md tom-20261101-outreach',
			'a.md tom-20261102-sharing',
			'c.md tom-20261103-touch-1',
		]);
		record.put('a.md', [line('Grace')]);
		record.remove('c.md');
		expect(ids(record.allLines())).toEqual(['a.md tom-20261101-outreach']);
	});

	it('says nothing of notes that are left out, for as long as they are', () => {
		const leftOut = new Set(['a.md']);
		const record = new LineRecord((note) => leftOut.has(note));
		record.put('a.md', [line('Grace'), line('Hedy', 'tom-20261102-sharing', false)]);
		expect([times(record), [...record.allLines()], [...record.notesSince(day('2026-01-01'))]]).toEqual([
			{},
			[],
			[],
		]);
		leftOut.clear();
		expect(times(record)).toEqual({ 'People/Grace.md': 1 });
	});

	it('names the notes with a ticked line of a day or later', () => {
		const record = new LineRecord();
		record.put('a.md', [line('Grace', 'tom-20261101-outreach'), line('Grace', 'tom-20261104-outreach', false)]);
		record.put('b.md', [line('Grace', 'tom-20261101-outreach'), line('Grace', 'tom-20261103-outreach')]);
		expect([...record.notesSince(day('2026-11-01'))]).toEqual(['a.md', 'b.md']);
		expect([...record.notesSince(day('2026-11-02'))]).toEqual(['b.md']);
		expect([...record.notesSince(day('2026-11-03'))]).toEqual(['b.md']);
		expect([...record.notesSince(day('2026-11-04'))]).toEqual([]);
	});

	it('counts nobody for a line that names nobody', () => {
		const record = new LineRecord();
		record.put('a.md', [{ id: 'tom-20261101-outreach', done: true, targets: [] }]);
		expect(times(record)).toEqual({});
	});

	it('follows notes as they change, move and go', () => {
		const record = new LineRecord();
		record.put('a.md', [line('Grace')]);
		record.put('a.md', [line('Hedy')]);
		expect(times(record)).toEqual({ 'People/Hedy.md': 1 });
		record.rename('a.md', 'b.md');
		record.put('a.md', []);
		expect(times(record)).toEqual({ 'People/Hedy.md': 1 });
		record.put('b.md', []);
		expect(times(record)).toEqual({});
		record.put('a.md', [line('Grace')]);
		record.remove('a.md');
		expect(times(record)).toEqual({});
	});

	it('equals one built at once from the notes as they are in the end, whatever came before', () => {
		const note = fc.constantFrom('a.md', 'b.md', 'c.md');
		const anyLine = fc.record({
			target: fc.constantFrom('Grace', 'grace', 'People/Hedy', 'Hedy', 'Nobody'),
			id: fc.constantFrom('tom-20261101-outreach', 'tom-20261102-outreach', 'tom-20261102-sharing'),
			done: fc.boolean(),
		});
		const lines = fc
			.array(anyLine, { maxLength: 4 })
			.map((all) => all.map(({ target, id, done }) => line(target, id, done)));
		const step = fc.oneof(
			fc.record({ note, lines }),
			fc.record({ note, to: note }),
			fc.record({ note, leaves: fc.constant(true) }),
		);
		fc.assert(
			fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
				const record = new LineRecord();
				const notes = new Map<string, readonly RecordedLine[]>();
				for (const one of steps) {
					if ('lines' in one) {
						record.put(one.note, one.lines);
						notes.set(one.note, one.lines);
					} else if ('to' in one) {
						// The app moves no note to the place of another.
						if (notes.has(one.to)) continue;
						record.rename(one.note, one.to);
						const moved = notes.get(one.note);
						notes.delete(one.note);
						if (moved !== undefined) notes.set(one.to, moved);
					} else {
						record.remove(one.note);
						notes.delete(one.note);
					}
				}
				const fresh = new LineRecord();
				for (const [path, own] of notes) fresh.put(path, own);
				const everything = (of: LineRecord): unknown => [
					times(of),
					[...of.allLines()].map((one) => JSON.stringify(one)).sort(),
					[...of.doneLines()].map((one) => JSON.stringify(one)).sort(),
				];
				expect(everything(record)).toEqual(everything(fresh));
			}),
			{ numRuns: runs(400) },
		);
	});
});
