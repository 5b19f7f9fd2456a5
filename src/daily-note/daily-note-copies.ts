import { message } from '../language/message';
import type { Roster } from '../people/roster';
import type { Vault } from '../vault/vault';
import type { DailyNotes } from './daily-notes';
import { originalByName } from '../sync-copies/conflict-copies';
import type { NotePath } from '../note-path';
import type { Problem } from '../vault/note';

/** What tells whether a note is a sync-conflict copy. */
export interface CopyContext {
	readonly vault: Pick<Vault, 'exists'>;
	readonly dailyNotes: DailyNotes;
}

/**
 * Whether a note is a sync-conflict copy that lies beside its original. The lines in it stand in the original as well, perhaps
 * with other ticks. They count in the original only, until the user has merged the two.
 */
export function isSyncCopy(path: NotePath, { vault, dailyNotes }: CopyContext): boolean {
	const original = originalByName(path) ?? dailyNotes.originalOf(path);
	return original !== null && vault.exists(original) && dailyNotes.dayOf(path) === null;
}

/** Sync-conflict copies of daily notes, as problems for the user to settle. */
export function problemsOfDailyNoteCopies({ roster, dailyNotes }: { readonly roster: Roster; readonly dailyNotes: DailyNotes }): Problem[] {
	const problems: Problem[] = [];
	for (const { path, original } of roster.copiesByName()) {
		if (dailyNotes.originalOf(path) !== original) continue;
		problems.push({ path, problem: message('problem.copyDaily', { note: { note: original } }) });
	}
	return problems;
}
