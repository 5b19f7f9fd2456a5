import { findBestPair } from '../../src/actions/best-pair';
import { pairScore } from '../../src/actions/pair-score';
import { candidatesOf, shareableOf, vaultOf } from './a-vault';
import { milliseconds, print, timeOf, times } from './measure';

/** The search must find the same pair as scoring every pair would, without that work. */
export function benchIntroductions(): void {
	const rows = [625, 1_250, 2_500, 5_000].map((count) => {
		const vault = vaultOf(Math.round(count * 1.2), 0);
		const candidates = candidatesOf(vault, shareableOf(vault));
		const { topics, acquaintances } = candidates;
		const people = candidates.of('network90');
		const search = (): unknown => findBestPair(people, topics, acquaintances);
		const everyPair = (): unknown => {
			let best: { score: number; pair: unknown } | null = null;
			for (const [index, a] of people.entries()) {
				for (let other = index + 1; other < people.length; other += 1) {
					const b = people[other];
					if (b === undefined || acquaintances.know(a.person.path, b.person.path)) continue;
					const score = pairScore(a, b, topics, acquaintances);
					if (best === null || score > best.score) best = { score, pair: [a, b] };
				}
			}
			return best?.pair;
		};
		const isSame = JSON.stringify(search()) === JSON.stringify(everyPair());
		const [fast, slow] = [timeOf(search), timeOf(everyPair, 1)];
		return [
			`${people.length} people`,
			milliseconds(fast),
			milliseconds(slow),
			times(slow / fast),
			isSame ? 'the same pair' : 'ANOTHER PAIR',
		];
	});
	print('The best introduction: by search, by scoring every pair, how much faster that is', rows);
}
