import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, compactDay, day } from '../../src/day';
import { historyOf } from '../../src/record/history';
import { LineRecord, type RecordedLine } from '../../src/record/line-record';
import { touchDaysOf } from '../../src/record/touch-days';
import { personNote, plainNote } from '../support/builders';
import { routineOf } from '../support/routine-of';
import { runs } from '../support/runs';

const {
	vault: links,
	roster,
	dailyNotes,
} = routineOf([personNote('Ada'), personNote('Ben'), personNote('Ada', { folder: 'Relatives' }), plainNote('Tea.md')]);

const line = (id: string, ...targets: string[]): RecordedLine => ({ id: `tom-${id}`, done: true, targets });

function partsOf(notes: Record<string, readonly RecordedLine[]>) {
	const record = new LineRecord();
	for (const [path, lines] of Object.entries(notes)) record.put(path, lines);
	return { record, links, roster, dailyNotes };
}

/** The days of each person, sorted. */
const daysIn = (notes: Record<string, readonly RecordedLine[]>): Record<string, string[]> =>
	Object.fromEntries([...touchDaysOf(partsOf(notes))].map(([path, days]) => [path, [...days].sort()]));

describe('the days of touches', () => {
	it('are those of the ticked lines, for each person whom a line names', () => {
		expect(
			daysIn({
				'Journal/2026-11-01.md': [
					line('20261101-compassion', 'Ada'),
					line('20261101-introduction', 'Ada', 'Ben'),
				],
				'Journal/2026-11-03.md': [
					line('20261103-outreach', 'Ben'),
					{ ...line('20261103-compassion', 'Ada'), done: false },
				],
				'Journal/2026-11-05.md': [line('20261105-touch-1', 'Ada')],
			}),
		).toEqual({
			'People/Ada.md': ['2026-11-01', '2026-11-05'],
			'People/Ben.md': ['2026-11-01', '2026-11-03'],
		});
	});

	it('are none where no line is ticked', () => {
		expect(daysIn({})).toEqual({});
		expect(daysIn({ 'Log.md': [{ ...line('20261101-outreach', 'Ada'), done: false }] })).toEqual({});
	});

	it('are no days of what a line shares with somebody, be it a note or a person', () => {
		expect(daysIn({ 'Log.md': [line('20261101-sharing', 'Ada', 'Tea', 'Ben')] })).toEqual({
			'People/Ada.md': ['2026-11-01'],
		});
	});

	it('leave out a link that leads nowhere, and keep the other person of the line', () => {
		expect(
			daysIn({ 'Log.md': [line('20261101-introduction', 'Gone', 'Ben'), line('20261102-outreach', 'Gone')] }),
		).toEqual({ 'People/Ben.md': ['2026-11-01'] });
	});

	it('tell people of one name apart', () => {
		expect(
			daysIn({ 'Log.md': [line('20261101-outreach', 'People/Ada'), line('20261102-outreach', 'Relatives/Ada')] }),
		).toEqual({ 'People/Ada.md': ['2026-11-01'], 'Relatives/Ada.md': ['2026-11-02'] });
	});

	it('are the days of the daily notes before those of the block ids, which count in other notes', () => {
		const lines = [line('20261101-outreach', 'Ada'), line('20261102-compassion', 'Ada')];
		expect(daysIn({ 'Journal/2026-11-03.md': lines })).toEqual({ 'People/Ada.md': ['2026-11-03'] });
		expect(daysIn({ 'Log.md': lines })).toEqual({ 'People/Ada.md': ['2026-11-01', '2026-11-02'] });
	});

	it('count copies of a line once: on the day of the note whose path sorts first, in whatever order they are read', () => {
		const copied = [line('20261101-compassion', 'Ada')];
		const paths = ['Journal/2026-11-02.md', 'Journal/2026-11-03.md', 'Journal/2026-11-04.md'] as const;
		for (const order of [[0, 1, 2] as const, [1, 0, 2] as const, [2, 1, 0] as const, [1, 2, 0] as const])
			expect(daysIn(Object.fromEntries(order.map((at) => [paths[at], copied])))).toEqual({
				'People/Ada.md': ['2026-11-02'],
			});
	});

	it('are the days of the history of each person, whatever the record holds', () => {
		const first = day('2026-11-01');
		const anyNote = fc.oneof(
			fc.integer({ min: 0, max: 4 }).map((days) => `Journal/${addDays(first, days)}.md`),
			fc.constantFrom('Log.md', 'People/Ada.md', 'Archive/2026-11-02.md'),
		);
		const anyTarget = fc.constantFrom('Ada', 'People/Ada', 'Relatives/Ada', 'ben', 'People/Ben', 'Tea', 'Gone');
		const anyLine = fc
			.record({
				days: fc.integer({ min: 0, max: 3 }),
				kind: fc.constantFrom('compassion', 'outreach', 'sharing', 'introduction', 'touch-1'),
				done: fc.boolean(),
				targets: fc.array(anyTarget, { maxLength: 3 }),
			})
			.map(({ days, kind, done, targets }) => ({
				...line(`${compactDay(addDays(first, days))}-${kind}`, ...targets),
				done,
			}));
		fc.assert(
			fc.property(fc.dictionary(anyNote, fc.array(anyLine, { maxLength: 4 }), { maxKeys: 5 }), (notes) => {
				const parts = partsOf(notes);
				const histories = ['People/Ada.md', 'Relatives/Ada.md', 'People/Ben.md', 'Tea.md'].map(
					(path) => [path, [...new Set(historyOf(path, parts).map((touch) => touch.day))].sort()] as const,
				);
				expect(daysIn(notes)).toEqual(Object.fromEntries(histories.filter(([, days]) => days.length > 0)));
			}),
			{ numRuns: runs(300) },
		);
	});
});
