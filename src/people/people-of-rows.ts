import type { Day } from '../day';
import { comparePaths, type NotePath } from '../note-path';
import { isResting } from './person';
import type { NeglectedPerson } from './ranking';
import type { Roster } from './roster';

/** A group of rows of a base. */
export interface RowGroup<Row = NotePath> {
	/** The words of the value that the rows share; null where they have none, or where the base does not group. */
	readonly heading: string | null;
	readonly rows: readonly Row[];
}

/** The people among the rows of a base. */
export interface PeopleOfRows {
	/** The groups that have people, in the order of the base. */
	readonly groups: readonly RowGroup<NeglectedPerson>[];
	/** The number of rows that are notes of nobody on the lists. */
	readonly others: number;
}

/**
 * The people among rows, in the order of the base if it `isSorted`. Otherwise the most neglected come first in each
 * group, and those who rest last, because nobody waits for a word from the user there.
 */
export function peopleOfRows(groups: readonly RowGroup[], roster: Roster, today: Day, isSorted: boolean): PeopleOfRows {
	let others = 0;
	const found = groups.map(({ heading, rows }): RowGroup<NeglectedPerson> => {
		const people = rows.flatMap((path): NeglectedPerson[] => {
			const person = roster.get(path);
			return person === undefined ? [] : [{ person, ...roster.neglect(person, today) }];
		});
		others += rows.length - people.length;
		return { heading, rows: isSorted ? people : mostNeglectedFirst(people, today) };
	});
	return { groups: found.filter(({ rows }) => rows.length > 0), others };
}

function mostNeglectedFirst(people: NeglectedPerson[], today: Day): NeglectedPerson[] {
	const rests = ({ person }: NeglectedPerson): number => Number(isResting(person, today));
	return people.sort((a, b) => rests(a) - rests(b) || b.neglect - a.neglect || comparePaths(a.person, b.person));
}
