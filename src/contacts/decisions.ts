import type { NotePath } from '../note-path';
import type { Contact } from './contact';

/** What the user has said about two contacts, or about a contact and a note: it comes before every rule. */
export interface Decision {
	readonly kind: 'same' | 'apart';
	/** The number of a contact. */
	readonly contact: number;
	/** The number of another contact, or the path of a note. */
	readonly with: number | NotePath;
}

/** The decisions of the user; of several about the same two, the last one counts. */
export class Decisions {
	private readonly latest = new Map<string, Decision>();
	private readonly notes = new Map<number, NotePath>();

	constructor(decisions: readonly Decision[]) {
		for (const decision of decisions) this.latest.set(keyOf(decision.contact, decision.with), decision);
		for (const { kind, contact, with: other } of this.latest.values()) {
			if (kind === 'same' && typeof other === 'string') this.notes.set(contact, other);
		}
	}

	isApart(contact: number, other: number | NotePath): boolean {
		return this.latest.size > 0 && this.latest.get(keyOf(contact, other))?.kind === 'apart';
	}

	/** Whether any contact of one side is apart from any of the other. */
	areApart(some: readonly Contact[], others: readonly Contact[]): boolean {
		return (
			this.latest.size > 0 &&
			some.some(({ number }) => others.some((other) => this.isApart(number, other.number)))
		);
	}

	/** Whether the user has taken any of the contacts from another contact. */
	anyApart(contacts: readonly Contact[]): boolean {
		const numbers = new Set(contacts.map(({ number }) => number));
		return [...this.latest.values()].some(
			({ kind, contact, with: other }) =>
				kind === 'apart' && typeof other === 'number' && numbers.has(contact) && numbers.has(other),
		);
	}

	/** The note that the user has chosen for one of the contacts; null for none. */
	noteOf(contacts: readonly Contact[]): NotePath | null {
		return contacts.map(({ number }) => this.notes.get(number)).find((path) => path !== undefined) ?? null;
	}

	/** The numbers of all contacts that the user has joined with another or with a note. */
	numbersOfSame(): ReadonlySet<number> {
		return new Set([...this.joined().flat(), ...this.notes.keys()]);
	}

	/** The contacts that the user has joined, by their numbers. */
	joined(): (readonly [number, number])[] {
		return [...this.latest.values()].flatMap(({ kind, contact, with: other }) =>
			kind === 'same' && typeof other === 'number' ? [[contact, other] as const] : [],
		);
	}
}

function keyOf(contact: number, other: number | NotePath): string {
	return typeof other === 'string'
		? `${contact} ${other}`
		: `${Math.min(contact, other)} and ${Math.max(contact, other)}`;
}
