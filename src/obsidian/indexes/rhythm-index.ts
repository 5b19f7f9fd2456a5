import { Component, type Events } from 'obsidian';
import { Rhythms } from '../../record/rhythms';
import type { Routine } from '../../routine';

/** Keeps the rhythms of people until something changes that they are measured from, so that one pass over the record serves every view. */
export class RhythmIndex extends Component {
	private known: { readonly measuredFrom: readonly unknown[]; readonly rhythms: Rhythms } | null = null;

	/** @param sources trigger `changed` when notes, the record, the day or settings have changed */
	constructor(private readonly sources: readonly Events[]) {
		super();
	}

	override onload(): void {
		for (const events of this.sources) {
			this.registerEvent(
				events.on('changed', () => {
					this.known = null;
				}),
			);
		}
	}

	/** The rhythms of people as of now. */
	of(routine: Routine): Rhythms {
		const { roster, encounters, record, dailyNotes, settings, today } = routine;
		// An index that was built anew, or daily notes that are kept elsewhere, need no event to be seen.
		const measuredFrom = [roster, encounters, record, dailyNotes, settings, today];
		if (this.known?.measuredFrom.every((one, index) => one === measuredFrom[index]) !== true) {
			this.known = { measuredFrom, rhythms: new Rhythms({ ...routine, links: routine.vault }) };
		}
		return this.known.rhythms;
	}
}
