import { parse, stringify } from 'yaml';

/**
 * Update time on edit 2.4.0. On each change of a note it writes `created` where there is none, and `updated`, to the
 * minute, unless the note holds a time less than a minute before the note's modification. It follows changes of every
 * origin: syncs, other plugins and the user; empty notes stay empty. It writes through the app's `processFrontMatter`,
 * which rewrites the whole frontmatter: comments go, and lists stand over several lines.
 *
 * @param how.adds false for plugins that are set to skip notes without a date (Frontmatter modified date, Linter's
 * timestamps)
 */
export function updateDates(text: string, now: Date, { adds = true, leastMinutes = 1 } = {}): string {
	if (text.trim() === '') return text;
	const block = /^---\n([^]*?\n)?---(?:\n|$)/.exec(text);
	let properties: Record<string, unknown>;
	try {
		properties = (parse(block?.[1] ?? '') ?? {}) as Record<string, unknown>;
	} catch {
		return text;
	}
	const said = properties.updated;
	if (!adds && said === undefined) return text;
	const isStale = typeof said !== 'string' || now.getTime() - new Date(said).getTime() > leastMinutes * 60_000;
	const dated = {
		...properties,
		...(adds && properties.created === undefined ? { created: stampOf(now) } : {}),
		...(isStale ? { updated: stampOf(now) } : {}),
	};
	return `---\n${stringify(dated, { lineWidth: 0 })}---\n${text.slice(block?.[0].length ?? 0)}`;
}

/** The local time to the minute. */
function stampOf(now: Date): string {
	const two = (value: number): string => String(value).padStart(2, '0');
	const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
	return `${day}T${two(now.getHours())}:${two(now.getMinutes())}`;
}
