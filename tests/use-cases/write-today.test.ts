import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findActionLines } from '../../src/daily-note/action-block';
import { actionsIn } from '../../src/daily-note/today-actions';
import { noteName } from '../../src/note-path';
import { writeToday } from '../../src/use-cases/write-today';
import { VaultError } from '../../src/vault/vault';
import { anyNoteText, anyPaths } from '../support/arbitraries';
import { personNote, plainNote, type TestNote } from '../support/builders';
import { markdownLinks, wikilinks } from '../support/memory-vault';
import { vaultDiff } from '../support/note-diff';
import { routineOf, type RoutineOptions, type TestRoutine } from '../support/routine-of';
import { runs } from '../support/runs';
import { inWords } from '../support/said';

const note = 'Journal/2026-11-23.md';
const people = [
	personNote('Grace Hopper', { list: 'list20' }),
	personNote('Ada Lovelace', { lastTouched: '2026-10-30', interests: ['climbing'], knows: ['[[Grace Hopper]]'] }),
	personNote('Ben Franklin', { lastTouched: '2026-10-28', interests: ['climbing'] }),
	personNote('Carl Sagan', { lastTouched: '2026-10-25', needs: ['pricing'] }),
	personNote('Dorothy Vaughan', { lastTouched: '2026-10-20' }),
];
const lines = [
	'- [ ] Reach out to [[Grace Hopper]] (not in touch yet) · [[Ada Lovelace]] knows them ^tom-20261123-outreach',
	'- [ ] Introduce [[Ben Franklin]] (last 2026-10-28) to [[Ada Lovelace]] (last 2026-10-30) · both: climbing ^tom-20261123-introduction',
	'- [ ] Share something useful with [[Carl Sagan]] (last 2026-10-25) · needs pricing ^tom-20261123-sharing',
	'- [ ] Call or write [[Dorothy Vaughan]] (last 2026-10-20) · last in touch 34 days ago ^tom-20261123-compassion',
];
const block = `## Top of mind\n${lines.join('\n')}\n`;

