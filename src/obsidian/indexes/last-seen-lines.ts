import type { CachedMetadata } from 'obsidian';
import type { FoundLine } from '../../daily-note/action-block';
import type { ActionLine } from '../../daily-note/action-line';
import { isDone, isStrange, type DoneSigns } from '../../daily-note/done-signs';
import type { NotePath } from '../../note-path';
import { mayHideLines, type CachedLine } from './lines-in-cache';

/** A line as last seen. */
export interface SeenLine {
	readonly id: string;
	readonly mark: string | null;
	/** Whether the mark said that the line is done when it was seen; where it is strange, what was so before. */
	readonly done: boolean;
	/** The targets of its links; those of people come first. */
	readonly targets: readonly string[];
	/** Null if only the metadata cache has reported the line. */
	readonly line: ActionLine | null;
}

/** A line that was ticked when last seen and is unticked now. Holds the ticked version, if that is known. */
export type UntickedLine = ActionLine;

/**
 * The action lines of each note, as the tick follower last handled them. Comparing states is the only way to notice a
 * tick or an untick by every route, because the app has no event for one.
 *
 * The record (`LineRecord`) is a separate index on purpose: it holds what the notes say now, from the metadata cache
 * and for ticked lines alone. This index holds the past. It must not follow the cache before a change is handled, and
 * it keeps each line as it was, because an untick reverts what that line said.
 */
export class LastSeenLines {
	private readonly seen = new Map<NotePath, readonly SeenLine[]>();
	/** Notes whose text has not been read, and that may hold more lines than the cache reports. */
	private readonly mayHoldMore = new Set<NotePath>();

	/**
	 * Stores the lines that the metadata cache reports for a note. A note with stored lines is left alone: they may
	 * come from its text, which says more.
	 */
	setFromCache(path: NotePath, lines: readonly CachedLine[], cache: CachedMetadata | null): void {
		if (this.seen.has(path)) return;
		if (lines.length > 0) this.seen.set(path, lines);
		if (mayHideLines(cache)) this.mayHoldMore.add(path);
	}

	/** Stores the lines of a note's text, and returns those that were unticked since the note was last seen. */
	setFromText(path: NotePath, lines: readonly FoundLine[], signs: DoneSigns): UntickedLine[] {
		const before = this.seen.get(path) ?? [];
		const now = lines.map(({ line }) => seenAs(line, isStrange(line.mark, signs) ? before : []));
		if (now.length > 0) this.seen.set(path, now);
		else this.seen.delete(path);
		this.mayHoldMore.delete(path);
		return before.filter(({ done }) => done).flatMap((was) => untickedNow(was, now));
	}

	/**
	 * Takes in what a ticked line says in a note's text, if only the cache has reported it, or may not have done so.
	 */
	addTicked(path: NotePath, line: ActionLine): void {
		const lines = this.seen.get(path) ?? [];
		const reported = lines.filter(({ id }) => id === line.id);
		if (reported.length === 1)
			this.seen.set(
				path,
				lines.map((one) => (one.id === line.id && one.done ? { ...one, line: one.line ?? line } : one)),
			);
		if (!this.mayHoldMore.has(path) || reported.length > 0) return;
		this.seen.set(path, [...lines, { id: line.id, mark: line.mark, done: true, targets: targetsOf(line), line }]);
	}

	/** Marks a line as unticked by an undo, which has already reverted the effects of the line. */
	untick(path: NotePath, line: ActionLine): void {
		const isMeant = (one: SeenLine): boolean =>
			one.id === line.id && (one.line === null || targets(one.line) === targets(line));
		this.seen.set(
			path,
			(this.seen.get(path) ?? []).map((one) => (isMeant(one) ? { ...one, mark: ' ', done: false } : one)),
		);
	}

	/**
	 * Takes in that other marks mean done now. A line that counted as done has been applied, and counts until its mark
	 * changes.
	 */
	learn(signs: DoneSigns): void {
		for (const [path, lines] of this.seen)
			this.seen.set(
				path,
				lines.map((one) => ({ ...one, done: one.done || isDone(one.mark, signs) })),
			);
	}

	rename(from: NotePath, to: NotePath): void {
		const lines = this.seen.get(from);
		this.seen.delete(from);
		if (lines !== undefined) this.seen.set(to, lines);
		if (this.mayHoldMore.delete(from)) this.mayHoldMore.add(to);
	}

	forget(path: NotePath): void {
		this.seen.delete(path);
		this.mayHoldMore.delete(path);
	}

	/** The lines of a note when it was last seen. */
	of(path: NotePath): readonly SeenLine[] {
		return this.seen.get(path) ?? [];
	}

	/** Whether any note held a line with this id when it was last seen. */
	holds(id: string): boolean {
		return [...this.seen.values()].some((lines) => lines.some((line) => line.id === id));
	}

	/** Whether a note held action lines when last seen. */
	has(path: NotePath): boolean {
		return this.seen.has(path);
	}

	/** Whether a note is to be processed: it held a ticked line when last seen, or may hold one, or held a line twice. */
	isToApply(path: NotePath): boolean {
		const lines = this.of(path);
		const standsTwice = new Set(lines.map(({ id }) => id)).size < lines.length;
		return standsTwice || lines.some(({ done }) => done) || this.mayHoldMore.has(path);
	}

	/** The notes that held a ticked line when last seen, or may hold one. */
	notesWithTicks(): NotePath[] {
		const ticked = [...this.seen].filter(([, lines]) => lines.some(({ done }) => done)).map(([path]) => path);
		return [...new Set([...ticked, ...this.mayHoldMore])];
	}
}

/** A line of a note's text. */
type ReadLine = SeenLine & { readonly line: ActionLine };

/** A line as it is seen now. Where it was done, and `before` tells so, it counts as it was. */
function seenAs(line: ActionLine, before: readonly SeenLine[]): ReadLine {
	const was = before.find(
		(one) => one.id === line.id && one.done && (one.line === null || targets(one.line) === targets(line)),
	);
	return {
		id: line.id,
		mark: line.mark,
		done: line.done || was !== undefined,
		targets: targetsOf(line),
		line: was?.line ?? line,
	};
}

/**
 * A line that is gone, or that names other people or has the same mark now, was removed or rewritten. It does not count
 * as unticked.
 */
function untickedNow(was: SeenLine, now: readonly ReadLine[]): UntickedLine[] {
	const same = now.filter(
		({ id, line }) => id === was.id && (was.line === null || targets(line) === targets(was.line)),
	);
	const first = same[0];
	return first === undefined || same.some(({ done, mark }) => done || mark === was.mark)
		? []
		: [was.line ?? first.line];
}

function targets(line: ActionLine): string {
	return line.mentions.map(({ target }) => target).join('\n');
}

function targetsOf(line: ActionLine): string[] {
	return line.mentions.map(({ target }) => target);
}
