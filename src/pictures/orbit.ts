import { hasDateSoon } from '../actions/reason-to-contact';
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
	/**
	 * The distance from the middle (0) to the rim (1) that the dot would like: that of its neglect, or the ring of the
	 * new.
	 */
	readonly radius: number;
	/** Never in touch, as far as is known. */
	readonly isNew: boolean;
	/** Snoozed or paused: no touch is due. */
	readonly isResting: boolean;
	/** The usual days between being in touch, where they are drifting; else null. */
	readonly driftingFrom: number | null;
	/** Whether a birthday or another date of theirs is near. */
	readonly hasDateSoon: boolean;
}

/** Two people who were introduced to each other. */
export type OrbitArc = readonly [NotePath, NotePath];

/** The sector of each list, in turns, with a small gap between the two. */
export const orbitSectors: Readonly<Record<ListName, { readonly from: number; readonly to: number }>> = {
	network90: { from: 0.015, to: 0.735 },
	list20: { from: 0.765, to: 0.985 },
};

/**
 * The radius (0 to 1) for a neglect (ratio) of 0, 1, 2 and 3 or more. Most people are within their cadence, so the
 * inner ring is the widest. The middle stands for the user.
 */
const radii = [0.15, 0.56, 0.74, 0.87] as const;

/** The radius of the ring of those who are new. */
export const newcomersRadius = 1;

/** The radius for a neglect (ratio). */
export function orbitRadius(neglect: number): number {
	const step = Math.min(radii.length - 2, Math.max(0, Math.floor(neglect)));
	const [from = 0, to = 1] = radii.slice(step);
	return from + (to - from) * Math.min(1, Math.max(0, neglect - step));
}

/**
 * The dots of people on a day, most neglected first. The angle depends only on the path and the list of a person. So
 * dots would like to move outward or inward from day to day, never sideways, even when people are added or removed.
 *
 * @param people all of the roster if omitted
 */
export function orbitOf(
	roster: Roster,
	today: Day,
	drifting: readonly DriftingPerson[] = [],
	people: readonly Person[] = roster.people(),
): OrbitDot[] {
	const rhythms = new Map(drifting.map(({ person, rhythm }) => [person.path, rhythm]));
	return people
		.map((person): OrbitDot => {
			const neglect = roster.neglect(person, today);
			const isNew = neglect.days === null;
			const { from, to } = orbitSectors[person.list];
			const turn = from + (to - from) * (hashOf(person.path) / 2 ** 32);
			const radius = isNew ? newcomersRadius : orbitRadius(neglect.neglect);
			const driftingFrom = rhythms.get(person.path) ?? null;
			return {
				person,
				...neglect,
				turn,
				radius,
				isNew,
				isResting: isResting(person, today),
				driftingFrom,
				hasDateSoon: hasDateSoon(person, today),
			};
		})
		.sort((a, b) => b.neglect - a.neglect || comparePaths(a.person, b.person));
}

/** The pairs of people who were introduced to each other, each once, sorted by path. */
export function orbitArcs(
	people: readonly Person[],
	resolve: (link: string, from: NotePath) => NotePath | null,
): OrbitArc[] {
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
