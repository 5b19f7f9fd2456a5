import fc, { type Arbitrary } from 'fast-check';
import { findActionLines, type FoundLine } from '../../src/daily-note/action-block';
import type { ActionLine } from '../../src/daily-note/action-line';
import { addDays, type Day } from '../../src/day';
import type { NotePath } from '../../src/note-path';
import { tickInDataview, untickInDataview, type DataviewStamp } from '../neighbours/writers/dataview';
import { updateDates } from '../neighbours/writers/dates';
import { planInDayPlanner } from '../neighbours/writers/day-planner';
import { addCard, archiveCard, boardOf, moveCard } from '../neighbours/writers/kanban';
import { lintNote, lintRules, type LintRule } from '../neighbours/writers/linter';
import { rollOver } from '../neighbours/writers/rollover';
import { convertInTaskNotes } from '../neighbours/writers/task-notes';
import {
	cancelInTasks,
	stampBehind,
	suggestInTasks,
	tickInTasks,
	untickInTasks,
	type TasksWords,
} from '../neighbours/writers/tasks';
import { fillFolderTemplate, fillLate, type LateWay } from '../neighbours/writers/templates';
import type { Files } from './device';
import { firstDay, journal } from './starting-vault';

/** An edit of a note by another plugin. Numbers are indexes into what the vault has, modulo its length. */
export type PluginEdit =
	| { readonly by: 'this plugin' }
	| { readonly by: 'Tasks'; readonly line: number; readonly daysAgo: number; readonly words: TasksWords }
	| { readonly by: LineEdit; readonly line: number }
	| { readonly by: 'Dataview' | 'Dataview, unticking'; readonly line: number; readonly stamp: DataviewStamp }
	| { readonly by: 'a rollover'; readonly moves: boolean; readonly children: boolean; readonly heading: string }
	| { readonly by: 'a rollover of before' }
	| { readonly by: 'a template'; readonly way: LateWay; readonly filled: string }
	| { readonly by: 'a folder template'; readonly filled: string }
	| { readonly by: 'a linter'; readonly note: number; readonly rules: readonly LintRule[] }
	| { readonly by: 'Kanban'; readonly line: number; readonly isDone: boolean }
	| { readonly by: 'Kanban with Tasks'; readonly line: number }
	| { readonly by: 'Kanban, archiving'; readonly line: number; readonly date: string }
	| { readonly by: 'dates'; readonly note: number; readonly adds: boolean };

/** Edits of one line that need no words. */
type LineEdit =
	| 'Tasks, cancelling'
	| 'Tasks, unticking'
	| 'Tasks, suggesting'
	| 'a stamp'
	| 'Day Planner'
	| 'TaskNotes';

const pick = fc.nat({ max: 19 });
const board = 'Board.md';
const yesterdaysNote = `${journal}/${addDays(firstDay, -1)}.md`;
const todaysNote = `${journal}/${firstDay}.md`;
const templates = fc.constantFrom('# Monday\n\n## Top of mind\n\n## Log\n- \n', '- [ ] water the plants\n');
const stamps = fc.constantFrom<DataviewStamp>(
	{ key: 'completion', date: firstDay },
	{ key: 'completion', date: `${addDays(firstDay, -1)}T09:00` },
	{ key: null, date: firstDay },
);

const anyTasksWords: Arbitrary<TasksWords> = fc
	.record({
		format: fc.constantFrom('emoji' as const, 'dataview' as const),
		isNextBelow: fc.boolean(),
		datesNew: fc.boolean(),
	})
	.chain((words) =>
		fc.constantFrom<TasksWords>(
			words,
			words,
			{ ...words, everyDays: 7 },
			{ ...words, onCompletion: 'delete' },
			{ ...words, everyDays: 1, onCompletion: 'delete' },
		),
	);

