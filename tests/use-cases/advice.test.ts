import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionKinds, isAction, type ActionKind } from '../../src/actions/action';
import { actionsIn, progressOf } from '../../src/daily-note/today-actions';
import { dictionaryOf } from '../../src/language/dictionary-of';
import { Language } from '../../src/language/language';
import { outdatedAdvice } from '../../src/use-cases/outdated-advice';
import { planToday } from '../../src/use-cases/plan-today';
import { swapAction } from '../../src/use-cases/swap-action';
import { writeToday } from '../../src/use-cases/write-today';
import { anyNoteText } from '../support/arbitraries';
import { personNote, plainNote, type TestNote } from '../support/builders';
import { routineOf, type RoutineOptions } from '../support/routine-of';
import { runs } from '../support/runs';

const note = 'Journal/2026-11-23.md';
const grace = personNote('Grace', { list: 'list20' });
const network = ['Ada', 'Ben', 'Carl', 'Dora'].map((name, at) => personNote(name, { lastTouched: `2026-10-1${at}` }));
const advice: Record<ActionKind, string> = {
	outreach: '- [ ] Add a name to your List of 20 (it has none) ^tom-20261123-outreach',
	introduction: '- [ ] Add somebody to your Network of 90 (it has none) ^tom-20261123-introduction',
	sharing: '- [ ] Add somebody to your Network of 90 (it has none) ^tom-20261123-sharing',
	compassion: '- [ ] Add somebody to your Network of 90 (it has none) ^tom-20261123-compassion',
};
const block = `## Top of mind\n${actionKinds.map((kind) => advice[kind]).join('\n')}\n`;

/** Today's note after a write, from a text and with people who have come since. */
async function written(text: string, people: readonly TestNote[], options: RoutineOptions = {}): Promise<string> {
	return (await writeToday(routineOf([...people, plainNote(note, text)], options))).after;
}

