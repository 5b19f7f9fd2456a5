import type { FoundLine } from '../../daily-note/action-block';
import type { ActionLine } from '../../daily-note/action-line';
import type { DoneSigns } from '../../daily-note/done-signs';
import { said, type Said } from '../../daily-note/said';
import { itemsThatSay } from '../../daily-note/unmarked-items';
import type { NotePath } from '../../note-path';
import type { KnownLine } from '../../record/lost-ids';
import type { SeenLine } from './last-seen-lines';

/** A line whose id was in a note and is in none any more. */
interface LostLine extends KnownLine {
	readonly note: NotePath;
}

/** A line as the text of its note said it, with its id. */
interface SaidLine {
	readonly said: Said;
	readonly line: ActionLine;
}

/** The most lines that are remembered, the latest last. */
const mostLines = 100;

/**
 * The lines that have lost their ids while the app runs: another plugin may have dropped them, and the words may be
 * there still. What they said is known where the text of their note was read before.
 */
export class LostLines {
	private readonly said = new Map<NotePath, ReadonlyMap<string, SaidLine>>();
	private readonly lost = new Map<string, LostLine>();

	/**
	 * Compares the lines of a note with those before. Returns the lines that were ticked, and that stand without their
	 * ids and unticked now: whoever dropped the id has unticked them.
	 *
	 * @param before the lines of the note when it was last seen
	 * @param isAnywhere whether any note holds a line with an id
	 */
	follow(
		note: NotePath,
		text: string,
		before: readonly SeenLine[],
		now: readonly FoundLine[],
		isAnywhere: (id: string) => boolean,
		signs: DoneSigns,
	): ActionLine[] {
		const known = this.said.get(note);
		for (const { line } of now) this.lost.delete(line.id);
		if (now.length > 0)
			this.said.set(note, new Map(now.map(({ line, at }) => [line.id, { said: said(at.text, signs), line }])));
		else this.said.delete(note);
		return before.flatMap(({ id, done, targets }): ActionLine[] => {
			if (now.some(({ line }) => line.id === id) || isAnywhere(id)) return [];
			const one = known?.get(id);
			this.lost.set(id, { id, said: one?.said ?? null, targets, note });
			const [oldest] = this.lost.keys();
			if (this.lost.size > mostLines && oldest !== undefined) this.lost.delete(oldest);
			return done && one !== undefined && isUnticked(one.said, text, signs) ? [one.line] : [];
		});
	}

	/**
	 * The lines that may be in a note: those that it held, and for a place where lines go (a daily note, a board) all.
	 */
	for(note: NotePath, isPlace: boolean): readonly KnownLine[] {
		return [...this.lost.values()].filter((line) => isPlace || line.note === note);
	}

	rename(from: NotePath, to: NotePath): void {
		const known = this.said.get(from);
		this.said.delete(from);
		if (known !== undefined) this.said.set(to, known);
		for (const [id, line] of this.lost) if (line.note === from) this.lost.set(id, { ...line, note: to });
	}

	forget(note: NotePath): void {
		this.said.delete(note);
	}
}

/** Whether a note holds the words of a line once, unticked and with the same signs. */
function isUnticked(line: Said, text: string, signs: DoneSigns): boolean {
	const same = itemsThatSay(line, text, (mark) => mark === ' ', signs);
	return same.length === 1 && same[0]?.said.signs === line.signs;
}
