import { expect, it } from 'vitest';
import { readFrontmatter } from '../../scripts/cli/frontmatter';
import { applyTicks } from '../../src/use-cases/apply-ticks';
import { makePerson } from '../../src/use-cases/add-person';
import { writeToday } from '../../src/use-cases/write-today';
import { routineOf, type TestRoutine } from '../support/routine-of';
import { blockIn, partOf } from './read-page';

const page = 'docs/start.md';
const note = 'Journal/2026-11-23.md';

/** A vault with nobody but the three people of the page, made as the panel makes them. */
async function withThreeNames(): Promise<TestRoutine> {
	const routine = routineOf([]);
	for (const name of ['Ada Lovelace', 'Ben Franklin', 'Carl Sagan'])
		await makePerson(`People/${name}.md`, { list: 'list20', why: '', interests: [] }, routine);
	return routine;
}

it('three names give the lines of the page', async () => {
	const routine = await withThreeNames();
	const { after } = await writeToday(routine);
	expect(after).toBe(blockIn(partOf(page, "3. Open today's note")));
});

it('the tick gives the note of the page', async () => {
	const routine = await withThreeNames();
	await writeToday(routine);
	routine.vault.put(note, routine.vault.textOf(note).replace('- [ ] Reach out', '- [x] Reach out'));
	await applyTicks([note], routine);
	const text = routine.vault.textOf('People/Ada Lovelace.md');
	expect(text).toBe(blockIn(partOf(page, '4. Do it, and tick the box')));
	expect(readFrontmatter(text).properties).toMatchObject({ lastTouched: '2026-11-23' });
});
