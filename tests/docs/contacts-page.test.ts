import { expect, it } from 'vitest';
import { anyBirthday, isNoDate, isUnsureBirthday } from '../../src/contacts/birthdays';
import { codeIn, partOf, rowsIn } from './read-page';

/** What a birthday in a file of contacts is read as, by the right column of the table. */
const read: Readonly<Record<string, (text: string) => boolean>> = {
	'the day': (text) => anyBirthday(text, null) === '1985-05-14',
	'day first': (text) => ['1985-05-14', '05-14'].includes(anyBirthday(text, null) ?? ''),
	'a number above 12 is the day; the other dates of the file follow it': (text) =>
		['1985-05-14', '05-14'].includes(anyBirthday(text, null) ?? ''),
	'not guessed: you are asked': (text) => isUnsureBirthday(text) && anyBirthday(text, null) === null,
	'the day without its year, because the century is unknown': (text) => anyBirthday(text, null) === '05-14',
	'the day without its year': (text) => anyBirthday(text, null) === '05-14',
	'no birthday': (text) => isNoDate(text),
	'not read: the contact says so': (text) => anyBirthday(text, null) === null && !isNoDate(text),
};

const rows = rowsIn(partOf('docs/contacts.md', 'Birthdays'));
const examples = rows.flatMap(([texts = '', meaning = '']) => codeIn(texts).map((text) => [text, meaning] as const));

it.each(examples)('the birthday %s is %s', (text, meaning) => {
	expect((read[meaning] ?? expect.fail(`Nothing is known of “${meaning}”`))(text)).toBe(true);
});

it('every row of the table has an example', () => {
	expect(rows.filter(([texts = '']) => codeIn(texts).length === 0)).toEqual([]);
});
