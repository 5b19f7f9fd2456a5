import type { CliData, CliFlags, Plugin } from 'obsidian';
import { Refusal, sentence, type CommandResult } from '../../command-line/result';
import { neglectedResult, personCalled, standingResult, todayResult, touchResult } from '../../command-line/results';
import type { Language } from '../../language/language';
import { openLanguage } from '../../language/open-language';
import { VaultError } from '../../vault/vault';
import type { AppContext } from '../app/app-context';
import type { PersonActions } from '../today/person-actions';
import type { TodayWriter } from '../today/today-writer';

/** The parts that the app's command line uses. */
export interface CliParts {
	readonly context: AppContext;
	readonly people: PersonActions;
	readonly writer: TodayWriter;
}

/** One command of the app's command line. */
interface CliCommand {
	readonly id: string;
	readonly description: string;
	readonly flags: CliFlags;
	readonly answer: (params: CliData, english: Language) => Promise<CommandResult>;
}

const json = { json: { description: 'Answer with a JSON document' } };

/** Registers the commands of the app's command line. Skips a command whose name is already taken. */
export function registerCli(plugin: Pick<Plugin, 'registerCliHandler'>, parts: CliParts): void {
	for (const { id, description, flags, answer } of cliCommandsOf(parts)) {
		try {
			plugin.registerCliHandler(id, description, { ...flags, ...json }, async (params) => {
				await parts.context.indexed;
				return printed(params, answer);
			});
		} catch (error) {
			console.debug(`The name ${id} is taken on the command line`, error);
		}
	}
}

function cliCommandsOf({ context, people, writer }: CliParts): CliCommand[] {
	return [
		{
			id: 'top-of-mind',
			description: 'How today stands, with nothing written',
			flags: {},
			answer: async () => {
				const routine = context.routine();
				const note = routine.dailyNotes.pathOf(routine.today);
				return standingResult(routine.vault.exists(note) ? await routine.vault.read(note) : '', note, routine);
			},
		},
		{
			id: 'top-of-mind:today',
			description: 'Write today’s actions',
			flags: {},
			answer: async () => todayResult(await writer.writeNow(), context.routine()),
		},
		{
			id: 'top-of-mind:neglected',
			description: 'Who is neglected, most neglected first',
			flags: { limit: { value: '<number>', description: 'How many people at most' } },
			answer: async ({ limit }) => neglectedResult(context.routine(), readLimit(limit)),
		},
		{
			id: 'top-of-mind:touch',
			description: 'Log a touch of a person today',
			flags: {
				person: { value: '<person>', description: 'A name, an alias or a path', required: true },
				note: { value: '<text>', description: 'What it was about' },
			},
			answer: async ({ person = '', note = '' }, english) => {
				if (person.trim() === '') throw new Refusal('Say who: person=NAME');
				const found = personCalled(person, context.people.roster.people());
				return touchResult(await people.logTouch(found.path, note), found, english);
			},
		},
	];
}

/** Runs a command and returns the text to print, which is the only channel for results and for errors. */
async function printed(params: CliData, answer: CliCommand['answer']): Promise<string> {
	const asJson = params['json'] !== undefined;
	const english = await openLanguage('en');
	try {
		const { document, lines, failures } = await answer(params, english);
		return asJson
			? JSON.stringify(document, null, 2)
			: [...lines, ...failures.map((failure) => sentence(failure, english))].join('\n');
	} catch (error) {
		// Errors of the program also go to the console, for bug reports.
		if (!(error instanceof Refusal || error instanceof VaultError)) console.error('Top of mind', error);
		const words =
			error instanceof VaultError
				? sentence(error, english)
				: String(error instanceof Error ? error.message : error);
		return asJson ? JSON.stringify({ error: words }, null, 2) : words;
	}
}

function readLimit(limit: string | undefined): number | null {
	if (limit === undefined) return null;
	if (!/^0*[1-9]\d{0,4}$/.test(limit)) throw new Refusal(`limit=${limit} is not a number from 1`);
	return Number(limit);
}
