import { milliseconds, print, timeOf } from './measure';
import { worstCases } from './worst-cases';

/** The time must grow in proportion to a note's length, whatever it holds: twice the length, about twice the time. */
export function benchHostileNotes(size = 20_000): void {
	const rows = worstCases.flatMap(([what, act, makes]) =>
		Object.entries(makes).map(([name, make]) => {
			const time = (times: number): number => {
				const text = make(size * times);
				return timeOf(() => act(text), 3);
			};
			const [once, twice, fourTimes] = [time(1), time(2), time(4)];
			return [
				`${what}: ${name}`,
				milliseconds(once),
				`${(twice / once).toFixed(1)} ×`,
				`${(fourTimes / once).toFixed(1)} ×`,
			];
		}),
	);
	print('Hostile notes: 20 kB, then twice and four times as long', rows);
}
