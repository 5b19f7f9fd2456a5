// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NotePath } from '../../src/note-path';
import type { Device, Files, OpenDevice } from './device';
import { linesIn, notesAfter } from './edited-notes';
import { withDevices } from './history';
import { droppedTicks, isUnticked, linesWithoutId, notOurs, plainLines, Told } from './plain-lines';
import { anyPluginEdit, type PluginEdit } from './plugin-edits';
import { runs } from '../support/runs';

/** Lets other plugins work in the app one after another, then starts the app again. */
async function holds(edits: readonly PluginEdit[]): Promise<void> {
	await withDevices(['app', 'program'], async ([app, program]) => {
		if (app === undefined || program === undefined) return;
		const beginning = await app.files();
		const told = new Told();
		told.take(beginning, beginning);
		let dropped: DroppedTick[] = [];
		await app.use(async (open) => {
			let before = beginning;
			for (const edit of edits) {
				before = await does(edit, { app, open, told, before, dropped });
				const now = await app.files();
				dropped = dropped.filter((tick) => !isUnticked(now, tick));
			}
		});
		const left = await app.files();
		await app.pass();
		const ended = await app.files();
		// A start can give a ticked line its id back, where the line that had the id is gone by then.
		told.take(left, ended);
		for (const [path, text] of ended) {
			const day = lastTouchedIn(text);
			const least = told.least.get(path);
			if (least !== undefined)
				expect([path, day >= least], `a touch on ${least} in a note that says ${day}`).toEqual([path, true]);
			const before = lastTouchedIn(beginning.get(path) ?? '');
			if (day !== before)
				expect(
					[...(told.ever.get(path) ?? []), ...carried(path, ended, beginning)],
					`the days that lines have told of ${path}`,
				).toContain(day);
		}
		const problems = dropped.length === 0 ? [] : await app.check();
		for (const { path, people, day } of dropped) {
			const isTold = problems.some((problem) => problem.startsWith(`${path}: `));
			for (const person of people)
				expect(
					[person, isTold || lastTouchedIn(ended.get(person) ?? '') >= day],
					`a tick on ${day} in ${path}`,
				).toEqual([person, true]);
		}
		const standing = plainLines(ended).map(({ path, words }) => `${path}: ${words}`);
		expect(standing, 'lines of ours').toEqual([...new Set(standing)]);
		await app.pass();
		expect(Object.fromEntries(await app.files()), 'what another start changes').toEqual(Object.fromEntries(ended));
		await program.replaceFiles(ended);
		await program.pass();
		expect(Object.fromEntries(await program.files()), 'what the program changes after the app').toEqual(
			Object.fromEntries(ended),
		);
	});
}

/** Plays one edit. This plugin changes nothing but its own lines and properties in reaction. */
async function does(
	edit: PluginEdit,
	{
		app,
		open,
		told,
		before: earlier,
		dropped,
	}: { app: Device; open: OpenDevice; told: Told; before: Files; dropped: DroppedTick[] },
): Promise<Files> {
	const files = await app.files();
	if (edit.by === 'this plugin') await open.writeToday();
	const written = notesAfter(edit, files, earlier);
	for (const [path, text] of written) await open.write(path, text);
	if (edit.by !== 'this plugin') {
		const ticks = droppedTicks(files, new Map([...files, ...written]));
		for (const tick of ticks) told.addDay(tick);
		dropped.push(...ticks);
	}
	const now = await app.files();
	told.take(files, now);
	for (const path of new Set([...now.keys(), ...files.keys()])) {
		if (!path.endsWith('.md') || (edit.by === 'this plugin' && !files.has(path))) continue;
		const [text, before] = [now.get(path) ?? '', written.get(path) ?? files.get(path) ?? ''];
		expect(notOurs(path, text), `all that is not ours in ${path}`).toEqual(notOurs(path, before));
		for (const line of linesWithoutId(path, before))
			expect(text, `a line that has lost its id in ${path}`).toContain(line);
	}
	return files;
}

/** The days to which an untick can go back: the days in the lines. */
function carried(path: NotePath, ...all: readonly Files[]): string[] {
	const days = all
		.flatMap(linesIn)
		.flatMap(({ line }) =>
			line.mentions.filter(({ target }) => `People/${target}.md` === path).map(({ last }) => last ?? ''),
		);
	return ['', ...days];
}

function lastTouchedIn(text: string): string {
	return /^lastTouched: ["']?(\d{4}-\d{2}-\d{2})/m.exec(text)?.[1] ?? '';
}

type DroppedTick = ReturnType<typeof droppedTicks>[number];

describe('other plugins beside this one', () => {
	it('lose no tick, double no line, and keep every byte that is theirs, in whatever order they write', async () => {
		const edits = fc.array(anyPluginEdit, { minLength: 1, maxLength: 8, size: 'max' });
		await fc.assert(fc.asyncProperty(edits, holds), { numRuns: runs(8) });
	});

	it('may tick two copies of a line that have both lost their id', async () => {
		await holds([
			{ by: 'a rollover of before' },
			{ by: 'Kanban with Tasks', line: 4 },
			{ by: 'Kanban with Tasks', line: 5 },
		]);
	});

	it('may untick a line that has got its id back', async () => {
		await holds([
			{ by: 'Kanban with Tasks', line: 0 },
			{ by: 'Dataview, unticking', line: 2, stamp: { key: 'completion', date: '2026-11-23' } },
			{ by: 'this plugin' },
		]);
	});

	it('lose no tick of a card without its id, whose line a rollover has copied and Tasks has deleted', async () => {
		const words = { format: 'emoji', isNextBelow: false, datesNew: false } as const;
		const tick = { by: 'Tasks', line: 0, daysAgo: 0 } as const;
		const before: PluginEdit[] = [
			{ ...tick, words },
			{ by: 'Kanban with Tasks', line: 15 },
			{ by: 'a rollover of before' },
			{ by: 'Kanban with Tasks', line: 1 },
		];
		await holds([...before, { ...tick, words: { ...words, onCompletion: 'delete' } }]);
	});

	it('lose no word of a wrapped card that has got its id back', async () => {
		await holds([
			{ by: 'a linter', note: 0, rules: ['wrapped at 40 columns'] },
			{ by: 'Kanban with Tasks', line: 3 },
			{ by: 'dates', note: 0, adds: false },
		]);
	});

	it('lose no tick of a line that a formatter has wrapped, whose date is on its first line', async () => {
		await holds([
			{ by: 'a linter', note: 0, rules: ['wrapped at 40 columns', 'sort the keys'] },
			{ by: 'Tasks', line: 0, daysAgo: 0, words: { format: 'emoji' } },
		]);
	});

	it('lose no tick of a recurring task on a line that a linter has ended with two spaces, though a rollover copies the next', async () => {
		const linter: PluginEdit = { by: 'a linter', note: 0, rules: ['two spaces at line ends', 'sort the keys'] };
		const tick: PluginEdit = { by: 'Tasks', line: 0, daysAgo: 0, words: { format: 'emoji', everyDays: 7 } };
		await holds([linter, tick]);
		await holds([linter, tick, { by: 'a rollover', moves: false, children: false, heading: '' }]);
	});

	it('tell of the tick of a card without its id, below another copy that was done on an earlier day', async () => {
		await holds([
			{ by: 'a rollover of before' },
			{ by: 'Kanban', line: 6, isDone: true },
			{ by: 'Kanban with Tasks', line: 9 },
		]);
	});
});
