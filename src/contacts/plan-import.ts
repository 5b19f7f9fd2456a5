import { message, type Message } from '../language/message';
import { noteFolder, noteName, type NotePath } from '../note-path';
import type { Person } from '../people/person';
import type { ListName } from '../settings/lists';
import type { Contact } from './contact';
import { Decisions, type Decision } from './decisions';
import { fillsFor, type Fill } from './fills';
import { inOneSentence, leftOver } from './left-over';
import { groupContacts, type Group } from './group-contacts';
import { identityOf } from './identity';
import { knownTo, Targets, withAlias, type ImportContext, type Target } from './import-targets';
import type { KnownPeople } from './known-people';
import { joinContacts } from './merge-contacts';
import type { Place, Possible } from './place';
import { placeGroups } from './place-groups';
import { ownersOf, sameAddress, type Owner } from './place-nameless';

export type { Decision } from './decisions';
export type { ImportContext } from './import-targets';
export type { Possible } from './place';

/** What every row of a plan says about a contact. */
interface Row {
	/** Joined, where several of the file are one person. */
	readonly contact: Contact;
	/**
	 * Why the contact was joined with others or taken for the person of a note, or why it is unclear; null for neither.
	 */
	readonly because: Message | null;
	/** The contacts as the file has them; one where it was not joined. */
	readonly joined: readonly Contact[];
}

/**
 * What the import writes for a contact: `new` creates a note, `tag` puts an existing note on a list, `fill` fills in
 * empty properties of a person.
 */
export interface ImportEntry extends Row {
	readonly kind: 'new' | 'tag' | 'fill';
	readonly path: NotePath;
	/** The planned fills; decided again at the moment of writing. */
	readonly fills: readonly Fill[];
	/** The words for the body of the note; empty where there are none, or the user does not ask for them. */
	readonly notes: string;
}

/**
 * A contact for which the import writes nothing, and why: the note has everything, the name cannot be a note's, it is a
 * company, or it is not clear who it is.
 */
export type SettledEntry =
	| (Row & { readonly kind: 'same'; readonly path: NotePath })
	| (Row & { readonly kind: 'nameless' | 'company' })
	| (Row & { readonly kind: 'unclear'; readonly couldBe: readonly Possible[] });

/** A row of the review. */
export type ImportRow = ImportEntry | SettledEntry;

/** The plan of an import. */
export interface ImportPlan {
	readonly entries: readonly ImportEntry[];
	readonly settled: readonly SettledEntry[];
}

/** The user's choices for an import. */
export interface ImportChoices {
	/** For new people. */
	readonly list: ListName;
	/** Of new people; without a slash at its end; empty for the top of the vault. */
	readonly folder: string;
	readonly decisions: readonly Decision[];
	/** The numbers of companies that are imported like people. */
	readonly companies: ReadonlySet<number>;
	/** Whether the notes of the file go into the bodies of people's notes. */
	readonly notes: boolean;
}

/** The choices on which a plan depends. */
export type PlanChoices = Pick<ImportChoices, 'folder'> &
	Partial<Pick<ImportChoices, 'decisions' | 'companies' | 'notes'>>;

/** Plans the import of contacts, whose numbers differ. Each contact is in exactly one row, alone or joined. */
export function planImport(contacts: readonly Contact[], choices: PlanChoices, ground: ImportContext): ImportPlan {
	const decisions = new Decisions(choices.decisions ?? []);
	const chosen = new Set([...(choices.companies ?? []), ...decisions.numbersOfSame()]);
	const isLeft = ({ isCompany, number }: Contact): boolean => isCompany && !chosen.has(number);
	const companies = contacts.filter(isLeft);
	const [named, nameless] = parted(
		contacts.filter((contact) => !isLeft(contact)),
		decisions,
	);
	const joined = groupContacts(named, decisions);
	const known = knownTo(joined, choices.folder, ground);
	const { groups, places } = placeGroups(joined, contacts, known, decisions);
	const owners = ownersOf(nameless, { groups, places, companies, known, decisions });

	const targets = new Targets(choices.folder, decisions, ground);
	const put = putGroups(groups, places, targets);
	const settled: SettledEntry[] = [
		...companies.map((contact) => ({ kind: 'company', ...alone(contact) }) as const),
		...put.settled,
		...putNameless(nameless, owners, put.targetOf, targets),
	];
	const entries: ImportEntry[] = [];
	const order = new Map(contacts.map((contact, at) => [contact, at]));
	for (const target of targets.all()) {
		target.contacts.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
		const entry = entryFor(target, choices, known, ground);
		if (entry.kind === 'same') settled.push(entry);
		else entries.push(entry);
	}
	return { entries, settled };
}

