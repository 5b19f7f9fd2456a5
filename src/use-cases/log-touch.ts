import { findActionLines } from '../daily-note/action-block';
import { touchId } from '../daily-note/action-line';
import { withIdLast } from '../daily-note/block-id';
import { addLines } from '../daily-note/place-lines';
import { renderTouch } from '../daily-note/render-line';
import { lineContext } from '../daily-note/today-actions';
import { earlier, type Day } from '../day';
import { message } from '../language/message';
import { onOneLine } from '../markdown/wrapped-item';
import type { NotePath } from '../note-path';
import { lastTouchedBy } from '../people/person';
import type { Routine } from '../routine';
import type { Problem } from '../vault/note';
import { nothingApplied, type Applied } from './applied';
import { applyChanges } from './apply-ticks';
import { ensureTodayNote } from './today-note';
import type { LoggedLine } from './undo';

/** The outcome of a touch by hand. */
export interface LoggedTouch extends Applied {
	/** The logged line, with the note before and after; null where no line was written. */
	readonly logged: LoggedLine | null;
}

/**
 * Logs a touch by hand: moves `lastTouched` forward, and writes a ticked line into today's note where settings say so.
 * The line is written first: if the rest fails, the line causes the touch at the next start, and a second call finds
 * it. A person already touched on that day gets another line only where there are words to log.
 *
 * @param on the day of the touch, if not today; never later than today
 * @throws VaultError where today's note cannot be created or written
 */
export async function logTouch(
	person: NotePath,
	words: string,
	routine: Routine,
	on = routine.today,
): Promise<LoggedTouch> {
	const day = earlier(on, routine.today);
	if (isNothingNew(person, words, day, routine)) return { ...nothingApplied, logged: null };
	const logged = routine.settings.logTouches ? await writeLogLine(person, words, day, routine) : null;
	const touch = { day, kind: 'touch' } as const;
	const applied = await applyChanges([{ path: person, touch, introduced: [], shared: [] }], routine);
	return logged === null
		? { ...applied, failures: applied.failures.map(notWaiting), logged }
		: { ...applied, logged };
}

/**
 * Without a line, nothing is left of a touch that could not be written: it does not wait for the value to be mended.
 */
function notWaiting(failure: Problem): Problem {
	const { key, values: { property = '', problem = '' } = {} } = failure.problem;
	return key === 'problem.waiting'
		? { ...failure, problem: message('problem.kept', { property, problem }) }
		: failure;
}

/** Whether a touch by hand writes into today's note. */
export function writesLogLine(person: NotePath, words: string, routine: Routine, on = routine.today): boolean {
	return routine.settings.logTouches && !isNothingNew(person, words, earlier(on, routine.today), routine);
}

function isNothingNew(person: NotePath, words: string, day: Day, { roster, today }: Routine): boolean {
	const known = roster.get(person);
	return words.trim() === '' && known !== undefined && lastTouchedBy(known, today) === day;
}

async function writeLogLine(
	person: NotePath,
	words: string,
	day: Day,
	routine: Routine,
): Promise<LoggedTouch['logged']> {
	const isNew = !routine.vault.exists(routine.dailyNotes.pathOf(routine.today));
	const note = await ensureTodayNote(routine);
	let id = '';
	const context = lineContext(routine, note);
	const outcome = await routine.vault.edit(note, (text) => {
		const touches = findActionLines(text)
			.filter(({ line }) => line.kind === 'touch' && line.day === routine.today)
			.map(({ line, at }) => ({
				number: Number(/\d+$/.exec(line.id)?.[0] ?? 0),
				text: onOneLine(withIdLast(at.text)),
			}));
		const render = (number: number): string => renderTouch(person, words, number, context, day);
		// An equal line, previous touch included, is from an earlier call whose touch never reached the person's note.
		const there = touches.find(({ number, text: line }) => line === render(number));
		const number = there?.number ?? touches.reduce((most, touch) => Math.max(most, touch.number), 0) + 1;
		id = touchId(routine.today, number);
		return there === undefined ? addLines(text, [{ kind: 'touch', text: render(number) }], routine.settings) : text;
	});
	return { path: note, id, isNew, ...outcome };
}
