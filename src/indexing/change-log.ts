/** How many changes are kept. To start anew costs less than to follow many more one by one. */
const kept = 1_000;

/**
 * The changes of an index, by key. Readers ask for them when they need to know, so an index knows none of its readers.
 */
export class ChangeLog<Key> {
	private keys: Key[] = [];
	/** The number of changes before the kept ones. */
	private dropped = 0;
	private isRead = false;

	/** Whether there is a reader. Before the first one, there is no need to find out what has changed. */
	get isFollowed(): boolean {
		return this.isRead;
	}

	add(key: Key): void {
		if (this.keys.length === kept) {
			this.dropped += kept;
			this.keys = [];
		}
		this.keys.push(key);
	}

	/** The number of changes so far. */
	get count(): number {
		return this.dropped + this.keys.length;
	}

	/** The changes after the first so many; null where these are not kept. */
	after(count: number): readonly Key[] | null {
		this.isRead = true;
		return count < this.dropped ? null : this.keys.slice(count - this.dropped);
	}
}

const nothing: ReadonlySet<never> = new Set<never>();

/** The place of one reader in a log. */
export class LogReader<Key> {
	private log: ChangeLog<Key> | null = null;
	private count = 0;

	/**
	 * What has changed since the last call, each key once; null where that is not known: at the first call, in another
	 * log, and after too many changes.
	 */
	next(log: ChangeLog<Key>): ReadonlySet<Key> | null {
		const { count } = log;
		if (this.log === log && this.count === count) return nothing;
		const changed = log.after(this.count);
		const isKnown = this.log === log && changed !== null;
		this.log = log;
		this.count = count;
		return isKnown ? new Set(changed) : null;
	}
}
