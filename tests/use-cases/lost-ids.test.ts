import { describe, expect, it } from 'vitest';
import { sentence } from '../../src/command-line/result';
import { findActionLines } from '../../src/daily-note/action-block';
import { renderAction } from '../../src/daily-note/render-line';
import { lineContext } from '../../src/daily-note/today-actions';
import { localeCodes, relativesOf } from '../../src/language/dictionary';
import { inEnglish } from '../../src/language/in-english';
import { message } from '../../src/language/message';
import { openLanguage } from '../../src/language/open-language';
import { applyTicks } from '../../src/use-cases/apply-ticks';
import { writeToday } from '../../src/use-cases/write-today';
import type { Problem } from '../../src/vault/note';
import { personNote, plainNote, type TestNote } from '../support/builders';
import { vaultDiff } from '../support/note-diff';
import { routineOf, type TestRoutine } from '../support/routine-of';

const note = 'Journal/2026-11-23.md';
const board = 'Boards/People.md';
const people = [
	personNote('Ada', { lastTouched: '2026-10-30' }),
	personNote('Ben', { lastTouched: '2026-10-28' }),
	personNote('Dorothy', { lastTouched: '2026-10-20' }),
	personNote('Grace', { list: 'list20' }),
];
const outreach = '- [ ] Reach out to [[Grace]] (not in touch yet) · write ^tom-20261123-outreach';
const words = 'Call or write [[Dorothy]] (last 2026-10-20) · last in touch 34 days ago';
const id = '^tom-20261123-compassion';
const lost = `- [x] ${words}`;
const touched = ['- lastTouched: 2026-10-20', '+ lastTouched: 2026-11-23'];

function withDaily(lines: readonly string[], ...others: TestNote[]): TestRoutine {
	return routineOf([...people, ...others, plainNote(note, `## Top of mind\n${lines.join('\n')}\n`)]);
}

function boardOf(...cards: string[]): TestNote {
	const properties = { 'kanban-plugin': 'board' };
	return {
		path: board,
		properties,
		text: `---\n\nkanban-plugin: board\n\n---\n\n## Done\n\n**Complete**\n${cards.join('\n')}\n`,
	};
}

const saidProblems = (problems: readonly Problem[]): string[] =>
	problems.map((problem) => sentence(problem, inEnglish));
const lostProblem = (path: string, line: string): string =>
	`${path}: the ticked line “${line}” has lost its block ID, so its tick does not count; log the contact by hand`;

