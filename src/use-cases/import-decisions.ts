import type { Decision, ImportRow, Possible } from '../contacts/plan-import';

/**
 * How many contacts of a row are set apart from each other: of more, the plan takes none for one person when some are
 * apart.
 */
const mostApart = 32;

/** What the user has said about who is who. Of several words about the same two, the last one counts. */
export class ImportDecisions {
	private said = new Map<string, Decision>();

	all(): Decision[] {
		return [...this.said.values()];
	}

	/** Takes all contacts of a row from each other. */
	takeApart({ joined }: ImportRow): void {
		const apart = joined.slice(0, mostApart);
		apart.forEach((one, at) => {
			for (const other of joined.slice(at + 1)) this.say('apart', one.number, other.number);
		});
	}

	/** @param others the contacts of the row of the one that the row could be; one alone, or none where it is a note */
	decide(kind: Decision['kind'], { joined }: ImportRow, possible: Possible, others: ImportRow['joined']): void {
		const own = joined.slice(0, mostApart);
		if ('path' in possible) {
			for (const { number } of kind === 'same' ? own.slice(0, 1) : joined) this.say(kind, number, possible.path);
			return;
		}
		for (const one of own) {
			for (const other of others.slice(0, mostApart)) {
				const isFirst = one === own[0] && other.number === possible.contact;
				// To be joined, two rows need one pair, and none that is apart.
				if (kind === 'apart' || isFirst || this.isApart(one.number, other.number))
					this.say(kind, one.number, other.number);
			}
		}
	}

	/** Whom the user has taken from the contacts of a row. */
	apartFrom({ joined }: ImportRow): Decision['with'][] {
		if (this.said.size === 0) return [];
		const own = new Set(joined.map(({ number }) => number));
		const found = new Set<Decision['with']>();
		for (const { kind, contact, with: other } of this.said.values()) {
			if (kind !== 'apart') continue;
			if (own.has(contact)) found.add(other);
			else if (typeof other === 'number' && own.has(other)) found.add(contact);
		}
		return [...found].filter((one) => typeof one === 'string' || !own.has(one));
	}

	/** Follows contacts whose numbers have changed. Those that are no longer there have null. */
	renumber(numberOf: (number: number) => number | null): void {
		const before = this.all();
		this.said = new Map();
		for (const { kind, contact, with: other } of before) {
			const [one, two] = [numberOf(contact), typeof other === 'number' ? numberOf(other) : other];
			if (one !== null && two !== null) this.say(kind, one, two);
		}
	}

	private say(kind: Decision['kind'], contact: number, other: Decision['with']): void {
		const key = keyOf(contact, other);
		this.said.delete(key);
		this.said.set(key, { kind, contact, with: other });
	}

	private isApart(one: number, other: number): boolean {
		return this.said.get(keyOf(one, other))?.kind === 'apart';
	}
}

function keyOf(contact: number, other: Decision['with']): string {
	return typeof other === 'string'
		? `${contact} ${other}`
		: `${Math.min(contact, other)} and ${Math.max(contact, other)}`;
}
