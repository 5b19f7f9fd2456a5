import { Refusal, sentence, type CommandResult } from '../../src/command-line/result';
import { inEnglish } from '../../src/language/in-english';
import { VaultError } from '../../src/vault/vault';
import { commands } from './commands';
import { calledAs, helpFor } from './help';
import { openRoutine } from './open-routine';
import { shown, shownJson } from './terminal-text';
import { mayWrite, readCall, UsageError, type Call } from './usage';
import { inTurn } from './vault-lock';

/** Runs one call of the program. Returns its exit status: 0 done, 1 failed, 2 wrong usage. */
async function run(words: readonly string[]): Promise<number> {
	try {
		const call = readCall(words);
		if (call === null) {
			process.stdout.write(helpFor(shown(calledAs(process.argv[1] ?? '', process.cwd()))));
			return 0;
		}
		// The vault is read within the turn, too: a plan on an older state would take an id that is taken by now.
		const answer = mayWrite(call) ? await inTurn(call.vault, () => answerTo(call)) : await answerTo(call);
		process.stdout.write(
			answer.file ?? (call.json ? `${shownJson(answer.document)}\n` : `${answer.lines.map(shown).join('\n')}\n`),
		);
		for (const remark of answer.remarks ?? []) process.stderr.write(`${oneLine(remark)}\n`);
		return reportFailures(answer);
	} catch (error) {
		if (error instanceof UsageError) {
			process.stderr.write(`${oneLine(error.message)}; --help says more\n`);
			return 2;
		}
		process.stderr.write(`${oneLine(wordsOf(error))}\n`);
		// A fault of the program itself is worth its whole trace to whoever reports it.
		const isExpected = error instanceof VaultError || error instanceof Refusal;
		if (!isExpected && process.env.DEBUG !== undefined) console.error(error);
		return 1;
	}
}

async function answerTo(call: Call): Promise<CommandResult> {
	const routine = await openRoutine(call.vault, call.date, new Date(), call.config);
	return commands[call.command](routine, call);
}

function reportFailures({ failures }: CommandResult): number {
	const [first, ...others] = failures;
	if (first === undefined) return 0;
	const more =
		others.length === 0 ? '' : ` (and ${others.length} more: ${others.map(({ path }) => path).join(', ')})`;
	process.stderr.write(`${oneLine(sentence(first, inEnglish) + more)}\n`);
	return 1;
}

function wordsOf(error: unknown): string {
	if (error instanceof VaultError) return sentence(error, inEnglish);
	return error instanceof Error ? error.message : String(error);
}

function oneLine(text: string): string {
	return shown(text.replace(/\s+/g, ' ').trim());
}

process.stdout.on('error', (error: Error & { code?: string }) => {
	// Whoever reads may have heard enough, as `| head -1` has.
	if (error.code === 'EPIPE') return;
	process.stderr.write(`The answer could not be written: ${oneLine(error.message)}\n`);
	process.exitCode = 1;
});
process.exitCode = await run(process.argv.slice(2));