describe('a ticked line of a daily note that has lost its id', () => {
	it('touches, and gets it back, where it says in the words of an earlier version that nobody was in touch', async () => {
		const former = '- [x] Reach out to [[Grace]] (never touched) · write';
		const settled = withDaily([`- [ ] ${words} ${id}`, former]);
		expect((await applyTicks([note], settled)).problems).toEqual([]);
		expect(vaultDiff(settled.vault)).toEqual({
			'People/Grace.md': ['+ lastTouched: 2026-11-23'],
			[note]: [`- ${former}`, `+ ${former} ^tom-20261123-outreach`],
		});
	});

	it.each([
		lost,
		`${lost}  `,
		`${lost} ✅ 2026-11-23`,
		`${lost} [completion:: 2026-11-23]`,
		`${lost} #task ➕ 2026-11-23 ✅ 2026-11-23`,
		lost.replace('- [x] ', '- [X] 10:00 - 10:30 '),
		lost.replace('- [x] ', '- [x] 2026-11-23 10:00 '),
		lost.replace('- [x] ', '* [x] 9:05 AM '),
		`> ${lost}`,
		`\t${lost}`,
	])('touches, and gets it back: %s', async (line) => {
		const settled = withDaily([outreach, line, '', 'My words.']);
		const { problems } = await applyTicks([note], settled);
		expect(vaultDiff(settled.vault)).toEqual({
			'People/Dorothy.md': touched,
			[note]: [`- ${line}`, `+ ${line.trimEnd()} ${id}`],
		});
		expect(problems).toEqual([]);
		const { vault } = settled;
		const writes = vault.writes.length;
		await applyTicks([note], settled);
		expect(vault.writes).toHaveLength(writes);
	});

	it.each(localeCodes.flatMap((written) => [written, ...relativesOf(written)].map((read) => ({ written, read }))))(
		'is known by the words of the language of lines, and of its variants: $written, read as $read',
		async ({ written, read }) => {
			const routine = { ...withDaily([outreach]), language: await openLanguage(written) };
			const context = lineContext(routine, note);
			const planned = {
				kind: 'introduction',
				people: ['People/Ada.md', 'People/Ben.md'],
				manner: 'usual',
				reason: message('reason.both', { topics: 'CO^2 prices' }),
			} as const;
			const line = renderAction(planned, context);
			const visit = renderAction(
				{ ...planned, kind: 'compassion', people: ['People/Dorothy.md'], manner: 'visit' },
				context,
			);
			routine.vault.put(
				note,
				`${outreach}\n${[line, visit].map((one) => one.replace('[ ]', '[x]').replace(/ \^tom\S+$/, '')).join('\n')}\n`,
			);
			await applyTicks([note], { ...routine, language: await openLanguage(read) });
			expect(routine.vault.textOf(note)).toBe(
				`${outreach}\n${[line, visit].map((one) => one.replace('[ ]', '[x]')).join('\n')}\n`,
			);
		},
	);

	it.each([
		['is not ticked', lost.replace('[x]', '[ ]')],
		['is cancelled', lost.replace('[x]', '[-]')],
		['has words of the user’s own', '- [x] Call or write [[Dorothy]]'],
		['has no date of a last touch', lost.replace(' (last 2026-10-20)', '')],
		['has no reason', lost.replace(/ ·.*/, '')],
		['names nobody on the lists', lost.replace('Dorothy', 'Nobody')],
		['asks for something else', lost.replace('Call or write', 'Call and scold')],
		['has words before it', lost.replace('Call', 'Never call')],
		['is no task', lost.replace('[x] ', '')],
		['is code', `\`\`\`\n${lost}\n\`\`\``],
	])('is the user’s where it %s', async (_, line) => {
		const routine = withDaily([outreach, line]);
		expect((await applyTicks([note], routine)).problems).toEqual([]);
		expect(vaultDiff(routine.vault)).toEqual({});
	});

	it.each<[string, readonly string[], TestNote[]]>([
		['two say the same', [outreach, lost, lost], []],
		['no other line of the day is there', [lost], []],
		[
			'the day has its line, for somebody else',
			[outreach, lost, `- [ ] Call or write [[Ada]] (last 2026-10-30) · 24 days ${id}`],
			[],
		],
		[
			'the line is in another note, for somebody else',
			[outreach, lost],
			[plainNote('List.md', `- [ ] Call or write [[Ada]] (last 2026-10-30) · 24 days ${id}\n`)],
		],
		['it states an older last touch', [outreach, lost.replace('2026-10-20', '2026-09-20')], []],
		['it has another id', [outreach, `${lost} ^a1b2c3`], []],
		['it comes again', [outreach, `${lost} 🔁 every week 📅 2026-11-30`], []],
		['it goes on below', [outreach, lost, '  and more'], []],
		['its line stands open beside it, with the id', [outreach, lost, `- [ ] ${words} ${id}`], []],
		['its line stands open elsewhere', [outreach, lost], [plainNote('List.md', `- [ ] ${words} ${id}\n`)]],
		['its reason is on the next line', [outreach, lost.replace(' ·', '\n  ·')], []],
	])('is told, and stays, where %s', async (_, lines, others) => {
		const routine = withDaily(lines, ...others);
		const { problems } = await applyTicks([note], routine);
		expect(vaultDiff(routine.vault)).toEqual({});
		expect(saidProblems(problems)[0]).toMatch(
			/^Journal\/2026-11-23.md: the ticked line “.*Dorothy.*” has lost its block ID/,
		);
	});

	it.each<[string, readonly string[], TestNote[]]>([
		[
			'a copy, or the next one of a task that comes again',
			[
				outreach,
				`${lost} 🔁 every day 📅 2026-11-24`,
				`${lost} 🔁 every day 📅 2026-11-23 ✅ 2026-11-23 ${id}`.replace('[x]', '[ ]'),
			],
			[],
		],
		[
			'a copy of a line that is ticked elsewhere',
			[outreach, lost],
			[plainNote('List.md', `- [x] ${words} ${id}\n`)],
		],
		[
			'of somebody who was touched on that day',
			[outreach, lost.replace('Dorothy', 'Emmy')],
			[personNote('Emmy', { lastTouched: '2026-11-23' })],
		],
	])('is left alone, and not told, where it is %s', async (_, lines, others) => {
		const routine = withDaily(lines, ...others);
		const { problems } = await applyTicks([note], routine);
		expect(vaultDiff(routine.vault)).toEqual({});
		expect(problems).toEqual([]);
	});

	it.each<[string, string, string, number]>([
		['on an earlier day', `${lost} ✅ 2026-11-23`, `- [x] ${words} ✅ 2026-11-22 ${id}`, 1],
		[
			'on an earlier day, and it is the next one of a task that comes again',
			`${lost} 🔁 every day 📅 2026-11-23 ✅ 2026-11-23`,
			`- [x] ${words} 🔁 every day 📅 2026-11-22 ✅ 2026-11-22 ${id}`,
			1,
		],
		['on the same day', `${lost} ✅ 2026-11-23`, `- [x] ${words} ✅ 2026-11-23 ${id}`, 0],
		['on the day of the note', lost, `- [x] ${words} ${id}`, 0],
		['on a later day', `${lost} ✅ 2026-11-22`, `- [x] ${words} ${id}`, 0],
	])(
		'is told beside its line only where no tick of that line counts for its day: that was done %s',
		async (_, item, line, told) => {
			const routine = withDaily([outreach, item, line]);
			const { problems } = await applyTicks([note], routine);
			expect(routine.vault.textOf(note)).toContain(`${item}\n${line}\n`);
			expect(saidProblems(problems)).toHaveLength(told);
			await applyTicks([note], routine);
			expect(
				saidProblems((await applyTicks([note], routine)).problems),
				'once the tick of the line counts',
			).toHaveLength(told);
		},
	);

	it('has one id again where it stood with no blank before it', async () => {
		const routine = withDaily([outreach, `${lost}${id}`]);
		await applyTicks([note], routine);
		expect(vaultDiff(routine.vault)).toEqual({
			'People/Dorothy.md': touched,
			[note]: [`- ${lost}${id}`, `+ ${lost} ${id}`],
		});
	});

	it('is not written again, nor its person named again', async () => {
		const routine = withDaily([outreach, lost]);
		const { after } = await writeToday(routine);
		const found = findActionLines(after).map(({ line }) => line);
		expect(found.filter(({ kind }) => kind === 'compassion').map(({ done }) => done)).toEqual([true]);
		expect(
			found
				.flatMap(({ mentions }) => mentions.map(({ target }) => target))
				.filter((target) => target === 'Dorothy'),
		).toHaveLength(1);
		expect(after).toContain(`${lost} ${id}\n`);
	});
});

