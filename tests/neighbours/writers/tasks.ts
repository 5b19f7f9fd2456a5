import { addDays, type Day } from '../../../src/day';

/** The settings of Tasks that change what it does to a line, and what its user has written into the line for it. */
export interface TasksWords {
	/** The symbols of Tasks, or the fields of Dataview in brackets. */
	readonly format: 'emoji' | 'dataview';
	/** The interval of a recurring task in days. */
	readonly everyDays?: number;
	/** The value of `🏁`: whether a done line is deleted. */
	readonly onCompletion?: 'keep' | 'delete';
	/** The next occurrence comes below the done line. */
	readonly isNextBelow?: boolean;
	/** A new line gets the day on which it was made. */
	readonly datesNew?: boolean;
	/** The mark of the status that counts as done: the user can set up others beside `x`. */
	readonly doneMark?: string;
}

/**
 * The fields of a line in the order in which Tasks writes them. A field is read in any order, from the end of the line,
 * with or without a blank before its sign.
 */
const fields = [
	{ key: 'id', sign: '🆔', value: '[\\w-]+' },
	{ key: 'dependsOn', sign: '⛔', value: '[\\w-]+(?: *, *[\\w-]+)*' },
	{ key: 'repeat', sign: '🔁', value: '[a-zA-Z0-9, !]+' },
	{ key: 'onCompletion', sign: '🏁', value: '[a-zA-Z]+' },
	{ key: 'created', sign: '➕', value: '\\d{4}-\\d{2}-\\d{2}' },
	{ key: 'start', sign: '🛫', value: '\\d{4}-\\d{2}-\\d{2}' },
	{ key: 'scheduled', sign: '⏳', value: '\\d{4}-\\d{2}-\\d{2}' },
	{ key: 'due', sign: '📅', value: '\\d{4}-\\d{2}-\\d{2}' },
	{ key: 'cancelled', sign: '❌', value: '\\d{4}-\\d{2}-\\d{2}' },
	{ key: 'completion', sign: '✅', value: '\\d{4}-\\d{2}-\\d{2}' },
] as const;

type Key = (typeof fields)[number]['key'];

interface Task {
	/** The indent and the bullet. */
	readonly start: string;
	readonly mark: string;
	readonly words: string;
	readonly values: Readonly<Partial<Record<Key, string>>>;
	/** The block id with its blank and caret; empty for none. */
	readonly blockId: string;
	/** Two blanks or more at the end of the line: a line break, which Tasks keeps. */
	readonly lineBreak: string;
}

/**
 * Tasks 8.3.0, toggling a line to done, by its command, in live preview, or through its API for other plugins. It sets
 * the mark, and writes the day after all fields that it knows, but before a block id, which has to stay last. It knows
 * an id only where nothing but blanks is behind it: else the id is part of the words. Fields of Dataview stand after
 * two blanks each. A recurring task leaves its next occurrence above or below: unticked, with the next day, and without
 * the block id and `🆔`, because two lines cannot share them. With `🏁 delete` the done line is deleted in the same step,
 * so no note ever shows it ticked; on the last line of a note, an empty line is left. An unknown mark (`[X]`) counts as
 * not done, and gets a new date.
 */
export function tickInTasks(line: string, day: Day, words: TasksWords): string[] {
	const task = withUsersFields(parsed(line, words.format), day, words);
	const { cancelled: _, ...values } = task.values;
	const done: Task = { ...task, mark: words.doneMark ?? 'x', values: { ...values, completion: day } };
	const next = task.values.repeat === undefined ? [] : [nextOf(task, day, words)];
	const kept = task.values.onCompletion === 'delete' ? [] : [done];
	return (words.isNextBelow === true ? [...kept, ...next] : [...next, ...kept]).map((one) =>
		written(one, words.format),
	);
}

/** Tasks 8.3.0, toggling a line that is done or cancelled back: it removes the day with the mark. */
export function untickInTasks(line: string, format: TasksWords['format'] = 'emoji'): string {
	const task = parsed(line, format);
	const { completion: _, cancelled: __, ...values } = task.values;
	return written({ ...task, mark: ' ', values }, format);
}

