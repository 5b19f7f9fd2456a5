import type { Language } from '../../language/language';
import { noteName } from '../../note-path';
import type { NeglectedPerson } from '../../people/roster';

/** On which day, and in which note, the user was last in touch with a person; null where that is their last touch, or never was. */
export function encounterWords({ person, inTouch }: Pick<NeglectedPerson, 'person' | 'inTouch'>, { t }: Language): string | null {
	if (inTouch === null || inTouch.encounter === null) return null;
	const { day, encounter } = inTouch;
	// A row is about the person, so their own note needs no name. Nor does a daily note that is called by its day.
	return encounter === person.path || noteName(encounter) === day ? t('reason.inTouch', { day }) : t('panel.inTouchIn', { day, note: { note: encounter } });
}