export const anyDeed: Arbitrary<PluginEdit> = fc.oneof(
	{ weight: 3, arbitrary: fc.record({ by: fc.constant('this plugin' as const) }) },
	{
		weight: 6,
		arbitrary: fc.record({
			by: fc.constant('Tasks' as const),
			line: pick,
			daysAgo: fc.nat({ max: 2 }),
			words: anyTasksWords,
		}),
	},
	{
		weight: 6,
		arbitrary: fc.record({
			by: fc.constantFrom<LineEdit>(
				'Tasks, cancelling',
				'Tasks, unticking',
				'Tasks, suggesting',
				'a stamp',
				'Day Planner',
				'TaskNotes',
			),
			line: pick,
		}),
	},
	{
		weight: 3,
		arbitrary: fc.record({
			by: fc.constantFrom('Dataview' as const, 'Dataview, unticking' as const),
			line: pick,
			stamp: stamps,
		}),
	},
	{
		weight: 4,
		arbitrary: fc.record({
			by: fc.constant('a rollover' as const),
			moves: fc.boolean(),
			children: fc.boolean(),
			heading: fc.constantFrom('', '## Top of mind', '## Log'),
		}),
	},
	{ weight: 2, arbitrary: fc.record({ by: fc.constant('a rollover of before' as const) }) },
	{
		weight: 2,
		arbitrary: fc.record({
			by: fc.constant('a template' as const),
			way: fc.constantFrom<LateWay>('overwrites', 'appends', 'prepends'),
			filled: templates,
		}),
	},
	{ weight: 1, arbitrary: fc.record({ by: fc.constant('a folder template' as const), filled: templates }) },
	{
		weight: 4,
		arbitrary: fc.record({
			by: fc.constant('a linter' as const),
			note: pick,
			rules: fc.uniqueArray(fc.constantFrom(...lintRules), { minLength: 1, maxLength: 4 }),
		}),
	},
	{ weight: 3, arbitrary: fc.record({ by: fc.constant('Kanban' as const), line: pick, isDone: fc.boolean() }) },
	{ weight: 2, arbitrary: fc.record({ by: fc.constant('Kanban with Tasks' as const), line: pick }) },
	{
		weight: 1,
		arbitrary: fc.record({
			by: fc.constant('Kanban, archiving' as const),
			line: pick,
			date: fc.constantFrom('', '2026-11-23 09:00'),
		}),
	},
	{ weight: 3, arbitrary: fc.record({ by: fc.constant('dates' as const), note: pick, adds: fc.boolean() }) },
);

/** The notes that a deed changes, with their new texts. */
export function notesAfter(deed: PluginEdit, files: Files, before: Files): Map<NotePath, string> {
	const changed = changedNotes(deed, files, before);
	return new Map([...changed].filter(([path, text]) => text !== files.get(path)));
}

function changedNotes(deed: PluginEdit, files: Files, before: Files): Map<NotePath, string> {
	const textOf = (path: NotePath, of = files): string => of.get(path) ?? '';
	switch (deed.by) {
		case 'this plugin':
			return new Map();
		case 'Tasks':
			return onLine(
				files,
				deed.line,
				({ done }) => !done,
				(line) => tickInTasks(line, addDays(firstDay, -deed.daysAgo), deed.words),
			);
		case 'Tasks, cancelling':
			return onLine(
				files,
				deed.line,
				({ mark }) => mark === ' ',
				(line) => [cancelInTasks(line, firstDay, 'emoji')],
			);
		case 'Tasks, unticking':
			return onLine(
				files,
				deed.line,
				({ done }) => done,
				(line) => [untickInTasks(line)],
			);
		case 'Tasks, suggesting':
			return onLine(
				files,
				deed.line,
				({ done }) => !done,
				(line) => [suggestInTasks(line, addDays(firstDay, 2))],
			);
		case 'a stamp':
			return onLine(
				files,
				deed.line,
				({ done }) => !done,
				(line) => [stampBehind(line, firstDay)],
			);
		case 'Day Planner':
			return onLine(
				files,
				deed.line,
				() => true,
				(line) => [planInDayPlanner(line)],
			);
		case 'Dataview':
			return onItem(
				files,
				deed.line,
				({ done }) => !done,
				(item) => tickInDataview(item, deed.stamp),
			);
		case 'Dataview, unticking':
			return onItem(
				files,
				deed.line,
				({ done }) => done,
				(item) => untickInDataview(item, deed.stamp),
			);
		case 'TaskNotes':
			return byTaskNotes(files, deed.line);
		case 'a rollover': {
			const { from, to } = rollOver(textOf(yesterdaysNote), textOf(todaysNote), deed);
			return new Map([
				[todaysNote, to],
				[yesterdaysNote, from],
			]);
		}
		case 'a rollover of before':
			return new Map([[todaysNote, rollOver(textOf(yesterdaysNote, before), textOf(todaysNote, before)).to]]);
		case 'a template':
			return new Map([[todaysNote, fillLate(textOf(todaysNote), deed.filled, deed.way)]]);
		case 'a folder template':
			return new Map([
				[todaysNote, fillFolderTemplate(textOf(todaysNote, before), textOf(todaysNote), deed.filled)],
			]);
		case 'a linter':
			return onNote(files, deed.note, (text) => lintNote(text, deed.rules));
		case 'Kanban':
			return byKanban(files, deed);
		case 'Kanban with Tasks':
			return byKanban(files, { line: deed.line, isDone: true, tasks: firstDay });
		case 'Kanban, archiving': {
			const card = nth(
				linesIn(files).filter(({ path }) => path === board),
				deed.line,
			);
			return new Map(card === null ? [] : [[board, archiveCard(textOf(board), card.line.id, deed.date)]]);
		}
		case 'dates':
			return onNote(files, deed.note, (text) =>
				updateDates(text, new Date(2026, 10, 23, 9), { adds: deed.adds }),
			);
	}
}

