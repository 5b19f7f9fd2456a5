/**
 * Plugins that keep the date of the last change in the frontmatter (Update time on edit, Frontmatter modified date, Linter's
 * timestamps). On each change of a note they write `updated` or `modified`, unless the note holds a time less than a minute
 * ago. Where they are set to add no dates, they skip notes without one. They follow changes of every origin: syncs, other
 * plugins and the user. The app's own call may rewrite the whole frontmatter.
 */
export function updateDates(text: string, now: Date, { key = 'updated', adds = true, leastMinutes = 1 } = {}): string {
	const stamp = stampOf(now);
	const line = new RegExp(`^${key}:.*$`, 'm');
	const block = /^---\n([^]*?\n)?---\n/.exec(text)?.[0];
	if (block === undefined) return adds ? `---\n${key}: ${stamp}\n---\n${text}` : text;
	const said = line.exec(block)?.[0].slice(key.length + 1).trim();
	if (said === undefined) return adds ? `${block.slice(0, -'---\n'.length)}${key}: ${stamp}\n---\n${text.slice(block.length)}` : text;
	if (now.getTime() - new Date(said).getTime() < leastMinutes * 60_000) return text;
	return block.replace(line, `${key}: ${stamp}`) + text.slice(block.length);
}

/** The local time to the second. */
function stampOf(now: Date): string {
	const two = (value: number): string => String(value).padStart(2, '0');
	const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
	return `${day}T${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;
}
