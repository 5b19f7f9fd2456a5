import type { Day } from '../day';
import type { Neglect } from './neglect';
import type { Person } from './person';

/** When it is time to be in touch with a person again. */
export type Due =
	| { readonly kind: 'paused' }
	| { readonly kind: 'snoozed'; readonly until: Day }
	/** There was no touch yet, so there is no day to count from. */
	| { readonly kind: 'new' }
	/** In so many days, within the cadence; 0 for today. */
	| { readonly kind: 'in'; readonly days: number }
	/** So many days after the cadence has ended, 1 or more. */
	| { readonly kind: 'over'; readonly days: number };

/** When a person is due, as of `today`. Who rests is not due, however long it was. */
export function dueOf(person: Person, { days, cadence }: Neglect, today: Day): Due {
	if (person.paused) return { kind: 'paused' };
	if (person.snoozeUntil !== null && person.snoozeUntil > today)
		return { kind: 'snoozed', until: person.snoozeUntil };
	if (days === null) return { kind: 'new' };
	return days > cadence ? { kind: 'over', days: days - cadence } : { kind: 'in', days: cadence - days };
}
