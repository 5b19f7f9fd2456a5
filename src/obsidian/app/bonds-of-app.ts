import { Bonds } from '../../actions/bonds';
import type { PeopleIndex } from '../indexes/people-index';
import type { AppVault } from './app-vault';
import type { SettingsStore } from './settings-store';

/** Keeps who knows whom and what people have in common, for plans and for what is looked for in notes. */
export class BondsOfApp {
	private made: Bonds | null = null;

	constructor(
		private readonly people: PeopleIndex,
		private readonly vault: AppVault,
		private readonly settings: SettingsStore,
	) {}

	/** They follow the roster one note at a time, and are made anew with it: where settings have changed. */
	get current(): Bonds {
		const { roster } = this.people;
		const countsPlaces = this.settings.current.encounters.count;
		if (this.made?.roster !== roster || this.made.countsPlaces !== countsPlaces)
			this.made = new Bonds(roster, this.vault, countsPlaces);
		return this.made;
	}
}
