import { message } from '../language/message';
import type { NotePath } from '../note-path';
import { addToList } from './add-to-list';
import type { Contact } from './contact';
import type { Decisions } from './decisions';
import type { Group } from './group-contacts';
import { identityOf, type Identity } from './identity';
import type { KnownPeople } from './known-people';
import { possible, type Place, type Possible } from './place';
import { clashOf } from './relation';

/** Whom a contact without a name belongs to: a group, or a note that no group is about; or why that is not known. */
export type Owner =
	| { readonly kind: 'group'; readonly group: Group }
	| { readonly kind: 'note'; readonly path: NotePath }
	| { readonly kind: 'unclear'; readonly couldBe: readonly Possible[] }
	| { readonly kind: 'nobody' };

/** What is known about those who have addresses. */
export interface Neighbours {
	readonly groups: readonly Group[];
	readonly places: readonly Place[];
	readonly companies: readonly Contact[];
	readonly known: KnownPeople;
	readonly decisions: Decisions;
}

/** One who has an address: a note, perhaps with the groups about it, or a group without a note, or a company. */
interface Holder {
	readonly owner: Owner;
	readonly identities: readonly Identity[];
	readonly contacts: readonly Contact[];
}

/**
 * The owners of contacts without a name: whoever has the address where nobody else has it. Who has been given such a
 * contact has its other addresses as well, so that the next import finds nothing else. Two such contacts that cannot be
 * one person belong to nobody until the user says so.
 */
export function ownersOf(nameless: readonly Contact[], neighbours: Neighbours): Map<Contact, Owner> {
	const { holders, add } = holdersByEmail(neighbours);
	const owners = new Map<Contact, Owner>();
	const byHolder = new Map<Holder, Contact[]>();
	const waiting = new Map<string, Contact[]>();
	// All of a round are judged by the same addresses: the order of the file decides nothing.
	for (let round: readonly Contact[] = nameless; round.length > 0; ) {
		const joined: (readonly [Contact, Holder])[] = [];
		for (const contact of round) {
			const [holder, ...others] = new Set(contact.emails.flatMap((email) => [...holders(email)]));
			if (holder === undefined) {
				owners.set(contact, { kind: 'nobody' });
				for (const email of addressesOf(contact)) addToList(waiting, email, contact);
				continue;
			}
			const free = [holder, ...others].filter((one) => !isApartFrom(contact, one, neighbours.decisions));
			const isAlone = others.length === 0 && free.length === 1;
			const clashes =
				isAlone && holder.identities.some((identity) => clashOf(identityOf(contact), identity) !== null);
			if (!isAlone) owners.set(contact, unclearAmong(free));
			else owners.set(contact, clashes ? { kind: 'nobody' } : holder.owner);
			if (isAlone && !clashes) joined.push([contact, holder]);
		}
		for (const [contact, holder] of joined) {
			addToList(byHolder, holder, contact);
			add(addressesOf(contact), holder);
		}
		const reached = joined.flatMap(([contact]) => addressesOf(contact));
		round = [...new Set(reached.flatMap((email) => waiting.get(email) ?? []))];
		for (const email of reached) waiting.delete(email);
	}
	for (const [holder, contacts] of byHolder) {
		const born = contacts.map(identityOf).filter(({ birthday }) => birthday !== null);
		const [first] = born;
		if (first === undefined || born.every((identity) => clashOf(first, identity) === null)) continue;
		for (const contact of contacts) owners.set(contact, unclearAmong([holder]));
	}
	return owners;
}

function addressesOf({ emails }: Contact): string[] {
	return emails.map((email) => email.toLowerCase());
}

function unclearAmong(holders: readonly Holder[]): Owner {
	const couldBe = holders.flatMap((holder): Possible[] => {
		switch (holder.owner.kind) {
			case 'group':
				return holder.owner.group.contacts.slice(0, 1).map(possible);
			case 'note':
				return [{ path: holder.owner.path }];
			case 'unclear':
				return [...holder.owner.couldBe];
			default:
				return [];
		}
	});
	return couldBe.length === 0 ? { kind: 'nobody' } : { kind: 'unclear', couldBe };
}

function isApartFrom({ number }: Contact, { owner, contacts }: Holder, decisions: Decisions): boolean {
	return (
		contacts.some((other) => decisions.isApart(number, other.number)) ||
		(owner.kind === 'note' && decisions.isApart(number, owner.path))
	);
}

/** Of how many who have one address the review speaks: an office has thousands. */
const mostNamed = 8;

/** Who has an address, and more of those. */
interface Holders {
	readonly holders: (email: string) => ReadonlySet<Holder>;
	readonly add: (emails: Iterable<string>, holder: Holder) => void;
}

function holdersByEmail({ groups, places, companies, known }: Neighbours): Holders {
	const byEmail = new Map<string, Set<Holder>>();
	const byPath = new Map<NotePath, { owner: Owner; identities: Identity[]; contacts: Contact[] }>();
	const holderOf = (path: NotePath): { owner: Owner; identities: Identity[]; contacts: Contact[] } => {
		const note = known.get(path);
		const holder = byPath.get(path) ?? {
			owner: note?.isListed === false ? { kind: 'unclear', couldBe: [{ path }] } : { kind: 'note', path },
			identities: note === undefined ? [] : [note.identity],
			contacts: [],
		};
		byPath.set(path, holder);
		return holder;
	};
	const add = (emails: Iterable<string>, holder: Holder): void => {
		for (const email of emails) {
			const there = byEmail.get(email) ?? new Set();
			byEmail.set(email, there);
			if (there.size < mostNamed) there.add(holder);
		}
	};
	groups.forEach((group, at) => {
		const place = places[at];
		const { identity, contacts } = group;
		if (place?.kind === 'note') {
			const holder = holderOf(place.path);
			holder.owner = { kind: 'note', path: place.path };
			holder.identities.push(identity);
			holder.contacts.push(...contacts);
			add(identity.emails, holder);
		} else {
			const owner: Owner =
				place?.kind === 'new'
					? { kind: 'group', group }
					: { kind: 'unclear', couldBe: contacts.slice(0, 1).map(possible) };
			add(identity.emails, { owner, identities: [identity], contacts });
		}
	});
	for (const company of companies)
		add(identityOf(company).emails, { owner: { kind: 'nobody' }, identities: [], contacts: [company] });
	const holders = (email: string): ReadonlySet<Holder> => {
		const there = new Set(byEmail.get(email.toLowerCase()));
		for (const { path } of known.withEmail(email)) there.add(holderOf(path));
		return there;
	};
	return { holders, add };
}

/** Why a contact without a name was joined. */
export const sameAddress = message('because.address');
