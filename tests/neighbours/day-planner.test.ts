// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { todaysNote } from '../support/open-plugin';
import { lastTouched, lines, openToday, today } from './todays-lines';
import { planInDayPlanner } from './writers/day-planner';

const planned = Object.values(lines).reduce((text, line) => text.replace(line, planInDayPlanner(line)), today);

describe('Day Planner', () => {
	it('puts the time before the words of every line: all are there, and the command adds none', async () => {
		const open = await openToday();
		expect(planned).toContain('- [ ] 10:00 - 10:30 Call or write [[Dorothy Vaughan]]');
		await open.writeOutside(todaysNote, planned);
		open.run('write-today');
		await open.pass(100);
		expect(open.text(todaysNote)).toBe(planned);
	});

	it('moves a line to another time after its tick: the touch stays, and the untick takes it back', async () => {
		const open = await openToday();
		await open.writeOutside(todaysNote, planned.replaceAll('[ ]', '[x]'));
		for (const name of ['Grace Hopper', 'Ada Lovelace', 'Ben Franklin', 'Carl Sagan', 'Dorothy Vaughan'])
			expect([name, lastTouched(open, name)]).toEqual([name, '2026-11-23']);
		const moved = planned
			.split('\n')
			.map((line) => (line.includes('^tom-') ? planInDayPlanner(line, '14:00 - 14:30') : line))
			.join('\n');
		expect(moved).not.toContain('10:00');
		await open.writeOutside(todaysNote, moved.replaceAll('[ ]', '[x]'));
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-11-23');
		await open.writeOutside(todaysNote, moved);
		expect(lastTouched(open, 'Dorothy Vaughan')).toBe('2026-10-20');
	});
});
