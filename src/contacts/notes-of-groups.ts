import { message, type Message } from '../language/message';
import { noteName, type NotePath } from '../note-path';
import { addToList } from './add-to-list';
import { onOneLine, type Contact } from './contact';
import type { Decisions } from './decisions';
import type { Group } from './group-contacts';
import { identityOf, type Identity } from './identity';
import type { KnownNote, KnownPeople } from './known-people';
import { textOf } from './name-form';
import { possible, type Place } from './place';
import { relationOf, shareValue, type Relation } from './relation';

/** A group with its place. */
export interface PlacedGroup {
	readonly group: Group;
	readonly place: Place;
}

interface Match {
	readonly note: KnownNote;
	readonly relation: Relation;
	/** Whether an address or a number that nobody else has is in the note too. */
	readonly shares: boolean;
}

/** Whether an address or a number belongs to nobody else. */
type IsTelling = (value: string) => boolean;

/** Of how many others with an alias the review speaks. */
const mostNamed = 8;

/** How many contacts of a group are looked at one by one. */
const mostLookedAt = 32;

/** Finds the notes of groups. */
export class NotesOfGroups {
	/** The contacts of the file by the words of their aliases. */
	private readonly byAlias = new Map<string, Contact[]>();

	constructor(
		private readonly known: KnownPeople,
		private readonly decisions: Decisions,
		private readonly isTelling: IsTelling,
		contacts: readonly Contact[],
	) {
		for (const contact of contacts)
			for (const alias of identityOf(contact).aliases) addToList(this.byAlias, textOf(alias), contact);
	}

	/** Places a group as a whole, or each of its contacts where these agree with different notes. */
	place(group: Group): PlacedGroup[] {
		const place = this.placeOf(group, this.isTelling, group.contacts);
		if (group.contacts.length === 1 || (place.kind === 'note' && place.certainty === 'said'))
			return [{ group, place }];
		const isWhole = group.contacts.length > mostLookedAt || this.isJoinedByUser(group.contacts);
		const parts = isWhole
			? []
			: group.contacts.map(
					(contact): Group => ({
						contacts: [contact],
						identity: identityOf(contact),
						because: null,
						doubt: group.doubt,
					}),
				);
		// What several of them have tells nothing about one of them.
		const isTelling = (value: string): boolean =>
			this.isTelling(value) && parts.filter(({ identity }) => hasValue(identity, value)).length <= 1;
		const matches = [
			...this.matchesOf(group, this.isTelling),
			...parts.flatMap((part) => this.matchesOf(part, isTelling)),
		];
		const paths = [
			...new Set(matches.flatMap(({ note, relation }) => (relation.kind === 'same' ? [note.path] : []))),
		];
		const own = parts.map((part) => this.placeOf(part, isTelling, group.contacts));
		const [first, ...others] = own.filter((there) => there.kind === 'note');
		if (paths.length <= 1) {
			// A contact that was joined by its nickname may have its note under its own name.
			return [{ group, place: place.kind === 'new' && first !== undefined ? first : place }];
		}
		const unclear: Place = {
			kind: 'unclear',
			because: message('because.several'),
			couldBe: paths.map((path) => ({ path })),
		};
		if (first === undefined) return [{ group, place: place.kind === 'new' ? unclear : place }];
		// Who has no note stays with the others where these have one note.
		const isOne =
			(place.kind === 'new' || isSameNote(place, first)) &&
			own.every((there) => there.kind === 'new' || isSameNote(there, first));
		if (isOne) return [{ group, place: others.find(({ certainty }) => certainty === 'strong') ?? first }];
		return parts.map((part, at): PlacedGroup => {
			const there = own[at];
			const isOwn =
				there?.kind === 'unclear' ||
				(there?.kind === 'note' && !this.isByAliasAlone(part, there.path, isTelling));
			return { group: part, place: isOwn ? there : unclear };
		});
	}

