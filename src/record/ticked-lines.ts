import { findActionLines, type FoundLine } from '../daily-note/action-block';
import type { ActionLine } from '../daily-note/action-line';
import { withoutId } from '../daily-note/block-id';
import { message } from '../language/message';
import { onOneLine } from '../markdown/wrapped-item';
import type { NotePath } from '../note-path';
import { shortened } from '../text/words';
import type { Problem } from '../vault/note';
import { readTick, type Tick, type TickContext } from './tick';

/** A ticked line: what it states, and the note that holds it. */
export interface TickedLine extends Tick {
	readonly note: NotePath;
	readonly line: ActionLine;
}

/** The ticks of a note, and the problems of its ticked lines. */
export interface NoteTicks {
	readonly ticks: readonly TickedLine[];
	readonly problems: readonly Problem[];
}

/** The longest quote of a line or a name in a problem, in characters. */
const longestQuote = 80;

/** A wikilink that a formatter has broken: for the app it is none. */
const partedLink = /\[\[[^[\]\n]*\n[^[\]\n]*\]\]/;

/** Reads the ticked lines of a note. A line whose person cannot be found is a problem that names it. */
export function readTicks(text: string, note: NotePath, context: TickContext): NoteTicks {
	return ticksAmong(findActionLines(text, '', context.doneSigns), note, context);
}

/** The same for lines that the caller has found. */
export function ticksAmong(lines: readonly FoundLine[], note: NotePath, context: TickContext): NoteTicks {
	const ticks: TickedLine[] = [];
	const problems: Problem[] = [];
	for (const { line, at } of lines) {
		if (!line.done) continue;
		const tick = readTick(line, note, context);
		ticks.push({ ...tick, note, line });
		const parted = partedLink.exec(at.text)?.[0];
		if (parted !== undefined)
			problems.push({
				path: note,
				problem: message('problem.partedLink', { link: quotedLine(parted), line: quotedLine(at.text) }),
			});
		if (tick.unknownPeople.length === 0) continue;
		const names = tick.unknownPeople.slice(0, 2).map((name) => `[[${quotedLine(name)}]]`);
		problems.push({ path: note, problem: message('problem.stranger', { names, line: quotedLine(at.text) }) });
	}
	return { ticks, problems };
}

/** The words of a line as a problem quotes them. */
export function quotedLine(line: string): string {
	return shortened(onOneLine(withoutId(line)).trim(), longestQuote);
}
