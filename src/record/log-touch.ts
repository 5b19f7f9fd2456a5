import { addLines, findActionLines } from '../daily-note/action-block';
import { touchId } from '../daily-note/action-line';
import { renderTouch } from '../daily-note/render-line';
import { lineContext } from '../daily-note/today-actions';
import { ensureTodayNote } from '../daily-note/today-note';
import { earlier, type Day } from '../day';
import { lastTouchedBy } from '../people/person';
import type { Routine } from '../routine';
import type { NotePath } from '../note-path';
import { applyChanges } from './apply-ticks';
import { nothingApplied, type Applied, type WrittenNote } from './person-change';

/** What came of a touch by hand. */
export interface LoggedTouch extends Applied {
	/** The line that logs it, in the note as it was before and after; null where none was written. */
	readonly logged: (WrittenNote & { readonly id: string }) | null;
}

/**
 * Touches a person by hand: brings `lastTouched` forward, and where settings say so logs a ticked line in today's note.
 * The line is written first: should anything stop the rest, the line brings it about at the next start. Somebody whose
 * last touch is of that day already is only logged again where there are words to log.
 *
 * @param on the day of the touch, if not today; never later than today
 * @throws VaultError where today's note cannot be made or written
 */
export async function logTouch(person: NotePath, words: string, routine: Routine, on = routine.today): Promise<LoggedTouch> {
	const day = earlier(on, routine.today);
	const known = routine.roster.get(person);
	const isTouched = known !== undefined && lastTouchedBy(known, routine.today) === day;
	if (isTouched && words.trim() === '') return { ...nothingApplied, logged: null };
	const logged = routine.settings.logTouches ? await writeLogLine(person, words, day, routine) : null;
	const touch = { day, kind: 'touch' } as const;
	const applied = await applyChanges([{ path: person, touch, introduced: [], shared: [] }], routine);
	return { ...applied, logged };
}

async function writeLogLine(person: NotePath, words: string, day: Day, routine: Routine): Promise<LoggedTouch['logged']> {
	const note = await ensureTodayNote(routine);
	let id = '';
	const outcome = await routine.vault.edit(note, (text) => {
		const numbers = findActionLines(text)
			.filter(({ line }) => line.kind === 'touch' && line.day === routine.today)
			.map(({ line }) => Number(/\d+$/.exec(line.id)?.[0] ?? 0));
		const number = numbers.reduce((most, one) => Math.max(most, one), 0) + 1;
		id = touchId(routine.today, number);
		const line = renderTouch(person, words, number, lineContext(routine, note), day);
		return addLines(text, [{ kind: 'touch', text: line }], routine.settings);
	});
	return { path: note, id, ...outcome };
}
