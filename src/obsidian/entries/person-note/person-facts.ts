import { daysBetween, type Day } from '../../../day';
import { timeAgo } from '../../../language/days-in-words';
import type { Language } from '../../../language/language';
import { noteName, type NotePath } from '../../../note-path';
import { dueOf, type Due } from '../../../people/due';
import type { Person } from '../../../people/person';
import { lastContact, type LastContact } from '../../../record/last-contact';
import type { AppContext } from '../../app/app-context';

/** What the line about a person says, in the language of the interface. All of it comes from indexes. */
export interface PersonFacts {
	readonly list: string;
	readonly inTouch: string;
	/** How the user was in touch: by the line or the name of a note; null where nothing is known. */
	readonly how: string | null;
	/** The note that says so; null for none, and for the person's own. */
	readonly note: NotePath | null;
	/** Null where there is no cadence to count from. */
	readonly due: string | null;
	readonly isOver: boolean;
	readonly isPromised: boolean;
}

/** The facts about a person as of now. */
export function personFacts(person: Person, context: AppContext): PersonFacts {
	const { language } = context;
	const { record, vault: links, roster, dailyNotes, encounters, today } = context.routine();
	const last = lastContact(person, { record, links, roster, dailyNotes }, today);
	const due = dueOf(person, roster.neglect(person, today), today);
	return {
		list: language.t(`list.${person.list}`),
		inTouch:
			last === null
				? language.t('person.new')
				: language.t('person.inTouch', { ago: timeAgo(daysBetween(last.day, today), language.locale) }),
		how: last === null ? null : howWords(last, person, language),
		note: last === null || last.note === person.path ? null : last.note,
		due: dueWords(due, today, language),
		isOver: due.kind === 'over',
		isPromised: encounters.hasPromiseTo(person),
	};
}

/** A line of the plan says how by its kind. Otherwise the name of the note tells, unless it is the name of a day. */
function howWords({ kind, note, day }: LastContact, person: Person, { t }: Language): string | null {
	if (kind !== null && kind !== 'touch') return t(`kind.${kind}`);
	if (note === null || note === person.path) return null;
	const name = noteName(note);
	// The day stands beside it.
	const words = name.startsWith(day) ? name.slice(day.length).replace(/^[\s_–—-]+/u, '') : name;
	return words === '' ? null : words;
}

function dueWords(due: Due, today: Day, language: Language): string | null {
	const { t } = language;
	switch (due.kind) {
		case 'paused':
			return t('person.paused');
		case 'snoozed':
			return t('person.snoozed', { day: language.date(due.until, today) });
		case 'new':
			return null;
		case 'in':
			return due.days === 0 ? t('person.nextToday') : t('person.next', { count: due.days });
		case 'over':
			return t('person.over', { count: due.days });
	}
}
