import { DiskStore } from '../disk-store';
import type { Listing, StoredFile } from '../file-store';

/** A move of a page's clock: when it was made by the machine's clock, and how far (both in milliseconds). */
interface Move {
	readonly at: number;
	readonly by: number;
}

/**
 * A folder whose times keep step with a page's clock that tests move ahead of the machine's: a file that is written
 * after a move is so much younger. A file keeps its time when the clock is moved later.
 */
export class MovedStore extends DiskStore {
	private readonly moves: Move[] = [];

	/** The page's clock was moved ahead by so many milliseconds, just now. */
	clockMoved(by: number): void {
		this.moves.push({ at: Date.now(), by });
	}

	override async list(): Promise<Listing> {
		const { files, folders } = await super.list();
		return { files: files.map((file) => this.moved(file)), folders };
	}

	override async stat(path: string): Promise<StoredFile | null> {
		const file = await super.stat(path);
		return file && this.moved(file);
	}

	private moved({ ctime, mtime, ...file }: StoredFile): StoredFile {
		return { ...file, ctime: this.onPage(ctime), mtime: this.onPage(mtime) };
	}

	/** The page's time at an instant of the machine's. */
	private onPage(instant: number): number {
		return this.moves.reduce((time, { at, by }) => (at < instant ? time + by : time), instant);
	}
}
