import { message, type Message } from '../language/message';
import { withAsciiDigits } from '../text/digits';
import { agree, anyBirthday } from './birthdays';
import { onOneLine, type ContactDay } from './contact';
import { labelOf, type Card } from './vcard-cards';
import type { CardProperty } from './vcard-lines';
import { partsOf, textOf } from './vcard-values';

interface FoundDays {
	readonly birthday: string | null;
	readonly dates: readonly ContactDay[];
	readonly remarks: readonly Message[];
}

/** The events of Android's cards: an anniversary, another day, a birthday. */
const [anniversary, birth] = ['1', '3'];

/** The birthday of a card, and its other days. What cannot be read is said. */
export function daysIn(card: Card): FoundDays {
	const events = card
		.all('X-ANDROID-CUSTOM')
		.map((property) => partsOf(property, ';'))
		.filter(([kind = '']) => kind.trim().endsWith('/contact_event'));
	const remarks: Message[] = [];
	const births = [...card.all('BDAY'), ...card.all('X-ALTBDAY')].map(dayIn);
	const fromEvents = events.filter(([, , type]) => type === birth).map(([, day = '']) => readDay(day));
	const all = [...births, ...fromEvents];
	const birthday = all.find(({ day }) => day !== null)?.day ?? null;
	const unread = birthday === null ? all.find(({ text }) => text !== '') : undefined;
	if (unread !== undefined) {
		const key = unread.isUnsure ? 'import.birthdayUnsure' : 'import.birthday';
		remarks.push(message(unread.isForeign ? 'import.calendar' : key, { birthday: unread.text }));
	}
	const others =
		birthday === null ? [] : all.filter(({ day }) => day !== null && !agree(day, birthday)).map(({ text }) => text);
	if (others.length > 0) remarks.push(message('import.leftOver', { values: [...new Set(others)] }));
	const dates: ContactDay[] = [];
	const add = ({ day, text }: FoundDay, words: string): void => {
		if (day !== null) {
			if (!dates.some((held) => held.day === day && held.words.toLowerCase() === words.toLowerCase()))
				dates.push({ day, words });
		} else if (text !== '') remarks.push(message('import.date', { date: text }));
	};
	for (const property of card.ending('ANNIVERSARY')) add(dayIn(property), 'Anniversary');
	for (const property of card.all('X-ABDATE')) add(dayIn(property), labelOf(card, property));
	for (const [, day = '', type, label = ''] of events)
		if (type !== birth) add(readDay(day), type === anniversary ? 'Anniversary' : onOneLine(label));
	return { birthday, dates, remarks };
}

interface FoundDay {
	readonly day: string | null;
	/** As the file writes it. */
	readonly text: string;
	/** Whether the day is of another calendar. */
	readonly isForeign: boolean;
	/** Whether day and month could be meant the other way round. */
	readonly isUnsure: boolean;
}

function readDay(words: string): FoundDay {
	const text = onOneLine(words);
	const day = anyBirthday(withAsciiDigits(text), null);
	const isUnsure = day === null && anyBirthday(withAsciiDigits(text), 'day first') !== null;
	return { day, text, isForeign: false, isUnsure };
}

function dayIn(property: CardProperty): FoundDay {
	const found = readDay(textOf(property));
	const calendar = property.parameters.get('CALSCALE')?.[0];
	if (calendar !== undefined && !/^GREGORIAN/.test(calendar)) return { ...found, day: null, isForeign: true };
	// Apple always writes a year, and names in this parameter the year that means none.
	const omitted = property.parameters.get('X-APPLE-OMIT-YEAR')?.[0];
	const isWithoutYear = omitted !== undefined && found.day?.startsWith(`${omitted}-`) === true;
	return isWithoutYear ? { ...found, day: found.day?.slice(5) ?? null } : found;
}
