import { peopleNamedBy, type LineKind } from '../daily-note/action-line';
import type { DailyNotes } from '../daily-note/daily-notes';
import type { Day } from '../day';
import { comparePaths, compareTexts, foldedPath, noteName, type NotePath } from '../note-path';
import type { Encounter } from '../people/in-touch';
import type { Roster } from '../people/roster';
import type { Links } from '../vault/vault';
import type { LineRecord, NotedLine } from './line-record';

/** A past touch of a person, from the record. */
export interface PastTouch {
	readonly kind: LineKind;
	/** The day of the daily note that holds the line, else the day in the block id. */
	readonly day: Day;
	/** The note that holds the line. */
	readonly note: NotePath;
	/** The other person of an introduction; else null. */
	readonly introducedTo: NotePath | null;
	/** The note that was shared, for a sharing that names one; else null. */
	readonly shared: NotePath | null;
}

/** The sources of a history. */
export interface HistoryParts {
	readonly record: LineRecord;
	readonly links: Links;
	readonly roster: Roster;
	readonly dailyNotes: DailyNotes;
}

/** A past day on which a note shows that the user was in touch with a person, without a touch. */
export type PastEncounter = Encounter & { readonly kind: 'encounter' };

/** The notes that a line names as its people, on a list or not; null for a link that leads nowhere. */
export function namedOn({ kind, targets, note }: NotedLine, links: Links): (NotePath | null)[] {
	return targets.slice(0, peopleNamedBy(kind)).map((target) => links.resolve(target, note));
}

/** The touches of a person, newest first. Copies of one line count once: the one whose note's path sorts first. */
export function historyOf(person: NotePath, { record, links, roster, dailyNotes }: HistoryParts): PastTouch[] {
	const byId = new Map<string, PastTouch & { readonly path: NotePath }>();
	const name = foldedPath(noteName(person));
	for (const line of record.doneLines()) {
		// A link leads to a note of its name or nowhere, and nearly all lines are about others.
		if (!line.targets.slice(0, peopleNamedBy(line.kind)).some((target) => foldedPath(noteName(target)) === name))
			continue;
		const named = namedOn(line, links);
		if (!named.includes(person)) continue;
		const { note, id, kind, day, targets } = line;
		const paths = targets.map((target) => links.resolve(target, note));
		const shared =
			kind === 'sharing' ? paths.slice(1).find((path) => path !== null && roster.get(path) === undefined) : null;
		const touch = {
			path: note,
			note,
			kind,
			day: dailyNotes.dayOf(note) ?? day,
			// No line but an introduction names two people.
			introducedTo: named.find((path) => path !== person) ?? null,
			shared: shared ?? null,
		};
		const known = byId.get(id);
		if (known === undefined || comparePaths(touch, known) < 0) byId.set(id, touch);
	}
	return [...byId.values()]
		.sort((a, b) => compareTexts(b.day, a.day) || comparePaths(a, b) || compareTexts(a.kind, b.kind))
		.map(({ path: _, ...touch }) => touch);
}

/**
 * The touches and the encounters of a person, newest first. An encounter in the note of a touch of the same day is that
 * touch.
 */
export function withEncounters(
	touches: readonly PastTouch[],
	encounters: readonly Encounter[],
): (PastTouch | PastEncounter)[] {
	const known = new Set(touches.map(keyOf));
	const others = new Map(
		encounters
			.filter((encounter) => !known.has(keyOf(encounter)))
			.map((encounter) => [keyOf(encounter), encounter]),
	);
	const all = [
		...touches,
		...[...others.values()].map(({ day, note }): PastEncounter => ({ kind: 'encounter', day, note })),
	];
	return all.sort((a, b) => compareTexts(b.day, a.day) || compareTexts(a.note, b.note));
}

function keyOf({ day, note }: Encounter): string {
	return `${day} ${note}`;
}
