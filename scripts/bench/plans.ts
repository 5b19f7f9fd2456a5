import { actionKinds } from '../../src/actions/action';
import { planDay } from '../../src/actions/plan-day';
import { shareableOf, today, vaultOf } from './a-vault';
import { milliseconds, print, timeOf, times } from './measure';

/** From a vault of the size that the routine intends to one that is about fifty times as large. */
const sizes = [
	[110, 2_000],
	[625, 6_250],
	[1_750, 17_500],
	[5_000, 50_000],
] as const;

/** Measures making a plan, building the index of notes and updating one note, at four sizes. Prints the growth of n log n beside it. */
export function benchPlans(): void {
	const measured = sizes.map(([people, notes]) => {
		const vault = vaultOf(people, notes);
		const shareable = shareableOf(vault);
		const plan = timeOf(() => planDay({ day: today, bonds: vault.bonds, shareable, timesReachedOut: () => 0, hasPromiseTo: () => false, kinds: actionKinds, taken: new Set() }));
		const build = timeOf(() => shareableOf(vault), 3);
		const note = vault.notes[3];
		const change = note === undefined ? 0 : timeOf(() => shareable.put(note), 200);
		return { people, notes, plan, build, change };
	});
	const [first] = measured;
	if (first === undefined) return;
	const growth = (time: number, before: number, n: number, m: number): string => `${times(time / before)} (${times((n * Math.log(n)) / (m * Math.log(m)))})`;
	print(
		'A plan: the time, and its growth (that of n log n) with the number of people',
		measured.map(({ people, notes, plan }) => [`${people} people, ${notes} notes`, milliseconds(plan), growth(plan, first.plan, people, first.people)]),
	);
	print(
		'The index of notes: make it, its growth (that of n log n), follow one note, how much cheaper that is',
		measured.map(({ notes, build, change }) => [`${notes} notes`, milliseconds(build), growth(build, first.build, notes, first.notes), milliseconds(change), times(build / change)]),
	);
}
