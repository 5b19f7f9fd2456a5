import { findActionLines, type FoundLine } from '../../src/daily-note/action-block';
import type { ActionLine } from '../../src/daily-note/action-line';
import { addDays, type Day } from '../../src/day';
import type { NotePath } from '../../src/note-path';
import { tickInDataview, untickInDataview } from '../neighbours/writers/dataview';
import { updateDates } from '../neighbours/writers/dates';
import { planInDayPlanner } from '../neighbours/writers/day-planner';
import { addCard, archiveCard, boardOf, moveCard } from '../neighbours/writers/kanban';
import { lintNote } from '../neighbours/writers/linter';
import { rollOver } from '../neighbours/writers/rollover';
import { convertInTaskNotes } from '../neighbours/writers/task-notes';
import { cancelInTasks, stampBehind, suggestInTasks, tickInTasks, untickInTasks } from '../neighbours/writers/tasks';
import { fillFolderTemplate, fillLate } from '../neighbours/writers/templates';
import type { Files } from './device';
import type { LineEdit, PluginEdit } from './plugin-edits';
import { firstDay, journal } from './starting-vault';

const board = 'Board.md';
const yesterdaysNote = `${journal}/${addDays(firstDay, -1)}.md`;
const todaysNote = `${journal}/${firstDay}.md`;

/** What a plugin that knows only lines makes of the first line of an item, and of which items. */
interface LineChange {
	readonly fits: (line: ActionLine) => boolean;
	readonly change: (text: string) => readonly string[];
}

const isDone = ({ done }: ActionLine): boolean => done;
const isUndone = ({ done }: ActionLine): boolean => !done;
const isOpen = ({ mark }: ActionLine): boolean => mark === ' ';

const lineEdits: Readonly<Record<Exclude<LineEdit, 'TaskNotes'>, LineChange>> = {
	'Tasks, cancelling': { fits: isOpen, change: (line) => [cancelInTasks(line, firstDay, 'emoji')] },
	'Tasks, unticking': { fits: isDone, change: (line) => [untickInTasks(line)] },
	'Tasks, suggesting': { fits: isUndone, change: (line) => [suggestInTasks(line, addDays(firstDay, 2))] },
	'a stamp': { fits: isUndone, change: (line) => [stampBehind(line, firstDay)] },
	'Day Planner': { fits: () => true, change: (line) => [planInDayPlanner(line)] },
};

/** The notes that an edit changes, with their new texts. */
export function notesAfter(edit: PluginEdit, files: Files, before: Files): Map<NotePath, string> {
	const changed = changedNotes(edit, files, before);
	return new Map([...changed].filter(([path, text]) => text !== files.get(path)));
}

function changedNotes(edit: PluginEdit, files: Files, before: Files): Map<NotePath, string> {
	const textOf = (path: NotePath, of = files): string => of.get(path) ?? '';
	switch (edit.by) {
		case 'this plugin':
			return new Map();
		case 'Tasks':
			return onLine(files, edit.line, {
				fits: isUndone,
				change: (line) => tickInTasks(line, addDays(firstDay, -edit.daysAgo), edit.words),
			});
		case 'Tasks, cancelling':
		case 'Tasks, unticking':
		case 'Tasks, suggesting':
		case 'a stamp':
		case 'Day Planner':
			return onLine(files, edit.line, lineEdits[edit.by]);
		case 'Dataview':
			return onItem(files, edit.line, isUndone, (item) => tickInDataview(item, edit.stamp));
		case 'Dataview, unticking':
			return onItem(files, edit.line, isDone, (item) => untickInDataview(item, edit.stamp));
		case 'TaskNotes':
			return byTaskNotes(files, edit.line);
		case 'a rollover': {
			const { from, to } = rollOver(textOf(yesterdaysNote), textOf(todaysNote), edit);
			return new Map([
				[todaysNote, to],
				[yesterdaysNote, from],
			]);
		}
		case 'a rollover of before':
			return new Map([[todaysNote, rollOver(textOf(yesterdaysNote, before), textOf(todaysNote, before)).to]]);
		case 'a template':
			return new Map([[todaysNote, fillLate(textOf(todaysNote), edit.filled, edit.way)]]);
		case 'a folder template':
			return new Map([
				[todaysNote, fillFolderTemplate(textOf(todaysNote, before), textOf(todaysNote), edit.filled)],
			]);
		case 'a linter':
			return onNote(files, edit.note, (text) => lintNote(text, edit.rules));
		case 'Kanban':
			return byKanban(files, edit);
		case 'Kanban with Tasks':
			return byKanban(files, { line: edit.line, isDone: true, tasks: firstDay });
		case 'Kanban, archiving': {
			const cards = linesIn(files).filter(({ path }) => path === board);
			const card = nth(cards, edit.line);
			return new Map(card === null ? [] : [[board, archiveCard(textOf(board), card.line.id, edit.date)]]);
		}
		case 'dates':
			return onNote(files, edit.note, (text) =>
				updateDates(text, new Date(2026, 10, 23, 9), { adds: edit.adds }),
			);
	}
}

/** Changes the first line of an item, as plugins do that know only lines. */
function onLine(files: Files, number: number, { fits, change }: LineChange): Map<NotePath, string> {
	const fitting = linesIn(files).filter(({ line }) => fits(line));
	const found = nth(fitting, number);
	if (found === null) return new Map();
	const { path, at } = found;
	const text = files.get(path) ?? '';
	const [first = '', ...others] = at.text.split('\n');
	const by = [...change(first), ...others];
	return new Map([[path, text.slice(0, at.start) + by.join('\n') + text.slice(by.length === 0 ? at.next : at.end)]]);
}

function onItem(
	files: Files,
	number: number,
	fits: LineChange['fits'],
	change: (item: string) => string,
): Map<NotePath, string> {
	const fitting = linesIn(files).filter(({ line }) => fits(line));
	const found = nth(fitting, number);
	if (found === null) return new Map();
	const text = files.get(found.path) ?? '';
	return new Map([[found.path, text.slice(0, found.at.start) + change(found.at.text) + text.slice(found.at.end)]]);
}

function onNote(files: Files, note: number, change: (text: string) => string): Map<NotePath, string> {
	const paths = [...files.keys()].filter((one) => /^(?:People|Journal)\//.test(one));
	const path = nth(paths, note);
	return new Map(path === null ? [] : [[path, change(files.get(path) ?? '')]]);
}

function byTaskNotes(files: Files, line: number): Map<NotePath, string> {
	const unwrapped = linesIn(files).filter(({ at }) => !at.text.includes('\n'));
	const found = nth(unwrapped, line);
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
