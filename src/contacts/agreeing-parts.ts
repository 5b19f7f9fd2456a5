/** Parts of a whole in which each agrees with each. Who agrees with two that do not is alone, and torn. */
export class AgreeingParts<T> {
	readonly torn: ReadonlySet<T>;
	readonly parts: readonly (readonly T[])[];

	/** @param alone those who stay alone in any case. */
	constructor(
		private readonly all: readonly T[],
		private readonly neighbours: (one: T) => readonly T[],
		private readonly agree: (one: T, other: T) => boolean,
		alone: ReadonlySet<T> = new Set(),
	) {
		this.torn = new Set(this.components(new Set()).flatMap((some) => this.tornIn(some)));
		this.parts = this.components(new Set([...alone, ...this.torn]));
	}

	/** Those who hang together, in their order; each of `alone` by itself. */
	private components(alone: ReadonlySet<T>): T[][] {
		const seen = new Set<T>();
		const found: T[][] = [];
		for (const one of this.all) {
			if (seen.has(one)) continue;
			seen.add(one);
			const members = [one];
			// The loop also visits the members that it adds.
			if (!alone.has(one)) {
				for (const member of members) {
					for (const other of this.neighbours(member)) {
						if (seen.has(other) || alone.has(other)) continue;
						seen.add(other);
						members.push(other);
					}
				}
			}
			found.push(members);
		}
		return found;
	}

	private tornIn(members: readonly T[]): T[] {
		if (members.every((one) => this.neighbours(one).length === members.length - 1)) return [];
		return members.filter((one) => {
			const others = this.neighbours(one);
			return others.some((a, at) => others.slice(at + 1).some((b) => !this.agree(a, b)));
		});
	}
}
