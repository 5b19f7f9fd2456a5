import type { Day } from '../day';
import { message, type Message } from '../language/message';
import { ChangeLog } from '../indexing/change-log';
import { comparePaths, type NotePath } from '../note-path';
import { listNames, type ListName } from '../settings/lists';
import { ConflictCopies, mayBeCopy, originalBySuffix, possibleOriginals } from '../sync-copies/conflict-copies';
import type { NoteProperties, Problem } from '../vault/note';
import { isNeglected, listCadence, neglectOf, tagCadence, type CadenceSettings, type Neglect } from './neglect';
import { inTouchWith, noEncounters, type EncounterLookup, type InTouch } from './in-touch';
import { isResting, type Person } from './person';
import { Ranking, type NeglectedPerson } from './ranking';
import { PersonReader } from './person-reader';
import type { PersonNames, PersonReading } from './read-person';
import { isSamePerson } from './same-person';
import { TemplatePlaces } from './templates';

/** The settings on which a roster depends. */
export type RosterSettings = PersonNames & CadenceSettings;

/**
 * An index of the people on the two lists, updated one note at a time. The cost of an update depends on that note
 * alone, not on the size of the vault; no change rebuilds the index.
 *
 * Invariant: sync-conflict copies are not people. Otherwise the plan would name the same person twice. Templates are
 * not people either: they are never touched, so each plan would name one.
 */
export class Roster {
	/**
	 * The notes that were put or removed, people or not: what is made from the roster and the links between notes
	 * follows it.
	 */
	readonly changes = new ChangeLog<NotePath>();
	/** The people of the index, without copies. */
	private readonly readings = new Map<NotePath, PersonReading>();
	/** All notes that describe a person, copies included. */
	private readonly described = new Map<NotePath, PersonReading>();
	private readonly reader: PersonReader;
	private readonly copies = new ConflictCopies();
	private readonly counts: Record<ListName, number> = { list20: 0, network90: 0 };
	private readonly ranking: Ranking;

	/**
	 * @param places where templates lie
	 * @param encounters what notes say of contact with people
	 */
	constructor(
		private readonly settings: RosterSettings,
		places: TemplatePlaces = TemplatePlaces.none,
		private readonly encounters: EncounterLookup = noEncounters,
	) {
		this.reader = new PersonReader(settings, places);
		this.ranking = new Ranking({
			changes: this.changes,
			encounters,
			people: () => this.people(),
			get: (path) => this.get(path),
			neglect: (person, today) => this.neglect(person, today),
			cadences: () => listNames.map((list) => listCadence(list, this.counts[list], settings)).join(' '),
		});
	}

	/** Indexes a note, or updates it, whether or not it describes a person. Returns whether the roster changed. */
	put(note: NoteProperties): boolean {
		const { path } = note;
		this.changes.add(path);
		const reading = this.reader.read(note);
		const isNew = this.copies.add(path);
		if (isNew) this.followCopies(path);
		// Nearly all notes are nobody, were nobody before, and are no original of a copy.
		if (reading === null && !this.described.has(path)) {
			return (
				(this.copies.of(path).size > 0 && this.reclassify(path)) || (isNew && this.copyOfPerson(path) !== null)
			);
		}
		if (reading === null) this.described.delete(path);
		else this.described.set(path, reading);
		return this.reclassify(path) || (isNew && this.copyOfPerson(path) !== null);
	}

	/** Moves a note to its new path. The caller passes its properties again, because the name is part of the person. */
	rename(from: NotePath, note: NoteProperties): boolean {
		const left = this.remove(from);
		return this.put(note) || left;
	}

	/** Removes a note. Returns whether the roster changed. */
	remove(path: NotePath): boolean {
		this.changes.add(path);
		const wasCopy = this.copyOfPerson(path) !== null;
		if (this.copies.has(path)) this.followCopies(path);
		this.described.delete(path);
		this.reader.forget(path);
		this.copies.remove(path);
		return this.reclassify(path) || wasCopy;
	}

	/** The person with this path. */
	get(path: NotePath): Person | undefined {
		return this.readings.get(path)?.person;
	}

	/** All people, or those of one list, in no particular order. */
	people(list?: ListName): Person[] {
		const all = [...this.readings.values()].map((reading) => reading.person);
		return list === undefined ? all : all.filter((person) => person.list === list);
	}

	/** The number of people on a list. */
	count(list: ListName): number {
		return this.counts[list];
	}

	/**
	 * The last time that the user was in touch with a person as of `today`, by a touch or by what notes say; null for
	 * never.
	 */
	inTouch(person: Person, today: Day): InTouch | null {
		return inTouchWith(person, today, this.encounters);
	}