/** Tasks 8.3.0, cancelling a line: the mark is a dash, and the day stands after a cross or in `[cancelled:: …]`. */
export function cancelInTasks(line: string, day: Day, format: TasksWords['format']): string {
	const task = parsed(line, format);
	const { completion: _, ...values } = task.values;
	return written({ ...task, mark: '-', values: { ...values, cancelled: day } }, format);
}

/**
 * The suggestions of Tasks 8.3.0, which are on by default. With the cursor behind the words of a line, block id
 * included, they offer signs and then dates. What the user picks goes in at the cursor, without a blank before it and
 * with one behind it.
 */
export function suggestInTasks(line: string, day: Day, sign: '📅' | '⏳' | '🛫' | '➕' = '📅'): string {
	const words = line.trimEnd();
	return `${words}${sign} ${day} ${line.slice(words.length)}`;
}

/**
 * Plugins that stamp a line when its checkbox is ticked, and do not know block ids: they write at the end of the line,
 * so that the id is no longer last.
 */
export function stampBehind(line: string, day: Day): string {
	return `${line.replace(/^([\s>]*(?:[-*+]|\d+[.)]) )\[.\]/u, '$1[x]')} ✅ ${day}`;
}

function withUsersFields(task: Task, day: Day, { everyDays, onCompletion }: TasksWords): Task {
	const recurring = everyDays === undefined ? {} : { repeat: `every ${everyDays} days`, due: task.values.due ?? day };
	return {
		...task,
		values: { ...task.values, ...recurring, ...(onCompletion === undefined ? {} : { onCompletion }) },
	};
}

function nextOf(task: Task, day: Day, { datesNew = false }: TasksWords): Task {
	const { id: _, dependsOn: __, cancelled: ___, completion: ____, created: _____, ...kept } = task.values;
	const days = Number(/\d+/.exec(kept.repeat ?? '')?.[0] ?? 1);
	const due = addDays((kept.due as Day | undefined) ?? day, days);
	return { ...task, mark: ' ', blockId: '', values: { ...kept, ...(datesNew ? { created: day } : {}), due } };
}

function parsed(line: string, format: TasksWords['format']): Task {
	const [, start = '', mark = ' ', content = ''] = /^([\s>]*(?:[-*+]|\d+[.)])) +\[(.)\] *(.*)$/u.exec(line) ?? [];
	const blockId = / \^[a-zA-Z0-9-]+$/.exec(content.trim())?.[0] ?? '';
	let words = content
		.trim()
		.slice(0, content.trim().length - blockId.length)
		.trim();
	const values: Partial<Record<Key, string>> = {};
	let tags = '';
	for (let isFound = true; isFound; ) {
		isFound = false;
		for (const field of [...fields].reverse()) {
			const [found, value] = patternOf(field, format).exec(words) ?? [];
			if (found === undefined || value === undefined) continue;
			// `🏁` with any other word is dropped.
			if (field.key !== 'onCompletion' || /^(?:keep|delete)$/i.test(value)) values[field.key] = value.trim();
			words = words.slice(0, words.length - found.length).trim();
			isFound = true;
		}
		const tag = /(?:^|\s)#[^ !@#$%^&*(),.?":{}|<>]+$/u.exec(words)?.[0];
		if (tag === undefined) continue;
		tags = `${tag.trim()} ${tags}`.trim();
		words = words.slice(0, words.length - tag.length).trim();
		isFound = true;
	}
	return {
		start,
		mark,
		words: `${words} ${tags}`.trim(),
		values,
		blockId,
		lineBreak: / {2,}$/.exec(line)?.[0] ?? '',
	};
}

function patternOf({ key, sign, value }: (typeof fields)[number], format: TasksWords['format']): RegExp {
	return format === 'emoji'
		? new RegExp(`${sign}\uFE0F? *(${value})$`, 'u')
		: new RegExp(`[[(] *${key}:: *(${value}) *[)\\]](?: *,)?$`, 'u');
}

function written({ start, mark, words, values, blockId, lineBreak }: Task, format: TasksWords['format']): string {
	const there = fields.flatMap(({ key, sign }) => {
		const value = values[key];
		if (value === undefined) return [];
		return format === 'emoji' ? [` ${sign} ${value}`] : [`  [${key}:: ${value}]`];
	});
	return `${start} [${mark}] ${words}${there.join('')}${blockId}${lineBreak}`;
}
