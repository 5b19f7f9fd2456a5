import type { NotePath } from '../../note-path';
import type { AppliedTicks } from '../../use-cases/apply-ticks';

/**
 * Ticks that could not be written into the notes of people: a value there cannot be read, or the note cannot be
 * changed. They wait until the user has mended it. What waits at the end of a run is found again at the next start.
 */
export class WaitingTicks {
	/** The notes that hold the ticked lines, by the note that is to be mended. */
	private readonly notes = new Map<NotePath, Set<NotePath>>();

	/**
	 * Remembers the ticks that have failed, and those that name a note which is nobody: its properties may be broken.
	 *
	 * @param resolve the note that a link leads to
	 */
	remember({ ticks, failures }: AppliedTicks, resolve: (link: string, from: NotePath) => NotePath | null): void {
		const failed = new Set(failures.map(({ path }) => path));
		for (const { note, people, unknownPeople } of ticks) {
			for (const { path } of people) if (failed.has(path)) this.add(path, note);
			for (const link of unknownPeople) this.add(resolve(link, note), note);
		}
	}

	/** Whether ticks wait for a note to be mended. */
	has(person: NotePath): boolean {
		return this.notes.has(person);
	}

	/** The notes whose ticks wait for a note to be mended. From now on they do not wait. */
	take(person: NotePath): NotePath[] {
		const notes = [...(this.notes.get(person) ?? [])];
		this.notes.delete(person);
		return notes;
	}

	/** Follows a note to its new path. */
	rename(from: NotePath, to: NotePath): void {
		for (const note of this.take(from)) this.add(to, note);
		for (const notes of this.notes.values()) if (notes.delete(from)) notes.add(to);
	}

	private add(person: NotePath | null, note: NotePath): void {
		if (person !== null) this.notes.set(person, (this.notes.get(person) ?? new Set()).add(note));
	}
}
