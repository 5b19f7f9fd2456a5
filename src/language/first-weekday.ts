import type { Weekday } from '../day';
import type { LocaleCode } from './dictionary';

/**
 * What an engine says of the weeks of a place: a property of older engines, a method of newer ones. 1 for Monday to 7
 * for Sunday.
 */
interface WithWeeks {
	readonly weekInfo?: { readonly firstDay: number };
	readonly getWeekInfo?: () => { readonly firstDay: number };
}

/** The day on which a week starts where a language is spoken; Monday where the engine does not know. */
export function firstWeekday(locale: LocaleCode): Weekday {
	const known: Intl.Locale & WithWeeks = new Intl.Locale(locale);
	const firstDay = (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1;
	return (firstDay % 7) as Weekday;
}
