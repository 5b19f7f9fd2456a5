import type { CachedMetadata } from 'obsidian';
import type { FoundLine } from '../../daily-note/action-block';
import type { ActionLine } from '../../daily-note/action-line';
import type { NotePath } from '../../note-path';
import { linesInCache, mayHideLines } from './lines-in-cache';

/** A line as it was when last seen: `line` is null where only the metadata cache has told of it. */
interface SeenLine {
	readonly id: string;
	readonly done: boolean;
	readonly line: ActionLine | null;
}

/** A line that was ticked when last seen and is there unticked now, as it was while ticked (as far as is known). */
export type UntickedLine = ActionLine;

/**
 * The lines of ours as the tick follower last handled them, note by note. Comparing states is the only way to notice a tick or
 * an untick by every route, because the app has no event for one.
 *
 * The record (`LineRecord`) is another index on purpose: it holds what the notes say now, from the metadata cache and for
 * ticked lines alone. This one holds the past: it must not follow the cache before the change has been handled, and it keeps the
 * line as it was, because an untick reverts what that line had said.
 */
export class LastSeenLines {
	private readonly seen = new Map<NotePath, readonly SeenLine[]>();
	/** Notes whose text has not been seen and may hold more lines than the cache tells of. */
	private readonly unsure = new Set<NotePath>();

	/** Takes in what the metadata cache says of a note, unless its text has been seen, which says more. */
	expect(path: NotePath, cache: CachedMetadata | null): void {
		if (this.seen.has(path)) return;
		const lines = linesInCache(cache).map(({ id, done }): SeenLine => ({ id, done, line: null }));
		if (lines.length > 0) this.seen.set(path, lines);
		if (mayHideLines(cache)) this.unsure.add(path);
	}

	/** Takes in the lines of a note, and returns those that have been unticked since it was last seen. */
	see(path: NotePath, lines: readonly FoundLine[]): UntickedLine[] {
		const before = this.seen.get(path) ?? [];
		const now = lines.map(({ line }): SeenLine & { line: ActionLine } => ({ id: line.id, done: line.done, line }));
		if (now.length > 0) this.seen.set(path, now);
		else this.seen.delete(path);
		this.unsure.delete(path);
		return before.filter(({ done }) => done).flatMap((was) => untickedNow(was, now));
	}

	/** An undo unticks a line: whatever it did is taken back already. */
	untick(path: NotePath, line: ActionLine): void {
		const isMeant = (one: SeenLine): boolean => one.id === line.id && (one.line === null || targets(one.line) === targets(line));
		this.seen.set(path, (this.seen.get(path) ?? []).map((one) => (isMeant(one) ? { ...one, done: false } : one)));
	}

	rename(from: NotePath, to: NotePath): void {
		const lines = this.seen.get(from);
		this.seen.delete(from);
		if (lines !== undefined) this.seen.set(to, lines);
		if (this.unsure.delete(from)) this.unsure.add(to);
	}

	forget(path: NotePath): void {
		this.seen.delete(path);
		this.unsure.delete(path);
	}

	/** Whether a note held lines of ours when last seen. */
	has(path: NotePath): boolean {
		return this.seen.has(path);
	}

	/** The notes in which there was something to do when last seen: a ticked line, or one that stands there twice. */
	notesToApply(): NotePath[] {
		const standsTwice = (lines: readonly SeenLine[]): boolean => new Set(lines.map(({ id }) => id)).size < lines.length;
		return [...new Set([...this.notesWithTicks(), ...[...this.seen].filter(([, lines]) => standsTwice(lines)).map(([path]) => path)])];
	}

	/** The notes that held a ticked line when last seen, or may hold one. */
	notesWithTicks(): NotePath[] {
		const ticked = [...this.seen].filter(([, lines]) => lines.some(({ done }) => done)).map(([path]) => path);
		return [...new Set([...ticked, ...this.unsure])];
	}
}

/** A line that is gone, or that names other people now, was not unticked: it was removed or rewritten. */
function untickedNow(was: SeenLine, now: readonly (SeenLine & { line: ActionLine })[]): UntickedLine[] {
	const same = now.filter(({ id, line }) => id === was.id && (was.line === null || targets(line) === targets(was.line)));
	const first = same[0];
	return first === undefined || same.some(({ done }) => done) ? [] : [was.line ?? first.line];
}

function targets(line: ActionLine): string {
	return line.mentions.map(({ target }) => target).join('\n');
}
