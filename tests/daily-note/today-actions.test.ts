import { describe, expect, it } from 'vitest';
import { actionsIn, progressOf } from '../../src/daily-note/today-actions';
import { personNote } from '../support/builders';
import { routineOf } from '../support/routine-of';

const note = 'Journal/2026-11-23.md';
const routine = routineOf([personNote('Ada'), personNote('Ben')]);
const read = (...lines: string[]) => actionsIn(lines.join('\n'), note, routine);
const advice = '- [x] Add somebody to your Network of 90 (it has none) ^tom-20261123-sharing';

describe('today’s actions', () => {
	it('are counted, and how many are done; advice is none of them, ticked or not', () => {
		const lines = [
			'- [x] Reach out to [[Ada]] (not in touch yet) · write ^tom-20261123-outreach',
			'- [ ] Call or write [[Ben]] (not in touch yet) ^tom-20261123-compassion',
		];
		expect(progressOf(read(...lines, advice))).toEqual({ done: 1, count: 2 });
		expect(read(...lines, advice).map(({ kind, isAdvice }) => [kind, isAdvice])).toEqual([
			['outreach', false],
			['sharing', true],
			['compassion', false],
		]);
	});

	it('are no advice where they name somebody, or give a reason', () => {
		for (const words of ['[[Ada]]', '[[Nobody]]', '· because'])
			expect(read(`- [ ] Share ${words} ^tom-20261123-sharing`)).toMatchObject([{ isAdvice: false }]);
	});

	it('name people alone, each once', () => {
		const line = '- [ ] Introduce [[Ada]] to [[People/Ada|her]] and [[Tea]] and [[Ben]] ^tom-20261123-introduction';
		expect(read(line).map(({ people }) => people)).toEqual([['People/Ada.md', 'People/Ben.md']]);
	});
});
