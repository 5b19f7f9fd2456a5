import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionsIn } from '../../src/daily-note/today-actions';
import { localeCodes } from '../../src/language/dictionary';
import { openLanguage } from '../../src/language/open-language';
import { defaultSettings, type Settings } from '../../src/settings/settings';
import { readPromises } from '../../src/use-cases/promises';
import { swapAction } from '../../src/use-cases/swap-action';
import { writeToday } from '../../src/use-cases/write-today';
import { personNote, plainNote, type PersonFields, type TestNote } from '../support/builders';
import { routineOf, type TestRoutine } from '../support/routine-of';
import { runs } from '../support/runs';

const note = 'Journal/2026-11-23.md';
const off: Partial<Settings> = { encounters: { ...defaultSettings.encounters, count: false } };

/** Somebody in touch a while ago, within the window of the others. */
const known = (name: string, words: PersonFields = {}): TestNote =>
	personNote(name, { lastTouched: '2026-10-20', cadence: '30d', ...words });
const promise = (line: string): TestNote => plainNote('Tasks.md', line);

/** Whom the lines of today name, and why, by kind. */
async function linesFor(notes: readonly TestNote[], settings: Partial<Settings> = {}): Promise<Record<string, string>> {
	return linesOf(routineOf(notes, { settings }));
}

async function linesOf(routine: TestRoutine): Promise<Record<string, string>> {
	const { after } = await writeToday(routine);
	return Object.fromEntries(
		actionsIn(after, note, routine).map(({ kind, people, reason }) => [
			kind,
			`${people.map((path) => path.slice(7, -3)).join()}: ${reason}`,
		]),
	);
}

/** A network in which the introduction takes two, and compassion the most neglected. */
const network = [
	known('Old', { lastTouched: '2026-10-01' }),
	known('Ina', { offers: ['tea'] }),
	known('Ivo', { needs: ['tea'] }),
];
const fit = plainNote('Chess openings.md', '---\nupdated: 2026-11-20\n---\n');

