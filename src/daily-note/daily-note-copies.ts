import { message } from '../language/message';
import type { Routine } from '../use-cases/routine';
import { originalByName } from '../sync-copies/conflict-copies';
import type { NotePath } from '../note-path';
import type { Problem } from '../vault/note';

/**
 * Whether a note is a copy that a sync left beside the note itself. Lines of ours in it stand in the note as well, perhaps
 * with other ticks: they count there, and here for nothing, until somebody has put the two together.
 */
export function isLeftBehind(path: NotePath, { vault, dailyNotes }: Pick<Routine, 'vault' | 'dailyNotes'>): boolean {
	const original = originalByName(path) ?? dailyNotes.originalOf(path);
	return original !== null && vault.exists(original) && dailyNotes.dayOf(path) === null;
}

/** Copies of daily notes that a sync left behind, for the user to settle. */
export function problemsOfDailyCopies({ roster, dailyNotes }: Pick<Routine, 'roster' | 'dailyNotes'>): Problem[] {
	const problems: Problem[] = [];
	for (const { path, original } of roster.copiesByName()) {
		if (dailyNotes.originalOf(path) !== original) continue;
		problems.push({ path, problem: message('problem.copyDaily', { note: { note: original } }) });
	}
	return problems;
}
