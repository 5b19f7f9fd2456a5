import { message, type Message } from '../language/message';
import type { NotePath } from '../note-path';
import type { Contact } from './contact';
import type { Decisions } from './decisions';
import type { Group } from './group-contacts';
import { areAtOdds, relationOf, type Relation } from './identity';
import type { KnownNote, KnownPeople } from './known-people';

/** Somebody that a contact could be: a person with a note, or another contact of the file. */
export type Possible = { readonly path: NotePath } | { readonly contact: number; readonly name: string };

/** Where the values of a group go: into a note, into a new one, or nowhere before the user says who it is. */
export type Place =
	| { readonly kind: 'note'; readonly path: NotePath; readonly because: Message; readonly certainty: 'said' | 'strong' | 'usual' }
	| { readonly kind: 'new' }
	| { readonly kind: 'unclear'; readonly because: Message; readonly couldBe: readonly Possible[] };

/** Places groups with names. Two who cannot be one person are never placed in one note. */
export function placeGroups(groups: readonly Group[], known: KnownPeople, decisions: Decisions): Place[] {
	const isTelling = tellingOf(groups);
	const places = groups.map((group) => placeOf(group, known, decisions, isTelling));
	const byPath = new Map<NotePath, number[]>();
	places.forEach((place, at) => {
		if (place.kind !== 'note') return;
		const there = byPath.get(place.path);
		if (there === undefined) byPath.set(place.path, [at]);
		else there.push(at);
	});
	for (const [path, members] of byPath) {
		if (!haveOdds(members.flatMap((at) => groups[at] ?? []), decisions)) continue;
		const strong = members.filter((at) => isCertain(places[at], 'strong'));
		for (const at of members) {
			if (isCertain(places[at], 'said') || (strong.length === 1 && strong[0] === at)) continue;
			places[at] = { kind: 'unclear', because: message('because.several'), couldBe: [{ path }] };
		}
	}
	return places;
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
	return groups.some((a, at) => groups.slice(at + 1).some((b) => areAtOdds(a.identity, b.identity) || decisions.areApart(a.contacts, b.contacts)));
}

interface Match {
	readonly note: KnownNote;
	readonly relation: Relation;
}

function placeOf(group: Group, known: KnownPeople, decisions: Decisions, isTelling: (value: string) => boolean): Place {
	const said = decisions.noteOf(group.contacts);
	if (said !== null) return { kind: 'note', path: said, because: message('because.you'), certainty: 'said' };
	const matches = known
		.near(group.identity)
		.filter(({ path }) => !group.contacts.some(({ number }) => decisions.isApart(number, path)))
		.map((note): Match => ({ note, relation: relationOf(group.identity, note.identity, isTelling) }));
	const same = bestOf(matches.filter(({ relation }) => relation.kind === 'same'));
	const [only] = same;
	const isStrong = only?.relation.kind === 'same' && only.relation.isStrong;
	const doubts = matches.flatMap(({ note, relation }) => {
		const why = relation.kind === 'unclear' ? relation.why : relation.kind === 'apart' && !(relation.isSuffix && same.length > 0) ? relation.near : null;
		return why === null ? [] : [{ note, why }];
	});
	if (only?.relation.kind === 'same' && same.length === 1 && (isStrong || (doubts.length === 0 && group.doubt === null))) {
		return { kind: 'note', path: only.note.path, because: only.relation.why, certainty: isStrong ? 'strong' : 'usual' };
	}
	const [doubt] = doubts;
	const why = group.doubt?.why ?? (same.length > 1 ? message('because.several') : doubt?.why);
	if (why === undefined) return { kind: 'new' };
	const paths = [...same, ...doubts].map(({ note }) => note.path);
	return { kind: 'unclear', because: why, couldBe: [...[...new Set(paths)].map((path) => ({ path })), ...(group.doubt?.couldBe ?? []).map(possible)] };
}

/** Of several notes, those that agree by name before those by alias, people on a list before others, then those that share more. */
function bestOf(matches: readonly Match[]): readonly Match[] {
	const readings: ((match: Match) => boolean)[] = [
		({ relation }) => relation.kind === 'same' && !relation.isAlias,
		({ note }) => note.isListed,
		({ relation }) => relation.kind === 'same' && relation.isStrong,
	];
	return readings.reduce((left, isBetter) => {
		const better = left.filter(isBetter);
		return better.length > 0 ? better : left;
	}, matches);
}

/** Another contact, as somebody that one could be. */
export function possible({ number, name }: Contact): Possible {
	return { contact: number, name };
}