describe('a promise as the reason', () => {
	it.each(localeCodes)('is never a line of ours that has lost its id, in %s', async (code) => {
		const language = await openLanguage(code);
		const before = { ...routineOf([...network, known('Ada', { lastTouched: '2026-10-24' })]), language };
		const { after } = await writeToday(before);
		const lost = after.replace(/ \^tom-\S+/g, '').replace('## Top of mind\n', '');
		expect(lost.match(/^- \[ \]/gm)).toHaveLength(4);
		const routine = {
			...routineOf([
				...network,
				known('Ada', { lastTouched: '2026-10-24' }),
				promise(`${lost}- [ ] send the list [[Ada]]\n`),
			]),
			language,
		};
		const found = await Promise.all(routine.roster.people().map((person) => readPromises(person, routine)));
		expect(found.flatMap(({ promises }) => promises.map(({ words }) => words))).toEqual(['send the list']);
	});

	it('of sharing comes before a note that fits', async () => {
		const people = [
			...network,
			known('Ada', { lastTouched: '2026-10-24' }),
			known('Ben', { interests: ['chess'] }),
		];
		expect((await linesFor([...people, fit])).sharing).toBe('Ben: [[Chess openings]] fits chess');
		expect((await linesFor([...people, fit, promise('- [ ] send the climbing list [[Ada]]')])).sharing).toBe(
			'Ada: you meant to: send the climbing list',
		);
		expect((await linesFor([...people, fit, promise('- [x] send the climbing list [[Ada]]')])).sharing).toBe(
			'Ben: [[Chess openings]] fits chess',
		);
		expect((await linesFor([...people, fit, promise('- [ ] send the climbing list [[Ada]]')], off)).sharing).toBe(
			'Ben: [[Chess openings]] fits chess',
		);
	});

	it('of sharing stays within the window of neglect, and outside hard times', async () => {
		const ben = known('Ben', { lastTouched: '2026-09-30' });
		const task = promise('- [ ] send the list [[Ada]]');
		const sharing = async (ada: TestNote): Promise<string | undefined> =>
			(await linesFor([known('Old', { lastTouched: '2026-09-01' }), ben, ada, task])).sharing?.split(':')[0];
		expect(await sharing(known('Ada', { lastTouched: '2026-11-10' }))).not.toBe('Ada');
		expect(await sharing(known('Ada', { lastTouched: '2026-11-01', hardTime: true }))).not.toBe('Ada');
	});

	it('of sharing holds no link, so that nothing counts as shared', async () => {
		const routine = routineOf([
			...network,
			known('Ada'),
			fit,
			promise('- [ ] send [[Chess openings]] and [the map](Map.md) [[Ada]]'),
		]);
		const { after } = await writeToday(routine);
		const line = after.split('\n').find((one) => one.endsWith('-sharing'));
		expect(line).toBe(
			'- [ ] Share something useful with [[Ada]] (last 2026-10-20) · you meant to: send Chess openings and the map ^tom-20261123-sharing',
		);
	});

	it('of compassion replaces the days alone: not a hard time, not a birthday', async () => {
		const compassion = async (words: PersonFields): Promise<string | undefined> =>
			(
				await linesFor([
					personNote('Ada', { lastTouched: '2026-10-01', body: '- [ ] call about tea\n', ...words }),
				])
			).compassion;
		expect(await compassion({})).toBe('Ada: you meant to: call about tea');
		expect(await compassion({ body: '- [x] call about tea\n' })).toBe('Ada: last in touch 53 days ago');
		expect(await compassion({ hardTime: 'moving' })).toBe('Ada: going through a hard time: moving');
		expect(await compassion({ birthday: '11-23' })).toBe('Ada: birthday today');
		expect(await compassion({ dates: ['11-23 wedding'] })).toBe('Ada: wedding today');
	});

	it('of outreach replaces the step of the ladder, and no connector', async () => {
		const grace = personNote('Grace', { list: 'list20', body: '- [/] write about compilers\n' });
		expect((await linesFor([grace])).outreach).toBe('Grace: you meant to: write about compilers');
		expect((await linesFor([grace, known('Ada', { knows: ['[[Grace]]'] })])).outreach).toBe(
			'Grace: [[Ada]] knows them',
		);
		expect((await linesFor([grace], off)).outreach).toBe('Grace: mention or comment on their work');
	});

	it('is the one that is due first, then by note and line', async () => {
		const reason = async (body: string, ...notes: TestNote[]): Promise<string | undefined> =>
			(await linesFor([personNote('Ada', { body }), ...notes])).compassion;
		expect(await reason('- [ ] one\n- [ ] two 📅 2026-12-01\n- [ ] three [due:: 2026-11-30]\n')).toBe(
			'Ada: you meant to: three',
		);
		expect(await reason('- [ ] one\n- [ ] two\n', plainNote('A.md', '- [ ] send zero [[Ada]]'))).toBe(
			'Ada: you meant to: send zero',
		);
		expect(await reason('- [ ] one\n- [ ] two\n', plainNote('Z.md', '- [ ] send zero [[Ada]]'))).toBe(
			'Ada: you meant to: one',
		);
		expect(await reason('- [ ] [[Ada]]\n- [ ] two\n')).toBe('Ada: you meant to: two');
	});

	it('falls back to the reason without promises where none can be read', async () => {
		const ada = known('Ada', { interests: ['chess'] });
		const routine = routineOf([...network, ada, fit, promise('- [ ] send the list [[Ada]]')]);
		routine.vault.failReading('Tasks.md');
		expect((await linesOf(routine)).sharing).toBe('Ada: [[Chess openings]] fits chess');
		expect(
			(await linesFor([personNote('Ada', { lastTouched: '2026-10-01', body: '- [ ] [[Ada]]\n' })])).compassion,
		).toBe('Ada: last in touch 53 days ago');
	});

	it('goes by what the note says now, where it is newer than the index', async () => {
		const routine = routineOf([
			personNote('Ada', { lastTouched: '2026-10-01' }),
			promise('- [ ] send the list [[Ada]]'),
		]);
		routine.vault.onWrite = () => undefined;
		routine.vault.put('Tasks.md', '- [ ] send the list [[Ben]]');
		expect((await linesOf(routine)).compassion).toBe('Ada: last in touch 53 days ago');
	});

	it('opens the notes of the people on the lines alone, and no note of others', async () => {
		const routine = routineOf([
			...network,
			known('Ben', { lastTouched: '2026-09-20' }),
			known('Ada', { lastTouched: '2026-11-20' }),
			plainNote('Far.md', '- [ ] send it [[Ada]]'),
			plainNote(note, ''),
		]);
		await writeToday(routine);
		expect(routine.vault.reads).not.toContain('Far.md');
	});

	it('is written once: a second run changes nothing', async () => {
		const routine = routineOf([
			...network,
			known('Ada'),
			promise('- [ ] send the list [[Ada]]'),
			plainNote(note, 'Rain.\n'),
		]);
		await writeToday(routine);
		expect((await writeToday(routine)).before).toBe(routine.vault.textOf(note));
		expect(routine.vault.writes).toEqual([note]);
	});

	it('is told without a write', async () => {
		const notes = [personNote('Ada', { body: '- [ ] call about tea\n' })];
		const told = await writeToday(routineOf(notes), { dryRun: true });
		expect(told.after).toBe((await writeToday(routineOf(notes))).after);
		expect(told.after).toContain('you meant to: call about tea');
	});
});

