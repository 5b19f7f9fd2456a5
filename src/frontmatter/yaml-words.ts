/** Words that YAML, in its old or its new version, reads as something other than text. */
const wordsOfTheLanguage = /^(?:~|null|true|false|yes|no|on|off|y|n|=|<<|[-+]?\.inf|\.nan)$/i;

/** Numbers in all the ways in which either version writes them; days and times are none. */
const numbers = /^[-+]?(?:0x[\da-f_]+|0o?[0-7_]+|0b[01_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)?(?:e[-+]?\d+)?|\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?)$/i;

/** What cannot stand in a line as it is. */
const unwritable = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF]/u;

/** The source of a text or a flag in YAML, on one line: plain where every reader takes it for what it is, else in quotes. */
export function wordsInYaml(value: string | boolean): string {
	if (typeof value === 'boolean') return String(value);
	if (isPlain(value)) return value;
	const isSingle = value.includes('"') && !/['\\]/.test(value) && !unwritable.test(value);
	// Whatever JSON writes in quotes YAML reads.
	return isSingle ? `'${value}'` : JSON.stringify(value);
}

function isPlain(text: string): boolean {
	return (
		/^[^\s\-?:,[\]{}#&*!|>'"%@`.]/u.test(text) &&
		!/:(?:\s|$)|\s#|\s$/.test(text) &&
		!unwritable.test(text) &&
		!wordsOfTheLanguage.test(text) &&
		!numbers.test(text)
	);
}
