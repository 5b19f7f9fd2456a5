import { parseActionId, type LineKind } from '../daily-note/action-line';
import type { Day } from '../day';
import type { NotePath } from '../note-path';
import type { Links } from '../vault/vault';

/** A line of ours as the record keeps it: what can be known of it without opening its note. */
export interface RecordedLine {
	/** The block id without its caret. */
	readonly id: string;
	/** Ticked: the mark is `x` or `X`. */
	readonly done: boolean;
	/** The targets of the links on the line, in their order; those it names come first. */
	readonly targets: readonly string[];
}

/** A ticked line, with what its block id says. */
export interface DoneLine extends RecordedLine {
	readonly day: Day;
	readonly kind: LineKind;
}

/** The record: which lines of ours are ticked, note by note, whatever notes they stand in. */
export class LineRecord {
	private readonly notes = new Map<NotePath, readonly DoneLine[]>();

	/** @param isLeftOut notes whose lines count for nothing, as they are whenever the record is asked */
	constructor(private readonly isLeftOut: (note: NotePath) => boolean = () => false) {}

	/** Takes in the lines of a note as they are now. Returns whether that changed anything that was done. */
	put(note: NotePath, lines: readonly RecordedLine[]): boolean {
		const done = lines.flatMap((line): DoneLine[] => {
			const meant = line.done ? parseActionId(line.id) : null;
			return meant === null ? [] : [{ ...line, ...meant }];
		});
		const isChanged = JSON.stringify(done) !== JSON.stringify(this.notes.get(note) ?? []);
		if (done.length > 0) this.notes.set(note, done);
		else this.notes.delete(note);
		return isChanged;
	}

	/** Follows a note to its new path. Returns whether it holds anything that was done. */
	rename(from: NotePath, to: NotePath): boolean {
		const lines = this.notes.get(from);
		this.notes.delete(from);
		if (lines !== undefined) this.notes.set(to, lines);
		return lines !== undefined;
	}

	/** Forgets a note. Returns whether it held anything that was done. */
	remove(note: NotePath): boolean {
		return this.notes.delete(note);
	}

	/** Every ticked line, with the note that holds it, in no particular order. */
	*doneLines(): Iterable<DoneLine & { readonly note: NotePath }> {
		for (const [note, lines] of this.notes) {
			if (!this.isLeftOut(note)) for (const line of lines) yield { ...line, note };
		}
	}

	/** The notes that hold a ticked line planned for that day or later: a board or a list may have taken it out of its daily note. */
	notesSince(day: Day): Set<NotePath> {
		return new Set([...this.doneLines()].flatMap((line) => (line.day >= day ? [line.note] : [])));
	}

	/**
	 * How many ticked outreach lines name each person. Copies of one line, as a merge or a rollover leaves them, count
	 * once.
	 */
	timesReachedOut(links: Links): ReadonlyMap<NotePath, number> {
		const ids = new Map<NotePath, Set<string>>();
		for (const { note, kind, id, targets } of this.doneLines()) {
			const path = kind === 'outreach' && targets[0] !== undefined ? links.resolve(targets[0], note) : null;
			if (path !== null) ids.set(path, (ids.get(path) ?? new Set()).add(id));
		}
		return new Map([...ids].map(([path, lines]) => [path, lines.size]));
	}
}
