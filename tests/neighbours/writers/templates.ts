import { parse, stringify } from 'yaml';

/** How a template plugin puts its text into a note. */
export type LateWay = 'overwrites' | 'appends' | 'prepends';

/**
 * Templater, QuickAdd and others, filling in a note that is there already. Templater 2.25.0 reads a note whose text has
 * come from a template, with the commands still in it (`<% … %>`), runs the commands, which may ask the user or fetch
 * something first, and overwrites the whole note with its filled-in reading of it, whatever has been written into it
 * since. Others insert their text at the end or at the top.
 */
export function fillLate(note: string, filled: string, way: LateWay): string {
	switch (way) {
		case 'overwrites':
			return filled;
		case 'appends':
			return `${note}${note === '' || note.endsWith('\n') ? '' : '\n'}${filled}`;
		case 'prepends':
			return `${filled}${note}`;
	}
}

/**
 * The folder templates of Templater 2.25.0, with "trigger on new file creation". They are for notes without text below
 * the frontmatter: any other note is skipped. They do not overwrite: the text goes behind whatever is there by the time
 * at which it is filled in, and the properties are merged.
 *
 * @param atLook the note when Templater looks at it
 * @param now the note when the template has been filled in
 */
export function fillFolderTemplate(atLook: string, now: string, filled: string): string {
	if (parts(atLook).body !== '') return now;
	const [there, added] = [parts(now), parts(filled)];
	const properties = { ...there.properties, ...added.properties };
	const frontmatter =
		Object.keys(properties).length === 0 ? '' : `---\n${stringify(properties, { lineWidth: 0 })}---\n`;
	return frontmatter + there.body + added.body;
}

function parts(text: string): { readonly properties: Record<string, unknown>; readonly body: string } {
	const block = /^---\n([^]*?\n)?---(?:\n|$)/.exec(text);
	return {
		properties: (parse(block?.[1] ?? '') ?? {}) as Record<string, unknown>,
		body: text.slice(block?.[0].length ?? 0),
	};
}
