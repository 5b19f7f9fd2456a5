import type { Day } from '../day';
import type { Language } from '../language/language';
import { isResting } from './person';
import type { NeglectedPerson } from './ranking';

/** How it stands with a person in a few words: "57 days · 34 over", "12 days · due in 11", "not in touch yet". */
export function standingWords(entry: NeglectedPerson, today: Day, language: Language): string {
	const since = sinceWords(entry.days, language);
	const state = isResting(entry.person, today) ? restWords(entry, today, language) : dueWords(entry, language);
	return state === null ? since : `${since} · ${state}`;
}

/** How long ago the user was in touch: "57 days", "today"; "not in touch yet" for never. */
export function sinceWords(days: number | null, { t }: Language): string {
	if (days === null) return t('panel.new');
	return days === 0 ? t('panel.sinceToday') : t('panel.days', { count: days });
}

/**
 * By how many days a person waits longer than planned, or when their turn comes; null for somebody new, for whom there
 * is no number.
 */
function dueWords({ days, cadence }: NeglectedPerson, { t }: Language): string | null {
	if (days === null) return null;
	const over = Math.ceil(days - cadence);
	if (over > 0) return t('panel.over', { over });
	return over === 0 ? t('panel.dueToday') : t('panel.dueIn', { due: -over });
}

function restWords({ person: { snoozeUntil, paused } }: NeglectedPerson, today: Day, language: Language): string {
	if (paused || snoozeUntil === null) return language.t('panel.paused');
	return language.t('panel.snoozed', { day: language.date(snoozeUntil, today) });
}
