import { watch, type FSWatcher } from 'node:fs';
import type { FileStore } from '../file-store';

/** How often the folder is listed, in milliseconds, even if the system reports no change. */
const lookEvery = 2000;

/** The system reports one write several times. Reports are gathered for this many milliseconds. */
const gather = 80;

/** Reports changes by other programs in a folder. The page's own writes have to be announced with `wrote`. */
export class OutsideWatch {
	private known: Map<string, string> | null = null;
	private looking: Promise<void> | null = null;
	private again = false;
	private readonly touched = new Set<string>();
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

	/** Records the state after the page's own write, so that only later changes are reported. */
	async wrote(paths: readonly string[]): Promise<void> {
		for (const path of paths) {
			this.touched.add(path);
			const file = await this.store.stat(path);
			if (file) this.known?.set(path, signature(file));
			else this.known?.delete(path);
		}
	}

	/** Lists the folder now; resolves when the changes are reported. */
	look(): Promise<void> {
		if (this.looking) {
			this.again = true;
			return this.looking;
		}
		this.looking = this.lookOnce().finally(() => {
			this.looking = null;
			if (this.again && !this.closed) void this.look();
			this.again = false;
		});
		return this.looking;
	}

	close(): void {
		this.closed = true;
		clearInterval(this.interval);
		if (this.soon) clearTimeout(this.soon);
		this.watcher?.close();
	}

	private async lookOnce(): Promise<void> {
		const now = await this.snapshot().catch(() => null);
		if (!now || this.closed) return;
		const before = this.known;
		this.known = now;
		// The list may or may not contain what the page wrote while it was made: the next look shows it.
		const own = [...this.touched];
		this.touched.clear();
		if (!before) return;
		const isOwn = (path: string): boolean => own.some((each) => path === each || path.startsWith(`${each}/`) || each.startsWith(`${path}/`));
		const changed: string[] = [];
		for (const path of new Set([...before.keys(), ...now.keys()])) {
			const [was, is] = [before.get(path), now.get(path)];
			if (was === is) continue;
			if (!isOwn(path)) changed.push(path);
			else if (was !== undefined && own.includes(path)) now.set(path, was);
		}
		if (own.length > 0) this.again = true;
		if (changed.length > 0) this.tell(changed.sort());
	}

	private async snapshot(): Promise<Map<string, string>> {
		const { files, folders } = await this.store.list();
		const seen = new Map(folders.map((path) => [path, 'folder']));
		// The page writes a temporary file beside each file and moves it into place. Temporary files are not reported.
		for (const { path, mtime, size } of files) if (!path.endsWith('.tmp')) seen.set(path, signature({ mtime, size }));
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
