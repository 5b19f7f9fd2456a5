import { actionKinds } from '../../src/actions/action';
import { Bonds } from '../../src/actions/bonds';
import { planDay, type PlanInput } from '../../src/actions/plan-day';
import { addDays } from '../../src/day';
import { comingUp } from '../../src/people/coming-up';
import { filterNeglected, hasPlaces, noFilter, topicsAmong } from '../../src/people/neglected-list';
import type { ShareableNotes } from '../../src/sharing/shareable-notes';
import { shareableOf, today, vaultOf, type BenchVault } from './a-vault';
import { exponent, milliseconds, print, timeOf, times, timesOf } from './measure';

/** From the size that the routine intends to one that is some two hundred times as large. */
const sizes = [110, 1_000, 5_000, 20_000] as const;

/** Measures plans and the panel's list at four sizes, and the index of notes to share at three. */
export function benchPlans(): void {
	const vaults = sizes.map((people) => {
		const vault = vaultOf(people, people);
		return { vault, shareable: shareableOf(vault) };
	});
	const row = (name: string, actOf: (vault: BenchVault, shareable: ShareableNotes) => () => unknown): string[] => {
		const taken = timesOf(vaults.map(({ vault, shareable }) => actOf(vault, shareable)));
		return [name, ...taken.map(milliseconds), exponent(taken, sizes)];
	};
	const plan = (vault: BenchVault, shareable: ShareableNotes, more: Partial<PlanInput> = {}): unknown =>
		planDay({
			day: today,
			bonds: vault.bonds,
			shareable,
			timesReachedOut: () => 0,
			hasPromiseTo: () => false,
			kinds: actionKinds,
			taken: new Set(),
			...more,
		});
	print(`Plans and the panel's list: the time with ${sizes.join(', ')} people, and the exponent of its growth`, [
		row('a plan', (vault, shareable) => () => plan(vault, shareable)),
		row('a plan after a touch', (vault, shareable) => {
			const touch = touching(vault);
			return () => [touch(), plan(vault, shareable)];
		}),
		row('a plan of another day', (vault, shareable) => {
			let days = 0;
			return () => plan(vault, shareable, { day: addDays(today, (days += 1) % 2) });
		}),
		row(
			'the first plan',
			(vault, shareable) => () => plan(vault, shareable, { bonds: new Bonds(vault.roster, vault.links, true) }),
		),
		row('the list after a touch', (vault) => {
			const touch = touching(vault);
			return () => [touch(), panelList(vault)];
		}),
		row('the order after a touch', (vault) => {
			const touch = touching(vault);
			return () => [touch(), vault.roster.ranked(today)];
		}),
	]);
	benchNotesToShare();
}

/** Touches one person after another. */
function touching({ roster }: BenchVault): () => void {
	let touches = 0;
	return () => {
		touches += 1;
		roster.put({
			path: 'People/Person 7.md',
			properties: {
				tags: ['network90'],
				lastTouched: addDays(today, -(touches % 90)),
				interests: ['topic1 craft'],
				knows: ['[[Person 3]]'],
			},
		});
	};
}

/** What the panel asks for when it draws its list. */
function panelList({ roster }: BenchVault): unknown {
	const waiting = roster.neglected(today);
	const everyone = roster.people();
	return [
		topicsAmong(waiting),
		hasPlaces(everyone),
		filterNeglected(waiting, noFilter).slice(0, 100),
		comingUp(everyone, today),
	];
}

function benchNotesToShare(): void {
	const counts = [2_000, 10_000, 50_000] as const;
	const measured = counts.map((notes) => {
		const vault = vaultOf(notes / 10, notes);
		const shareable = shareableOf(vault);
		const build = timeOf(() => shareableOf(vault), 3);
		const note = vault.notes[3];
		return { notes, build, change: note === undefined ? 0 : timeOf(() => shareable.put(note), 200) };
	});
	print(
		`The index of notes to share: make it (exponent of growth ${exponent(
			measured.map(({ build }) => build),
			counts,
		)}), follow one note, how much cheaper that is`,
		measured.map(({ notes, build, change }) => [
			`${notes} notes`,
			milliseconds(build),
			milliseconds(change),
			times(build / change),
		]),
	);
}
