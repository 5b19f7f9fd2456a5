import { describe, expect, it } from 'vitest';
import { firstPromise, readPromises, type Promises } from '../../src/use-cases/promises';
import { personNote, plainNote } from '../support/builders';
import { routineOf, type TestRoutine } from '../support/routine-of';
import { saidProblems } from '../support/said';

const ada = personNote('Ada');
const note = 'Tasks.md';

/** The promises to Ada. */
async function promisesIn(routine: TestRoutine): Promise<Promises> {
	return readPromises(routine.roster.get(ada.path) ?? expect.fail(), routine);
}

/** What the index knew of a note, and what stands there by now. */
function changedSince(before: string, now: string): TestRoutine {
	return { ...routineOf([ada, plainNote(note, before)]), vault: routineOf([ada, plainNote(note, now)]).vault };
}

describe('the promises to a person', () => {
	it('come with those that are due first, then by note and line', async () => {
		const routine = routineOf([
			ada,
			plainNote('B.md', '- [ ] one [[Ada]]\n- [ ] two [[Ada]] 📅 2026-12-02\n- [ ] three [[Ada]]\n'),
			plainNote(
				'A.md',
				'- [ ] four [[Ada]]\n- [ ] five [[Ada]] 📅 2026-12-01\n- [/] six [[Ada]] 📅 2026-12-02\n',
			),
		]);
		const { promises } = await promisesIn(routine);
		expect(promises.map(({ words }) => words.split(' ')[0])).toEqual([
			'five',
			'six',
			'two',
			'four',
			'one',
			'three',
		]);
	});

	it.each([
		['is done', '- [x] call [[Ada]]\n'],
		['names somebody else', '- [ ] call [[Ben]]\n'],
		['is no task', 'call [[Ada]]\n'],
		['is gone', ''],
	])('hold no task that %s by now, and the others are there all the same', async (_, now) => {
		const before = '- [ ] call [[Ada]]\n- [ ] write [[Ada]]\n';
		expect((await promisesIn(changedSince(before, before))).promises).toHaveLength(2);
		expect(await promisesIn(changedSince(before, now))).toEqual({ promises: [], failures: [] });
		const { promises } = await promisesIn(changedSince(before, `${now.trim()}\n- [ ] write her [[Ada]]\n`));
		expect(promises.map(({ words }) => words)).toEqual(['write her']);
	});

	it('lack those of a note that cannot be read, which is a failure', async () => {
		const routine = routineOf([
			ada,
			plainNote(note, '- [ ] call [[Ada]]\n'),
			plainNote('Others.md', '- [ ] write her [[Ada]]\n'),
		]);
		routine.vault.failReading(note);
		const { promises, failures } = await promisesIn(routine);
		expect(promises.map(({ words }) => words)).toEqual(['write her']);
		expect(saidProblems(failures).map(({ path }) => path)).toEqual([note]);
	});
});

describe('the first promise to a person', () => {
	it('is the first that says anything', async () => {
		const routine = routineOf([ada, plainNote(note, '- [ ] [[Ada]] 📅 2026-12-01\n- [ ] write her [[Ada]]\n')]);
		expect(await firstPromise(ada.path, routine)).toBe('write her');
	});

	it('is none where no promise says anything, and to nobody', async () => {
		const routine = routineOf([ada, plainNote(note, '- [ ] [[Ada]]\n')]);
		expect(await firstPromise(ada.path, routine)).toBeNull();
		expect(await firstPromise('People/Nobody.md', routine)).toBeNull();
	});
});
