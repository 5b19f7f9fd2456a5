import { describe, expect, it } from 'vitest';
import { readTicks } from '../../src/record/ticked-lines';
import { readNote } from '../../src/use-cases/apply-ticks';
import { stillTicked } from '../../src/use-cases/still-ticked';
import { personNote, plainNote } from '../support/builders';
import { routineOf, type TestRoutine } from '../support/routine-of';

const today = 'Journal/2026-11-23.md';
const friday = 'Journal/2026-11-20.md';
const saturday = 'Journal/2026-11-21.md';
const copy = 'Journal/2026-11-23 (conflicted copy).md';

const call = '- [x] Call or write [[Ada]] (last 2026-10-30) ^tom-20261123-compassion';
const introduce = '- [x] Introduce [[Ada]] (last 2026-10-30) to [[Ben]] (not in touch yet) ^tom-20261123-introduction';
const callBen = '- [x] Call or write [[Ben]] (not in touch yet) ^tom-20261120-compassion';
const touch = '- [x] In touch with [[Ada]] (last 2026-10-30) ^tom-20261120-touch-1';

function opened(notes: Readonly<Record<string, string>>): TestRoutine {
	return routineOf([
		...['Ada', 'Ben', 'Carl', 'C# Carla'].map((name) => personNote(name)),
		...Object.entries(notes).map(([path, text]) => plainNote(path, text)),
	]);
}

/** The lines of today's note and of others that are still ticked, once some lines of today were unticked. */
async function left(
	routine: TestRoutine,
	unticked: readonly string[],
	others: readonly string[] = [],
): Promise<string[]> {
	const { ticks } = readTicks(unticked.join('\n'), today, routine);
	const note = await readNote(today, routine);
	routine.vault.reads.length = 0;
	const found = await stillTicked(ticks, note, others, routine);
	return found.map(({ kind, day, people }) => `${kind} ${day} ${people.map(({ path }) => path).join(', ')}`);
}

describe('what still says that the user was in touch with a person, once a line about them was unticked', () => {
	it('is nothing where no other line is ticked', async () => {
		const open = call.replace('[x]', '[ ]');
		expect(await left(opened({ [today]: `${open}\n${introduce.replace('[x]', '[ ]')}` }), [call])).toEqual([]);
	});

	it('is another ticked line in the same note, also one about more people', async () => {
		const routine = opened({ [today]: `${call.replace('[x]', '[ ]')}\n${introduce}` });
		expect(await left(routine, [call])).toEqual(['introduction 2026-11-23 People/Ada.md, People/Ben.md']);
	});

	it('is a ticked line in another note', async () => {
		const routine = opened({ [today]: call.replace('[x]', '[ ]'), [friday]: `Tea.\n${touch}\n` });
		expect(await left(routine, [call], [friday])).toEqual(['touch 2026-11-20 People/Ada.md']);
	});

	it('is the same line in a copy that a sync has left', async () => {
		const routine = opened({ [today]: call.replace('[x]', '[ ]'), [copy]: call });
		expect(await left(routine, [call], [copy])).toEqual(['compassion 2026-11-23 People/Ada.md']);
	});

	it('is no line about others, in this note or another', async () => {
		const routine = opened({
			[today]: `${call.replace('[x]', '[ ]')}\n${callBen}`,
			[friday]: `[[Ada]] was ill.\n${callBen}`,
		});
		expect(await left(routine, [call], [friday])).toEqual([]);
	});

	it('is asked of each person whom unticked lines name', async () => {
		const share = '- [x] Share with [[Carl]] (not in touch yet) · a link ^tom-20261123-sharing';
		const routine = opened({
			[today]: '',
			[friday]: touch,
			[saturday]: callBen.replace('20261120', '20261121'),
		});
		expect(await left(routine, [introduce, share], [friday, saturday])).toEqual([
			'touch 2026-11-20 People/Ada.md',
			'compassion 2026-11-21 People/Ben.md',
		]);
	});

	it('is told by the note as it was read, once, although it is among the notes with ticks', async () => {
		const routine = opened({ [today]: `${call.replace('[x]', '[ ]')}\n${introduce}`, [friday]: touch });
		expect(await left(routine, [call], [today, friday])).toEqual([
			'introduction 2026-11-23 People/Ada.md, People/Ben.md',
			'touch 2026-11-20 People/Ada.md',
		]);
		expect(routine.vault.reads).toEqual([friday]);
	});

	it('is found in the other notes where one cannot be read', async () => {
		const routine = opened({ [today]: '', [friday]: touch, [saturday]: touch.replace('20261120', '20261121') });
		routine.vault.failReading(friday);
		expect(await left(routine, [call], [friday, saturday])).toEqual(['touch 2026-11-21 People/Ada.md']);
	});
});

describe('of the notes with ticks', () => {
	it('only those are opened that link to one of these people', async () => {
		const routine = opened({ [today]: '', [friday]: callBen, [saturday]: introduce });
		await left(routine, [call], [friday, saturday]);
		expect(routine.vault.reads).toEqual([saturday]);
	});

	it('all are opened where the app does not know links to the name of one of them', async () => {
		const line = '- [x] Call or write [C# Carla](C%23%20Carla.md) (not in touch yet) ^tom-20261120-compassion';
		const routine = opened({ [today]: '', [friday]: line });
		routine.vault.linksFrom = () => new Set();
		expect(await left(routine, [line.replace('20261120', '20261123')], [friday])).toEqual([
			'compassion 2026-11-20 People/C# Carla.md',
		]);
	});
});