	/** The neglect of a person on `today`. */
	neglect(person: Person, today: Day): Neglect {
		const usual =
			tagCadence(person, this.settings) ?? listCadence(person.list, this.counts[person.list], this.settings);
		return neglectOf(person, this.inTouch(person, today), usual, today);
	}

	/**
	 * Everybody with their neglect on `today`, most neglected first; ties are sorted by path. The same entry as before
	 * where nothing has changed.
	 */
	ranked(today: Day): readonly NeglectedPerson[] {
		return this.ranking.on(today);
	}

	/** Those of them who are neglected. */
	neglected(today: Day): NeglectedPerson[] {
		return this.ranked(today).filter((entry) => isNeglected(entry.person, entry, today));
	}

	/** The people of that kind, neglected or not, in the same order; those who rest on `today` are last. */
	standing(today: Day, isWanted: (person: Person) => boolean): NeglectedPerson[] {
		const wanted = this.ranked(today).filter(({ person }) => isWanted(person));
		return [
			...wanted.filter(({ person }) => !isResting(person, today)),
			...wanted.filter(({ person }) => isResting(person, today)),
		];
	}

	/** Each note, person or not, that is named like a copy and whose original exists, with that original. */
	copiesByName(): Iterable<{ readonly path: NotePath; readonly original: NotePath }> {
		return this.copies.pairs();
	}

	/** Unreadable values in people's notes, and sync-conflict copies of these notes, sorted by path. */
	problems(today: Day): Problem[] {
		const problems = this.problemsOfCopies();
		for (const { person, problems: own } of this.readings.values()) {
			problems.push(...own.map((problem) => ({ path: person.path, problem })));
			if (person.lastTouched !== null && person.lastTouched > today) {
				const problem = message('problem.property', {
					property: this.settings.properties.lastTouched,
					problem: message('problem.future', { day: { day: person.lastTouched, today } }),
				});
				problems.push({ path: person.path, problem });
			}
		}
		return problems.sort(comparePaths);
	}

	/** Notes that are tagged like people and are templates, each with the reason, sorted by path. */
	templates(): Problem[] {
		return this.reader.templates();
	}

	/** Why a note is a template, tagged or not; null where it is none. */
	whyTemplate(path: NotePath): Message | null {
		return this.reader.whyTemplate(path);
	}

	private problemsOfCopies(): Problem[] {
		const problems: Problem[] = [];
		for (const { path, original } of this.copies.pairs()) {
			if (this.copyOfPerson(path) !== original) continue;
			problems.push({ path, problem: message('problem.copyPerson', { note: { note: original } }) });
		}
		return problems;
	}

	/** The original of a note where one of the two describes a person; else null. */
	private copyOfPerson(path: NotePath): NotePath | null {
		const original = this.originalOf(path);
		return original !== null && (this.described.has(path) || this.described.has(original)) ? original : null;
	}

	/**
	 * The original of a note, or null where the note is not a copy. A number at the end of the name is not enough: both
	 * notes must be about the same person.
	 */
	private originalOf(path: NotePath): NotePath | null {
		if (!mayBeCopy(path)) return null;
		const named = originalBySuffix(path);
		if (named !== null && this.copies.has(named)) return named;
		const own = this.described.get(path);
		const isOfThem = (original: NotePath): boolean => {
			const other = this.described.get(original);
			return own !== undefined && other !== undefined && isSamePerson(own.person, other.person);
		};
		return possibleOriginals(path).find(isOfThem) ?? null;
	}

	/**
	 * Notes count or not by whether the note is there of which they are named like copies, and may be dated notes that
	 * name anybody.
	 */
	private followCopies(original: NotePath): void {
		if (this.copies.of(original).size > 0) this.ranking.forget();
	}

	/** Decides again whether a note and its possible copies are people. Returns whether the index changed. */
	private reclassify(path: NotePath): boolean {
		let isChanged = false;
		for (const each of [path, ...this.copies.of(path)]) {
			const described = this.described.get(each);
			const reading = described === undefined || this.originalOf(each) !== null ? undefined : described;
			const before = this.readings.get(each);
			if (before === reading || (before !== undefined && reading !== undefined && isSame(before, reading)))
				continue;
			isChanged = true;
			if (each !== path) this.changes.add(each);
			this.drop(each);
			if (reading === undefined) continue;
			this.readings.set(each, reading);
			this.counts[reading.person.list] += 1;
		}
		return isChanged;
	}

	private drop(path: NotePath): void {
		const reading = this.readings.get(path);
		if (reading === undefined) return;
		this.readings.delete(path);
		this.counts[reading.person.list] -= 1;
	}
}

/** Readings are plain values with keys in a fixed order, so equal JSON means equal readings. */
function isSame(a: PersonReading, b: PersonReading): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
