import { message } from '../language/message';
import type { NotePath } from '../note-path';
import type { Roster } from '../people/roster';
import { originalBySuffix } from '../sync-copies/conflict-copies';
import type { Problem } from '../vault/note';
import type { Vault } from '../vault/vault';
import type { DailyNotes } from './daily-notes';

/** The parts needed to recognise a sync-conflict copy. */
export interface CopyContext {
	readonly vault: Pick<Vault, 'exists'>;
	readonly dailyNotes: DailyNotes;
}

/**
 * Whether a note is a sync-conflict copy whose original exists. The original holds the same lines, perhaps with other
 * ticks. Until the user has merged the two, lines count in the original only.
 */
export function isSyncCopy(path: NotePath, { vault, dailyNotes }: CopyContext): boolean {
	if (dailyNotes.dayOf(path) !== null) return false;
	return [originalBySuffix(path), dailyNotes.originalOf(path)].some(
		(original) => original !== null && vault.exists(original),
	);
}

/** The sync-conflict copies of daily notes, as problems that the user should settle. */
export function problemsOfDailyNoteCopies({
	roster,
	dailyNotes,
}: {
	readonly roster: Roster;
	readonly dailyNotes: DailyNotes;
}): Problem[] {
	const problems: Problem[] = [];
	for (const { path, original } of roster.copiesByName()) {
		if (dailyNotes.originalOf(path) !== original) continue;
		problems.push({ path, problem: message('problem.copyDaily', { note: { note: original } }) });
	}
	return problems;
}
