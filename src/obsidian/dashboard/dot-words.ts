import { reasonToContact } from '../../actions/reason-to-contact';
import type { Day } from '../../day';
import { timeAgo } from '../../language/days-in-words';
import type { Language } from '../../language/language';
import type { OrbitDot } from '../../pictures/orbit';
import type { AppContext } from '../app/app-context';
import { driftingWords } from '../panel/drifting-words';
import { encounterWords } from '../panel/encounter-words';

/** How long it has been, and what is usual with somebody who is drifting. */
export function sinceWords({ days, driftingFrom }: OrbitDot, language: Language): string {
	const since = days === null ? language.t('line.never') : language.t('panel.days', { count: days });
	return driftingFrom === null ? since : `${since} · ${driftingWords(driftingFrom, language)}`;
}

/**
 * What a card says of somebody: when the user was in touch, then how often they mean to be, and all that speaks for a
 * word to them, or for rest.
 */
export function cardLines(dot: OrbitDot, { clock, language }: AppContext): string[] {
	const { person, days, cadence, driftingFrom } = dot;
	const { t } = language;
	const today = clock.today();
	const since = days === null ? t('orbit.never') : t('orbit.since', { ago: timeAgo(days, language.locale) });
	const encounter = encounterWords(dot, today, language);
	const reason = reasonToContact(person, today, language);
	const lines = [
		since,
		t('orbit.aim', { count: cadence }),
		encounter,
		reason,
		driftingFrom === null ? null : driftingWords(driftingFrom, language),
		restWords(dot, today, language),
	];
	return lines.filter((line) => line !== null);
}

function restWords(
	{ person: { paused, snoozeUntil }, isResting }: OrbitDot,
	today: Day,
	language: Language,
): string | null {
	if (!isResting) return null;
	if (paused || snoozeUntil === null) return language.t('orbit.paused');
	return language.t('orbit.snoozed', { day: language.date(snoozeUntil, today) });
}