describe('advice in today’s note', () => {
	it('is what a write puts down where nobody can be picked, and a second write leaves it', async () => {
		const routine = routineOf([]);
		expect((await writeToday(routine)).after).toBe(block);
		expect((await writeToday(routine)).after).toBe(block);
	});

	it('becomes actions at the next write once people have come, and every other byte stays', async () => {
		const text = `Tea.\n\n${block}\nMore tea.  \n- [ ] milk`;
		const after = await written(text, [grace, ...network]);
		expect(after.split('\n').filter((line) => !line.includes('^tom-'))).toEqual(
			text.split('\n').filter((line) => !line.includes('^tom-')),
		);
		expect(after).toContain(
			'- [ ] Reach out to [[Grace]] (not in touch yet) · mention or comment on their work ^tom-20261123-outreach\n- [ ] Introduce [[',
		);
		expect(after).not.toContain('Add ');
		expect(await written(after, [grace, ...network])).toBe(after);
	});

	it('gives way one by one: what still finds nobody stays word for word', async () => {
		expect(await written(block, [grace])).toBe(
			block.replace(
				/- \[ \] Add a name.*\)/,
				'- [ ] Reach out to [[Grace]] (not in touch yet) · mention or comment on their work',
			),
		);
		const withAda = await written(block, network.slice(0, 1));
		expect(withAda).toBe(
			block.replace(
				/(- \[ \]) Add somebody.*\) (\^tom-20261123-compassion)/,
				'$1 Call or write [[Ada]] (last 2026-10-10) · last in touch 44 days ago $2',
			),
		);
	});

	it('becomes an action where people who rested are free again', async () => {
		const resting = personNote('Grace', { list: 'list20', paused: true });
		const text = (await writeToday(routineOf([resting]))).after;
		expect(text).toContain('Nobody on your List of 20 is free today, so take a breath');
		expect(await written(text, [grace])).toContain('Reach out to [[Grace]]');
	});

	it.each<[string, (line: string) => string]>([
		['ticked', (line) => line.replace('[ ]', '[x]')],
		['begun', (line) => line.replace('[ ]', '[/]')],
		['with other words', (line) => line.replace('(it has none)', 'soon')],
		['with words behind', (line) => line.replace(' ^tom', ' ask Tom ^tom')],
		['with a time before', (line) => line.replace('[ ] ', '[ ] 09:00 ')],
		['with a date of another plugin', (line) => line.replace(' ^tom', ' 📅 2026-11-25 ^tom')],
		['with something nested under it', (line) => `${line}\n\t- ask Tom`],
		['without a box', (line) => line.replace('[ ] ', '')],
		['in a code block', (line) => `\`\`\`\n${line}\n\`\`\``],
		[
			'beside another line of its kind',
			(line) => `${line}\n- [ ] Reach out to [[Hedy]] (not in touch yet) · hello ^tom-20261123-outreach`,
		],
		['of another day', (line) => line.replace('20261123-', '20261120-')],
		['in a git conflict', (line) => `<<<<<<< a\n${line}\n=======\nTea.\n>>>>>>> b`],
	])('stays as it is where it is %s', async (_, change) => {
		const changed = change(advice.outreach);
		const text = `${changed}\n${advice.introduction}\n`;
		const after = await written(text, [grace]);
		expect(after.startsWith(`${changed}\n`) || after.includes(`\n${changed}\n`)).toBe(true);
	});

	it.each(['> ', '\t', '  '])('keeps the %j before it, its bullet, and the ends of lines', async (before) => {
		const text = `Tea.\r\n${before}* milk\r\n${before}* ${advice.outreach.slice(2)}\r\n`;
		const after = await written(text, [grace]);
		expect(after).toContain(
			`Tea.\r\n${before}* milk\r\n${before}* [ ] Reach out to [[Grace]] (not in touch yet) · mention or comment on their work ^tom-20261123-outreach\r\n`,
		);
	});

	it('is known where a formatter has wrapped it, and with the text that settings append', async () => {
		const wrapped = advice.outreach.replace(' (it', '\n  (it').replace(' ^tom', ' #task ^tom');
		const after = await written(`${wrapped}\n`, [grace], { settings: { appendText: '#task' } });
		expect(after.split('\n')[0]).toBe(
			'- [ ] Reach out to [[Grace]] (not in touch yet) · mention or comment on their work #task ^tom-20261123-outreach',
		);
	});

	it('does not come back where it was deleted and somebody is there: the write adds the action', async () => {
		const without = block.replace(`${advice.outreach}\n`, '');
		expect(await written(without, [grace])).toContain('Reach out to [[Grace]]');
	});

	it('that was rolled over and counts for today becomes an action of today', async () => {
		const rolled = advice.outreach.replace('20261123', '20261122');
		const after = await written(`${rolled}\n`, [grace], { settings: { rolledOver: 'count' } });
		expect(after.split('\n')[0]).toBe(
			'- [ ] Reach out to [[Grace]] (not in touch yet) · mention or comment on their work ^tom-20261123-outreach',
		);
	});

	it('names nobody whom another line of the day names', async () => {
		const touched = '- [x] In touch with [[Grace]] (not in touch yet) ^tom-20261123-touch-1';
		expect(await written(`${touched}\n${block}`, [grace])).toContain(advice.outreach);
	});

	it('that a merge has put beside an action hides it neither from who reads the day nor from a swap', async () => {
		const action = '- [ ] Reach out to [[Grace]] (not in touch yet) · hello ^tom-20261123-outreach';
		for (const text of [`${advice.outreach}\n${action}\n`, `${action}\n${advice.outreach}\n`]) {
			const routine = routineOf([grace, personNote('Hedy', { list: 'list20' }), plainNote(note, text)]);
			const done = actionsIn(text.replace('[ ] Reach', '[x] Reach'), note, routine);
			expect(done.map(({ people, isAdvice }) => [people, isAdvice])).toEqual([[['People/Grace.md'], false]]);
			expect(progressOf(done)).toEqual({ done: 1, count: 1 });
			const { after } = await swapAction(routine, note, 'outreach');
			expect(after.split('\n').sort()).toEqual([
				'',
				advice.outreach,
				'- [ ] Reach out to [[Hedy]] (not in touch yet) · mention or comment on their work ^tom-20261123-outreach',
			]);
		}
	});

	it('counts neither as an action nor as done, in any language', async () => {
		for (const code of ['en', 'de', 'ja', 'ar'] as const) {
			const language = new Language(code, await dictionaryOf(code));
			const routine = { ...routineOf([grace]), language };
			const { after } = await writeToday(routine);
			const actions = actionsIn(after.replaceAll('- [ ]', '- [x]'), note, routine);
			expect(actions.map(({ isAdvice, done }) => [isAdvice, done])).toEqual([
				[false, true],
				[true, true],
				[true, true],
				[true, true],
			]);
			expect(progressOf(actions)).toEqual({ done: 1, count: 1 });
		}
	});
});

