import { message } from '../language/message';
import type { NotePath } from '../note-path';
import { addToList } from './add-to-list';
import type { Decisions } from './decisions';
import type { Group } from './group-contacts';
import type { KnownPeople } from './known-people';
import { NotesOfGroups } from './notes-of-groups';
import type { Place } from './place';
import { areAtOdds } from './relation';

/**
 * Places groups with names. Two who cannot be one person are never placed in one note, and a group that agrees with
 * several notes is taken apart where its contacts belong to different ones.
 */
export function placeGroups(
	joined: readonly Group[],
	known: KnownPeople,
	decisions: Decisions,
): { groups: readonly Group[]; places: readonly Place[] } {
	const notes = new NotesOfGroups(known, decisions, tellingOf(joined));
	const placed = joined.flatMap((group) => notes.place(group));
	const groups = placed.map(({ group }) => group);
	const places = placed.map(({ place }) => place);
	const byPath = new Map<NotePath, number[]>();
	places.forEach((place, at) => {
		if (place.kind === 'note') addToList(byPath, place.path, at);
	});
	for (const [path, members] of byPath) {
		const ofNote = members.flatMap((at) => groups[at] ?? []);
		if (!haveOdds(ofNote, decisions)) continue;
		const strong = members.filter((at) => isCertain(places[at], 'strong'));
		for (const at of members) {
			if (isCertain(places[at], 'said') || (strong.length === 1 && strong[0] === at)) continue;
			places[at] = { kind: 'unclear', because: message('because.several'), couldBe: [{ path }] };
		}
	}
	return { groups, places };
}

function isCertain(place: Place | undefined, certainty: 'said' | 'strong'): boolean {
	return place?.kind === 'note' && place.certainty === certainty;
}

/** Tells the addresses and numbers that one group alone has from those of a household or an office. */
function tellingOf(groups: readonly Group[]): (value: string) => boolean {
	const counts = new Map<string, number>();
	for (const { identity } of groups) {
		for (const value of [...identity.emails, ...identity.phones]) counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	return (value) => (counts.get(value) ?? 0) <= 1;
}

/** How many groups of one note are compared with each other; more are not taken for one person. */
const mostInNote = 32;

function haveOdds(groups: readonly Group[], decisions: Decisions): boolean {
	if (groups.length > mostInNote) return true;
	return groups.some((a, at) =>
		groups
			.slice(at + 1)
			.some((b) => areAtOdds(a.identity, b.identity) || decisions.areApart(a.contacts, b.contacts)),
	);
}
