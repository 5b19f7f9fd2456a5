import { describe, expect, it } from 'vitest';
import { parseActionLine } from '../../src/daily-note/action-line';
import { readTick, type Tick } from '../../src/record/tick';
import { personNote, plainNote } from '../support/builders';
import { routineOf, type RoutineOptions } from '../support/routine-of';

const notes = [
	personNote('Ada', { lastTouched: '2026-10-30' }),
	personNote('Ben'),
	personNote('Ben', { folder: 'Work' }),
	plainNote('Topics/Pricing.md'),
	plainNote('Topics/Tea.md'),
	plainNote('Somebody Else.md'),
];

function tickOf(line: string, note = 'Journal/2026-11-23.md', words: RoutineOptions = {}): Tick {
	const parsed = parseActionLine(line);
	if (parsed === null) throw new Error(`No line of ours: ${line}`);
	return readTick(parsed, note, routineOf(notes, words));
}

describe('the day of a touch', () => {
	const line = (completion = ''): string =>
		`- [x] Call [[Ada]] (last 2026-10-30)${completion} ^tom-20261120-compassion`;

	it('is the completion date on the line, before all else', () => {
		expect(tickOf(line(' ✅ 2026-11-21')).day).toBe('2026-11-21');
		expect(tickOf(line(' [completion:: 2026-11-21]')).day).toBe('2026-11-21');
	});

	it('is else the day of the daily note that holds the line', () => {
		expect(tickOf(line()).day).toBe('2026-11-23');
		expect(tickOf(line(), 'Journal/2026-11-22.md').day).toBe('2026-11-22');
	});

	it('is else the day in the block id', () => {
		expect(tickOf(line(), 'Projects/Tea.md').day).toBe('2026-11-20');
	});

	it('is never later than today', () => {
		expect(tickOf(line(' ✅ 2026-12-24')).day).toBe('2026-11-23');
		expect(tickOf(line(), 'Journal/2026-11-24.md').day).toBe('2026-11-23');
		expect(tickOf('- [x] Call [[Ada]] ^tom-20261124-compassion', 'Tea.md').day).toBe('2026-11-23');
	});

	it('is kept as the line states it where that is later than today, and nowhere else', () => {
		expect(tickOf(line(' ✅ 2026-11-24')).stated).toBe('2026-11-24');
		expect([tickOf(line(' ✅ 2026-11-23')).stated, tickOf(line(' ✅ 2026-11-21')).stated]).toEqual([
			undefined,
			undefined,
		]);
	});

	it('goes by daily notes as they are kept in this vault', () => {
		expect(tickOf(line(), 'Days/22.11.2026.md', { dailyNotes: { folder: 'Days', format: 'DD.MM.YYYY' } }).day).toBe(
			'2026-11-22',
		);
	});
});

describe('the people whom a line names', () => {
	it('are those whom its links before the reason lead to, each once', () => {
		const tick = tickOf(
			'- [x] Introduce [[Ada|The Countess]] (last 2026-10-30) to [B](Work/Ben.md#x) (not in touch yet) and [[Ada]] · [[People/Ben]] ^tom-20261123-introduction',
		);
		expect(tick.people).toEqual([
			{ path: 'People/Ada.md', last: '2026-10-30' },
			{ path: 'Work/Ben.md', last: null },
		]);
		expect(tick.unknownPeople).toEqual([]);
	});

	it('are resolved from the note that holds the line', () => {
		expect(tickOf('- [x] Call [[Ben]] ^tom-20261123-compassion', 'Work/Journal.md').people).toEqual([
			{ path: 'Work/Ben.md', last: null },
		]);
	});

	it('leave out links to notes that are not people, which count as unknown people if a person is missing', () => {
		expect(tickOf('- [x] Call [[Somebody Else]] ^tom-20261123-compassion').unknownPeople).toEqual([
			'Somebody Else',
		]);
		expect(tickOf('- [x] Introduce [[Ada]] to [[Gone]] ^tom-20261123-introduction')).toMatchObject({
			people: [{ path: 'People/Ada.md' }],
			unknownPeople: ['Gone'],
		});
		expect(tickOf('- [x] Call [[Ada]] at [[Somebody Else]] ^tom-20261123-compassion').unknownPeople).toEqual([]);
	});

	it('are none for advice', () => {
		expect(tickOf('- [x] Add a name to your List of 20 (it has none) ^tom-20261123-outreach')).toMatchObject({
			people: [],
			unknownPeople: [],
			shared: null,
		});
	});
});

describe('the shared note', () => {
	const shared = (words: string, kind = 'sharing'): string | null =>
		tickOf(`- [x] Share with [[Ada]] (not in touch yet)${words} ^tom-20261123-${kind}`).shared;

	it('is the first note in the reason that is not a person', () => {
		expect(shared(' · [[Ben]] said [[Pricing]] fits [[Tea]]')).toBe('Topics/Pricing.md');
		expect(shared(' · [[Gone]] or [Tea](Topics/Tea.md)')).toBe('Topics/Tea.md');
	});

	it('is null without such a link, and for another kind', () => {
		expect(shared('')).toBeNull();
		expect(shared(' · needs pricing')).toBeNull();
		expect(shared(' · [[Ben]] knows')).toBeNull();
		expect(shared(' · [[Pricing]] fits', 'compassion')).toBeNull();
	});
});
