const nothing: ReadonlySet<never> = new Set<never>();

/** Sets of values by key. A key without values takes no memory. */
export class SetsByKey<Key, Value> {
	private readonly sets = new Map<Key, Set<Value>>();

	add(key: Key, value: Value): void {
		const known = this.sets.get(key);
		if (known === undefined) this.sets.set(key, new Set([value]));
		else known.add(value);
	}

	remove(key: Key, value: Value): void {
		const known = this.sets.get(key);
		known?.delete(value);
		if (known?.size === 0) this.sets.delete(key);
	}

	get(key: Key): ReadonlySet<Value> {
		return this.sets.get(key) ?? nothing;
	}

	has(key: Key): boolean {
		return this.sets.has(key);
	}

	/** The keys that have values. */
	keys(): Iterable<Key> {
		return this.sets.keys();
	}

	clear(): void {
		this.sets.clear();
	}
}
