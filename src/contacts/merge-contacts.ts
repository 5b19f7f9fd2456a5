import { message } from '../language/message';
import { nameKey, unique, type Contact } from './contact';

/**
 * Merges contacts that share a name or an e-mail, in the place of the first. Union–find, so that chains of shared keys form
 * one contact.
 */
export function mergeContacts(contacts: readonly Contact[]): Contact[] {
	const leaders = contacts.map((_, index) => index);
	const leaderOf = (index: number): number => {
		let leader = index;
		while (leaders[leader] !== leader) {
			// Path halving: long chains are walked only once.
			leaders[leader] = leaders[leaders[leader] ?? leader] ?? leader;
			leader = leaders[leader] ?? leader;
		}
		return leader;
	};
	const firstWith = new Map<string, number>();
	contacts.forEach((contact, index) => {
		for (const key of keysOf(contact)) {
			const [one, other] = [leaderOf(firstWith.get(key) ?? index), leaderOf(index)];
			leaders[Math.max(one, other)] = Math.min(one, other);
			if (!firstWith.has(key)) firstWith.set(key, index);
		}
	});
	const groups = new Map<number, Contact[]>();
	contacts.forEach((contact, index) => {
		const group = groups.get(leaderOf(index));
		if (group === undefined) groups.set(leaderOf(index), [contact]);
		else group.push(contact);
	});
	return [...groups.values()].map(joinContacts);
}

/** Joins several contacts of one person. The other names become aliases, so that a wrong merge loses no name. */
export function joinContacts(contacts: readonly Contact[]): Contact {
	const [first, ...others] = contacts;
	if (first === undefined) throw new RangeError('There is nobody to join');
	if (others.length === 0) return first;
	const names = unique(contacts.map(({ name }) => name));
	const [name = ''] = names;
	return {
		number: first.number,
		name,
		parts: first.parts,
		aliases: unique([...names.slice(1), ...contacts.flatMap(({ aliases }) => aliases)]).filter((alias) => nameKey(alias) !== nameKey(name)),
		emails: unique(contacts.flatMap(({ emails }) => emails)),
		phones: unique(contacts.flatMap(({ phones }) => phones)),
		birthday: contacts.find(({ birthday }) => birthday !== null)?.birthday ?? null,
		organisation: firstText(contacts, 'organisation'),
		jobTitle: firstText(contacts, 'jobTitle'),
		location: firstText(contacts, 'location'),
		dates: contacts.flatMap(({ dates }) => dates),
		notes: unique(contacts.map(({ notes }) => notes)).join('\n\n'),
		isCompany: contacts.every(({ isCompany }) => isCompany),
		remarks: [...contacts.flatMap(({ remarks }) => remarks), message('import.joined', { count: contacts.length })],
	};
}

function firstText(contacts: readonly Contact[], key: 'organisation' | 'jobTitle' | 'location'): string {
	return contacts.find((contact) => contact[key] !== '')?.[key] ?? '';
}

function keysOf({ name, emails }: Contact): string[] {
	const key = nameKey(name);
	return [...(key === '' ? [] : [`name ${key}`]), ...emails.map((email) => `email ${email.toLowerCase()}`)];
}
