import { readNoteMetadata } from '../cli/markdown/note-metadata';
import { milliseconds, print, timeOf } from './measure';

/** The time to read a note must grow in proportion to its length: twice the length, about twice the time. */
export function benchMetadata(): void {
	const units = {
		prose: 'Met [[Ada]] and #climbing.\n\n',
		tasks: '- [ ] call [[Ben]] ^id\n',
		nested: '- a\n  - b\n',
		brackets: '[[ ',
		quotes: '> a\n',
	};
	const rows = Object.entries(units).map(([name, unit]) => {
		const time = (size: number): number =>
			timeOf(() => readNoteMetadata(unit.repeat(Math.ceil(size / unit.length)), null), 3);
		const [once, twice, fourTimes] = [time(5_000), time(10_000), time(20_000)];
		return [name, milliseconds(once), `${(twice / once).toFixed(1)} ×`, `${(fourTimes / once).toFixed(1)} ×`];
	});
	print('Metadata of a note: 5 kB, then twice and four times as long', rows);
}
