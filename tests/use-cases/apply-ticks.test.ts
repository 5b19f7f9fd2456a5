import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishMessage } from '../../scripts/cli/english-message';
import type { ActionKind } from '../../src/actions/action';
import { renderAction } from '../../src/daily-note/render-line';
import { lineContext } from '../../src/daily-note/today-actions';
import { said } from '../../src/daily-note/said';
import { day } from '../../src/day';
import { message } from '../../src/language/message';
import { readTicks } from '../../src/record/ticked-lines';
import { applyChanges, applyTicks, applyTicksOf, readNote } from '../../src/use-cases/apply-ticks';
import { setProperty } from '../../src/use-cases/edit-note';
import { VaultError } from '../../src/vault/vault';
import { anyPaths } from '../support/arbitraries';
import { personNote, plainNote, type TestNote } from '../support/builders';
import { markdownLinks, wikilinks } from '../support/memory-vault';
import { vaultDiff } from '../support/note-diff';
import { routineOf, type RoutineOptions, type TestRoutine } from '../support/routine-of';
import { runs } from '../support/runs';
import { saidProblems } from '../support/said';

const note = 'Journal/2026-11-23.md';
const ada = personNote('Ada', { lastTouched: '2026-10-30' });
const ben = personNote('Ben', { lastTouched: '2026-10-28', body: 'A printer.\n' });
const never = personNote('Carl');
const topic = plainNote('Topics/Pricing.md', 'Words\n');

function withLines(lines: readonly string[], words: RoutineOptions = {}, ...others: TestNote[]): TestRoutine {
	return routineOf([ada, ben, never, topic, ...others, plainNote(note, `${lines.join('\n')}\n`)], words);
}

describe('a note that is read already', () => {
	it('is applied with the lines that it may have lost the ids of, and merged where copies stand in it', async () => {
		const lost = '- [x] Ring [[Ada]] about the garden';
		const known = [{ id: 'tom-20261123-compassion', said: said(lost), targets: [] }];
		const routine = withLines([lost, 'Mine.']);
		const applied = await applyTicksOf(await readNote(note, routine), routine, known);
		expect(applied.ticks.map(({ line }) => line.id)).toEqual(['tom-20261123-compassion']);
		expect(vaultDiff(routine.vault)).toEqual({
			'People/Ada.md': ['- lastTouched: 2026-10-30', '+ lastTouched: 2026-11-23'],
			[note]: [`- ${lost}`, `+ ${lost} ^tom-20261123-compassion`],
		});
		const unknown = withLines([lost, 'Mine.']);
		expect((await applyTicksOf(await readNote(note, unknown), unknown)).ticks).toEqual([]);
	});

	it('is a failure where its copies cannot be merged, and its ticks count all the same', async () => {
		const line = '- [x] Call or write [[Ada]] (last 2026-10-30) ^tom-20261123-compassion';
		const routine = withLines([line, line]);
		routine.vault.failWriting(note);
		const { failures, touched } = await applyTicks([note], routine);
		expect(saidProblems(failures).map(({ path }) => path)).toEqual([note]);
		expect(touched.map(({ path }) => path)).toEqual(['People/Ada.md']);
	});

	it('writes no note that agrees with its ticks: not who was touched later, nor whose links are there', async () => {
		const lines = [
			'- [x] Introduce [[Ada]] (last 2026-10-30) to [[Dora]] (not in touch yet) ^tom-20261120-introduction',
			'- [x] Share with [[Dora]] (not in touch yet) · [[Pricing]] ^tom-20261120-sharing',
		];
		const dora = personNote('Dora', {
			lastTouched: '2026-11-23',
			introduced: ['[[Ada]]'],
			shared: ['Topics/Pricing'],
		});
		const later = withLines(lines, {}, dora);
		later.vault.failReading('People/Dora.md');
		expect((await applyTicks([note], later)).failures).toEqual([]);
		expect(Object.keys(vaultDiff(later.vault))).toEqual(['People/Ada.md']);
		for (const lacks of [
			{ introduced: ['[[Ben]]'] },
			{ shared: [] },
			{ lastTouched: '2026-11-23', introduced: ['[[Ada]]'], shared: ['[[Ada]]'] },
		]) {
			const routine = withLines(
				lines,
				{},
				personNote('Dora', {
					lastTouched: '2026-11-23',
					introduced: ['[[Ada]]'],
					shared: ['Topics/Pricing'],
					...lacks,
				}),
			);
			await applyTicks([note], routine);
			expect(Object.keys(vaultDiff(routine.vault))).toContain('People/Dora.md');
		}
	});
});

