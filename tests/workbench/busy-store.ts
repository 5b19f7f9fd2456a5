import type { FileStore, Listing, StoredFile, WantedTimes } from './file-store';

/** A store that counts its pending calls. */
export class BusyStore implements FileStore {
	readonly name: string;
	private waiting = 0;

	constructor(private readonly store: FileStore) {
		this.name = store.name;
	}

	get busy(): boolean {
		return this.waiting > 0;
	}

	list(): Promise<Listing> {
		return this.count(this.store.list());
	}

	read(path: string): Promise<string> {
		return this.count(this.store.read(path));
	}

	readBinary(path: string): Promise<Uint8Array> {
		return this.count(this.store.readBinary(path));
	}

	write(path: string, text: string, times?: WantedTimes): Promise<void> {
		return this.count(this.store.write(path, text, times));
	}

	create(path: string, text: string, times?: WantedTimes): Promise<void> {
		return this.count(this.store.create(path, text, times));
	}

	createFolder(path: string): Promise<void> {
		return this.count(this.store.createFolder(path));
	}

	rename(from: string, to: string): Promise<void> {
		return this.count(this.store.rename(from, to));
	}

	remove(path: string): Promise<void> {
		return this.count(this.store.remove(path));
	}

	stat(path: string): Promise<StoredFile | null> {
		return this.count(this.store.stat(path));
	}

	isFolder(path: string): Promise<boolean> {
		return this.count(this.store.isFolder(path));
	}

	private async count<T>(answer: Promise<T>): Promise<T> {
		this.waiting++;
		try {
			return await answer;
		} finally {
			this.waiting--;
		}
	}
}
