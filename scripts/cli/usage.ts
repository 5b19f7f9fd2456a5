import { parseArgs } from 'node:util';
import { parseDay, type Day } from '../../src/day';
import { asTheAppTakesIt } from '../../src/note-path';
import { listNames, type ListName } from '../../src/settings/lists';
import { exportFormats, type ExportFormat } from '../../src/use-cases/export-contacts';

/** What the program can be asked to do. */
export const commandNames = ['today', 'apply', 'neglected', 'touch', 'check', 'import', 'export'] as const;

/** One of the program's commands. */
export type CommandName = (typeof commandNames)[number];

/** A call of the program, understood. */
export interface Call {
	readonly command: CommandName;
	readonly vault: string;
	/** The vault's folder of settings; null for the one that is found. */
	readonly config: string | null;
	/** Null for today by the machine's local calendar. */
	readonly date: Day | null;
	readonly json: boolean;
	readonly dryRun: boolean;
	/** How many days of daily notes to apply. */
	readonly days: number;
	/** How many people to list; null for all. */
	readonly limit: number | null;
	/** Whom to touch: a name, an alias or a path. */
	readonly person: string;
	/** What to log beside a touch. */
	readonly note: string;
	/** The files of contacts to import. */
	readonly files: readonly string[];
	/** The list of new people, or the one that is exported; null for what is usual. */
	readonly list: ListName | null;
	/** The folder in the vault for notes of new people; null for where most are. */
	readonly folder: string | null;
	readonly format: ExportFormat;
	/** The file to export to; null for standard output. */
	readonly out: string | null;
}

/** The program was called wrongly; the message says how, in one line. */
export class UsageError extends Error {}

/** Options that only some commands take. */
const optionsOf: Readonly<Record<CommandName, readonly string[]>> = {
	today: ['dry-run'],
	apply: ['days'],
	neglected: ['limit'],
	touch: ['note'],
	check: [],
	import: ['dry-run', 'list', 'folder'],
	export: ['list', 'format', 'out'],
};

/** The commands that need words beside their names: how many they take at most, and how to ask for them. */
const wordsOf: Readonly<Partial<Record<CommandName, { readonly most: number; readonly ask: string }>>> = {
	touch: { most: 1, ask: 'name one person to touch (in quotes if the name has spaces)' },
	import: { most: Number.POSITIVE_INFINITY, ask: 'name the files to import' },
};

/**
 * Understands the words behind the program's name; null where they ask for help.
 * @throws UsageError where they make no call
 */
export function readCall(all: readonly string[]): Call | null {
	const { values, positionals } = parse(all);
	if (values.help === true) return null;
	const [name, ...words] = positionals;
	const command = commandCalled(name);
	refuseOptions(command, Object.keys(values));
	if (values.vault === undefined || values.vault === '') throw new UsageError('say where the notes are: --vault DIR');
	refuseWords(command, words);
	return {
		command,
		vault: values.vault,
		config: values.config ?? null,
		date: values.date === undefined ? null : readDate(values.date),
		json: values.json === true,
		dryRun: values['dry-run'] === true,
		days: values.days === undefined ? 30 : readCount('days', values.days),
		limit: values.limit === undefined ? null : readCount('limit', values.limit),
		person: command === 'touch' ? (words[0] ?? '') : '',
		note: values.note ?? '',
		files: command === 'import' ? words : [],
		list: values.list === undefined ? null : readOneOf('list', listNames, values.list),
		folder: values.folder === undefined ? null : readFolder(values.folder),
		format:
			command === 'export' || values.format !== undefined
				? readOneOf('format', exportFormats, values.format)
				: 'vcf',
		out: values.out === undefined ? null : readOut(values.out),
	};
}

function commandCalled(name: string | undefined): CommandName {
	const command = commandNames.find((one) => one === name);
	if (command !== undefined) return command;
	throw new UsageError(
		name === undefined
			? 'say what to do: today, apply, neglected, touch, check, import or export'
			: `there is no command "${name}"`,
	);
}

/** Refuses options that only other commands take. */
function refuseOptions(command: CommandName, given: readonly string[]): void {
	const ofOthers = Object.values(optionsOf)
		.flat()
		.filter((option) => !optionsOf[command].includes(option));
	// What is exported is a file of its own format.
	if (command === 'export') ofOthers.push('json');
	const refused = ofOthers.find((option) => given.includes(option));
	if (refused !== undefined) throw new UsageError(`"${command}" takes no --${refused}`);
}

/** Refuses words beside a command that are too many, and none or empty ones where it needs them. */
function refuseWords(command: CommandName, words: readonly string[]): void {
	const needed = wordsOf[command];
	if (needed === undefined && words.length > 0) throw new UsageError(`"${command}" takes no "${words[0]}"`);
	if (needed === undefined) return;
	const isMissing = words.length === 0 || words.some((word) => word.trim() === '');
	if (isMissing || words.length > needed.most) throw new UsageError(needed.ask);
}

/** Whether a call may write into the vault. */
export function mayWrite({ command, dryRun }: Call): boolean {
	return !dryRun && ['today', 'apply', 'touch', 'import'].includes(command);
}

function parse(words: readonly string[]) {
	try {
		return parseArgs({
			args: [...words],
			allowPositionals: true,
			options: {
				vault: { type: 'string' },
				config: { type: 'string' },
				date: { type: 'string' },
				json: { type: 'boolean' },
				'dry-run': { type: 'boolean' },
				days: { type: 'string' },
				limit: { type: 'string' },
				note: { type: 'string' },
				list: { type: 'string' },
				folder: { type: 'string' },
				format: { type: 'string' },
				out: { type: 'string' },
				help: { type: 'boolean', short: 'h' },
			},
		});
	} catch (error) {
		throw new UsageError(error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error));
	}
}

function readDate(text: string): Day {
	const day = parseDay(text);
	if (day === null) throw new UsageError(`--date ${text} is not a day such as 2026-11-23`);
	return day;
}

function readCount(name: string, text: string): number {
	const count = /^\d{1,5}$/.test(text) ? Number(text) : 0;
	if (count < 1) throw new UsageError(`--${name} ${text} is not a number from 1`);
	return count;
}

function readOneOf<Name extends string>(option: string, names: readonly Name[], text: string | undefined): Name {
	const name = names.find((one) => one === text);
	if (name === undefined)
		throw new UsageError(
			text === undefined
				? `say which: --${option} ${names.join(' or ')}`
				: `--${option} ${text} is neither ${names.join(' nor ')}`,
		);
	return name;
}

/** A folder in the vault, without slashes at its ends; empty for the top of the vault. */
function readFolder(text: string): string {
	const folder = asTheAppTakesIt(text).replace(/^(?:\.\/)+|^\.$/, '');
	if (folder.split('/').some((part) => part.startsWith('.')))
		throw new UsageError(`--folder ${text} is no folder in the vault that the app shows`);
	return folder;
}

function readOut(text: string): string {
	if (text.trim() === '') throw new UsageError('say where to write: --out FILE');
	return text;
}
