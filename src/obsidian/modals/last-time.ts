import type { Day } from '../../day';
import { lastTimeOf, wordsOfLastTime } from '../../drafts/last-time';
import { noteName, type NotePath } from '../../note-path';
import type { Person } from '../../people/person';
import type { AppContext } from '../app/app-context';
import { linkMark, wordsAround } from './link-mark';

/** How the last time is shown. */
export interface LastTimeLook {
	/** Whether to say whom it was with. */
	readonly isNamed: boolean;
	/** Writes a day; as it stands in notes if omitted. */
	readonly sayDay?: (day: Day) => string;
	/** Adds a link to a note. */
	addLink(el: HTMLElement, words: string, path: NotePath): void;
}

/**
 * Shows when the user was last in touch with a person before today, with a link to the note and its words. Reads that
 * note. Shows nothing for never.
 */
export async function showLastTime(
	el: HTMLElement,
	person: Person,
	context: AppContext,
	look: LastTimeLook,
): Promise<void> {
	const routine = context.routine();
	const last = lastTimeOf(person, routine);
	if (last === null) return;
	const { day, note } = last;
	const [before, after] = wordsAround(context.language.t('say.lastTime', { words: linkMark }));
	const line = el.createDiv();
	line.appendText(`${look.isNamed ? `${person.name} · ` : ''}${before}`);
	const said = look.sayDay?.(day) ?? day;
	if (note === null) line.appendText(said);
	else look.addLink(line, noteName(note).startsWith(`${day} `) ? noteName(note) : said, note);
	line.appendText(after);
	// The link helps also where the note cannot be read just now.
	const words = await wordsOfLastTime(person, last, routine).catch(() => null);
	if (words !== null) el.createDiv({ text: words, cls: 'top-of-mind-last-words' });
}