describe('today’s advice no longer holds', () => {
	const hedy = personNote('Hedy', { list: 'list20' });
	const line = `${advice.outreach}\n`;
	const outdated = (
		text: string,
		people: readonly TestNote[],
		{ setAside = [], ...options }: RoutineOptions & { readonly setAside?: readonly string[] } = {},
	): ActionKind[] => outdatedAdvice(text, note, routineOf(people, options), new Set(setAside));

	it('of those kinds alone for which somebody can be picked', () => {
		expect(outdated(block, [])).toEqual([]);
		expect(outdated(block, [grace])).toEqual(['outreach']);
		expect(outdated(block, network.slice(0, 1))).toEqual(['sharing', 'compassion']);
	});

	it('of no kind of which the note gives none', () => {
		expect(outdated('Tea.\n', [grace, ...network])).toEqual([]);
		expect(outdated(line, [grace, ...network])).toEqual(['outreach']);
		expect(outdated(`${advice.compassion}\n${line}`, [grace, ...network])).toEqual(['outreach', 'compassion']);
	});

	it.each([
		[
			'names today',
			'- [ ] Introduce [[Grace]] (not in touch yet) to [[Ada]] (not in touch yet) ^tom-20261123-introduction',
		],
		['that was rolled over names', '- [ ] Call or write [[Grace]] (not in touch yet) ^tom-20261120-compassion'],
	])('only where there is somebody besides those whom a line %s', (_, other) => {
		expect(outdated(`${line}${other}\n`, [grace])).toEqual([]);
		expect(outdated(`${line}${other}\n`, [grace, hedy])).toEqual(['outreach']);
	});

	it('only where there is somebody besides those whom the user swapped', () => {
		expect(outdated(line, [grace], { setAside: [grace.path] })).toEqual([]);
		expect(outdated(line, [grace, hedy], { setAside: [grace.path] })).toEqual(['outreach']);
	});
});

describe('any people and any note', () => {
	const anyPeople = fc.array(
		fc.record({
			list: fc.constantFrom('list20' as const, 'network90' as const),
			paused: fc.boolean(),
			hardTime: fc.boolean(),
			isToday: fc.boolean(),
			knows: fc.constantFrom([], ['[[P0]]'], ['[[P1]]', '[[P2]]']),
		}),
		{ maxLength: 6 },
	);
	const notesOf = (people: typeof anyPeople extends fc.Arbitrary<infer P> ? P : never): TestNote[] =>
		people.map(({ list, paused, hardTime, isToday, knows }, at) =>
			personNote(`P${at}`, {
				list,
				knows,
				...(paused ? { paused } : {}),
				...(hardTime ? { hardTime } : {}),
				...(isToday ? { lastTouched: '2026-11-23' } : {}),
			}),
		);

	it('a write replaces the advice that is said to be outdated, at least the first to be picked, and nothing else; a second write changes nothing', async () => {
		await fc.assert(
			fc.asyncProperty(anyPeople, fc.option(anyNoteText, { nil: '' }), async (people, words) => {
				const before = (await writeToday(routineOf([plainNote(note, words)]))).after;
				const routine = routineOf([...notesOf(people), plainNote(note, before)]);
				const outdated = outdatedAdvice(before, note, routine, new Set());
				const { after } = await writeToday(routine);
				expect(after !== before).toBe(outdated.length > 0);
				const rest = (text: string): string[] =>
					text.split('\n').filter((line) => !line.includes('^tom-20261123-'));
				expect(rest(after)).toEqual(rest(before));
				expect(outdatedAdvice(after, note, routine, new Set())).toEqual([]);
				expect((await writeToday(routine)).after).toBe(after);
			}),
			{ numRuns: runs(60) },
		);
	});

	it('somebody can be picked exactly where a plan of that kind alone names people', () => {
		fc.assert(
			fc.property(anyPeople, (people) => {
				const routine = routineOf(notesOf(people));
				for (const kind of actionKinds) {
					const [planned] = planToday(routine, [kind], new Set());
					const line = `${advice[kind]}\n`;
					expect(outdatedAdvice(line, note, routine, new Set()).length === 1).toBe(
						planned !== undefined && isAction(planned),
					);
				}
			}),
			{ numRuns: runs(60) },
		);
	});
});