describe('a change of people', () => {
	const touch = { day: day('2026-11-23'), kind: 'compassion' } as const;

	it('is a failure where the note of somebody is gone, and the others are changed all the same', async () => {
		const routine = withLines([]);
		const { failures, touched } = await applyChanges(
			['People/Gone.md', ben.path].map((path) => ({ path, touch, introduced: [], shared: [] })),
			routine,
		);
		expect(saidProblems(failures).map(({ path }) => path)).toEqual(['People/Gone.md']);
		expect(touched.map(({ path }) => path)).toEqual([ben.path]);
	});
});

describe('applying ticked lines', () => {
	it('moves the last touch of exactly the people named, and nothing else in their notes', async () => {
		const routine = withLines([
			'- [x] Call or write [[Ada]] (last 2026-10-30) · last in touch 24 days ago ^tom-20261123-compassion',
			'- [ ] Reach out to [[Ben]] (last 2026-10-28) ^tom-20261123-outreach',
		]);
		const applied = await applyTicks([note], routine);
		expect(vaultDiff(routine.vault)).toEqual({
			'People/Ada.md': ['- lastTouched: 2026-10-30', '+ lastTouched: 2026-11-23'],
		});
		expect(applied.touched).toEqual([
			{ path: 'People/Ada.md', kind: 'compassion', day: '2026-11-23', from: '2026-10-30', to: '2026-11-23' },
		]);
		expect(applied.problems).toEqual([]);
		expect(applied.failures).toEqual([]);
	});

	it('gives a person never touched a last touch', async () => {
		const routine = withLines(['- [X] Call or write [[Carl]] (not in touch yet) ^tom-20261123-compassion']);
		const { touched } = await applyTicks([note], routine);
		expect(vaultDiff(routine.vault)).toEqual({ 'People/Carl.md': ['+ lastTouched: 2026-11-23'] });
		expect(touched).toMatchObject([{ from: null, to: '2026-11-23' }]);
	});

	it('adds each person of an introduction to the other', async () => {
		const routine = withLines([
			'- [x] Introduce [[Ada]] (last 2026-10-30) to [[Ben]] (last 2026-10-28) · both: climbing ^tom-20261123-introduction',
		]);
		await applyTicks([note], routine);
		expect(vaultDiff(routine.vault)).toEqual({
			'People/Ada.md': [
				'- lastTouched: 2026-10-30',
				'+ lastTouched: 2026-11-23',
				'+ introduced:',
				'+   - "[[Ben]]"',
			],
			'People/Ben.md': [
				'- lastTouched: 2026-10-28',
				'+ lastTouched: 2026-11-23',
				'+ introduced:',
				'+   - "[[Ada]]"',
			],
		});
	});

	it('adds the note that was shared', async () => {
		const routine = withLines([
			'- [x] Share something useful with [[Carl]] (not in touch yet) · [[Pricing]] fits pricing ^tom-20261123-sharing',
		]);
		await applyTicks([note], routine);
		expect(vaultDiff(routine.vault)).toEqual({
			'People/Carl.md': ['+ lastTouched: 2026-11-23', '+ shared:', '+   - "[[Pricing]]"'],
		});
	});

	it('touches the new person if the user replaced the link by hand', async () => {
		const routine = withLines(['- [x] Call or write [[Ben]] (last 2026-10-30) ^tom-20261123-compassion']);
		await applyTicks([note], routine);
		expect(Object.keys(vaultDiff(routine.vault))).toEqual(['People/Ben.md']);
	});

	it('touches no person for advice, for unticked lines, or for links in the reason', async () => {
		const routine = withLines([
			'- [x] Add a name to your List of 20 (it has none) ^tom-20261123-outreach',
			'- [-] Call [[Ada]] (last 2026-10-30) ^tom-20261123-compassion',
			'- [/] Call [[Ben]] (last 2026-10-28) ^tom-20261122-compassion',
			'- [x] Call [[Ada]]',
			'- [x] Reach out · [[Ben]] knows them ^tom-20261121-outreach',
		]);
		const applied = await applyTicks([note], routine);
		expect(routine.vault.writes).toEqual([]);
		expect(applied.problems).toEqual([]);
	});

	it('never moves a last touch back', async () => {
		const recent = personNote('Dora', { lastTouched: '2026-11-22' });
		const future = personNote('Eve', { lastTouched: '2026-12-24' });
		const routine = withLines(
			[
				'- [x] Call [[Dora]] ✅ 2026-11-20 ^tom-20261120-compassion',
				'- [x] Call [[Eve]] ✅ 2026-11-19 ^tom-20261119-compassion',
			],
			{},
			recent,
			future,
		);
		const { touched } = await applyTicks([note], routine);
		expect(touched).toEqual([]);
		expect(routine.vault.writes).toEqual([]);
	});

	it.each([
		['2026-10-30T09:30', '2026-11-23T00:00'],
		['2026-10-30T09:30:15', '2026-11-23T00:00:00'],
		['2026-10-30 09:30', '2026-11-23 00:00'],
		['2026-10-30', '2026-11-23'],
	])('keeps the shape of %s', async (before, after) => {
		const routine = withLines(
			['- [x] Call [[Dora]] ^tom-20261123-compassion'],
			{},
			personNote('Dora', { lastTouched: before }),
		);
		await applyTicks([note], routine);
		expect(vaultDiff(routine.vault)).toEqual({
			'People/Dora.md': [`- lastTouched: ${before}`, `+ lastTouched: ${after}`],
		});
	});

	it.each([
		['[[2026-11-20]]', '"[[2026-11-23]]"'],
		['2026/11/2', '2026/11/23'],
		['[last week](Journal/2026-11-20.md)', '"[2026-11-23](Journal/2026-11-23.md)"'],
	])('keeps the kind of %s', async (before, after) => {
		const routine = withLines(
			['- [x] Call [[Dora]] ^tom-20261123-compassion'],
			{},
			personNote('Dora', { lastTouched: before }),
		);
		await applyTicks([note], routine);
		expect(routine.vault.textOf('People/Dora.md')).toContain(`\nlastTouched: ${after}\n`);
	});

	it.each([
		['lastTouched: [2026-11-10, 2026-11-20]', 'lastTouched: [2026-11-10, 2026-11-20, 2026-11-23]'],
		[
			'lastTouched:\n  - "[[2026-11-20]]" # tea\n  - 2026-11-10',
			'lastTouched:\n  - "[[2026-11-20]]" # tea\n  - 2026-11-10\n  - "[[2026-11-23]]"',
		],
		['lastTouched: []', 'lastTouched: [2026-11-23]'],
		['lastTouched: [[2026-11-20]]', 'lastTouched: "[[2026-11-23]]"'],
		['lastTouched: # then\n  &day [[2026-11-20]] # tea', 'lastTouched: "[[2026-11-23]]" # then # tea'],
		['lastTouched:\n  - - 2026-11-10', 'lastTouched:\n  - - 2026-11-10\n  - 2026-11-23'],
		['lastTouched:\n  - [2026-11-10]', 'lastTouched:\n  - [2026-11-10]\n  - 2026-11-23'],
		['lastTouched: [ [2026-11-10] ]', 'lastTouched: [ [2026-11-10], 2026-11-23 ]'],
		['lastTouched: [[2026-11-10],]', 'lastTouched: [[2026-11-10], 2026-11-23,]'],
		['lastTouched: "2026-11-10, 2026-11-20"', 'lastTouched: "2026-11-10, 2026-11-20, 2026-11-23"'],
	])('adds a day to %j', async (before, after) => {
		const dora = plainNote('People/Dora.md', `---\ntags: [network90]\n${before}\nphone: "1"\n---\n`);
		const routine = withLines(['- [x] Call [[Dora]] ^tom-20261123-compassion'], {}, dora);
		expect((await applyTicks([note], routine)).failures).toEqual([]);
		expect(routine.vault.textOf('People/Dora.md')).toBe(dora.text.replace(before, after));
		expect((await applyTicks([note], routine)).written).toEqual([]);
	});

	it.each([
		'last week',
		'20.11.2026',
		'[[Friday]]',
		['2026-11-20', 'soon'],
		[['2026-11-10', '2026-11-20']],
		{ on: '2026-11-20' },
	])('leaves %j alone, says what to write, and applies the tick once it is mended', async (lastTouched) => {
		const dora = personNote('Dora', { lastTouched, cadence: 'often' });
		const routine = withLines(
			['- [x] Share with [[Dora]] · [[Tea]] ^tom-20261123-sharing'],
			{},
			dora,
			plainNote('Tea.md'),
		);
		const { failures, touched } = await applyTicks([note], routine);
		expect(touched).toEqual([]);
		expect(failures.map(({ path }) => path)).toEqual(['People/Dora.md']);
		expect(saidProblems(failures)[0]?.problem).toMatch(
			/^lastTouched: .* is not a date such as 2026-11-23; the contact of 2026-11-23 waits until you have fixed it$/,
		);
		expect(vaultDiff(routine.vault)).toEqual({ 'People/Dora.md': ['+ shared:', '+   - "[[Tea]]"'] });

		routine.vault.put('People/Dora.md', personNote('Dora', { lastTouched: '2026-11-20' }).text);
		expect((await applyTicks([note], routine)).touched).toEqual([
			{ path: 'People/Dora.md', kind: 'sharing', day: '2026-11-23', from: '2026-11-20', to: '2026-11-23' },
		]);
	});

	it.each(['lastTouched:\n  - - 2026-11-10|last week', 'lastTouched: &then [ [ "Days/2026-11-10" ] ]'])(
		'leaves %j alone, which is no link and could be one, and says so',
		async (property) => {
			const routine = withLines(
				['- [x] Call [[Dora]] ^tom-20261123-compassion'],
				{},
				plainNote('People/Dora.md', `---\ntags: [network90]\n${property}\n---\n`),
			);
			const { failures, touched } = await applyTicks([note], routine);
			expect([touched, routine.vault.writes]).toEqual([[], []]);
			expect(saidProblems(failures)[0]?.problem).toMatch(
				/^lastTouched: “\[\[.*2026-11-10.*is not a date such as 2026-11-23; the contact of 2026-11-23 waits/,
			);
		},
	);

	it('leaves a day of rest alone that could be a link and is none, and says so', async () => {
		const routine = withLines(
			[],
			{},
			plainNote('People/Dora.md', '---\ntags: [network90]\nsnoozeUntil:\n  - - 2026-11-10|last week\n---\n'),
		);
		await expect(
			setProperty('People/Dora.md', { name: 'snoozeUntil', value: day('2026-12-24') }, routine),
		).rejects.toThrow(VaultError);
		expect(routine.vault.writes).toEqual([]);
	});

	it('puts a touch of today in the place of a day to come', async () => {
		const routine = withLines(
			['- [x] Call [[Dora]] ^tom-20261123-compassion'],
			{},
			personNote('Dora', { lastTouched: '2062-11-01' }),
		);
		const { touched, failures } = await applyTicks([note], routine);
		expect(failures).toEqual([]);
		expect(touched).toEqual([
			{ path: 'People/Dora.md', kind: 'compassion', day: '2026-11-23', from: '2062-11-01', to: '2026-11-23' },
		]);
		expect(vaultDiff(routine.vault)).toEqual({
			'People/Dora.md': ['- lastTouched: 2062-11-01', '+ lastTouched: 2026-11-23'],
		});
	});

	it('puts it in the place of the days to come in a list, and keeps the others', async () => {
		const routine = withLines(
			['- [x] Call [[Dora]] ^tom-20261123-compassion'],
			{},
			personNote('Dora', { lastTouched: ['2026-11-10', '2062-11-20', '2026-11-01', '2061-01-01'] }),
		);
		await applyTicks([note], routine);
		expect(routine.roster.get('People/Dora.md')?.lastTouched).toBe('2026-11-23');
		expect(vaultDiff(routine.vault)).toEqual({
			'People/Dora.md': ['-   - 2062-11-20', '+   - 2026-11-23', '-   - 2061-01-01'],
		});
	});

	it('leaves a day to come to the user where the touch is older', async () => {
		const routine = withLines(
			['- [x] Call [[Dora]] ✅ 2026-11-20 ^tom-20261120-compassion'],
			{},
			personNote('Dora', { lastTouched: '2062-11-01' }),
		);
		expect((await applyTicks([note], routine)).failures).toEqual([]);
		expect(routine.vault.writes).toEqual([]);
	});

	it('leaves a day to come in a list of lists to the user, and says so', async () => {
		const lastTouched = [['2026-11-10', '2062-11-01'], ['2026-11-01']];
		const routine = withLines(
			['- [x] Call [[Dora]] ^tom-20261123-compassion'],
			{},
			personNote('Dora', { lastTouched }),
		);
		expect(saidProblems((await applyTicks([note], routine)).failures)).toEqual([
			{
				path: 'People/Dora.md',
				problem:
					'lastTouched: 2062-11-01 lies in the future, and counts as unknown; write the day you were last in touch; the contact of 2026-11-23 waits until you have fixed it',
			},
		]);
		expect(routine.vault.writes).toEqual([]);
	});

	it('leaves a day to come alone that a line states, as on a device in a zone farther east', async () => {
		const routine = withLines(
			[],
			{},
			personNote('Dora', { lastTouched: '2026-11-24' }),
			plainNote('Journal/2026-11-24.md', '- [x] Call [[Dora]] ^tom-20261124-compassion'),
		);
		const { failures, touched } = await applyTicks(['Journal/2026-11-24.md'], routine);
		expect([failures, touched]).toEqual([[], []]);
		expect(routine.vault.writes).toEqual([]);
	});

	it.each([
		['introduced: "[[Emil]], [[Cleo]]"', 'introduced: "[[Emil]], [[Cleo]], [[Dora]]"'],
		["introduced: '[[Emil]], [[Cleo''s]]'", "introduced: '[[Emil]], [[Cleo''s]], [[Dora]]'"],
		['introduced: "[[Caf\\u00e9]], [[Cleo]]"', 'introduced: "[[Caf\\u00e9]], [[Cleo]], [[Dora]]"'],
		['introduced: Emil, Cleo', 'introduced: Emil, Cleo, [[Dora]]'],
		['introduced: "[[Emil]]"', 'introduced:\n  - "[[Emil]]"\n  - "[[Dora]]"'],
	])('adds a link to %j', async (before, after) => {
		const finn = plainNote('People/Finn.md', `---\ntags: [network90]\nlastTouched: 2026-11-23\n${before}\n---\n`);
		const routine = withLines(
			['- [x] Introduce [[Finn]] (not in touch yet) to [[Dora]] (not in touch yet) ^tom-20261123-introduction'],
			{},
			finn,
			personNote('Dora'),
		);
		expect((await applyTicks([note], routine)).failures).toEqual([]);
		expect(routine.vault.textOf(finn.path)).toBe(finn.text.replace(before, after));
		routine.vault.writes.length = 0;
		await applyTicks([note], routine);
		expect(routine.vault.writes).toEqual([]);
	});

	it('writes to the names that properties have in this vault', async () => {
		const notes = [
			plainNote('Dora.md', '---\ntags: [people/friends]\nLast_Contact: 2026-10-30\n---\n'),
			plainNote(note, '- [x] Call [[Dora]] ^tom-20261123-compassion\n'),
		];
		const base = routineOf([]).settings;
		const routine = routineOf(notes, {
			settings: {
				tags: { ...base.tags, network90: 'people/friends' },
				properties: { ...base.properties, lastTouched: 'last_contact' },
			},
		});
		await applyTicks([note], routine);
		expect(vaultDiff(routine.vault)).toEqual({
			'Dora.md': ['- Last_Contact: 2026-10-30', '+ Last_Contact: 2026-11-23'],
		});
	});

	it('makes copies of a line one, ticked, and counts the tick', async () => {
		const line = '- [ ] Call or write [[Ada]] (last 2026-10-30) ^tom-20261123-compassion';
		const routine = withLines([line, line.replace('[ ]', '[x]')]);
		await applyTicks([note], routine);
		expect(routine.vault.textOf(note)).toBe(`${line.replace('[ ]', '[x]')}\n`);
		expect(routine.vault.textOf('People/Ada.md')).toContain('lastTouched: 2026-11-23');
	});

	it('makes copies one with what is nested under them, and keeps a heading of the user’s', async () => {
		const copy = '- [ ] Call [[Ada]] (last 2026-10-30) ^tom-20261122-compassion';
		const ticked = copy.replace('[ ]', '[x]');
		const routine = routineOf([
			personNote('Ada', { lastTouched: '2026-10-30' }),
			plainNote(
				note,
				`## Yesterday\n${copy}\n\t- about the move\n\n## Yesterday\n${ticked}\n\t- about the move\n\t- send the map\n\nRain.\n`,
			),
		]);
		await applyTicks([note], routine);
		expect(routine.vault.textOf(note)).toBe(
			`## Yesterday\n${ticked}\n\t- about the move\n\t- send the map\n\n## Yesterday\n\nRain.\n`,
		);
		expect(vaultDiff(routine.vault)['People/Ada.md']).toEqual([
			'- lastTouched: 2026-10-30',
			'+ lastTouched: 2026-11-23',
		]);
	});

	it('opens no note of a person that holds what the lines say already', async () => {
		const routine = withLines(['- [x] Call [[Ada]] ^tom-20261123-compassion']);
		await applyTicks([note], routine);
		routine.vault.reads.length = 0;
		await applyTicks([note], routine);
		expect(routine.vault.reads).toEqual([note]);
	});
});

describe('what goes wrong', () => {
	it('names the line whose person cannot be found, and the note', async () => {
		const routine = withLines([
			'- [x] Introduce [[Ada]] (last 2026-10-30) to [[Nobody]] (not in touch yet) ^tom-20261123-introduction',
		]);
		const { problems } = await applyTicks([note], routine);
		expect(saidProblems(problems)).toEqual([
			{
				path: note,
				problem:
					'the ticked line “- [x] Introduce [[Ada]] (last 2026-10-30) to [[Nobody]] (not in touch yet)” names somebody who is on neither list: [[Nobody]]; put their note on a list, or correct the name',
			},
		]);
		expect(routine.vault.textOf('People/Ada.md')).toContain('lastTouched: 2026-11-23');
	});

	it('reports a link that a formatter has broken over two lines, because for the app it is none', async () => {
		const line = '- [x] Call or write [[Ada\n  Lovelace]] (not in touch yet) ^tom-20261123-compassion';
		const routine = routineOf([personNote('Ada Lovelace'), plainNote(note, `${line}📅 2026-11-25\n`)]);
		const { problems, touched } = await applyTicks([note], routine);
		expect(touched).toEqual([]);
		expect(saidProblems(problems)).toEqual([
			{
				path: note,
				problem:
					'[[Ada Lovelace]] is broken over two lines, so it is no link, in the ticked line “- [x] Call or write [[Ada Lovelace]] (not in touch yet) 📅 2026-11-25”; put it on one line',
			},
		]);
		expect(readTicks(line.replace('[x]', '[ ]'), note, routine).problems).toEqual([]);
	});

	it('does not report strangers on unticked lines', () => {
		const routine = withLines([]);
		expect(readTicks('- [ ] Call [[Nobody]] ^tom-20261123-compassion', note, routine).problems).toEqual([]);
	});

	it('handles every other note where one fails', async () => {
		const routine = withLines([
			'- [x] Introduce [[Ada]] to [[Ben]] ^tom-20261123-introduction',
			'- [x] Call [[Carl]] ^tom-20261123-compassion',
		]);
		routine.vault.failWriting('People/Ada.md');
		routine.vault.vanish('People/Carl.md');
		const { failures, touched } = await applyTicks(['Journal/2026-11-22.md', note], routine);
		expect(failures.map(({ path }) => path)).toEqual(['Journal/2026-11-22.md', 'People/Ada.md']);
		expect(touched.map(({ path }) => path)).toEqual(['People/Ben.md']);
	});

	it('leaves alone a note whose frontmatter cannot be read, and says why', async () => {
		const routine = withLines(['- [x] Call [[Ada]] ^tom-20261123-compassion']);
		const broken = '---\ntags: [network90\nlastTouched: 2026-10-30\n---\n';
		routine.vault.onWrite = () => undefined;
		routine.vault.put('People/Ada.md', broken);
		const { failures } = await applyTicks([note], routine);
		expect(saidProblems(failures)).toEqual([
			{
				path: 'People/Ada.md',
				problem: 'the frontmatter cannot be read as YAML, so nothing was written; fix it by hand',
			},
		]);
		expect(routine.vault.textOf('People/Ada.md')).toBe(broken);
	});

	it('throws on a fault of the program', async () => {
		const routine = withLines([]);
		routine.vault.read = () => Promise.reject(new TypeError('a fault'));
		await expect(applyTicks([note], routine)).rejects.toThrow(TypeError);
	});
});

describe('any ticked lines', () => {
	const kinds: readonly ActionKind[] = ['outreach', 'introduction', 'sharing', 'compassion'];
	const anyLine = fc.record({
		kind: fc.constantFrom(...kinds),
		people: fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 2 }),
		mark: fc.constantFrom('x', 'x', 'X', ' ', '-'),
		completed: fc.constantFrom('', '', ' ✅ 2026-11-19', ' ✅ 2026-11-30'),
		on: fc.constantFrom('20261121', '20261122', '20261123'),
		shares: fc.boolean(),
	});
	const anyVault = fc.record({
		paths: anyPaths({ minLength: 6, maxLength: 6 }),
		lasts: fc.array(
			fc.constantFrom(undefined, '2026-11-20', '2026-11-22T10:00', '2026-11-23', '2027-01-01', 'unreadable'),
			{ minLength: 4, maxLength: 4 },
		),
		days: fc.array(fc.array(anyLine, { maxLength: 4 }), { minLength: 3, maxLength: 3 }),
		useMarkdownLinks: fc.boolean(),
	});
	type AnyVault = typeof anyVault extends fc.Arbitrary<infer Value> ? Value : never;
	const dailyNotes = ['Journal/2026-11-21.md', 'Journal/2026-11-22.md', 'Journal/2026-11-23.md'];

	function open({ paths, lasts, days, useMarkdownLinks }: AnyVault): TestRoutine {
		const people = paths
			.slice(0, 4)
			.map((path, index): TestNote => ({ ...personNote('x', { lastTouched: lasts[index] }), path }));
		const topics = paths.slice(4).map((path) => plainNote(path, 'Words\n'));
		const style = useMarkdownLinks ? markdownLinks : wikilinks;
		const renderer = routineOf([...people, ...topics, ...dailyNotes.map((path) => plainNote(path))], {
			links: style,
		});
		const journal = dailyNotes.map((path, index) => {
			const lines = (days[index] ?? []).map((line) => {
				const named = line.people.slice(0, line.kind === 'introduction' ? 2 : 1).map((at) => paths[at] ?? '');
				const reason = line.shares
					? message('reason.fits', { note: { note: paths[4] ?? '' }, topic: 'it' })
					: englishMessage('');
				const rendered = renderAction(
					{ kind: line.kind, people: named, manner: 'usual', reason },
					lineContext(renderer, path),
				);
				return rendered
					.replace('[ ]', `[${line.mark}]`)
					.replace(/ \^tom-\d{8}/, `${line.completed} ^tom-${line.on}`);
			});
			return plainNote(path, lines.join('\n'));
		});
		return routineOf([...people, ...topics, ...journal], { links: style });
	}
	const texts = (routine: TestRoutine): Record<string, string> =>
		Object.fromEntries(routine.vault.versions().map(({ path, after }) => [path, after]));

	// New items go to the ends of lists, so the order of two items shows which tick was applied first.
	const linesOf = (routine: TestRoutine): Record<string, string[]> =>
		Object.fromEntries(Object.entries(texts(routine)).map(([path, text]) => [path, text.split('\n').sort()]));

	it('end with the same lines in whatever order and however often they are applied', async () => {
		const readings = fc.array(fc.subarray(dailyNotes), { maxLength: 4 });
		await fc.assert(
			fc.asyncProperty(
				anyVault,
				readings,
				fc.shuffledSubarray(dailyNotes, { minLength: 3 }),
				async (said, parts, order) => {
					const once = open(said);
					// Only a last touch that cannot be read makes a touch wait.
					expect(
						(await applyTicks(dailyNotes, once)).failures.filter(
							({ problem }) => problem.key !== 'problem.waiting',
						),
					).toEqual([]);
					const often = open(said);
					for (const part of parts) await applyTicks(part, often);
					await applyTicks(order, often);
					expect(linesOf(often)).toEqual(linesOf(once));
				},
			),
			{ numRuns: runs(60) },
		);
	});

	it('end with the same bytes in whatever order their notes are read', async () => {
		await fc.assert(
			fc.asyncProperty(anyVault, fc.shuffledSubarray(dailyNotes, { minLength: 3 }), async (said, order) => {
				const [one, other] = [open(said), open(said)];
				await applyTicks(dailyNotes, one);
				await applyTicks(order, other);
				expect(texts(other)).toEqual(texts(one));
			}),
			{ numRuns: runs(25) },
		);
	});

	it('change nothing when they are applied again, also by a device that has read everything anew', async () => {
		await fc.assert(
			fc.asyncProperty(anyVault, async (said) => {
				const routine = open(said);
				await applyTicks(dailyNotes, routine);
				const after = texts(routine);
				const anew = routineOf(
					Object.entries(after).map(([path, text]) => plainNote(path, text)),
					{ links: said.useMarkdownLinks ? markdownLinks : wikilinks },
				);
				const again = await applyTicks(dailyNotes, anew);
				expect(anew.vault.writes).toEqual([]);
				expect(again.touched).toEqual([]);
				expect(again.problems).toEqual([]);
			}),
			{ numRuns: runs(40) },
		);
	});
});