/** Changes the first line of an item, as plugins do that know only lines. */
function onLine(
	files: Files,
	line: number,
	isFit: (line: ActionLine) => boolean,
	change: (text: string) => readonly string[],
): Map<NotePath, string> {
	const found = nth(
		linesIn(files).filter((one) => isFit(one.line)),
		line,
	);
	if (found === null) return new Map();
	const { text, at } = { text: files.get(found.path) ?? '', at: found.at };
	const [first = '', ...others] = at.text.split('\n');
	const by = [...change(first), ...others];
	return new Map([
		[found.path, text.slice(0, at.start) + by.join('\n') + text.slice(by.length === 0 ? at.next : at.end)],
	]);
}

function onItem(
	files: Files,
	line: number,
	isFit: (line: ActionLine) => boolean,
	change: (item: string) => string,
): Map<NotePath, string> {
	const found = nth(
		linesIn(files).filter((one) => isFit(one.line)),
		line,
	);
	if (found === null) return new Map();
	const text = files.get(found.path) ?? '';
	return new Map([[found.path, text.slice(0, found.at.start) + change(found.at.text) + text.slice(found.at.end)]]);
}

function onNote(files: Files, note: number, change: (text: string) => string): Map<NotePath, string> {
	const path = nth(
		[...files.keys()].filter((one) => /^(?:People|Journal)\//.test(one)),
		note,
	);
	return new Map(path === null ? [] : [[path, change(files.get(path) ?? '')]]);
}

function byTaskNotes(files: Files, line: number): Map<NotePath, string> {
	const found = nth(
		linesIn(files).filter(({ at }) => !at.text.includes('\n')),
		line,
	);
	const converted = found === null ? null : convertInTaskNotes(found.at.text);
	if (found === null || converted === null) return new Map();
	const text = files.get(found.path) ?? '';
	return new Map([
		[converted.path, converted.text],
		[found.path, text.slice(0, found.at.start) + converted.line + text.slice(found.at.end)],
	]);
}

/** A line is moved by hand from its note to the board, if it is not there yet. Then Kanban moves it to a lane. */
function byKanban(
	files: Files,
	{ line, isDone, tasks = null }: { readonly line: number; readonly isDone: boolean; readonly tasks?: Day | null },
): Map<NotePath, string> {
	const found = nth(linesIn(files), line);
	if (found === null) return new Map();
	const lane = isDone ? 'Done' : 'To do';
	const there = files.get(board) ?? boardOf({ 'To do': [], Done: [] });
	if (found.path === board) return new Map([[board, moveCard(there, found.line.id, lane, { tasks })]]);
	const text = files.get(found.path) ?? '';
	const from = isDone ? 'To do' : 'Done';
	const added = addCard(there, from, found.at.text.trim().replace(/^[*+]/, '-'));
	return new Map([
		[found.path, text.slice(0, found.at.start) + text.slice(found.at.next)],
		[board, moveCard(added, found.line.id, lane, { tasks })],
	]);
}

/** The plugin's lines in all notes. */
export function linesIn(files: Files): (FoundLine & { readonly path: NotePath })[] {
	return [...files]
		.filter(([path]) => path.endsWith('.md'))
		.flatMap(([path, text]) => findActionLines(text).map((found) => ({ ...found, path })));
}

function nth<Item>(items: readonly Item[], number: number): Item | null {
	return items.length === 0 ? null : (items[number % items.length] ?? null);
}
