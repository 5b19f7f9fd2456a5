import { commands } from '../../scripts/cli/commands';
import { openRoutine, type OpenedRoutine } from '../../scripts/cli/open-routine';
import { readCall, type Call } from '../../scripts/cli/usage';
import type { CommandResult } from '../../src/command-line/result';
import { today } from './builders';

/** A call of the program, and the folder that was opened for it. */
export interface OpenedCall {
	readonly call: Call;
	readonly routine: OpenedRoutine;
}

/** Opens a folder for a call of the program, at noon of the day `today` unless the words name another day. */
export async function openCall(root: string, ...words: string[]): Promise<OpenedCall> {
	const date = words.includes('--date') ? [] : ['--date', today];
	const call = readCall([...words, '--vault', root, ...date]);
	if (call === null) throw new Error('The test asks for help');
	return { call, routine: await openRoutine(root, call.date, new Date(2026, 10, 23, 12), call.config) };
}

/** The answer of the program to a call, without a process of its own. */
export async function ask(root: string, ...words: string[]): Promise<CommandResult> {
	const { call, routine } = await openCall(root, ...words);
	return commands[call.command](routine, call);
}

/** The lines that the program prints as its answer. */
export async function linesOf(root: string, ...words: string[]): Promise<readonly string[]> {
	return (await ask(root, ...words)).lines;
}
