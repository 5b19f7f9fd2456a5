import { Bonds } from '../../src/actions/bonds';
import { ChangeLog } from '../../src/indexing/change-log';
import { today, shareableOf, vaultOf } from './a-vault';
import { memoryInUse, print } from './measure';

const people = 5_000;
const notes = 50_000;
const changes = 100_000;

/** Measures what is kept for each person, note and change, by the memory in use before and after it is made. */
export function benchMemory(): void {
	const kept: unknown[] = [];
	const row = (name: string, count: number, make: () => unknown): string[] => {
		const before = memoryInUse();
		kept.push(make());
		return [name, `${Math.round((memoryInUse() - before) / count)} B`, `${count}`];
	};
	const vault = vaultOf(people, notes);
	// What the others are made from is there before.
	shareableOf(vault);
	const somebody = vault.roster.people()[0];
	const { acquaintances, topics } = new Bonds(vault.roster, vault.links, true);
	print('Memory: what is kept, for each of how many', [
		row('the order of people', people, () => vault.roster.ranked(today)),
		row('acquaintances, a person', people, () => acquaintances.of(somebody?.path ?? '')),
		row('topics, a person', people, () => [topics.allPhrases(), topics.places]),
		row('notes to share, a note', notes, () => shareableOf(vault)),
		row('a log of changes, a change', changes, () => {
			const log = new ChangeLog<string>();
			for (let change = 0; change < changes; change += 1) log.add(`People/Person ${change % people}.md`);
			return log;
		}),
	]);
}
