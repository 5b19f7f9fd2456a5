import { expect, it } from 'vitest';
import { isSyncCopy, problemsOfDailyNoteCopies } from '../../src/daily-note/daily-note-copies';
import { personNote, plainNote } from '../support/builders';
import { routineOf } from '../support/routine-of';
import { saidProblems } from '../support/said';

const day = 'Journal/2026-11-23.md';

it.each<[string, boolean]>([
	['Journal/2026-11-23 (conflicted copy 2026-11-24).md', true],
	['Journal/2026-11-23.sync-conflict-20261124-101010-ABCDEFG.md', true],
	['Journal/2026-11-23 2.md', true],
	['Journal/2026-11-23 2 2.md', true],
	['Journal/2026-11-23 2 (conflicted copy 2026-11-24).md', true],
	['Journal/2026-11-23 14 30.md', false],
	['Journal/2026-11-22 2.md', false],
	['Journal/2026-11-22 2 2.md', false],
	['Journal/2026-11-22.sync-conflict-20261124-101010-ABCDEFG.md', false],
	['Lists/Tea.sync-conflict-20261124-101010-ABCDEFG.md', true],
	[day, false],
	['Journal/2026-11-24.md', false],
	['Tea.md', false],
])('a copy that a sync has left of a note is known, where the note is there: %s %s', (path, is) => {
	expect(isSyncCopy(path, routineOf([plainNote(day), plainNote('Lists/Tea.md'), plainNote(path)]))).toBe(is);
});

it('a copy of a daily note is told, and none of another note', () => {
	const routine = routineOf([
		personNote('2026-11-23', { folder: 'Journal' }),
		personNote('2026-11-23 2', { folder: 'Journal' }),
		personNote('2026-11-23 2 2', { folder: 'Journal' }),
		personNote('Ada'),
		personNote('Ada 2'),
	]);
	const problems = saidProblems(problemsOfDailyNoteCopies(routine));
	expect(problems.map(({ path }) => path)).toEqual(['Journal/2026-11-23 2.md', 'Journal/2026-11-23 2 2.md']);
	expect(problems[0]?.problem).toContain('2026-11-23');
});
