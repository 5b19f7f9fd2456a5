import { parseActionId, type LineKind } from '../daily-note/action-line';
import type { Day } from '../day';
import { SetsByKey } from '../indexing/sets-by-key';
import { foldedPath, noteName, type NotePath } from '../note-path';
import type { Links } from '../vault/vault';

/** An action line as the record needs it: only what an index knows without reading the note. */
export interface RecordedLine {
	/** The block id without its caret. */
	readonly id: string;
	/** True where the mark is `x`, `X`, or one that the settings of Tasks call done. */
	readonly done: boolean;
	/** The targets of the links on the line, in their order; the people come first. */
	readonly targets: readonly string[];
}

/** A line, with the day and the kind in its block id. */
export interface MeantLine extends RecordedLine {
	readonly day: Day;
	readonly kind: LineKind;
}

/** A line, with the note that holds it. */
export type NotedLine = MeantLine & { readonly note: NotePath };

/** Whether the id of a line has been read already. */
function isMeant(line: RecordedLine): line is MeantLine {
	return 'kind' in line;
}

/** The record: an index of the action lines of all notes. Almost all questions go through the ticked ones alone. */
export class LineRecord {
	private readonly notes = new Map<NotePath, readonly MeantLine[]>();
	/** The lines that are not ticked: no question goes through them but where a line may have lost its id. */
	private readonly open = new Map<NotePath, readonly MeantLine[]>();
	/**
	 * The notes with ticked outreach lines by the name at the end of the first link of each, because a link leads to a
	 * note of that name or nowhere.
	 */
	private readonly reachedOut = new SetsByKey<string, NotePath>();

	/** @param isLeftOut whether the lines of a note do not count; asked at each query, because the answer can change */
	constructor(private readonly isLeftOut: (note: NotePath) => boolean = () => false) {}

	/** Indexes the lines of a note, or updates them. Returns whether the ticked lines changed. */
	put(note: NotePath, lines: readonly RecordedLine[]): boolean {
		// Nearly all notes hold none.
		if (lines.length === 0) return this.remove(note);
		const all = lines.flatMap((line): MeantLine[] => {
			if (isMeant(line)) return [line];
			const meant = parseActionId(line.id);
			return meant === null ? [] : [{ ...line, ...meant }];
		});
		const done = all.filter((line) => line.done);
		const open = all.filter((line) => !line.done);
		if (open.length > 0) this.open.set(note, open);
		else this.open.delete(note);
		const isChanged = JSON.stringify(done) !== JSON.stringify(this.notes.get(note) ?? []);
		if (isChanged) this.setDone(note, done);
		return isChanged;
	}

	/** Moves a note to its new path. Returns whether it holds ticked lines. */
	rename(from: NotePath, to: NotePath): boolean {
		const lines = this.notes.get(from);
		const open = this.open.get(from);
		this.remove(from);
		if (lines !== undefined) this.setDone(to, lines);
		if (open !== undefined) this.open.set(to, open);
		return lines !== undefined;
	}

	/** Removes a note. Returns whether it held ticked lines. */
	remove(note: NotePath): boolean {
		this.open.delete(note);
		const isKnown = this.notes.has(note);
		if (isKnown) this.setDone(note, []);
		return isKnown;
	}

	/** All ticked lines with their notes, in no particular order. */
	doneLines(): Iterable<NotedLine> {
		return this.linesOf(this.notes);
	}

	/** All lines with their notes, ticked or not, in no particular order. */
	*allLines(): Iterable<NotedLine> {
		yield* this.linesOf(this.notes);
		yield* this.linesOf(this.open);
	}

	private *linesOf(notes: ReadonlyMap<NotePath, readonly MeantLine[]>): Iterable<NotedLine> {
		for (const [note, lines] of notes) {
			if (!this.isLeftOut(note)) for (const line of lines) yield { ...line, note };
		}
	}

	/**
	 * The notes that hold a ticked line planned for `day` or later. These need not be daily notes: a board or a list
	 * may hold the line now.
	 */
	notesSince(day: Day): Set<NotePath> {
		const since = [...this.notes].filter(
			([note, lines]) => lines.some((line) => line.day >= day) && !this.isLeftOut(note),
		);
		return new Set(since.map(([note]) => note));
	}

	/**
	 * The number of ticked outreach lines that name a person. Copies of one line (from a merge or a rollover) count
	 * once.
	 */
	timesReachedOut(person: NotePath, links: Pick<Links, 'resolve'>): number {
		const ids = new Set<string>();
		for (const note of this.reachedOut.get(foldedPath(noteName(person)))) {
			if (this.isLeftOut(note)) continue;
			for (const line of this.notes.get(note) ?? []) {
				const target = firstReachedOut(line);
				if (target !== null && links.resolve(target, note) === person) ids.add(line.id);
			}
		}
		return ids.size;
	}

	private setDone(note: NotePath, lines: readonly MeantLine[]): void {
		for (const name of namesReachedOut(this.notes.get(note) ?? [])) this.reachedOut.remove(name, note);
		if (lines.length === 0) this.notes.delete(note);
		else this.notes.set(note, lines);
		for (const name of namesReachedOut(lines)) this.reachedOut.add(name, note);
	}
}

/** The target that leads to whom an outreach line names; null for any other line. */
function firstReachedOut({ kind, targets }: MeantLine): string | null {
	return kind === 'outreach' ? (targets[0] ?? null) : null;
}

function namesReachedOut(lines: readonly MeantLine[]): string[] {
	return lines.flatMap((line) => {
		const target = firstReachedOut(line);
		return target === null ? [] : [foldedPath(noteName(target))];
	});
}
