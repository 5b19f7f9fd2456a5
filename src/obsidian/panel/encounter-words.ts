import type { Day } from '../../day';
import type { Language } from '../../language/language';
import { noteName } from '../../note-path';
import type { NeglectedPerson } from '../../people/ranking';

/**
 * On which day, and in which note, the user was last in touch with a person; null where that is their last touch, or
 * never was.
 */
export function encounterWords(
	{ person, inTouch }: Pick<NeglectedPerson, 'person' | 'inTouch'>,
	today: Day,
	language: Language,
): string | null {
	if (inTouch === null || inTouch.encounter === null) return null;
	const { encounter } = inTouch;
	const day = language.date(inTouch.day, today);
	// A row is about the person, so their own note needs no name. Nor does a daily note that is called by its day.
	const isNamed = encounter !== person.path && noteName(encounter) !== inTouch.day;
	return isNamed
		? language.t('panel.inTouchIn', { day, note: { note: encounter } })
		: language.t('reason.inTouch', { day });
}
