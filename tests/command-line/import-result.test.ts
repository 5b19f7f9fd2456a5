import { expect, it } from 'vitest';
import { importResult } from '../../src/command-line/import-result';
import type { Contact } from '../../src/contacts/contact';
import { inOneList, planImport } from '../../src/contacts/plan-import';
import { inEnglish } from '../../src/language/in-english';
import { personNote } from '../support/builders';
import { contact } from '../support/contacts';
import { routineOf } from '../support/routine-of';

function resultOf(contacts: readonly Contact[]): ReturnType<typeof importResult> {
	const notes = [personNote('Eva', { folder: 'A' }), personNote('Eva', { folder: 'B' }), personNote('Karl')];
	const plan = planImport(
		inOneList([contacts]),
		{ folder: 'People' },
		{ ...routineOf(notes), propertiesOf: () => null },
	);
	return importResult({ plan, list: 'network90', unread: [], imported: null }, inEnglish);
}

it('says why a contact is joined or unclear, and who it could be', () => {
	const { document, lines } = resultOf([
		contact('Ida Muster'),
		contact('Muster, Ida'),
		contact('Eva'),
		contact('Karl'),
	]);
	expect(document).toMatchObject({
		rows: [
			{
				joined: ['Ida Muster', 'Muster, Ida'],
				remarks: ['Same name, in another order', '2 entries count as one person.'],
			},
			{ state: 'unclear', path: null, joined: [], remarks: ['More than one person fits: A/Eva.md, B/Eva.md'] },
			{ state: 'known', remarks: [] },
		],
	});
	expect(lines.slice(0, 2)).toEqual([
		expect.stringMatching(/; Same name, in another order; 2 entries count as one person$/),
		'Eva: Could be any of A/Eva, B/Eva, so nothing is written; More than one person fits',
	]);
});

it('names the other contacts of the file that an unclear one could be', () => {
	const { document } = resultOf([contact('Ida Marie Muster'), contact('Ida Muster'), contact('Ida Anna Muster')]);
	expect(document).toMatchObject({
		rows: [{}, { state: 'unclear', remarks: ['More than one person fits: Ida Marie Muster, Ida Anna Muster'] }, {}],
	});
});
