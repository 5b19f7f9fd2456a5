import type { Day } from '../day';
import type { Encounters } from '../encounters/encounters';
import { cadenceFitting, daysOfRhythm, drifts, rhythmOfDays } from '../encounters/rhythm';
import { comparePaths } from '../note-path';
import { isResting, lastTouchedBy, type Person } from '../people/person';
import type { NeglectedPerson } from '../people/ranking';
import type { Roster } from '../people/roster';
import type { Settings } from '../settings/settings';
import { touchDaysOf, type TouchDayParts, type TouchDays } from './touch-days';

/** What rhythms are measured from. */
export interface RhythmParts extends TouchDayParts {
	readonly roster: Roster;
	readonly encounters: Pick<Encounters, 'days'>;
	readonly settings: Pick<Settings, 'encounters'>;
	readonly today: Day;
}

/** Somebody who was in touch more often than of late, though within their cadence. */
export interface DriftingPerson extends NeglectedPerson {
	/** The median of the days between being in touch. */
	readonly rhythm: number;
	/** The cadence, in days, that would fit the rhythm. */
	readonly fitting: number;
}

/** The days of a period on which the user was in touch with somebody. */
export interface DaysInTouch {
	/** By the record or the property of the last touch. */
	readonly touched: ReadonlySet<Day>;
	/** By what notes say alone. */
	readonly noted: ReadonlySet<Day>;
}

/** How often the user is in touch with people. The record is gone through once for all of them. */
export class Rhythms {
	private found: readonly DriftingPerson[] | null = null;
	private readonly touchDays: () => TouchDays;

	/** @param touchDays the days of touches by the record, asked for once, when they are needed first */
	constructor(
		private readonly parts: RhythmParts,
		touchDays: () => TouchDays = () => touchDaysOf(parts),
	) {
		this.touchDays = once(touchDays);
	}

	/**
	 * The rhythm of a person in days; null where too little is known, and where encounters do not count: the touches
	 * alone would say how well the plan is kept, not how often the two are in touch.
	 */
	of(person: Person): number | null {
		const { encounters, settings, today } = this.parts;
		if (!settings.encounters.count || !person.countEncounters) return null;
		const days = new Set([...this.touchesOf(person), ...encounters.days(person, today, null, daysOfRhythm)]);
		return rhythmOfDays([...days].sort().reverse());
	}

	/** Who is drifting, silent for the most rhythms first; ties are sorted by path. */
	drifting(): readonly DriftingPerson[] {
		const { roster, today } = this.parts;
		this.found ??= roster
			.ranked(today)
			.flatMap((entry) => this.ifDrifting(entry) ?? [])
			.sort((a, b) => (b.days ?? 0) / b.rhythm - (a.days ?? 0) / a.rhythm || comparePaths(a.person, b.person));
		return this.found;
	}

	/** The days after `after` on which the user was in touch with a person. */
	since(person: Person, after: Day): DaysInTouch {
		const { encounters, today } = this.parts;
		const touched = new Set(this.touchesOf(person).filter((day) => day > after));
		const noted = person.countEncounters
			? encounters.days(person, today, after).filter((day) => !touched.has(day))
			: [];
		return { touched, noted: new Set(noted) };
	}

	private ifDrifting(entry: NeglectedPerson): DriftingPerson | null {
		const { person, ...neglect } = entry;
		if (isResting(person, this.parts.today)) return null;
		// Most people are asked no further: within a week nobody drifts, beyond the cadence they are neglected.
		if (neglect.days === null || !drifts(neglect.days, 0, neglect.cadence)) return null;
		const rhythm = this.of(person);
		return rhythm !== null && drifts(neglect.days, rhythm, neglect.cadence)
			? { person, ...neglect, rhythm, fitting: cadenceFitting(rhythm) }
			: null;
	}

	/** The days of touches up to today, by the record and by the property, which may say the same day. */
	private touchesOf(person: Person): Day[] {
		const { today } = this.parts;
		const recorded = [...(this.touchDays().get(person.path) ?? [])].filter((day) => day <= today);
		const last = lastTouchedBy(person, today);
		return last === null ? recorded : [...recorded, last];
	}
}

function once<Value>(make: () => Value): () => Value {
	let made: { readonly value: Value } | null = null;
	return () => (made ??= { value: make() }).value;
}