describe('writing the actions of today', () => {
	it('makes the note of the day where there is none', async () => {
		const routine = routineOf(people);
		expect(await writeToday(routine)).toEqual({ note, before: '', after: block });
		expect(routine.vault.textOf(note)).toBe(block);
	});

	it('makes it from its template, filled in', async () => {
		const template = plainNote('Templates/Day.md', '# {{date:dddd}}\n\n## Top of mind\n\n## Notes\n');
		const routine = routineOf([...people, template], { dailyNotes: { template: 'Templates/Day' } });
		await writeToday(routine);
		expect(routine.vault.textOf(note)).toBe(`# Monday\n\n## Top of mind\n${lines.join('\n')}\n\n## Notes\n`);
	});

	it('adds one heading and four lines to a note that is there, and changes no other note', async () => {
		const routine = routineOf([...people, plainNote(note, '# Monday\n\nTea.\n')]);
		await writeToday(routine);
		expect(vaultDiff(routine.vault)).toEqual({
			[note]: ['+ ', '+ ## Top of mind', ...lines.map((line) => `+ ${line}`)],
		});
	});

	it('changes nothing when it runs again, not even a file’s date', async () => {
		const routine = routineOf(people);
		await writeToday(routine);
		const { before, after } = await writeToday(routine);
		expect(after).toBe(before);
		expect(routine.vault.writes).toEqual([note]);
	});

	it('adds only what is missing, and names no person whom the day names already', async () => {
		const kept = '- [x] Called [[Carl Sagan]] instead (last 2026-10-25) ^tom-20261123-compassion';
		const routine = routineOf([...people, plainNote(note, `${kept}\n`)]);
		const { after } = await writeToday(routine);
		expect(after.split('\n').filter((line) => line.includes('[[Carl Sagan]]'))).toEqual([kept]);
		expect(findActionLines(after).map(({ line }) => line.kind)).toEqual([
			'outreach',
			'introduction',
			'sharing',
			'compassion',
		]);
	});

	it('names no person who is set aside', async () => {
		const { after } = await writeToday(routineOf(people), {
			setAside: new Set(['People/Dorothy Vaughan.md', 'People/Grace Hopper.md']),
		});
		expect(after).not.toContain('Dorothy');
		expect(after).toContain(
			'- [ ] Nobody on your List of 20 is free today, so take a breath ^tom-20261123-outreach',
		);
	});

	it('writes advice where the lists are empty', async () => {
		const { after } = await writeToday(routineOf([]));
		expect(after).toContain('- [ ] Add a name to your List of 20 (it has none) ^tom-20261123-outreach\n');
		expect(findActionLines(after)).toHaveLength(4);
	});

	it('writes nothing in a dry run, but says what it would', async () => {
		const routine = routineOf(people);
		expect(await writeToday(routine, { dryRun: true })).toEqual({ note, before: '', after: block });
		expect(routine.vault.writes).toEqual([]);
		expect(routine.vault.exists(note)).toBe(false);
	});

	it('goes by the settings of heading, place and appended text', async () => {
		const routine = routineOf([...people, plainNote(note, 'Tea.\n')], {
			settings: { heading: '# Four', place: 'top', appendText: '#task' },
		});
		const { after } = await writeToday(routine);
		expect(
			after.startsWith(
				'# Four\n- [ ] Reach out to [[Grace Hopper]] (not in touch yet) · [[Ada Lovelace]] knows them #task ^tom-20261123-outreach\n',
			),
		).toBe(true);
		expect(after.endsWith('\n\nTea.\n')).toBe(true);
		expect(actionsIn(after, note, routine)[0]?.reason).toBe('[[Ada Lovelace]] knows them');
	});

	it('gives a line its id back, but where several say the same it adds its own', async () => {
		const bare = lines[0]?.replace(/ \^\S+$/, '') ?? '';
		const once = routineOf([...people, plainNote(note, `${bare}\n`)]);
		expect((await writeToday(once)).after.split('\n')[0]).toBe(lines[0]);
		const twice = routineOf([...people, plainNote(note, `${bare}\n${bare}\n`)]);
		const { after } = await writeToday(twice);
		expect(after.startsWith(`${bare}\n${bare}\n`)).toBe(true);
		expect(after.split('\n')).toContain(lines[0]);
	});

	it('links to somebody who is called like the day by their path, but by their name before the note of the day is there', async () => {
		const person = { ...personNote('x', { list: 'list20' }), path: 'People/2026-11-23.md' };
		const there = routineOf([person, plainNote(note, '')]);
		const { after } = await writeToday(there);
		expect(after).toContain('Reach out to [[People/2026-11-23|2026-11-23]] ');
		expect(actionsIn(after, note, there)[0]?.people).toEqual([person.path]);
		// The new note takes over the name: its line leads to itself, and names nobody.
		const made = routineOf([person]);
		const { after: written } = await writeToday(made);
		expect(written).toContain('Reach out to [[2026-11-23]] ');
		expect(actionsIn(written, note, made)[0]?.people).toEqual([]);
	});

	it('merges copies of a line first', async () => {
		const routine = routineOf(people);
		await writeToday(routine);
		routine.vault.put(note, `${block}\n${lines[3]?.replace('[ ]', '[x]') ?? ''}\n`);
		const { after } = await writeToday(routine);
		expect(after).toBe(`${block.replace('- [ ] Call', '- [x] Call')}\n`);
	});

	it('finds the same people free before copies of a line are merged and after', async () => {
		// Deep below a paragraph, the app takes the second copy for more of its words.
		const done = '\t- [x] In touch with [[Grace Hopper]] (not in touch yet) ^tom-20261122-touch-1';
		const routine = routineOf([...people, plainNote(note, `${done}\nRain.\n${done}\n`)]);
		const { after } = await writeToday(routine);
		expect(after).toBe(`${done}\nRain.\n\n${block}`);
		expect((await writeToday(routine)).after).toBe(after);
	});

	it.each<[string, RoutineOptions, string]>([
		[
			'a template that is not there',
			{ dailyNotes: { template: 'Templates/Gone' } },
			'the template of your daily notes is not there; fix it in the settings of daily notes',
		],
		[
			'a format without a day',
			{ dailyNotes: { format: 'YYYY-MM' } },
			'the daily note format “YYYY-MM” names several days alike; use one with year, month and day, such as YYYY-MM-DD',
		],
	])('says in a sentence what is wrong with %s', async (_, words, problem) => {
		const routine = routineOf(people, words);
		await expect(inWords(writeToday(routine))).rejects.toThrow(`: ${problem}`);
		expect(routine.vault.writes).toEqual([]);
	});

	it('says so where the note cannot be read or written', async () => {
		const unwritable = routineOf([...people, plainNote(note, 'Tea.\n')]);
		unwritable.vault.failWriting(note);
		await expect(writeToday(unwritable)).rejects.toThrow(VaultError);
		const unreadable = routineOf([...people, plainNote(note, 'Tea.\n')]);
		unreadable.vault.failReading(note);
		await expect(writeToday(unreadable)).rejects.toThrow(VaultError);
	});
});

