import type { NotePath } from '../../note-path';

/**
 * The greatest age (milliseconds) of a change that was made on this device, with room for slow operations. An older
 * change was made on another device, because a sync keeps the modification date of the file.
 */
export const oldestChange = 60_000;

/** The most notes that are remembered. */
const mostPlaces = 10;

/** A note that changed, and when (milliseconds). */
interface ChangedPlace {
	readonly path: NotePath;
	readonly at: number;
}

/**
 * The daily notes and boards that changed last without a line of ours: one may hold a line without its id before the
 * line is missed elsewhere.
 */
export class ChangedPlaces {
	private places: readonly ChangedPlace[] = [];

	add(path: NotePath, at: number): void {
		this.places = [...this.places.filter((one) => one.path !== path), { path, at }].slice(-mostPlaces);
	}

	/** The notes that changed a moment before `now` (milliseconds), in the order of their changes. */
	recent(now: number): NotePath[] {
		return this.places.filter(({ at }) => now - at < oldestChange).map(({ path }) => path);
	}
}