describe('a line of today that has lost its id and is not ticked', () => {
	it('gets it back where the plan would say the same word for word', async () => {
		const first = withDaily([]);
		const { after } = await writeToday(first);
		const line = after.split('\n').find((one) => one.endsWith(id)) ?? '';
		const bare = after.replace(` ${id}`, '');
		expect((await writeToday(withDaily(bare.split('\n').slice(1, -1)))).after).toBe(after);
		const twice = bare.replace(line.replace(` ${id}`, ''), '$&\n$&');
		expect((await writeToday(withDaily(twice.split('\n').slice(1, -1)))).after).toContain(`${line}\n`);
	});
});

describe('a card that has lost its id', () => {
	it('touches where only one day can be meant', async () => {
		const routine = withDaily([outreach], boardOf(`${lost} ✅ 2026-11-23`));
		await applyTicks([board], routine);
		expect(vaultDiff(routine.vault)).toEqual({
			'People/Dorothy.md': touched,
			[board]: [`- ${lost} ✅ 2026-11-23`, `+ ${lost} ✅ 2026-11-23 ${id}`],
		});
	});

	it.each<[string, TestNote[]]>([
		['two days can be meant', [plainNote('Journal/2026-11-22.md', outreach.replace('1123', '1122'))]],
		[
			'an older line asks for the same',
			[plainNote('Journal/2026-11-20.md', `- [ ] ${words} ^tom-20261120-compassion\n`)],
		],
	])('is told where %s', async (_, others) => {
		const routine = withDaily([outreach], boardOf(lost), ...others);
		const { problems } = await applyTicks([board], routine);
		expect(vaultDiff(routine.vault)).toEqual({});
		expect(saidProblems(problems)).toEqual([lostProblem(board, lost)]);
	});

	it('is not told once the touch is there, nor in other notes', async () => {
		const later = boardOf(lost.replace('2026-10-20', '2026-09-20'));
		const list = plainNote('List.md', `${lost}\n`);
		const routine = withDaily([outreach], later, list);
		expect((await applyTicks([board, 'List.md'], routine)).problems).toEqual([]);
		expect(vaultDiff(routine.vault)).toEqual({});
	});
});

