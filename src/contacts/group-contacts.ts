import { message, type Message } from '../language/message';
import { addToList } from './add-to-list';
import type { Contact } from './contact';
import type { Decisions } from './decisions';
import { identityOf, type Identity } from './identity';
import { joinContacts } from './merge-contacts';
import { AgreementGraph, type AgreementNode } from './agreement-graph';
import { clashOf } from './relation';

/** How many contacts of one name are compared with each other. */
const mostNamesakes = 32;

/** Contacts that are one person, in the order of the file. */
export interface Group {
	readonly contacts: readonly Contact[];
	readonly identity: Identity;
	/** Why they were joined; null for one alone. */
	readonly because: Message | null;
	/** Why it is not clear who this is, and who it could be; null where it is clear. */
	readonly doubt: { readonly why: Message; readonly couldBe: readonly Contact[] } | null;
}

/**
 * Joins the contacts with a name that are one person. The result does not depend on their order. Contacts that agree
 * with two who do not agree with each other are in doubt, and join nobody.
 */
export function groupContacts(contacts: readonly Contact[], decisions: Decisions): Group[] {
	const places = new Map(contacts.map((contact, at) => [contact, at]));
	const place = (contact: Contact | undefined): number => (contact === undefined ? 0 : (places.get(contact) ?? 0));
	const { nodes, crowded } = withoutCrowds(joinedByUser(contacts, decisions), decisions);
	const graph = new AgreementGraph(nodes, (a, b) => decisions.areApart(a.contacts, b.contacts));
	const grouped = graph.groups().map(({ members, why, doubt }): Group => {
		const parts = members.flatMap((node) => node.contacts).sort((a, b) => place(a) - place(b));
		const [only] = members;
		const identity = members.length === 1 && only !== undefined ? only.identity : identityOf(joinContacts(parts));
		const because = why ?? only?.because ?? null;
		return {
			contacts: parts,
			identity,
			because,
			doubt: doubt === null ? null : { why: doubt.why, couldBe: doubt.with.flatMap((node) => node.contacts) },
		};
	});
	return [...grouped, ...crowded].sort((a, b) => place(a.contacts[0]) - place(b.contacts[0]));
}

/** The contacts, joined where the user has said so. */
function joinedByUser(contacts: readonly Contact[], decisions: Decisions): AgreementNode[] {
	const byNumber = new Map(contacts.map((contact) => [contact.number, contact]));
	const leaders = new Map<Contact, Contact>();
	const leaderOf = (contact: Contact): Contact => {
		let leader = contact;
		for (let next = leaders.get(leader); next !== undefined; next = leaders.get(leader)) leader = next;
		return leader;
	};
	for (const [one, other] of decisions.joined()) {
		const [a, b] = [byNumber.get(one), byNumber.get(other)];
		if (a === undefined || b === undefined || leaderOf(a) === leaderOf(b)) continue;
		leaders.set(leaderOf(a), leaderOf(b));
	}
	const units = new Map<Contact, Contact[]>();
	for (const contact of contacts) addToList(units, leaderOf(contact), contact);
	return [...units.values()].map((unit) => ({
		contacts: unit,
		identity: identityOf(joinContacts(unit)),
		because: unit.length > 1 ? message('because.you') : null,
	}));
}

/**
 * Takes out the contacts of a name that very many have, so that the time stays in proportion to the file: they are one
 * where nothing tells any two of them from each other, else all in doubt.
 */
function withoutCrowds(
	nodes: readonly AgreementNode[],
	decisions: Decisions,
): { nodes: AgreementNode[]; crowded: Group[] } {
	const byName = new Map<string, AgreementNode[]>();
	for (const node of nodes) {
		const name = node.identity.names[0]?.words.join(' ') ?? '';
		addToList(byName, `${name}, ${node.identity.suffix}`, node);
	}
	const rest: AgreementNode[] = [];
	const crowded: Group[] = [];
	for (const namesakes of byName.values()) {
		const contacts = namesakes.flatMap((node) => node.contacts);
		if (namesakes.length <= mostNamesakes) {
			rest.push(...namesakes);
		} else if (areAlike(namesakes) && !decisions.anyApart(contacts)) {
			rest.push({ contacts, identity: identityOf(joinContacts(contacts)), because: message('because.name') });
		} else {
			const named = contacts.slice(0, 8);
			for (const node of namesakes) {
				const couldBe = named.filter(
					(one) => !node.contacts.includes(one) && !decisions.areApart(node.contacts, [one]),
				);
				crowded.push({
					...node,
					doubt: couldBe.length === 0 ? null : { why: message('because.several'), couldBe },
				});
			}
		}
	}
	return { nodes: rest, crowded };
}

/** Whether no two of many contacts with one name can be told from each other. */
function areAlike(nodes: readonly AgreementNode[]): boolean {
	const born = nodes.filter(({ identity }) => identity.birthday !== null);
	const first = born.find(({ identity }) => identity.birthday?.year !== null) ?? born[0];
	const organisations = new Set(nodes.map(({ identity }) => identity.organisation).filter((name) => name !== ''));
	return (
		organisations.size <= 1 &&
		born.every(({ identity }) => first !== undefined && clashOf(identity, first.identity) === null)
	);
}
