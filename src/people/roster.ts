import { message } from '../language/message';
import type { Day } from '../day';
import { comparePaths, type NotePath, type NoteProperties, type Problem } from '../vault/note';
import { isNeglected, listCadence, neglectOf, type CadenceSettings, type Neglect } from './neglect';
import { type ListName, type Person } from './person';
import { readPerson, type PersonNames, type PersonReading } from './read-person';

/** What a roster depends on, notes aside. */
export type RosterSettings = PersonNames & CadenceSettings;

/** A person with their neglect on a day. */
export interface NeglectedPerson extends Neglect {
	readonly person: Person;
}

/**
 * Everybody on the two lists: an index over notes that follows them one at a time. Putting, renaming or removing a note
 * costs the work of that note, whatever the size of the vault; nothing is ever rebuilt for one change.
 */
export class Roster {
	private readonly readings = new Map<NotePath, PersonReading>();
	private readonly counts: Record<ListName, number> = { list20: 0, network90: 0 };

	constructor(private readonly settings: RosterSettings) {}

	/** Takes in a note as it is now, person or not. Returns whether that changed anything that the roster knows. */
	put(note: NoteProperties): boolean {
		const before = this.readings.get(note.path);
		const reading = readPerson(note, this.settings);
		if (before === undefined && reading === null) return false;
		if (before !== undefined && reading !== null && isSame(before, reading)) return false;
		this.drop(note.path);
		if (reading !== null) {
			this.readings.set(note.path, reading);
			this.counts[reading.person.list] += 1;
		}
		return true;
	}

	/** Follows a note to its new path. Its properties must be put again, because a name is part of a person. */
	rename(from: NotePath, note: NoteProperties): boolean {
		const left = this.drop(from);
		return this.put(note) || left;
	}

	/** Forgets a note. Returns whether it was a person. */
	remove(path: NotePath): boolean {
		return this.drop(path);
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

	/** What could not be read in people's notes, in the order of their paths. */
	problems(today: Day): Problem[] {
		const problems: Problem[] = [];
		for (const { person, problems: own } of this.readings.values()) {
			problems.push(...own.map((problem) => ({ path: person.path, problem })));
			if (person.lastTouched !== null && person.lastTouched > today) {
				const problem = message('problem.property', { property: this.settings.properties.lastTouched, problem: message('problem.future', { day: person.lastTouched }) });
				problems.push({ path: person.path, problem });
			}
		}
		return problems.sort(comparePaths);
	}

	private drop(path: NotePath): boolean {
		const reading = this.readings.get(path);
		if (reading === undefined) return false;
		this.readings.delete(path);
		this.counts[reading.person.list] -= 1;
		return true;
	}
}

/** Readings are plain values of a fixed shape, so their JSON tells whether anything differs. */
function isSame(a: PersonReading, b: PersonReading): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
