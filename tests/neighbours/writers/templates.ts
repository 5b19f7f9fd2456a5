/** How a plugin of templates puts what it has filled in into a note. */
export type LateWay = 'overwrites' | 'appends' | 'prepends';

/**
 * Templater, QuickAdd and their like, filling in a daily note that the app has made already: with the template's commands
 * still in it (`<% … %>`), or empty. They read the note, run the commands, which may ask their user something or fetch
 * something first, and then write the note whole: what it was when they read it, filled in, whatever has come into it
 * since. Others insert what they have made at the end or at the top.
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