describe('the lines of the day', () => {
	const names = ['Ada', 'Ben', 'Carl', 'Dora'];
	const anyTask = fc
		.tuple(
			fc.constantFrom(' ', '/', 'x', '-'),
			fc.constantFrom('call', 'send the list', 'write 📅 2026-11-30', 'lend [[Ben]] a book [due:: 2026-11-29]'),
			fc.constantFrom(...names),
		)
		.map(([mark, words, name]) => `- [${mark}] ${words} [[${name}]]`);
	const anyTasks = fc.array(anyTask, { maxLength: 5 }).map((lines) => lines.join('\n'));
	const people = (bodies: readonly string[]): TestNote[] =>
		names.map((name, index) =>
			known(name, { lastTouched: `2026-10-${20 + index}`, body: bodies[index] ?? '', interests: ['chess'] }),
		);
	const write = async (notes: readonly TestNote[], settings: Partial<Settings>): Promise<string> =>
		(await writeToday(routineOf(notes, { settings }))).after;

	it('are the same whatever is promised, where notes do not count', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(anyTasks, { maxLength: 4 }), anyTasks, async (bodies, tasks) => {
				const done = (text: string): string => text.replace(/\[[ /]\]/g, '[x]');
				expect(await write([...people(bodies), fit, promise(tasks)], off)).toBe(
					await write([...people(bodies.map(done)), fit, promise(done(tasks))], off),
				);
			}),
			{ numRuns: runs(60) },
		);
	});

	it('are the same in whatever order notes were read', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(anyTasks, { maxLength: 4 }),
				anyTasks,
				anyTasks,
				async (bodies, tasks, others) => {
					const notes = [...people(bodies), fit, promise(tasks), plainNote('Others.md', others)];
					expect(await write([...notes].reverse(), {})).toBe(await write(notes, {}));
				},
			),
			{ numRuns: runs(60) },
		);
	});
});

describe('a swap', () => {
	it('says the promise to the next person', async () => {
		const line =
			'- [ ] Call or write [[Old]] (last 2026-10-01) · last in touch 53 days ago ^tom-20261123-compassion';
		const routine = routineOf([
			personNote('Old', { lastTouched: '2026-10-01' }),
			personNote('Ada', { lastTouched: '2026-10-20' }),
			promise('- [ ] send the list [[Ada]]'),
			plainNote(note, `${line}\n`),
		]);
		const { after, replaced } = await swapAction(routine, note, 'compassion');
		expect(after).toBe(
			'- [ ] Call or write [[Ada]] (last 2026-10-20) · you meant to: send the list ^tom-20261123-compassion\n',
		);
		expect(replaced).toEqual(['People/Old.md']);
		expect(routine.vault.writes).toEqual([note]);
	});
});

describe('a line that was rolled over', () => {
	it('takes away the line of today that names the same person, promise and all', async () => {
		const notes = [
			personNote('Ada', { lastTouched: '2026-10-01', body: '- [ ] call about tea\n' }),
			personNote('Ben', { lastTouched: '2026-10-20' }),
		];
		const routine = routineOf([...notes, plainNote(note, '')]);
		const { after } = await writeToday(routine);
		routine.vault.put(note, `- [ ] Call or write [[Ada]] (last 2026-10-01) ^tom-20261120-compassion\n${after}`);
		const again = await writeToday(routine);
		expect(again.after.match(/\[\[Ada\]\]/g)).toHaveLength(1);
		expect(again.after).not.toContain('you meant to');
	});
});

describe('reading the promises to a person', () => {
	it('says which notes could not be read', async () => {
		const routine = routineOf([
			personNote('Ada', { body: '- [ ] call 📅 2026-12-01\n' }),
			promise('- [/] send the list [[Ada]]'),
		]);
		const ada = routine.roster.people()[0] ?? expect.fail();
		const [call, send] = (await readPromises(ada, routine)).promises;
		expect(call).toEqual({
			note: ada.path,
			line: 4,
			words: 'call',
			due: '2026-12-01',
			text: '- [ ] call 📅 2026-12-01',
			mark: ' ',
		});
		expect(send).toEqual({
			note: 'Tasks.md',
			line: 0,
			words: 'send the list',
			due: null,
			text: '- [/] send the list [[Ada]]',
			mark: '/',
		});
		routine.vault.failReading('Tasks.md');
		const { promises, failures } = await readPromises(ada, routine);
		expect(promises).toEqual([call]);
		expect(failures.map(({ path }) => path)).toEqual(['Tasks.md']);
	});
});
