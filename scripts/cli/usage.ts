import { parseArgs } from 'node:util';
import { parseDay, type Day } from '../../src/day';

/** What the program can be asked to do. */
export const commandNames = ['today', 'apply', 'neglected', 'touch', 'check'] as const;

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
}

/** The program was called wrongly; the message says how, in one line. */
export class UsageError extends Error {}

/** How the program is called. */
export const usage = `Top of mind: four small actions a day, from a folder of notes.

  cli.mjs today         --vault DIR [--date YYYY-MM-DD] [--dry-run] [--json]   write today's actions
  cli.mjs apply         --vault DIR [--date YYYY-MM-DD] [--days 30] [--json]   turn ticked lines into touches
  cli.mjs neglected     --vault DIR [--date YYYY-MM-DD] [--limit N] [--json]   who is neglected
  cli.mjs touch PERSON  --vault DIR [--date YYYY-MM-DD] [--note TEXT] [--json] log a touch by hand
  cli.mjs check         --vault DIR [--date YYYY-MM-DD] [--json]               what could not be read

PERSON is a name, an alias or a path. Without --date it is today by this machine's calendar.
Each takes --config NAME, for a vault with several folders of settings or one that is not called .obsidian.
Exit status: 0 done, 1 failed (the reason on standard error), 2 wrong usage.
`;

/** Options that only some commands take. */
const optionsOf: Readonly<Record<CommandName, readonly string[]>> = {
	today: ['dry-run'],
	apply: ['days'],
	neglected: ['limit'],
	touch: ['note'],
	check: [],
};

/**
 * Understands the words behind the program's name; null where they ask for help.
 * @throws UsageError where they make no call
 */
export function readCall(words: readonly string[]): Call | null {
	const { values, positionals } = parse(words);
	if (values.help === true) return null;
	const [name, ...people] = positionals;
	const command = commandNames.find((one) => one === name);
	if (command === undefined) {
		throw new UsageError(name === undefined ? 'say what to do: today, apply, neglected, touch or check' : `there is no command "${name}"`);
	}
	for (const option of ['dry-run', 'days', 'limit', 'note'] as const) {
		if (values[option] !== undefined && !optionsOf[command].includes(option)) {
			throw new UsageError(`"${command}" takes no --${option}`);
		}
	}
	if (values.vault === undefined || values.vault === '') throw new UsageError('say where the notes are: --vault DIR');
	if (command === 'touch' ? people.length !== 1 || people[0]?.trim() === '' : people.length > 0) {
		throw new UsageError(command === 'touch' ? 'name one person to touch (in quotes if the name has spaces)' : `"${command}" takes no "${people[0]}"`);
	}
	return {
		command,
		vault: values.vault,
		config: values.config ?? null,
		date: values.date === undefined ? null : readDate(values.date),
		json: values.json === true,
		dryRun: values['dry-run'] === true,
		days: values.days === undefined ? 30 : readCount('days', values.days),
		limit: values.limit === undefined ? null : readCount('limit', values.limit),
		person: people[0] ?? '',
		note: values.note ?? '',
	};
}

/** Whether a call may write into the vault. */
export function mayWrite({ command, dryRun }: Call): boolean {
	return !dryRun && ['today', 'apply', 'touch'].includes(command);
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
