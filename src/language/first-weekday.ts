import type { Weekday } from '../day';
import type { LanguageCode } from './dictionary';

/** What an engine says of the weeks of a place: a property of older engines, a method of newer ones. 1 for Monday to 7 for Sunday. */
interface WithWeeks {
	readonly weekInfo?: { readonly firstDay: number };
	readonly getWeekInfo?: () => { readonly firstDay: number };
}

/** The day on which a week starts where a language is spoken; Monday where the engine does not know. */
export function firstWeekday(code: LanguageCode): Weekday {
	const locale: Intl.Locale & WithWeeks = new Intl.Locale(code);
	const firstDay = (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
	return (firstDay % 7) as Weekday;
}