describe('the note that says when the user was in touch', () => {
	it.each([
		['Journal/2026-10-25.md', wikilinks, '[[2026-10-25]]'],
		['2026-10-25 Lunch.md', wikilinks, '[[2026-10-25 Lunch]]'],
		['Lunch.md', wikilinks, '[[Lunch|2026-10-25]]'],
		['Long lunch.md', markdownLinks, '[2026-10-25](Long%20lunch.md)'],
		['Lunch #1.md', wikilinks, '[2026-10-25](Lunch%20%231.md)'],
	])('is linked with the day: %s', async (path, style, link) => {
		const meeting = {
			...plainNote(path, '---\ndate: 2026-10-25\n---\nWith [[Ada]].\n'),
			properties: { date: '2026-10-25' },
		};
		const { after } = await writeToday(routineOf([personNote('Ada'), meeting], { links: style }));
		expect(after).toContain(` · in touch on ${link} ^tom-20261123-compassion\n`);
	});
});

describe('the actions in a note', () => {
	it('are read back as they were planned', async () => {
		const routine = routineOf(people);
		const { after } = await writeToday(routine);
		expect(actionsIn(after.replace('- [ ] Share', '  - [x] Share'), note, routine)).toEqual([
			{
				kind: 'outreach',
				people: ['People/Grace Hopper.md'],
				reason: '[[Ada Lovelace]] knows them',
				done: false,
				isAdvice: false,
				line: lines[0],
			},
			{
				kind: 'introduction',
				people: ['People/Ben Franklin.md', 'People/Ada Lovelace.md'],
				reason: 'both: climbing',
				done: false,
				isAdvice: false,
				line: lines[1],
			},
			{
				kind: 'sharing',
				people: ['People/Carl Sagan.md'],
				reason: 'needs pricing',
				done: true,
				isAdvice: false,
				line: lines[2]?.replace('[ ]', '[x]'),
			},
			{
				kind: 'compassion',
				people: ['People/Dorothy Vaughan.md'],
				reason: 'last in touch 34 days ago',
				done: false,
				isAdvice: false,
				line: lines[3],
			},
		]);
	});
});

describe('any vault and any note', () => {
	const anyRoutine = fc
		.record({
			paths: anyPaths({ minLength: 0, maxLength: 9 }),
			text: fc.option(anyNoteText),
			useMarkdownLinks: fc.boolean(),
			place: fc.constantFrom('end' as const, 'top' as const),
		})
		// Nobody is called like the day, unless its note is there before: see above.
		.filter(({ paths, text }) => text !== null || !paths.some((path) => noteName(path) === noteName(note)));

	function open(
		{
			paths,
			text,
			useMarkdownLinks,
			place,
		}: { paths: string[]; text: string | null; useMarkdownLinks: boolean; place: 'end' | 'top' },
		isReversed = false,
	): TestRoutine {
		const notes = paths.map(
			(path, index): TestNote => ({
				...personNote('x', { list: index % 3 === 0 ? 'list20' : 'network90' }),
				path,
			}),
		);
		const today = text === null ? [] : [plainNote(note, text)];
		const all = [...notes, ...today];
		return routineOf(isReversed ? all.reverse() : all, {
			settings: { place },
			links: useMarkdownLinks ? markdownLinks : wikilinks,
		});
	}

	it('has four lines that name different people, written once however often it runs', async () => {
		await fc.assert(
			fc.asyncProperty(anyRoutine, async (said) => {
				const routine = open(said);
				const { after } = await writeToday(routine);
				const actions = actionsIn(after, note, routine);
				expect(actions.map(({ kind }) => kind)).toEqual(['outreach', 'introduction', 'sharing', 'compassion']);
				const named = actions.flatMap(({ people: paths }) => paths);
				expect(new Set(named).size).toBe(named.length);
				expect((await writeToday(routine)).after).toBe(after);
				expect(routine.vault.writes).toEqual([note]);
			}),
			{ numRuns: runs(20) },
		);
	});

	it('is written the same on two devices that hold the same notes, in whatever order they read them', async () => {
		await fc.assert(
			fc.asyncProperty(anyRoutine, async (said) => {
				expect(await writeToday(open(said, true))).toEqual(await writeToday(open(said)));
			}),
			{ numRuns: runs(20) },
		);
	});
});
