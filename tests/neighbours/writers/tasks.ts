import { addDays, type Day } from '../../../src/day';

/** The settings of Tasks that change what a tick does to a line. */
export interface TasksWords {
	/** The symbols of Tasks, or the fields of Dataview in brackets. */
	readonly format: 'emoji' | 'dataview';
	/** The interval of a recurring task in days. */
	readonly everyDays?: number;
	/** The value of `🏁`: whether a done line is deleted. */
	readonly onCompletion?: 'keep' | 'delete';
}

/**
 * The Tasks plugin, toggling a line to done. It sets the mark, and writes the day (`✅ 2026-11-23`, or `[completion:: …]` after
 * two spaces) after all fields that it knows, but before a block id, which has to stay last. A recurring task leaves its next
 * occurrence on the line above: unticked, with the next day, and without the block id, because two blocks cannot share one.
 * With `🏁 delete` the done line is deleted in the same step, so no note ever shows it ticked.
 */
export function tickInTasks(line: string, day: Day, { format, everyDays, onCompletion = 'keep' }: TasksWords): string[] {
	const { body, id } = splitLine(line);
	const bare = body.replace(/ (?:🔁 every \d+ days 📅|\[repeat:: every \d+ days\] {2}\[due::) \S+/u, '');
	const repeated = (due: Day): string => {
		if (everyDays === undefined) return '';
		return format === 'emoji' ? ` 🔁 every ${everyDays} days 📅 ${due}` : ` [repeat:: every ${everyDays} days]  [due:: ${due}]`;
	};
	const done = format === 'emoji' ? ` ✅ ${day}` : `  [completion:: ${day}]`;
	const next = everyDays === undefined ? [] : [bare + repeated(addDays(day, everyDays))];
	return onCompletion === 'delete' ? next : [...next, `${marked(bare + repeated(day) + done, 'x')}${id}`];
}

/** Tasks, toggling a done line back: it removes the day with the mark. */
export function untickInTasks(line: string): string {
	return marked(line.replace(/\s+(?:✅ \d{4}-\d{2}-\d{2}|\[completion:: \d{4}-\d{2}-\d{2}\])/u, ''), ' ');
}

/** Tasks, cancelling a line: the mark is a dash, and the day stands after a cross or in `[cancelled:: …]`. */
export function cancelInTasks(line: string, day: Day, format: TasksWords['format']): string {
	const { body, id } = splitLine(line);
	return marked(body + (format === 'emoji' ? ` ❌ ${day}` : `  [cancelled:: ${day}]`), '-') + id;
}

/**
 * Plugins that stamp a line when its checkbox is ticked, and do not know block ids: they write at the end of the line, so that
 * the id is no longer last.
 */
export function stampBehind(line: string, day: Day): string {
	return `${marked(line, 'x')} ✅ ${day}`;
}

function splitLine(line: string): { readonly body: string; readonly id: string } {
	const id = / \^[A-Za-z0-9-]+$/.exec(line)?.[0] ?? '';
	return { body: line.slice(0, line.length - id.length), id };
}

function marked(line: string, mark: string): string {
	return line.replace(/^([\s>]*(?:[-*+]|\d+[.)]) )\[.\]/u, `$1[${mark}]`);
}
