import type { Language } from '../../language/language';

/** Says that somebody is drifting, and how many days are usual with them. */
export function driftingWords(rhythm: number, { t }: Language): string {
	return `${t('orbit.legendDrifting')} · ${t('panel.usually', { count: Math.round(rhythm) })}`;
}