/** Puts groups into their targets. Returns the target of each, and the groups for which nothing is written. */
function putGroups(
	groups: readonly Group[],
	places: readonly Place[],
	targets: Targets,
): { readonly targetOf: ReadonlyMap<Group, Target>; readonly settled: SettledEntry[] } {
	const targetOf = new Map<Group, Target>();
	const settled: SettledEntry[] = [];
	groups.forEach((group, at) => {
		const place: Place = places[at] ?? { kind: 'new' };
		const target = place.kind === 'unclear' ? place : targets.put(group, place);
		const row = { contact: joinContacts(group.contacts), because: group.because, joined: group.contacts };
		if (target === null) settled.push({ kind: 'nameless', ...row });
		else if (target.kind === 'unclear') settled.push({ ...row, ...target });
		else targetOf.set(group, target);
	});
	return { targetOf, settled };
}

/** Puts contacts without a name into the targets of their owners. Returns those for which nothing is written. */
function putNameless(
	nameless: readonly Contact[],
	owners: ReadonlyMap<Contact, Owner>,
	targetOf: ReadonlyMap<Group, Target>,
	targets: Targets,
): SettledEntry[] {
	const targetFor = (owner: Owner): Target | undefined => {
		if (owner.kind === 'group') return targetOf.get(owner.group);
		return owner.kind === 'note' ? targets.of(owner.path) : undefined;
	};
	return nameless.flatMap((contact): SettledEntry[] => {
		const owner = owners.get(contact) ?? { kind: 'nobody' };
		const target = targetFor(owner);
		if (target !== undefined) {
			target.contacts.push(contact);
			target.because ??= sameAddress;
			return [];
		}
		if (owner.kind !== 'unclear') return [{ kind: 'nameless', ...alone(contact) }];
		const { couldBe } = owner;
		return [{ ...alone(contact), kind: 'unclear', because: message('because.several'), couldBe }];
	});
}

/** What is written into a note, or that there is nothing to write. */
function entryFor(
	target: Target,
	{ notes: isAsked }: PlanChoices,
	known: KnownPeople,
	ground: ImportContext,
): ImportEntry | Extract<SettledEntry, { kind: 'same' }> {
	const { kind, path, because, contacts: joined } = target;
	const found = withNeighbours(
		withAlias(joinContacts(joined, kind === 'new' ? null : noteName(path)), target),
		path,
		known,
	);
	const properties = (kind === 'new' ? null : ground.propertiesOf(path)) ?? {};
	const fills = fillsFor(found, properties, ground.settings);
	const contact = {
		...found,
		remarks: inOneSentence([...found.remarks, ...leftOver(found, fills, properties, ground.settings)]),
	};
	const notes = isAsked === true ? contact.notes : '';
	if (kind === 'fill' && fills.length === 0 && notes === '') return { kind: 'same', contact, because, joined, path };
	return { kind, contact, because, joined, path, fills, notes };
}

/** A contact with a remark for each address that is also in the note of somebody else. */
function withNeighbours(contact: Contact, path: NotePath, known: KnownPeople): Contact {
	const remarks = contact.emails.flatMap((email) =>
		known
			.withEmail(email)
			.filter((note) => note.path !== path)
			.slice(0, 1)
			.map((note) => message('import.addressElsewhere', { email, note: { note: note.path } })),
	);
	return remarks.length === 0 ? contact : { ...contact, remarks: [...contact.remarks, ...remarks] };
}

function alone(contact: Contact): Row {
	return { contact, because: null, joined: [contact] };
}

/** Those whom a name or the user identifies, and those without a name. */
function parted(contacts: readonly Contact[], decisions: Decisions): [named: Contact[], nameless: Contact[]] {
	const said = decisions.numbersOfSame();
	const isNamed = (contact: Contact): boolean => said.has(contact.number) || identityOf(contact).names.length > 0;
	return [contacts.filter(isNamed), contacts.filter((contact) => !isNamed(contact))];
}

/** All rows of a plan in the order of the file. */
export function rowsOf({ entries, settled }: ImportPlan): ImportRow[] {
	return [...entries, ...settled].sort((a, b) => a.contact.number - b.contact.number);
}

/** The contacts of several files as those of one: with numbers that differ, in the order of the files. */
export function inOneList(files: readonly (readonly Contact[])[]): Contact[] {
	return files.flat().map((contact, at) => ({ ...contact, number: at + 1 }));
}

/** The folder with the most people; `People` where there are none. */
export function usualFolder(people: readonly Person[]): string {
	const counts = new Map<string, number>();
	for (const { path } of people) counts.set(noteFolder(path), (counts.get(noteFolder(path)) ?? 0) + 1);
	const most = Math.max(0, ...counts.values());
	return [...counts.keys()].sort().find((folder) => counts.get(folder) === most) ?? 'People';
}
