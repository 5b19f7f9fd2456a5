/** What Dataview writes when a task is ticked. Its user can choose the key, and the format of the date. */
export interface DataviewStamp {
	/** The key of the field; null for `✅` and the day. */
	readonly key: string | null;
	/** The date as the user's format has it: `2026-11-22`, `2026-11-22T09:00`. */
	readonly date: string;
}

/**
 * Dataview 0.5.68, with "automatic task completion tracking", ticking an item in one of its lists of tasks. It rewrites
 * the lines of the item: the first with one blank behind the checkbox, the others with a tab before them. The stamp
 * goes at the end of the last line, before the block id. It takes the first `^word` of that line for the id, writes
 * that one last, and drops all others. A field of the key that is there already gets the new date in its place.
 */
export function tickInDataview(item: string, stamp: DataviewStamp): string {
	return rewritten(item, 'x', (last) => {
		if (isTooOften(last, stamp)) return last;
		const field = stamp.key === null ? ` ✅ ${stamp.date}` : `[${stamp.key}:: ${stamp.date}]`;
		const place = stamp.key === null ? new RegExp(`\\s*${fieldOf(stamp).source}`, 'u') : fieldOf(stamp);
		return place.test(last)
			? last.replace(place, () => field)
			: `${last.trimEnd()}${stamp.key === null ? '' : ' '}${field}`;
	});
}

/** Dataview 0.5.68, taking the tick back: the field goes with it. Block ids stay only with the key in use. */
export function untickInDataview(item: string, stamp: DataviewStamp): string {
	if (stamp.key === null)
		return rewritten(item, ' ', (last) => last.replace(new RegExp(`\\s*${fieldOf(stamp).source}`, 'u'), ''));
	return rewritten(
		item,
		' ',
		(last) => last,
		(text) =>
			(isTooOften(text, stamp)
				? text
				: text.replace(new RegExp(`${fieldOf(stamp).source}\\s*`, 'u'), '')
			).trimEnd(),
	);
}

/** A field that is there three times or more is left alone. */
function isTooOften(text: string, stamp: DataviewStamp): boolean {
	return stamp.key !== null && text.split(fieldOf(stamp)).length > 3;
}

function fieldOf({ key }: DataviewStamp): RegExp {
	return key === null ? /✅\s*\d{4}-\d{2}-\d{2}/u : new RegExp(`[[(]\\s*${key}\\s*::[^\\])]*[\\])]`, 'u');
}

function rewritten(
	item: string,
	mark: string,
	onLast: (words: string) => string,
	onWhole?: (text: string) => string,
): string {
	const [first = '', ...others] = item.split('\n');
	const [, prefix = '', bullet = '', words = ''] =
		/^([\s>]*)(\d+[.)]|[-*+])\s*(?:\[.?\])?\s*(.*)$/u.exec(first) ?? [];
	const text = [words, ...others].map((line) => line.trim()).join('\n');
	const lines = (onWhole === undefined ? withIdBack(text, onLast) : onWhole(text)).split('\n');
	return [
		`${prefix}${bullet} [${mark}] ${lines[0] ?? ''}`,
		...lines.slice(1).map((line) => `${prefix}\t${line}`),
	].join('\n');
}

function withIdBack(text: string, onLast: (words: string) => string): string {
	const lines = text.split('\n');
	const last = lines.at(-1) ?? '';
	const id = /\^[a-z0-9-]+/i.exec(last)?.[0];
	const changed = onLast(last.replace(/\^[a-z0-9-]+/gi, '')).trimEnd();
	return [...lines.slice(0, -1), id === undefined ? changed : `${changed} ${id}`].join('\n');
}