describe('a ticked line with words behind its id', () => {
	it('is told', async () => {
		const routine = withDaily([`${lost} ${id} and more`]);
		const { problems } = await applyTicks([note], routine);
		expect(saidProblems(problems)).toEqual([
			`${note}: the ticked line “${lost} ^t…” has words behind its block ID, so its tick does not count; move the block ID to its end`,
		]);
		expect(vaultDiff(routine.vault)).toEqual({});
	});
});

describe('a line that has become a link to a task note', () => {
	it.each([
		['compassion', '- [[Call or write Dorothy (last ) · last in touch 34 days ago]]'],
		[
			'compassion',
			'- [[TaskNotes/Tasks/Call or write Dorothy (last 2026-10-20) · 34 days|Call or write Dorothy (last 2026-10-20) · 34 days]]',
		],
		['compassion', '- [ ] [Go and be there for Dorothy (last ) · hard time](TaskNotes/Tasks/Go%20and.md)'],
		['outreach', '> - [[Reach out to Grace (not in touch yet) · write]]'],
		['introduction', '- [[Introduce Ben (last ) to Ada (last 2026-10-30) · both climbing]]'],
	])('is told on its day, and neither written again nor its people named: %s', async (kind, link) => {
		const routine = withDaily([link]);
		const { problems } = await applyTicks([note], routine);
		expect(saidProblems(problems)[0]).toMatch(/was one of today’s lines and is a task note now/);
		const { after } = await writeToday(routine);
		expect(after).toContain(link);
		const found = findActionLines(after).map(({ line }) => line);
		expect(found.map((line) => line.kind)).not.toContain(kind);
		expect(found).toHaveLength(3);
		for (const name of ['Dorothy', 'Grace', 'Ben', 'Ada'].filter((one) => link.includes(one)))
			expect(found.flatMap(({ mentions }) => mentions.map(({ target }) => target))).not.toContain(name);
	});

	it.each([
		'- [[Call or write Dorothy]]',
		'- [[Dorothy]]',
		'- [[Call or write Nobody (last ) · 34 days]]',
		'- see [[Call or write Dorothy (last ) · 34 days]]',
		'- [[Call or write Dorothy (last ) · 34 days]] soon',
		'[[Call or write Dorothy (last ) · 34 days]]',
	])('is none of ours: %s', async (link) => {
		const routine = withDaily([link]);
		expect((await applyTicks([note], routine)).problems).toEqual([]);
		expect(findActionLines((await writeToday(routine)).after)).toHaveLength(4);
	});
});
