import { basename, relative } from 'node:path';

/** The name that package.json gives the program. */
const command = 'top-of-mind';

/**
 * How to call the program again, for its help: by the name of the link that was run, or by Node where its file
 * was named.
 * @param file what was run, as a whole path
 * @param folder where the user is
 */
export function calledAs(file: string, folder: string): string {
	const name = basename(file);
	if (!name.endsWith('.mjs')) return name;
	// On Windows, what npm installs as a command hands over the file itself.
	if (/[\\/]node_modules[\\/]/.test(file)) return command;
	const path = relative(folder, file);
	return /[^\w./\\:-]/.test(path) ? `node "${path}"` : `node ${path}`;
}

/** The words behind the program's name, and what they are for. */
const forms: ReadonlyArray<readonly [words: string, does: string]> = [
	['today         --vault DIR [--date YYYY-MM-DD] [--dry-run] [--json]', "write today's actions"],
	['apply         --vault DIR [--date YYYY-MM-DD] [--days 30] [--json]', 'turn ticked lines into touches'],
	['neglected     --vault DIR [--date YYYY-MM-DD] [--limit N] [--json]', 'who is neglected'],
	['touch PERSON  --vault DIR [--date YYYY-MM-DD] [--note TEXT] [--json]', 'log a touch by hand'],
	['check         --vault DIR [--date YYYY-MM-DD] [--json]', 'what could not be read'],
	[
		'import FILE…  --vault DIR [--list list20|network90] [--folder DIR] [--dry-run] [--json]',
		'take in contacts from files',
	],
	[
		'export        --vault DIR --format vcf|ics [--list list20|network90] [--out FILE]',
		'write people or their days as a file',
	],
];

/** How wide the words of a form may be for what it does to stand beside them. */
const width = 68;

/** How the program is called, under the name by which it was. */
export function helpFor(name: string): string {
	const lines = forms.map(([words, does]) => {
		const gap =
			words.length <= width ? ' '.repeat(width - words.length) : `\n${' '.repeat(name.length + width + 3)}`;
		return `  ${name} ${words}${gap} ${does}`;
	});
	return `Top of mind: four small actions a day, from a folder of notes.

${lines.join('\n')}

PERSON is a name, an alias or a path. FILE… are vCards or tables of an address book. Without --date it is today by this machine's calendar.
Each takes --config NAME, for a vault with several folders of settings or one that is not called .obsidian.
Exit status: 0 done, 1 failed (the reason on standard error), 2 wrong usage.
`;
}
