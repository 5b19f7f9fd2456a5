import { Component, type Events } from 'obsidian';
import { comparePaths } from '../../note-path';
import { Rhythms } from '../../record/rhythms';
import { touchDaysOf, type TouchDays } from '../../record/touch-days';
import type { Routine } from '../../routine';

/** A value, and all that it was made from. It is made anew where one of these is another. */
interface Known<Value> {
	readonly from: readonly unknown[];
	readonly value: Value;
}

/**
 * Keeps the rhythms of people until something changes that they are measured from, so that they serve every view. The
 * record is gone through only after a change of its own, or of who is on a list: encounters change while the user
 * types.
 */
export class RhythmIndex extends Component {
	private rhythms: Known<Rhythms> | null = null;
	private touches: Known<TouchDays> | null = null;

	/**
	 * @param record triggers `changed` when ticked lines have changed
	 * @param others trigger it when people, encounters, the day or settings have
	 */
	constructor(
		private readonly record: Events,
		private readonly others: readonly Events[],
	) {
		super();
	}

	override onload(): void {
		const forget = (): void => {
			this.rhythms = null;
		};
		for (const events of [this.record, ...this.others]) this.registerEvent(events.on('changed', forget));
		this.registerEvent(
			this.record.on('changed', () => {
				this.touches = null;
			}),
		);
	}

	/** The rhythms of people as of now. */
	of(routine: Routine): Rhythms {
		const { roster, encounters, record, dailyNotes, settings, today } = routine;
		// An index that was built anew, or daily notes that are kept elsewhere, need no event to be seen.
		const from = [roster, encounters, record, dailyNotes, settings, today];
		if (!isMadeFrom(this.rhythms, from))
			this.rhythms = {
				from,
				value: new Rhythms({ ...routine, links: routine.vault }, () => this.touchDays(routine)),
			};
		return this.rhythms.value;
	}

	private touchDays({ record, dailyNotes, roster, vault }: Routine): TouchDays {
		// A link of a line may lead elsewhere when somebody has come, gone or moved.
		const people = JSON.stringify(
			roster
				.people()
				.sort(comparePaths)
				.map(({ path }) => path),
		);
		const from = [record, dailyNotes, people];
		if (!isMadeFrom(this.touches, from))
			this.touches = { from, value: touchDaysOf({ record, dailyNotes, links: vault }) };
		return this.touches.value;
	}
}

function isMadeFrom<Value>(known: Known<Value> | null, from: readonly unknown[]): known is Known<Value> {
	return known !== null && known.from.every((one, index) => one === from[index]);
}
