import type { Day } from '../day';
import { comparePaths, type NotePath } from '../note-path';
import { hashOf } from '../text/hash';
import type { Neglect } from '../people/neglect';
import { isResting, type Person } from '../people/person';
import type { ListName } from '../settings/lists';
import type { Roster } from '../people/roster';

/** A person among all others: the further out, the more neglected. */
export interface OrbitDot extends Neglect {
	readonly person: Person;
	/** Where they stand around the middle, in turns (0 to 1, clockwise from the top); theirs for good. */
	readonly turn: number;
	/** How far out they are, from 0 in the middle to 1 at the rim. */
	readonly radius: number;
	/** Snoozed or paused: nobody waits for a word to them. */
	readonly isResting: boolean;
}

/** Two people who were introduced to each other. */
export type OrbitArc = readonly [NotePath, NotePath];

/** The part of the circle of each list, in turns; a little is left free between them. */
export const orbitSectors: Readonly<Record<ListName, { readonly from: number; readonly to: number }>> = {
	network90: { from: 0.015, to: 0.735 },
	list20: { from: 0.765, to: 0.985 },
};

/** The middle is yours: nobody stands closer than this. */
const innermost = 0.16;

/** Whoever is neglected beyond this (ratio) stands at the rim. */
const outermostNeglect = 3;

/** The radius of a neglect (ratio). */
export function orbitRadius(neglect: number): number {
	return innermost + (1 - innermost) * (Math.min(neglect, outermostNeglect) / outermostNeglect);
}

/**
 * Everybody on a day, most neglected first. Where somebody stands around the middle hangs on their own note's path and
 * list alone: from day to day people move outward or inward and never aside, whoever else comes or goes.
 */
export function orbitOf(roster: Roster, today: Day): OrbitDot[] {
	return roster
		.people()
		.map((person): OrbitDot => {
			const neglect = roster.neglect(person, today);
			const { from, to } = orbitSectors[person.list];
			const turn = from + (to - from) * (hashOf(person.path) / 2 ** 32);
			return { person, ...neglect, turn, radius: orbitRadius(neglect.neglect), isResting: isResting(person, today) };
		})
		.sort((a, b) => b.neglect - a.neglect || comparePaths(a.person, b.person));
}

/** Who was introduced to whom, each pair once, in the order of their paths. */
export function orbitArcs(people: readonly Person[], resolve: (link: string, from: NotePath) => NotePath | null): OrbitArc[] {
	const known = new Set(people.map(({ path }) => path));
	const arcs = new Map<string, OrbitArc>();
	for (const { path, introduced } of people) {
		for (const link of introduced) {
			const other = resolve(link, path);
			if (other === null || other === path || !known.has(other)) continue;
			const arc: OrbitArc = path < other ? [path, other] : [other, path];
			arcs.set(arc.join('\n'), arc);
		}
	}
	return [...arcs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, arc]) => arc);
}
