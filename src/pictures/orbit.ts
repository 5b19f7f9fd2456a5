import type { Day } from '../day';
import { comparePaths, type NotePath } from '../note-path';
import type { Neglect } from '../people/neglect';
import { isResting, type Person } from '../people/person';
import type { Roster } from '../people/roster';
import type { DriftingPerson } from '../record/rhythms';
import type { ListName } from '../settings/lists';
import { hashOf } from '../text/hash';

/** The dot of a person: the further out, the more neglected. */
export interface OrbitDot extends Neglect {
	readonly person: Person;
	/** The angle, in turns (0 to 1, clockwise from the top). It never changes for a person's path and list. */
	readonly turn: number;
	/** The distance from the middle (0) to the rim (1). */
	readonly radius: number;
	/** Snoozed or paused: no touch is due. */
	readonly isResting: boolean;
	/** The usual days between being in touch, where they are drifting; else null. */
	readonly driftingFrom: number | null;
}

/** Two people who were introduced to each other. */
export type OrbitArc = readonly [NotePath, NotePath];

/** The sector of each list, in turns, with a small gap between the two. */
export const orbitSectors: Readonly<Record<ListName, { readonly from: number; readonly to: number }>> = {
	network90: { from: 0.015, to: 0.735 },
	list20: { from: 0.765, to: 0.985 },
};

/** The smallest radius: the middle stands for the user. */
const innermost = 0.16;

/** The neglect (ratio) from which a dot is at the rim. */
const outermostNeglect = 3;

/** The radius for a neglect (ratio). */
export function orbitRadius(neglect: number): number {
	return innermost + (1 - innermost) * (Math.min(neglect, outermostNeglect) / outermostNeglect);
}

/**
 * The dots of all people on a day, most neglected first. The angle depends only on the path and the list of a person. So dots
 * move outward or inward from day to day, never sideways, even when people are added or removed; dots may overlap.
 */
export function orbitOf(roster: Roster, today: Day, drifting: readonly DriftingPerson[] = []): OrbitDot[] {
	const rhythms = new Map(drifting.map(({ person, rhythm }) => [person.path, rhythm]));
	return roster
		.people()
		.map((person): OrbitDot => {
			const neglect = roster.neglect(person, today);
			const { from, to } = orbitSectors[person.list];
			const turn = from + (to - from) * (hashOf(person.path) / 2 ** 32);
			return { person, ...neglect, turn, radius: orbitRadius(neglect.neglect), isResting: isResting(person, today), driftingFrom: rhythms.get(person.path) ?? null };
		})
		.sort((a, b) => b.neglect - a.neglect || comparePaths(a.person, b.person));
}

/** The pairs of people who were introduced to each other, each once, sorted by path. */
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
