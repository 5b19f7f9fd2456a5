/** How a template plugin puts its text into a note. */
export type LateWay = 'overwrites' | 'appends' | 'prepends';

/**
 * Templater, QuickAdd and others, filling in a daily note that the app has made already: with the template's commands still in
 * it (`<% … %>`), or empty. They read the note, and run the commands, which may ask the user or fetch something first. Then
 * they overwrite the whole note with their filled-in reading of it, whatever has been written into it since. Others insert
 * their text at the end or at the top.
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
