import fc, { type Arbitrary } from 'fast-check';
import { addDays } from '../../src/day';
import type { DataviewStamp } from '../neighbours/writers/dataview';
import { lintRules, type LintRule } from '../neighbours/writers/linter';
import type { TasksWords } from '../neighbours/writers/tasks';
import type { LateWay } from '../neighbours/writers/templates';
import { firstDay } from './starting-vault';

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
export type LineEdit =
	| 'Tasks, cancelling'
	| 'Tasks, unticking'
	| 'Tasks, suggesting'
	| 'a stamp'
	| 'Day Planner'
	| 'TaskNotes';

const pick = fc.nat({ max: 19 });
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

/** Any edit of a note by another plugin, and now and then one by this plugin. */
export const anyPluginEdit: Arbitrary<PluginEdit> = fc.oneof(
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
