/** What a link points to, and the text it shows. */
export type LinkParts = { link: string; displayText: string };

/** Splits the inside of `[[…]]` at its first bar, or null if it points nowhere. In a table the bar is written `\|`. */
export function readWikilink(inside: string): LinkParts | null {
	const bar = inside.indexOf('|');
	const target = bar < 0 ? inside : inside.slice(0, inside[bar - 1] === '\\' ? bar - 1 : bar);
	const link = target.trim();
	if (link === '') return null;
	const alias = bar < 0 ? '' : inside.slice(bar + 1).trim();
	return { link, displayText: alias || showTarget(link) };
}

/** Reads `[label](destination)`, or null if it points nowhere or out of the vault. */
export function readMarkdownLink(label: string, destination: string): LinkParts | null {
	if (destination === '' || /^[a-z][a-z0-9+.-]*:/i.test(destination)) return null;
	const link = decode(destination.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
	return { link, displayText: label || showTarget(link) };
}

/** The app shows `note#heading` as `note > heading`. */
function showTarget(link: string): string {
	return link
		.split('#')
		.filter((part) => part !== '')
		.join(' > ');
}

function decode(destination: string): string {
	try {
		return decodeURIComponent(destination);
	} catch {
		return destination;
	}
}
