import type { Day } from '../day';
import { LogReader, type ChangeLog } from '../indexing/change-log';
import { SetsByKey } from '../indexing/sets-by-key';
import { comparePaths, foldedPath, noteName, type NotePath } from '../note-path';
import type { EncounterLookup } from './in-touch';
import type { Neglect } from './neglect';
import type { Person } from './person';

/** A person with their neglect on a day. */
export interface NeglectedPerson extends Neglect {
	readonly person: Person;
}

/** What a ranking is made from. */
export interface RankingSources {
	readonly changes: ChangeLog<NotePath>;
	readonly encounters: Pick<EncounterLookup, 'changes'>;
	people(): readonly Person[];
	get(path: NotePath): Person | undefined;
	neglect(person: Person, today: Day): Neglect;
	/** The cadences of the lists, which apply to many people at once. */
	cadences(): string;
}

/**
 * Everybody with their neglect on a day, most neglected first; ties in the order of paths. A change of a person, or of
 * what notes say of them, gives that person a new entry in a new place. Another day, or another cadence of a list,
 * gives all people new ones.
 */
export class Ranking {
	private readonly changes = new LogReader<NotePath>();
	private readonly encounters = new LogReader<string>();
	private readonly entries = new Map<NotePath, NeglectedPerson>();
	private readonly byName = new SetsByKey<string, NotePath>();
	private order: NeglectedPerson[] = [];
	/** The day and the cadences for which all people have been placed. */
	private madeFor = '';

	constructor(private readonly sources: RankingSources) {}

	/** Everybody on a day. */
	on(today: Day): readonly NeglectedPerson[] {
		const { sources } = this;
		const changed = this.changes.next(sources.changes);
		const named = this.encounters.next(sources.encounters.changes);
		const wanted = `${today} ${sources.cadences()}`;
		if (changed === null || named === null || this.madeFor !== wanted) this.placeAll(today);
		else
			for (const path of [...changed, ...[...named].flatMap((name) => [...this.byName.get(name)])])
				this.place(path, today);
		this.madeFor = wanted;
		return this.order;
	}

	/** Has everybody placed anew at the next question. */
	forget(): void {
		this.madeFor = '';
	}

	private placeAll(today: Day): void {
		this.entries.clear();
		this.byName.clear();
		for (const person of this.sources.people()) this.enter(person, today);
		this.order = [...this.entries.values()].sort(byNeglect);
	}

	private place(path: NotePath, today: Day): void {
		const before = this.entries.get(path);
		if (before !== undefined) {
			this.order.splice(this.rankOf(before), 1);
			this.entries.delete(path);
			this.byName.remove(keyOf(path), path);
		}
		const person = this.sources.get(path);
		if (person === undefined) return;
		const entry = this.enter(person, today);
		this.order.splice(this.rankOf(entry), 0, entry);
	}

	private enter(person: Person, today: Day): NeglectedPerson {
		const entry = { person, ...this.sources.neglect(person, today) };
		this.entries.set(person.path, entry);
		this.byName.add(keyOf(person.path), person.path);
		return entry;
	}

	/** Where an entry stands, or would stand, in the order. */
	private rankOf(entry: NeglectedPerson): number {
		let [from, to] = [0, this.order.length];
		while (from < to) {
			const middle = (from + to) >> 1;
			const other = this.order[middle];
			if (other !== undefined && byNeglect(other, entry) < 0) from = middle + 1;
			else to = middle;
		}
		return from;
	}
}

function byNeglect(a: NeglectedPerson, b: NeglectedPerson): number {
	return b.neglect - a.neglect || comparePaths(a.person, b.person);
}

function keyOf(path: NotePath): string {
	return foldedPath(noteName(path));
}
