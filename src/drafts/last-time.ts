import { findActionLines, type FoundLine } from '../daily-note/action-block';
import { peopleNamedBy } from '../daily-note/action-line';
import { endOfNested } from '../daily-note/nested-lines';
import { addDays, type Day } from '../day';
import { cut, wordsAround } from '../encounters/words-around';
import type { Language } from '../language/language';
import { readNoteLines } from '../markdown/note-lines';
import { plainText } from '../markdown/plain-text';
import type { NotePath } from '../note-path';
import type { Person } from '../people/person';
import { historyOf } from '../record/history';
import type { Routine } from '../routine';

/** The last time before today that the user was in touch with a person. */
export interface LastTime {
	readonly day: Day;
	/** The note that says so; null where only the person's property does. */
	readonly note: NotePath | null;
	readonly isTouch: boolean;
}

/**
 * The newest touch or encounter of a person before today, from indexes alone; null for never. On one day the touch
 * counts.
 */
export function lastTimeOf(person: Person, routine: Routine): LastTime | null {
	const { record, vault: links, roster, dailyNotes, encounters, settings, today } = routine;
	const noted = historyOf(person.path, { record, links, roster, dailyNotes }).find(({ day }) => day < today);
	const { lastTouched } = person;
	const isNewer = lastTouched !== null && lastTouched < today && lastTouched > (noted?.day ?? '');
	const touch = isNewer ? { day: lastTouched, note: null } : (noted ?? null);
	const encounter =
		settings.encounters.count && person.countEncounters
			? encounters.newest(person, addDays(today, -1), touch?.day ?? null)
			: null;
	if (encounter !== null) return { ...encounter, isTouch: false };
	return touch === null ? null : { day: touch.day, note: touch.note, isTouch: true };
}

/**
 * The words of a note about the last time, as plain text: those around the link or, for a touch, those behind its line
 * and below it. Null where it has none. Reads the note, so this is for the few that are shown.
 */
export async function wordsOfLastTime(
	person: Person,
	{ day, note, isTouch }: LastTime,
	routine: Routine,
): Promise<string | null> {
	if (note === null) return null;
	const text = await routine.vault.read(note);
	if (isTouch) return wordsOfTouch(text, { person, day, note }, routine);
	const { vault } = routine;
	const { rules } = routine.encounters;
	const ours = new Set(findActionLines(text, '', routine.doneSigns).map(({ at }) => at.start));
	return wordsAround(text, {
		leads:
			note === person.path
				? (target) => rules.dayOfLink(target, note) === day
				: (target) => vault.resolve(target, note) === person.path,
		isDone: (mark) => rules.isDone(mark),
		isOurs: (offset) => ours.has(offset),
	});
}

interface Touch {
	readonly person: Person;
	readonly day: Day;
	readonly note: NotePath;
}

function wordsOfTouch(
	text: string,
	{ person, day, note }: Touch,
	{ vault, settings, doneSigns, language }: Routine,
): string | null {
	const lines = findActionLines(text, settings.appendText, doneSigns).filter(({ line }) => {
		const named = line.mentions.slice(0, peopleNamedBy(line.kind));
		return line.done && named.some(({ target }) => vault.resolve(target, note) === person.path);
	});
	const found = lines.find(({ line }) => line.day === day) ?? lines[0];
	if (found === undefined) return null;
	const below = wordsBelow(text, found);
	// Behind a line of the plan stand the words of the plan, behind any other those of the user.
	const isToldBehind = found.line.kind === 'touch' || (below === '' && !isWaitAlone(found.line.reason, language));
	const behind = isToldBehind ? plainText(found.line.reason).text : '';
	const words = [behind, below].filter((some) => some !== '').join(' · ');
	return words === '' ? null : cut(words);
}

/** Whether the reason of a line of the plan is no more than that they had waited. */
function isWaitAlone(reason: string, language: Language): boolean {
	const count = Number(/\d+/.exec(reason)?.[0] ?? Number.NaN);
	return language.wordings('reason.never').includes(reason) || reason === language.t('reason.days', { count });
}

/** The user's own words on a line, which stand below it and deeper. */
function wordsBelow(text: string, { at }: FoundLine): string {
	const note = readNoteLines(text);
	const first = note.lines.findIndex(({ start }) => start === at.start);
	const from = note.lines.findIndex(({ next }) => next === at.next) + 1;
	const below = note.lines.slice(from, endOfNested(note, first, from)).filter(({ isProse }) => isProse);
	return below
		.map(
			(line) => plainText(line.text.replace(/^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:\[.\][ \t]+)?/u, '')).text,
		)
		.filter((words) => words !== '')
		.join(' · ');
}
