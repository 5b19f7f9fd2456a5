import { propertyKey, textItems } from '../frontmatter/properties';
import { message, type Message } from '../language/message';
import type { Settings } from '../settings/settings';
import { emailIn, unique, type Contact } from './contact';
import type { Fill } from './fills';
import { phoneKey } from './identity';

/**
 * What is said of the addresses and numbers of a contact that are neither in its note nor written there: a note keeps
 * one unless it has a list.
 */
export function leftOver(
	{ emails, phones }: Contact,
	fills: readonly Fill[],
	properties: Readonly<Record<string, unknown>>,
	settings: Pick<Settings, 'properties'>,
): Message[] {
	const isThere = (name: 'email' | 'phone', form: (text: string) => string): ((value: string) => boolean) => {
		const key = settings.properties[name];
		const own = textItems(properties[propertyKey(properties, key)]).flatMap((text) => text.split(/[,;]/));
		const forms = new Set([...own, ...fills.flatMap((fill) => (fill.key === key ? fill.values : []))].map(form));
		return (value) => forms.has(form(value));
	};
	const hasEmail = isThere('email', (text) => emailIn(text).toLowerCase());
	const hasPhone = isThere('phone', phoneKey);
	const left = [...emails.filter((email) => !hasEmail(email)), ...phones.filter((phone) => !hasPhone(phone))];
	return left.length === 0 ? [] : [message('import.leftOver', { values: left })];
}

/** The remarks with all that is not written in one sentence, at the end, each value once. */
export function inOneSentence(remarks: readonly Message[]): Message[] {
	const isLeft = ({ key }: Message): boolean => key === 'import.leftOver';
	const values = unique(
		remarks
			.filter(isLeft)
			.flatMap(({ values: said }) => (Array.isArray(said?.['values']) ? (said['values'] as string[]) : [])),
	);
	return values.length === 0
		? [...remarks]
		: [...remarks.filter((remark) => !isLeft(remark)), message('import.leftOver', { values })];
}
