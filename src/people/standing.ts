import type { Day } from '../day';
import type { Language } from '../language/language';
import { dueOf, type Due } from './due';
import type { NeglectedPerson } from './ranking';

/** How it stands with a person in a few words: "57 days · 34 over", "12 days · due in 11", "not in touch yet". */
export function standingWords(entry: NeglectedPerson, today: Day, language: Language): string {
	const since = sinceWords(entry.days, language);
	const due = dueWords(dueOf(entry.person, entry, today), today, language);
	return due === null ? since : `${since} · ${due}`;
}

/** How long ago the user was in touch: "57 days", "today"; "not in touch yet" for never. */
export function sinceWords(days: number | null, { t }: Language): string {
	if (days === null) return t('panel.new');
	return days === 0 ? t('panel.sinceToday') : t('panel.days', { count: days });
}

/** When it is time for a person; null for somebody new, for whom there is no number. */
function dueWords(due: Due, today: Day, language: Language): string | null {
	switch (due.kind) {
		case 'paused':
			return language.t('panel.paused');
		case 'snoozed':
			return language.t('panel.snoozed', { day: language.date(due.until, today) });
		case 'new':
			return null;
		case 'over':
			return language.t('panel.over', { over: due.days });
		case 'in':
			return due.days === 0 ? language.t('panel.dueToday') : language.t('panel.dueIn', { due: due.days });
	}
}
