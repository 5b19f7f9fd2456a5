import type { Day } from '../day';
import type { LanguageCode } from './dictionary';

/** A day in full, with its weekday: *Friday, 20 November 2026*. */
export function dayInWords(day: Day, code: LanguageCode): string {
	const at = new Date(day);
	if (code !== 'en') return new Intl.DateTimeFormat(code, { dateStyle: 'full', timeZone: 'UTC' }).format(at);
	// English has two orders. The day before the month is read rightly by all.
	const weekday = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(at);
	return `${weekday}, ${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(at)}`;
}