	/** @param family the contacts that are one with those of the group. */
	private placeOf(group: Group, isTelling: IsTelling, family: readonly Contact[]): Place {
		const said = this.decisions.noteOf(group.contacts);
		if (said !== null) return { kind: 'note', path: said, because: message('because.you'), certainty: 'said' };
		const matches = this.matchesOf(group, isTelling);
		const same = likeliest(
			matches.filter(({ relation }) => relation.kind === 'same'),
			group.contacts,
		);
		const [only] = same;
		// Who is in doubt within the file stays so when another contact of the file has a note, also one of its name that
		// lacks its address: a second import changes nothing.
		const isStrong =
			only?.relation.kind === 'same' &&
			only.relation.isStrong &&
			(group.doubt === null ||
				(isNamed(only.note, group.contacts) && (only.shares || !isNamed(only.note, group.doubt.couldBe))));
		// An alias alone does not decide where the file calls somebody else so: an import may have written it there.
		const called =
			same.length === 1 && only?.relation.kind === 'same' && only.relation.isAlias && !only.shares
				? this.calledLike(group, only.note, family)
				: [];
		const doubts = matches.flatMap(({ note, relation }): { note: KnownNote; why: Message }[] => {
			const why = doubtOf(relation, same.length > 0);
			return why === null ? [] : [{ note, why }];
		});
		if (
			only?.relation.kind === 'same' &&
			same.length === 1 &&
			called.length === 0 &&
			(isStrong || (doubts.length === 0 && group.doubt === null))
		) {
			return {
				kind: 'note',
				path: only.note.path,
				because: only.relation.why,
				certainty: isStrong ? 'strong' : 'usual',
			};
		}
		const [doubt] = doubts;
		const why =
			group.doubt?.why ?? (same.length > 1 || called.length > 0 ? message('because.several') : doubt?.why);
		if (why === undefined) return { kind: 'new' };
		const paths = [...same, ...doubts].map(({ note }) => note.path);
		return {
			kind: 'unclear',
			because: why,
			couldBe: [
				...[...new Set<NotePath>(paths)].map((path) => ({ path })),
				...[...new Set([...(group.doubt?.couldBe ?? []), ...called])].map(possible),
			],
		};
	}

	private matchesOf({ identity, contacts }: Group, isTelling: IsTelling): Match[] {
		return this.known
			.near(identity)
			.filter(({ path }) => !contacts.some(({ number }) => this.decisions.isApart(number, path)))
			.map((note) => ({
				note,
				relation: relationOf(identity, note.identity, isTelling),
				shares: shareValue(identity, note.identity, isTelling),
			}));
	}

	/** Whether nothing but an alias says that a note is that of a group. */
	private isByAliasAlone(group: Group, path: NotePath, isTelling: IsTelling): boolean {
		return this.matchesOf(group, isTelling).some(
			({ note, relation, shares }) =>
				note.path === path && relation.kind === 'same' && relation.isAlias && !shares,
		);
	}

	/** Those of the file outside a family who have as an alias what a note calls one of a group. */
	private calledLike({ identity, contacts }: Group, note: KnownNote, family: readonly Contact[]): Contact[] {
		const aliases = new Set(note.identity.aliases.map(textOf));
		return identity.names
			.map(textOf)
			.filter((name) => aliases.has(name))
			.flatMap((name) => this.byAlias.get(name) ?? [])
			.filter((contact) => !family.includes(contact) && !this.decisions.areApart(contacts, [contact]))
			.slice(0, mostNamed);
	}

	private isJoinedByUser(contacts: readonly Contact[]): boolean {
		const numbers = new Set(contacts.map(({ number }) => number));
		return this.decisions.joined().some(([one, other]) => numbers.has(one) && numbers.has(other));
	}
}

function hasValue({ emails, phones }: Identity, value: string): boolean {
	return emails.has(value) || phones.has(value);
}

function isSameNote(a: Place, b: Place): boolean {
	return a.kind === 'note' && b.kind === 'note' && a.path === b.path;
}

/** Why a note may be that of a group, and may not; null where that is clear. */
function doubtOf(relation: Relation, hasNote: boolean): Message | null {
	if (relation.kind === 'unclear') return relation.why;
	// Who has a note is not in doubt because of a father or a son with another.
	return relation.kind === 'apart' && !(relation.isSuffix && hasNote) ? relation.near : null;
}

/**
 * The note of several whose name (to the letter) and whose addresses are those of the contacts, or all that it could
 * be. Notes that agree by name come before those by alias, and people on a list before others. A birthday decides
 * nothing: the other note may lack it.
 */
function likeliest(matches: readonly Match[], contacts: readonly Contact[]): readonly Match[] {
	const readings: ((match: Match) => boolean)[] = [
		({ relation, shares }) => relation.kind === 'same' && (!relation.isAlias || shares),
		({ note }) => note.isListed,
	];
	const left = readings.reduce((some, isBetter) => {
		const better = some.filter(isBetter);
		return better.length > 0 ? better : some;
	}, matches);
	const named = left.filter(({ note }) => isNamed(note, contacts));
	const sharing = left.filter(({ shares }) => shares);
	const own =
		named.length === 0 ? sharing : sharing.length === 0 ? named : named.filter((match) => sharing.includes(match));
	return own.length === 1 ? own : left;
}

/** Whether a note has the name of one of some contacts, to the letter. */
function isNamed({ path }: KnownNote, contacts: readonly Contact[]): boolean {
	const name = onOneLine(noteName(path)).normalize('NFC');
	return contacts.some((contact) => contact.name.normalize('NFC') === name);
}
