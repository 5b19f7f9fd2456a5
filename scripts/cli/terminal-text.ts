/** C0 and C1 controls, delete, and signs that turn or reorder all that follows. A tab is harmless, and stays. */
const controls = /(?!\t)[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu;

/**
 * A text with its control characters shown in place of obeyed: names of files and values of properties can hold any,
 * and a terminal would move its cursor, change its title or write over what stands there. Controls become Unicode's
 * pictures of them (`␛`), all others `\u` and four hexadecimal digits.
 */
export function shown(text: string): string {
	return text.replace(controls, (control) => {
		const code = control.charCodeAt(0);
		if (code < 0x20) return String.fromCharCode(0x2400 + code);
		return code === 0x7f ? '␡' : escaped(control);
	});
}

/** JSON that holds no control characters: the same values, in escapes that JSON has for all of them. */
export function shownJson(document: unknown): string {
	return JSON.stringify(document, null, 2).replace(controls, (control) =>
		control === '\n' ? control : escaped(control),
	);
}

function escaped(control: string): string {
	return `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
