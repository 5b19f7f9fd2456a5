import { day } from '../../src/day';
import { Roster } from '../../src/people/roster';
import { defaultSettings } from '../../src/settings/settings';
import type { NoteProperties } from '../../src/vault/note';
import { milliseconds, print, timeOf } from './measure';

function notesOf(count: number): NoteProperties[] {
	return Array.from({ length: count }, (_, number) => ({
		path: `People/Person ${number}.md`,
		properties: { tags: ['network90'], lastTouched: '2026-10-01', interests: ['climbing', 'choir'] },
	}));
}

/** A changed note must cost the work of one note, whatever the size of the roster. */
export function benchRoster(): void {
	const rows = [100, 1_000, 10_000].map((count) => {
		const notes = notesOf(count);
		const roster = new Roster(defaultSettings);
		const build = timeOf(() => notes.forEach((note) => roster.put(note)), 3);
		let touched = 1;
		const change = timeOf(() => {
			touched += 1;
			const properties = {
				tags: ['network90'],
				lastTouched: `2026-10-${String(2 + (touched % 27)).padStart(2, '0')}`,
			};
			roster.put({ path: 'People/Person 7.md', properties });
		}, 200);
		const listing = timeOf(() => roster.neglected(day('2026-11-23')));
		return [
			`${count} people`,
			milliseconds(build),
			milliseconds(change),
			`${(build / change).toFixed(0)} ×`,
			milliseconds(listing),
		];
	});
	print('The roster: build it, change one note, how much cheaper that is, list the neglected', rows);
}
