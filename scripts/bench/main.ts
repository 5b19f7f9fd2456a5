import { day } from '../../src/day';
import { Roster } from '../../src/people/roster';
import { defaultSettings } from '../../src/settings';
import type { NoteProperties } from '../../src/vault/note';
import { readNoteMetadata } from '../cli/note-metadata';

/** Milliseconds that one call of `act` takes: the least of several runs, which is what the machine did undisturbed. */
function timeOf(act: () => unknown, runs = 7): number {
	act();
	let least = Number.POSITIVE_INFINITY;
	for (let run = 0; run < runs; run += 1) {
		const started = performance.now();
		act();
		least = Math.min(least, performance.now() - started);
	}
	return least;
}

function print(title: string, rows: readonly (readonly string[])[]): void {
	console.debug(`\n${title}`);
	for (const row of rows) console.debug(`  ${row.map((cell, index) => (index === 0 ? cell.padEnd(34) : cell.padStart(14))).join('')}`);
}

const milliseconds = (time: number): string => `${time.toFixed(3)} ms`;

function notesOf(count: number): NoteProperties[] {
	return Array.from({ length: count }, (_, number) => ({
		path: `People/Person ${number}.md`,
		properties: { tags: ['network90'], lastTouched: '2026-10-01', interests: ['climbing', 'choir'] },
	}));
}

/** A changed note must cost the work of one note, whatever the size of the roster. */
function benchRoster(): void {
	const rows = [100, 1_000, 10_000].map((count) => {
		const notes = notesOf(count);
		const roster = new Roster(defaultSettings);
		const build = timeOf(() => notes.forEach((note) => roster.put(note)), 3);
		let touched = 1;
		const change = timeOf(() => {
			touched += 1;
			const properties = { tags: ['network90'], lastTouched: `2026-10-${String(2 + (touched % 27)).padStart(2, '0')}` };
			roster.put({ path: 'People/Person 7.md', properties });
		}, 200);
		const listing = timeOf(() => roster.neglected(day('2026-11-23')));
		return [`${count} people`, milliseconds(build), milliseconds(change), `${(build / change).toFixed(0)} ×`, milliseconds(listing)];
	});
	print('The roster: build it, change one note, how much cheaper that is, list the neglected', rows);
}

/** Reading a note must take time in proportion to its length: twice the length, about twice the time. */
function benchMetadata(): void {
	const units = { prose: 'Met [[Ada]] and #climbing.\n\n', tasks: '- [ ] call [[Ben]] ^id\n', nested: '- a\n  - b\n', brackets: '[[ ', quotes: '> a\n' };
	const rows = Object.entries(units).map(([name, unit]) => {
		const time = (size: number): number => timeOf(() => readNoteMetadata(unit.repeat(Math.ceil(size / unit.length))), 3);
		const [once, twice, fourTimes] = [time(5_000), time(10_000), time(20_000)];
		return [name, milliseconds(once), `${(twice / once).toFixed(1)} ×`, `${(fourTimes / once).toFixed(1)} ×`];
	});
	print('Metadata of a note: 5 kB, then twice and four times as long', rows);
}

benchRoster();
benchMetadata();
