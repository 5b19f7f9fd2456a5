import { peopleNamedBy, type ActionLine, type LineKind } from '../daily-note/action-line';
import type { DailyNotes } from '../daily-note/daily-notes';
import type { DoneSigns } from '../daily-note/done-signs';
import { earlier, type Day } from '../day';
import type { NotePath } from '../note-path';
import type { Roster } from '../people/roster';
import type { Links } from '../vault/vault';

/** A person of the roster whom a line names. */
export interface TouchedPerson {
	readonly path: NotePath;
	/** The day of the previous touch, as the line states it; null for never. */
	readonly last: Day | null;
}

/** What a line states as done once it is ticked. */
export interface Tick {
	readonly kind: LineKind;
	/** The day of the touch. */
	readonly day: Day;
	/** The day that the line states, where that is later than today. */
	readonly stated?: Day;
	readonly people: readonly TouchedPerson[];
	/** The note that was shared, where a sharing names one; else null. */
	readonly shared: NotePath | null;
	/** The links that should name people but lead to none on the lists; empty where enough people were found. */
	readonly unknownPeople: readonly string[];
}

/** The parts of the routine that reading a tick uses. */
export interface TickContext {
	readonly vault: Pick<Links, 'resolve'>;
	readonly roster: Roster;
	readonly dailyNotes: DailyNotes;
	readonly doneSigns: DoneSigns;
	readonly today: Day;
}

/**
 * Reads what a line in the note `note` states. The day of the touch is the completion date of the line, else the day of
 * the daily note that holds it, else the day in the block id; never later than today.
 */
export function readTick(line: ActionLine, note: NotePath, context: TickContext): Tick {
	const { vault, roster, dailyNotes, today } = context;
	const people: TouchedPerson[] = [];
	const strangers: string[] = [];
	for (const { target, last } of line.mentions) {
		const path = vault.resolve(target, note);
		if (path === null || roster.get(path) === undefined) strangers.push(target);
		else if (!people.some((person) => person.path === path)) people.push({ path, last });
	}
	const stated = line.completed ?? dailyNotes.dayOf(note) ?? line.day;
	return {
		kind: line.kind,
		day: earlier(stated, today),
		...(stated > today ? { stated } : {}),
		people,
		shared: line.kind === 'sharing' ? sharedNote(line, note, context) : null,
		unknownPeople: people.length < peopleNamedBy(line.kind) ? strangers : [],
	};
}

function sharedNote(line: ActionLine, note: NotePath, { vault, roster }: TickContext): NotePath | null {
	const notes = line.reasonLinks.map((target) => vault.resolve(target, note));
	return notes.find((path): path is NotePath => path !== null && roster.get(path) === undefined) ?? null;
}
