import type { ActionKind } from '../actions/action';
import type { FoundLine } from '../daily-note/action-block';
import { actionId, type ActionLine, type Mention } from '../daily-note/action-line';
import { completionIn } from '../daily-note/completion';
import { readForm, type LineForm } from '../daily-note/line-form';
import { isRepeated, said as saidBy, type Said } from '../daily-note/said';
import type { ItemReading, UnmarkedItem } from '../daily-note/unmarked-items';
import { addDays, earlier, latest, type Day } from '../day';
import type { Language } from '../language/language';
import type { NotePath } from '../note-path';
import { lastTouchedBy } from '../people/person';
import type { LineRecord, NotedLine } from './line-record';
import { readTick, type TickContext } from './tick';

/** The parts of the routine that judging an item without an id uses. */
export interface FormContext extends TickContext {
	readonly record: LineRecord;
	/** The language of lines. */
	readonly language: Language;
}

/**
 * Whether an item was a line of ours whose touch is still missing, and which one; null where more than one can be
 * meant.
 */
export interface Verdict {
	readonly isLost: boolean;
	readonly id: string | null;
}

/** The verdict on an item that is not ours, is a copy of a line that has its id, or whose touch is there already. */
export const notLost: Verdict = { isLost: false, id: null };

/** How many days back a board may hold a line whose id was lost. */
const daysOfBoards = 30;

/**
 * Judges a ticked item of a daily note or a board by its form and by what the notes hold. Its id is certain where the
 * item states the last touch of each person as it still is, so that it was written for now; where only one day can be
 * meant, whose other lines are there; and where no note holds a line with that id.
 */
export function idOfForm(
	item: UnmarkedItem,
	note: NotePath,
	found: readonly FoundLine[],
	context: FormContext,
): Verdict {
	const [sentence] = sentencesOf(item, context.language);
	const people = sentence === undefined ? null : peopleOf(sentence.form.mentions, note, context);
	if (sentence === undefined || people === null) return notLost;
	const { at, said, form } = sentence;
	const named = { kind: form.kind, people };
	const completed = completionIn(at.text, context.doneSigns);
	const stated = completed ?? context.dailyNotes.dayOf(note);
	const until = stated === null ? null : earlier(stated, context.today);
	const lasts = people.map(({ path }) => lastTouchOf(path, context));
	const isFresh = people.every(({ last }, index) => last === lasts[index]);
	const isThere = until === null ? !isFresh : lasts.every((last) => last !== null && last >= until);
	if (isThere || isCopy({ said, named, until, isNext: isRepeated(said) && completed === null }, note, found, context))
		return notLost;
	const isPlain = isFresh && item.readings.length === 1 && !item.hasOtherId && !isRepeated(said);
	const [day, ...more] = isPlain ? daysFor(named, until ?? context.today, note, found, context) : [];
	return { isLost: true, id: day === undefined || more.length > 0 ? null : actionId(day, form.kind) };
}

/**
 * The readings of an item that are a sentence of the plugin. The first line alone may be none: a formatter may have
 * wrapped the reason into the next one.
 */
function sentencesOf({ readings }: UnmarkedItem, language: Language): (ItemReading & { readonly form: LineForm })[] {
	return readings.flatMap((reading) => {
		const form = readForm(reading.said.words, language);
		return form === null ? [] : [{ ...reading, form }];
	});
}

/** What an item asks for, by its form. */
interface Named {
	readonly kind: ActionKind;
	readonly people: readonly NamedPerson[];
}

interface NamedPerson {
	readonly path: NotePath;
	readonly last: Day | null;
}

/** The people whom an item names; null where somebody is on neither list, or named twice. */
function peopleOf(
	mentions: readonly Mention[],
	note: NotePath,
	{ vault, roster }: FormContext,
): readonly NamedPerson[] | null {
	const people = mentions.flatMap(({ target, last }): NamedPerson[] => {
		const path = vault.resolve(target, note);
		return path === null || roster.get(path) === undefined ? [] : [{ path, last }];
	});
	return people.length === mentions.length && new Set(people.map(({ path }) => path)).size === people.length
		? people
		: null;
}

/** The last touch of a person; null for never. */
export function lastTouchOf(path: NotePath, { roster, today }: FormContext): Day | null {
	const person = roster.get(path);
	return person === undefined ? null : lastTouchedBy(person, today);
}

/** An item that may be a copy of a line that has its id. */
interface MaybeCopy {
	readonly said: Said;
	readonly named: Named;
	/** The day of its touch; null where nothing states it. */
	readonly until: Day | null;
	/**
	 * Whether it is the next one of a task that comes again. Nothing is said of it until it states a day of its own.
	 */
	readonly isNext: boolean;
}

/**
 * Whether a line with its id says the same in the note, or asks elsewhere for the same on the day of the note, and its
 * tick counts for a day as late. Beside a line that is open, or that was done on an earlier day, the tick of the item
 * would be lost without a word.
 */
function isCopy(
	{ said, named, until, isNext }: MaybeCopy,
	note: NotePath,
	found: readonly FoundLine[],
	context: FormContext,
): boolean {
	const day = context.dailyNotes.dayOf(note);
	const isAsLate = (line: ActionLine): boolean =>
		line.done && (until === null || readTick(line, note, context).day >= until);
	const isInNote = found.some(
		({ at, line }) => (isNext || isAsLate(line)) && saidBy(at.text, context.doneSigns).words === said.words,
	);
	const isCounted = day !== null && until !== null && until <= day;
	return isInNote || (isCounted && sameElsewhere(named, note, context).some((line) => line.done && line.day === day));
}

/** The lines of other notes that ask for the same. */
function sameElsewhere({ kind, people }: Named, note: NotePath, { record, vault }: FormContext): NotedLine[] {
	const wanted = people.map(({ path }) => path).join('\n');
	const named = ({ targets, note: from }: NotedLine): string =>
		targets
			.slice(0, people.length)
			.map((target) => vault.resolve(target, from))
			.join('\n');
	return [...record.allLines()].filter((line) => line.note !== note && line.kind === kind && named(line) === wanted);
}

/**
 * The days for which an item can have been planned: recent ones with lines, but none of its kind in any note. For a
 * daily note it is the note's own day, if other lines of the day are in it. A board can hold any day's, unless some
 * line elsewhere may be the original.
 */
function daysFor(
	named: Named,
	until: Day,
	note: NotePath,
	found: readonly FoundLine[],
	context: FormContext,
): readonly Day[] {
	const { dailyNotes, record, today } = context;
	const inNote = found.map(({ line }) => line);
	const elsewhere = [...record.allLines()].filter((line) => line.note !== note);
	const noteDay = dailyNotes.dayOf(note);
	const last = latest(named.people.flatMap((person) => person.last ?? []));
	const isSince = (day: Day): boolean => last === null || day > last;
	const isFree = (day: Day): boolean =>
		isSince(day) &&
		day <= until &&
		![...inNote, ...elsewhere].some((line) => line.day === day && line.kind === named.kind);
	if (noteDay !== null) return inNote.some(({ day }) => day === noteDay) && isFree(noteDay) ? [noteDay] : [];
	if (sameElsewhere(named, note, context).some(({ day }) => isSince(day))) return [];
	return [...new Set([...inNote, ...elsewhere].map(({ day }) => day))].filter(
		(day) => day > addDays(today, -daysOfBoards) && isFree(day),
	);
}
