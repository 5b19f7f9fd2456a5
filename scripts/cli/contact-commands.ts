import { importResult } from '../../src/command-line/import-result';
import { Refusal, sentence, type CommandResult } from '../../src/command-line/result';
import { planImport, usualFolder } from '../../src/contacts/plan-import';
import { inEnglish } from '../../src/language/in-english';
import { exportContacts } from '../../src/use-cases/export-contacts';
import { importContacts } from '../../src/use-cases/import-contacts';
import { readContactFiles } from './contact-files';
import { writeExportFile } from './export-file';
import { leftOutNotes } from './left-out';
import type { OpenedRoutine } from './open-routine';
import type { Call } from './usage';

/** Imports files of contacts: the same reading, review and writes as in the app, without the choices of its dialog. */
export async function importFiles(routine: OpenedRoutine, call: Call): Promise<CommandResult> {
	const { contacts, unread, doubts } = await readContactFiles(call.files);
	const folder = call.folder ?? usualFolder(routine.roster.people());
	const list = call.list ?? 'network90';
	const plan = planImport(
		contacts,
		{ folder },
		{ ...routine, propertiesOf: (path) => routine.vault.propertiesOf(path) },
	);
	const queue = { turn: <Value>(write: () => Promise<Value>) => write(), onProgress: () => Promise.resolve(true) };
	const imported = call.dryRun ? null : await importContacts(plan.entries, list, routine, queue);
	return { ...importResult({ plan, list, unread, imported }, inEnglish), remarks: doubts };
}

/**
 * Exports people, to standard output or into a file. What stays out is said beside it, because the output is the file.
 */
export async function exportPeople(routine: OpenedRoutine, call: Call): Promise<CommandResult> {
	const { list, format, out } = call;
	const { text, people, days, problems } = exportContacts(
		{ format, list },
		routine,
		(path) => routine.vault.propertiesOf(path),
		inEnglish,
	);
	// A vault that is not there yet, or the wrong one, must not empty a file that holds people.
	if (people === 0)
		throw new Refusal(
			`There is nobody ${list === null ? 'on your lists' : `on ${inEnglish.t(`list.${list}`)}`} in ${call.vault}, so nothing was written`,
		);
	const remarks = [...routine.unreadable, ...(await leftOutNotes(routine)), ...problems].map((problem) =>
		sentence(problem, inEnglish),
	);
	const result = { document: null, failures: [], remarks: [...new Set(remarks)] };
	if (out === null) return { ...result, lines: [], file: text };
	const isWritten = await writeExportFile(out, text);
	const what = format === 'vcf' ? `people: ${people}` : `days of the year: ${days}`;
	return { ...result, lines: [`${out}: ${isWritten ? 'written' : 'the same already'} (${what})`] };
}
