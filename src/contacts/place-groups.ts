import { message } from '../language/message';
import type { NotePath } from '../note-path';
import { addToList } from './add-to-list';
import type { Contact } from './contact';
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
	contacts: readonly Contact[],
	known: KnownPeople,
	decisions: Decisions,
): { groups: readonly Group[]; places: readonly Place[] } {
	const notes = new NotesOfGroups(known, decisions, tellingOf(joined), contacts);
	const placed = joined.flatMap((group) => notes.place(group));
	const groups = placed.map(({ group }) => group);
	const places = placed.map(({ place }) => place);
	const byPath = new Map<NotePath, number[]>();
	// Also who is in doubt: whom a note is about is not settled by others because of another doubt.
	places.forEach((place, at) => {
		for (const path of pathsOf(place)) addToList(byPath, path, at);
	});
	for (const [path, members] of byPath) {
		const ofNote = members.flatMap((at) => groups[at] ?? []);
		if (!haveOdds(ofNote, decisions)) continue;
		const strong = members.filter((at) => isCertain(places[at], 'strong'));
		for (const at of members) {
			if (places[at]?.kind !== 'note' || isCertain(places[at], 'said')) continue;
			if (strong.length === 1 && strong[0] === at) continue;
			places[at] = { kind: 'unclear', because: message('because.several'), couldBe: [{ path }] };
		}
	}
	return { groups, places };
}

/** The notes that a place is or could be. */
function pathsOf(place: Place): NotePath[] {
	if (place.kind === 'note') return [place.path];
	return place.kind === 'unclear' ? place.couldBe.flatMap((one) => ('path' in one ? [one.path] : [])) : [];
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
