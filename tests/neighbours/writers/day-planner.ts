const time = /(?:[01]?\d(?:[:.]?[0-5]\d)?\s?[ap]m(?!\w)|[0-2]?\d[:.][0-5]\d)/i;
const range = new RegExp(`${time.source}(?:\\s?-\\s?${time.source})?`, 'im');

/**
 * Day Planner 0.35.1: a task that its user puts into the timeline has the time before its words. A time that stands
 * anywhere in the line is replaced. Only the first line of the item is written, without blanks at its end.
 */
export function planInDayPlanner(line: string, times = '10:00 - 10:30'): string {
	const [, start = '', words = ''] = /^([\s>]*(?:\d+[.)]|[-*+])\s*\[.\])\s*(.*)$/u.exec(line) ?? [];
	const trimmed = words.trim();
	return `${start} ${range.test(trimmed) ? trimmed.replace(range, times) : `${times} ${trimmed}`}`;
}
