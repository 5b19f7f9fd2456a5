/** The file in which Tasks keeps its settings. */
export const tasksFile = '.obsidian/plugins/obsidian-tasks-plugin/data.json';

/** The file in which Dataview keeps its settings. */
export const dataviewFile = '.obsidian/plugins/dataview/data.json';

/**
 * The settings of Tasks 8.3.0, as far as they say what a mark means, with statuses of the user behind the plugin's own.
 */
export function tasksSettings(...own: readonly (readonly [symbol: string, type: string])[]): string {
	const status = (symbol: string, name: string, nextStatusSymbol: string, type: string): object => ({
		symbol,
		name,
		nextStatusSymbol,
		availableAsCommand: true,
		type,
	});
	return JSON.stringify({
		taskFormat: 'tasksPluginEmoji',
		setDoneDate: true,
		statusSettings: {
			coreStatuses: [status(' ', 'Todo', 'x', 'TODO'), status('x', 'Done', ' ', 'DONE')],
			customStatuses: [
				status('/', 'In Progress', 'x', 'IN_PROGRESS'),
				status('-', 'Cancelled', ' ', 'CANCELLED'),
				...own.map(([symbol, type]) => status(symbol, 'Own', ' ', type)),
			],
		},
	});
}

/** The settings of Dataview 0.5.68, as far as they say how it stamps a task that is done. */
export function dataviewSettings(key: string, format: string): string {
	return JSON.stringify({
		taskCompletionTracking: true,
		taskCompletionUseEmojiShorthand: false,
		taskCompletionText: key,
		taskCompletionDateFormat: format,
		defaultDateFormat: 'MMMM dd, yyyy',
	});
}
