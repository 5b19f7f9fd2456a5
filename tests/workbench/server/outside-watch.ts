import { watch, type FSWatcher } from 'node:fs';
import { foldersAbove, type FileStore } from '../file-store';

/** How often the folder is listed, in milliseconds, even if the system reports no change. */
const lookEvery = 2000;

/** The system reports one write several times. Reports are gathered for this many milliseconds. */
const gather = 80;

/** What a call of a page did: the paths that it changed, none where it only read. */
interface Outcome {
	readonly changed: readonly string[];
}

/**
 * Reports changes by other programs in a folder. Calls of a page run in `during`, so that what they change is known and
 * not reported. A listing that overlaps with a change by a page may hold the old state or the new one, or one of each,
 * however slow the machine is: it is thrown away, and the folder is listed again.
 */
export class OutsideWatch {
	private known: Map<string, string> | null = null;
	private readonly calls = new Set<Promise<unknown>>();
	/** How many calls have changed something. */
	private changes = 0;
	private looking: Promise<void> | null = null;
	private following: Promise<void> | null = null;
	private readonly interval: ReturnType<typeof setInterval>;
	private readonly watcher: FSWatcher | null;
	private soon: ReturnType<typeof setTimeout> | null = null;
	private closed = false;

	constructor(
		folder: string,
		private readonly store: FileStore,
		private readonly tell: (paths: string[]) => void,
	) {
		this.interval = setInterval(() => void this.look(), lookEvery);
		this.watcher = this.watch(folder);
		void this.look();
	}

	/** Runs a call of a page, and records the state that it leaves behind where it changes something. */
	async during<T extends Outcome>(call: () => Promise<T>): Promise<T> {
		const running = this.run(call);
		this.calls.add(running);
		try {
			return await running;
		} finally {
			this.calls.delete(running);
		}
	}

	/** Lists the folder from now on; resolves when the changes up to now are reported. */
	look(): Promise<void> {
		if (this.looking === null) {
			this.looking = this.compare().finally(() => {
				this.looking = null;
			});
			return this.looking;
		}
		this.following ??= this.looking.then(() => {
			this.following = null;
			return this.look();
		});
		return this.following;
	}

	close(): void {
		this.closed = true;
		clearInterval(this.interval);
		if (this.soon) clearTimeout(this.soon);
		this.watcher?.close();
	}

	private async run<T extends Outcome>(call: () => Promise<T>): Promise<T> {
		const outcome = await call();
		if (outcome.changed.length > 0) {
			this.changes += 1;
			for (const path of outcome.changed) await this.learn(path);
		}
		return outcome;
	}

	/** Takes down what is at a path, and in it if it is a folder. */
	private async learn(path: string): Promise<void> {
		const [file, isFolder] = [await this.store.stat(path), await this.store.isFolder(path)];
		const isInside = (other: string): boolean => other.startsWith(`${path}/`);
		const inside = isFolder ? [...(await this.snapshot())].filter(([other]) => isInside(other)) : [];
		const { known } = this;
		if (known === null) return;
		if (file === null) for (const other of known.keys()) if (other === path || isInside(other)) known.delete(other);
		if (file !== null) known.set(path, signature(file));
		if (isFolder) for (const [other, seen] of [[path, 'folder'] as const, ...inside]) known.set(other, seen);
		if (file !== null || isFolder) for (const folder of foldersAbove(path)) known.set(folder, 'folder');
	}

	private async compare(): Promise<void> {
		for (;;) {
			const { changes } = this;
			const now = await this.snapshot().catch(() => null);
			await Promise.allSettled(this.calls);
			if (now === null || this.closed) return;
			if (changes !== this.changes) continue;
			const before = this.known;
			this.known = now;
			if (before === null) return;
			const changed = [...new Set([...before.keys(), ...now.keys()])].filter(
				(path) => before.get(path) !== now.get(path),
			);
			if (changed.length > 0) this.tell(changed.sort());
			return;
		}
	}

	private async snapshot(): Promise<Map<string, string>> {
		const { files, folders } = await this.store.list();
		const seen = new Map(folders.map((path) => [path, 'folder']));
		// The page writes a temporary file beside each file and moves it into place. Temporary files are not reported.
		for (const { path, mtime, size } of files)
			if (!path.endsWith('.tmp')) seen.set(path, signature({ mtime, size }));
		return seen;
	}

	private watch(folder: string): FSWatcher | null {
		try {
			const watcher = watch(folder, { recursive: true }, () => {
				this.soon ??= setTimeout(() => {
					this.soon = null;
					void this.look();
				}, gather);
			});
			watcher.on('error', () => watcher.close());
			return watcher;
		} catch {
			return null;
		}
	}
}

/** Two versions of a file with the same signature count as one, as they do in the app. */
function signature({ mtime, size }: { mtime: number; size: number }): string {
	return `${mtime} ${size}`;
}
