import { describe, expect, it } from 'vitest';
import { day, type Day } from '../../src/day';
import { historyOf, withEncounters, type PastTouch } from '../../src/record/history';
import { LineRecord, type RecordedLine } from '../../src/record/line-record';
import { personNote, plainNote } from '../support/builders';
import { routineOf } from '../support/routine-of';

const {
	vault: links,
	roster,
	dailyNotes,
} = routineOf([personNote('Ada'), personNote('Ben'), plainNote('Tea.md'), plainNote('Journal/2026-11-03.md')]);
const line = (id: string, ...targets: string[]): RecordedLine => ({ id: `tom-${id}`, done: true, targets });

function history(notes: Record<string, RecordedLine[]>): PastTouch[] {
	const record = new LineRecord();
	for (const [path, lines] of Object.entries(notes)) record.put(path, lines);
	return historyOf('People/Ada.md', { record, links, roster, dailyNotes });
}

describe('the history of a person', () => {
	it('is every ticked line that names them, newest first, with whom they met and what was shared', () => {
		expect(
			history({
				'Journal/2026-11-01.md': [line('20261101-compassion', 'Ada'), line('20261101-outreach', 'Ben', 'Ada')],
				'Journal/2026-11-03.md': [
					line('20261103-introduction', 'Ben', 'Ada', 'Ben'),
					line('20261103-sharing', 'Ada', 'Ben', 'Tea'),
				],
				'Log.md': [line('20261020-touch-1', 'Ada')],
			}).map(({ day, kind, note, introducedTo, shared }) => [day, kind, note, introducedTo, shared]),
		).toEqual([
			['2026-11-03', 'introduction', 'Journal/2026-11-03.md', 'People/Ben.md', null],
			['2026-11-03', 'sharing', 'Journal/2026-11-03.md', null, 'Tea.md'],
			['2026-11-01', 'compassion', 'Journal/2026-11-01.md', null, null],
			['2026-10-20', 'touch', 'Log.md', null, null],
		]);
	});

	it('takes the day of the daily note before that of the block id, and counts copies of a line once', () => {
		const moved = line('20261101-compassion', 'Ada');
		expect(history({ 'Log.md': [moved], 'Journal/2026-11-03.md': [moved] })).toMatchObject([
			{ day: '2026-11-03', note: 'Journal/2026-11-03.md' },
		]);
	});

	it('names what a sharing shares, which is neither a person nor a note that is gone', () => {
		const shared = (...targets: string[]): unknown =>
			history({ 'Log.md': [line('20261103-sharing', ...targets)] }).map((touch) => [
				touch.shared,
				touch.introducedTo,
			]);
		expect(shared('Ada', 'Ben', 'Gone', 'Tea')).toEqual([['Tea.md', null]]);
		expect(shared('Ada', 'Ben')).toEqual([[null, null]]);
		expect(shared('Tea', 'Ada')).toEqual([]);
		expect(history({ 'Log.md': [line('20261103-touch-1', 'Ada', 'Tea')] })).toMatchObject([
			{ shared: null, introducedTo: null },
		]);
		expect(history({ 'Log.md': [line('20261103-introduction', 'Ada', 'Ben', 'Tea')] })).toMatchObject([
			{ shared: null, introducedTo: 'People/Ben.md' },
		]);
		expect(history({ 'Log.md': [line('20261103-introduction', 'Ada', 'Ada')] })).toMatchObject([
			{ introducedTo: null },
		]);
	});

	it('is that of one person, also where another has the same name', () => {
		const namesakes = routineOf([personNote('Ada'), personNote('Ada', { folder: 'Relatives' })]);
		const record = new LineRecord();
		record.put('Log.md', [
			line('20261101-outreach', 'People/Ada'),
			line('20261102-compassion', 'Relatives/Ada'),
			line('20261103-introduction', 'Relatives/Ada', 'People/Ada'),
		]);
		const told = (person: string): unknown =>
			historyOf(person, { ...namesakes, links: namesakes.vault, record }).map((touch) => [
				touch.kind,
				touch.introducedTo,
			]);
		expect(told('People/Ada.md')).toEqual([
			['introduction', 'Relatives/Ada.md'],
			['outreach', null],
		]);
		expect(told('Relatives/Ada.md')).toEqual([
			['introduction', 'People/Ada.md'],
			['compassion', null],
		]);
	});

	it('shares nobody with themselves, also after they have left the lists', () => {
		const { vault, ...left } = routineOf([plainNote('People/Ada.md'), plainNote('Tea.md')]);
		const record = new LineRecord();
		record.put('Log.md', [line('20261103-sharing', 'Ada'), line('20261102-sharing', 'Ada', 'Tea')]);
		expect(historyOf('People/Ada.md', { ...left, links: vault, record }).map(({ shared }) => shared)).toEqual([
			null,
			'Tea.md',
		]);
	});

	it('has the copy whose note comes first, by its path', () => {
		const copied = line('20261101-compassion', 'Ada');
		for (const order of [
			['a.md', 'b.md', 'c.md'],
			['c.md', 'a.md', 'b.md'],
			['b.md', 'c.md', 'a.md'],
		]) {
			expect(history(Object.fromEntries(order.map((path) => [path, [copied]])))).toMatchObject([
				{ note: 'a.md' },
			]);
		}
	});

	it('is in one order, in whatever order the notes are read: by the day, the path, and the kind', () => {
		const kinds = [
			line('20261101-touch-1', 'Ada'),
			line('20261101-compassion', 'Ada'),
			line('20261101-outreach', 'Ada'),
		];
		const notes = {
			'b.md': kinds.slice(0, 1),
			'a.md': kinds.slice(1),
			'c.md': [line('20261102-outreach', 'Ada'), line('20261031-outreach', 'Ada')],
		};
		const wanted = [
			'2026-11-02 c.md outreach',
			'2026-11-01 a.md compassion',
			'2026-11-01 a.md outreach',
			'2026-11-01 b.md touch',
			'2026-10-31 c.md outreach',
		];
		const told = (from: Record<string, RecordedLine[]>): string[] =>
			history(from).map(({ day, note, kind }) => `${day} ${note} ${kind}`);
		expect(told(notes)).toEqual(wanted);
		expect(
			told(
				Object.fromEntries(
					Object.entries(notes)
						.reverse()
						.map(([path, lines]) => [path, [...lines].reverse()]),
				),
			),
		).toEqual(wanted);
	});

	it('is empty where nothing names them', () => {
		expect(history({ 'Log.md': [line('20261101-compassion', 'Ben')] })).toEqual([]);
	});

	it('has encounters among the touches, newest first, and one of the same day and note once', () => {
		const touches = history({
			'Journal/2026-11-03.md': [line('20261103-compassion', 'Ada')],
			'Journal/2026-11-01.md': [line('20261101-touch-1', 'Ada'), line('20261101-sharing', 'Ada', 'Tea')],
		});
		const met = (on: string, note: string): { day: Day; note: string } => ({ day: day(on), note });
		const all = withEncounters(touches, [
			met('2026-11-10', 'Lunch.md'),
			met('2026-11-03', 'Journal/2026-11-03.md'),
			met('2026-11-03', 'A.md'),
			met('2026-11-02', 'People/Ada.md'),
			met('2026-11-01', 'Journal/2026-11-01.md'),
			met('2026-11-10', 'Lunch.md'),
		]);
		expect(all.map((past) => [past.day, past.kind, past.note])).toEqual([
			['2026-11-10', 'encounter', 'Lunch.md'],
			['2026-11-03', 'encounter', 'A.md'],
			['2026-11-03', 'compassion', 'Journal/2026-11-03.md'],
			['2026-11-02', 'encounter', 'People/Ada.md'],
			['2026-11-01', 'sharing', 'Journal/2026-11-01.md'],
			['2026-11-01', 'touch', 'Journal/2026-11-01.md'],
		]);
		expect(withEncounters(touches, [])).toEqual(touches);
	});
});
