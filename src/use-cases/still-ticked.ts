import { isLinkable } from '../markdown/note-links';
import type { NotePath } from '../note-path';
import type { Tick } from '../record/tick';
import { readTicks, ticksAmong } from '../record/ticked-lines';
import type { Routine } from '../routine';
import type { ReadNote } from './apply-ticks';

/**
 * The lines of the same people that are still ticked, in a note that was just read and in other notes with ticks. Lines
 * in sync-conflict copies count here: where a sync has replaced this device's note with another device's, no user has
 * unticked the line. Opens only notes that can name these people.
 */
export async function stillTicked(
	ticks: readonly Tick[],
	{ path, lines }: ReadNote,
	notesWithTicks: Iterable<NotePath>,
	routine: Routine,
): Promise<Tick[]> {
	const people = ticks.flatMap((tick) => tick.people.map((person) => person.path));
	const supporting: Tick[] = [...ticksAmong(lines, path, routine).ticks];
	for (const note of notesWithTicks) {
		if (note === path) continue;
		const links = routine.vault.linksFrom(note);
		// The app does not resolve the links that only this plugin reads, to names that no wikilink can hold.
		if (!people.some((person) => links.has(person) || !isLinkable(person))) continue;
		supporting.push(...readTicks(await routine.vault.read(note).catch(() => ''), note, routine).ticks);
	}
	return supporting.filter((tick) => tick.people.some((person) => people.includes(person.path)));
}
