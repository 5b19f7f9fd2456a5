import { message } from '../language/message';
import type { Day } from '../day';
import { ConflictCopies, originalByName, originalByNumber } from '../sync-copies/conflict-copies';
import { comparePaths, type NotePath } from '../note-path';
import type { NoteProperties, Problem } from '../vault/note';
import { isNeglected, listCadence, neglectOf, type CadenceSettings, type Neglect } from './neglect';
import type { Person } from './person';
import type { ListName } from '../settings/lists';
import { readPerson, type PersonNames, type PersonReading } from './read-person';
import { isSamePerson } from './same-person';

/** What a roster depends on, notes aside. */
export type RosterSettings = PersonNames & CadenceSettings;

/** A person with their neglect on a day. */
export interface NeglectedPerson extends Neglect {
	readonly person: Person;
}

/**
 * Everybody on the two lists: an index over notes that follows them one at a time. Putting, renaming or removing a note
 * costs the work of that note, whatever the size of the vault; nothing is ever rebuilt for one change.
 *
 * A copy that a sync left beside a person's note is nobody: the same person would be asked for twice.
 */
export class Roster {
	/** Everybody who counts. */
	private readonly readings = new Map<NotePath, PersonReading>();
	/** Every note that describes a person, copies included. */
	private readonly described = new Map<NotePath, PersonReading>();
	private readonly copies = new ConflictCopies();
	private readonly counts: Record<ListName, number> = { list20: 0, network90: 0 };

	constructor(private readonly settings: RosterSettings) {}

	/** Takes in a note as it is now, person or not. Returns whether that changed anything that the roster knows. */
	put(note: NoteProperties): boolean {
		const reading = readPerson(note, this.settings);
		if (reading === null) this.described.delete(note.path);
		else this.described.set(note.path, reading);
		const isNew = this.copies.add(note.path);
		return this.settle(note.path) || (isNew && this.copyOfPerson(note.path) !== null);
	}

	/** Follows a note to its new path. Its properties must be put again, because a name is part of a person. */
	rename(from: NotePath, note: NoteProperties): boolean {
		const left = this.remove(from);
		return this.put(note) || left;
	}

	/** Forgets a note. Returns whether that changed anything that the roster knows. */
	remove(path: NotePath): boolean {
		const wasCopy = this.copyOfPerson(path) !== null;
		this.described.delete(path);
		this.copies.remove(path);
		return this.settle(path) || wasCopy;
	}

	/** The person whose note has this path. */
	get(path: NotePath): Person | undefined {
		return this.readings.get(path)?.person;
	}

	/** Everybody, or everybody on one list, in no particular order. */
	people(list?: ListName): Person[] {
		const all = [...this.readings.values()].map((reading) => reading.person);
		return list === undefined ? all : all.filter((person) => person.list === list);
	}

	/** How many people are on a list. */
	count(list: ListName): number {
		return this.counts[list];
	}

	/** The neglect of a person on `today`. */
	neglect(person: Person, today: Day): Neglect {
		return neglectOf(person, listCadence(person.list, this.counts[person.list], this.settings), today);
	}

	/** Who is neglected on `today`, most neglected first; equals in the order of their paths. */
	neglected(today: Day): NeglectedPerson[] {
		return this.people()
			.map((person) => ({ person, ...this.neglect(person, today) }))
			.filter((entry) => isNeglected(entry.person, entry, today))
			.sort((a, b) => b.neglect - a.neglect || comparePaths(a.person, b.person));
	}

	/** Each note that goes by the name of a copy, with the note beside it that it would be a copy of; people or not. */
	copiesByName(): Iterable<{ readonly path: NotePath; readonly original: NotePath }> {
		return this.copies.pairs();
	}

	/** What could not be read in people's notes, and copies of them that a sync left behind, in the order of their paths. */
	problems(today: Day): Problem[] {
		const problems = this.problemsOfCopies();
		for (const { person, problems: own } of this.readings.values()) {
			problems.push(...own.map((problem) => ({ path: person.path, problem })));
			if (person.lastTouched !== null && person.lastTouched > today) {
				const problem = message('problem.property', { property: this.settings.properties.lastTouched, problem: message('problem.future', { day: person.lastTouched }) });
				problems.push({ path: person.path, problem });
			}
		}
		return problems.sort(comparePaths);
	}

	private problemsOfCopies(): Problem[] {
		const problems: Problem[] = [];
		for (const { path, original } of this.copies.pairs()) {
			if (this.copyOfPerson(path) !== original) continue;
			problems.push({ path, problem: message('problem.copyPerson', { note: { note: original } }) });
		}
		return problems;
	}

	/** The note that a note is a copy of, where either describes a person; else null. */
	private copyOfPerson(path: NotePath): NotePath | null {
		const original = this.originalOf(path);
		return original !== null && (this.described.has(path) || this.described.has(original)) ? original : null;
	}

	/** The note that a note is a copy of, or null where it is none. A number behind a name takes more than the name. */
	private originalOf(path: NotePath): NotePath | null {
		const named = originalByName(path);
		if (named !== null && this.copies.has(named)) return named;
		const numbered = originalByNumber(path);
		const [own, other] = [this.described.get(path), this.described.get(numbered ?? '')];
		return own !== undefined && other !== undefined && isSamePerson(own.person, other.person) ? numbered : null;
	}

	/** Counts a note, and those that may be its copies, as what they are now. Returns whether anything changed. */
	private settle(path: NotePath): boolean {
		let isChanged = false;
		for (const each of [path, ...this.copies.of(path)]) {
			const described = this.described.get(each);
			const reading = described === undefined || this.originalOf(each) !== null ? undefined : described;
			const before = this.readings.get(each);
			if (before === reading || (before !== undefined && reading !== undefined && isSame(before, reading))) continue;
			isChanged = true;
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

/** Readings are plain values of a fixed shape, so their JSON tells whether anything differs. */
function isSame(a: PersonReading, b: PersonReading): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
