import type { Roster } from '../people/roster';
import type { Links } from '../vault/vault';
import { Acquaintances } from './acquaintances';
import { Topics } from './topics';

/** Who knows whom, and what people have in common. Both follow the roster and the links, so that plans share them. */
export class Bonds {
	readonly acquaintances: Acquaintances;
	readonly topics: Topics;

	/** @param countsPlaces whether two people who live in the same place have something in common */
	constructor(
		readonly roster: Roster,
		readonly links: Links,
		readonly countsPlaces: boolean,
	) {
		this.acquaintances = new Acquaintances(roster, links);
		this.topics = new Topics(roster, links, countsPlaces);
	}
}
