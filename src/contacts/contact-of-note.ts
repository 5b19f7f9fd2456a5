import type { MonthDay } from '../day';
import { propertyKey, textItems, valueOfAny } from '../frontmatter/properties';
import { message, type Message } from '../language/message';
import { findNoteLinks } from '../markdown/note-links';
import { noteName, type NotePath } from '../note-path';
import { readFullBirthday, readFullDates, type WithYear } from '../people/days-of-year';
import { readPhone } from '../people/property-values';
import { aliasesIn } from '../people/read-person';
import { quoted } from '../people/reading';
import type { Settings } from '../settings/settings';
import { emailIn, noParts, onOneLine, unique, type Contact } from './contact';

/** The names under which notes hold an employer, in the order in which they are looked for. */
const organisationKeys = ['organization', 'organisation', 'company'];

/** What a person's note says as a contact, and what of it cannot be read and is left out. */
export interface ContactOfNote {
	readonly path: NotePath;
	readonly contact: Contact;
	readonly problems: readonly Message[];
	/** Those of the problems that are about days. */
	readonly dayProblems: readonly Message[];
}

/**
 * A person's note as a contact, for files that other programs read. The words below the properties stay in the note.
 */
export function contactOfNote(
	path: NotePath,
	properties: Readonly<Record<string, unknown>>,
	settings: Pick<Settings, 'properties'>,
): ContactOfNote {
	const names = settings.properties;
	const problems: Message[] = [];
	const valueOf = (key: string): unknown => properties[propertyKey(properties, key)];
	const tell = (property: string, problem: Message | undefined): void => {
		if (problem !== undefined) problems.push(message('problem.property', { property, problem }));
	};
	const birthday = readFullBirthday(valueOf(names.birthday));
	tell(names.birthday, birthday.problem);
	const dates = readFullDates(valueOf(names.dates));
	tell(names.dates, dates.problem);
	const dayProblems = [...problems];
	const emails = emailsIn(valueOf(names.email));
	for (const value of emails.unread) tell(names.email, message('problem.email', { value: quoted(value) }));
	const phones = phonesIn(valueOf(names.phone));
	for (const problem of phones.problems) tell(names.phone, problem);
	const name = onOneLine(noteName(path));
	const contact: Contact = {
		number: 0,
		name,
		parts: noParts,
		aliases: unique(aliasesIn(properties).map(onOneLine)).filter((alias) => alias !== name),
		emails: emails.found,
		phones: phones.found,
		birthday: birthday.value === null ? null : dayWords(birthday.value),
		organisation: plainItems(valueOfAny(properties, organisationKeys)).join(', '),
		jobTitle: plainItems(valueOf('jobTitle')).join(', '),
		location: plainItems(valueOf('location')).join(', '),
		dates: (dates.value ?? []).map((date) => ({ day: dayWords(date), words: withoutLinks(date.words) })),
		notes: '',
		isCompany: false,
		remarks: [],
	};
	return { path, contact, problems, dayProblems };
}

/** All addresses of a property: a list, or several in one text. */
function emailsIn(value: unknown): { readonly found: string[]; readonly unread: string[] } {
	const texts = textItems(value)
		.flatMap((text) => text.split(/[,;\n]/))
		.map((text) => text.trim())
		.filter((text) => text !== '');
	return { found: unique(texts.map(emailIn)), unread: texts.filter((text) => emailIn(text) === '') };
}

/** All numbers of a property. What is neither read as a number nor holds a digit is a problem. */
function phonesIn(value: unknown): { readonly found: string[]; readonly problems: Message[] } {
	const found: string[] = [];
	const problems: Message[] = [];
	for (const item of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
		const { value: phone, problem } = readPhone(item);
		if (problem !== undefined) problems.push(problem);
		for (const number of numbersIn(phone ?? '')) {
			if (/\p{Nd}/u.test(number)) found.push(number);
			else problems.push(message('problem.phoneWords', { value: quoted(number) }));
		}
	}
	return { found: unique(found), problems };
}

/** A comma may be a pause in one number, so a text is taken apart only where each part is long enough for a number. */
function numbersIn(text: string): string[] {
	const parts = text.split(/[,;/\n]/).map(onOneLine);
	const areNumbers = parts.length > 1 && parts.every((part) => (part.match(/\p{Nd}/gu) ?? []).length >= 5);
	return (areNumbers ? parts : [onOneLine(text)]).filter((part) => part !== '');
}

/** The texts of a property as one reads them: links show their words. */
function plainItems(value: unknown): string[] {
	return unique(textItems(value).map(withoutLinks));
}

function withoutLinks(text: string): string {
	let plain = '';
	let from = 0;
	for (const { start, end, label } of findNoteLinks(text)) {
		plain += text.slice(from, start) + label;
		from = end;
	}
	return onOneLine(plain + text.slice(from));
}

function dayWords({ year, month, date }: MonthDay & WithYear): string {
	const digits = (number: number, length: number): string => String(number).padStart(length, '0');
	const monthDay = `${digits(month, 2)}-${digits(date, 2)}`;
	return year === null ? monthDay : `${digits(year, 4)}-${monthDay}`;
}
